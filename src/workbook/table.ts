/** A tab as it stands: which column holds which header, and its filled rows. Positions count from 0. */
import type { Problem } from '../jobs/appError.ts';
import type { CellValue, SheetValues } from '../jobs/workspace.ts';
import { foldedText } from '../values/text.ts';
import type { TabSpec } from './tabSpec.ts';

export interface TableRow {
  rowIndex: number;
  cells: CellValue[];
}

export interface Table<T extends TabSpec = TabSpec> {
  spec: T;
  /** What the person calls the tab now. */
  title: string;
  headerRowIndex: number;
  /** Where each of the spec's columns is. */
  columnIndex: Map<string, number>;
  /** Headers that the spec does not have, such as the Breakdown's scenes, with their places. */
  otherColumns: { header: string; index: number }[];
  /** Every row below the header that has anything in it. */
  rows: TableRow[];
  /** The spec's columns that are not there. */
  missing: string[];
}

/** A person may have put a row or two above the headers. */
const HEADER_SEARCH_ROWS = 10;

/** Text of a cell; `''` for an empty one. */
export function cellText(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'Yes' : 'No';
  return String(cell);
}

/** True for the same value, an empty text and no value being the same; numbers to where Google's digits end. */
export function sameCell(a: CellValue | undefined, b: CellValue | undefined): boolean {
  const [one, other] = [a === '' ? null : (a ?? null), b === '' ? null : (b ?? null)];
  if (typeof one === 'number' && typeof other === 'number') {
    return Math.abs(one - other) <= 1e-12 * Math.max(1, Math.abs(one), Math.abs(other));
  }
  return one === other;
}

/** Finds the headers and rows of a sheet's values. Headers are matched in any order and case. */
export function tableFrom<T extends TabSpec>(spec: T, values: Pick<SheetValues, 'title' | 'rows'>): Table<T> {
  const headerRowIndex = headerRowOf(spec, values.rows);
  const columnIndex = new Map<string, number>();
  const otherColumns: { header: string; index: number }[] = [];
  const byFolded = new Map(spec.columns.map((column) => [foldedText(column.header), column.header]));
  (values.rows[headerRowIndex] ?? []).forEach((cell, index) => {
    const header = cellText(cell).trim();
    if (header === '') return;
    const known = byFolded.get(foldedText(header));
    if (known !== undefined && !columnIndex.has(known)) columnIndex.set(known, index);
    else otherColumns.push({ header, index });
  });
  const rows: TableRow[] = [];
  values.rows.forEach((cells, rowIndex) => {
    if (rowIndex > headerRowIndex && cells.some((cell) => cellText(cell).trim() !== '')) rows.push({ rowIndex, cells });
  });
  const missing = spec.columns.map((column) => column.header).filter((header) => !columnIndex.has(header));
  return { spec, title: values.title, headerRowIndex, columnIndex, otherColumns, rows, missing };
}

function headerRowOf(spec: TabSpec, rows: CellValue[][]): number {
  const keys = spec.key.map(foldedText);
  const found = rows.slice(0, HEADER_SEARCH_ROWS).findIndex((cells) => {
    const headers = new Set(cells.map((cell) => foldedText(cellText(cell))));
    return keys.every((key) => headers.has(key));
  });
  return Math.max(found, 0);
}

/** What is wrong with a tab's headers, in the user's words. */
export function missingColumnProblems(table: Table): Problem[] {
  return table.missing.map((header) => ({
    tab: table.title,
    row: table.headerRowIndex + 1,
    column: header,
    message: `There is no column “${header}”. Was it renamed or deleted? Type the header back, or choose Repair the workbook.`,
  }));
}

/** Where a column is, one of the spec's or any other; undefined if there is none of this header. */
export function columnOf(table: Table, header: string): number | undefined {
  return (
    table.columnIndex.get(header) ??
    table.otherColumns.find((column) => foldedText(column.header) === foldedText(header))?.index
  );
}

/** Every header by its place; a header that stands there a second time is told apart. */
export function headersOf(table: Table): Map<number, string> {
  const headers = new Map([...table.columnIndex].map(([header, index]) => [index, header]));
  const seen = new Set(headers.values());
  for (const { header, index } of table.otherColumns) {
    let name = header;
    while (seen.has(name)) name += '\u0000';
    seen.add(name);
    headers.set(index, name);
  }
  return headers;
}

export function cellOf(table: Table, row: TableRow, header: string): CellValue {
  const index = table.columnIndex.get(header);
  return index === undefined ? null : (row.cells[index] ?? null);
}

/** A row's name among its tab's rows, from its key columns; `''` if they are all empty. */
export function keyOf(table: Table, row: TableRow): string {
  return joinedKey(table.spec.key.map((header) => cellOf(table, row, header)));
}

/** The one text that key cells are compared by. */
export function joinedKey(cells: readonly (CellValue | undefined)[]): string {
  const parts = cells.map((cell) => foldedText(cellText(cell)));
  return parts.every((part) => part === '') ? '' : parts.join('\u0000');
}
