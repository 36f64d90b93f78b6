/**
 * The timed lines of an event's Work: "4:00-4:45 Scene 2; 4:45-5:30 Scene 4, Bottom". A range of times makes a line of
 * the words beside it, wherever it stands among them.
 */
import { evenSpaces } from '../values/listItems.ts';
import { withoutSignsAfter, withoutSignsBefore } from '../values/trimSigns.ts';
import type { Window } from '../values/windows.ts';
import type { CallEvent } from './event.ts';
import { type TypedRange, type TypedTime, timesIn } from './typedTimes.ts';

export interface TimedLine extends Window {
  /** What is worked, as typed beside the times. */
  text: string;
}

export interface WorkLines {
  lines: TimedLine[];
  /** Lines that look like a timed one and are none: what was typed, why not, and the words beside the times. */
  unread: { typed: string; why: string; text: string }[];
  /** Parts of Work that name no range of times. */
  untimed: UntimedWork[];
  /** Ranges that were read as times and might be scenes: `1.10-2.15`. */
  dotted: string[];
}

export interface UntimedWork {
  text: string;
  /** Times of day that are part of no range. */
  times: TypedTime[];
  /** Ranges with dots that lie outside the event: of times, or of scenes like 1.10-2.15. */
  outside: string[];
}

type Times = Pick<CallEvent, 'startMinute' | 'endMinute' | 'start' | 'end'>;

/** Begins with a time of day and goes on as a range would: `4:00-`, `4:75-5:00`. */
const LIKE_A_RANGE =
  /^\d{1,2}(?:[:h]\d*|\.[6-9]\d) ?(?:[ap]\.?m?\.?)? ?(?:[-–—~]|to\b|until\b|till?\b)[ \d:.]*(?:[ap]\.?m\.?(?![a-z]))?[:,.]? ?/i;

/**
 * Times are read within the event: 4:00 is four in the afternoon for an event from 16:00 to 18:00, and 12:30 is after
 * midnight for one from 20:00 to 25:00. 24-hour times, am and pm are understood too.
 */
export function workLines(event: Times & Pick<CallEvent, 'work'>): WorkLines {
  const found = known.get(event) ?? readWork(event);
  known.set(event, found);
  return found;
}

/** Asked for every person of a call. */
const known = new WeakMap<object, WorkLines>();

function readWork(event: Times & Pick<CallEvent, 'work'>): WorkLines {
  const found: WorkLines = { lines: [], unread: [], untimed: [], dotted: [] };
  const parts = event.work
    .split(/[;\r\n]/)
    .map(evenSpaces)
    .filter((typed) => typed !== '');
  for (const [at, typed] of parts.entries()) {
    if (found.lines.length + found.unread.length + found.untimed.length >= MOST_PARTS) {
      const text = parts.slice(at).join(', ');
      found.unread.push({ typed: `${text.slice(0, 40)}…`, why: 'comes after too many other lines to be read', text });
      break;
    }
    readPart(typed, event, found);
  }
  return found;
}

/** A day has fewer; what comes after so many is not read line by line. */
const MOST_PARTS = 200;

function readPart(typed: string, event: Times, found: WorkLines): void {
  const { ranges: all, singles } = timesIn(typed);
  const last = found.lines[found.lines.length - 1];
  const windows = new Map(all.map((range) => [range, windowWithin(event, range, last)]));
  // A range with dots only, such as 1.10-2.15, that is not within the event is one of scenes.
  const ranges = all.filter((range) => windows.get(range) !== null || !isDotted(range));
  if (ranges.length === 0) {
    const like = LIKE_A_RANGE.exec(typed);
    const outside = all.map(({ from, to }) => typed.slice(from, to));
    if (like === null) found.untimed.push({ text: typed, times: singles, outside });
    else found.unread.push({ typed, why: 'is not a range of times', text: typed.slice(like[0].length).trim() });
    return;
  }
  const texts = textsBeside(typed, ranges);
  if (texts === null) {
    const why = 'has words before and after its times, so it is not clear which belong together';
    found.unread.push({ typed, why, text: [...wordsBetween(typed, ranges)].join(', ') });
    return;
  }
  for (const [at, range] of ranges.entries()) {
    if (found.lines.length + found.unread.length >= MOST_PARTS) {
      const text = texts.slice(at).join(', ');
      found.unread.push({ typed: `${text.slice(0, 40)}…`, why: 'comes after too many other lines to be read', text });
      return;
    }
    const window = windows.get(range) ?? null;
    const text = texts[at] ?? '';
    const times = typed.slice(range.from, range.to);
    const one = ranges.length === 1 ? typed : `${times} ${text}`;
    if (window === null) {
      found.unread.push({ typed: one, why: `is not within the event, ${event.start} to ${event.end}`, text });
      continue;
    }
    if (isDotted(range)) found.dotted.push(times);
    found.lines.push({ ...inOrder(event, range, found.lines, window), text });
  }
}

