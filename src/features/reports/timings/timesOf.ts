/** What the times of an event come to: how long each act was, what was held and why, how long the rehearsal worked. */
import type { CallEvent } from '../../../schedule/event.ts';
import { foldedText } from '../../../values/text.ts';
import { type Moment, momentKey } from './momentsOf.ts';

/** A row of Timings, as far as it can be read. */
export interface TimingRow {
  moment: string;
  /** Minutes after midnight of the event's date, as typed; `null` where nothing is, or nothing that can be read. */
  planned: number | null;
  actual: number | null;
  reason: string;
  /** The cells that hold something which is no time. */
  unread: readonly ('Planned' | 'Actual')[];
}

export interface Stamped {
  name: string;
  planned: number | null;
  actual: number | null;
  reason: string;
  /** Minutes after the plan; 0 where it was on time or nobody knows. */
  hold: number;
}

export interface EventTimes {
  /** In the order in which they should happen; what somebody has typed besides stands behind. */
  moments: Stamped[];
  acts: { name: string; minutes: number }[];
  /** Minutes between two acts, in their order. */
  intervals: number[];
  /** The acts alone; `null` while one of them has no beginning or no end. */
  runMinutes: number | null;
  /** From the first act up to the last act down or the curtain call: with intervals. `null` as for `runMinutes`. */
  showMinutes: number | null;
  /** Of a rehearsal, from its start to its end without its breaks; `null` while either is not known. */
  workedMinutes: number | null;
  breaks: { from: number; to: number | null }[];
  /** What does not fit together or cannot be read, in words; nothing is worked out from it. */
  unclear: string[];
}

const MINUTES_A_DAY = 1440;
/** Nothing of an event is stamped longer before it: 1:10 for an evening is of the night after it. */
const MOST_BEFORE = 6 * 60;

/** @param rows of this event; of two rows of one moment neither counts */
export function timesOf(
  event: Pick<CallEvent, 'startMinute'>,
  moments: readonly Moment[],
  rows: readonly TimingRow[],
): EventTimes {
  const unclear: string[] = [];
  const byKey = new Map<string, TimingRow[]>();
  for (const row of rows) {
    const key = keyOf(row.moment);
    byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  const stamped = (name: string, planned: number | null): Stamped => {
    const [row, second] = byKey.get(keyOf(name)) ?? [];
    if (row === undefined) return { name, planned, actual: null, reason: '', hold: 0 };
    if (second !== undefined) {
      unclear.push(`${name} has two rows`);
      return { name, planned, actual: null, reason: '', hold: 0 };
    }
    for (const cell of row.unread) unclear.push(`${name}: ${cell} is no time`);
    const due = ofEvent(event, row.planned) ?? planned;
    const actual = ofEvent(event, row.actual);
    const hold = due === null || actual === null ? 0 : Math.max(0, actual - due);
    return { name, planned: due, actual, reason: row.reason, hold };
  };
  const known = new Set(moments.map(({ name }) => keyOf(name)));
  const others = [...byKey.entries()].filter(([key]) => !known.has(key)).map(([, [row]]) => row?.moment ?? '');
  const all = [
    ...moments.map(({ name, planned }) => stamped(name, planned)),
    ...others.map((name) => stamped(name, null)),
  ];
  const at = (key: string) => all.find(({ name }) => keyOf(name) === key)?.actual ?? null;
  const shows = actsOf(all, at, unclear);
  const breaks = breaksOf(all, unclear);
  return { moments: all, ...shows, breaks, workedMinutes: workedOf(at('start'), at('end'), breaks, unclear), unclear };
}

function keyOf(moment: string): string {
  return momentKey(foldedText(moment));
}

/** Minutes after midnight of the event's day: a time of the small hours is of the night after it. */
function ofEvent({ startMinute }: Pick<CallEvent, 'startMinute'>, minute: number | null): number | null {
  if (minute === null) return null;
  return minute < startMinute - MOST_BEFORE ? minute + MINUTES_A_DAY : minute;
}

function actsOf(
  all: readonly Stamped[],
  at: (key: string) => number | null,
  unclear: string[],
): Pick<EventTimes, 'acts' | 'intervals' | 'runMinutes' | 'showMinutes'> {
  const names = all.flatMap(({ name }) => /^(act .+) up$/.exec(keyOf(name))?.[1] ?? []);
  const acts = names.map((key) => ({
    name: all.find(({ name }) => keyOf(name) === `${key} up`)?.name.replace(/ up$/i, '') ?? key,
    up: at(`${key} up`),
    down: at(`${key} down`),
  }));
  let isWhole = acts.length > 0;
  let before: number | null = null;
  const done: { name: string; minutes: number }[] = [];
  const intervals: number[] = [];
  for (const { name, up, down } of acts) {
    if (up === null || down === null) {
      isWhole = false;
      before = null;
      continue;
    }
    if (down < up) {
      unclear.push(`${name} goes down before it goes up`);
      isWhole = false;
      continue;
    }
    if (before !== null && up < before) {
      unclear.push(`${name} goes up before the act before it is down`);
      isWhole = false;
    } else if (before !== null) intervals.push(up - before);
    done.push({ name, minutes: down - up });
    before = down;
  }
  const first = acts[0]?.up ?? null;
  const call = at('curtain call');
  const last = before === null ? null : Math.max(before, call ?? before);
  return {
    acts: done,
    intervals,
    runMinutes: isWhole ? done.reduce((sum, { minutes }) => sum + minutes, 0) : null,
    showMinutes: isWhole && first !== null && last !== null ? last - first : null,
  };
}

/** Break and Back, Break 2 and Back 2 and so on, each pair by its number. */
function breaksOf(all: readonly Stamped[], unclear: string[]): EventTimes['breaks'] {
  return all.flatMap(({ name, actual }) => {
    const [, number] = /^break ?(\d{0,2})$/.exec(keyOf(name)) ?? [];
    if (number === undefined || actual === null) return [];
    const back = all.find((one) => keyOf(one.name).replace(/ /g, '') === `back${number}`)?.actual ?? null;
    if (back !== null && back < actual) {
      unclear.push(`${name} ends before it begins`);
      return [];
    }
    return [{ from: actual, to: back }];
  });
}

function workedOf(
  start: number | null,
  end: number | null,
  breaks: EventTimes['breaks'],
  unclear: string[],
): number | null {
  if (start === null || end === null) return null;
  if (end < start) {
    unclear.push('It ends before it starts');
    return null;
  }
  // Nobody knows how long a break was that nobody came back from.
  if (breaks.some(({ to }) => to === null)) return null;
  return end - start - breaks.reduce((sum, { from, to }) => sum + ((to ?? from) - from), 0);
}
