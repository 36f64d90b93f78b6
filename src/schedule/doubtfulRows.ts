/**
 * Rows of Schedule in which something cannot be read and that may be of a day's call. An event that is not read is in no
 * list of events: without these rows a day that has only such ones would look like a day without any.
 */
import type { Problem } from '../port/appError.ts';
import type { DateText } from '../port/workspace.ts';
import { dateFromSerial, minutesFromTime, timeFromSerial } from '../values/cellDates.ts';
import { visibleText } from '../values/text.ts';
import { typedDate } from '../values/typedDate.ts';
import { choiceFrom } from '../workbook/choiceWords.ts';
import { cellOf, cellText, type Table, type TableRow } from '../workbook/table.ts';
import type { scheduleTab } from '../workbook/tabs/schedule.ts';

type Schedule = Table<typeof scheduleTab>;

export interface DoubtfulRow {
  place: Pick<Problem, 'tab' | 'file'>;
  /** As people count it. */
  rowNumber: number;
  /** The days that its date may stand for; `null` where it cannot be read: then it may be any day. */
  dates: readonly DateText[] | null;
  /** In minutes after midnight; `null` where it cannot be read. */
  startMinute: number | null;
}

/**
 * True unless Status says clearly that nobody is called (a blank one is a draft): whatever else stands there may mean that
 * the event is on.
 */
export function mayBePublished(schedule: Schedule, row: TableRow): boolean {
  const status = visibleText(cellText(cellOf(schedule, row, 'Status'))).trim();
  return status !== '' && choiceFrom(['Draft', 'Cancelled'], status) === null;
}

/** @param problems everything that was found wrong with the tab's rows */
export function doubtfulRows(
  schedule: Schedule,
  place: Pick<Problem, 'tab' | 'file'>,
  problems: readonly Problem[],
): DoubtfulRow[] {
  const wrong = new Set(
    problems.flatMap(({ tab, file, row }) => (tab === place.tab && file === place.file && row ? [row] : [])),
  );
  return perhapsPublished(schedule, place).filter(({ rowNumber }) => wrong.has(rowNumber));
}

/** Every row that may be published, as if something in each could not be read. */
export function perhapsPublished(schedule: Schedule, place: Pick<Problem, 'tab' | 'file'>): DoubtfulRow[] {
  return schedule.rows
    .filter((row) => mayBePublished(schedule, row))
    .map((row) => ({
      place,
      rowNumber: row.rowIndex + 1,
      dates: datesOf(schedule, row),
      startMinute: startOf(schedule, row),
    }));
}

/** Those that may be of this day. */
export function doubtfulOn(rows: readonly DoubtfulRow[], date: DateText): DoubtfulRow[] {
  return rows.filter((row) => row.dates === null || row.dates.includes(date));
}

function datesOf(schedule: Schedule, row: TableRow): readonly DateText[] | null {
  const cell = cellOf(schedule, row, 'Date');
  if (typeof cell === 'number') {
    const date = dateFromSerial(cell);
    return date === null ? null : [date];
  }
  const read = typedDate(cellText(cell));
  if (read.kind === 'either') return read.dates;
  return read.kind === 'date' ? [read.date] : null;
}

function startOf(schedule: Schedule, row: TableRow): number | null {
  const cell = cellOf(schedule, row, 'Start');
  return minutesFromTime(typeof cell === 'number' ? (timeFromSerial(cell) ?? '') : cellText(cell));
}
