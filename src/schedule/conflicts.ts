/** Conflicts: when somebody has said that they cannot come. */

import { nameProblem, personNamed } from '../company/company.ts';
import type { Company, Person } from '../company/people.ts';
import type { Problem } from '../port/appError.ts';
import type { DateText } from '../port/workspace.ts';
import { minutesFromTime } from '../values/cellDates.ts';
import { daysBetween } from '../values/dates.ts';
import { mergedWindows, type Window } from '../values/windows.ts';
import type { TabRecord } from '../workbook/tabSpec.ts';
import type { conflictsTab } from '../workbook/tabs/schedule.ts';

export type ConflictRecord = TabRecord<typeof conflictsTab>;

export interface Conflict {
  person: Person;
  from: DateText;
  to: DateText;
  /** Minutes of each of these days; from 0 to 1440 for whole days. */
  fromMinute: number;
  toMinute: number;
  reason: string;
}

const DAY_MINUTES = 1440;
/** The latest minute that a time of a working day can be (`36:00`). */
const WORKING_DAY_END = 36 * 60;

/** The conflicts that count (a refused one does not), and those that name nobody or end before they begin. */
export function conflictsFrom(
  records: readonly ConflictRecord[],
  company: Company,
): { conflicts: Conflict[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const conflicts = records.flatMap((record): Conflict[] => {
    const where = (column: string) => ({ ...record.place, row: record.rowNumber, column });
    const found = personNamed(company, record.Person);
    const person = found[0];
    const from = record['From date'];
    const to = record['To date'] || from;
    if (found.length !== 1 || person === undefined) {
      const message = nameProblem(record.Person, found);
      problems.push({ ...where('Person'), message, refersTo: 'People', stops: 'call', stopsOn: { from, to } });
      return [];
    }
    const fromMinute = minutesFromTime(record['From time']) ?? 0;
    const toMinute = minutesFromTime(record['To time']) ?? DAY_MINUTES;
    if (to < from) {
      problems.push({
        ...where('To date'),
        message: `The conflict ends on ${to}, before it begins on ${from}. Fix one of the two.`,
      });
      return [];
    }
    if (toMinute <= fromMinute) {
      problems.push({
        ...where('To time'),
        message: `The conflict ends at ${record['To time']}, which is not after ${record['From time']}. Fix one of the two.`,
      });
      return [];
    }
    if (record.Status === 'Refused') return [];
    return [{ person, from, to, fromMinute, toMinute, reason: record.Reason }];
  });
  return { conflicts, problems };
}

/**
 * When a conflict holds on a working day: that date, and the small hours of the next. One to the end of the day takes in
 * the hours after midnight, which belong to the evening that they end (docs/theatre.md, The day).
 */
export function conflictWindows(conflict: Conflict, date: DateText): Window[] {
  const firstDay = daysBetween(date, conflict.from);
  const lastDay = daysBetween(date, conflict.to);
  return mergedWindows(
    [0, 1]
      .filter((day) => day >= firstDay && day <= lastDay)
      .map((day) => ({
        from: day * DAY_MINUTES + conflict.fromMinute,
        to: day === 0 && conflict.toMinute === DAY_MINUTES ? WORKING_DAY_END : day * DAY_MINUTES + conflict.toMinute,
      })),
  );
}

/** Who is busy on a working day, by person: each conflict that touches it, with when. */
export function busyOn(
  date: DateText,
  conflicts: readonly Conflict[],
): Map<Person, { conflict: Conflict; windows: Window[] }[]> {
  const busy = new Map<Person, { conflict: Conflict; windows: Window[] }[]>();
  for (const conflict of conflicts) {
    const windows = conflictWindows(conflict, date);
    if (windows.length === 0) continue;
    busy.set(conflict.person, [...(busy.get(conflict.person) ?? []), { conflict, windows }]);
  }
  return busy;
}
