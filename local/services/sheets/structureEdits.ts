/** What people do to the shape of a workbook in the browser: sort, insert, delete, move, hide, rename. */
import type { LocalSheet, LocalSpreadsheet } from '../../account/state.ts';
import { change, thisYear } from './editDraft.ts';
import { columnOf, rowWhere, sheetTitled, type TypedCells } from './findCells.ts';

/** Sorts all rows below the headers by a column, as the menu does. */
export function sortRows(spreadsheet: LocalSpreadsheet, tab: string, header: string, descending = false): void {
  const sheet = sheetTitled(spreadsheet, tab);
  const dimensionIndex = columnOf(sheet, header);
  const range = { sheetId: sheet.properties.sheetId, startRowIndex: 1 };
  const sortOrder = descending ? 'DESCENDING' : 'ASCENDING';
  change(spreadsheet, { sortRange: { range, sortSpecs: [{ dimensionIndex, sortOrder }] } });
}

/** Inserts empty rows so that the first of them is `rowIndex` (from 0; the headers are 0). */
export function insertRows(spreadsheet: LocalSpreadsheet, tab: string, rowIndex: number, count = 1): void {
  const { sheetId } = sheetTitled(spreadsheet, tab).properties;
  const range = { sheetId, dimension: 'ROWS', startIndex: rowIndex, endIndex: rowIndex + count };
  change(spreadsheet, { insertDimension: { range, inheritFromBefore: rowIndex > 1 } });
}

/** Deletes the one row in which this stands. */
export function deleteRow(spreadsheet: LocalSpreadsheet, tab: string, where: TypedCells): void {
  const sheet = sheetTitled(spreadsheet, tab);
  const row = rowWhere(sheet, where, thisYear());
  change(spreadsheet, { deleteDimension: { range: span(sheet, 'ROWS', row) } });
}

/** Deletes rows from `rowIndex` on (from 0; the headers are 0). */
export function deleteRows(spreadsheet: LocalSpreadsheet, tab: string, rowIndex: number, count = 1): void {
  const { sheetId } = sheetTitled(spreadsheet, tab).properties;
  const range = { sheetId, dimension: 'ROWS', startIndex: rowIndex, endIndex: rowIndex + count };
  change(spreadsheet, { deleteDimension: { range } });
}

/** Inserts an empty column before another one, with a header of its own if given. */
export function insertColumn(spreadsheet: LocalSpreadsheet, tab: string, before: string, header?: string): void {
  const sheet = sheetTitled(spreadsheet, tab);
  const column = columnOf(sheet, before);
  change(spreadsheet, { insertDimension: { range: span(sheet, 'COLUMNS', column), inheritFromBefore: column > 0 } });
  if (header !== undefined) typeHeader(spreadsheet, tab, column, header);
}

export function deleteColumn(spreadsheet: LocalSpreadsheet, tab: string, header: string): void {
  const sheet = sheetTitled(spreadsheet, tab);
  change(spreadsheet, { deleteDimension: { range: span(sheet, 'COLUMNS', columnOf(sheet, header)) } });
}

/** Drags a column to another place; `columnIndex` (from 0) is where it is afterwards. */
export function moveColumn(spreadsheet: LocalSpreadsheet, tab: string, header: string, columnIndex: number): void {
  const sheet = sheetTitled(spreadsheet, tab);
  const from = columnOf(sheet, header);
  const destinationIndex = columnIndex > from ? columnIndex + 1 : columnIndex;
  change(spreadsheet, { moveDimension: { source: span(sheet, 'COLUMNS', from), destinationIndex } });
}

export function hideColumn(spreadsheet: LocalSpreadsheet, tab: string, header: string): void {
  const sheet = sheetTitled(spreadsheet, tab);
  const range = span(sheet, 'COLUMNS', columnOf(sheet, header));
  const properties = { hiddenByUser: true };
  change(spreadsheet, { updateDimensionProperties: { range, properties, fields: 'hiddenByUser' } });
}

export function renameHeader(spreadsheet: LocalSpreadsheet, tab: string, from: string, to: string): void {
  typeHeader(spreadsheet, tab, columnOf(sheetTitled(spreadsheet, tab), from), to);
}

export function renameTab(spreadsheet: LocalSpreadsheet, from: string, to: string): void {
  const { sheetId } = sheetTitled(spreadsheet, from).properties;
  change(spreadsheet, { updateSheetProperties: { properties: { sheetId, title: to }, fields: 'title' } });
}

export function addTab(spreadsheet: LocalSpreadsheet, title: string): void {
  change(spreadsheet, { addSheet: { properties: { title } } });
}

export function deleteTab(spreadsheet: LocalSpreadsheet, title: string): void {
  change(spreadsheet, { deleteSheet: { sheetId: sheetTitled(spreadsheet, title).properties.sheetId } });
}

function typeHeader(spreadsheet: LocalSpreadsheet, tab: string, column: number, header: string): void {
  const { sheetId } = sheetTitled(spreadsheet, tab).properties;
  const start = { sheetId, rowIndex: 0, columnIndex: column };
  const rows = [{ values: [{ userEnteredValue: { stringValue: header } }] }];
  change(spreadsheet, { updateCells: { start, rows, fields: 'userEnteredValue' } });
}

function span({ properties }: LocalSheet, dimension: 'ROWS' | 'COLUMNS', index: number) {
  return { sheetId: properties.sheetId, dimension, startIndex: index, endIndex: index + 1 };
}
