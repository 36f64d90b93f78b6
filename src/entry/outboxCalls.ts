/** What a person decides about messages and jobs: resend, mark as sent, cancel. */
import { AppError } from '../jobs/appError.ts';
import { type Job, SENDING_KINDS, SLICE_MS } from '../jobs/job.ts';
import { IN_FLIGHT_KEY, type OutboxRecord, settleInterrupted, stateChange } from '../jobs/outbox.ts';
import type { Workspace } from '../jobs/workspace.ts';
import { openProduction, type Production } from '../production/production.ts';
import { outboxTab } from '../workbook/tabSpecs.ts';
import type { JobReport } from './browserCalls.ts';
import { textArgument } from './checkArguments.ts';
import { NO_REPORT, runJob } from './runJob.ts';

/**
 * Lets a message go out once more: it becomes Pending, and goes with the next preview and send, or with the job that is
 * under way. For a person who has asked and knows that it did not come.
 */
export function resend(ws: Workspace, request: { key: string }): JobReport {
  return decide(ws, request, ['Unconfirmed', 'Failed', 'Missed', 'Cancelled'], {
    state: 'Pending',
    detail: 'Resend was chosen.',
    message: 'The message will go out with the next send. Preview the call or report, then send it.',
  });
}

/** For a person who has asked and knows that it came. */
export function markAsSent(ws: Workspace, request: { key: string }): JobReport {
  return decide(ws, request, ['Unconfirmed', 'Failed', 'Missed', 'Pending', 'Cancelled'], {
    state: 'Sent',
    detail: 'Marked as sent by hand.',
    message: 'The message is marked as sent.',
  });
}

function decide(
  ws: Workspace,
  request: { key: string },
  from: readonly OutboxRecord['State'][],
  decision: { state: string; detail: string; message: string },
): JobReport {
  return runJob(ws, SLICE_MS, null, (job, properties) => {
    const key = textArgument(request?.key);
    const production = openProduction(job, properties, [outboxTab]);
    const rows = settled(production);
    const row = rows.find((one) => one.key === key);
    if (row === undefined) throw new AppError('bad-input', 'There is no such message in the Outbox tab any more.');
    if (!from.some((state) => state === row.state)) {
      throw new AppError(
        'bad-input',
        `This message is ${row.state || 'not tried yet'}; that cannot be changed to ${decision.state}.`,
      );
    }
    production.workbook.change([stateChange(key, decision.state, '', decision.detail)]);
    return { ...NO_REPORT, state: 'done', message: decision.message };
  });
}

/** Ends the job that is under way: from now on it sends nothing and is not gone on with. */
export function cancelJob(ws: Workspace): JobReport {
  return runJob(ws, SLICE_MS, null, (job, properties) => {
    const { state, kind } = job.present;
    const isSending = SENDING_KINDS.includes(kind);
    if (state !== 'running') return { ...NO_REPORT, message: 'No job is under way.' };
    const cancelled = isSending ? cancelSending(job, properties) : 0;
    job.cancel();
    return {
      ...NO_REPORT,
      state: 'cancelled',
      message: isSending ? `Cancelled. ${cancelled} messages that had not gone out stay here.` : 'Cancelled.',
      unchanged: 'What was done before stays done.',
    };
  });
}

function cancelSending(job: Job, properties: Record<string, string>): number {
  const production = openProduction(job, properties, [outboxTab]);
  const rows = settled(production);
  const waiting = rows.filter((row) => row.state === 'Pending');
  production.workbook.change(
    rows
      .filter((row) => row.state !== row.stored || row.state === 'Pending')
      .map((row) =>
        row.state === 'Pending'
          ? stateChange(row.key, 'Cancelled', '', 'The job was cancelled.')
          : stateChange(row.key, row.state, '', row.detail),
      ),
  );
  return waiting.length;
}

/** The outbox with what an interrupted run left behind made clear. */
function settled(production: Production): { key: string; stored: string; state: string; detail: string }[] {
  const records = production.workbook.records(outboxTab, []);
  const made = settleInterrupted(records, production.properties[IN_FLIGHT_KEY], !production.job.ledgerLost);
  const clear = new Map(made.map((one) => [one.key, one]));
  return records.map((row) => ({
    key: row.Key,
    stored: row.State,
    state: clear.get(row.Key)?.state ?? row.State,
    detail: clear.get(row.Key)?.detail ?? row.Detail,
  }));
}
