/** A day’s report as the sidebar calls it: made, looked at, sent. */
import type { Body } from '../../jobs/body.ts';
import { dateArgument } from '../../jobs/checkArguments.ts';
import { SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { progress, runJob } from '../../jobs/runJob.ts';
import { EMPTY, mailPreview, whenPossible } from '../../mail/mailPreview.ts';
import type { MailPreview } from '../../mail/mailPreviewTypes.ts';
import { openForLooking, openForSending } from '../../mail/openForMail.ts';
import { type SendRequest, sendArguments } from '../../mail/sendRequest.ts';
import { changedReport, sendReportWords } from '../../mail/sendWords.ts';
import type { Workspace } from '../../port/workspace.ts';
import { openProduction } from '../../production/production.ts';
import { dateInFull } from '../../values/dates.ts';
import { afterReport } from '../attendance/summary/afterReport.ts';
import { makeReport as makeReportJob, REPORT_TABS } from './makeReport.ts';
import { reportMailPlan, SEND_REPORT_TABS, sendReport as sendReportJob } from './sendReport.ts';

/** The rehearsal report of a date (`''`: today) as it would be mailed. Four calls. */
export function previewReport(ws: Workspace, request: { date: string }): MailPreview {
  return whenPossible(EMPTY, () => {
    const production = openForLooking(ws, SEND_REPORT_TABS);
    const date = dateArgument(request?.date) || production.now.date;
    const { mail, nothing, problems } = reportMailPlan(production, date);
    const gone = mail.toSend.length === 0 ? 'The report has gone out, and nothing has changed since.' : '';
    return mailPreview(ws, date, mail, nothing || gone, problems);
  });
}

export function sendReport(ws: Workspace, request: SendRequest): JobOutcome {
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

export function makeReport(ws: Workspace, request: { date: string }): JobOutcome {
  return runJob(ws, SLICE_MS, 'report', (job, properties) => reportBody(dateArgument(request?.date))(job, properties));
}

export function reportBody(asked: string): Body {
  return (job, properties) => {
    const production = openProduction(job, properties, REPORT_TABS);
    const result = makeReportJob(production, asked || production.now.date);
    if (result.state === 'done' && !job.timeIsUp()) result.problems.push(...afterReport(production));
    const day = dateInFull(result.date);
    const words = { made: 'is made', reissued: 'is re-issued', same: 'is there already and up to date', '': '' };
    return {
      ...progress(job, 'report', result.state),
      message:
        result.state === 'nothing'
          ? `No rehearsal is published for ${day}, so there is nothing to report.`
          : `Rehearsal report ${result.number} for ${day} ${words[result.outcome]}.`,
      links: result.links,
      problems: result.problems,
    };
  };
}
