/**
 * A CSV file or a pasted table as a table of a tab: the same shape as a tab that was read, so that the same rules hold
 * for both.
 */
import Papa from 'papaparse';
import type { Problem } from '../jobs/appError.ts';
import type { CellValue } from '../jobs/workspace.ts';
import { type ColumnUse, columnUses } from './importColumns.ts';
import { type ParentCells, parentCells } from './parentCells.ts';
import { cellFromText } from './readRecords.ts';
import { cellText, type Table } from './table.ts';
import type { TabSpec } from './tabSpec.ts';

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
}

/** A title or blank lines may stand above the headers. */
const HEADER_SEARCH_ROWS = 10;

/** Reads a file's text (`,`, `;` or tab between; quotes as in RFC 4180). Rows count records; the header is row 1. */
export function csvTable<T extends TabSpec>(spec: T, file: string, text: string): CsvTable<T> {
  const bare = text.replace(/^\uFEFF/, '');
  const parsed = Papa.parse<string[]>(bare, { header: false, delimiter: delimiterOf(bare) });
  const rows = parsed.data;
  const headerAt = headerRowOf(spec, rows);
  const headers = (rows[headerAt] ?? []).map((header) => header.trim());
  const uses = columnUses(spec, headers);
  const problems = [
    ...quoteProblems(file, headers, parsed.errors, rows),
    ...widthProblems(file, headers, rows, headerAt),
  ];
  const table = tableOf(spec, rows, headerAt, headers, uses);
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
  const notices = spec.sceneColumns ? [] : skippedNotices(spec, file, headerAt, headers, uses);
  const missingRequired = missing.map((column) => column.header);
  const parents = parentCells(uses, headers, rows, headerAt);
  return { ...unusable, table: missing.length > 0 ? { ...table, rows: [] } : table, notices, missingRequired, parents };
}

/** The table as it is although required columns are missing: for rows that add to what the tab has. */
export function partialTable<T extends TabSpec>(spec: T, file: string, text: string): CsvTable<T> {
  const optional = { ...spec, columns: spec.columns.map((column) => ({ ...column, required: false })) };
  const { missingRequired } = csvTable(spec, file, text);
  const read = csvTable(optional, file, text);
  return { ...read, table: { ...read.table, spec } as Table<T>, missingRequired };
}

/** The first of the upper rows that holds one of the tab's headers, or the first filled row. */
function headerRowOf(spec: TabSpec, rows: readonly string[][]): number {
  const upper = rows.slice(0, HEADER_SEARCH_ROWS);
  const filled = upper.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const known = upper.findIndex((row) => row.length > 1 && columnUses(spec, row).some((use) => use.kind === 'column'));
  return Math.max(spec.columns.length > 1 && known >= 0 ? known : filled, 0);
}

function quoteProblems(
  file: string,
  headers: readonly string[],
  errors: readonly Papa.ParseError[],
  rows: readonly string[][],
): Problem[] {
  return errors.map((error) => ({
    file,
    row: (error.row ?? 0) + 1,
    column: headers[(rows[error.row ?? 0] ?? []).length - 1] ?? '',
    message:
      'A quotation mark is opened here and not closed, or closed in the wrong place. Put the whole cell in quotes and double the quotes inside it.',
  }));
}

function widthProblems(
  file: string,
  headers: readonly string[],
  rows: readonly string[][],
  headerAt: number,
): Problem[] {
  return rows.flatMap((row, index) => {
    const extra = row.slice(headers.length).some((cell) => cell.trim() !== '');
    if (index <= headerAt || !extra) return [];
    const message = `The row has ${row.length} cells, but there are ${headers.length} headers. Put a cell that holds a comma in quotes.`;
    return [{ file, row: index + 1, message }];
  });
}

/** The tab's columns first, then the headers that it does not know. */
function tableOf<T extends TabSpec>(
  spec: T,
  rows: readonly string[][],
  headerAt: number,
  headers: readonly string[],
  uses: readonly ColumnUse[],
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
    .filter(({ from }) => from.length > 0);
  const others = uses.flatMap((use, at) =>
    use.kind === 'unknown' && headers[at] !== '' ? [{ header: headers[at] ?? '', at }] : [],
  );
  const width = known.length;
  const tableRows = rows.flatMap((row, rowIndex) => {
    if (rowIndex <= headerAt) return [];
    const cells: CellValue[] = [
      ...known.map(({ column, from }) =>
        cellFromText(
          column,
          from.length === 1 ? (row[from[0] ?? 0] ?? '') : joinedName(from.map((at) => row[at] ?? '')),
        ),
      ),
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

function skippedNotices(
  spec: TabSpec,
  file: string,
  headerAt: number,
  headers: readonly string[],
  uses: readonly ColumnUse[],
): Problem[] {
  return uses.flatMap((use, at) => {
    const header = headers[at] ?? '';
    const where = { file, row: headerAt + 1, column: header };
    if (use.kind === 'refused') return [{ ...where, message: `${use.reason}; “${header}” was skipped.` }];
    if (use.kind !== 'unknown' || header === '') return [];
    return [{ ...where, message: `The tab ${spec.name} has no column “${header}”; it was skipped.` }];
  });
}

/** A generated id may be left out of a file; what a tab has for its key besides may not. */
function required(column: TabSpec['columns'][number], spec: TabSpec): boolean {
  return column.required === true && !(column.generated === true && spec.idPrefix !== undefined);
}

/** The separator that the first filled row uses most. */
function delimiterOf(text: string): string {
  const header = text.split('\n').find((line) => line.trim() !== '') ?? '';
  const count = (mark: string) => header.split(mark).length;
  return ['\t', ';'].find((mark) => count(mark) > count(',')) ?? ',';
}

/** The values of a row by header, for the spec's columns and the scenes' that are filled. */
export function rowValues(table: Table, cells: readonly CellValue[]): Record<string, CellValue> {
  const values: Record<string, CellValue> = {};
  for (const [header, index] of table.columnIndex) values[header] = cells[index] ?? null;
  if (table.spec.sceneColumns) {
    for (const { header, index } of table.otherColumns) {
      const text = cellText(cells[index]).trim();
      if (text !== '') values[header] = text;
    }
  }
  return values;
}
