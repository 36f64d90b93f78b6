/** What is to be rehearsed on one day, and what came of it. Times are minutes after midnight of the working day. */
import type { Window } from '../../values/windows.ts';

export interface OrderProblem {
  pieces: readonly OrderPiece[];
  people: readonly OrderPerson[];
  /** How many rooms there are; at least one. */
  rooms: number;
  from: number;
  to: number;
  /** When nobody works. */
  closed: readonly Window[];
  /** By room, when somebody else has it. */
  taken: readonly (readonly Window[])[];
  /** When a break is due; `after` 0 for never. */
  breaks: BreakRule;
}

export interface BreakRule {
  /** So many minutes of work are followed by a break of `minutes`; up to `longAfter` by one of `longMinutes`. */
  after: number;
  minutes: number;
  longAfter: number;
  longMinutes: number;
}

export interface OrderPiece {
  minutes: number;
  /** Everybody who must be there, whoever leads it included: numbers of `people`, each once. */
  people: readonly number[];
  /** Where it can be: numbers of rooms. */
  rooms: readonly number[];
  /** When it has to begin; `null` for any time. */
  at: number | null;
}

export interface OrderPerson {
  /** What a minute of waiting counts: 0 for whoever works there anyhow. */
  weight: number;
  minor: boolean;
  /** Brothers and sisters have the same; -1 for none. */
  household: number;
  /** When the person can be there. */
  windows: readonly Window[];
  /** The longest time from the first minute to the last; `null` for any. */
  mostMinutes: number | null;
}

export interface OrderSlot {
  /** Number of the piece. */
  piece: number;
  room: number;
  from: number;
  to: number;
}

/**
 * What is to be least, the first before all others: the sum of the minutes at which minors end (from the beginning of the day),
 * the minutes that minors wait, the minutes between brothers’ and sisters’ ends, the weighted minutes that everybody waits, and how
 * often somebody changes room.
 */
export type OrderCost = readonly [number, number, number, number, number];

/** Below 0 if the first is better. */
export function compareCosts(one: OrderCost | readonly number[], other: OrderCost | readonly number[]): number {
  for (let level = 0; level < one.length; level++) {
    const more = (one[level] as number) - (other[level] as number);
    // Weights may be fractions.
    if (Math.abs(more) > 1e-6) return more;
  }
  return 0;
}

/** The longest time that may be worked before a break. */
export function longestStretch({ after, longAfter }: BreakRule): number {
  return after === 0 ? Number.POSITIVE_INFINITY : Math.max(after, longAfter);
}

/** The grid on which pieces begin, in minutes: 5, or 1 where a length or a fixed time asks for it. */
export function gridOf({ pieces, from, breaks }: Pick<OrderProblem, 'pieces' | 'from' | 'breaks'>): number {
  const lengths = pieces.flatMap(({ minutes, at }) => [minutes, ...(at === null ? [] : [at - from])]);
  return [...lengths, breaks.minutes, breaks.longMinutes].every((length) => length % 5 === 0) ? 5 : 1;
}
