/** An order held against its rules and counted anew, apart from the search that found it. */
import { mergedWindows, sharedWindows, type Window } from '../../values/windows.ts';
import { longestStretch, type OrderCost, type OrderProblem, type OrderSlot } from './orderProblem.ts';

export type BrokenRule =
  | 'twice'
  | 'length'
  | 'outside the day'
  | 'closed'
  | 'room'
  | 'taken'
  | 'two in one room'
  | 'fixed time'
  | 'away'
  | 'in two places'
  | 'break'
  | 'too long a day';

/** Every rule that is broken, with the piece or the person; none for an order that may stand. */
export function brokenRules(problem: OrderProblem, slots: readonly OrderSlot[]): { rule: BrokenRule; of: number }[] {
  const broken: { rule: BrokenRule; of: number }[] = [];
  const say = (rule: BrokenRule, of: number, isBroken: boolean) => {
    if (isBroken) broken.push({ rule, of });
  };
  const seen = new Set<number>();
  for (const slot of slots) {
    const piece = problem.pieces[slot.piece];
    if (piece === undefined) continue;
    say('twice', slot.piece, seen.has(slot.piece));
    seen.add(slot.piece);
    say('length', slot.piece, slot.to - slot.from !== piece.minutes);
    say('outside the day', slot.piece, slot.from < problem.from || slot.to > problem.to);
    say('closed', slot.piece, sharedWindows([slot], problem.closed).length > 0);
    say('room', slot.piece, !piece.rooms.includes(slot.room));
    say('taken', slot.piece, sharedWindows([slot], problem.taken[slot.room] ?? []).length > 0);
    say('fixed time', slot.piece, piece.at !== null && piece.at !== slot.from);
  }
  for (let room = 0; room < problem.rooms; room++) {
    const own = inOrder(slots.filter((slot) => slot.room === room));
    say('two in one room', room, overlaps(own));
    say('break', room, !hasBreaks(own, problem));
  }
  for (const [at, person] of problem.people.entries()) {
    const own = slotsOf(problem, slots, at);
    const [first, last] = [own[0], own[own.length - 1]];
    const windows = mergedWindows(person.windows);
    say('away', at, !own.every(({ from, to }) => windows.some((one) => one.from <= from && one.to >= to)));
    say('in two places', at, overlaps(own));
    say('break', at, problem.rooms > 1 && !hasBreaks(own, problem));
    const isLong = first !== undefined && last !== undefined && last.to - first.from > (person.mostMinutes ?? Infinity);
    say('too long a day', at, isLong);
  }
  return broken;
}

/** What is to be least, counted from the order alone. */
export function orderCost(problem: OrderProblem, slots: readonly OrderSlot[]): OrderCost {
  const cost: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  const ends = new Map<number, number[]>();
  for (const [at, { weight, minor, household }] of problem.people.entries()) {
    const own = slotsOf(problem, slots, at);
    const [first, last] = [own[0], own[own.length - 1]];
    if (first === undefined || last === undefined) continue;
    const waits = last.to - first.from - own.reduce((sum, { from, to }) => sum + to - from, 0);
    cost[3] += weight * waits;
    cost[4] += own.filter(({ room }, place) => place > 0 && room !== own[place - 1]?.room).length;
    if (!minor) continue;
    cost[0] += last.to - problem.from;
    cost[1] += waits;
    if (household >= 0) ends.set(household, [...(ends.get(household) ?? []), last.to]);
  }
  for (const own of ends.values()) cost[2] += Math.max(...own) - Math.min(...own);
  return cost;
}

function slotsOf({ pieces }: OrderProblem, slots: readonly OrderSlot[], person: number): OrderSlot[] {
  return inOrder(slots.filter(({ piece }) => pieces[piece]?.people.includes(person)));
}

function inOrder(slots: readonly OrderSlot[]): OrderSlot[] {
  return [...slots].sort((a, b) => a.from - b.from || a.to - b.to);
}

function overlaps(own: readonly Window[]): boolean {
  return own.some(({ from }, at) => at > 0 && from < (own[at - 1]?.to ?? 0));
}

/**
 * A stretch of work is as long as the break after it allows; a single piece that is longer needs the long break after it, and the
 * company rests within it.
 */
function hasBreaks(own: readonly OrderSlot[], { breaks }: OrderProblem): boolean {
  if (breaks.after === 0) return true;
  const most = longestStretch(breaks);
  let begun = own[0]?.from ?? 0;
  let pieces = 1;
  return own.every((slot, at) => {
    const next = own[at + 1];
    const pause = next === undefined ? Number.POSITIVE_INFINITY : next.from - slot.to;
    if (pause < breaks.minutes) {
      pieces++;
      return true;
    }
    const stretch = slot.to - begun;
    const isFine =
      stretch <= (pause >= breaks.longMinutes ? most : breaks.after) || (pieces === 1 && pause >= breaks.longMinutes);
    begun = next?.from ?? 0;
    pieces = 1;
    return isFine;
  });
}
