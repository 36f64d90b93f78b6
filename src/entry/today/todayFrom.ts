/** What a read workbook says of the day, in words: what is on, what goes out, what a person has to decide. */
import { callOutline } from '../../features/calls/callPlan.ts';
import type { OutboxRecord } from '../../mail/outbox.ts';
import { PAPER_KINDS } from '../../papers/paperKinds.ts';
import type { DateText, Moment, ReadOnlyWorkspace } from '../../port/workspace.ts';
import type { ProductionData } from '../../production/productionData.ts';
import { type CallEvent, publishedOn } from '../../schedule/event.ts';
import { eventInShort } from '../../schedule/eventInShort.ts';
import { serialFromDate } from '../../values/cellDates.ts';
import { addDays, clockTime, dateInShort } from '../../values/dates.ts';
import { docLinkOf } from '../../workbook/docLinks.ts';
import type { Table } from '../../workbook/table.ts';
import { outboxTab, reportsTab } from '../../workbook/tabs/office.ts';
import { type Looked, needsAttention } from './attention.ts';
import { comingCall } from './comingCall.ts';
import { dayWords } from './dayWords.ts';
import { firstSteps, saysCallsAreOff } from './firstSteps.ts';
import type { ReadDay } from './readDay.ts';
import type { Today, TodayMessage } from './todayTypes.ts';
import { CALLS_ARE_OFF } from './triggerWarnings.ts';

/** More would not help anybody who stands in a rehearsal room. */
const MOST_MESSAGES = 30;
const DAYS_AHEAD = 60;
const MOST_UPCOMING = 150;
/** A day of the theatre ends in the small hours. */
const SMALL_HOURS_END = '06:00';
const NEEDS_DECISION: readonly string[] = ['Unconfirmed', 'Failed', 'Missed'];

/**
 * What a read workbook says of the day. Makes no service call.
 * @param triggers whether somebody's send the calls, what that account may mail today and in a day, if known, and what is wrong with them
 */
export function todayFrom(
  ws: ReadOnlyWorkspace,
  read: ReadDay,
  triggers: Pick<Looked, 'goesOut' | 'warnings' | 'allowance' | 'untold'> & {
    quotaLeft: number;
    sharing?: Table | null;
  },
): Partial<Today> {
  const { workbook, data, now, properties } = read;
  const outbox = workbook.records(outboxTab, []);
  const tomorrow = addDays(now.date, 1);
  const plans = [now.date, tomorrow].map((date) => callOutline({ ws, workbook, data, properties }, date));
  const calls = plans.flatMap((plan) => comingCall(read, outbox, plan, triggers));
  const waiting = outbox.filter((row) => NEEDS_DECISION.includes(row.State) && stillMatters(row, now));
  const steps = firstSteps({ data, outbox, goesOut: triggers.goesOut, sharing: triggers.sharing ?? null }, properties);
  const warnings = triggers.warnings.filter((words) => words !== CALLS_ARE_OFF || !saysCallsAreOff(steps));
  const nextDate = nextDateWithEvents(data, now.date);
  return {
    title: data.settings.title,
    time: clockTime(now.time),
    today: dayWords(data, now.date),
    next: nextDate === null ? null : dayWords(data, nextDate),
    calls,
    upcoming: upcomingEvents(data, now),
    signIn: signInEvents(data, now),
    drafts: drafts(data, now),
    firstSteps: steps,
    messages: waiting.slice(0, MOST_MESSAGES).map(messageWords),
    moreMessages: Math.max(0, waiting.length - MOST_MESSAGES),
    documents: workbook
      .records(reportsTab, [])
      // Sheets that are each for one actor are found in their folder: a dozen links of one name tell nobody anything.
      .filter((row) => row.Date === now.date && docLinkOf(row) !== '' && row.Report !== PAPER_KINDS.lineNotes.name)
      .map((row) => ({ name: `${row.Report}${row.No === null ? '' : ` ${row.No}`}`, link: docLinkOf(row) })),
    attention: needsAttention({ read, outbox, plans, ...triggers, warnings }),
  };
}

function comingEvents(data: ProductionData, now: Moment): CallEvent[] {
  return data.events
    .filter((event) => event.id !== '' && event.date >= now.date && event.status !== 'Cancelled')
    .sort(bySoonest);
}

function upcomingEvents(data: ProductionData, now: Moment): Today['upcoming'] {
  return comingEvents(data, now)
    .slice(0, MOST_UPCOMING)
    .map((event) => ({ id: event.id, words: eventInShort(event) }));
}

/** Soonest first; in the small hours with last night's, of which children may still be there. */
function signInEvents(data: ProductionData, now: Moment): Today['signIn'] {
  const from = now.time < SMALL_HOURS_END ? addDays(now.date, -1) : now.date;
  return data.events
    .filter(({ id, date, status }) => id !== '' && date >= from && date <= now.date && status === 'Published')
    .sort(bySoonest)
    .map((event) => ({ id: event.id, words: eventInShort(event) }));
}

function bySoonest(a: CallEvent, b: CallEvent): number {
  return a.date === b.date ? a.startMinute - b.startMinute : a.date < b.date ? -1 : 1;
}

function drafts(data: ProductionData, now: Moment): Today['drafts'] {
  return comingEvents(data, now)
    .filter(({ status }) => status === 'Draft')
    .slice(0, MOST_UPCOMING)
    .map((event) => ({
      id: event.id,
      words: eventInShort(event),
      week: `Week of ${dateInShort(mondayOf(event.date))}`,
    }));
}

/** Serial 2 is Monday, 1 January 1900. */
function mondayOf(date: DateText): DateText {
  const serial = serialFromDate(date) ?? 0;
  return addDays(date, -(((serial - 2) % 7) + 7) % 7);
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
