/** The one place that looks into the Confidential workbook for clearances; what it read is forgotten with the run. */
import { type Clearance, clearancesFrom } from '../company/clearances.ts';
import { AppError, problemLine } from '../port/appError.ts';
import type { ReadOnlyWorkspace } from '../port/workspace.ts';
import { headerProblems } from '../workbook/headerProblems.ts';
import { tableFrom } from '../workbook/table.ts';
import { clearancesTab } from '../workbook/tabs/confidential.ts';

/**
 * One call. @throws AppError when the workbook, its tab or a column cannot be read, because nobody can then tell who is
 *   cleared.
 */
export function readClearances(
  ws: Pick<ReadOnlyWorkspace, 'spreadsheets'>,
  state: { confidentialWorkbookId: string },
): Clearance[] {
  try {
    if (state.confidentialWorkbookId === '') throw new AppError('not-found', '');
    const values = ws.spreadsheets.read(state.confidentialWorkbookId, [clearancesTab.sheetId])[0];
    if (values === undefined) throw new AppError('missing-tab', '');
    const table = tableFrom(clearancesTab, values);
    // Read as blank, a column that is gone would say that checks never expire.
    const problems = headerProblems(table);
    if (problems[0] !== undefined) throw new AppError('missing-column', problemLine(problems[0]), { problems });
    return clearancesFrom(table);
  } catch (error) {
    if (
      !(error instanceof AppError) ||
      !['not-found', 'missing-tab', 'missing-column', 'not-allowed'].includes(error.code)
    )
      throw error;
    throw new AppError(
      error.code,
      'Callboard cannot read Clearances in the Confidential workbook, so it cannot tell which adults may be called with under-18s. Ask somebody who may open it, or choose Put back what is missing.',
      { problems: error.problems },
    );
  }
}
