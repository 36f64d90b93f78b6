/** What a person decides about messages and jobs: resend, mark as sent, cancel. */
import type { JobReport } from '../../entry/browserCalls.ts';
import { textArgument } from '../../jobs/checkArguments.ts';
import { ARCHIVE_KIND, type Job, SLICE_MS } from '../../jobs/job.ts';
import type { Ledger } from '../../jobs/ledger.ts';
import { failure, NO_REPORT, runJob } from '../../jobs/runJob.ts';
import {
  markedChange,
  newOutboxRow,
  type OutboxRecord,
  resendChange,
  STOP_KEY,
  stateChange,
} from '../../mail/outbox.ts';
import { AppError } from '../../port/appError.ts';
import type { Workspace } from '../../port/workspace.ts';
import { counted } from '../../values/counted.ts';
import type { RowChange } from '../../workbook/changeRows.ts';
import { outboxTab } from '../../workbook/tabSpecs.ts';
import { undoBody } from '../archive/archiveCalls.ts';
import { choiceOf, usualChoice } from './callPlan.ts';
import { openForSending } from './sendCalls.ts';
import { CALL_TABS, callPlan, DAILY_CALL, DAILY_CALL_KIND } from './sendDailyCall.ts';

/**
 * Lets a message go out once more: it becomes Pending, and goes with the next preview and send, or with the job that is
 * under way. For a person who has asked and knows that it did not come.
 */
export function resend(ws: Workspace, request: { key: string }): JobReport {
  return decide(ws, request, ['Unconfirmed', 'Failed', 'Missed', 'Cancelled'], {
    state: 'Pending',
    change: resendChange,
    message: 'The message will go out with the next send. Preview the call or report, then send it.',
  });
}

/** For a person who has asked and knows that it came. */
export function markAsSent(ws: Workspace, request: { key: string }): JobReport {
  return decide(ws, request, ['Unconfirmed', 'Failed', 'Missed', 'Pending', 'Cancelled'], {
    state: 'Sent',
    change: markedChange,
    message: 'The message is marked as sent.',
  });
}

function decide(
  ws: Workspace,
  request: { key: string },
  from: readonly OutboxRecord['State'][],
  decision: { state: string; change(key: string): RowChange; message: string },
): JobReport {
  return runJob(ws, SLICE_MS, 'message', (job, properties) => {
    const key = textArgument(request?.key);
    const { workbook, now } = openForSending(job, properties, [outboxTab]);
    const row = workbook.records(outboxTab, []).find((one) => one.Key === key);
    if (row === undefined) throw new AppError('bad-input', 'There is no such message in the Outbox tab any more.');
    if (!from.includes(row.State)) {
      throw new AppError(
        'bad-input',
        `This message is ${row.State || 'not tried yet'}; that cannot be changed to ${decision.state}.`,
      );
    }
    if (decision.state === 'Pending' && row.Kind === DAILY_CALL && row.Date < now.date) {
      throw new AppError(
        'bad-input',
        'The day of this call is over; it would only confuse. Mark it as sent, or leave it.',
      );
    }
    workbook.change([decision.change(key)]);
    return { ...NO_REPORT, state: 'done', message: decision.message };
  });
}

/** Ends the job that is under way: from now on it sends nothing and is not gone on with. An archive is undone. */
export function cancelJob(ws: Workspace): JobReport {
  return runJob(ws, SLICE_MS, 'cancel', (job, properties) => {
    if (job.present.state === 'running' && job.present.kind === ARCHIVE_KIND) return undoBody(job, properties);
    const sending = job.sendingJob();
    // Without a sound ledger only the outbox tells whether something is still to go out.
    if (job.present.state !== 'running' && !job.ledgerLost) return { ...NO_REPORT, message: 'No job is under way.' };
    const cancelled = sending !== null || job.ledgerLost ? cancelSending(job, properties, sending) : 0;
    job.cancel();
    return {
      ...NO_REPORT,
      state: 'cancelled',
      message: cancelled > 0 ? `Cancelled. ${cancelled} messages that had not gone out stay here.` : 'Cancelled.',
      unchanged: 'What was done before stays done.',
    };
  });
}

/**
 * Ends what is being sent, by whomever, and what of it waits for its next slice or for quota; it is not gone on with. The
 * run that sends holds the lock, so that it is asked without it and looks every few messages.
 */
export function stopSending(ws: Workspace): JobReport {
  try {
    ws.properties.set(STOP_KEY, String(ws.clock.epochMs()));
  } catch (error) {
    return failure(error, null, null);
  }
  const report = runJob(ws, SLICE_MS, 'cancel', (job, properties) => {
    const sending = job.sendingJob();
    if (sending === null) return { ...NO_REPORT, message: 'Nothing is being sent.' };
    const cancelled = cancelSending(job, properties, sending);
    job.cancelSending();
    return { ...NO_REPORT, state: 'cancelled', message: stoppedWords(cancelled), toDo: SEND_AFTER_ALL };
  });
  if (report.state !== 'busy') return report;
  return {
    ...NO_REPORT,
    state: 'cancelled',
    message: 'Sending stops after a few more messages.',
    toDo: SEND_AFTER_ALL,
  };
}

function stoppedWords(cancelled: number): string {
  return cancelled === 0 ? 'Stopped.' : `Stopped. ${counted(cancelled, 'message')} have not gone out.`;
}

const SEND_AFTER_ALL =
  'What has not gone out is Cancelled in the Outbox. To send it after all, preview and send again.';

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
