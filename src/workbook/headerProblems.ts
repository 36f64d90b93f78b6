/** What keeps a tab from being read as it is meant: columns that are gone or stand there twice, and rows above the headers. */
import type { Problem } from '../port/appError.ts';
import { foldedText } from '../values/text.ts';
import { missingColumnProblems } from './askedColumns.ts';
import type { Table } from './table.ts';

/** Everything that is wrong with a tab's headers, in the user's words. */
export function headerProblems(table: Table): Problem[] {
  return [...missingColumnProblems(table), ...doubledColumnProblems(table), ...rowsAboveProblems(table)];
}

/** Of two columns of one name only one could count, and nobody would know which. */
export function doubledColumnProblems(table: Table): Problem[] {
  const own = new Map(table.spec.columns.map((column) => [foldedText(column.header), column.header]));
  const doubled = new Set(table.otherColumns.flatMap(({ header }) => own.get(foldedText(header)) ?? []));
  return [...doubled].map((header) => ({
    tab: table.title,
    row: table.headerRowIndex + 1,
    column: header,
    message: `There are two columns “${header}”. Give one of them another header, or delete it.`,
  }));
}

/** Rows that were sorted or moved above the headers. */
export function rowsAboveProblems(table: Table): Problem[] {
  const above = table.rows.filter(({ rowIndex }) => rowIndex < table.headerRowIndex);
  const [first] = above;
  if (first === undefined) return [];
  const which = above.length === 1 ? 'This row is' : `${above.length} rows from here on are`;
  return [
    {
      tab: table.title,
      row: first.rowIndex + 1,
      message: `${which} above the headers, which are in row ${table.headerRowIndex + 1}. Move the header row to the top.`,
    },
  ];
}
