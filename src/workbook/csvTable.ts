/**
 * A CSV file or a pasted table as a table of a tab: the same shape as a tab that was read, so that the same rules hold
 * for both.
 */
import type { Problem } from '../jobs/appError.ts';
import type { CellValue } from '../jobs/workspace.ts';
import { foldedText } from '../values/text.ts';
import { type ColumnDates, columnDates } from './columnDates.ts';
import { SCENE_EATEN } from './doubledRows.ts';
import { type ColumnUse, columnUses } from './importColumns.ts';
import { type ParentCells, parentCells } from './parentCells.ts';
import { cellFromText } from './readRecords.ts';
import { cellText, type Table } from './table.ts';
import type { TabSpec } from './tabSpec.ts';
import { textRows } from './textRows.ts';
import type { DateOrder } from './typedDate.ts';
import { yesOrNo } from './yesOrNo.ts';

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
  const { rows, headerAt, delimiter, brokenQuotes } = textRows(spec, text, reading.pasted === true);
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
  const notices = skippedNotices(spec, file, headerAt, headers, uses);
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

function quoteProblems(
  file: string,
  headers: readonly string[],
  brokenQuotes: readonly number[],
  rows: readonly string[][],
): Problem[] {
  return brokenQuotes.map((rowIndex) => ({
    file,
    row: rowIndex + 1,
    column: headers[(rows[rowIndex] ?? []).length - 1] ?? '',
    message:
      'A quotation mark is opened here and not closed, or closed in the wrong place. Put the whole cell in quotes and double the quotes inside it.',
  }));
}

const WHAT_TO_DO: ReadonlyMap<string, string> = new Map([
  [',', 'Put a cell that holds a comma in quotes.'],
  [';', 'Put a cell that holds a semicolon in quotes.'],
]);

function widthProblems(
  file: string,
  headers: readonly string[],
  rows: readonly string[][],
  headerAt: number,
  delimiter: string,
): Problem[] {
  const todo = WHAT_TO_DO.get(delimiter) ?? 'Give each column a header, or empty the cells beside the table.';
  return rows.flatMap((row, index) => {
    const extra = row.slice(headers.length).some((cell) => cell.trim() !== '');
    if (index <= headerAt || !extra) return [];
    const message = `The row has ${row.length} cells, but there are ${headers.length} headers. ${todo}`;
    return [{ file, row: index + 1, message }];
  });
}

/** Two columns that both could be meant: one of them would be lost, or taken for somebody else's. */
function doubtfulColumns(
  spec: TabSpec,
  file: string,
  headers: readonly string[],
  uses: readonly ColumnUse[],
  rows: readonly string[][],
  headerAt: number,
): Problem[] {
  const where = (at: number) => ({ file, row: headerAt + 1, column: headers[at] ?? '' });
  const scenes = new Map<string, string>();
  return uses.flatMap((use, at): Problem[] => {
    const header = headers[at] ?? '';
    if (use.kind === 'whose') {
      const message = `“${header}” stands to the right of a parent’s name: nobody can tell whose it is. Rename it, for example Parent ${use.header.toLowerCase()} or Student ${use.header.toLowerCase()}.`;
      return [{ ...where(at), message }];
    }
    if (use.kind === 'protects') {
      const says = rows.findIndex((row, index) => index > headerAt && saysMore(row[at]));
      if (says < 0) return [];
      const message = `“${header}” may say whom nobody must contact (row ${says + 1}), and Callboard has no such column. Type Yes under No contact in Guardians for each adult whom it concerns; then leave the column out here.`;
      return [{ ...where(at), message }];
    }
    if (use.kind === 'twice') {
      const differs = rows.findIndex(
        (row, index) =>
          index > headerAt && blank(row[at]) !== '' && foldedText(row[at] ?? '') !== foldedText(row[use.first] ?? ''),
      );
      if (differs < 0) return [];
      const message = `There are two columns “${header}”, and they differ in row ${differs + 1}. Keep one of them, or rename the other.`;
      return [{ ...where(at), message }];
    }
    if (!spec.sceneColumns || use.kind !== 'unknown' || header === '') return [];
    const earlier = scenes.get(foldedText(header));
    scenes.set(foldedText(header), header);
    if (earlier === undefined) return [];
    const message = `There are two columns for scene ${earlier}. ${SCENE_EATEN}`;
    return [{ ...where(at), message }];
  });
}

/** Neither empty nor a clear No. */
function saysMore(cell: string | undefined): boolean {
  return blank(cell) !== '' && yesOrNo(cell ?? null) !== 'No';
}

function blank(cell: string | undefined): string {
  return (cell ?? '').trim();
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
    if (use.kind === 'twice')
      return [{ ...where, message: `There are two columns “${header}”; the second was skipped.` }];
    if ((use.kind !== 'unknown' && use.kind !== 'protects') || header === '' || spec.sceneColumns) return [];
    return [{ ...where, message: `The tab ${spec.name} has no column “${header}”; it was skipped.` }];
  });
}

/** A generated id may be left out of a file; what a tab has for its key besides may not. */
function required(column: TabSpec['columns'][number], spec: TabSpec): boolean {
  return column.required === true && !(column.generated === true && spec.idPrefix !== undefined);
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
