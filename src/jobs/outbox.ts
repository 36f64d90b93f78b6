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
import { recipientCount, whyUnsendable } from './messageLimits.ts';
import type { CellValue, DateText, Message, Moment } from './workspace.ts';

export const IN_FLIGHT_KEY = 'outbox.inFlight';
/** What that property holds before the first message. */
export const NONE_IN_FLIGHT = 'none';
/** Messages claimed at a time. */
export const CHUNK = 20;
/** After so many errors one after the other, the trouble is not the message. */
const MOST_ERRORS_IN_A_ROW = 2;
/** States of a message that has not gone out, as far as anybody knows. */
export const NOT_SENT: readonly string[] = ['', 'Pending', 'Cancelled'];

export type OutboxRecord = TabRecord<typeof outboxTab>;

export interface OutboxMessage {
  /** Kind, date, revision, recipient and content fingerprint: the same message always has the same key. */
  key: string;
  kind: string;
  date: DateText;
  revision: number;
  message: Message;
  /** What it tells, as far as the next issue is compared with it. */
  told?: string;
}

export interface SendResult {
  /** `more`: time is up; `quota`: the allowance is used up. In both cases the rest is Pending. */
  state: 'done' | 'more' | 'quota' | 'errors';
  sent: number;
  pending: number;
  unconfirmed: number;
  failed: number;
}

/** What became of one row that an interrupted run left as Sending. */
export interface Settled {
  key: string;
  state: 'Sent' | 'Unconfirmed' | 'Pending';
  detail: string;
}

/**
 * What became of the rows that an interrupted run left as Sending: messages go out in the order of their keys, so
 * those before the one in flight went out, that one is uncertain, and those after it never started. Where the property
 * is missing or damaged all of them are uncertain.
 * @param inFlight what the property of that name holds
 */
export function settleInterrupted(rows: readonly OutboxRecord[], inFlight: string | undefined): Settled[] {
  const sending = rows.filter((row) => row.State === 'Sending').sort((a, b) => compareKeys(a.Key, b.Key));
  const known = isInFlightKnown(rows, inFlight);
  // A message in flight that is not among these belongs to an earlier chunk: none of these had begun.
  const begun = sending.some((row) => row.Key === inFlight);
  return sending.map((row): Settled => {
    if (!known || row.Key === inFlight) {
      return {
        key: row.Key,
        state: 'Unconfirmed',
        detail:
          'The run was interrupted while this message was going out. Ask whether it came, then choose Resend or Mark as sent.',
      };
    }
    const went = begun && compareKeys(row.Key, inFlight ?? '') < 0;
    return { key: row.Key, state: went ? 'Sent' : 'Pending', detail: '' };
  });
}

/** A damaged property names no row, so it is never taken for "nothing had begun". */
function isInFlightKnown(rows: readonly OutboxRecord[], inFlight: string | undefined): boolean {
  return inFlight === NONE_IN_FLIGHT || rows.some((row) => row.Key === inFlight);
}

/**
 * Writes down what became of messages that an interrupted run left as Sending. Only under the lock: otherwise they are
 * perhaps going out right now. No call when there are none.
 */
export function settleOutbox(workbook: Workbook, inFlight: string | undefined, now: Moment): void {
  workbook.change(settlement(workbook.records(outboxTab, []), inFlight, now));
}

/** The same as changes, for those who only look. */
export function settlement(rows: readonly OutboxRecord[], inFlight: string | undefined, now: Moment): RowChange[] {
  return settleInterrupted(rows, inFlight).map(({ key, state, detail }) =>
    stateChange(key, state, state === 'Pending' ? '' : momentText(now), detail),
  );
}

