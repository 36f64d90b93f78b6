/** Going on with whatever is under way, and ending it, as the sidebar and the tick do. */
import { undoBody } from '../features/archive/archiveRequests.ts';
import { choiceOf, usualChoice } from '../features/calls/callPlan.ts';
import { CALL_TABS, callPlan, DAILY_CALL_KIND } from '../features/calls/sendDailyCall.ts';
import type { Body } from '../jobs/body.ts';
import { ARCHIVE_KIND, type Job, SLICE_MS } from '../jobs/job.ts';
import type { Ledger } from '../jobs/ledger.ts';
import type { JobOutcome } from '../jobs/outcome.ts';
import { failure, NO_OUTCOME, runJob } from '../jobs/runJob.ts';
import { openForSending } from '../mail/openForMail.ts';
import { newOutboxRow, STOP_KEY, stateChange } from '../mail/outbox.ts';
import type { Workspace } from '../port/workspace.ts';
import { counted } from '../values/counted.ts';
import { outboxTab } from '../workbook/tabs/office.ts';
import { goOnWith } from './jobs.ts';

/** Goes on with whatever job is under way. */
export function continueJob(ws: Workspace): JobOutcome {
  return runJob(ws, SLICE_MS, 'goOn', continueBody);
}

export const continueBody: Body = (job, properties) => {
  const { state, kind, params } = job.present;
  if (state !== 'running') {
    return job.ledgerLost ? rebuilt(job, properties) : { ...NO_OUTCOME, message: 'No job is under way.' };
  }
  const body = goOnWith(kind, params);
  if (body === null) return { ...NO_OUTCOME, message: 'No job is under way.' };
  const outcome = body(job, properties);
  // What it was about is gone, so that there is nothing to go on with.
  const over = outcome.state === 'nothing' || outcome.state === 'refused';
  if (over && job.present.state === 'running' && job.present.kind === kind) job.finish();
  return outcome;
};

/** What the lost ledger would have said of messages is found out from the workbook; whatever is uncertain is for a person. */
function rebuilt(job: Job, properties: Record<string, string>): JobOutcome {
  const { workbook } = openForSending(job, properties, [outboxTab]);
  const states = workbook.records(outboxTab, []).map((row) => row.State);
  const open = states.filter((state) => state === 'Unconfirmed' || state === 'Pending').length;
  job.startLedgerAnew();
  return {
    ...NO_OUTCOME,
    message: `Callboard’s note of its last job is missing or damaged. ${open === 0 ? 'No message is waiting.' : `${counted(open, 'message')} in the Outbox tab are Pending or Unconfirmed.`}`,
    unchanged: 'Nothing was sent.',
    toDo: open === 0 ? '' : 'Look at the Outbox tab. Preview and send again what has not gone out.',
  };
}

/** Ends the job that is under way: from now on it sends nothing and is not gone on with. An archive is undone. */
export function cancelJob(ws: Workspace): JobOutcome {
  return runJob(ws, SLICE_MS, 'cancel', (job, properties) => {
    if (job.present.state === 'running' && job.present.kind === ARCHIVE_KIND) return undoBody(job, properties);
    const sending = job.sendingJob();
    // Without a sound ledger only the outbox tells whether something is still to go out.
    if (job.present.state !== 'running' && !job.ledgerLost) return { ...NO_OUTCOME, message: 'No job is under way.' };
    const cancelled = sending !== null || job.ledgerLost ? cancelSending(job, properties, sending) : 0;
    job.cancel();
    return {
      ...NO_OUTCOME,
      state: 'cancelled',
      message: cancelled > 0 ? `Cancelled. ${counted(cancelled, 'message')} not sent. See the Outbox.` : 'Cancelled.',
      unchanged: 'What was done before stays done.',
    };
  });
}

/**
 * Ends what is being sent, by whomever, and what of it waits for its next slice or for quota; it is not gone on with. The
 * run that sends holds the lock, so that it is asked without it and looks every few messages.
 */
export function stopSending(ws: Workspace): JobOutcome {
  try {
    ws.properties.set(STOP_KEY, String(ws.clock.epochMs()));
  } catch (error) {
    return failure(error, null, null);
  }
  const outcome = runJob(ws, SLICE_MS, 'cancel', (job, properties) => {
    const sending = job.sendingJob();
    if (sending === null) return { ...NO_OUTCOME, message: 'Nothing is being sent.' };
    const cancelled = cancelSending(job, properties, sending);
    job.cancelSending();
    return { ...NO_OUTCOME, state: 'cancelled', message: stoppedWords(cancelled), toDo: SEND_AFTER_ALL };
  });
  if (outcome.state !== 'busy') return outcome;
  return {
    ...NO_OUTCOME,
    state: 'cancelled',
    message: 'Sending stops after a few more messages.',
    toDo: SEND_AFTER_ALL,
  };
}

function stoppedWords(cancelled: number): string {
  return cancelled === 0 ? 'Stopped.' : `Stopped. ${counted(cancelled, 'message')} have not gone out.`;
}

const SEND_AFTER_ALL =
  'What has not gone out is Cancelled in the Outbox. If you want to send it, preview it and send it again.';

/** Nothing that waits goes out by itself any more, not even a call of which nothing was written down yet. */
function cancelSending(job: Job, properties: Record<string, string>, sending: Ledger | null): number {
  const production = openForSending(job, properties, CALL_TABS);
  const waiting = production.workbook.records(outboxTab, []).filter((row) => row.State === 'Pending');
  const known = new Set(waiting.map((row) => row.Key));
  const planned =
    sending?.kind === DAILY_CALL_KIND
      ? callPlan(
          production,
          sending.params.date ?? '',
          choiceOf(sending.params, usualChoice(production.data)),
        ).mail.toSend.filter((one) => !known.has(one.key))
      : [];
  production.workbook.change([
    ...waiting.map((row) => stateChange(row.Key, 'Cancelled', '', WHY_CANCELLED)),
    ...planned.map((one) => newOutboxRow(one, 'Cancelled', WHY_CANCELLED)),
  ]);
  return waiting.length + planned.length;
}

const WHY_CANCELLED = 'The job was cancelled.';
