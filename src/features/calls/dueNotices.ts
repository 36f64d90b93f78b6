/** Notices to the stage manager about a day's call that are due although no message of the call itself is. */
import type { MailPlan } from '../../mail/mailPlan.ts';
import { newOutboxRow, type OutboxRecord, stateByKey, stateChange } from '../../mail/outbox.ts';
import type { DateText } from '../../port/workspace.ts';
import type { Production, ProductionInHand } from '../../production/production.ts';
import type { ProductionData } from '../../production/productionData.ts';
import { datesThatStop } from '../../schedule/dateDoubts.ts';
import { doubtfulOn } from '../../schedule/doubtfulRows.ts';
import type { RowChange } from '../../workbook/changeRows.ts';
import { outboxTab } from '../../workbook/tabs/office.ts';
import { mailNotices, type Notice, noticePlan, waitingNotices } from './callNotice.ts';
import type { CallBasis, CallPlan } from './callPlan.ts';
import { leftOutNotice } from './leftOut.ts';
import { pastCalls } from './pastCalls.ts';
import { sentDates } from './sentCalls.ts';
import { changedNotice, heldNotice, isHeldBefore, lostNotice, missedNotice } from './waitingNotices.ts';

type NoticeBasis = CallBasis & Pick<Production, 'now'>;

/** Whom the call does not reach, as a message; none when there is nothing to say. */
export function leftOutPlans(production: NoticeBasis, plan: CallPlan): MailPlan[] {
  const rows = production.workbook.records(outboxTab, []);
  const notice = leftOutNotice(production.ws, production.data, plan, rows);
  return notice === null ? [] : [noticePlan(production, notice)];
}

/**
 * Written with whatever makes the notices true, so that they go out even if the run ends before; and what waited and
 * is no longer so is cancelled.
 */
export function noticeChanges({ workbook }: NoticeBasis, date: DateText, said: readonly MailPlan[]): RowChange[] {
  const keys = new Set(said.flatMap((plan) => plan.all.map(({ key }) => key)));
  return [
    ...waitingNotices(workbook.records(outboxTab, []), date)
      .filter((row) => !keys.has(row.Key))
      .map((row) => stateChange(row.Key, 'Cancelled', '', 'It is no longer so.')),
    ...said.flatMap((plan) => plan.toSend).map((one) => newOutboxRow(one, 'Pending')),
  ];
}

/**
 * What there is to say about a day of whose call nothing goes out by itself: an event that cannot be read, nobody whom
 * the call reaches, or a notice that an earlier run wrote down and did not send.
 */
function standing(production: NoticeBasis, plan: CallPlan): MailPlan[] {
  const { workbook, data, now } = production;
  const { call, mail, problems } = plan;
  const rows = workbook.records(outboxTab, []);
  const waits = waitingNotices(rows, call.date);
  const isWaiting = (prefix: Notice['prefix']) => waits.some((row) => row.Key.startsWith(`${prefix}/`));
  const said: MailPlan[] = [];
  if (isUnread(production, plan)) {
    const held = noticePlan(production, heldNotice(data, call.date, problems));
    if (!isHeldBefore(data, rows, call.date, held)) said.push(held);
  }
  const isAhead = call.date >= now.date;
  if (isAhead && plan.lost !== null && mail.all.length > 0) {
    said.push(noticePlan(production, lostNotice(data, call.date, plan.lost)));
  }
  const isAlone =
    isAhead && !mail.tried && call.called.length > 0 && call.envelopes.length === 0 && !plan.choice.toList;
  if (isAlone || isWaiting('leftOut')) said.push(...leftOutPlans(production, plan));
  if (isWaiting('missed')) {
    const states = stateByKey(rows);
    const missed = mail.all.filter(({ key }) => states.get(key) === 'Missed');
    if (missed.length > 0) said.push(noticePlan(production, missedNotice({ ...data, now }, plan, rows, missed)));
  }
  if (isWaiting('stopped') && mail.tried && mail.toSend.length > 0) {
    said.push(noticePlan(production, changedNotice(data, plan)));
  }
  return said;
}

/** True for a day that is not over, with an event that is perhaps not read as meant, of which no call has gone out. */
function isUnread({ data, workbook, now }: NoticeBasis, { call, mail, problems }: CallPlan): boolean {
  if (call.date < now.date || mail.tried || problems.length === 0) return false;
  return mayBeMissing({ data, now }, [...workbook.records(outboxTab, []), ...pastCalls(workbook)], call.date);
}

/**
 * True where a row that cannot be read may be of this day. One that may be of any day, or an event whose year slipped, is
 * asked about with the next day's call: at other hours somebody is perhaps just typing it.
 */
export function mayBeMissing(
  { data, now }: Pick<NoticeBasis, 'now'> & { data: Pick<ProductionData, 'settings' | 'events' | 'doubtful'> },
  rows: readonly Pick<OutboxRecord, 'Key' | 'State' | 'Date'>[],
  date: DateText,
): boolean {
  const doubtful = doubtfulOn(data.doubtful, date);
  if (doubtful.some((row) => row.dates !== null)) return true;
  if (date <= now.date) return false;
  return doubtful.length > 0 || datesThatStop(data, new Set([date, ...sentDates(rows)])).length > 0;
}

/** True when a notice is to be mailed, or one that waits is no longer so. */
export function isSomethingToSay(production: NoticeBasis, plan: CallPlan): boolean {
  const said = standing(production, plan);
  const waits = waitingNotices(production.workbook.records(outboxTab, []), plan.call.date);
  return waits.length > 0 || said.some((one) => one.toSend.length > 0);
}

/** Mails it. True when the day's call waits because a row cannot be read. */
export function sayWhatIsDue(production: ProductionInHand, plan: CallPlan): boolean {
  const said = standing(production, plan);
  const over = noticeChanges(production, plan.call.date, said).filter(({ mode }) => mode === 'update');
  production.workbook.change(over);
  mailNotices(production, said);
  return isUnread(production, plan);
}
