/** A rehearsal report's e-mail to the report list: one message, its readers hidden from each other. */

import { KEPT_FOR_NOTICE, quotaLeftWords, roomFor } from '../../mail/dayAllowance.ts';
import { type MailPlan, type MessageDraft, mailPlan } from '../../mail/mailPlan.ts';
import { IN_FLIGHT_KEY, STOP_KEY, stateChange } from '../../mail/outbox.ts';
import { type SendResult, sendMessages } from '../../mail/sendMessages.ts';
import { issuedRecord } from '../../papers/issued.ts';
import { AppError, type Problem } from '../../port/appError.ts';
import type { DateText } from '../../port/workspace.ts';
import type { Production, ProductionInHand } from '../../production/production.ts';
import { serialFromDate } from '../../values/cellDates.ts';
import { foldedAddress } from '../../values/emailAddress.ts';
import { outboxTab, reportsTab } from '../../workbook/tabs/office.ts';
import { REHEARSAL_REPORT, REPORT_TABS, reportOf } from './makeReport.ts';
import { reportDocument, reportName, reportText } from './reportDocument.tsx';

export const SEND_REPORT_TABS = [...REPORT_TABS, outboxTab] as const;

/** Google's most recipients a message, less the stage manager, to whom it is addressed. */
const MOST_HIDDEN = 49;

/** Settings that a report's mail goes by. */
const SETTINGS = ['Report list', 'Reply to', 'Stage manager email'] as const;

export interface ReportMailPlan {
  mail: MailPlan;
  /** Why nothing would be sent, or `''`. */
  nothing: string;
  problems: Problem[];
}

/** The report's messages as the workbook stands. Makes no service call. */
export function reportMailPlan(
  production: Pick<Production, 'ws' | 'workbook' | 'data'>,
  date: DateText,
): ReportMailPlan {
  const { ws, workbook, data } = production;
  const { settings } = data;
  const problems: Problem[] = [];
  const issued = issuedRecord(workbook.records(reportsTab, problems), REHEARSAL_REPORT, date, '');
  const plan = (drafts: MessageDraft[], nothing: string): ReportMailPlan => ({
    mail: mailPlan(ws, { name: REHEARSAL_REPORT, prefix: 'report', date }, workbook.records(outboxTab, []), drafts),
    nothing,
    problems,
  });
  if (issued?.No == null) return plan([], 'There is no report for this day yet. Make it first.');
  const addresses = data.problems.filter(({ message }) => SETTINGS.some((name) => message.startsWith(`${name}: `)));
  problems.push(...addresses);
  if (settings.stageManagerEmail === '') {
    return plan([], 'The setting Stage manager email names nobody who may get a report.');
  }
  if (settings.reportList.length === 0) {
    const named = addresses.some(({ message }) => message.startsWith('Report list: '));
    return plan([], named ? 'Nobody on the Report list may be mailed.' : 'The setting Report list is empty.');
  }
  const report = reportOf(production, issued.No, date, problems);
  const html = reportDocument(settings, report);
  const readers = uniqueReaders(settings.reportList, settings.stageManagerEmail);
  const drafts = chunks(readers, MOST_HIDDEN).map(
    (bcc): MessageDraft => ({
      recipients: [settings.stageManagerEmail, ...bcc],
      tells: html,
      people: ['Report list'],
      why: 'on the report list',
      message: (revision) => ({
        to: [settings.stageManagerEmail],
        ...(bcc.length > 0 ? { bcc } : {}),
        subject: `${settings.title}: ${reportName(report)}${revision > 1 ? ` (revision ${revision})` : ''}`,
        html,
        text: reportText(settings, report),
        senderName: settings.stageManager || settings.title,
        replyTo: settings.replyTo,
      }),
    }),
  );
  return plan(drafts, '');
}

export interface SendReportResult {
  state: SendResult['state'] | 'nothing' | 'changed';
  send: SendResult | null;
  /** Why there was nothing to send. */
  nothing: string;
  problems: Problem[];
}

/** Sends what was previewed. @throws AppError `quota` before anything is changed. */
export function sendReport(
  production: ProductionInHand,
  request: { date: DateText; hash: string; partial: boolean },
): SendReportResult {
  const { job, ws, workbook } = production;
  const { date, hash, partial } = request;
  const { mail, nothing, problems } = reportMailPlan(production, date);
  const none: SendReportResult = { state: 'nothing', send: null, nothing, problems };
  const start = { kind: 'sendReport' as const, params: { date, hash, partial: partial ? 'yes' : 'no' } };
  const resuming = job.isUnderWay(start);
  if (nothing === '' && hash !== mail.hash) {
    if (resuming) {
      const keys = [...mail.outdated, ...mail.toSend.map((one) => one.key)];
      workbook.change(
        keys.map((key) => stateChange(key, 'Cancelled', '', 'The report was changed while it was going out.')),
      );
      job.finish();
    }
    return { ...none, state: 'changed' };
  }
  if (mail.toSend.length === 0 && !resuming) return none;
  const quotaLeft = ws.mail.remainingQuota();
  if (mail.recipients > roomFor(quotaLeft) && !partial) {
    throw new AppError(
      'quota',
      `The report goes to ${mail.recipients} addresses, but Google lets you mail only ${quotaLeftWords(quotaLeft)}.`,
    );
  }
  job.begin({ ...start, hash });
  // All of them: some that an interrupted run left as Sending turn out not to have gone.
  const send = sendMessages(job, workbook, mail.all, {
    now: production.now,
    inFlight: production.properties[IN_FLIGHT_KEY],
    stop: production.properties[STOP_KEY],
    quotaLeft,
    kept: KEPT_FOR_NOTICE,
    partial,
    also: mail.outdated.map((key) => stateChange(key, 'Cancelled', '', 'The report was changed before this went out.')),
    whenDone: [
      {
        tab: reportsTab,
        mode: 'update',
        values: {
          Report: REHEARSAL_REPORT,
          'Event ID': null,
          Date: serialFromDate(date),
          Sent: `${production.now.date} ${production.now.time}`,
        },
      },
    ],
  });
  if (send.state === 'done') job.finish();
  else if (send.state === 'stopped') job.cancel();
  else job.save();
  return { state: send.state, send, nothing: '', problems };
}

function uniqueReaders(list: readonly string[], addressedTo: string): string[] {
  const seen = new Set([foldedAddress(addressedTo)]);
  return list.filter((address) => {
    const folded = foldedAddress(address);
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}

/** At least one chunk, so that an empty list still reaches the person it is addressed to. */
function chunks(addresses: readonly string[], size: number): string[][] {
  const parts: string[][] = [addresses.slice(0, size)];
  for (let at = size; at < addresses.length; at += size) parts.push(addresses.slice(at, at + size));
  return parts;
}
