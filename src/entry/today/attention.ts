/** What needs attention, in the order of Today. A feature adds a line here: a function of what was read. */
import { doorAttention } from '../../features/attendance/doorAttention.ts';
import { childHoursAttention, conflictAttention, unreachableAttention } from '../../features/calls/callAttention.ts';
import type { CallPlan } from '../../features/calls/callPlan.ts';
import { neverCalled } from '../../features/calls/neverCalled.ts';
import { pastCalls } from '../../features/calls/pastCalls.ts';
import { deckAttention } from '../../features/deckPapers/deckAttention.ts';
import { propAttention } from '../../features/propCheck/propAttention.ts';
import { companyMailProblems } from '../../mail/companyMail.ts';
import type { OutboxRecord } from '../../mail/outbox.ts';
import type { Problem } from '../../port/appError.ts';
import { type Attention, attention } from '../../production/attention.ts';
import type { ProductionData } from '../../production/productionData.ts';
import { childHourDoubts } from '../../schedule/childHourDoubts.ts';
import { scheduleDoubts, settingDoubts } from '../../schedule/dateDoubts.ts';
import { counted } from '../../values/counted.ts';
import { reportsTab } from '../../workbook/tabs/office.ts';
import type { ReadDay } from './readDay.ts';

/** What Today has read and worked out by then. */
export interface Looked {
  read: ReadDay;
  outbox: readonly OutboxRecord[];
  /** Today's call and tomorrow's. */
  plans: readonly CallPlan[];
  /** True when somebody's triggers send the calls. */
  goesOut: boolean;
  /** What is wrong with the triggers. */
  warnings: readonly string[];
  /** Addresses a day of the account that sends the calls; `null` where it is not known. */
  allowance: number | null;
  /** At which events no mail could say what happened at the door; none from a card, which cannot know. */
  untold?: readonly string[];
}

const LINES: readonly ((looked: Looked) => Attention[])[] = [
  ({ warnings }) => warnings.map(triggerAttention),
  ({ read, allowance }) => companyMailAttention(read.data, allowance),
  ({ read, untold = [] }) => doorAttention(read.data.events, untold, read.now.date),
  ({ plans }) => unreachableAttention(plans.map(({ call }) => call)),
  ({ plans }) => childHoursAttention(plans.map(({ call }) => call)),
  ({ plans }) => conflictAttention(plans.map(({ call }) => call)),
  ({ read }) => (read.hasDeck === true ? propAttention(read) : []),
  ({ read }) => problemAttention(read.data.problems, 'Must fix', 'cell'),
  ({ read }) => (read.hasDeck === true ? deckAttention(read) : []),
  (looked) => problemAttention(doubts(looked), 'Check', 'line'),
];

export function needsAttention(looked: Looked): Attention[] {
  return LINES.flatMap((lines) => lines(looked));
}

function triggerAttention(title: string): Attention {
  return attention({
    tone: 'watch',
    title,
    goTo: { panel: 'settings', words: 'Look at automatic calls' },
    first: true,
  });
}

/** The company has grown past what may be mailed in a day. */
function companyMailAttention(data: ProductionData, allowance: number | null): Attention[] {
  const lines = allowance === null ? [] : companyMailProblems(data, allowance).map(({ message }) => message);
  const title = 'The full company is too many to mail in one day';
  return lines.length === 0 ? [] : [attention({ tone: 'watch', title, lines })];
}

function doubts({ read, outbox, goesOut }: Looked): Problem[] {
  const { data, now, workbook } = read;
  return [
    ...data.notices,
    ...settingDoubts(data),
    ...childHourDoubts(data, now.date),
    ...scheduleDoubts(data, now.date),
    ...neverCalled(
      data.events,
      now.date,
      goesOut,
      [...outbox, ...pastCalls(workbook)],
      workbook.records(reportsTab, []),
    ),
  ];
}

function problemAttention(problems: readonly Problem[], toDo: 'Must fix' | 'Check', what: string): Attention[] {
  if (problems.length === 0) return [];
  const title = `${toDo}: ${counted(problems.length, what)}`;
  return [attention({ tone: 'watch', title, problems: [...problems], folded: true })];
}
