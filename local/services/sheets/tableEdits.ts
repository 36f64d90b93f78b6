/**
 * What people do to a workbook in the browser, by tab and header: type, sort, insert, delete, move, rename. Tests, the
 * fault tests and the page use these; the script does not.
 */
import type { CellValue } from '../../../src/jobs/workspace.ts';
import type { LocalSheet, LocalSpreadsheet } from '../../workspace/state.ts';
import { applyRequests } from './applyRequests.ts';
import { cellAt, hasValue, setCell, storedValue } from './cells.ts';
import { Draft, type Editor } from './draft.ts';
import { formattedValue } from './formattedValue.ts';
import { areaOf, type GridRange } from './gridRange.ts';
import { numberFormatOf } from './readValues.ts';
import { rowsWithData } from './requests/cellRequests.ts';
import type { SheetsRequest } from './requests/request.ts';
import { userEntered } from './userEntered.ts';
import { typedCell } from './writeValues.ts';

/** Cells by header. Text is taken as typed (`1/2` is a date, `=…` a formula), `null` and `''` empty the cell. */
export type TypedCells = Readonly<Record<string, CellValue>>;

export interface TableEdit {
  tab: string;
  /** What stands in the row, as seen or as stored; all of it must match, and one row only. */
  where: TypedCells;
  set: TypedCells;
  /** The year of a date typed without one; the present year when left out. */
  year?: number;
}

/** The tab's first row, and the rows below it down to the last with a value, all as wide as the headers. */
export function tableOf(spreadsheet: LocalSpreadsheet, tabTitle: string): { headers: string[]; rows: CellValue[][] } {
  const sheet = sheetTitled(spreadsheet, tabTitle);
  const headers = headersOf(sheet);
  const rows: CellValue[][] = [];
  for (let row = 1; row < rowsWithData(sheet); row++) {
    rows.push(headers.map((_, column) => storedOrFormula(sheet, row, column)));
  }
  return { headers, rows };
}

/**
 * Types into cells of one row, and returns the range from the first to the last of them (from 0, ends exclusive).
 * @throws Error naming the tab, the header or the row that is not there.
 */
export function editCells(spreadsheet: LocalSpreadsheet, edit: TableEdit): Required<GridRange> {
  const sheet = sheetTitled(spreadsheet, edit.tab);
  return typeInto(spreadsheet, sheet, rowWhere(sheet, edit.where, yearOf(edit)), edit);
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

/** A row with a value in it, looked at cell by cell. */
export interface SeenRow {
  /** What a person sees in the cell, or `''`. */
  seen(header: string): string;
  /** Whether this stands in the cell, as seen, as stored or as it would be typed. */
  holds(header: string, value: CellValue): boolean;
}

/** The rows below the headers that hold anything. @throws Error naming the tab, or later the header, that is not there. */
export function seenRows(spreadsheet: LocalSpreadsheet, tab: string, year: number): SeenRow[] {
  const sheet = sheetTitled(spreadsheet, tab);
  return Array.from({ length: Math.max(0, rowsWithData(sheet) - 1) }, (_, index) => index + 1)
    .filter((row) => sheet.rows[row]?.some((_, column) => storedOrFormula(sheet, row, column) !== null))
    .map((row) => ({
      seen: (header) => {
        const column = columnOf(sheet, header);
        return formattedValue(storedOrFormula(sheet, row, column), numberFormatOf(cellAt(sheet, row, column)));
      },
      holds: (header, value) => matches(sheet, row, columnOf(sheet, header), value, year),
    }));
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
  const row = rowWhere(sheet, where, yearOf({}));
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

function draftOf(spreadsheet: LocalSpreadsheet, year: number): Draft {
  // Whoever calls these has seen to it that the person may edit the file.
  return new Draft(spreadsheet, { email: '', isOwner: true, year });
}

function change(spreadsheet: LocalSpreadsheet, request: SheetsRequest): void {
  const draft = draftOf(spreadsheet, yearOf({}));
  applyRequests(draft, [request]);
  draft.commit();
}

function typeInto(
  spreadsheet: LocalSpreadsheet,
  { properties }: LocalSheet,
  row: number,
  edit: Omit<TableEdit, 'where'>,
): Required<GridRange> {
  const draft = draftOf(spreadsheet, yearOf(edit));
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

function typeHeader(spreadsheet: LocalSpreadsheet, tab: string, column: number, header: string): void {
  const { sheetId } = sheetTitled(spreadsheet, tab).properties;
  const start = { sheetId, rowIndex: 0, columnIndex: column };
  const rows = [{ values: [{ userEnteredValue: { stringValue: header } }] }];
  change(spreadsheet, { updateCells: { start, rows, fields: 'userEnteredValue' } });
}

function yearOf({ year }: { year?: number }): number {
  return year ?? new Date().getUTCFullYear();
}

function span({ properties }: LocalSheet, dimension: 'ROWS' | 'COLUMNS', index: number) {
  return { sheetId: properties.sheetId, dimension, startIndex: index, endIndex: index + 1 };
}

function sheetTitled(spreadsheet: LocalSpreadsheet, title: string): LocalSheet {
  const sheet = spreadsheet.sheets.find((one) => one.properties.title === title);
  if (sheet) return sheet;
  const titles = spreadsheet.sheets.map((one) => one.properties.title).join(', ');
  throw new Error(`There is no tab "${title}"; there are ${titles}`);
}

function headersOf(sheet: LocalSheet): string[] {
  const cells = sheet.rows[0] ?? [];
  let width = cells.length;
  while (width > 0 && !hasValue(cells[width - 1])) width--;
  return Array.from({ length: width }, (_, column) => String(storedOrFormula(sheet, 0, column) ?? ''));
}

function columnOf(sheet: LocalSheet, header: string): number {
  const headers = headersOf(sheet);
  const column = headers.indexOf(header);
  if (column >= 0) return column;
  throw new Error(`The tab "${sheet.properties.title}" has no column "${header}"; it has ${headers.join(', ')}`);
}

function storedOrFormula(sheet: LocalSheet, row: number, column: number): CellValue {
  const cell = sheet.rows[row]?.[column];
  return cell?.userEnteredValue?.formulaValue ?? storedValue(cell);
}

function rowWhere(sheet: LocalSheet, where: TypedCells, year: number): number {
  const wanted = Object.entries(where).map(([header, value]) => ({ column: columnOf(sheet, header), value }));
  const found: number[] = [];
  for (let row = 1; row < rowsWithData(sheet); row++) {
    if (wanted.every(({ column, value }) => matches(sheet, row, column, value, year))) found.push(row);
  }
  const [first, second] = found;
  if (first !== undefined && second === undefined) return first;
  const problem = first === undefined ? 'has no row' : `has ${found.length} rows`;
  throw new Error(`The tab "${sheet.properties.title}" ${problem} with ${JSON.stringify(where)}`);
}

function matches(sheet: LocalSheet, row: number, column: number, wanted: CellValue, year: number): boolean {
  const cell = cellAt(sheet, row, column);
  const stored = storedOrFormula(sheet, row, column);
  if (stored === wanted || (stored === null && wanted === '')) return true;
  if (typeof wanted !== 'string' || stored === null) return false;
  const format = numberFormatOf(cell);
  const typed = userEntered(wanted, format?.type, year).value;
  return formattedValue(stored, format) === wanted || (typed !== undefined && typed.numberValue === stored);
}
