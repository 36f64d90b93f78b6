/** What is done with Attendance once a report is made: it has been read, and its rows are settled. */
import { AppError, type Problem } from '../../../port/appError.ts';
import type { ProductionInHand } from '../../../production/production.ts';
import { attendanceSummaryTab } from '../../../workbook/tabs/rehearsal.ts';
import type { AttendanceSummary } from './attendanceSummary.ts';
import { keepSummary, SUMMARY_KEY, summaryOf } from './makeSummary.ts';
import { tellLatenessAfter } from './tellLateness.ts';

/**
 * Brings the summary up to date that somebody has asked for, and tells the stage manager of lateness. What goes wrong is said, and
 * takes nothing from the report.
 */
export function afterReport(production: ProductionInHand): Problem[] {
  const { summary } = summaryOf(production, []);
  const problems = broughtUpToDate(production, summary);
  return [...problems, ...tellLatenessAfter(production.job, production, summary).problems];
}

function broughtUpToDate(production: ProductionInHand, summary: AttendanceSummary): Problem[] {
  if (production.properties[SUMMARY_KEY] === undefined) return [];
  try {
    keepSummary(production, summary);
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const message = `It is not brought up to date. ${error.message}`;
    return error.problems.length > 0 ? [...error.problems] : [{ tab: attendanceSummaryTab.name, message }];
  }
}
