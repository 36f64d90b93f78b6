/**
 * Marks on files can be read by every app that may open the file, so they hold kinds, dates, numbers, ids and fingerprints:
 * the check that every test of the bundle ends with.
 */
import type { LocalAccount } from '../../local/account/localAccount.ts';
import { RETENTION_CLASSES } from '../../src/features/archive/plan/retentionClasses.ts';

const CLASSES: readonly string[] = RETENTION_CLASSES.map(({ name }) => name).concat('Access record');
/** A part between slashes: a kind or key in Callboard's own words, an ID that it gave, a date, number or version, a fingerprint, an id of Google's. */
const PLAIN = /^([a-z]+([A-Z-][a-z]+)*|[A-Z]{1,3}\d+|\d+([-.]\d+){0,2}|p?[0-9a-f]{12,24}|1[\w-]{30,44})$/;

/** The marks that the bundle wrote in words of its own, or of other people's. */
export function tellingMarks(account: LocalAccount): string[] {
  return account.serviceCalls.flatMap(({ method, body }) => {
    if (!method.startsWith('drive.files.')) return [];
    const { properties = {}, appProperties } = (body ?? {}) as Record<string, Record<string, string> | undefined>;
    const telling = Object.entries(properties ?? {}).filter(([, value]) => !isPlain(value));
    return [
      ...telling.map((mark) => `${method} marks a file with ${mark.join(': ')}`),
      ...(appProperties === undefined ? [] : [`${method} marks a file so that only this script sees it`]),
    ];
  });
}

function isPlain(value: string): boolean {
  return value.split('/').every((part) => PLAIN.test(part) || CLASSES.includes(part));
}
