/** A problem in tables that a search asks a million times: when each piece can begin, who is in what, what is said of each person. */
import { mergedWindows } from '../../values/windows.ts';
import { type BreakRule, gridOf, longestStretch, type OrderProblem } from './orderProblem.ts';

// Looked up once: a global is slow to find where the script has a context of its own.
const { min, max, ceil, floor } = Math;

export interface OrderTables {
  problem: OrderProblem;
  /** Minutes between two times at which a piece can begin. */
  grid: number;
  /** Minutes from the beginning of the day to its end. */
  length: number;
  /** For a piece and a minute of the day from which on it is looked for: the first at which it can begin; -1 for none. */
  startFrom(piece: number, minute: number): number;
  /** The last minute at which something lets a piece begin that could not just before; 0 for a piece that nothing holds up. */
  heldUpUntil: readonly number[];
  /** The last minute at which a piece can begin; -1 for none. */
  lastStart: readonly number[];
  minutes: readonly number[];
  /** The longest stretch of work there can be, and what share of the work beyond it the breaks take at least. */
  longest: number;
  breakShare: number;
  members: readonly (readonly number[])[];
  /** All minutes of a person’s pieces. */
  work: readonly number[];
  /** How many pieces a person is in. */
  count: readonly number[];
  /** Minors of a household with more than one of them who is in a piece. */
  households: readonly (readonly number[])[];
  householdOf: readonly number[];
}

export function orderTables(problem: OrderProblem): OrderTables {
  const { pieces, people, from, to } = problem;
  const grid = gridOf(problem);
  const length = to - from;
  const steps = max(0, floor(length / grid) + 1);
  // With several rooms a taken one is looked at when a piece is placed in it.
  const closed = mergedWindows([...problem.closed, ...(problem.rooms === 1 ? (problem.taken[0] ?? []) : [])]);
  const canBegin = pieces.map(({ minutes, people: members, at }) => {
    const windows = members.map((person) => mergedWindows(people[person]?.windows ?? []));
    return Array.from({ length: steps }, (_, step) => {
      const begin = from + step * grid;
      const end = begin + minutes;
      return (
        end <= to &&
        (at === null || at === begin) &&
        !closed.some((one) => one.from < end && one.to > begin) &&
        windows.every((own) => own.some((one) => one.from <= begin && one.to >= end))
      );
    });
  });
  const next = canBegin.map((can) => {
    const found = new Int32Array(steps + 1).fill(-1);
    for (let step = steps - 1; step >= 0; step--) found[step] = can[step] ? step * grid : (found[step + 1] as number);
    return found;
  });
  const isIn = new Set(pieces.flatMap(({ people: members }) => members));
  const minors = new Map<number, number[]>();
  for (const [person, { minor, household }] of people.entries()) {
    if (minor && household >= 0 && isIn.has(person)) minors.set(household, [...(minors.get(household) ?? []), person]);
  }
  const households = [...minors.values()].filter((own) => own.length > 1);
  const own = people.map((_, person) => pieces.filter(({ people: members }) => members.includes(person)));
  return {
    problem,
    grid,
    length,
    startFrom: (piece, minute) => next[piece]?.[min(steps, ceil(max(0, minute) / grid))] ?? -1,
    heldUpUntil: canBegin.map((can) =>
      can.reduce((last, isFree, step) => (isFree && step > 0 && can[step - 1] === false ? step * grid : last), 0),
    ),
    lastStart: canBegin.map((can) => can.lastIndexOf(true) * grid).map((last) => (last < 0 ? -1 : last)),
    minutes: pieces.map(({ minutes }) => minutes),
    longest: max(longestStretch(problem.breaks), ...pieces.map(({ minutes }) => minutes)),
    breakShare: shareOfBreaks(problem.breaks),
    members: pieces.map(({ people: members }) => members),
    work: own.map((list) => list.reduce((sum, { minutes }) => sum + minutes, 0)),
    count: own.map((list) => list.length),
    households,
    householdOf: people.map((_, person) => households.findIndex((one) => one.includes(person))),
  };
}

function shareOfBreaks({ after, minutes, longAfter, longMinutes }: BreakRule): number {
  if (after === 0) return 0;
  return longAfter > after ? min(minutes / after, longMinutes / longAfter) : minutes / after;
}
