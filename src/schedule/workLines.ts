/**
 * The timed lines of an event's Work: "4:00-4:45 Scene 2; 4:45-5:30 Scene 4, Bottom". A part of Work is a timed line
 * only if it begins with a range of times; everything else is words.
 */
import type { CallEvent } from './event.ts';
import type { Window } from './windows.ts';

export interface TimedLine extends Window {
  /** What is worked, as typed after the times. */
  text: string;
}

export interface WorkLines {
  lines: TimedLine[];
  /** Lines that begin like a timed one and are none: what was typed, why not, and what follows the times. */
  unread: { typed: string; why: string; text: string }[];
}

const TIME = '(\\d{1,2})(?::([0-5]\\d))?(?:\\s*(am|pm|a\\.m\\.|p\\.m\\.)(?![a-z]))?';
const BETWEEN = '\\s*(?:-|–|—|to\\b|until\\b)\\s*';
const RANGE = new RegExp(`^${TIME}${BETWEEN}${TIME}(?!\\d|:\\d)\\s*[:,.]?\\s*(.*)$`, 'is');
/** Begins with a time of day and goes on as a range would. */
const LIKE_A_RANGE =
  /^\d{1,2}:\d*\s*(?:[ap]\.?m\.?)?\s*(?:-|–|—|to\b|until\b)[\s\d:]*(?:[ap]\.?m\.?(?![a-z]))?[:,.]?\s*(.*)$/is;

const HALF_DAY = 720;
const DAY = 1440;

/**
 * Times are read within the event: 4:00 is four in the afternoon for an event from 16:00 to 18:00, and 12:30 is after
 * midnight for one from 20:00 to 25:00. 24-hour times, am and pm are understood too.
 */
export function workLines(event: Pick<CallEvent, 'work' | 'startMinute' | 'endMinute' | 'start' | 'end'>): WorkLines {
  const found: WorkLines = { lines: [], unread: [] };
  for (const part of event.work.split(/[;\n]/)) {
    const typed = part.trim();
    const match = RANGE.exec(typed);
    // "2-3 chairs" is not a range of times: one side has minutes, or am or pm.
    const isTimed = match !== null && [match[2], match[3], match[5], match[6]].some((one) => one !== undefined);
    if (match === null || !isTimed) {
      const like = LIKE_A_RANGE.exec(typed);
      if (like !== null) found.unread.push({ typed, why: 'is no range of times', text: (like[1] ?? '').trim() });
      continue;
    }
    const text = (match[7] ?? '').trim();
    const window = windowWithin(event, minutesMeant(match, 1), minutesMeant(match, 4), found.lines);
    if (window === null) {
      found.unread.push({ typed, why: `does not lie within the event, ${event.start} to ${event.end}`, text });
    } else found.lines.push({ ...window, text });
  }
  return found;
}

/** Every minute of two days that a typed time can mean, in order; none for a time that does not exist. */
function minutesMeant(match: RegExpExecArray, at: number): number[] {
  const hour = Number(match[at]);
  const minute = Number(match[at + 1] ?? 0);
  const half = match[at + 2]?.[0]?.toLowerCase();
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return [];
    const first = (hour % 12) * 60 + minute + (half === 'p' ? HALF_DAY : 0);
    return [first, first + DAY];
  }
  if (hour >= 1 && hour <= 12) {
    const first = (hour % 12) * 60 + minute;
    return [0, 1, 2, 3].map((half) => first + half * HALF_DAY);
  }
  return hour <= 36 ? [hour * 60 + minute, hour * 60 + minute + DAY] : [];
}

/** The first way to read the times that lies within the event; lines are taken to be in order where that is possible. */
function windowWithin(
  event: { startMinute: number; endMinute: number },
  starts: readonly number[],
  ends: readonly number[],
  earlier: readonly TimedLine[],
): Window | null {
  const readings = starts
    .filter((from) => from >= event.startMinute && from < event.endMinute)
    .flatMap((from): Window[] => {
      const to = ends.find((end) => end > from && end <= event.endMinute);
      return to === undefined ? [] : [{ from, to }];
    });
  const last = earlier[earlier.length - 1];
  return readings.find((window) => last === undefined || window.from >= last.from) ?? readings[0] ?? null;
}
