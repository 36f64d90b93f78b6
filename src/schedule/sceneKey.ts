/** Numbers of scenes and acts as people write them: `II.4`, `2-4`, `two`. */

const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** The same numbers told in order: “first act”. */
const ORDER = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const ROMAN = /^(?=[ivxl])(xl|l?x{0,3})(ix|iv|v?i{0,3})$/;
const VALUES: ReadonlyMap<string, number> = new Map([
  ['i', 1],
  ['v', 5],
  ['x', 10],
  ['l', 50],
]);
/** Longer texts are no numbers of scenes. */
const LONGEST = 24;

/** The number of a text that is one: in digits, roman or a word; as digits. `undefined` for anything else. */
export function numberText(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  if (/^\d+[a-z]?$/.test(text)) return text;
  const word = Math.max(WORDS.indexOf(text), ORDER.indexOf(text));
  if (word >= 0) return String(word);
  if (!ROMAN.test(text)) return undefined;
  const values = [...text].map((letter) => VALUES.get(letter) ?? 0);
  return String(values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0));
}

/**
 * What the spellings of one scene’s number have in common; `undefined` for a text that is no number of a scene. 1.10 is
 * not 1.1.
 * @param folded as `foldedText` gives it
 * @example sceneKey('ii.4') // '2.4'
 */
export function sceneKey(folded: string): string | undefined {
  if (folded.length > LONGEST) return undefined;
  const numbers = folded.split(/[.\-/:]/).map(numberText);
  return numbers.includes(undefined) ? undefined : numbers.join('.');
}
