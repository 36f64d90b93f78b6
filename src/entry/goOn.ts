/** Setting up, the day's paperwork, and going on with whatever is under way, as the sidebar calls them. */
import { continueArchive } from '../features/archive/archiveCalls.ts';
import { continueRestore } from '../features/archive/archivedCalls.ts';
import { makeSignIn as makeSignInJob, SIGN_IN_TABS } from '../features/attendance/makeSignIn.ts';
import { calendarBody } from '../features/calendar/calendarCalls.ts';
import { openForSending, sendCallBody, sendReportBody } from '../features/calls/sendCalls.ts';
import { auditionsBody, contactSheetsBody } from '../features/companyCheck/companyCalls.ts';
import { continueHandOver } from '../features/handOver/handOverCalls.ts';
import { makeReport as makeReportJob, REPORT_TABS } from '../features/reports/makeReport.ts';
import { reflectionsBody } from '../features/season/seasonCalls.ts';
import { setUpProduction } from '../features/setUp/setUp.ts';
import { continueSharing } from '../features/sharing/sharingCalls.ts';
import { dateArgument, filesArgument, settingsArgument } from '../jobs/checkArguments.ts';
import { type Job, SLICE_MS } from '../jobs/job.ts';
import { NO_REPORT, progress, runJob } from '../jobs/runJob.ts';
import type { Workspace } from '../port/workspace.ts';
import { openProduction } from '../production/production.ts';
import { withClearances } from '../production/withClearances.ts';
import { counted } from '../values/counted.ts';
import { dateInFull } from '../values/dates.ts';
import { outboxTab } from '../workbook/tabSpecs.ts';
import type { JobReport, SetUpRequest } from './browserCalls.ts';

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

/** Goes on with whatever job is under way. */
export function continueJob(ws: Workspace): JobReport {
  return runJob(ws, SLICE_MS, 'goOn', continueBody);
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
