/**
 * Between the half and the curtain nobody is handed new paper: what was learnt this evening counts, and nobody has the time to read.
 * Where a time cannot be read it is taken to be that time, and said.
 */
import type { Moment } from '../../port/workspace.ts';
import type { Production } from '../../production/production.ts';
import type { CallEvent } from '../../schedule/event.ts';
import { minutesFromTime } from '../../values/cellDates.ts';
import { addDays } from '../../values/dates.ts';
import { choiceFrom } from '../../workbook/choiceWords.ts';
import { STANDARD_EVENT_TYPES, STANDARD_TYPE_NAMES } from '../../workbook/standardEventTypes.ts';
import { cellOf, cellText } from '../../workbook/table.ts';
import { scheduleTab } from '../../workbook/tabs/schedule.ts';
import { eventTimes, timingRows } from '../reports/timings/eventTimes.ts';
import { showPlan } from '../reports/timings/showPlan.ts';
import type { EventTimes } from '../reports/timings/timesOf.ts';
import { minuteWords } from '../reports/timings/timesWords.ts';

type Read = Pick<Production, 'workbook' | 'data'>;

const A_DAY = 1_440;
/** Where nobody stamps when the curtain goes up, it is up by then. */
const LATEST_CURTAIN = 30;

const TO_DO = 'Wait until the curtain is up, or tick Emergency.';

/** Why no new paper is made or sent now, with what to do; `''` where it may be. The production must have been read with Timings. */
export function quietTime(read: Read, now: Moment): string {
  const nowMinute = minutesFromTime(now.time) ?? 0;
  const yesterday = addDays(now.date, -1);
  for (const event of read.data.events) {
    if (event.status === 'Cancelled' || !mayBeShow(read, event)) continue;
    const minute = event.date === now.date ? nowMinute : event.date === yesterday ? nowMinute + A_DAY : null;
    const why = minute === null ? '' : quietIn(read, event, minute);
    if (why !== '') return `${why} ${TO_DO}`;
  }
  const row = unreadShow(read, now.date);
  return row === null
    ? ''
    : `Row ${row} of ${read.workbook.table(scheduleTab).title} cannot be read and may be a performance today, so no new paper of the deck goes out. Type the row again, or tick Emergency.`;
}

/** A show by its type; or one of a type that nobody knows, where something names its curtain. */
function mayBeShow(read: Read, event: CallEvent): boolean {
  const { behavesAs, isKnown } = event.eventType;
  if (behavesAs === 'Show') return true;
  return !isKnown && showPlan(event, timingRows(read, event, [])).curtain !== null;
}

function quietIn(read: Read, event: CallEvent, minute: number): string {
  const show: CallEvent = { ...event, eventType: { ...event.eventType, behavesAs: 'Show' } };
  const times = eventTimes(read, show);
  const { from, to, unread } = spanOf(read, event, times);
  if (minute < from || minute >= to) return '';
  const what = event.eventType.name;
  if (unread === '') {
    return `${what}: no new paper between the half (${minuteWords(from)}) and the curtain (${minuteWords(to)}).`;
  }
  return `${what}: ${unread}, so no new paper from ${minuteWords(from)} to ${minuteWords(to)}, in case it is between the half and the curtain. Type the time into Timings.`;
}

/** From the half to the curtain, in minutes of the event’s day; all of the event where one of them cannot be read. */
function spanOf({ data }: Read, event: CallEvent, { moments, unclear }: EventTimes) {
  const [half, up] = ['Half', 'Act I up'].map((name) => moments.find((one) => one.name === name));
  const isUnclear = (name: string) => unclear.some((words) => words.startsWith(name));
  const [noHalf, noCurtain] = [
    isUnclear('Half') || isHalfUnread(data),
    isUnclear('Act I up') || (up?.planned ?? null) === null,
  ];
  const halves = [half?.actual, half?.planned].flatMap((one) => one ?? []);
  const from = noHalf || halves.length === 0 ? event.startMinute : Math.min(...halves);
  const isStamped = (up?.actual ?? null) !== null && !isUnclear('Act I up');
  const planned = up?.planned ?? null;
  const to = isStamped
    ? (up?.actual ?? event.endMinute)
    : noCurtain || planned === null || (half?.actual ?? null) !== null
      ? Math.max(event.endMinute, planned ?? 0)
      : planned + LATEST_CURTAIN;
  const unread = noHalf
    ? 'when the half is cannot be read'
    : noCurtain && !isStamped
      ? 'nobody can tell when the curtain goes up'
      : '';
  return { from, to, unread };
}

/** True where the setting says something that is no number: then the usual one is no answer. */
function isHalfUnread({ problems, settingPlace }: Read['data']): boolean {
  const { tab, file, row } = settingPlace('Half (minutes)');
  return row !== undefined && problems.some((one) => one.tab === tab && one.file === file && one.row === row);
}

/** A row of Schedule that is no event because it cannot be read, and may be a performance of this day. */
function unreadShow({ data, workbook }: Read, date: string): number | null {
  const read = new Set(data.events.map(({ rowNumber }) => rowNumber));
  const table = workbook.table(scheduleTab);
  const notShows = STANDARD_EVENT_TYPES.filter(({ behavesAs }) => behavesAs !== 'Show').map(({ name }) => name);
  const found = data.doubtful.find(({ rowNumber, dates }) => {
    if (read.has(rowNumber) || (dates !== null && !dates.includes(date))) return false;
    const row = table.rows.find(({ rowIndex }) => rowIndex + 1 === rowNumber);
    const type = row === undefined ? '' : cellText(cellOf(table, row, 'Type'));
    return !notShows.includes(choiceFrom(STANDARD_TYPE_NAMES, type) ?? '');
  });
  return found?.rowNumber ?? null;
}
