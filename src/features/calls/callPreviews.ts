/** The daily call before it is sent: every message, what is wrong, what changed, and when it goes out. Nothing is changed. */

import { dateArgument } from '../../jobs/checkArguments.ts';
import { EMPTY, mailPreview, whenPossible } from '../../mail/mailPreview.ts';
import { openForLooking } from '../../mail/openForMail.ts';
import { AppError, type Problem } from '../../port/appError.ts';
import type { Workspace } from '../../port/workspace.ts';
import type { Production } from '../../production/production.ts';
import { withChildHours } from '../../production/withChildHours.ts';
import { withClearances } from '../../production/withClearances.ts';
import { timeFromMinutes } from '../../values/cellDates.ts';
import { addDays, clockTime, dateInFull } from '../../values/dates.ts';
import { outboxTab } from '../../workbook/tabs/office.ts';
import { dayChangeWords } from './callChanges.ts';
import { callDocument } from './callDocument.tsx';
import type { CallChoice } from './callDrafts.ts';
import { callIssues, daySent, latestByMark } from './callIssue.ts';
import {
  type CallBasis,
  type CallPlan,
  callPlan,
  choiceOf,
  DEADLINE_MINUTES,
  issueNumber,
  minutesUntilFirstCall,
  usualChoice,
} from './callPlan.ts';
import type { CallChanges, CallChoiceAsked, CallPreview } from './callTypes.ts';
import { fitting, namesByCall } from './earliestFirst.ts';
import { familyStates } from './familyStates.ts';
import { mayHaveCall, minuteOf, sendMinuteOf } from './nextCall.ts';
import { PAST_KEY, pastGlance } from './pastCalls.ts';
import { CALL_TABS } from './sendDailyCall.ts';

const NO_PREVIEW: CallPreview = {
  ...EMPTY,
  revision: 0,
  conflicts: [],
  unreachable: [],
  rehearsable: [],
  warnings: [],
  changes: [],
  replaces: 0,
  sendsAt: '',
  holds: [],
  looksWrong: [],
  listAddress: '',
  choice: { to: 'changed', via: 'each' },
  page: '',
  families: [],
};

/** The daily call of a date (`''`: tomorrow). Four calls. */
export function previewCall(ws: Workspace, request: { date: string } & Partial<CallChoiceAsked>): CallPreview {
  return whenPossible(NO_PREVIEW, () => {
    const asked = dateArgument(request?.date);
    const glanceFor = (properties: Readonly<Record<string, string>>) => pastGlance(ws, properties[PAST_KEY], asked);
    const production = withChildHours(withClearances(openForLooking(ws, CALL_TABS, glanceFor)));
    const { data } = production;
    const date = asked || addDays(production.now.date, 1);
    const choice = choiceArgument(request, usualChoice(data));
    const plan = callPlan(production, date, choice);
    const { call, mail } = plan;
    const revision = issueNumber(mail);
    return {
      ...mailPreview(
        ws,
        date,
        mail,
        whyNothing(production, plan),
        [...lateness(production, plan), ...plan.problems, ...plan.doubts],
        (room) => {
          const { fits, left } = fitting(plan, mail.toSend, room);
          return { fits: fits.length, left: namesByCall(plan, left) };
        },
      ),
      revision: mail.revision,
      conflicts: call.conflicts,
      unreachable: call.unreachable.map(({ person, reason }) => `${person.name} ${reason}`),
      rehearsable: call.rehearsable,
      warnings: call.warnings,
      changes: changeWords(production, plan),
      replaces: lastRevision(plan),
      sendsAt: sendsAt(production, plan),
      holds: plan.problems,
      looksWrong: plan.looksWrong,
      listAddress: data.settings.callListAddress,
      choice: { to: choice.toAll ? 'all' : 'changed', via: choice.toList ? 'list' : 'each' },
      families: familyStates(plan, production.workbook.records(outboxTab, [])),
      page: callDocument(callIssues(data, call, plan.sent)(revision, '')),
    };
  });
}

