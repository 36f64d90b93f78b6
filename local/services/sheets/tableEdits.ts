/**
 * What people type into a workbook in the browser, by tab and header. Tests, the fault tests and the page use this; the
 * script does not.
 */
import type { LocalSheet, LocalSpreadsheet } from '../../account/state.ts';
import { cellAt, setCell } from './cells.ts';
import { Draft, type Editor } from './draft.ts';
import { change, draftOf, thisYear } from './editDraft.ts';
import { columnOf, rowWhere, sheetTitled, type TypedCells } from './findCells.ts';
import { areaOf, type GridRange } from './gridRange.ts';
import { rowsWithData } from './requests/cellRequests.ts';
import { typedCell } from './writeValues.ts';

export interface TableEdit {
  tab: string;
  /** What stands in the row, as seen or as stored; all of it must match, and one row only. */
  where: TypedCells;
  set: TypedCells;
  /** The year of a date typed without one; the present year when left out. */
  year?: number;
}

/**
 * Types into cells of one row, and returns the range from the first to the last of them (from 0, ends exclusive).
 * @throws Error naming the tab, the header or the row that is not there.
 */
export function editCells(spreadsheet: LocalSpreadsheet, edit: TableEdit): Required<GridRange> {
  const sheet = sheetTitled(spreadsheet, edit.tab);
  return typeInto(spreadsheet, sheet, rowWhere(sheet, edit.where, edit.year ?? thisYear()), edit);
}

/**
 * Types a text into the cell at a place counted from 0, whatever its headers, and returns the cell's range.
 * @throws ServiceError when the place is outside the sheet, or protected against this editor.
 */
export function typeCell(
  spreadsheet: LocalSpreadsheet,
  { sheetId, row, column, text }: { sheetId: number; row: number; column: number; text: string },
  editor: Editor,
): Required<GridRange> {
  const draft = new Draft(spreadsheet, editor);
  const sheet = draft.sheet(sheetId);
  const range = {
    sheetId,
    startRowIndex: row,
    endRowIndex: row + 1,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  };
  draft.checkUnprotected(sheet, areaOf(sheet, range));
  setCell(sheet, row, column, typedCell(draft, cellAt(sheet, row, column), text));
  draft.commit();
  return range;
}

/** Types a new row below the last one, adding a row to the sheet if it is full. */
export function appendRow(spreadsheet: LocalSpreadsheet, edit: Omit<TableEdit, 'where'>): Required<GridRange> {
  const { sheetId, gridProperties } = sheetTitled(spreadsheet, edit.tab).properties;
  const row = Math.max(1, rowsWithData(sheetTitled(spreadsheet, edit.tab)));
  if (row >= gridProperties.rowCount) {
    change(spreadsheet, { appendDimension: { sheetId, dimension: 'ROWS', length: 1 } });
  }
  return typeInto(spreadsheet, sheetTitled(spreadsheet, edit.tab), row, edit);
}

function typeInto(
  spreadsheet: LocalSpreadsheet,
  { properties }: LocalSheet,
  row: number,
  edit: Omit<TableEdit, 'where'>,
): Required<GridRange> {
  const draft = draftOf(spreadsheet, edit.year ?? thisYear());
  const sheet = draft.sheet(properties.sheetId);
  const columns = Object.entries(edit.set).map(([header, value]) => {
    const column = columnOf(sheet, header);
    setCell(sheet, row, column, typedCell(draft, cellAt(sheet, row, column), value ?? ''));
    return column;
  });
  if (columns.length === 0) throw new Error('The edit sets no cells');
  draft.commit();
  return {
    sheetId: properties.sheetId,
    startRowIndex: row,
    endRowIndex: row + 1,
    startColumnIndex: Math.min(...columns),
    endColumnIndex: Math.max(...columns) + 1,
  };
}
