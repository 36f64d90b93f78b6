/** What a read workbook says of the day, in words: what is on, what goes out, what a person has to decide. */
import { callOutline } from '../../features/calls/callPlan.ts';
import type { OutboxRecord } from '../../mail/outbox.ts';
import type { Moment, ReadOnlyWorkspace } from '../../port/workspace.ts';
import type { ProductionData } from '../../production/productionData.ts';
import { publishedOn } from '../../schedule/event.ts';
import { addDays, clockTime, dateInShort } from '../../values/dates.ts';
import { outboxTab, reportsTab } from '../../workbook/tabs/office.ts';
import { type Looked, needsAttention } from './attention.ts';
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
 * @param triggers whether somebody's send the calls, what that account may mail today and in a day, if known, and what is wrong with them
 */
export function todayFrom(
  ws: ReadOnlyWorkspace,
  read: ReadDay,
  triggers: Pick<Looked, 'goesOut' | 'warnings' | 'allowance'> & { quotaLeft: number },
): Partial<Today> {
  const { workbook, data, now, properties } = read;
  const outbox = workbook.records(outboxTab, []);
  const tomorrow = addDays(now.date, 1);
  const plans = [now.date, tomorrow].map((date) => callOutline({ ws, workbook, data, properties }, date));
  const calls = plans.flatMap((plan) => comingCall(read, outbox, plan, triggers));
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
    attention: needsAttention({ read, outbox, plans, ...triggers }),
  };
}

function upcomingEvents(data: ProductionData, now: Moment): Today['upcoming'] {
  return data.events
    .filter((event) => event.id !== '' && event.date >= now.date && event.status !== 'Cancelled')
    .sort((a, b) => (a.date === b.date ? a.startMinute - b.startMinute : a.date < b.date ? -1 : 1))
    .slice(0, MOST_UPCOMING)
    .map(({ id, date, start, eventType }) => ({
      id,
      words: `${dateInShort(date)}, ${clockTime(start)}, ${eventType.name} (${id})`,
    }));
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
