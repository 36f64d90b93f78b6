/**
 * What a call tells: kept with each message in the Outbox as a short list, so that the next issue knows what changed.
 * Person and event ids, times, work and place; no name and no address.
 */
import type { Person } from '../../company/people.ts';
import type { OutboxRecord } from '../../mail/outbox.ts';
import type { DateText } from '../../port/workspace.ts';
import type { Window } from '../../values/windows.ts';
import type { OwnCall } from './dailyCall.ts';
import { ownWhatOf, placeOf, whatOf } from './eventWords.ts';

/** One event of one person; the person is `''` in a message to the company's list address. */
export interface SentCall {
  personId: string;
  eventId: string;
  windows: Window[];
  /** The event's own time; somebody's windows in it may be others. */
  event: Window;
  what: string;
  place: string;
}

/** Messages that went out, as far as anybody knows. */
const TOLD_STATES: readonly string[] = ['Sent', 'Unconfirmed', 'Sending'];

/** Nothing for somebody about whom nothing may go out: their id stands for nobody, or for two. */
export function sentCalls(person: Person | null, calls: readonly OwnCall[], venue: string): SentCall[] {
  if (person !== null && person.stopped !== '') return [];
  return calls.map(({ event, windows, work }) => ({
    personId: person?.id ?? '',
    eventId: eventKey(event),
    windows: windows.map(({ from, to }) => ({ from, to })),
    event: { from: event.startMinute, to: event.endMinute },
    what: person === null ? whatOf(event) : ownWhatOf(event, work),
    place: placeOf(event, venue),
  }));
}

/** An event without an id is known by when it begins. */
export function eventKey(event: { id: string; date: string; start: string }): string {
  return event.id === '' ? `at-${event.date}-${event.start}` : event.id;
}

/** The days of which anybody was told. */
export function sentDates(rows: readonly Pick<OutboxRecord, 'Key' | 'State' | 'Date'>[]): Set<DateText> {
  return new Set(
    rows.filter((row) => row.Key.startsWith('call/') && TOLD_STATES.includes(row.State)).map((row) => row.Date),
  );
}

/** @param day the fingerprint of the whole day, for a message that goes out whatever changed; else `''` */
export function sentText(calls: readonly SentCall[], day: string): string {
  const rows = calls.map(({ personId, eventId, windows, event, what, place }) => [
    personId,
    eventId,
    windowsKept(windows),
    what,
    place,
    windowsKept([event]),
  ]);
  return JSON.stringify(day === '' ? { calls: rows } : { calls: rows, day });
}

/** What a row of the Outbox told; `null` if it says nothing that can be read. */
export function readTold(text: string): { calls: SentCall[]; day: string } | null {
  try {
    const read = JSON.parse(text) as { calls?: unknown[]; day?: string };
    if (!Array.isArray(read.calls)) return null;
    const calls = read.calls.map((row): SentCall => {
      const [personId = '', eventId = '', kept = '', what = '', place = '', time = ''] = (row as unknown[]).map(String);
      const windows = windowsFrom(kept);
      const event = windowsFrom(time)[0] ?? windows[0] ?? { from: 0, to: 0 };
      return { personId, eventId, windows, event, what, place };
    });
    return { calls, day: read.day ?? '' };
  } catch {
    return null;
  }
}

function windowsKept(windows: readonly Window[]): string {
  return windows.map(({ from, to }) => `${from}-${to}`).join(' ');
}

function windowsFrom(text: string): Window[] {
  return text
    .split(' ')
    .map((part) => part.split('-').map(Number))
    .flatMap(([from, to]) => (from === undefined || to === undefined || Number.isNaN(from + to) ? [] : [{ from, to }]));
}

export interface SentRow {
  key: string;
  /** The part of the key that stands for the recipients. */
  mark: string;
  revision: number;
  /** When, as `2027-03-05 18:00`; `''` where nobody wrote it down. */
  attempted: string;
  calls: SentCall[];
  day: string;
}

/** What was told about a date, or about all, message by message, the latest issue of each last. */
export function sentRows(rows: readonly OutboxRecord[], prefix: string): SentRow[] {
  return rows
    .filter((row) => row.Key.startsWith(prefix) && TOLD_STATES.includes(row.State))
    .flatMap((row) => {
      const told = readTold(row.Told);
      if (told === null) return [];
      const { Key, Revision, Attempted } = row;
      return [{ key: Key, mark: Key.split('/')[3] ?? '', revision: Revision ?? 0, attempted: Attempted, ...told }];
    })
    .sort((a, b) => a.revision - b.revision);
}

/** Of what some recipients were told about any date, what they were told about other days at or after a moment. */
export function sentElsewhere(
  rows: readonly SentRow[],
  { date, since }: { date: DateText; since: string },
): SentCall[] {
  return rows
    .filter((row) => !row.key.startsWith(`call/${date}/`) && row.attempted >= since)
    .flatMap((row) => row.calls);
}

/** What each recipients' mark stands for was told, in the order of the rows. */
export function sentByMark(rows: readonly SentRow[]): Map<string, SentRow[]> {
  const byMark = new Map<string, SentRow[]>();
  for (const row of rows) {
    const own = byMark.get(row.mark);
    if (own === undefined) byMark.set(row.mark, [row]);
    else own.push(row);
  }
  return byMark;
}
