/**
 * The order with the least waiting of more pieces than a table has room for, with its proof: dynamic programming over the sets of
 * pieces already done, cut back by a bound (Garcia de la Banda, Stuckey, Chu 2011, section 4). A set whose cost and bound reach
 * what is known already leads nowhere better, and is let go.
 */
import type { TalentInstance } from './talentInstance.ts';
import { type TalentPrefixes, talentPrefixes } from './talentPrefixes.ts';

export interface TalentProof {
  /** An order with less waiting than was known; `null` where there is none, or none was found in the time. */
  order: number[] | null;
  /** Nothing is better than the order, or than what was known. */
  proved: boolean;
  /** No order has less waiting than this. */
  bound: number;
}

/** More pieces than this are not tried; their sets are the bits of a number. */
export const MOST_PROVED = 30;
/** Sets of one size, kept in a table of names: more of them are not held. */
const MOST_SETS = 1_500_000;
const SETS_A_LOOK = 4096;

/**
 * @param known waiting of an order that is known: only less is looked for
 * @param step all amounts of waiting are multiples of it; 0 where nothing is known
 */
export function talentProof(instance: TalentInstance, known: number, step: number, isOver: () => boolean): TalentProof {
  const prefixes = talentPrefixes(instance);
  // Less by a rounding error is not less.
  const limit = step > 0 ? known - step / 2 : known - 1e-9 * Math.max(1, known);
  return byLayers(prefixes, instance.minutes.length, known, limit, isOver);
}

/** Set after set of one size, so that only those that are reached take room. */
function byLayers(
  prefixes: TalentPrefixes,
  count: number,
  known: number,
  limit: number,
  isOver: () => boolean,
): TalentProof {
  const layers: Map<number, number>[] = [new Map([[0, 0]])];
  let bound = 0;
  let looks = 0;
  for (let size = 0; size < count; size++) {
    const next = new Map<number, number>();
    let least = known;
    for (const [done, here] of layers[size] ?? []) {
      if (++looks % SETS_A_LOOK === 0 && (isOver() || next.size > MOST_SETS)) {
        return { order: null, proved: false, bound };
      }
      const whole = here + prefixes.leastAfter(done);
      if (whole > limit) continue;
      least = Math.min(least, whole);
      prefixes.eachNext((piece, waiting) => {
        const then = done | (1 << piece);
        const sum = here + waiting;
        if (sum < (next.get(then) ?? Number.POSITIVE_INFINITY)) next.set(then, sum);
      });
    }
    bound = Math.max(bound, least);
    layers.push(next);
  }
  const least = layers[count]?.get(prefixes.all) ?? Number.POSITIVE_INFINITY;
  if (least > limit) return { order: null, proved: true, bound: known };
  const costOf = (done: number, size: number) => layers[size]?.get(done) ?? Number.POSITIVE_INFINITY;
  return { order: orderFrom(prefixes, count, costOf), proved: true, bound: least };
}

/** From the last piece to the first: whichever led to each set at the least cost. */
function orderFrom(prefixes: TalentPrefixes, count: number, costOf: (done: number, size: number) => number): number[] {
  const order: number[] = [];
  let done = prefixes.all;
  for (let size = count - 1; size >= 0; size--) {
    let [best, least] = [-1, Number.POSITIVE_INFINITY];
    for (let piece = 0; piece < count; piece++) {
      if ((done & (1 << piece)) === 0) continue;
      const before = done & ~(1 << piece);
      const here = costOf(before, size);
      const sum = here === Number.POSITIVE_INFINITY ? here : here + prefixes.waitingIn(before, piece);
      if (sum < least) [best, least] = [piece, sum];
    }
    order.push(best);
    done &= ~(1 << best);
  }
  return order.reverse();
}
