/**
 * Sending what is in the outbox: a chunk is claimed in one write, a property names the message in flight, and the chunk is
 * confirmed in one write, together with the next one's claim.
 */
import type { Job } from '../jobs/job.ts';
import { AppError } from '../port/appError.ts';
import type { Message, Moment } from '../port/workspace.ts';
import type { RowChange } from '../workbook/changeRows.ts';
import { outboxTab } from '../workbook/tabs/office.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { recipientCount, whyUnsendable } from './messageLimits.ts';
import {
  claimedRow,
  compareKeys,
  IN_FLIGHT_KEY,
  isInFlightKnown,
  momentText,
  NONE_IN_FLIGHT,
  NOT_SENT,
  newOutboxRow,
  type OutboxMessage,
  STOP_KEY,
  stateByKey,
  stateChange,
} from './outbox.ts';

/** Messages claimed at a time. */
export const CHUNK = 20;
/** After so many errors one after the other, the trouble is not the message. */
const MOST_ERRORS_IN_A_ROW = 2;

export interface SendResult {
  /**
   * `more`: time is up; `quota`: the allowance is used up. In both cases the rest is Pending. `stopped`: a person has
   * stopped it, and the rest is Cancelled.
   */
  state: 'done' | 'more' | 'quota' | 'errors' | 'stopped';
  sent: number;
  pending: number;
  unconfirmed: number;
  failed: number;
}

export interface SendOptions {
  now: Moment;
  /** What the in-flight property held when the run began. */
  inFlight: string | undefined;
  /** What the quota allows, counted before anything goes. */
  quotaLeft: number;
  /** How much of it is left alone, so that the stage manager can still be told. */
  kept: number;
  /** What the property that stops sending held when the run began: anything else since then stops it. */
  stop: string | undefined;
  /** Send what the quota allows, and leave the rest Pending. Without it nothing goes when not all can. */
  partial: boolean;
  /** Changes that belong into the first write. */
  also: RowChange[];
  /** Changes that belong into the last write, once every message has been tried. */
  whenDone: RowChange[];
  /** Is set with the name of the first message: from then on one may have gone out. */
  note?: SendNote;
}

/** A property that tells besides the Outbox that messages went out. */
export interface SendNote {
  key: string;
  before: string | undefined;
  after: string;
}

/**
 * Sends the messages that have not gone out yet. Rows that an interrupted run left as Sending have been settled before.
 * @throws AppError `quota` before anything was changed, when not all fit and `partial` is false; `not-consented` when this
 *   person does not let Callboard send: what had not gone out is Pending then.
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
  let quotaLeft = options.quotaLeft - options.kept;
  if (needed > quotaLeft && !options.partial) {
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
  let errorsInARow = 0;
  let notConsented: AppError | null = null;
  let isNoted = options.note === undefined;
  let at = 0;
  const isStopped = stopLook(job, options.stop);
  while (at < queue.length && result.state === 'done') {
    const chunk = queue.slice(at, at + CHUNK);
    workbook.change([...changes, ...chunk.map(claimedRow)]);
    changes = [];
    for (const one of chunk) {
      const cost = recipientCount(one.message);
      if (result.state === 'done') {
        if (isStopped()) result.state = 'stopped';
        else if (job.timeIsUp()) result.state = 'more';
        else if (cost > quotaLeft) result.state = 'quota';
      }
      if (result.state !== 'done') {
        changes.push(leftChange(one.key, result.state));
        continue;
      }
      setInFlight(job, one.key, isNoted ? undefined : options.note);
      isNoted = true;
      const refusal = refusalOf(job, one.message);
      if (refusal?.code === 'not-consented') {
        // It has certainly not gone out, and no other would.
        notConsented = refusal;
        result.state = 'errors';
        changes.push(stateChange(one.key, 'Pending', '', ''));
        if (result.sent + result.unconfirmed === 0) takeBack(job, options.note);
        continue;
      }
      if (refusal === null) {
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
      quotaLeft = Math.min(quotaLeft - cost, job.ws.mail.remainingQuota() - options.kept);
      if (errorsInARow >= MOST_ERRORS_IN_A_ROW) result.state = 'errors';
    }
    at += chunk.length;
  }
  if (result.state === 'stopped') changes.push(...queue.slice(at).map((one) => leftChange(one.key, 'stopped')));
  if (result.state === 'done') changes.push(...options.whenDone);
  if (changes.length > 0) workbook.change(changes);
  if (notConsented !== null) throw notConsented;
  result.pending = queue.length - result.sent - result.unconfirmed;
  return result;
}

function setInFlight(job: Job, key: string, note: SendNote | undefined): void {
  if (note === undefined) job.ws.properties.set(IN_FLIGHT_KEY, key);
  else job.ws.properties.setMany({ [note.key]: note.after, [IN_FLIGHT_KEY]: key });
}

/** Nothing has gone out after all. */
function takeBack(job: Job, note: SendNote | undefined): void {
  if (note !== undefined) job.ws.properties.set(note.key, note.before ?? '');
}

/** After so many messages, each about a second, a run that sends looks whether somebody wants it to stop. */
const LOOK_AFTER = 5;

/** Answers before each message whether somebody has asked to stop since the run began. */
function stopLook(job: Job, before: string | undefined): () => boolean {
  let asked = 0;
  return () => asked++ % LOOK_AFTER === LOOK_AFTER - 1 && job.ws.properties.all()[STOP_KEY] !== before;
}

/** What stands of a message that was not tried in this run. */
function leftChange(key: string, state: SendResult['state']): RowChange {
  if (state === 'stopped') return stateChange(key, 'Cancelled', '', STOPPED_BY_HAND);
  return stateChange(key, 'Pending', '', state === 'quota' ? WAITS_FOR_QUOTA : '');
}

/** Stands in Detail of what was not sent because somebody has stopped it. */
export const STOPPED_BY_HAND = 'Sending was stopped by hand.';
/** Stands in Detail of what is Pending because Google allows no more that day. */
export const WAITS_FOR_QUOTA = 'Waits until Google allows more mail.';

const UNCERTAIN =
  'Google answered with an error, and does not say whether the message went out. Ask, then choose Resend or Mark as sent.';

/**
 * The error with which Google answered, `null` when it took the message. There is no receipt and the error has no code, so nobody can tell then
 * whether the message went out, not even when the day's allowance reads 0 afterwards: it may have been the last one.
 */
function refusalOf(job: Job, message: Message): AppError | null {
  try {
    job.ws.mail.send(message);
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error;
  }
}
