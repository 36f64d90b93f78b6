/** What bringing a workbook of an earlier version up to date would change. */
import type { Problem } from '../../port/appError.ts';
import type { Workspace } from '../../port/workspace.ts';
import { isEarlier, VERSION, workbookVersion } from '../../production/version.ts';
import { isNewColumn, updateLines } from '../../workbook/earlierShape.ts';
import { IDS_KEY, readIdMarks } from '../../workbook/idMarks.ts';
import { tableFrom } from '../../workbook/table.ts';
import { PRODUCTION_TABS } from '../../workbook/tabSpecs.ts';
import { storedProduction } from './knownProduction.ts';
import { setUpPlan } from './setUpPlan.ts';
import { builtTabProblems, titleProblems } from './setUpProblems.ts';
import { existingTables, leftOutOf } from './setUpTables.ts';
import type { UpdatePreview } from './setUpTypes.ts';
import { spreadsheetToSetUp } from './spreadsheetToSetUp.ts';

/**
 * Changes nothing; four calls.
 * @throws AppError `not-set-up` where no workbook is open, or an archive's
 */
export function previewUpdate(ws: Workspace): UpdatePreview {
  const { file, info, values } = spreadsheetToSetUp(ws, ws.spreadsheets.activeId());
  const from = workbookVersion(file);
  if (!isEarlier(from, VERSION)) return { from, to: VERSION, isEarlier: false, lines: [], problems: [] };
  const properties = ws.properties.all();
  const marks = readIdMarks(properties[IDS_KEY]);
  const tables = [...existingTables(values, marks).values()];
  const problems: Problem[] = [...titleProblems(info), ...builtTabProblems(tables, leftOutOf(info), isNewColumn)];
  const present = new Set(info.sheets.map(({ sheetId }) => sheetId));
  const made = PRODUCTION_TABS.filter(({ sheetId }) => !present.has(sheetId)).map(({ name }) => name);
  const stored = storedProduction(properties, file.id);
  const rows = setUpPlan({ files: [], settings: {} }, info, values, marks, true, stored).changes.length;
  const changed = PRODUCTION_TABS.flatMap((spec) => {
    const sheet = values.find(({ sheetId }) => sheetId === spec.sheetId);
    return sheet === undefined ? [] : updateLines(tableFrom(spec, sheet));
  });
  const lines = [
    ...(made.length > 0 ? [`New tabs: ${made.join(', ')}${rows > 0 ? ', with the usual rows' : ''}.`] : []),
    ...changed,
    'Page numbers become text, so you can type 12A and 133/134.',
    'Where you type a person, a drop-down shows People.',
  ];
  return { from, to: VERSION, isEarlier: true, lines, problems };
}