/** What changed since the call went out. Three calls. */
export function callChangesOf(ws: Workspace, request: { date: string }): CallChanges {
  try {
    const production = withClearances(openForLooking(ws, CALL_TABS));
    const date = dateArgument(request?.date) || addDays(production.now.date, 1);
    return changesSince(production, date);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { date: '', revision: 0, changes: [], messages: 0, problem: error.message };
  }
}

/** The same of a production in hand. Makes no call. */
export function changesSince(production: CallBasis, date: string): CallChanges {
  const plan = callPlan(production, date);
  const revision = lastRevision(plan);
  const messages = revision === 0 ? 0 : plan.mail.toSend.length;
  return { date, revision, changes: messages === 0 ? [] : changeWords(production, plan), messages, problem: '' };
}

/** What the person chose. @throws AppError `bad-input` for anything that is no choice. */
export function choiceArgument(asked: Partial<CallChoiceAsked> | undefined, usual: CallChoice): CallChoice {
  const { to, via } = asked ?? {};
  const isKnown =
    [undefined, null, '', 'changed', 'all'].includes(to) && [undefined, null, '', 'each', 'list'].includes(via);
  if (!isKnown) throw new AppError('bad-input', 'Callboard got a choice that it does not know.');
  return choiceOf({ ...(to ? { to } : {}), ...(via ? { via } : {}) }, usual);
}

function lastRevision(plan: CallPlan): number {
  return Math.max(0, ...plan.sent.map((row) => row.revision));
}

function changeWords({ data }: Pick<Production, 'data'>, plan: CallPlan): string[] {
  if (plan.sent.length === 0) return [];
  const byPerson = latestByMark(plan.sent).flatMap((row) => row.calls);
  const before = byPerson.filter(
    (one, index) =>
      byPerson.findIndex((other) => other.personId === one.personId && other.eventId === one.eventId) === index,
  );
  const isForList = before.some((one) => one.personId === '');
  return isForList
    ? ['This is not the call that went to the company list.']
    : dayChangeWords(before, daySent(data, plan.call), data.company.people);
}

function whyNothing({ data }: Production, { call, mail, sent, choice, problems }: CallPlan): string {
  const day = dateInFull(call.date);
  if (choice.toList && data.settings.callListAddress === '') return 'The setting Call list address is empty.';
  if (call.plan.events.length === 0 && sent.length === 0) {
    return problems.length > 0 && mayHaveCall(data, call.date)
      ? `Callboard cannot read what may be published for ${day}. Fix it, then preview again.`
      : `Nothing is published for ${day}.`;
  }
  if (mail.all.length === 0) return 'Nobody who is called can be mailed.';
  return mail.toSend.length === 0 ? `The call for ${day} has gone out, and nothing has changed since.` : '';
}

function lateness(production: Production, { call, mail }: CallPlan): Problem[] {
  const left = minutesUntilFirstCall(production, call);
  if (left === null || left >= DEADLINE_MINUTES || mail.toSend.length === 0) return [];
  return [
    {
      message:
        left < 0
          ? 'The first call of this day has already begun.'
          : `The first call is in ${left} minutes. Phone as well.`,
    },
  ];
}

/** What happens if nobody sends it now. */
function sendsAt({ data, now }: Production, { call, mail, sent, problems, lost }: CallPlan): string {
  if (mail.toSend.length === 0) return '';
  if (lost !== null) return 'It does not go out by itself: as far as Callboard knows, it has already gone out.';
  if (sent.length > 0) return 'Changes go out only when you send them.';
  if (problems.length > 0) return 'It does not go out by itself while something cannot be read. Send it, or fix that.';
  const day = addDays(call.date, -1);
  const minute = sendMinuteOf(data.settings);
  const isPast = now.date > day || (now.date === day && minuteOf(now) >= minute);
  return isPast
    ? 'It goes out by itself within the hour.'
    : `It goes out by itself on ${dateInFull(day)} at ${clockTime(timeFromMinutes(minute))}.`;
}
