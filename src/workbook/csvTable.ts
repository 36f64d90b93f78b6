/** A CSV file as a table of a tab: the same shape as a tab that was read, so that the same rules hold for both. */
import Papa from 'papaparse';
import type { Problem } from '../jobs/appError.ts';
import type { CellValue } from '../jobs/workspace.ts';
import { cellFromText } from './readRecords.ts';
import { cellText, foldedText, type Table, tableFrom } from './table.ts';
import type { TabSpec } from './tabSpec.ts';

export interface CsvTable<T extends TabSpec = TabSpec> {
  table: Table<T>;
  /** What makes the file unusable. */
  problems: Problem[];
  /** What is worth saying and stops nothing: unknown columns, which are skipped. */
  notices: Problem[];
}

/** Reads a file's text (`,`, `;` or tab between; quotes as in RFC 4180). Rows count records; the header is row 1. */
export function csvTable<T extends TabSpec>(spec: T, file: string, text: string): CsvTable<T> {
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { header: false, delimiter: delimiterOf(text) });
  const rows = parsed.data;
  const headers = (rows[0] ?? []).map((header) => header.trim());
  const columns = headers.map((header) =>
    spec.columns.find((column) => foldedText(column.header) === foldedText(header)),
  );
  const problems: Problem[] = parsed.errors.map((error) => {
    const row = rows[error.row ?? 0] ?? [];
    return {
      file,
      row: (error.row ?? 0) + 1,
      column: headers[row.length - 1] ?? '',
      message:
        'A quotation mark is opened here and not closed, or closed in the wrong place. Put the whole cell in quotes and double the quotes inside it.',
    };
  });
  rows.forEach((row, index) => {
    const extra = row.slice(headers.length).some((cell) => cell.trim() !== '');
    if (index > 0 && extra) {
      problems.push({
        file,
        row: index + 1,
        message: `The row has ${row.length} cells, but there are ${headers.length} headers. Put a cell that holds a comma in quotes.`,
      });
    }
  });
  const cells = rows.map((row, index): CellValue[] =>
    row.map((cell, at) => {
      if (index === 0) return cell.trim() === '' ? null : cell.trim();
      const column = columns[at];
      return column === undefined ? cell || null : cellFromText(column, cell);
    }),
  );
  const table = tableFrom(spec, { title: spec.name, rows: cells });
  if (problems.length > 0) return { table: { ...table, rows: [] }, problems, notices: [] };
  const missing = spec.columns.filter((column) => table.missing.includes(column.header) && required(column, spec));
  problems.push(
    ...missing.map((column) => ({
      file,
      row: 1,
      column: column.header,
      message: `There is no column “${column.header}”, which is required. Add it; its header may be in any place and case.`,
    })),
  );
  const notices = spec.sceneColumns
    ? []
    : table.otherColumns.map(({ header }) => ({
        file,
        row: 1,
        column: header,
        message: `The tab ${spec.name} has no column “${header}”; it was skipped.`,
      }));
  return { table: missing.length > 0 ? { ...table, rows: [] } : table, problems, notices };
}

/** A generated id may be left out of a file; what a tab has for its key besides may not. */
function required(column: TabSpec['columns'][number], spec: TabSpec): boolean {
  return column.required === true && !(column.generated === true && spec.idPrefix !== undefined);
}

/** The separator that the header row uses most. */
function delimiterOf(text: string): string {
  const header = text.slice(0, (text.indexOf('\n') + 1 || text.length + 1) - 1);
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
