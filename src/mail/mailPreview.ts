/** Previews: every message, to whom and why, before anything is sent. They change nothing and take no lock. */
import type { MailPreview } from '../entry/browserCalls.ts';
import { reportMailPlan, SEND_REPORT_TABS } from '../features/reports/sendReport.ts';
import { dateArgument } from '../jobs/checkArguments.ts';
import { Job, SLICE_MS } from '../jobs/job.ts';
import { NO_LEDGER } from '../jobs/ledger.ts';
import { AppError, type Problem } from '../port/appError.ts';
import type { Workspace } from '../port/workspace.ts';
import { openProduction, type Production } from '../production/production.ts';
import type { TabSpec } from '../workbook/tabSpec.ts';
import { outboxTab } from '../workbook/tabSpecs.ts';
import type { MailPlan } from './mailPlan.ts';
import { IN_FLIGHT_KEY, settlement } from './outbox.ts';

export const EMPTY: MailPreview = {
  date: '',
  hash: '',
  messages: [],
  recipients: 0,
  quotaLeft: 0,
  problems: [],
  nothing: '',
};

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

export function openForLooking(ws: Workspace, tabs: readonly TabSpec[]): Production {
  const properties = ws.properties.all();
  const production = openProduction(new Job(ws, NO_LEDGER, true, SLICE_MS), properties, tabs);
  const { workbook, now } = production;
  if (tabs.includes(outboxTab)) {
    // As sending it would find them: what an interrupted run left behind can be seen and sent.
    workbook.assume(settlement(workbook.records(outboxTab, []), properties[IN_FLIGHT_KEY], now));
  }
  return production;
}

export function mailPreview(
  ws: Workspace,
  date: string,
  mail: MailPlan,
  nothing: string,
  problems: Problem[],
): MailPreview {
  return {
    date,
    hash: mail.hash,
    messages: mail.toSend.map(({ key, message, people, why }) => ({
      key,
      to: [...message.to, ...(message.cc ?? [])],
      bcc: message.bcc ?? [],
      people,
      subject: message.subject,
      html: message.html,
      text: message.text,
      why,
    })),
    recipients: mail.recipients,
    quotaLeft: ws.mail.remainingQuota(),
    problems,
    nothing,
  };
}

/** Trouble is part of the answer: a preview that cannot be made says why. */
export function whenPossible<T extends MailPreview>(empty: T, preview: () => T): T {
  try {
    return preview();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const problems = error.problems.length > 0 ? error.problems : [{ message: error.message }];
    return { ...empty, nothing: error.message, problems };
  }
}
