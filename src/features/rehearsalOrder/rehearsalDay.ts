/** The order of a day: what can be placed, in the best order that is found, and why the rest cannot. */
import { mergedWindows, sharedWindows, type Window, withoutWindows } from '../../values/windows.ts';
import { oneRoomDay } from './oneRoomSearch.ts';
import type { OrderFound } from './orderFound.ts';
import type { OrderCost, OrderProblem, OrderSlot } from './orderProblem.ts';
import { orderCost } from './orderRules.ts';
import { mostPieces, searchedDay } from './orderSearch.ts';
import { orderTables } from './orderTables.ts';

export interface RehearsalDay {
  /** In the order in which they begin. */
  slots: OrderSlot[];
  unplaced: { piece: number; why: WhyNot }[];
  cost: OrderCost;
  /** No order of the placed pieces is better. */
  proved: boolean;
  /** No order of the placed pieces costs less, level by level. */
  bound: readonly number[];
  /** As many pieces as possible are placed, for sure. */
  mostPlaced: boolean;
}

export type WhyNot =
  /** Longer than the day, or than what is open of it. */
  | { reason: 'too long' }
  | { reason: 'no room' }
  /** It cannot begin when it has to. */
  | { reason: 'fixed time'; away: readonly number[] }
  /** Who is never there long enough: numbers of people. */
  | { reason: 'away'; away: readonly number[] }
  /** All are there at some time, and never together. */
  | { reason: 'never together'; away: readonly number[] }
  /** It could be placed alone, but not beside the others. */
  | { reason: 'no time left' };

/** More pieces than this are searched in the general way. */
const MOST_IN_ONE_ROOM = 30;

/** @param msLeft how long may still be worked; 0 or less means: come to an end */
export function rehearsalDay(problem: OrderProblem, msLeft: () => number): RehearsalDay {
  const start = msLeft();
  const untilShare = (share: number) => () => msLeft() <= start * (1 - share);
  const alone = problem.pieces.map((_, piece) => whyNever(problem, piece));
  const unplaced = alone.flatMap((why, piece) => (why === null ? [] : [{ piece, why }]));
  let chosen = alone.flatMap((why, piece) => (why === null ? [piece] : []));
  let mostPlaced = true;
  let found = foundFor(problem, chosen, untilShare(0.6));
  if (found.slots === null && chosen.length > 0) {
    const tables = orderTables(partOf(problem, chosen));
    const { pieces, proved } = mostPieces(tables, untilShare(0.75));
    const kept = pieces.map((at) => chosen[at] as number);
    for (const piece of chosen) {
      if (!kept.includes(piece)) unplaced.push({ piece, why: { reason: 'no time left' } });
    }
    mostPlaced = proved;
    chosen = kept;
    found = foundFor(problem, chosen, untilShare(1));
  }
  const slots = (found.slots ?? []).map((slot) => ({ ...slot, piece: chosen[slot.piece] as number }));
  if (found.slots === null) {
    for (const piece of chosen) unplaced.push({ piece, why: { reason: 'no time left' } });
  }
  return {
    slots: slots.sort((a, b) => a.from - b.from || a.room - b.room),
    unplaced: unplaced.sort((a, b) => a.piece - b.piece),
    cost: orderCost(problem, slots),
    proved: found.proved && found.slots !== null,
    bound: found.bound,
    mostPlaced,
  };
}

function foundFor(problem: OrderProblem, chosen: readonly number[], isOver: () => boolean): OrderFound {
  if (chosen.length === 0) return { slots: [], cost: [0, 0, 0, 0, 0], proved: true, bound: [0, 0, 0, 0, 0] };
  const tables = orderTables(partOf(problem, chosen));
  return problem.rooms === 1 && chosen.length <= MOST_IN_ONE_ROOM
    ? oneRoomDay(tables, isOver)
    : searchedDay(tables, isOver);
}

function partOf(problem: OrderProblem, chosen: readonly number[]): OrderProblem {
  return { ...problem, pieces: problem.pieces.filter((_, piece) => chosen.includes(piece)) };
}

/** Why a piece could not be placed even if it were the only one; `null` where it could. */
export function whyNever(problem: OrderProblem, at: number): WhyNot | null {
  const { pieces, people } = problem;
  const piece = pieces[at];
  if (piece === undefined) return null;
  if (piece.rooms.length === 0) return { reason: 'no room' };
  if (orderTables(partOf(problem, [at])).startFrom(0, 0) >= 0) return null;
  const taken = problem.rooms === 1 ? (problem.taken[0] ?? []) : [];
  const open = withoutWindows([{ from: problem.from, to: problem.to }], mergedWindows([...problem.closed, ...taken]));
  const isLongEnough = (windows: readonly Window[]) => windows.some(({ from, to }) => to - from >= piece.minutes);
  if (!isLongEnough(open)) return { reason: 'too long' };
  const windowsOf = (person: number) => mergedWindows(people[person]?.windows ?? []);
  if (piece.at !== null) {
    const [from, to] = [piece.at, piece.at + piece.minutes];
    const away = piece.people.filter((person) => !windowsOf(person).some((one) => one.from <= from && one.to >= to));
    return { reason: 'fixed time', away };
  }
  const away = piece.people.filter((person) => !isLongEnough(sharedWindows(open, windowsOf(person))));
  if (away.length > 0) return { reason: 'away', away };
  // Whoever is not there all the time is what keeps them apart.
  const some = piece.people.filter((person) => withoutWindows(open, windowsOf(person)).length > 0);
  return { reason: 'never together', away: some };
}
