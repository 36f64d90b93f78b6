/**
 * Callboard's marks on files, in Drive's `properties`: every app can read those, and so a script in another workbook can,
 * which `appProperties` keep from it because each script is an app of its own. So they hold kinds and fingerprints only.
 * Marks of the time when they stood in `appProperties` still count, unless `properties` say otherwise.
 */
import { quoted } from './quoted.ts';

type File = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

export const MARK_FIELDS = 'properties,appProperties';
/** What every mark's name begins with; other apps' properties are none of Callboard's business. */
const OWN = 'callboard';

export function marksOf(file: Pick<File, 'properties' | 'appProperties'>): Record<string, string> {
  const all = { ...file.appProperties, ...file.properties } as Record<string, string>;
  return Object.fromEntries(Object.entries(all).filter(([name]) => name.startsWith(OWN)));
}

export function withMarks(marks: Record<string, string>): Pick<File, 'properties'> {
  return { properties: marks };
}

/** Finds the files that carry a mark now, and some that carried it once: look at `marksOf` again. */
export function markQuery(name: string, value: string): string {
  const has = `has { key='${quoted(name)}' and value='${quoted(value)}' }`;
  return `(properties ${has} or appProperties ${has})`;
}
