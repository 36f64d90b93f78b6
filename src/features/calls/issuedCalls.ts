/**
 * Of which days' calls messages have gone out, as it is known besides the Outbox: from Reports, and from a note that is written
 * with the first message. Where both know of a call and the Outbox does not, its rows are lost, and nobody may guess.
 */
import type { OutboxRecord } from '../../mail/outbox.ts';
import type { IssuedRecord } from '../../papers/issued.ts';
import type { Problem } from '../../port/appError.ts';
import type { DateText, Moment } from '../../port/workspace.ts';
import { addDays, dateInFull } from '../../values/dates.ts';

/** The property that holds the note: the revision by date. */
export const ISSUED_KEY = 'calls.issued';
/** Longer ago nothing goes out by itself any more. */
const KEPT_DAYS = 3;
/** States of a message that nobody has tried or decided about. */
const UNTRIED: readonly string[] = ['', 'Pending', 'Sending'];

type Note = ReadonlyMap<DateText, number>;

export interface LostCall {
  /** The last issue that is known of; at least 1. */
  revision: number;
  problem: Problem;
}

function readNote(text: string | undefined): Note {
  try {
    const read = JSON.parse(text ?? '{}') as Record<string, unknown>;
    return new Map(Object.entries(read).filter((entry): entry is [string, number] => Number.isInteger(entry[1])));
  } catch {
    return new Map();
  }
}

/** The note once this issue of a date's call goes out. */
export function issuedText(before: string | undefined, date: DateText, revision: number, now: Moment): string {
  const kept = [...readNote(before)].filter(([day]) => day >= addDays(now.date, -KEPT_DAYS));
  const note = new Map(kept).set(date, Math.max(revision, readNote(before).get(date) ?? 0));
  return JSON.stringify(Object.fromEntries([...note].sort(([a], [b]) => (a < b ? -1 : 1))));
}

/**
 * What is known of a call that has gone out, at least in part, and of which the Outbox knows nothing; `null` where the Outbox
 * can be relied on. Rows that only wait were written before the first message, so they say nothing.
 */
export function lostCall(
  rows: readonly OutboxRecord[],
  issued: IssuedRecord | undefined,
  note: string | undefined,
  date: DateText,
): LostCall | null {
  const own = rows.filter((row) => row.Key.startsWith(`call/${date}/`));
  if (own.some((row) => !UNTRIED.includes(row.State))) return null;
  const noted = readNote(note).get(date) ?? 0;
  const reported = issued?.Revision ?? 0;
  // Its number is written down together with the first rows, the moment when all had been tried.
  const isReported = issued !== undefined && (issued.Sent !== '' || (own.length === 0 && reported > 0));
  if (noted === 0 && !isReported) return null;
  const revision = Math.max(1, noted, isReported ? reported : 0);
  return { revision, problem: { tab: 'Outbox', message: lostWords(date, issued?.Sent ?? ''), stops: 'call' } };
}

function lostWords(date: DateText, sent: string): string {
  const when = sent === '' ? 'has gone out, at least to some' : `went out on ${sent}`;
  return `The call for ${dateInFull(date)} ${when}, but the Outbox no longer has its messages. It does not go out again by itself: preview it, and send it if people do not have it.`;
}
