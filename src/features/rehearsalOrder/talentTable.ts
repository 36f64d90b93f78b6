/**
 * The order with the least waiting of up to twenty pieces or so, whoever is in them: dynamic programming over all sets of pieces. What is to
 * come depends on the set that is done, never on its order, so of all orders of a set only the cheapest counts (Held and Karp 1962;
 * for this problem Garcia de la Banda, Stuckey, Chu, INFORMS Journal on Computing 23, 2011, section 2).
 *
 * Who waits in a piece is looked up in no list of people. Whoever is not in piece j waits in it, but for those whose pieces are
 * all done before, and those whose pieces all come after. If A(S) is the weight of everybody whose pieces are all in the set S, then
 * the weight that waits in j between the sets S and T is that of all who are not in j, less A(S), less A(T).
 */
import type { TalentInstance } from './talentInstance.ts';

// Looked up once: a global is slow to find where the script has a context of its own.
const { clz32 } = Math;

/** Two tables of a million numbers, 16 MB: twice as much for every piece more. */
export const MOST_IN_TABLE = 20;

/** @param instance with hardly more than `MOST_IN_TABLE` pieces */
export function tabledOrder({ minutes, people }: TalentInstance): number[] {
  const count = minutes.length;
  const all = 2 ** count - 1;
  const within = weightWithin({ minutes, people });
  const notIn = minutes.map((_, piece) =>
    people.reduce((sum, { weight, pieces }) => (pieces.includes(piece) ? sum : sum + weight), 0),
  );
  const waitingIn = (piece: number, before: number, after: number) =>
    (minutes[piece] as number) * ((notIn[piece] as number) - (within[before] as number) - (within[after] as number));

  const cost = new Float64Array(all + 1);
  // A set comes after all its parts.
  for (let done = 1; done <= all; done++) {
    const after = all & ~done;
    let least = Number.POSITIVE_INFINITY;
    for (let bits = done; bits !== 0; bits &= bits - 1) {
      const bit = bits & -bits;
      const before = done ^ bit;
      const sum = (cost[before] as number) + waitingIn(31 - clz32(bit), before, after);
      if (sum < least) least = sum;
    }
    cost[done] = least;
  }

  const order: number[] = [];
  for (let done = all; done !== 0; ) {
    let [last, least] = [0, Number.POSITIVE_INFINITY];
    for (let piece = 0; piece < count; piece++) {
      const before = done & ~(1 << piece);
      if (before === done) continue;
      const sum = (cost[before] as number) + waitingIn(piece, before, all & ~done);
      if (sum < least) [last, least] = [piece, sum];
    }
    order.push(last);
    done &= ~(1 << last);
  }
  return order.reverse();
}

/** For every set of pieces the weight of everybody whose pieces are all in it. */
function weightWithin({ minutes, people }: TalentInstance): Float64Array {
  const within = new Float64Array(2 ** minutes.length);
  for (const { weight, pieces } of people) {
    const set = pieces.reduce((sum, piece) => sum | (1 << piece), 0);
    within[set] = (within[set] as number) + weight;
  }
  for (let bit = 1; bit < within.length; bit <<= 1) {
    for (let set = 0; set < within.length; set++) {
      if ((set & bit) !== 0) within[set] = (within[set] as number) + (within[set ^ bit] as number);
    }
  }
  return within;
}
