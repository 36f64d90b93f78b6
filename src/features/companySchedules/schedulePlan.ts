/** What stands on a week’s and on a month’s schedule for the company, by day. */
import type { Problem } from '../../port/appError.ts';
import type { DateText } from '../../port/workspace.ts';
import type { ProductionData } from '../../production/productionData.ts';
import { doubtfulOn } from '../../schedule/doubtfulRows.ts';
import { addDays, mondayOf, monthInFull } from '../../values/dates.ts';
import { shortened } from '../../values/text.ts';
import { shortWindowText } from '../../values/windows.ts';
import { placeOf } from '../calls/eventWords.ts';
import { scheduleWords } from './scheduleWords.ts';

export const SPANS = ['week', 'month'] as const;
export type Span = (typeof SPANS)[number];

export interface ScheduleEntry {
  time: string;
  /** The event's type. */
  what: string;
  work: string;
  place: string;
  who: string;
  cancelled: boolean;
}

export interface ScheduleDay {
  date: DateText;
  /** False for the days of a month's first and last week that belong to another month. */
  isWithin: boolean;
  entries: ScheduleEntry[];
}

export interface SchedulePlan {
  span: Span;
  /** Its Monday, or the first of the month. */
  from: DateText;
  /** Weeks from Monday to Sunday. */
  weeks: ScheduleDay[][];
}

const DAYS = 7;
/** As long as a line of work or of people may be in a month’s cell, and in a week’s. */
const MOST_LETTERS: Readonly<Record<Span, number>> = { month: 30, week: 70 };

/** The first day of the week or month that a date is in. */
export function spanStart(span: Span, date: DateText): DateText {
  return span === 'week' ? mondayOf(date) : `${date.slice(0, 7)}-01`;
}

/** Published events, and those that were cancelled; no draft. */
export function schedulePlan(data: ProductionData, span: Span, date: DateText): SchedulePlan {
  const from = spanStart(span, date);
  const words = scheduleWords(data);
  const short = (text: string) => shortened(text, MOST_LETTERS[span]);
  const entriesOn = (day: DateText): ScheduleEntry[] =>
    data.events
      .filter((event) => event.date === day && event.status !== 'Draft')
      .sort((a, b) => a.startMinute - b.startMinute || a.rowNumber - b.rowNumber)
      .map((event) => {
        const cancelled = event.status === 'Cancelled';
        return {
          time: shortWindowText({ from: event.startMinute, to: event.endMinute }),
          what: event.eventType.name,
          work: short(words.work(event)),
          place: roomOf(placeOf(event, data.settings.venue)),
          who: cancelled ? '' : short(words.who(event)),
          cancelled,
        };
      });
  const weeks: ScheduleDay[][] = [];
  for (let monday = mondayOf(from); isIn(span, from, monday) || weeks.length === 0; monday = addDays(monday, DAYS)) {
    const days = Array.from({ length: DAYS }, (_, at) => addDays(monday, at));
    weeks.push(
      days.map((day) => {
        const isWithin = isIn(span, from, day);
        return { date: day, isWithin, entries: isWithin ? entriesOn(day) : [] };
      }),
    );
  }
  return { span, from, weeks };
}

/** Without the address. @example roomOf('Rehearsal Hall, 31 Chandler Street') // 'Rehearsal Hall' */
export function roomOf(place: string): string {
  return place.split(/[,;]/)[0]?.trim() || place;
}

function isIn(span: Span, from: DateText, day: DateText): boolean {
  return span === 'week' ? mondayOf(day) === from : monthInFull(day) === monthInFull(from);
}

/** Rows of Schedule that cannot be read and may belong on it: nobody would miss them there. */
export function notOnIt(data: ProductionData, { weeks }: SchedulePlan): Problem[] {
  const days = weeks.flat().filter(({ isWithin }) => isWithin);
  const rows = new Map(
    days.flatMap(({ date }) => doubtfulOn(data.doubtful, date)).map((row) => [row.rowNumber, row] as const),
  );
  return [...rows.values()].map(({ place, rowNumber }) => ({
    ...place,
    row: rowNumber,
    message: 'This row cannot be read, so it may be missing from the schedule. Fix what is named there.',
  }));
}
