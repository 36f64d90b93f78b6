/** One person's hours, for a school or college: when they were there, and how long altogether. Nothing of anybody else. */
import type { Person } from '../../../company/people.ts';
import type { DateText } from '../../../port/workspace.ts';
import { timeFromMinutes } from '../../../values/cellDates.ts';
import { clockTime } from '../../../values/dates.ts';
import { counts, minutesOf } from './attendanceSummary.ts';
import type { SettledRow } from './settledRows.ts';
import type { TimeCell } from './stay.ts';

export interface HoursRow {
  date: DateText;
  /** Which kind of event; `''` where Schedule has it no more. */
  what: string;
  /** `4:00 pm`; `''` where none was typed or it cannot be read. */
  in: string;
  out: string;
  /** `null` where nobody can tell. */
  minutes: number | null;
}

export interface HoursRecord {
  rows: HoursRow[];
  /** Two events at the same time count once. */
  minutes: number;
  /** Rows that are in no sum. */
  uncounted: number;
}

/** The days on which they came, in their order; a day that is not over is left out. */
export function hoursRecord(all: readonly SettledRow[], person: Person, today: DateText): HoursRecord {
  const own = all
    .filter((row) => row.person === person && row.came && row.date < today && counts(row, today))
    .sort((a, b) => (a.date === b.date ? startOf(a) - startOf(b) : a.date < b.date ? -1 : 1));
  return {
    rows: own.map(
      ({ date, event, cameIn, out, stay }): HoursRow => ({
        ...{ date, what: event?.eventType.name ?? '', in: timeIn(cameIn), out: timeIn(out) },
        minutes: stay === null || typeof stay === 'string' ? null : stay.to - stay.from,
      }),
    ),
    minutes: minutesOf(own, ({ stay }) => (stay === null || typeof stay === 'string' ? [] : [stay])),
    uncounted: own.filter(({ stay }) => typeof stay === 'string').length,
  };
}

function startOf({ cameIn, event }: SettledRow): number {
  return cameIn.minute ?? event?.startMinute ?? 0;
}

function timeIn({ minute }: TimeCell): string {
  return minute === null ? '' : clockTime(timeFromMinutes(minute));
}
