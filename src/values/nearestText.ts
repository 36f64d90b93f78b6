/** The known word that a misspelt one is likely to mean: for asking “Did you mean …”, never for taking one for the other. */
import { withoutAccents } from './names.ts';
import { foldedText } from './text.ts';

/** Longer texts are no names. */
const MOST_LETTERS = 60;

/** How many letters may differ, by the length of the shorter text. */
function allowed(length: number): number {
  if (length < 3) return 0;
  if (length < 6) return 1;
  return length < 10 ? 2 : 3;
}

/**
 * Looks up the nearest of the known texts, if it is near enough to be a slip of the finger; the first of several that
 * are as near.
 * @example nearestTo(['Mina', 'Villager'])('Vilager') // 'Villager'
 */
export function nearestTo(known: Iterable<string>): (typed: string) => string | undefined {
  const others = [...known].map((one) => {
    const other = comparable(one);
    return { one, other, letters: lettersIn(other) };
  });
  return (typed) => {
    const text = comparable(typed);
    if (text.length < 3 || text.length > MOST_LETTERS) return undefined;
    const own = lettersIn(text);
    let best: string | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const { one, other, letters } of others) {
      const most = Math.min(allowed(Math.min(text.length, other.length)), least - 1);
      if (Math.abs(text.length - other.length) > most) continue;
      // Each letter that only one of them has is a slip: most texts are told apart without being compared sign by sign.
      if (countOf(own & ~letters) > most || countOf(letters & ~own) > most) continue;
      const slips = slipsBetween(text, other);
      if (slips > most) continue;
      [best, least] = [one, slips];
    }
    return best;
  };
}

/** Texts that are too long to be names stay as they are: they are near to nothing. */
function comparable(text: string): string {
  return text.length > 4 * MOST_LETTERS ? text : withoutAccents(foldedText(text));
}

/** The letters of a text, a bit each; some share one. */
function lettersIn(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) % 31);
  return letters;
}

function countOf(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/** Letters left out, put in, exchanged or swapped with their neighbour (optimal string alignment). */
function slipsBetween(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const present = [row];
    for (let at = 1; at <= other.length; at++) {
      const same = one[row - 1] === other[at - 1];
      let least = Math.min((last[at] ?? 0) + 1, (present[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + (same ? 0 : 1));
      const swapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      if (swapped) least = Math.min(least, (beforeLast[at - 2] ?? 0) + 1);
      present.push(least);
    }
    [beforeLast, last] = [last, present];
  }
  return last[other.length] ?? 0;
}
