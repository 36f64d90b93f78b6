/**
 * The outbox: every message is a row, claimed before it is sent and confirmed after. A chunk is claimed in one write,
 * a property names the message in flight, and the chunk is confirmed in one write, together with the next one's claim.
 * After a crash the message in flight is the only one that nobody can be sure of: it becomes Unconfirmed, and only a
 * person sends it again.
 */

import { serialFromDate } from '../workbook/cellDates.ts';
import type { RowChange } from '../workbook/changeRows.ts';
import { cellFromText } from '../workbook/readRecords.ts';
import type { TabRecord } from '../workbook/tabSpec.ts';
import { outboxTab } from '../workbook/tabSpecs.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { AppError } from './appError.ts';
import type { Job } from './job.ts';
import type { CellValue, DateText, Message, Moment } from './workspace.ts';

export const IN_FLIGHT_KEY = 'outbox.inFlight';
/** Messages claimed at a time. */
export const CHUNK = 20;
/** After so many errors one after the other, the trouble is not the message. */
const MOST_ERRORS_IN_A_ROW = 2;

export type OutboxRecord = TabRecord<typeof outboxTab>;

export interface OutboxMessage {
  /** Kind, date, revision, recipient and content fingerprint: the same message always has the same key. */
  key: string;
  kind: string;
  date: DateText;
  revision: number;
  message: Message;
}

export interface SendResult {
  /** `more`: time is up; `quota`: the allowance is used up. In both cases the rest is Pending. */
  state: 'done' | 'more' | 'quota' | 'errors';
  sent: number;
  pending: number;
  unconfirmed: number;
  failed: number;
}

/** Everybody that a message reaches counts against the day's quota. */
export function recipientCount(message: Message): number {
  return message.to.length + (message.cc?.length ?? 0) + (message.bcc?.length ?? 0);
}

/**
 * What became of the rows that an interrupted run left as Sending: messages go out in the order of their keys, so
 * those before the one in flight went out, that one is uncertain, and those after it never started. Without a sound
 * ledger all of them are uncertain.
 */
export function settleInterrupted(
  rows: readonly OutboxRecord[],
  inFlight: string | undefined,
  sound: boolean,
): { key: string; state: OutboxRecord['State']; detail: string }[] {
  const sending = rows.filter((row) => row.State === 'Sending').sort((a, b) => compareKeys(a.Key, b.Key));
  const known = sound && inFlight !== undefined;
  return sending.map((row) => {
    if (!known || row.Key === inFlight) {
      return {
        key: row.Key,
        state: 'Unconfirmed',
        detail:
          'The run was interrupted while this message was going out. Ask whether it came, then choose Resend or Mark as sent.',
      };
    }
    // A message in flight that is not among these belongs to an earlier chunk: none of these had begun.
    const begun = sending.some((one) => one.Key === inFlight);
    return begun && compareKeys(row.Key, inFlight) < 0
      ? { key: row.Key, state: 'Sent', detail: '' }
      : { key: row.Key, state: 'Pending', detail: '' };
  });
}

function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A row's change of state, with the moment it was tried. */
export function stateChange(key: string, state: string, attempted: string, detail: string): RowChange {
  return {
    tab: outboxTab,
    mode: 'update',
    values: { Key: key, State: state, ...(attempted === '' ? {} : { Attempted: attempted }), Detail: detail || null },
  };
}

/** The row of a message that has not been tried. */
export function newOutboxRow(message: OutboxMessage, state: string, detail = ''): RowChange {
  return {
    tab: outboxTab,
    mode: 'put',
    values: {
      Key: message.key,
      Kind: message.kind,
      Date: serialFromDate(message.date),
      Revision: message.revision,
      To: recipientText(message.message),
      State: state,
      Detail: detail === '' ? null : detail,
    },
  };
}

/** Hidden copies are counted, not named: the tab can be read by more people than the message. */
function recipientText(message: Message): CellValue {
  const hidden = message.bcc?.length ?? 0;
  const shown = [...message.to, ...(message.cc ?? [])].join(', ');
  return cellFromText(
    { header: 'To', kind: 'text', help: '', width: 0 },
    hidden > 0 ? `${shown} (+${hidden} hidden)` : shown,
  );
}

