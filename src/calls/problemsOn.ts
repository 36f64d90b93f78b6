/** What is wrong with the rows that a day's call is made from, and what is wrong elsewhere and worth knowing. */
import { type Problem, problemLine } from '../jobs/appError.ts';
import type { DateText } from '../jobs/workspace.ts';
import { addDays } from '../schedule/dates.ts';
import { cellOf, type Table } from '../workbook/table.ts';
import type { scheduleTab } from '../workbook/tabSpecs.ts';
import { dateInCell } from '../workbook/typedDate.ts';
import type { DailyCall } from './dailyCall.ts';

/** @param all everything that was found wrong in the workbook */
export function problemsOn(
  schedule: Table<typeof scheduleTab>,
  all: readonly Problem[],
  call: Pick<DailyCall, 'date' | 'problems' | 'doubts'>,
): { problems: Problem[]; doubts: Problem[] } {
  const rowNumbers = new Set(
    schedule.rows.filter((row) => mayBeOn(cellOf(schedule, row, 'Date'), call.date)).map((row) => row.rowIndex + 1),
  );
  const isHere = (problem: Problem) => problem.tab === schedule.title;
  const here = all.filter((problem) => isHere(problem) && rowNumbers.has(problem.row ?? 0));
  const elsewhere = all.filter((problem) => !isHere(problem));
  return {
    problems: unique([...here, ...elsewhere.filter((problem) => stopsCallOf(problem, call.date)), ...call.problems]),
    doubts: unique([...call.doubts, ...elsewhere.filter((problem) => !stopsCallOf(problem, call.date))]),
  };
}

/** A day's call goes on into the small hours of the next. */
function stopsCallOf({ stops, stopsOn }: Problem, date: DateText): boolean {
  return stops === 'call' && (stopsOn === undefined || (stopsOn.from <= addDays(date, 1) && stopsOn.to >= date));
}

/** A date that cannot be read may be the day's. */
function mayBeOn(cell: ReturnType<typeof cellOf>, date: DateText): boolean {
  const read = dateInCell(cell);
  return read === null || read === date;
}

function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [problemLine(problem), problem])).values()];
}
