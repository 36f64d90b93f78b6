/**
 * The order of pieces in which people wait least, each after the other in one room. Up to twenty-two different pieces it is always
 * proved, by dynamic programming over all sets of them; up to thirty where the time suffices, by the same with bounds (Garcia de la Banda,
 * Stuckey, Chu 2011) from an order that simulated annealing found; beyond that it is the best that was found, with a bound.
 */
import { mergedTalent, unmergedOrder } from './mergedTalent.ts';
import { boundByGroups } from './talentBound.ts';
import { type TalentInstance, waitingOf } from './talentInstance.ts';
import { MOST_PROVED, talentProof } from './talentProof.ts';
import { searchedOrder } from './talentSearch.ts';
import { MOST_IN_TABLE, tabledOrder } from './talentTable.ts';

export interface TalentOrder {
  /** The numbers of the pieces, each once. */
  order: number[];
  /** Weighted person-minutes. */
  waiting: number;
  /** True if no order has less. */
  proved: boolean;
  /** No order has less than this; the waiting itself where it is proved. */
  bound: number;
}

/** Tables of 64 MB, and a second or two: where sets with bounds did not suffice. */
const MOST_IN_LARGE_TABLE = 22;
/** Runs of the search where the order is proved afterwards, and where it stays as it was found. */
const RUNS_BEFORE_PROOF = 2;
const RUNS_WITHOUT_PROOF = 60;

/** @param msLeft how long may still be worked; 0 or less means: come to an end */
export function talentOrder(instance: TalentInstance, msLeft: () => number): TalentOrder {
  const merged = mergedTalent(instance);
  if (merged.minutes.length <= MOST_IN_TABLE) {
    const order = tabledOrder(merged);
    const waiting = waitingOf(merged, order);
    return { order: unmergedOrder(merged, order), waiting, proved: true, bound: waiting };
  }
  const start = msLeft();
  const untilShare = (share: number) => () => msLeft() <= start * (1 - share);
  const count = merged.minutes.length;
  let order = searchedOrder(merged, RUNS_BEFORE_PROOF, untilShare(0.3));
  let [proved, bound] = [false, 0];
  if (count <= MOST_PROVED) {
    const proof = talentProof(
      merged,
      waitingOf(merged, order),
      stepOf(merged),
      untilShare(count > MOST_IN_LARGE_TABLE ? 0.7 : 0.2),
    );
    order = proof.order ?? order;
    ({ proved, bound } = proof);
  }
  if (!proved && count <= MOST_IN_LARGE_TABLE) {
    order = tabledOrder(merged);
    proved = true;
  }
  if (!proved) {
    bound = Math.max(bound, boundByGroups(merged, untilShare(0.8)));
    if (bound < waitingOf(merged, order)) order = better(merged, order, untilShare(0.95));
    proved = bound >= waitingOf(merged, order) - 1e-9;
  }
  const waiting = waitingOf(merged, order);
  return { order: unmergedOrder(merged, order), waiting, proved, bound: proved ? waiting : bound };
}

function better(merged: TalentInstance, known: number[], isOver: () => boolean): number[] {
  const found = searchedOrder(merged, RUNS_WITHOUT_PROOF, isOver);
  return waitingOf(merged, found) < waitingOf(merged, known) ? found : known;
}

/** What every amount of waiting is a multiple of: 1 for whole minutes and weights; 0 where there is no such step. */
function stepOf({ minutes, people }: TalentInstance): number {
  const isWhole = minutes.every(Number.isInteger) && people.every(({ weight }) => Number.isInteger(weight));
  return isWhole ? 1 : 0;
}
