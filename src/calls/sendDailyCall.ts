/** The daily call: previewed, made into a Doc, and sent through the outbox. */
import type { Problem } from '../jobs/appError.ts';
import { AppError } from '../jobs/appError.ts';
import { type MailPlan, type MessageDraft, mailPlan, withoutPerson } from '../jobs/mailPlan.ts';
import { IN_FLIGHT_KEY, newOutboxRow, type SendResult, sendMessages, stateChange } from '../jobs/outbox.ts';
import type { DateText } from '../jobs/workspace.ts';
import { ensureDoc } from '../production/ensureDoc.ts';
import { folderKeyFor } from '../production/folderLayouts.ts';
import type { Production } from '../production/production.ts';
import type { ProductionData } from '../production/productionData.ts';
import { folderId } from '../production/productionState.ts';
import { issueChange, issuedRecord } from '../reports/issued.ts';
import { addDays, daysBetween } from '../schedule/dates.ts';
import { publishedOn } from '../schedule/event.ts';
import { minutesFromTime, serialFromDate } from '../workbook/cellDates.ts';
import type { RowChange } from '../workbook/changeRows.ts';
import { outboxTab, reportsTab } from '../workbook/tabSpecs.ts';
import { callDocument, callEmail, callSubject, callText } from './callDocument.tsx';
import { type DailyCall, dailyCall } from './dailyCall.ts';

export const CALL_TABS = [reportsTab, outboxTab] as const;
export const DAILY_CALL = 'Daily call';
/** The job's name in the ledger. */
export const DAILY_CALL_KIND = 'dailyCall';

/** A call that would go out later than this before the first call of the day is missed, not sent. */
export const DEADLINE_MINUTES = 120;

export interface CallPlan {
  call: DailyCall;
  mail: MailPlan;
}

/** The call and its messages as the workbook stands. Makes no service call. */
export function callPlan(production: Pick<Production, 'ws' | 'workbook' | 'data'>, date: DateText): CallPlan {
  const { ws, workbook, data } = production;
  const call = dailyCall(data, date);
  const rows = workbook.records(outboxTab, []);
  return { call, mail: mailPlan(ws, { name: DAILY_CALL, prefix: 'call', date }, rows, drafts(data, call)) };
}

function drafts(data: ProductionData, call: DailyCall): MessageDraft[] {
  const { settings } = data;
  const tomorrow = publishedOn(data.events, addDays(call.date, 1));
  return call.envelopes.map(
    (envelope): MessageDraft => ({
      recipients: [envelope.to, ...envelope.bcc],
      tells: JSON.stringify(
        envelope.people.map((person) => [
          person.id,
          (call.ownCalls.get(person) ?? []).map(({ event, callMinute }) => [
            callMinute,
            event.endMinute,
            event.type,
            event.location,
            event.work,
            event.scenes,
          ]),
        ]),
      ),
      people: envelope.people.map((person) => person.name),
      why: envelope.why,
      message: (revision) => ({
        to: [envelope.to],
        ...(envelope.bcc.length > 0 ? { bcc: envelope.bcc } : {}),
        subject: callSubject(settings, call, revision),
        html: callEmail(settings, call, envelope.people, tomorrow, revision),
        text: callText(settings, call, envelope.people, tomorrow, revision),
        senderName: settings.stageManager || settings.title,
        replyTo: settings.replyTo,
      }),
    }),
  );
}

/** Minutes from now until the first call of the date; negative when it has passed. */
export function minutesUntilFirstCall(production: Pick<Production, 'now'>, call: DailyCall): number | null {
  if (call.firstMinute === null) return null;
  const days = daysBetween(production.now.date, call.date);
  return days * 1440 + call.firstMinute - (minutesFromTime(production.now.time) ?? 0);
}

export interface SendCallResult {
  state: SendResult['state'] | 'nothing' | 'changed' | 'missed';
  date: DateText;
  send: SendResult | null;
  messages: number;
  problems: Problem[];
}

export interface SendCallRequest {
  date: DateText;
  /** What was previewed; `''` when nobody did (the hourly tick). */
  hash: string;
  partial: boolean;
}

/**
 * Sends the call's messages that have not gone out, and keeps the Doc in Daily Calls in step.
 * @throws AppError `quota` before anything is changed, when not all fit and `partial` is false.
 */
