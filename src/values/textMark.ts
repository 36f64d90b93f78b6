/**
 * A short fingerprint of a text, to tell whether it is the same as before; enough against chance, not against intent. It makes
 * no call, so that thousands of rows can be compared.
 */

const FIRST_PRIME = 2_654_435_761;
const SECOND_PRIME = 1_597_334_677;

/** Digits and small letters, 11 at most (53 bits). @example textMark('Lantern') === textMark('Lantern') // true */
export function textMark(text: string): string {
  let first = 0xdeadbeef;
  let second = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    first = Math.imul(first ^ code, FIRST_PRIME);
    second = Math.imul(second ^ code, SECOND_PRIME);
  }
  first = Math.imul(first ^ (first >>> 16), 0x85ebca6b) ^ Math.imul(second ^ (second >>> 13), 0xc2b2ae35);
  second = Math.imul(second ^ (second >>> 16), 0x85ebca6b) ^ Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (0x100000000 * (second & 0x1fffff) + (first >>> 0)).toString(36);
}