function momentText(now: Moment): string {
  return `${now.date} ${now.time}`;
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

/**
 * The state of every message by its key. A person may have copied a row: then one that was begun counts, and not the
 * copy that would be sent again.
 */
export function stateByKey(rows: readonly OutboxRecord[]): Map<string, string> {
  const states = new Map<string, string>();
  for (const row of rows) {
    const other = states.get(row.Key);
    if (other === undefined || NOT_SENT.includes(other)) states.set(row.Key, row.State);
  }
  return states;
}

/** A message's whole row: should a person have deleted it meanwhile, it is there again and the message not sent anew. */
export function newOutboxRow(message: OutboxMessage, state: string, detail = '', attempted = ''): RowChange {
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
      ...(attempted === '' ? {} : { Attempted: attempted }),
      ...(message.told === undefined ? {} : { Told: message.told }),
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
  /** What the in-flight property held when the run began. */
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
 * Sends the messages that have not gone out yet. Rows that an interrupted run left as Sending have been settled before.
 * @throws AppError `quota` before anything was changed, when not all fit and `partial` is false.
 */
export function sendMessages(
  job: Job,
  workbook: Workbook,
  messages: readonly OutboxMessage[],
  options: SendOptions,
): SendResult {
  const rows = workbook.records(outboxTab, []);
  const stateOf = stateByKey(rows);
  const unsent = messages
    .filter((one) => NOT_SENT.includes(stateOf.get(one.key) ?? ''))
    .sort((a, b) => compareKeys(a.key, b.key));
  const refused = unsent.filter((one) => whyUnsendable(one.message) !== null);
  const queue = unsent.filter((one) => whyUnsendable(one.message) === null);
  const needed = queue.reduce((sum, one) => sum + recipientCount(one.message), 0);
  if (needed > options.quotaLeft && !options.partial) {
    throw new AppError(
      'quota',
      `These messages go to ${needed} addresses, but Google lets you mail only ${options.quotaLeft} more today.`,
    );
  }
  const result: SendResult = { state: 'done', sent: 0, pending: 0, unconfirmed: 0, failed: refused.length };
  const attempted = momentText(options.now);
  // Whatever is not claimed in the first chunk is written down as Pending in the same write.
  let changes: RowChange[] = [
    ...options.also,
    ...refused.map((one) => newOutboxRow(one, 'Failed', whyUnsendable(one.message) ?? '')),
    ...queue.slice(CHUNK).map((one) => newOutboxRow(one, 'Pending')),
  ];
  // Nor may it name a message that goes out once more: a crash before the first would take those before it for sent.
  const again = queue.some((one) => one.key === options.inFlight);
  if (queue.length > 0 && (again || !isInFlightKnown(rows, options.inFlight))) {
    job.ws.properties.set(IN_FLIGHT_KEY, NONE_IN_FLIGHT);
  }
  let quotaLeft = options.quotaLeft;
  let errorsInARow = 0;
  let at = 0;
  while (at < queue.length && result.state === 'done') {
    const chunk = queue.slice(at, at + CHUNK);
    workbook.change([...changes, ...chunk.map((one) => newOutboxRow(one, 'Sending'))]);
    changes = [];
    for (const one of chunk) {
      const cost = recipientCount(one.message);
      if (result.state === 'done' && job.timeIsUp()) result.state = 'more';
      else if (result.state === 'done' && cost > quotaLeft) result.state = 'quota';
      if (result.state !== 'done') {
        changes.push(
          stateChange(one.key, 'Pending', '', result.state === 'quota' ? 'Waits for tomorrow’s quota.' : ''),
        );
        continue;
      }
      job.ws.properties.set(IN_FLIGHT_KEY, one.key);
      if (isTaken(job, one.message)) {
        changes.push(newOutboxRow(one, 'Sent', '', attempted));
        result.sent++;
        quotaLeft -= cost;
        errorsInARow = 0;
        continue;
      }
      result.unconfirmed++;
      errorsInARow++;
      // At once: a crash during the next message would otherwise take this one for sent.
      workbook.change([...changes, newOutboxRow(one, 'Unconfirmed', UNCERTAIN, attempted)]);
      changes = [];
      // If it was the day's allowance, the next messages need not be tried to find out.
      quotaLeft = Math.min(quotaLeft - cost, job.ws.mail.remainingQuota());
      if (errorsInARow >= MOST_ERRORS_IN_A_ROW) result.state = 'errors';
    }
    at += chunk.length;
  }
  if (result.state === 'done') changes.push(...options.whenDone);
  if (changes.length > 0) workbook.change(changes);
  result.pending = queue.length - result.sent - result.unconfirmed;
  return result;
}

const UNCERTAIN =
  'Google answered with an error, and does not say whether the message went out. Ask, then choose Resend or Mark as sent.';

/**
 * False when Google answered with an error. There is no receipt and the error has no code, so nobody can tell then
 * whether the message went out, not even when the day's allowance reads 0 afterwards: it may have been the last one.
 */
function isTaken(job: Job, message: Message): boolean {
  try {
    job.ws.mail.send(message);
    return true;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return false;
  }
}
