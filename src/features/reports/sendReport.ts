/** A report's e-mail: one message a reader, so that nobody sees another, and whoever is added later gets the next one alone. */

import { type MessageDraft, mailPlan } from '../../mail/mailPlan.ts';
import type { OutboxRecord } from '../../mail/outbox.ts';
import { type MailingSent, type PlannedMailing, sendPlanned } from '../../mail/sendPlanned.ts';
import { docMark } from '../../papers/ensureDoc.ts';
import { issuedRecord } from '../../papers/issued.ts';
import type { Problem } from '../../port/appError.ts';
import type { DateText } from '../../port/workspace.ts';
import type { Production, ProductionInHand } from '../../production/production.ts';
import { serialFromDate } from '../../values/cellDates.ts';
import { foldedAddress } from '../../values/emailAddress.ts';
import type { RowChange } from '../../workbook/changeRows.ts';
import { departmentsFrom } from '../../workbook/departments.ts';
import { outboxTab, reportsTab } from '../../workbook/tabs/office.ts';
import { departmentsTab } from '../../workbook/tabs/rehearsal.ts';
import { approverOf } from './approval.ts';
import { type DueReport, dueReports, REPORT_KINDS, type ReportKind, reportWord } from './dueReports.ts';
import { newsOf, reportDocument, reportName, reportText } from './reportDocument.tsx';
import type { ReportFacts } from './reportFacts.ts';
import { type IncidentDays, REPORT_TABS, reportOf } from './reportOf.ts';
import { type Reader, reportReaders } from './reportReaders.ts';
import { saidNow, saidText } from './saidBefore.ts';

export const SEND_REPORT_TABS = [...REPORT_TABS, outboxTab] as const;

/** Settings that a report's mail goes by. */
const SETTINGS = ['Report list', 'Reply to', 'Stage manager email'] as const;

/** Which of a day's reports; left out: its first. */
export interface ReportAsked {
  kind?: ReportKind | undefined;
  eventId?: string | undefined;
}

export interface ReportMailPlan extends PlannedMailing {
  /** The report, where there is one. */
  due: DueReport | null;
  report: ReportFacts | null;
}

/** The report's messages as the workbook stands. Makes no service call. */
export function reportMailPlan(
  production: Pick<Production, 'ws' | 'workbook' | 'data'>,
  date: DateText,
  incidents: IncidentDays,
  asked: ReportAsked = {},
): ReportMailPlan {
  const { ws, workbook, data } = production;
  const { settings } = data;
  const problems: Problem[] = [];
  const rows = workbook.records(reportsTab, problems);
  const sameDay = dueReports(data, date, rows);
  const due = askedOf(sameDay, asked);
  const outbox = workbook.records(outboxTab, []);
  const word = reportWord(due?.kind ?? asked.kind ?? 'rehearsal');
  const prefix = prefixOf(ws, due?.kind ?? asked.kind ?? 'rehearsal', due?.eventId ?? asked.eventId ?? '');
  const plan = (drafts: MessageDraft[], nothing: string, report: ReportFacts | null = null): ReportMailPlan => ({
    mail: mailPlan(ws, { name: word, prefix, date }, outbox, drafts),
    ...{ due, report, nothing, problems },
  });
  const issued = due === null ? undefined : issuedRecord(rows, word, date, due.eventId);
  if (due === null || issued?.No == null) return plan([], 'There is no report for this day yet. Make it first.');
  const addresses = data.problems.filter(({ message }) => SETTINGS.some((name) => message.startsWith(`${name}: `)));
  problems.push(...addresses);
  if (settings.stageManagerEmail === '') {
    return plan([], 'The setting Stage manager email names nobody who may get a report.');
  }
  const departments = departmentsFrom(workbook.records(departmentsTab, []));
  const readers = reportReaders(production, due.kind, departments, problems);
  if (readers.length === 0) {
    const named = addresses.some(({ message }) => message.startsWith('Report list: '));
    return plan(
      [],
      named
        ? 'Nobody on the Report list may be mailed.'
        : 'Nobody gets this report: the setting Report list and the Report readers tab name nobody for it.',
    );
  }
  if (issued.Sent !== '' && issued.Said === '' && !workbook.table(reportsTab).missing.includes('Said')) {
    const message = `This report went out on ${issued.Sent}, as an earlier version of Callboard wrote it. Send it only if everybody should get it again.`;
    problems.push({ ...issued.place, row: issued.rowNumber, column: 'Sent', message });
  }
  const report = reportOf(production, issued.No, due, sameDay, incidents, problems);
  const manager: Reader = {
    address: settings.stageManagerEmail,
    name: settings.stageManager || 'Stage manager',
    part: null,
  };
  const all = [manager, ...readers.filter(({ address }) => foldedAddress(address) !== foldedAddress(manager.address))];
  const drafts = all.map(({ address, name, part }): MessageDraft => {
    const html = reportDocument(settings, report, part);
    const tells = reportDocument(settings, newsOf(report), part);
    return {
      recipients: [address],
      tells,
      people: [name],
      why: part === null ? 'gets the report' : `gets ${part.join(', ')}`,
      message: (revision) => ({
        to: [address],
        subject: `${settings.title}: ${reportName(report)}${revision > 1 ? ` (revision ${revision})` : ''}`,
        html,
        text: reportText(settings, report, part),
        senderName: settings.stageManager || settings.title,
        replyTo: settings.replyTo,
      }),
    };
  });
  return plan(drafts, '', report);
}

