/** The rows of the summary's tabs as they should be. A row of somebody who is in Attendance no more stays, with nothing in it. */
import { serialFromDate } from '../../../values/cellDates.ts';
import { foldedText } from '../../../values/text.ts';
import type { RowChange } from '../../../workbook/changeRows.ts';
import { cellOf, cellText, type Table } from '../../../workbook/table.ts';
import { attendanceSummaryTab, lateWeeksTab } from '../../../workbook/tabs/rehearsal.ts';
import type { AttendanceSummary, PersonSummary, WeekSummary } from './attendanceSummary.ts';

export interface SummaryTables {
  people: Table<typeof attendanceSummaryTab>;
  weeks: Table<typeof lateWeeksTab>;
}

export function summaryChanges(tables: SummaryTables, { people, weeks }: AttendanceSummary): RowChange[] {
  return [
    ...people.map((person) => put(attendanceSummaryTab, personValues(person))),
    ...weeks.map((week) => put(lateWeeksTab, weekValues(week))),
    ...gonePeople(tables.people, people),
    ...goneWeeks(tables.weeks, weeks),
  ];
}

function put(tab: RowChange['tab'], values: RowChange['values']): RowChange {
  return { tab, mode: 'put', values };
}

function personValues(one: PersonSummary) {
  return {
    'Person ID': one.personId,
    Name: one.name,
    Called: one.called,
    Came: one.came,
    Late: one.lateRows.length,
    'Minutes late': one.minutesLate,
    Excused: one.excused,
    Absent: one.absent,
    'Left early': one.leftEarly,
    'Not marked': one.notMarked,
    'Hours called': hoursOf(one.minutesCalled),
    'Hours there': hoursOf(one.minutesThere),
    'Not counted': one.uncounted,
  };
}

function weekValues({ monday, called, late, minutesLate }: WeekSummary) {
  return { Week: serialFromDate(monday), Called: called, Late: late, 'Minutes late': minutesLate };
}

/** To the hundredth of an hour. @example hoursOf(100) // 1.67 */
export function hoursOf(minutes: number): number {
  return Math.round((minutes / 60) * 100) / 100;
}

function gonePeople(table: SummaryTables['people'], people: readonly PersonSummary[]): RowChange[] {
  const there = new Set(people.map(({ personId }) => foldedText(personId)));
  return table.rows.flatMap((row): RowChange[] => {
    const id = cellText(cellOf(table, row, 'Person ID'));
    if (id.trim() === '' || there.has(foldedText(id))) return [];
    return [nothingIn(attendanceSummaryTab, { 'Person ID': id })];
  });
}

function goneWeeks(table: SummaryTables['weeks'], weeks: readonly WeekSummary[]): RowChange[] {
  const there = new Set(weeks.map(({ monday }) => serialFromDate(monday)));
  return table.rows.flatMap((row): RowChange[] => {
    const week = cellOf(table, row, 'Week') ?? null;
    if (week === null || there.has(Number(week))) return [];
    return [nothingIn(lateWeeksTab, { Week: week })];
  });
}

function nothingIn(tab: typeof attendanceSummaryTab | typeof lateWeeksTab, key: RowChange['values']): RowChange {
  const numbers = tab.columns.flatMap(({ header, kind }) => (kind === 'number' ? [[header, 0] as const] : []));
  return { tab, mode: 'update', values: { ...key, ...Object.fromEntries(numbers) } };
}
