/** Previews: every message, to whom and why, before anything is sent. They change nothing and take no lock. */
import { CALL_TABS, callPlan, DEADLINE_MINUTES, minutesUntilFirstCall } from '../calls/sendDailyCall.ts';
import { AppError, type Problem } from '../jobs/appError.ts';
import { Job, SLICE_MS } from '../jobs/job.ts';
import { NO_LEDGER } from '../jobs/ledger.ts';
import type { MailPlan } from '../jobs/mailPlan.ts';
import { IN_FLIGHT_KEY, settlement } from '../jobs/outbox.ts';
import type { Workspace } from '../jobs/workspace.ts';
import { openProduction, type Production } from '../production/production.ts';
import { reportMailPlan, SEND_REPORT_TABS } from '../reports/sendReport.ts';
import { addDays, dateInFull } from '../schedule/dates.ts';
import type { TabSpec } from '../workbook/tabSpec.ts';
import { outboxTab } from '../workbook/tabSpecs.ts';
import type { CallPreview, MailPreview } from './browserCalls.ts';
import { dateArgument } from './checkArguments.ts';

const EMPTY: MailPreview = {
  date: '',
  hash: '',
  messages: [],
  recipients: 0,
  quotaLeft: 0,
  problems: [],
  nothing: '',
};

/** The daily call of a date (`''`: tomorrow). Four calls. */
export function previewCall(ws: Workspace, request: { date: string }): CallPreview {
  const more = { revision: 0, conflicts: [], unreachable: [] };
  return whenPossible({ ...EMPTY, ...more }, () => {
    const production = openForLooking(ws, CALL_TABS);
    const date = dateArgument(request?.date) || addDays(production.now.date, 1);
    const { call, mail } = callPlan(production, date);
    const left = minutesUntilFirstCall(production, call);
    const late: Problem[] =
      left !== null && left < DEADLINE_MINUTES && mail.toSend.length > 0
        ? [
            {
              message:
                left < 0
                  ? 'The first call of this day has begun already.'
                  : `The first call is in ${left} minutes. Phone as well.`,
            },
          ]
        : [];
    const nothing =
      call.plan.events.length === 0
        ? `Nothing is published for ${dateInFull(date)}.`
        : mail.all.length === 0
          ? 'Nobody who is called can be mailed.'
          : mail.toSend.length === 0
            ? `The call for ${dateInFull(date)} has gone out, and nothing has changed since.`
            : '';
    return {
      ...mailPreview(ws, date, mail, nothing, [...late, ...call.problems]),
      revision: mail.revision,
      conflicts: call.conflicts,
      unreachable: call.unreachable.map(({ person, reason }) => `${person.name} ${reason}`),
    };
  });
}

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

function openForLooking(ws: Workspace, tabs: readonly TabSpec[]): Production {
  const properties = ws.properties.all();
  const production = openProduction(new Job(ws, NO_LEDGER, true, SLICE_MS), properties, tabs);
  const { workbook, now } = production;
  // As sending it would find them: what an interrupted run left behind can be seen and sent.
  workbook.assume(settlement(workbook.records(outboxTab, []), properties[IN_FLIGHT_KEY], now));
  return production;
}

function mailPreview(ws: Workspace, date: string, mail: MailPlan, nothing: string, problems: Problem[]): MailPreview {
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
function whenPossible<T extends MailPreview>(empty: T, preview: () => T): T {
  try {
    return preview();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const problems = error.problems.length > 0 ? error.problems : [{ message: error.message }];
    return { ...empty, nothing: error.message, problems };
  }
}
