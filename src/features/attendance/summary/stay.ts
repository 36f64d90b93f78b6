/** From when to when somebody was there, by what is typed into In and Out; nothing is guessed. */
import type { Window } from '../../../values/windows.ts';

const MINUTES_A_DAY = 1440;
const HALF_A_DAY = 720;
/** Nobody comes longer before their call: 4:20 typed for a call at 16:00 is the afternoon. */
const EARLIEST_MINUTES = 6 * 60;
/** Nobody stays longer: In or Out is of another time than was meant. */
const LONGEST_MINUTES = 16 * 60;

/** A cell of a time: whether something is typed there, and which minute of the event's day that is, if it is a time. */
export interface TimeCell {
  isTyped: boolean;
  minute: number | null;
}

/** Why nobody can say how long somebody was there. */
export type StayGap = 'unreadable' | 'noTimes' | 'noIn' | 'noOut' | 'backIn' | 'tooEarly' | 'tooLong';

/** Minutes after midnight of the event's day; past 1440 in the small hours of the next. */
export type Stay = Window | StayGap;

/**
 * @param callMinute when they, or else all, are called; `null` where nobody knows
 * @param endMinute when the event ends; `null` where nobody knows
 * @example stayOf({ isTyped: true, minute: 1380 }, { isTyped: true, minute: 30 }, 1380, 1500) // { from: 1380, to: 1470 }
 */
export function stayOf(cameIn: TimeCell, out: TimeCell, callMinute: number | null, endMinute: number | null): Stay {
  if ([cameIn, out].some(({ isTyped, minute }) => isTyped && minute === null)) return 'unreadable';
  if (cameIn.minute === null) return out.minute === null ? 'noTimes' : 'noIn';
  if (out.minute === null) return 'noOut';
  const isSmallHours =
    callMinute !== null && endMinute !== null && isAfterMidnight(cameIn.minute, callMinute, endMinute);
  const from = cameIn.minute + (isSmallHours ? MINUTES_A_DAY : 0);
  if (callMinute !== null && callMinute - from > EARLIEST_MINUTES) return 'tooEarly';
  // Who comes after midnight goes after midnight.
  let to = out.minute + (from >= MINUTES_A_DAY && out.minute < MINUTES_A_DAY ? MINUTES_A_DAY : 0);
  if (to < from) {
    // In after Out says that they are there again; an Out of the small hours is of the next day.
    if (from - to < HALF_A_DAY) return 'backIn';
    to += MINUTES_A_DAY;
  }
  return to - from > LONGEST_MINUTES ? 'tooLong' : { from, to };
}

/** True for a time as it is said, 0:15, of somebody who is called late and comes after midnight, while the event goes on. */
function isAfterMidnight(minute: number, callMinute: number, endMinute: number): boolean {
  return callMinute - minute > EARLIEST_MINUTES && minute + MINUTES_A_DAY <= endMinute;
}
