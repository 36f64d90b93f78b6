/** What a person decides about a message: resend, mark as sent. */
import { textArgument } from '../../jobs/checkArguments.ts';
import { SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { NO_OUTCOME, runJob } from '../../jobs/runJob.ts';
import { openForSending } from '../../mail/openForMail.ts';
import { markedChange, type OutboxRecord, resendChange } from '../../mail/outbox.ts';
import { AppError } from '../../port/appError.ts';
import type { Workspace } from '../../port/workspace.ts';
import type { RowChange } from '../../workbook/changeRows.ts';
import { outboxTab } from '../../workbook/tabs/office.ts';
import { DAILY_CALL } from './sendDailyCall.ts';

/**
 * Lets a message go out once more: it becomes Pending, and goes with the next preview and send, or with the job that is
 * under way. For a person who has asked and knows that it did not come.
 */
export function resend(ws: Workspace, request: { key: string }): JobOutcome {
  return decide(ws, request, ['Unconfirmed', 'Failed', 'Missed', 'Cancelled'], {
    state: 'Pending',
    change: resendChange,
    message: 'The message will go out with the next send. Preview it, then send it.',
  });
}

/** For a person who has asked and knows that it came. */
export function markAsSent(ws: Workspace, request: { key: string }): JobOutcome {
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
): JobOutcome {
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
        'The day of this call is over, so sending it would only confuse. Mark it as sent, or leave it.',
      );
    }
    workbook.change([decision.change(key)]);
    return { ...NO_OUTCOME, state: 'done', message: decision.message };
  });
}
