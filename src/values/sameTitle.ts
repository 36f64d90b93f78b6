/** Whether somebody has typed a title as it stands in the workbook, on whatever keyboard. */

/** What keyboards and phones put in by themselves, and what is not to be seen at all. */
const AS_TYPED: readonly (readonly [written: RegExp, typed: string])[] = [
  [/\p{Cf}|[\uFE00-\uFE0F]/gu, ''],
  [/[‘’‚‛′`´]/g, "'"],
  [/[“”„‟″«»]/g, '"'],
  [/--|[‐‑‒–—―−]/g, '-'],
  [/\s+/g, ' '],
];

/** @example sameTitle("a midsummer night's dream", 'A Midsummer  Night’s Dream') // true */
export function sameTitle(typed: string, title: string): boolean {
  return asTyped(typed) !== '' && asTyped(typed) === asTyped(title);
}

function asTyped(text: string): string {
  const plain = AS_TYPED.reduce((all, [written, typed]) => all.replace(written, typed), text.normalize('NFC'));
  return plain.normalize('NFKC').trim().toLowerCase();
}
