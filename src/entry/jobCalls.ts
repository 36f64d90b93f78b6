/** The jobs as the sidebar calls them: input in, a report in plain words out. */
import { makeSignIn as makeSignInJob, SIGN_IN_TABS } from '../attendance/makeSignIn.ts';
import { usualChoice } from '../calls/callPlan.ts';
import { CALL_TABS, sendDailyCall } from '../calls/sendDailyCall.ts';
import { AppError } from '../jobs/appError.ts';
import { type Job, SLICE_MS } from '../jobs/job.ts';
import { IN_FLIGHT_KEY, settleOutbox } from '../jobs/outbox.ts';
import type { SendResult } from '../jobs/sendMessages.ts';
import type { Workspace } from '../jobs/workspace.ts';
import { openProduction, type Production } from '../production/production.ts';
import { setUpProduction } from '../production/setUp.ts';
import { withClearances } from '../production/withClearances.ts';
import { makeReport as makeReportJob, REPORT_TABS } from '../reports/makeReport.ts';
import { SEND_REPORT_TABS, sendReport as sendReportJob } from '../reports/sendReport.ts';
import { addDays, dateInFull } from '../schedule/dates.ts';
import { outboxTab } from '../workbook/tabSpecs.ts';
import { continueArchive } from './archiveCalls.ts';
import { continueRestore } from './archivedCalls.ts';
import type { CallChoiceAsked, JobKind, JobReport, SetUpRequest } from './browserCalls.ts';
import { calendarBody } from './calendarCalls.ts';
import { choiceArgument } from './callPreviews.ts';
import { dateArgument, filesArgument, settingsArgument, textArgument } from './checkArguments.ts';
import { auditionsBody, contactSheetsBody } from './companyCalls.ts';
import { continueHandOver } from './handOverCalls.ts';
import { NO_REPORT, runJob } from './runJob.ts';
import { reflectionsBody } from './seasonCalls.ts';
import { continueSharing } from './sharingCalls.ts';

type Body = (job: Job, properties: Record<string, string>) => JobReport;

export function setUp(ws: Workspace, request: SetUpRequest): JobReport {
  return runJob(ws, SLICE_MS, 'setUp', setUpBody(request));
}

function setUpBody(request: SetUpRequest): Body {
  return (job, properties) => {
    const input = { files: filesArgument(request?.files), settings: settingsArgument(request?.settings) };
    const result = setUpProduction(job, properties, input);
    const made = [
      ...(result.foldersMade > 0 ? [counted(result.foldersMade, 'folder')] : []),
      ...(result.tabsMade > 0 ? [counted(result.tabsMade, 'tab')] : []),
      ...(result.columnsMade > 0 ? [counted(result.columnsMade, 'column')] : []),
      ...(result.rowsAdded > 0 ? [counted(result.rowsAdded, 'row')] : []),
    ];
    const words = result.alreadySetUp
      ? made.length === 0
        ? `“${result.title}” is set up already; nothing was missing.`
        : `“${result.title}” is repaired. Made: ${made.join(', ')}.`
      : `“${result.title}” is set up: ${counted(result.foldersMade, 'folder')}, ${counted(result.rowsAdded, 'row')}.`;
    return {
      ...progress(job, 'setUp', result.state),
      message:
        result.state === 'refused'
          ? `${result.problems.length === 1 ? 'One thing has' : `${result.problems.length} things have`} to be put right before the production can be set up.`
          : result.state === 'more'
            ? `Setting up “${result.title}” …`
            : words,
      unchanged: result.state === 'refused' ? 'Nothing was built or changed.' : '',
      problems: result.problems,
    };
  };
}

export function makeSignIn(ws: Workspace, request: { date: string }): JobReport {
  return runJob(ws, SLICE_MS, 'signIn', (job, properties) => signInBody(dateArgument(request?.date))(job, properties));
}

function signInBody(asked: string): Body {
  return (job, properties) => {
    const production = withClearances(openProduction(job, properties, SIGN_IN_TABS));
    const result = makeSignInJob(production, asked || production.now.date);
    const day = dateInFull(result.date);
    const again = result.sheetsMade === 0 && result.peopleAdded === 0;
    return {
      ...progress(job, 'signIn', result.state),
      message:
        result.state === 'nothing'
          ? `Nothing is published for ${day}, so there is nobody to sign in.`
          : again
            ? `Sign-in for ${day} is there already and up to date.`
            : `Sign-in for ${day}: ${counted(result.sheetsMade, 'sheet')} made, ${counted(result.peopleAdded, 'person', 'people')} added to Attendance.`,
      problems: result.problems,
    };
  };
}

export function makeReport(ws: Workspace, request: { date: string }): JobReport {
  return runJob(ws, SLICE_MS, 'report', (job, properties) => reportBody(dateArgument(request?.date))(job, properties));
}

function reportBody(asked: string): Body {
  return (job, properties) => {
    const production = openProduction(job, properties, REPORT_TABS);
    const result = makeReportJob(production, asked || production.now.date);
    const day = dateInFull(result.date);
    const words = { made: 'is made', reissued: 'is issued again', same: 'is there already and up to date', '': '' };
    return {
      ...progress(job, 'report', result.state),
      message:
        result.state === 'nothing'
          ? `No rehearsal is published for ${day}, so there is nothing to report.`
          : `Rehearsal report ${result.number} for ${day} ${words[result.outcome]}.`,
      problems: result.problems,
    };
  };
}

export interface SendRequest extends Partial<CallChoiceAsked> {
  date: string;
  hash: string;
  partial: boolean;
}

