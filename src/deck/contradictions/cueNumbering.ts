/** Numbers of cues that are there twice, left out, or against the order of the pages. */
import { type CueNumber, compareCueNumbers } from '../cueNumber.ts';
import type { Cue } from '../deckWork.ts';
import { type Contradiction, contradiction, rowWords } from './contradiction.ts';
import type { DeckFacts } from './deckFacts.ts';

const RULE = 'cueNumbering';
/** Fewer numbers have no step that one could be left out of. */
const FEWEST_FOR_GAPS = 4;
/** A longer leap begins a new row of numbers, as 101 for the second act. */
const MOST_LEFT_OUT = 9;

interface Numbered extends Cue {
  number: CueNumber;
}

export function cueNumbering({ deck }: DeckFacts): Contradiction[] {
  const lists = new Map<string, Numbered[]>();
  for (const cue of deck.cues) {
    if (cue.number === null) continue;
    const { prefix } = cue.number;
    const own = lists.get(prefix);
    if (own === undefined) lists.set(prefix, [cue as Numbered]);
    else own.push(cue as Numbered);
  }
  return [...lists.values()].flatMap((cues) => {
    const inOrder = [...cues].sort((a, b) => compareCueNumbers(a.number, b.number));
    const twice = doubles(cues);
    // Where a number that is there twice belongs is told once it has another.
    const again = new Set(twice.map(({ row }) => row));
    const once = inOrder.filter(({ place }) => !again.has(place.row));
    return [...twice, ...gaps(inOrder), ...againstPages(once)];
  });
}

/** Two cues of one number, neither of them cut: 12.5 and 12.50 are one. */
function doubles(cues: readonly Numbered[]): Contradiction[] {
  const first = new Map<string, Numbered>();
  return cues.flatMap((cue): Contradiction[] => {
    if (cue.isCut) return [];
    const earlier = first.get(cue.number.key);
    if (earlier === undefined) {
      first.set(cue.number.key, cue);
      return [];
    }
    const message = `${cue.text} is also the number of row ${earlier.place.row}. Give one of the two another number.`;
    return [contradiction(RULE, cue, 'Cue', message, [earlier])];
  });
}

/**
 * Whole numbers left out where the list goes up by one and the same step, as 1, 2, 3 or 5, 10, 15, more often than not. A cue that is
 * cut keeps its number.
 */
function gaps(cues: readonly Numbered[]): Contradiction[] {
  const series = new Map<string, Numbered[]>();
  for (const cue of cues) {
    const { parts } = cue.number;
    const last = parts[parts.length - 1];
    if (last?.number == null || !Number.isInteger(last.number) || last.letters !== '') continue;
    const key = parts
      .slice(0, -1)
      .map(({ number, letters }) => `${number ?? ''}${letters}`)
      .join('-');
    const own = series.get(`${parts.length} ${key}`);
    if (own === undefined) series.set(`${parts.length} ${key}`, [cue]);
    else own.push(cue);
  }
  return [...series.values()].flatMap(gapsIn);
}

function gapsIn(cues: readonly Numbered[]): Contradiction[] {
  const value = ({ number: { parts } }: Numbered) => parts[parts.length - 1]?.number ?? 0;
  const steps = cues.slice(1).map((cue, at) => value(cue) - value(cues[at] ?? cue));
  const counts = new Map<number, number>();
  for (const step of steps) if (step > 0) counts.set(step, (counts.get(step) ?? 0) + 1);
  const [usual = 0, count = 0] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
  if (cues.length < FEWEST_FOR_GAPS || count * 2 <= steps.length) return [];
  return cues.slice(1).flatMap((cue, at): Contradiction[] => {
    const step = steps[at] ?? 0;
    const leftOut = step / usual - 1;
    if (leftOut <= 0 || !Number.isInteger(leftOut) || leftOut > MOST_LEFT_OUT) return [];
    const before = cues[at] ?? cue;
    const what = leftOut === 1 ? 'One number is' : `${leftOut} numbers are`;
    const message = `${what} left out between ${before.text} and ${cue.text}. Add the cue, or keep its number with the status Cut.`;
    return [contradiction(RULE, cue, 'Cue', message, [before])];
  });
}

/**
 * Cues that stand against the order of the pages: as few as can be, so that one on a wrong page does not make wrong those that follow. Of
 * two on one page nobody knows which comes first.
 */
function againstPages(cues: readonly Numbered[]): Contradiction[] {
  const placed = cues.filter((cue) => !cue.isCut && cue.at.scene !== null && cue.at.page !== '');
  const inOrder = new Set(longestRising(placed.map(({ at }) => at.order)));
  return placed.flatMap((cue, at): Contradiction[] => {
    if (inOrder.has(at)) return [];
    const before = placed
      .slice(0, at)
      .reverse()
      .find((_, back) => inOrder.has(at - 1 - back));
    const after = placed.find((_, index) => index > at && inOrder.has(index));
    const other = before !== undefined && before.at.order > cue.at.order ? before : (after ?? before);
    if (other === undefined) return [];
    const message = `${cue.text} is on page ${cue.at.page}, and ${other.text} on page ${other.at.page} (${rowWords(other)}). Fix the page or the number.`;
    return [contradiction(RULE, cue, 'Page', message, [other])];
  });
}

/** Indexes of the longest row of values that never goes down. */
function longestRising(values: readonly number[]): number[] {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  values.forEach((value, at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) <= value) low = middle + 1;
      else high = middle;
    }
    before[at] = ends[low - 1];
    ends[low] = at;
  });
  const rising: number[] = [];
  for (let at = ends[ends.length - 1]; at !== undefined; at = before[at]) rising.push(at);
  return rising.reverse();
}
