/** Sending a call or a report as the sidebar and the tick call it: what was previewed goes out, and what came of it is said. */
import type { CallChoiceAsked, JobKind, JobReport } from '../../entry/browserCalls.ts';
import { dateArgument, textArgument } from '../../jobs/checkArguments.ts';
import { type Job, SLICE_MS } from '../../jobs/job.ts';
import { progress, runJob } from '../../jobs/runJob.ts';
import { IN_FLIGHT_KEY, settleOutbox } from '../../mail/outbox.ts';
import type { SendResult } from '../../mail/sendMessages.ts';
import { AppError } from '../../port/appError.ts';
import type { Workspace } from '../../port/workspace.ts';
import { openProduction, type Production } from '../../production/production.ts';
import { withClearances } from '../../production/withClearances.ts';
import { counted } from '../../values/counted.ts';
import { addDays, dateInFull } from '../../values/dates.ts';
import { SEND_REPORT_TABS, sendReport as sendReportJob } from '../reports/sendReport.ts';
import { usualChoice } from './callPlan.ts';
import { choiceArgument } from './callPreviews.ts';
import { CALL_TABS, sendDailyCall } from './sendDailyCall.ts';

type Body = (job: Job, properties: Record<string, string>) => JobReport;

export interface SendRequest extends Partial<CallChoiceAsked> {
  date: string;
  hash: string;
  partial: boolean;
  confirmed?: boolean;
}

export function sendCall(ws: Workspace, request: SendRequest): JobReport {
  return runJob(ws, SLICE_MS, 'dailyCall', (job, properties) => sendCallBody(sendArguments(request))(job, properties));
}

/** A person sends only what was previewed, so the fingerprint must be there. */
function sendArguments(request: SendRequest): SendRequest {
  const hash = textArgument(request?.hash);
  if (hash === '') throw new AppError('bad-input', 'Preview it first: only what was previewed is sent.');
  const { partial, confirmed } = request;
  return {
    ...request,
    date: dateArgument(request.date),
    hash,
    partial: partial === true,
    confirmed: confirmed === true,
  };
}

/** With an empty hash only for the tick: a person sends what was previewed. */
export function sendCallBody(asked: SendRequest): Body {
  return (job, properties) => {
    const production = withClearances(openForSending(job, properties, CALL_TABS));
    const date = asked.date || addDays(production.now.date, 1);
    const choice = choiceArgument(asked, usualChoice(production.data));
    const { hash, partial, confirmed = false } = asked;
    const result = sendDailyCall(production, { date, hash, partial, confirmed, choice });
    const day = dateInFull(date);
    if (result.state === 'unlooked') {
      return {
        ...progress(job, 'dailyCall', 'refused'),
        message: `The hours in the call for ${day} look wrong: an event and its timed lines do not fit together.`,
        unchanged: 'Nobody was sent anything.',
        toDo: 'Put the lines right and preview again. If the hours are right as they are, say so, then send.',
        problems: result.problems,
      };
    }
    if (result.state === 'tooMany') {
      return {
        ...progress(job, 'dailyCall', 'stopped'),
        message: `The call for ${day} waits: Google does not let so many be mailed today, and the stage manager has been told.`,
        unchanged: 'Nobody else was sent anything.',
        toDo: 'Preview it and send what fits, or wait: it goes out by itself when there is quota.',
        problems: result.problems,
      };
    }
    if (result.state === 'held') {
      return {
        ...progress(job, 'dailyCall', 'nothing'),
        message: `The call for ${day} waits: something in the workbook cannot be understood, and the stage manager has been told.`,
        unchanged: 'Nobody else was sent anything.',
        toDo: 'Put it right, or preview the call and send it as it is.',
        problems: result.problems,
      };
    }
    if (result.state === 'changed') return changedReport(job, 'dailyCall', 'call');
    if (result.state === 'missed') {
      return {
        ...progress(job, 'dailyCall', 'done'),
        message: `The call for ${day} was not sent: it was less than two hours before the first call. ${counted(result.messages, 'message')} are marked Missed.`,
        toDo: 'Phone the people who are called, or preview and send the call by hand.',
        problems: result.problems,
      };
    }
    return sendReportWords(job, 'dailyCall', result.send, {
      what: `The call for ${day}`,
      nothing: `There is nothing to send for ${day}: no call is published, or it has gone out already.`,
      problems: result.problems,
    });
  };
}

export function sendReport(ws: Workspace, request: SendRequest): JobReport {
  return runJob(ws, SLICE_MS, 'sendReport', (job, properties) =>
    sendReportBody(sendArguments(request))(job, properties),
  );
}

export function sendReportBody(asked: SendRequest): Body {
  return (job, properties) => {
    const production = openForSending(job, properties, SEND_REPORT_TABS);
    const date = asked.date || production.now.date;
    const result = sendReportJob(production, { ...asked, date });
    if (result.state === 'changed') return changedReport(job, 'sendReport', 'report');
    return sendReportWords(job, 'sendReport', result.send, {
      what: `The rehearsal report for ${dateInFull(date)}`,
      nothing: result.nothing || `The rehearsal report for ${dateInFull(date)} has gone out already.`,
      problems: result.problems,
    });
  };
}

/** Opens the production with the outbox settled: what an interrupted run left as Sending is clear before any is planned. */
export function openForSending(
  job: Job,
  properties: Record<string, string>,
  tabs: Parameters<typeof openProduction>[2],
): Production {
  const production = openProduction(job, properties, tabs);
  settleOutbox(production.workbook, properties[IN_FLIGHT_KEY], production.now);
  return production;
}

function changedReport(job: Job, kind: JobKind, what: string): JobReport {
  return {
    ...progress(job, kind, 'refused'),
    message: `The workbook has been changed since you looked at this ${what}.`,
    unchanged: 'Nothing that differs from what you saw was sent.',
    toDo: 'Preview it again, then send it.',
  };
}

const STATES: Readonly<Record<SendResult['state'], JobReport['state']>> = {
  done: 'done',
  more: 'more',
  stopped: 'cancelled',
  quota: 'stopped',
  errors: 'stopped',
};

function sendReportWords(
  job: Job,
  kind: JobKind,
  send: SendResult | null,
  words: { what: string; nothing: string; problems: JobReport['problems'] },
): JobReport {
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
    stopped: 'What has not gone out is Cancelled in the Outbox. To send it after all, preview and send again.',
    errors:
      'Google keeps failing. Callboard tries again within the hour; look at the Outbox tab for what is unconfirmed.',
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
