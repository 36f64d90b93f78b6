/** Which version of Callboard this is, and by which one a workbook was last set up or repaired: three numbers, as in package.json. */
import type { DriveFile } from '../port/workspace.ts';

/** Put in by the build, from package.json. */
declare const CALLBOARD_VERSION: string;

/** `''` where nothing was built, as in tests of single files. */
export const VERSION = typeof CALLBOARD_VERSION === 'string' ? CALLBOARD_VERSION : '';

/** On the production's workbook, where any script and any app that may open it can read it. */
export const TAG_VERSION = 'callboardVersion';

/** The version that last set a workbook up; `''` where no mark says it, or one that cannot be read. */
export function workbookVersion({ marks }: Pick<DriveFile, 'marks'>): string {
  const version = marks[TAG_VERSION] ?? '';
  return partsOf(version) === null ? '' : version;
}

/**
 * What to do about a workbook of another version; `''` where there is nothing to do, or it cannot be told. The third number
 * never stands for other tabs or columns.
 * @example versionWarning('0.1.0', '0.2.0') // 'This workbook was made by Callboard 0.1.0, and this is 0.2.0. …'
 */
export function versionWarning(workbook: string, ours: string): string {
  const [theirs, own] = [partsOf(workbook), partsOf(ours)];
  if (theirs === null || own === null) return '';
  const difference = theirs[0] - own[0] || theirs[1] - own[1];
  if (difference === 0) return '';
  const both = `This workbook was made by Callboard ${workbook}, and this is ${ours}.`;
  return difference < 0
    ? `${both} Choose Bring up to date under Settings. It first shows what changes, and every cell stays.`
    : `${both} Ask whoever installed it to install the newer version again.`;
}

/** True for a workbook of an earlier version, whose tabs may have another shape; also where nothing says of which it is. */
export function isEarlier(workbook: string, ours: string): boolean {
  const [theirs, own] = [partsOf(workbook), partsOf(ours)];
  if (own === null) return false;
  return theirs === null || theirs[0] < own[0] || (theirs[0] === own[0] && theirs[1] < own[1]);
}

/** The first two numbers. */
function partsOf(version: string): [number, number] | null {
  const found = /^(\d{1,4})\.(\d{1,4})\.\d{1,4}$/.exec(version);
  return found === null ? null : [Number(found[1]), Number(found[2])];
}
