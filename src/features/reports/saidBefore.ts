/**
 * What a report said when it went out: fingerprints of its notes and of the coming events, and no word of them. From these the
 * next issue marks what changed, and the next report says what changed in the schedule.
 */
import type { DateText, Workspace } from '../../port/workspace.ts';
import type { CallEvent } from '../../schedule/event.ts';
import { addDays, clockTime, dateInShort } from '../../values/dates.ts';
import type { ReportNote } from './noteFacts.ts';

export interface Said {
  /** How often it has gone out. */
  times: number;
  /** Fingerprint by fingerprint of a note's key. */
  notes: Record<string, string>;
  /** Fingerprint by Event ID. */
  events: Record<string, string>;
}

type Hashing = Pick<Workspace, 'hash'>;

/** So far ahead readers plan by a report. */
const DAYS_AHEAD = 21;
/** Hexadecimal digits of a fingerprint. */
const MARK_LENGTH = 7;
/** A cell has 50,000 characters. */
const MOST_NOTES = 800;

/** Short, because whoever looks into the tab Reports reads it of every report. */
export function saidText({ times, notes, events }: Said): string {
  const joined = (map: Record<string, string>) => Object.entries(map).flat().join('');
  return `${times}:${joined(notes)}:${joined(events)}`;
}

const SAID = /^(\d{1,4}):([0-9a-f]*):([0-9a-f]*)$/;

/** `null` for what was never sent, or cannot be read: then nothing is marked as changed. */
export function readSaid(text: string): Said | null {
  const [, times, notes, events] = SAID.exec(text) ?? [];
  const [ofNotes, ofEvents] = [pairsIn(notes ?? ''), pairsIn(events ?? '')];
  if (times === undefined || ofNotes === null || ofEvents === null) return null;
  return { times: Number(times), notes: ofNotes, events: ofEvents };
}

/** `null` where a part is missing: somebody has typed into the cell. */
function pairsIn(text: string): Record<string, string> | null {
  if (text.length % (2 * MARK_LENGTH) !== 0) return null;
  const pairs: Record<string, string> = {};
  for (let at = 0; at < text.length; at += 2 * MARK_LENGTH) {
    pairs[text.slice(at, at + MARK_LENGTH)] = text.slice(at + MARK_LENGTH, at + 2 * MARK_LENGTH);
  }
  return pairs;
}

export function saidNow(
  ws: Hashing,
  notes: readonly ReportNote[],
  events: readonly CallEvent[],
  date: DateText,
  times: number,
): Said {
  return {
    times,
    notes: Object.fromEntries(notes.slice(0, MOST_NOTES).map((note) => [mark(ws, note.key), noteMark(ws, note)])),
    events: Object.fromEntries(coming(events, date).map((event) => [mark(ws, event.id), eventMark(ws, event)])),
  };
}

/** Keys of the notes that are new or say something else. */
export function changedNotes(ws: Hashing, notes: readonly ReportNote[], before: Said | null): Set<string> {
  if (before === null) return new Set();
  return new Set(
    notes.filter((note) => own(before.notes, mark(ws, note.key)) !== noteMark(ws, note)).map(({ key }) => key),
  );
}

/** What readers of the last report do not know of the coming days, soonest first. */
export function scheduleChanges(
  ws: Hashing,
  events: readonly CallEvent[],
  date: DateText,
  before: Said | null,
  beforeDate: DateText,
): string[] {
  if (before === null) return [];
  const seenUntil = addDays(beforeDate, DAYS_AHEAD);
  return coming(events, date).flatMap((event) => {
    const known = own(before.events, mark(ws, event.id));
    // Nobody was told of what lay too far ahead then.
    if (known === undefined && event.date > seenUntil) return [];
    if (known === eventMark(ws, event) || (known === undefined && event.status === 'Cancelled')) return [];
    const word = event.status === 'Cancelled' ? 'Cancelled' : known === undefined ? 'New' : 'Changed';
    return [
      `${word}: ${dateInShort(event.date)}, ${clockTime(event.start)} to ${clockTime(event.end)}, ${event.eventType.name}`,
    ];
  });
}

function coming(events: readonly CallEvent[], date: DateText): CallEvent[] {
  const until = addDays(date, DAYS_AHEAD);
  return events
    .filter((event) => event.id !== '' && event.status !== 'Draft' && event.date > date && event.date <= until)
    .sort((a, b) => (a.date === b.date ? a.startMinute - b.startMinute : a.date < b.date ? -1 : 1));
}

function mark(ws: Hashing, key: string): string {
  return ws.hash(key).slice(0, MARK_LENGTH);
}

function noteMark(ws: Hashing, { text, for: who, urgency, done }: ReportNote): string {
  return ws.hash(JSON.stringify([text, who, urgency, done])).slice(0, MARK_LENGTH);
}

function eventMark(ws: Hashing, { date, start, end, location, status, eventType }: CallEvent): string {
  return ws.hash(JSON.stringify([date, start, end, location, status, eventType.name])).slice(0, MARK_LENGTH);
}

/** Keys are fingerprints, so that none is the name of anything else. */
function own(map: Record<string, string>, key: string): string | undefined {
  return map[key];
}
