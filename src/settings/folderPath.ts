/** A folder's place as people type it into the tab Folders: `4 - Rehearsals / Daily Calls`. */
import { withoutAccents } from '../values/names.ts';
import { foldedText, shortened, visibleText } from '../values/text.ts';

/** Longer names are cut off wherever Drive shows them, and all of them share one property. */
export const MOST_NAME = 80;

/**
 * The names from the top down, or what is wrong with them.
 * @example folderPath('4 - Rehearsals / Daily Calls') // { names: ['4 - Rehearsals', 'Daily Calls'] }
 */
export function folderPath(text: string): { names: string[] } | { problem: string } {
  const even = text.replace(/\s+/g, ' ').trim();
  const names = even.split(' / ').map((name) => name.trim());
  if (names.some((name) => isEmpty(name) || name.startsWith('/') || name.endsWith('/'))) {
    return { problem: 'A folder’s name is missing before or after a /. Type names on both sides, or delete the /.' };
  }
  const slashed = names.find((name) => name.includes('/'));
  if (slashed !== undefined) {
    return {
      problem: `“${shortened(slashed)}” has a / without a space on each side. Type “ / ” between two folders; a name itself has no /.`,
    };
  }
  const long = names.find((name) => name.length > MOST_NAME);
  if (long !== undefined)
    return { problem: `“${shortened(long, 30)}” is longer than ${MOST_NAME} characters. Shorten it.` };
  return { names };
}

function isEmpty(name: string): boolean {
  return visibleText(name).trim() === '';
}

/**
 * What spellings have in common that nobody tells apart at a glance: accents, width, and what is no letter or digit.
 * @example widePath(['Sign-In Sheets']) === widePath(['Sign in sheets']) // true
 */
export function widePath(names: readonly string[]): string {
  return names.map(wideName).join('/');
}

/** One name of `widePath`. */
export function wideName(name: string): string {
  const folded = withoutAccents(foldedText(foldedText(name).normalize('NFKC')));
  return folded.replace(/[^\p{L}\p{N}\p{M}]+/gu, '') || folded;
}