export interface SendOptions {
  now: Moment;
  /** What the in-flight property held when the job began. */
  inFlight: string | undefined;
  /** What the quota allows, counted before anything goes. */
  quotaLeft: number;
  /** Send what the quota allows, and leave the rest Pending. Without it nothing goes when not all can. */
  partial: boolean;
  /** Changes that belong into the first write. */
  also: RowChange[];
  /** Changes that belong into the last write, once every message has been tried. */
  whenDone: RowChange[];
}

/**
 * Sends the messages that have not gone out yet.
 * @throws AppError `quota` before anything was changed, when not all fit and `partial` is false.
 */
export function sendMessages(
  job: Job,
  workbook: Workbook,
  messages: readonly OutboxMessage[],
  options: SendOptions,
): SendResult {
  const rows = workbook.records(outboxTab, []);
  const settled = settleInterrupted(rows, options.inFlight, !job.ledgerLost);
  const stateOf = new Map<string, string>(rows.map((row) => [row.Key, row.State]));
  for (const one of settled) stateOf.set(one.key, one.state);
  const queue = messages
    .filter((one) => ['', 'Pending', 'Cancelled'].includes(stateOf.get(one.key) ?? ''))
    .sort((a, b) => compareKeys(a.key, b.key));
  const needed = queue.reduce((sum, one) => sum + recipientCount(one.message), 0);
  if (needed > options.quotaLeft && !options.partial) {
    throw new AppError(
      'quota',
      `These messages go to ${needed} addresses, but Google lets you mail only ${options.quotaLeft} more today.`,
    );
  }
  const result: SendResult = { state: 'done', sent: 0, pending: 0, unconfirmed: 0, failed: 0 };
  const attempted = `${options.now.date} ${options.now.time}`;
  // Whatever is not claimed in the first chunk is written down as Pending in the same write.
  let changes: RowChange[] = [
    ...options.also,
    ...settled.map((one) => stateChange(one.key, one.state, '', one.detail)),
    ...queue.slice(CHUNK).map((one) => newOutboxRow(one, 'Pending')),
  ];
  let quotaLeft = options.quotaLeft;
  let errorsInARow = 0;
  let at = 0;
  while (at < queue.length && result.state === 'done') {
    const chunk = queue.slice(at, at + CHUNK);
    workbook.change([...changes, ...chunk.map((one) => newOutboxRow(one, 'Sending'))]);
    changes = [];
    for (const one of chunk) {
      const cost = recipientCount(one.message);
      if (job.timeIsUp()) result.state = 'more';
      else if (cost > quotaLeft) result.state = 'quota';
      if (result.state !== 'done') {
        changes.push(
          stateChange(one.key, 'Pending', '', result.state === 'quota' ? 'Waits for tomorrow’s quota.' : ''),
        );
        continue;
      }
      job.ws.properties.set(IN_FLIGHT_KEY, one.key);
      const failure = trySend(job, one.message);
      if (failure === null) {
        changes.push(stateChange(one.key, 'Sent', attempted, ''));
        result.sent++;
        quotaLeft -= cost;
        errorsInARow = 0;
        continue;
      }
      changes.push(stateChange(one.key, failure.state, attempted, failure.detail));
      if (failure.state === 'Failed') result.failed++;
      else result.unconfirmed++;
      errorsInARow++;
      if (errorsInARow >= MOST_ERRORS_IN_A_ROW) result.state = 'errors';
    }
    at += chunk.length;
  }
  if (result.state === 'done') changes.push(...options.whenDone);
  if (changes.length > 0) workbook.change(changes);
  result.pending = queue.length - result.sent - result.failed - result.unconfirmed;
  return result;
}

/** Null when the message was taken. There is no receipt, so an error leaves it uncertain unless Google refused it. */
function trySend(job: Job, message: Message): { state: 'Failed' | 'Unconfirmed'; detail: string } | null {
  try {
    job.ws.mail.send(message);
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'not-allowed') throw error;
    return error.uncertain
      ? {
          state: 'Unconfirmed',
          detail:
            'Google answered with an error, and does not say whether the message went out. Ask, then choose Resend or Mark as sent.',
        }
      : { state: 'Failed', detail: error.message };
  }
}
