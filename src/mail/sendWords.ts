/** What came of sending, in words. */
import type { Job } from '../jobs/job.ts';
import type { JobKind } from '../jobs/jobKinds.ts';
import type { JobOutcome } from '../jobs/outcome.ts';
import { progress } from '../jobs/runJob.ts';
import { counted } from '../values/counted.ts';
import type { SendResult } from './sendMessages.ts';

export function changedReport(job: Job, kind: JobKind, what: string): JobOutcome {
  return {
    ...progress(job, kind, 'refused'),
    message: `The workbook has been changed since you looked at this ${what}.`,
    unchanged: 'Nothing was sent that you had not seen.',
    toDo: 'Preview it again, then send it.',
  };
}

const STATES: Readonly<Record<SendResult['state'], JobOutcome['state']>> = {
  done: 'done',
  more: 'more',
  stopped: 'cancelled',
  quota: 'stopped',
  errors: 'stopped',
};

export function sendReportWords(
  job: Job,
  kind: JobKind,
  send: SendResult | null,
  words: { what: string; nothing: string; problems: JobOutcome['problems'] },
): JobOutcome {
  if (send === null) return { ...progress(job, kind, 'nothing'), message: words.nothing, problems: words.problems };
  const parts = [`${words.what}: ${counted(send.sent, 'message')} sent`];
  if (send.pending > 0) parts.push(`${send.pending} ${send.state === 'stopped' ? 'not sent' : 'still waiting'}`);
  if (send.unconfirmed > 0) parts.push(`${send.unconfirmed} unconfirmed`);
  if (send.failed > 0) parts.push(`${send.failed} refused by Google`);
  const advice = {
    done:
      send.unconfirmed + send.failed > 0 ? 'Look at the Outbox tab, then choose Resend or Mark as sent for each.' : '',
    more: 'Callboard goes on by itself.',
    quota: 'The rest goes out when Google allows more, tomorrow at the earliest.',
    stopped: 'What has not gone out is Cancelled in the Outbox. If you want to send it, preview it and send it again.',
    errors:
      'Google keeps failing. Callboard tries again within the hour. Look at the Outbox tab for what is Unconfirmed.',
  }[send.state];
  const state = STATES[send.state];
  return {
    ...progress(job, kind, state),
    done: send.sent,
    total: send.sent + send.pending + send.unconfirmed + send.failed,
    message: `${parts.join(', ')}.`,
    unchanged: send.pending > 0 && send.state !== 'stopped' ? 'Nothing is sent twice.' : '',
    toDo: advice,
    problems: words.problems,
  };
}
