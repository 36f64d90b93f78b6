/** What is done with Attendance once a report is made: it has been read, and its rows are settled. */
import { AppError, type Problem } from '../../../port/appError.ts';
import type { ProductionInHand } from '../../../production/production.ts';
import { attendanceSummaryTab } from '../../../workbook/tabs/rehearsal.ts';
import { keepSummary, SUMMARY_KEY, summaryOf } from './makeSummary.ts';

/** Brings the summary up to date that somebody has asked for. What goes wrong is said, and takes nothing from the report. */
export function afterReport(production: ProductionInHand): Problem[] {
  if (production.properties[SUMMARY_KEY] === undefined) return [];
  const { summary } = summaryOf(production, []);
  try {
    keepSummary(production, summary);
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const message = `It is not brought up to date. ${error.message}`;
    return error.problems.length > 0 ? [...error.problems] : [{ tab: attendanceSummaryTab.name, message }];
  }
}
