/** What a read workbook says of the day, in words: what is on, what goes out, what a person has to decide. */
import { callOutline } from '../../features/calls/callPlan.ts';
import { neverCalled } from '../../features/calls/neverCalled.ts';
import type { OutboxRecord } from '../../mail/outbox.ts';
import type { Moment, Workspace } from '../../port/workspace.ts';
import type { ProductionData } from '../../production/productionData.ts';
import { scheduleDoubts, settingDoubts } from '../../schedule/dateDoubts.ts';
import { publishedOn } from '../../schedule/event.ts';
import { addDays, clockTime, dateInShort } from '../../values/dates.ts';
import { outboxTab, reportsTab } from '../../workbook/tabs/office.ts';
import { comingCall } from './comingCall.ts';
import { dayWords } from './dayWords.ts';
import type { ReadDay } from './readDay.ts';
import type { Today, TodayMessage } from './todayTypes.ts';

/** More would not help anybody who stands in a rehearsal room. */
const MOST_MESSAGES = 30;
const DAYS_AHEAD = 60;
const MOST_UPCOMING = 150;
const NEEDS_DECISION: readonly string[] = ['Unconfirmed', 'Failed', 'Missed'];

/**
 * What a read workbook says of the day. Makes no service call.
 * @param goesOut true when somebody's triggers send the calls
 * @param quotaLeft what the account that sends them may mail today, if that is known
 */
export function todayFrom(ws: Workspace, read: ReadDay, goesOut: boolean, quotaLeft: number): Partial<Today> {
  const { workbook, data, now, properties } = read;
  const outbox = workbook.records(outboxTab, []);
  const tomorrow = addDays(now.date, 1);
  const plans = [now.date, tomorrow].map((date) => callOutline({ ws, workbook, data, properties }, date));
  const calls = plans.flatMap((plan) => comingCall(read, outbox, plan, { goesOut, quotaLeft }));
  const waiting = outbox.filter((row) => NEEDS_DECISION.includes(row.State) && stillMatters(row, now));
  const nextDate = nextDateWithEvents(data, now.date);
  return {
    title: data.settings.title,
    time: clockTime(now.time),
    today: dayWords(data, now.date),
    next: nextDate === null ? null : dayWords(data, nextDate),
    calls,
    upcoming: upcomingEvents(data, now),
    messages: waiting.slice(0, MOST_MESSAGES).map(messageWords),
    moreMessages: Math.max(0, waiting.length - MOST_MESSAGES),
    documents: workbook
      .records(reportsTab, [])
      .filter((row) => row.Date === now.date && row.Doc !== '')
      .map((row) => ({ name: `${row.Report}${row.No === null ? '' : ` ${row.No}`}`, link: row.Doc })),
    unreachable: [
      ...new Set(plans.flatMap(({ call }) => call.unreachable).map((one) => `${one.person.name} ${one.reason}`)),
    ],
    conflicts: [...new Set(plans.flatMap(({ call }) => call.conflicts))],
    problems: data.problems,
    doubts: [
      ...data.notices,
      ...settingDoubts(data),
      ...scheduleDoubts(data, now.date),
      ...neverCalled(data.events, now.date, goesOut, outbox, workbook.records(reportsTab, [])),
    ],
  };
}

function upcomingEvents(data: ProductionData, now: Moment): Today['upcoming'] {
  return data.events
    .filter((event) => event.id !== '' && event.date >= now.date && event.status !== 'Cancelled')
    .sort((a, b) => (a.date === b.date ? a.startMinute - b.startMinute : a.date < b.date ? -1 : 1))
    .slice(0, MOST_UPCOMING)
    .map(({ id, date, start, type }) => ({ id, words: `${dateInShort(date)}, ${clockTime(start)}, ${type} (${id})` }));
}

/** A missed message of last week is history; one that may have gone astray is not. */
function stillMatters(row: OutboxRecord, now: Moment): boolean {
  return row.State !== 'Missed' || row.Date >= now.date;
}

function messageWords(row: OutboxRecord): TodayMessage {
  const { Key, Kind, To, State, Detail } = row;
  return {
    key: Key,
    kind: Kind,
    day: row.Date === '' ? '' : dateInShort(row.Date),
    to: To,
    state: State,
    detail: Detail,
  };
}

function nextDateWithEvents(data: ProductionData, today: string): string | null {
  for (let ahead = 1; ahead <= DAYS_AHEAD; ahead++) {
    const date = addDays(today, ahead);
    if (publishedOn(data.events, date).length > 0) return date;
  }
  return null;
}
