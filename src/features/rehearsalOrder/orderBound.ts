/** What a day that is begun costs at least, whatever follows: level by level, so that it can be held against a day that is known. */
import { isDone, type OrderLabel } from './orderLabel.ts';
import type { OrderTables } from './orderTables.ts';

// Looked up once: a global is slow to find where the script has a context of its own.
const { min, max } = Math;

/** More people than this are not compared with each other: the bound holds, and is only a little lower. */
const MOST_COMPARED = 32;

/**
 * Everybody who is not done ends no earlier than after all their own pieces, from the next free minute on. With one room, of two
 * people one is done first, and the other ends later by all those pieces of the first that are not theirs; as a piece with k of
 * them is shared out in k parts, the sum over all pairs counts nothing twice (after Garcia de la Banda, Stuckey, Chu 2011).
 */
export function costAtLeast(tables: OrderTables, label: OrderLabel): number[] {
  const { problem, households } = tables;
  const { people } = problem;
  const next = problem.rooms === 1 ? max(0, label.roomEnd[0] as number) : label.now;
  const cost = label.cost.slice();
  const minors: number[] = [];
  const waiting: number[] = [];
  for (let person = 0; person < people.length; person++) {
    if (label.left[person] === 0) continue;
    const who = people[person];
    if (who === undefined) continue;
    const end = max(label.last[person] as number, next + (label.work[person] as number));
    if (who.minor) {
      cost[0] = (cost[0] as number) + end;
      minors.push(person);
    }
    if ((label.first[person] as number) < 0) continue;
    const change = end - (tables.work[person] as number);
    cost[3] = (cost[3] as number) + who.weight * change;
    if (who.minor) cost[1] = (cost[1] as number) + change;
    waiting.push(person);
  }
  for (const household of households) {
    const left = household.filter((one) => label.left[one] !== 0);
    if (left.length === 0 || left.length === household.length) continue;
    const ends = household.map((one) =>
      max(label.last[one] as number, label.left[one] === 0 ? 0 : next + (label.work[one] as number)),
    );
    cost[2] = (cost[2] as number) + max(...ends);
  }
  if (problem.rooms > 1) return cost;
  const weightOf = (person: number) => people[person]?.weight ?? 0;
  const isMinor = (person: number) => people[person]?.minor === true;
  cost[0] = (cost[0] as number) + laterByOthers(tables, label, minors, () => 1);
  cost[1] = (cost[1] as number) + laterByOthers(tables, label, waiting.filter(isMinor), () => 1);
  cost[3] = (cost[3] as number) + laterByOthers(tables, label, waiting, weightOf);
  return cost;
}

/** How much later than by their own pieces these people end at least, in weighted minutes. */
function laterByOthers(
  { members, minutes }: OrderTables,
  label: OrderLabel,
  all: readonly number[],
  weightOf: (person: number) => number,
): number {
  const people = all.filter((person) => weightOf(person) > 0).slice(0, MOST_COMPARED);
  const size = people.length;
  if (size < 2) return 0;
  const own = new Float64Array(size);
  const shared = new Float64Array(size * size);
  const here: number[] = [];
  for (let piece = 0; piece < members.length; piece++) {
    if (isDone(label, piece)) continue;
    here.length = 0;
    const inIt = members[piece] as readonly number[];
    for (let place = 0; place < size; place++) if (inIt.includes(people[place] as number)) here.push(place);
    const part = (minutes[piece] as number) / here.length;
    for (let x = 0; x < here.length; x++) {
      const a = here[x] as number;
      own[a] = (own[a] as number) + part;
      for (let y = x + 1; y < here.length; y++) {
        const at = a * size + (here[y] as number);
        shared[at] = (shared[at] as number) + part;
      }
    }
  }
  let least = 0;
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) {
      const both = shared[a * size + b] as number;
      least += min(
        ((own[b] as number) - both) * weightOf(people[a] as number),
        ((own[a] as number) - both) * weightOf(people[b] as number),
      );
    }
  }
  return least;
}
