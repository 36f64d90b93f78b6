/** A tab as it stands: which column holds which header, and its filled rows. Positions count from 0. */
import type { CellValue, SheetValues } from '../port/workspace.ts';
import { foldedText } from '../values/text.ts';
import type { KnownIds } from './knownIds.ts';
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
  /** Every row below the header that has anything in it, and those above it that are no title. */
  rows: TableRow[];
  /** The spec's columns that are not there. */
  missing: string[];
  /** Rows of which only some columns were read, where there are any: they are none of `rows`, and nothing is written to their tab. */
  glanced?: TableRow[];
  /** Ids that were given, or are named elsewhere, besides those in the rows; not there where nobody has looked. */
  knownIds?: () => KnownIds;
}

/** Headers that tell an earlier shape stand near the top. */
const ROWS_LOOKED_AT = 50;

/** So many cells side by side are more than a title. */
const MOST_TITLE_CELLS = 2;

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
export function tableFrom<T extends TabSpec>(
  spec: T,
  { title, rows, rowsRead }: Pick<SheetValues, 'title' | 'rows' | 'rowsRead'>,
): Table<T> {
  if (rowsRead === undefined) return tableOfAll(spec, { title, rows });
  const isRead = (row: number) => rowsRead.some(({ from, to = Number.POSITIVE_INFINITY }) => row >= from && row < to);
  const glanced = rows.flatMap((cells, rowIndex) => (isRead(rowIndex) ? [] : [{ rowIndex, cells }]));
  return { ...tableOfAll(spec, { title, rows: rows.map((cells, at) => (isRead(at) ? cells : [])) }), glanced };
}

function tableOfAll<T extends TabSpec>(current: T, values: Pick<SheetValues, 'title' | 'rows'>): Table<T> {
  const spec = shapeOf(current, values.rows);
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
  const headed = [...columnIndex.values(), ...otherColumns.map(({ index }) => index)];
  const required = spec.columns.flatMap((column) => (column.required ? (columnIndex.get(column.header) ?? []) : []));
  const rows: TableRow[] = [];
  values.rows.forEach((cells, rowIndex) => {
    const filled = (at: number) => cellText(cells[at]).trim() !== '';
    const isRow =
      rowIndex > headerRowIndex
        ? cells.some((cell) => cellText(cell).trim() !== '')
        : rowIndex < headerRowIndex && !isTitle(headed.filter(filled), required);
    if (isRow) rows.push({ rowIndex, cells });
  });
  const missing = spec.columns.map((column) => column.header).filter((header) => !columnIndex.has(header));
  return { spec, title: values.title, headerRowIndex, columnIndex, otherColumns, rows, missing };
}

/** The tab as it is now or as an earlier version made it, whichever has more of its headers there. */
function shapeOf<T extends TabSpec>(spec: T, rows: CellValue[][]): T {
  if (spec.earlier === undefined) return spec;
  const known = ({ columns }: TabSpec) => {
    const own = new Set(columns.map(({ header }) => foldedText(header)));
    const inRow = (cells: CellValue[]) =>
      new Set(cells.map((cell) => foldedText(cellText(cell))).filter((one) => own.has(one)));
    return rows.slice(0, ROWS_LOOKED_AT).reduce((most, cells) => Math.max(most, inRow(cells).size), 0);
  };
  return known(spec.earlier) > known(spec) ? (spec.earlier as T) : spec;
}

/**
 * True for a row above the headers that is no row of the tab which was sorted there: a title fills a cell or two.
 * @param filled indexes of its filled cells under a header
 * @param required indexes of the columns that every row has
 */
function isTitle(filled: readonly number[], required: readonly number[]): boolean {
  const isWhole = filled.length >= MOST_TITLE_CELLS && required.every((index) => filled.includes(index));
  return filled.length <= MOST_TITLE_CELLS && !isWhole;
}

/** The first row with every key header; where one of them is gone, the row with most of the tab's headers. */
function headerRowOf(spec: TabSpec, rows: CellValue[][]): number {
  const keys = spec.key.map(foldedText);
  const own = new Set(spec.columns.map((column) => foldedText(column.header)));
  let best = 0;
  let most = 0;
  for (const [rowIndex, cells] of rows.entries()) {
    const headers = new Set(cells.map((cell) => foldedText(cellText(cell))));
    if (keys.every((key) => headers.has(key))) return rowIndex;
    const known = [...headers].filter((header) => own.has(header)).length;
    if (known > most) [best, most] = [rowIndex, known];
  }
  return best;
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
