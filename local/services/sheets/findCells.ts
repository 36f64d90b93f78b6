/** Where things stand in a local sheet, as people know them: by tab, header and what a row says. */
import type { CellValue } from '../../../src/port/workspace.ts';
import { PRODUCTION_TABS } from '../../../src/workbook/tabSpecs.ts';
import type { LocalSheet, LocalSpreadsheet } from '../../account/state.ts';
import { cellAt, hasValue, storedValue } from './cells.ts';
import { formattedValue } from './formattedValue.ts';
import { numberFormatOf } from './readValues.ts';
import { rowsWithData } from './requests/cellRequests.ts';
import { userEntered } from './userEntered.ts';

/** Cells by header. Text is taken as typed (`1/2` is a date, `=…` a formula), `null` and `''` empty the cell. */
export type TypedCells = Readonly<Record<string, CellValue>>;

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

/** By its title or, for one of Callboard's that has another title, by Callboard's name; undefined where it is neither. */
export function findTab(spreadsheet: LocalSpreadsheet, title: string): LocalSheet | undefined {
  const named = PRODUCTION_TABS.find(({ name }) => name === title)?.sheetId;
  return (
    spreadsheet.sheets.find(({ properties }) => properties.title === title) ??
    spreadsheet.sheets.find(({ properties }) => properties.sheetId === named)
  );
}

/** @throws Error naming the tab that is not there, and those that are. */
export function sheetTitled(spreadsheet: LocalSpreadsheet, title: string): LocalSheet {
  const sheet = findTab(spreadsheet, title);
  if (sheet) return sheet;
  const titles = spreadsheet.sheets.map((one) => one.properties.title).join(', ');
  throw new Error(`There is no tab "${title}"; there are ${titles}`);
}

/** From the first column to the last that is filled. */
export function headersOf(sheet: LocalSheet): string[] {
  const cells = sheet.rows[0] ?? [];
  let width = cells.length;
  while (width > 0 && !hasValue(cells[width - 1])) width--;
  return Array.from({ length: width }, (_, column) => String(storedOrFormula(sheet, 0, column) ?? ''));
}

/** From 0. @throws Error naming the header that is not there, and those that are. */
export function columnOf(sheet: LocalSheet, header: string): number {
  const headers = headersOf(sheet);
  const column = headers.indexOf(header);
  if (column >= 0) return column;
  throw new Error(`The tab "${sheet.properties.title}" has no column "${header}"; it has ${headers.join(', ')}`);
}

/** What stands in a cell: its formula if it has one. `null` for nothing. */
export function storedOrFormula(sheet: LocalSheet, row: number, column: number): CellValue {
  const cell = sheet.rows[row]?.[column];
  return cell?.userEnteredValue?.formulaValue ?? storedValue(cell);
}

/** The one row, from 0, in which all of this stands. @throws Error when there is none, or more than one. */
export function rowWhere(sheet: LocalSheet, where: TypedCells, year: number): number {
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

/** Whether this stands in the cell, as seen, as stored or as it would be typed in that year. */
export function matches(sheet: LocalSheet, row: number, column: number, wanted: CellValue, year: number): boolean {
  const cell = cellAt(sheet, row, column);
  const stored = storedOrFormula(sheet, row, column);
  if (stored === wanted || (stored === null && wanted === '')) return true;
  if (typeof wanted !== 'string' || stored === null) return false;
  const format = numberFormatOf(cell);
  const typed = userEntered(wanted, format?.type, year).value;
  return formattedValue(stored, format) === wanted || (typed !== undefined && typed.numberValue === stored);
}
