/** A day's call as the workbook stands: who is told what, what of it is news, and what is wrong. */
import { type MailPlan, type MessageDraft, mailPlan } from '../../mail/mailPlan.ts';
import { issuedRecord } from '../../papers/issued.ts';
import { PAPER_KINDS } from '../../papers/paperKinds.ts';
import type { Problem } from '../../port/appError.ts';
import type { DateText } from '../../port/workspace.ts';
import type { Production } from '../../production/production.ts';
import type { ProductionData } from '../../production/productionData.ts';
import { productionIdOf } from '../../production/productionState.ts';
import { datesThatStop } from '../../schedule/dateDoubts.ts';
import { minutesFromTime } from '../../values/cellDates.ts';
import { daysBetween } from '../../values/dates.ts';
import { outboxTab, reportsTab } from '../../workbook/tabs/office.ts';
import { scheduleTab } from '../../workbook/tabs/schedule.ts';
import { calendarFiles } from './callCalendar.ts';
import { type CallChoice, callDrafts } from './callDrafts.ts';
import { type DailyCall, dailyCall } from './dailyCall.ts';
import { ISSUED_KEY, type LostCall, lostCall } from './issuedCalls.ts';
import { movedLines } from './movedLines.ts';
import { pastCalls } from './pastCalls.ts';
import { problemsOn } from './problemsOn.ts';
import { type SentRow, sentDates, sentRows } from './sentCalls.ts';

export const DAILY_CALL = PAPER_KINDS.dailyCall.name;

/** A call that would go out later than this before the first call of the day is missed, not sent. */
export const DEADLINE_MINUTES = 120;

export interface CallPlan {
  call: DailyCall;
  mail: MailPlan;
  /** What was sent about the date before. */
  sent: SentRow[];
  choice: CallChoice;
  /** What cannot be understood on this day: the call does not go out by itself. */
  problems: Problem[];
  /** Of these, what makes the hours look wrong: a person has to say that they are right. */
  looksWrong: Problem[];
  /** What else is worth knowing: it stops nothing. */
  doubts: Problem[];
  /** Set when messages have gone out of which the Outbox knows nothing any more: then nothing goes without a person. */
  lost: LostCall | null;
}

/** What a plan is made from. */
export type CallBasis = Pick<Production, 'ws' | 'workbook' | 'data' | 'properties'>;

/** What a production sends when nobody chooses. Without a list address it is one to each, so that a call is never lost. */
export function usualChoice({ settings }: Pick<ProductionData, 'settings'>): CallChoice {
  return { toAll: false, toList: settings.callsToList && settings.callListAddress !== '' };
}

/** The choice that a job under way was begun with. */
export function choiceOf(params: Readonly<Record<string, string>>, usual: CallChoice): CallChoice {
  return {
    toAll: params.to === undefined ? usual.toAll : params.to === 'all',
    toList: params.via === undefined ? usual.toList : params.via === 'list',
  };
}

/** The call and its messages as the workbook stands. Makes no service call. */
export function callPlan(
  production: CallBasis,
  date: DateText,
  choice: CallChoice = usualChoice(production.data),
): CallPlan {
  return planFrom(production, date, choice, (draft) => draft);
}

/**
 * The same for counting only: no message is written, which takes most of the time. Its hash stands for nothing that
 * could be sent.
 */
export function callOutline(production: CallBasis, date: DateText): CallPlan {
  return planFrom(production, date, usualChoice(production.data), (draft) => ({
    ...draft,
    message: () => ({ to: draft.recipients, subject: '', html: '', text: '', senderName: '' }),
  }));
}

function planFrom(
  production: CallBasis,
  date: DateText,
  choice: CallChoice,
  written: (draft: MessageDraft) => MessageDraft,
): CallPlan {
  const { ws, workbook, data, properties } = production;
  const rows = workbook.records(outboxTab, []);
  const issued = issuedRecord(workbook.records(reportsTab, []), DAILY_CALL, date, '');
  const lost = lostCall(rows, issued, properties[ISSUED_KEY], date);
  const all = sentRows(rows, 'call/');
  const sent = all.filter((row) => row.key.startsWith(`call/${date}/`));
  const toldIds = new Set(sent.flatMap((row) => row.calls.map((one) => one.personId)));
  const call = dailyCall(data, date, toldIds);
  const calendar = calendarFiles(ws.clock, productionIdOf(ws, workbook.id));
  const drafts = callDrafts(ws, data, call, { rows: sent, all, choice }, calendar).map(written);
  const schedule = workbook.table(scheduleTab).title;
  const found = problemsOn(schedule, data, call);
  // An event whose year slipped may be meant for this day: then whoever it calls is missing.
  const slipped = datesThatStop(data, new Set([date, ...sentDates([...rows, ...pastCalls(workbook)])]));
  const problems = [
    ...found.problems,
    ...slipped,
    ...movedLines(call, all),
    ...(lost === null || drafts.length === 0 ? [] : [lost.problem]),
  ];
  const kind = { name: DAILY_CALL, prefix: 'call', date, issued: lost?.revision ?? 0 };
  const mail = mailPlan(ws, kind, rows, drafts);
  return {
    call,
    mail: lost === null ? mail : { ...mail, bySelf: [] },
    sent,
    choice,
    problems,
    looksWrong: problems.filter(({ tab, column }) => tab === schedule && column === 'Work'),
    doubts: [...found.doubts, ...missingListAddress(data)],
    lost,
  };
}

function missingListAddress({ settings, settingPlace }: ProductionData): Problem[] {
  if (!settings.callsToList || settings.callListAddress !== '') return [];
  const message =
    'Call messages is set to the company list, but Call list address is empty. Calls go to each family instead.';
  return [{ ...settingPlace('Call list address'), message }];
}

/** Minutes from now until the first call of the date; negative when it has passed. */
export function minutesUntilFirstCall(production: Pick<Production, 'now'>, call: DailyCall): number | null {
  return call.firstMinute === null ? null : minutesUntil(production, call.date, call.firstMinute);
}

/** Minutes from now until one of a date, counted from its midnight; negative when it has passed. */
export function minutesUntil({ now }: Pick<Production, 'now'>, date: DateText, minute: number): number {
  return daysBetween(now.date, date) * 1440 + minute - (minutesFromTime(now.time) ?? 0);
}

/** The number of the issue that goes out or went out last; counts from 1. */
export function issueNumber(mail: MailPlan): number {
  const going = mail.toSend.length > 0 ? mail.toSend : mail.all;
  return Math.max(1, ...going.map((one) => one.revision));
}
