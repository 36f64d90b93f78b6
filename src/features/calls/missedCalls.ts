/** Messages of a call that come too late: written down as Missed and said, all of them or only those whose people are called soon. */
import type { MailPlan, PlannedMessage } from '../../mail/mailPlan.ts';
import { recipientCount } from '../../mail/messageLimits.ts';
import { newOutboxRow, stateByKey, stateChange } from '../../mail/outbox.ts';
import { WAITS_FOR_QUOTA } from '../../mail/sendMessages.ts';
import type { ProductionInHand } from '../../production/production.ts';
import type { RowChange } from '../../workbook/changeRows.ts';
import { outboxTab } from '../../workbook/tabs/office.ts';
import { mailNotices, noticePlan, waitingNotices } from './callNotice.ts';
import { type CallPlan, DEADLINE_MINUTES, minutesUntil } from './callPlan.ts';
import { noticeChanges } from './dueNotices.ts';
import { calledAt } from './earliestFirst.ts';
import { missedNotice } from './waitingNotices.ts';

/**
 * Too late to be of use: written down and said, never sent stale.
 * @param waiting what is in time still, and must not be lost should the run end here
 */
export function missed(
  production: ProductionInHand,
  plan: CallPlan,
  mail: MailPlan,
  waiting: readonly PlannedMessage[] = [],
): void {
  const { workbook, data } = production;
  const why = 'It was too late: less than two hours before the first call.';
  const rows = workbook.records(outboxTab, []);
  const late = [...missedBefore(production, plan), ...mail.toSend];
  const said = [noticePlan(production, missedNotice({ ...data, now: production.now }, plan, rows, late))];
  workbook.change([
    ...mail.toSend.map((one) => newOutboxRow(one, 'Missed', why)),
    ...waiting.map((one) => newOutboxRow(one, 'Pending', WAITS_FOR_QUOTA)),
    ...outdatedChanges(mail),
    ...noticeChanges(production, plan.call.date, said),
  ]);
  mailNotices(production, said);
}

/** Those that are missed already, while the stage manager has not been mailed so. */
function missedBefore({ workbook }: ProductionInHand, { call, mail }: CallPlan): PlannedMessage[] {
  const rows = workbook.records(outboxTab, []);
  if (!waitingNotices(rows, call.date).some(({ Key }) => Key.startsWith('missed/'))) return [];
  const states = stateByKey(rows);
  return mail.all.filter(({ key }) => states.get(key) === 'Missed');
}

/** To be said with whatever else is, or it would count as no longer so. */
export function missedAndUnsaid(production: ProductionInHand, plan: CallPlan): MailPlan[] {
  const late = missedBefore(production, plan);
  if (late.length === 0) return [];
  const rows = production.workbook.records(outboxTab, []);
  return [noticePlan(production, missedNotice({ ...production.data, now: production.now }, plan, rows, late))];
}

/** What is in time still of a call of which a part has gone out; the others are missed. All of it where none is in time. */
export function withoutLate(production: ProductionInHand, plan: CallPlan, mail: MailPlan): MailPlan {
  const isLate = (one: PlannedMessage) =>
    minutesUntil(production, plan.call.date, calledAt(plan, one)) < DEADLINE_MINUTES;
  const late = mail.toSend.filter(isLate);
  const rest = mail.toSend.filter((one) => !isLate(one));
  if (late.length === 0 || rest.length === 0) return mail;
  missed(production, plan, withMessages(mail, late), rest);
  return withMessages(mail, rest);
}

function withMessages(mail: MailPlan, toSend: PlannedMessage[]): MailPlan {
  return { ...mail, toSend, recipients: toSend.reduce((sum, { message }) => sum + recipientCount(message), 0) };
}

/** Minutes until the first call of whoever is still to be told; negative when it has passed. */
export function minutesUntilNext(production: ProductionInHand, plan: CallPlan, { toSend }: MailPlan): number {
  return minutesUntil(production, plan.call.date, Math.min(...toSend.map((one) => calledAt(plan, one))));
}

/** What waits although the workbook says something else by now. */
export function outdatedChanges(mail: MailPlan): RowChange[] {
  return mail.outdated.map((key) =>
    stateChange(key, 'Cancelled', '', 'The schedule was changed before this went out.'),
  );
}