export function sendCall(ws: Workspace, request: SendRequest): JobReport {
  return runJob(ws, SLICE_MS, 'dailyCall', (job, properties) => sendCallBody(sendArguments(request))(job, properties));
}

/** A person sends only what was previewed, so the fingerprint must be there. */
function sendArguments(request: SendRequest): SendRequest {
  const hash = textArgument(request?.hash);
  if (hash === '') throw new AppError('bad-input', 'Preview it first: only what was previewed is sent.');
  return { ...request, date: dateArgument(request?.date), hash, partial: request?.partial === true };
}

/** With an empty hash only for the tick: a person sends what was previewed. */
export function sendCallBody(asked: SendRequest): Body {
  return (job, properties) => {
    const production = withClearances(openForSending(job, properties, CALL_TABS));
    const date = asked.date || addDays(production.now.date, 1);
    const choice = choiceArgument(asked, usualChoice(production.data));
    const result = sendDailyCall(production, { date, hash: asked.hash, partial: asked.partial, choice });
    const day = dateInFull(date);
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

function sendReportBody(asked: SendRequest): Body {
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

/** Goes on with whatever job is under way. */
export function continueJob(ws: Workspace): JobReport {
  return runJob(ws, SLICE_MS, null, continueBody);
}

export const continueBody: Body = (job, properties) => {
  const { state, kind, params } = job.present;
  if (state !== 'running') {
    return job.ledgerLost ? rebuilt(job, properties) : { ...NO_REPORT, message: 'No job is under way.' };
  }
  const send = { date: params.date ?? '', hash: params.hash ?? '', partial: params.partial === 'yes' };
  const bodies: Record<string, Body> = {
    setUp: setUpBody({ files: [], settings: {} }),
    signIn: signInBody(params.date ?? ''),
    report: reportBody(params.date ?? ''),
    dailyCall: sendCallBody(send),
    sendReport: sendReportBody(send),
    calendar: calendarBody(''),
    sharing: continueSharing,
    archive: continueArchive,
    restore: continueRestore,
    reflections: reflectionsBody,
    handOver: continueHandOver,
    contactSheets: contactSheetsBody,
    auditions: auditionsBody,
  };
  const body = bodies[kind];
  if (body === undefined) return { ...NO_REPORT, message: 'No job is under way.' };
  const report = body(job, properties);
  // What it was about is gone, so that there is nothing to go on with.
  const over = report.state === 'nothing' || report.state === 'refused';
  if (over && job.present.state === 'running' && job.present.kind === kind) job.finish();
  return report;
};

/** What the lost ledger would have said of messages is found out from the workbook; whatever is uncertain is for a person. */
function rebuilt(job: Job, properties: Record<string, string>): JobReport {
  const { workbook } = openForSending(job, properties, [outboxTab]);
  const states = workbook.records(outboxTab, []).map((row) => row.State);
  const open = states.filter((state) => state === 'Unconfirmed' || state === 'Pending').length;
  job.startLedgerAnew();
  return {
    ...NO_REPORT,
    message: `The note of the last job was missing or damaged. ${open === 0 ? 'No message waits.' : `${counted(open, 'message')} in the Outbox tab are Pending or Unconfirmed.`}`,
    unchanged: 'Nothing was sent.',
    toDo: open === 0 ? '' : 'Look at the Outbox tab, then preview and send again what has not gone out.',
  };
}

function progress(job: Job, kind: JobKind, state: JobReport['state']): JobReport {
  const { done, total } = job.present;
  return state === 'more'
    ? { ...NO_REPORT, job: kind, state, done: done.length, total }
    : { ...NO_REPORT, job: kind, state, done: total, total };
}

function changedReport(job: Job, kind: JobKind, what: string): JobReport {
  return {
    ...progress(job, kind, 'refused'),
    message: `The workbook has been changed since you looked at this ${what}.`,
    unchanged: 'Nothing that differs from what you saw was sent.',
    toDo: 'Preview it again, then send it.',
  };
}

function sendReportWords(
  job: Job,
  kind: JobKind,
  send: SendResult | null,
  words: { what: string; nothing: string; problems: JobReport['problems'] },
): JobReport {
  if (send === null) return { ...progress(job, kind, 'nothing'), message: words.nothing, problems: words.problems };
  const parts = [`${words.what}: ${counted(send.sent, 'message')} sent`];
  if (send.pending > 0) parts.push(`${send.pending} still waiting`);
  if (send.unconfirmed > 0) parts.push(`${send.unconfirmed} unconfirmed`);
  if (send.failed > 0) parts.push(`${send.failed} refused by Google`);
  const advice = {
    done:
      send.unconfirmed + send.failed > 0 ? 'Look at the Outbox tab, then choose Resend or Mark as sent for each.' : '',
    more: 'Callboard goes on by itself.',
    quota: 'The rest goes out when Google allows more, tomorrow at the earliest.',
    errors:
      'Google keeps failing. Callboard tries again within the hour; look at the Outbox tab for what is unconfirmed.',
  }[send.state];
  const state = send.state === 'done' ? 'done' : send.state === 'more' ? 'more' : 'stopped';
  return {
    ...progress(job, kind, state),
    done: send.sent,
    total: send.sent + send.pending + send.unconfirmed + send.failed,
    message: `${parts.join(', ')}.`,
    unchanged: send.pending > 0 ? 'Nothing is sent twice.' : '',
    toDo: advice,
    problems: words.problems,
  };
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