function isDotted({ first, last }: TypedRange): boolean {
  return [first, last].some((time) => time.isDotted) && ![first, last].some((time) => time.isSure);
}

/** Lines are taken to be in order where that is possible. */
function inOrder(event: Times, range: TypedRange, lines: readonly TimedLine[], window: Window): Window {
  return windowWithin(event, range, lines[lines.length - 1]) ?? window;
}

/**
 * The words of each range: what follows it, with what stands before the first; or what precedes it, in a text that ends
 * with a range. `null` where words stand on both sides and nothing says which belong to which.
 */
function textsBeside(typed: string, ranges: readonly TypedRange[]): string[] | null {
  const [before = '', ...after] = wordsBetween(typed, ranges);
  if (ranges.length === 1 || before === '') return after.map((text) => joined(before, text));
  const trailing = after[after.length - 1] ?? '';
  const gaps = ranges.slice(1).map((range, at) => typed.slice(ranges[at]?.to, range.from).trim());
  const follow = gaps.every((gap) => /[,|/.]$/.test(gap));
  const precede = gaps.every((gap) => /^[,|/.]/.test(gap));
  // “Full cast: 10:00-11:00 Scene 1, 11:00-12:00 Scene 2”
  if (follow && !precede) return after.map((text) => joined(before, text));
  if (trailing !== '' && !precede) return null;
  // “Scene 1 10:00-11:00, Scene 2 11:00-12:00”
  const texts = [before, ...after];
  return ranges.map((_, at) => joined(texts[at] ?? '', at === ranges.length - 1 ? trailing : ''));
}

/** The words before, between and after the ranges, without the signs that part them from the times. */
function wordsBetween(typed: string, ranges: readonly TypedRange[]): string[] {
  const edges = [0, ...ranges.flatMap(({ from, to }) => [from, to]), typed.length];
  const texts: string[] = [];
  for (let at = 0; at + 1 < edges.length; at += 2) texts.push(typed.slice(edges[at], edges[at + 1]));
  return texts.map((text, at) => {
    const isBracketed = at > 0 && /[([] ?$/.test(texts[at - 1] ?? '');
    return trimmed(isBracketed ? text.replace(/^ ?[)\]]/, '') : text, at < texts.length - 1);
  });
}

/** Without the signs and small words that part words from times. */
function trimmed(text: string, isBeforeTimes: boolean): string {
  const signs = ' ,:|/&-–—@';
  const bare = withoutSignsAfter(withoutSignsBefore(text, `${signs}.`), isBeforeTimes ? `${signs}([` : signs);
  const words = bare.replace(/^and (?=.)/i, '');
  return isBeforeTimes ? words.replace(/(?:^| )(?:from|between|at)$/i, '') : words;
}

function joined(one: string, other: string): string {
  return [one, other].filter((text) => text !== '').join(': ');
}

/** The first way to read the times that lies within the event; lines are taken to be in order where that is possible. */
function windowWithin(event: Times, { first, last }: TypedRange, earlier: TimedLine | undefined): Window | null {
  const readings = first.minutes
    .filter((from) => from >= event.startMinute && from < event.endMinute)
    .flatMap((from): Window[] => {
      const to = last.minutes.find((end) => end > from && end <= event.endMinute);
      return to === undefined ? [] : [{ from, to }];
    });
  return readings.find((window) => earlier === undefined || window.from >= earlier.from) ?? readings[0] ?? null;
}
