/** What is different on a page since an earlier version of it. */
import type { PageLine } from './pageLines.ts';

export interface PageChanges {
  /** Keys of lines that are new or say something else. */
  changed: ReadonlySet<string>;
  /** Keys of lines that say the same and stand in another place among the others. */
  moved: ReadonlySet<string>;
  /** Lines that are gone, in a few words each. */
  gone: readonly string[];
}

export const NO_CHANGES: PageChanges = { changed: new Set(), moved: new Set(), gone: [] };

export function isChanged({ changed, moved, gone }: PageChanges): boolean {
  return changed.size + moved.size + gone.length > 0;
}

export function pageChanges(before: readonly PageLine[], now: readonly PageLine[]): PageChanges {
  const places = new Map(before.map((line, at) => [line.key, at]));
  const own = new Set(now.map(({ key }) => key));
  const changed = now.filter((line) => before[places.get(line.key) ?? -1]?.says !== line.says);
  const kept = now.flatMap((line) => {
    const place = places.get(line.key);
    return place === undefined ? [] : [{ key: line.key, place }];
  });
  const inOrder = longestRise(kept.map(({ place }) => place));
  const isNews = new Set(changed.map(({ key }) => key));
  return {
    changed: isNews,
    moved: new Set(kept.filter(({ key }, at) => !inOrder.has(at) && !isNews.has(key)).map(({ key }) => key)),
    gone: before.filter(({ key }) => !own.has(key)).map(({ label }) => label),
  };
}

/** Indexes of a longest run of numbers that rise, though others stand between: what is not in it was moved. */
function longestRise(numbers: readonly number[]): Set<number> {
  // At each length: the index whose number is the least with which a run of that length ends.
  const ends: number[] = [];
  const before: number[] = [];
  numbers.forEach((number, at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[at] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = at;
  });
  const run = new Set<number>();
  for (let at = ends[ends.length - 1] ?? -1; at >= 0; at = before[at] ?? -1) run.add(at);
  return run;
}
