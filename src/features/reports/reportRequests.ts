/** A day’s reports as the sidebar calls them: made, looked at, sent. */
import type { Body } from '../../jobs/body.ts';
import { dateArgument, flagArgument, textArgument } from '../../jobs/checkArguments.ts';
import { SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { progress, runJob } from '../../jobs/runJob.ts';
import { EMPTY, mailPreview, whenPossible } from '../../mail/mailPreview.ts';
import { openForLooking, openForSending } from '../../mail/openForMail.ts';
import { type SendRequest, sendArguments } from '../../mail/sendRequest.ts';
import { changedReport, sendReportWords } from '../../mail/sendWords.ts';
import { EDITED, HOW_TO_OVERWRITE } from '../../papers/numberedDocs.ts';
import { AppError, type Problem } from '../../port/appError.ts';
import type { DateText, Workspace } from '../../port/workspace.ts';
import { openProduction, type Production } from '../../production/production.ts';
import { clockTime, dateInFull } from '../../values/dates.ts';
import { reportsTab } from '../../workbook/tabs/office.ts';
import { afterReport } from '../attendance/summary/afterReport.ts';
import { type DueReport, dueReports, REPORT_KINDS, type ReportKind, reportWord } from './dueReports.ts';
import { incidentDays } from './incidentDays.ts';
import { type MadeReport, makeReport as makeReportJob } from './makeReport.ts';
import { REPORT_TABS } from './reportOf.ts';
import type { DayReport, ReportChoice, ReportPreview } from './reportTypes.ts';
import { type ReportAsked, reportMailPlan, SEND_REPORT_TABS, sendReport as sendReportJob } from './sendReport.ts';

/** A report of a date (`''`: today) as it would be mailed. Five calls. */
export function previewReport(ws: Workspace, request: { date: string } & ReportChoice): ReportPreview {
  return whenPossible({ ...EMPTY, reports: [] }, (): ReportPreview => {
    const production = openForLooking(ws, SEND_REPORT_TABS);
    const date = dateArgument(request?.date) || production.now.date;
    const unread: Problem[] = [];
    const incidents = incidentDays(ws, production.state, unread);
    const { mail, nothing, problems } = reportMailPlan(production, date, incidents, choiceOf(request));
    const gone = mail.toSend.length === 0 ? 'The report has gone out, and nothing has changed since.' : '';
    const preview = mailPreview(ws, date, mail, nothing || gone, [...problems, ...unread]);
    return { ...preview, reports: reportsOf(production, date) };
  });
}

/** Those that the day calls for, named so that a matinee and an evening are told apart. */
function reportsOf({ workbook, data }: Production, date: DateText): DayReport[] {
  return dueReports(data, date, workbook.records(reportsTab, [])).map(({ kind, eventId, days: [first] }) => ({
    ...{ kind, eventId },
    words: `${reportWord(kind)}${kind === 'performance' && first ? `, ${clockTime(first.event.start)}` : ''}`,
  }));
}

/** @throws AppError `bad-input` for a kind that there is not */
function choiceOf(request: ReportChoice | undefined): ReportAsked {
  const kind = textArgument(request?.kind);
  if (kind === '') return {};
  const known = (Object.keys(REPORT_KINDS) as ReportKind[]).find((one) => one === kind);
  if (known === undefined) throw new AppError('bad-input', 'Choose one of the day’s reports.');
  return { kind: known, eventId: textArgument(request?.eventId) };
}

export type SendReportRequest = SendRequest & ReportChoice & { approvedBy?: string };

export function sendReport(ws: Workspace, request: SendReportRequest): JobOutcome {
  return runJob(ws, SLICE_MS, 'sendReport', (job, properties) =>
    sendReportBody(sendArguments(request))(job, properties),
  );
}

export function sendReportBody(asked: SendReportRequest): Body {
  return (job, properties) => {
    const production = openForSending(job, properties, SEND_REPORT_TABS);
    const date = asked.date || production.now.date;
    const unread: Problem[] = [];
    const incidents = incidentDays(production.ws, production.state, unread);
    const wanted = { ...choiceOf(asked), ...{ date, hash: asked.hash, partial: asked.partial } };
    const approvedBy = textArgument(asked.approvedBy);
    const result = sendReportJob(production, { ...wanted, approvedBy }, incidents);
    if (result.state === 'changed') return changedReport(job, 'sendReport', 'report');
    const what = `The ${wordOf(result.due)} for ${dateInFull(date)}`;
    return sendReportWords(job, 'sendReport', result.send, {
      what,
      nothing: result.nothing || `${what} has gone out already.`,
      problems: [...result.problems, ...unread],
    });
  };
}

function wordOf(due: DueReport | null): string {
  return reportWord(due?.kind ?? 'rehearsal').toLowerCase();
}

export function makeReport(ws: Workspace, request: { date: string; overwrites?: boolean }): JobOutcome {
  return runJob(ws, SLICE_MS, 'report', (job, properties) =>
    reportBody(dateArgument(request?.date), flagArgument(request?.overwrites))(job, properties),
  );
}

const DONE = {
  made: 'is made',
  reissued: 'is re-issued',
  same: 'is there already and up to date',
  edited: EDITED,
};

export function reportBody(asked: string, overwrites = false): Body {
  return (job, properties) => {
    const production = openProduction(job, properties, REPORT_TABS);
    const date = asked || production.now.date;
    const problems: Problem[] = [];
    const isDue = dueReports(production.data, date, production.workbook.records(reportsTab, [])).length > 0;
    const incidents = isDue ? incidentDays(production.ws, production.state, problems) : new Set<DateText>();
    const result = makeReportJob(production, date, incidents, overwrites);
    problems.push(...result.problems);
    if (result.state === 'done' && !job.timeIsUp()) problems.push(...afterReport(production));
    const day = dateInFull(date);
    return {
      ...progress(job, 'report', result.state),
      message:
        result.state === 'nothing'
          ? `No rehearsal or performance is published for ${day}, so there is nothing to report.`
          : madeWords(result.reports, day),
      toDo: result.reports.some(({ outcome }) => outcome === 'edited') ? HOW_TO_OVERWRITE : '',
      links: result.links,
      problems,
    };
  };
}

/** @example madeWords([{ kind: 'rehearsal', number: 12, outcome: 'made' }], day) // 'Rehearsal report 12 for Friday 5 March 2027 is made.' */
function madeWords(reports: readonly MadeReport[], day: string): string {
  return reports
    .map(({ kind, number, outcome }) => `${reportWord(kind)} ${number} for ${day} ${DONE[outcome]}.`)
    .join(' ');
}
