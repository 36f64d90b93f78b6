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
  const others = [...known].map((one) => ({ one, other: comparable(one) }));
  return (typed) => {
    const text = comparable(typed);
    if (text.length < 3 || text.length > MOST_LETTERS) return undefined;
    let best: string | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const { one, other } of others) {
      const most = Math.min(allowed(Math.min(text.length, other.length)), least - 1);
      if (Math.abs(text.length - other.length) > most) continue;
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
