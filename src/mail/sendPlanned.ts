/** Sends a mailing that a person has previewed: what they saw, each message once, gone on with after a break. */
import type { JobStart } from '../jobs/jobStart.ts';
import { AppError, type Problem } from '../port/appError.ts';
import type { ProductionInHand } from '../production/production.ts';
import type { RowChange } from '../workbook/changeRows.ts';
import { KEPT_FOR_NOTICE, quotaLeftWords, roomFor } from './dayAllowance.ts';
import type { MailPlan } from './mailPlan.ts';
import { IN_FLIGHT_KEY, STOP_KEY, stateChange } from './outbox.ts';
import { type SendResult, sendMessages } from './sendMessages.ts';

export interface PlannedMailing {
  mail: MailPlan;
  /** Why nothing would be sent, or `''`. */
  nothing: string;
  problems: Problem[];
}

export interface MailingSent {
  state: SendResult['state'] | 'nothing' | 'changed';
  send: SendResult | null;
  /** Why there was nothing to send. */
  nothing: string;
  problems: Problem[];
}

/** Parts of sentences about a mailing. */
export interface MailingWords {
  /** `The notice goes` */
  goes: string;
  /** `The report was changed` */
  changed: string;
  /** `it was`, before “going out”. */
  was: string;
}

/** @example several('The line notes').changed // 'The line notes were changed' */
export function several(what: string): MailingWords {
  return { goes: `${what} go`, changed: `${what} were changed`, was: 'they were' };
}

export interface PlannedSend {
  /** With the fingerprint that was previewed among its params. */
  start: Pick<JobStart, 'kind' | 'params'>;
  hash: string;
  /** Send what Google allows today, the rest later. */
  partial: boolean;
  words: MailingWords;
  /** Keys of what else waits of it, and is cancelled where the mailing was changed meanwhile. */
  waiting?: readonly string[];
  /** What is written with the last message's state. Asked before anything is changed. */
  withLast?: () => RowChange[];
  /** What has to be written once every message was tried. */
  whenDone?: () => RowChange[];
}

/** @throws AppError `quota` before anything is changed. */
export function sendPlanned(
  production: ProductionInHand,
  { mail, nothing, problems }: PlannedMailing,
  { start, hash, partial, words, waiting = [], withLast = () => [], whenDone = () => [] }: PlannedSend,
): MailingSent {
  const { job, ws, workbook } = production;
  const none: MailingSent = { state: 'nothing', send: null, nothing, problems };
  const resuming = job.isUnderWay(start);
  const cancelled = (key: string, when: string) => stateChange(key, 'Cancelled', '', `${words.changed} ${when}.`);
  if ((nothing === '' || resuming) && hash !== mail.hash) {
    if (resuming) {
      const keys = [...new Set([...mail.outdated, ...mail.toSend.map((one) => one.key), ...waiting])];
      if (keys.length > 0) workbook.change(keys.map((key) => cancelled(key, `while ${words.was} going out`)));
      job.finish();
      // Cut off after the last message: what it wrote down is all that has changed, and nobody waits for anything.
      if (keys.length === 0) return none;
    }
    return { ...none, state: 'changed' };
  }
  if (mail.toSend.length === 0 && !resuming) return none;
  const last = withLast();
  const quotaLeft = ws.mail.remainingQuota();
  if (mail.recipients > roomFor(quotaLeft) && !partial) {
    const most = quotaLeftWords(quotaLeft);
    const message = `${words.goes} to ${mail.recipients} addresses, but Google lets you mail only ${most}.`;
    throw new AppError('quota', message);
  }
  job.begin({ ...start, hash });
  // All of them: some that an interrupted run left as Sending turn out not to have gone.
  const send = sendMessages(job, workbook, mail.all, {
    now: production.now,
    inFlight: production.properties[IN_FLIGHT_KEY],
    stop: production.properties[STOP_KEY],
    quotaLeft,
    kept: KEPT_FOR_NOTICE,
    partial,
    also: mail.outdated.map((key) => cancelled(key, 'before this went out')),
    whenDone: last,
  });
  if (send.state === 'done') {
    const changes = whenDone();
    if (changes.length > 0) workbook.change(changes);
    job.finish();
  } else if (send.state === 'stopped') job.cancel();
  else job.save();
  return { state: send.state, send, nothing: '', problems };
}