export function sendDailyCall(production: Production, request: SendCallRequest): SendCallResult {
  const { job, ws, state, workbook, data } = production;
  const { date, hash, partial } = request;
  const plan = callPlan(production, date);
  const { call } = plan;
  const mail = hash === '' ? withoutPerson(plan.mail) : plan.mail;
  const none: SendCallResult = { state: 'nothing', date, send: null, messages: 0, problems: call.problems };
  const left = minutesUntilFirstCall(production, call);
  const tooLate = left !== null && left < DEADLINE_MINUTES;
  const before = job.present;
  const resuming =
    before.state === 'running' && before.kind === DAILY_CALL_KIND && before.params.date === date && before.hash === hash;
  // A person may send a late call knowingly; it still ends when the first call has come.
  const late = resuming ? (before.params.late ?? 'no') : tooLate && hash !== '' ? 'yes' : 'no';
  const start = { kind: DAILY_CALL_KIND, params: { date, hash, partial: partial ? 'yes' : 'no', late } };
  if (hash !== '' && hash !== mail.hash) {
    if (!resuming) return { ...none, state: 'changed' };
    giveUpPending(production, mail, 'The workbook was changed while the call was going out. Preview it again.');
    return { ...none, state: 'changed' };
  }
  if (mail.toSend.length === 0 && !resuming) return none;
  if (tooLate && (late === 'no' || (resuming && (left ?? 0) < 0))) return missed(production, mail, none);
  const quotaLeft = ws.mail.remainingQuota();
  if (mail.recipients > quotaLeft && !partial) {
    throw new AppError(
      'quota',
      `The call goes to ${mail.recipients} addresses, but Google lets you mail only ${quotaLeft} more today.`,
    );
  }
  job.begin({ ...start, making: [docKey(date)], hash });
  const issued = issuedRecord(workbook.records(reportsTab, []), DAILY_CALL, date, '');
  const doc = ensureDoc(job, ws, state, {
    key: docKey(date),
    name: `Daily Call ${date}`,
    folderId: folderId(state, folderKeyFor(state.layout, 'dailyCalls')),
    html: callDocument(data.settings, call, publishedOn(data.events, addDays(date, 1))),
    link: issued?.Doc ?? '',
  });
  const docRow = issueChange(issued, { report: DAILY_CALL, number: null, date, eventId: '' }, doc);
  // All of them: some that an interrupted run left as Sending turn out not to have gone.
  const send = sendMessages(job, workbook, mail.all, {
    now: production.now,
    inFlight: production.properties[IN_FLIGHT_KEY],
    quotaLeft,
    partial,
    also: [...docRow, ...outdatedChanges(mail)],
    whenDone: [sentChange(production, date)],
  });
  job.made(docKey(date));
  if (send.state === 'done') job.finish();
  else job.save();
  return { state: send.state, date, send, messages: mail.toSend.length, problems: call.problems };
}

function docKey(date: DateText): string {
  return `daily-call/${date}`;
}

function sentChange(production: Production, date: DateText): RowChange {
  return {
    tab: reportsTab,
    mode: 'update',
    values: {
      Report: DAILY_CALL,
      'Event ID': null,
      Date: serialFromDate(date),
      Sent: `${production.now.date} ${production.now.time}`,
    },
  };
}

function outdatedChanges(mail: MailPlan): RowChange[] {
  return mail.outdated.map((key) =>
    stateChange(key, 'Cancelled', '', 'The schedule was changed before this went out.'),
  );
}

function giveUpPending(production: Production, mail: MailPlan, why: string): void {
  const keys = [...mail.outdated, ...mail.toSend.map((one) => one.key)];
  production.workbook.change(keys.map((key) => stateChange(key, 'Cancelled', '', why)));
  production.job.finish();
}

/** Too late to be of use: written down and said, never sent stale. */
function missed(production: Production, mail: MailPlan, none: SendCallResult): SendCallResult {
  const why = 'It was too late: less than two hours before the first call.';
  production.workbook.change([...mail.toSend.map((one) => newOutboxRow(one, 'Missed', why)), ...outdatedChanges(mail)]);
  production.job.finish();
  return { ...none, state: 'missed', messages: mail.toSend.length };
}
