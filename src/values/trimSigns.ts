/**
 * Takes signs off the ends of a text. A regular expression such as `/[. ]+$/` would look at a long run of them again
 * from each of its places, which takes minutes for a cell full of them.
 */

/** @example withoutSignsBefore('((Ana)', '(') // 'Ana)' */
export function withoutSignsBefore(text: string, signs: string): string {
  let from = 0;
  while (from < text.length && signs.includes(text.charAt(from))) from++;
  return text.slice(from);
}

/** @example withoutSignsAfter('Cleared..', '.!') // 'Cleared' */
export function withoutSignsAfter(text: string, signs: string): string {
  let to = text.length;
  while (to > 0 && signs.includes(text.charAt(to - 1))) to--;
  return text.slice(0, to);
}
