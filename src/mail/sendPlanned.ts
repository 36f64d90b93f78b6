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

export interface PlannedSend {
  /** With the fingerprint that was previewed among its params. */
  start: Pick<JobStart, 'kind' | 'params'>;
  hash: string;
  /** Send what Google allows today, the rest later. */
  partial: boolean;
  /** `The line notes`, to begin a sentence about several. */
  what: string;
  /** What has to be written once every message was tried. */
  whenDone?: () => RowChange[];
}

/** @throws AppError `quota` before anything is changed. */
export function sendPlanned(
  production: ProductionInHand,
  { mail, nothing, problems }: PlannedMailing,
  { start, hash, partial, what, whenDone = () => [] }: PlannedSend,
): MailingSent {
  const { job, ws, workbook } = production;
  const none: MailingSent = { state: 'nothing', send: null, nothing, problems };
  const resuming = job.isUnderWay(start);
  const cancelled = (key: string, when: string) => stateChange(key, 'Cancelled', '', `${what} were changed ${when}.`);
  if ((nothing === '' || resuming) && hash !== mail.hash) {
    if (resuming) {
      const keys = [...mail.outdated, ...mail.toSend.map((one) => one.key)];
      if (keys.length > 0) workbook.change(keys.map((key) => cancelled(key, 'while they were going out')));
      job.finish();
      // Cut off after the last message: what it wrote down is all that has changed, and nobody waits for anything.
      if (keys.length === 0) return none;
    }
    return { ...none, state: 'changed' };
  }
  if (mail.toSend.length === 0 && !resuming) return none;
  const quotaLeft = ws.mail.remainingQuota();
  if (mail.recipients > roomFor(quotaLeft) && !partial) {
    const words = quotaLeftWords(quotaLeft);
    throw new AppError('quota', `${what} go to ${mail.recipients} addresses, but Google lets you mail only ${words}.`);
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
    whenDone: [],
  });
  if (send.state === 'done') {
    const changes = whenDone();
    if (changes.length > 0) workbook.change(changes);
    job.finish();
  } else if (send.state === 'stopped') job.cancel();
  else job.save();
  return { state: send.state, send, nothing: '', problems };
}
