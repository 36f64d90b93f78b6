/** Ids are given by what was given before. Where the note of that is lost it is found out again from everything there is. */
import { AppError } from '../port/appError.ts';
import type { ReadOnlyWorkspace } from '../port/workspace.ts';
import { isMarkLost, marksFrom } from '../workbook/idMarks.ts';
import { type Table, tableFrom } from '../workbook/table.ts';
import type { TabSpec } from '../workbook/tabSpec.ts';
import { CONFIDENTIAL_TABS, PRODUCTION_TABS } from '../workbook/tabSpecs.ts';
import type { Production } from './production.ts';

/**
 * The production with its marks of ids known. No call while they are; else two for each workbook, once.
 * @throws AppError `not-allowed` when they are lost and this person may not look into the Confidential workbook: somebody in
 *   there could get a child's name.
 */
export function withIdsKnown<T extends Production>(production: T): T {
  const { ws, workbook, state } = production;
  const { marks } = workbook;
  if (marks === null || !isMarkLost(marks)) return production;
  const tables = presentTables(ws, state.workbookId, PRODUCTION_TABS);
  const closed = state.confidentialWorkbookId === '' ? [] : closedTables(ws, state.confidentialWorkbookId);
  workbook.setMarks(marksFrom(marks, [...tables, ...closed]));
  return production;
}

function closedTables(ws: Pick<ReadOnlyWorkspace, 'spreadsheets'>, id: string): Table[] {
  try {
    return presentTables(ws, id, CONFIDENTIAL_TABS);
  } catch (error) {
    if (!(error instanceof AppError) || !['not-found', 'not-allowed'].includes(error.code)) throw error;
    throw new AppError(
      'not-allowed',
      'Callboard has lost its note of the ids it gave. The Confidential workbook may name some, and you cannot open it. Ask the stage manager to choose Put back what is missing.',
    );
  }
}

/** Those of the tabs that the workbook has, whatever columns they have. Two calls. */
export function presentTables(
  ws: Pick<ReadOnlyWorkspace, 'spreadsheets'>,
  id: string,
  specs: readonly TabSpec[],
): Table[] {
  const present = new Set(ws.spreadsheets.describe(id).sheets.map(({ sheetId }) => sheetId));
  const wanted = specs.filter(({ sheetId }) => present.has(sheetId));
  if (wanted.length === 0) return [];
  const values = ws.spreadsheets.read(
    id,
    wanted.map(({ sheetId }) => sheetId),
  );
  return wanted.flatMap((spec): Table[] => {
    const found = values.find(({ sheetId }) => sheetId === spec.sheetId);
    return found === undefined ? [] : [tableFrom(spec, found)];
  });
}
