/** Names of characters, compared. Not as people’s names are: Mr. Darling is not Mrs. Darling. */
import { withoutAccents } from '../values/names.ts';
import { foldedText } from '../values/text.ts';

/**
 * What the spellings of one character have in common, besides what `foldedText` evens out: accents and dots.
 * @example characterKey('Lt. José') === characterKey('lt jose') // true
 */
export function characterKey(name: string): string {
  return withoutAccents(foldedText(name)).replace(/\./g, '');
}
