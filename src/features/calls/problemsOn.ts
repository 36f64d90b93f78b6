/** What is wrong with the rows that a day's call is made from, and what is wrong elsewhere and worth knowing. */
import { type Problem, problemLine } from '../../port/appError.ts';
import type { DateText } from '../../port/workspace.ts';
import type { ProductionData } from '../../production/productionData.ts';
import { doubtfulOn } from '../../schedule/doubtfulRows.ts';
import { addDays } from '../../values/dates.ts';
import type { DailyCall } from './dailyCall.ts';

/**
 * @param scheduleTitle what the tab Schedule is called now
 * @param data everything that was found wrong in the workbook, and the rows of Schedule that it may keep from being called
 */
export function problemsOn(
  scheduleTitle: string,
  data: Pick<ProductionData, 'problems' | 'notices' | 'doubtful'>,
  call: Pick<DailyCall, 'date' | 'problems' | 'doubts'>,
): { problems: Problem[]; doubts: Problem[] } {
  const rowNumbers = new Set(doubtfulOn(data.doubtful, call.date).map((row) => row.rowNumber));
  const isHere = (problem: Problem) => problem.tab === scheduleTitle;
  const here = data.problems.filter((problem) => isHere(problem) && rowNumbers.has(problem.row ?? 0));
  const elsewhere = [...data.problems, ...data.notices].filter((problem) => !isHere(problem));
  return {
    problems: unique([...here, ...elsewhere.filter((problem) => stopsCallOf(problem, call.date)), ...call.problems]),
    doubts: unique([...call.doubts, ...elsewhere.filter((problem) => !stopsCallOf(problem, call.date))]),
  };
}

/** A day's call goes on into the small hours of the next. */
function stopsCallOf({ stops, stopsOn }: Problem, date: DateText): boolean {
  return stops === 'call' && (stopsOn === undefined || (stopsOn.from <= addDays(date, 1) && stopsOn.to >= date));
}

function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [problemLine(problem), problem])).values()];
}
