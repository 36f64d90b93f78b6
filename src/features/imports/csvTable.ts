/**
 * A CSV file or a pasted table as a table of a tab: the same shape as a tab that was read, so that the same rules hold
 * for both.
 */
import type { Problem } from '../../port/appError.ts';
import type { CellValue } from '../../port/workspace.ts';
import type { DateOrder } from '../../values/typedDate.ts';
import { cellFromText } from '../../workbook/readRecords.ts';
import type { Table } from '../../workbook/table.ts';
import type { TabSpec } from '../../workbook/tabSpec.ts';
import { cuesTab } from '../../workbook/tabs/deck.ts';
import { type ColumnDates, columnDates } from './columnDates.ts';
import { blank, doubtfulColumns, quoteProblems, skippedNotices, widthProblems } from './csvProblems.ts';
import { cueList } from './cueLists.ts';
import { type ColumnUse, columnUses } from './importColumns.ts';
import { type ParentCells, parentCells } from './parentCells.ts';
import { textRows } from './textRows.ts';

export interface CsvTable<T extends TabSpec = TabSpec> {
  table: Table<T>;
  /** What makes the file unusable. */
  problems: Problem[];
  /** What is worth saying and stops nothing: unknown and unwanted columns, which are skipped. */
  notices: Problem[];
  /** Required columns that are not there; they are among `problems` too. */
  missingRequired: string[];
  /** By the tab's header: what the file calls it. */
  headerOf: Map<string, string>;
  /** Parents beside their child, in a people table. */
  parents: ParentCells[];
  /** What the dates tell about day and month. */
  dates: ColumnDates;
}

export interface TableReading {
  /** True for what came from a clipboard; false for a file. */
  pasted?: boolean;
  /** Which comes first in 3/9/2027, where the table itself does not tell. */
  dates?: DateOrder;
  /** By header: what a row has where the table says nothing. */
  blanks?: ReadonlyMap<string, string>;
}

/** Reads a file's text. Rows count records, as people count the rows of a sheet; a plain table's header is row 1. */
export function csvTable<T extends TabSpec>(
  spec: T,
  file: string,
  text: string,
  reading: TableReading = {},
): CsvTable<T> {
  const list = spec.name === cuesTab.name ? cueList(text, file) : null;
  const { rows, headerAt, delimiter, brokenQuotes } = textRows(spec, list?.text ?? text, reading.pasted === true);
  const headers = (rows[headerAt] ?? []).map((header) => header.trim());
  const uses = columnUses(spec, headers);
  const dates = columnDates(spec, uses, rows, headerAt, reading.dates ?? null);
  const problems = [
    ...quoteProblems(file, headers, brokenQuotes, rows),
    ...widthProblems(file, headers, rows, headerAt, delimiter),
    ...doubtfulColumns(spec, file, headers, uses, rows, headerAt),
  ];
  const table = tableOf(spec, rows, headerAt, headers, uses, dates, reading.blanks ?? new Map());
  const headerOf = new Map<string, string>();
  uses.forEach((use, index) => {
    const own = use.kind === 'column' ? use.header : use.kind === 'namePart' ? 'Name' : undefined;
    if (own !== undefined && !headerOf.has(own)) headerOf.set(own, headers[index] ?? own);
  });
  const unusable: CsvTable<T> = {
    table: { ...table, rows: [] },
    problems,
    notices: [],
    missingRequired: [],
    headerOf,
    parents: [],
    dates,
  };
  if (problems.length > 0) return unusable;
  const missing = spec.columns.filter((column) => table.missing.includes(column.header) && required(column, spec));
  problems.push(
    ...missing.map((column) => ({
      file,
      row: headerAt + 1,
      column: column.header,
      message: `There is no column “${column.header}”, which is required. Add it; its header may be in any place and case.`,
    })),
  );
  const notices = [...(list?.notices ?? []), ...skippedNotices(spec, file, headerAt, headers, uses)];
  const missingRequired = missing.map((column) => column.header);
  const parents = parentCells(uses, headers, rows, headerAt);
  return { ...unusable, table: missing.length > 0 ? { ...table, rows: [] } : table, notices, missingRequired, parents };
}

/** The table as it is although required columns are missing: for rows that add to what the tab has. */
export function partialTable<T extends TabSpec>(
  spec: T,
  file: string,
  text: string,
  reading: TableReading = {},
): CsvTable<T> {
  const optional = { ...spec, columns: spec.columns.map((column) => ({ ...column, required: false })) };
  const read = csvTable(optional, file, text, reading);
  const missingRequired = spec.columns
    .filter((column) => read.table.missing.includes(column.header) && required(column, spec))
    .map((column) => column.header);
  return { ...read, table: { ...read.table, spec } as Table<T>, missingRequired };
}

/** The tab's columns first, then the headers that it does not know. */
function tableOf<T extends TabSpec>(
  spec: T,
  rows: readonly string[][],
  headerAt: number,
  headers: readonly string[],
  uses: readonly ColumnUse[],
  dates: ColumnDates,
  blanks: ReadonlyMap<string, string>,
): Table<T> {
  const sourcesOf = (wanted: string): number[] => {
    const direct = uses.findIndex((use) => use.kind === 'column' && use.header === wanted);
    if (direct >= 0) return [direct];
    if (wanted !== 'Name') return [];
    const parts = uses.flatMap((use, at) => (use.kind === 'namePart' ? [{ at, order: use.order }] : []));
    return parts.sort((a, b) => a.order - b.order).map(({ at }) => at);
  };
  const known = spec.columns
    .map((column) => ({ column, from: sourcesOf(column.header) }))
    .filter(({ column, from }) => from.length > 0 || blanks.has(column.header));
  const others = uses.flatMap((use, at) =>
    use.kind === 'unknown' && headers[at] !== '' ? [{ header: headers[at] ?? '', at }] : [],
  );
  const width = known.length;
  const tableRows = rows.flatMap((row, rowIndex) => {
    if (rowIndex <= headerAt) return [];
    const cells: CellValue[] = [
      ...known.map(({ column, from }) => {
        const text = from.length === 1 ? (row[from[0] ?? 0] ?? '') : joinedName(from.map((at) => row[at] ?? ''));
        return cellFromText(column, blank(text) === '' ? (blanks.get(column.header) ?? '') : text, dates.orders);
      }),
      ...others.map(({ at }) => row[at] || null),
    ];
    return row.some((cell) => cell.trim() !== '') ? [{ rowIndex, cells }] : [];
  });
  return {
    spec,
    title: spec.name,
    headerRowIndex: headerAt,
    columnIndex: new Map(known.map(({ column }, index) => [column.header, index])),
    otherColumns: others.map(({ header }, index) => ({ header, index: width + index })),
    rows: tableRows,
    missing: spec.columns
      .map((column) => column.header)
      .filter((header) => !known.some(({ column }) => column.header === header)),
  };
}

function joinedName(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
}

/** A generated id may be left out of a file; what a tab has for its key besides may not. */
function required(column: TabSpec['columns'][number], spec: TabSpec): boolean {
  return column.required === true && !(column.generated === true && spec.idPrefix !== undefined);
}