/** What waits of any report of a day: its first may be another one by now. */
function waitingOn(outbox: readonly OutboxRecord[], date: DateText): string[] {
  const words = (Object.keys(REPORT_KINDS) as ReportKind[]).map(reportWord);
  return outbox
    .filter((row) => row.State === 'Pending' && row.Date === date && words.includes(row.Kind))
    .map((row) => row.Key);
}

function askedOf(sameDay: readonly DueReport[], { kind, eventId = '' }: ReportAsked): DueReport | null {
  if (kind === undefined) return sameDay[0] ?? null;
  return sameDay.find((one) => one.kind === kind && (eventId === '' || one.eventId === eventId)) ?? null;
}

/** How keys of the Outbox begin. What a person may have typed as an ID is in it as its fingerprint only. */
function prefixOf(ws: Pick<Production['ws'], 'hash'>, kind: ReportKind, eventId: string): string {
  if (kind === 'rehearsal') return 'report';
  return eventId === '' ? `${kind}-report` : docMark(ws, `${kind}-report/${eventId}`).replace('/', '~');
}

export interface SendReportResult extends MailingSent {
  /** Which report, for words; `null` where there is none. */
  due: DueReport | null;
}

export interface SendReportAsked extends ReportAsked {
  date: DateText;
  hash: string;
  partial: boolean;
  /** The adult who approves, where it is not the stage manager who sends. */
  approvedBy?: string | undefined;
}

/** Sends what was previewed. @throws AppError `quota`, or `bad-input` without an adult, before anything is changed. */
export function sendReport(
  production: ProductionInHand,
  request: SendReportAsked,
  incidents: IncidentDays,
): SendReportResult {
  const { date, hash, partial, kind, eventId = '', approvedBy = '' } = request;
  const planned = reportMailPlan(production, date, incidents, request);
  const params = {
    ...{ date, hash, partial: partial ? 'yes' : 'no' },
    ...(kind === undefined ? {} : { kind, eventId }),
    ...(approvedBy === '' ? {} : { approvedBy }),
  };
  const words = { goes: 'The report goes', changed: 'The report was changed', was: 'it was' };
  const sent = sendPlanned(production, planned, {
    ...{ start: { kind: 'sendReport', params }, hash, partial, words },
    waiting: kind === undefined ? waitingOn(production.workbook.records(outboxTab, []), date) : [],
    withLast: () => sentRow(production, planned, date, approvedBy),
  });
  return { ...sent, due: planned.due };
}

/** What the report's row says of its mailing. @throws AppError `bad-input` without an adult who approves */
function sentRow(
  { ws, workbook, data, now }: ProductionInHand,
  { mail, due, report }: ReportMailPlan,
  date: DateText,
  approvedBy: string,
): RowChange[] {
  if (due === null || report === null) return [];
  const approver = approverOf(ws, data, approvedBy);
  const notes = report.departments.flatMap((department) => department.notes);
  const times = Math.max(...mail.all.map((message) => message.revision));
  const said = saidNow(ws, notes, data.events, date, times);
  const table = workbook.table(reportsTab);
  const has = (header: 'Approved by' | 'Said') => !table.missing.includes(header);
  return [
    {
      tab: reportsTab,
      mode: 'update',
      values: {
        Report: reportWord(due.kind),
        'Event ID': due.eventId === '' ? null : due.eventId,
        Date: serialFromDate(date),
        Sent: `${now.date} ${now.time}`,
        ...(has('Approved by') ? { 'Approved by': approver } : {}),
        ...(has('Said') ? { Said: saidText(said) } : {}),
      },
    },
  ];
}
