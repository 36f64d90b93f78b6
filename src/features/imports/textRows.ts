/** The cells of a CSV file or a pasted table, whatever stands between them and around them. */
import Papa from 'papaparse';
import { foldedText } from '../../values/text.ts';
import type { TabSpec } from '../../workbook/tabSpec.ts';
import { copiedCells, hasOwnQuotes } from './copiedCells.ts';
import { type ColumnUse, columnUses } from './importColumns.ts';

export interface TextRows {
  /** One a record. */
  rows: string[][];
  /** Where the headers are, from 0. */
  headerAt: number;
  delimiter: string;
  /** Records, from 0, in which a quotation mark is opened and not closed, or closed in the wrong place. */
  brokenQuotes: number[];
}

/** A title, acts or blank lines may stand above the headers. */
const HEADER_SEARCH_ROWS = 10;
/** The first that explains the headers best is taken. */
const DELIMITERS = ['\t', ';', ',', '|'] as const;

/** @param pasted true for what came from a clipboard, false for a file */
export function textRows(spec: TabSpec, text: string, pasted: boolean): TextRows {
  const bare = text.replace(/^\uFEFF/, '');
  const delimiter = delimiterOf(spec, bare);
  const copied = delimiter === '\t' ? copiedCells(bare) : [];
  if (copied.length > 0 && hasOwnQuotes(copied, pasted)) {
    return { rows: copied, headerAt: headersOf(spec, copied).at, delimiter, brokenQuotes: [] };
  }
  const { data, errors } = Papa.parse<string[]>(bare, { header: false, delimiter });
  const brokenQuotes = errors.map((error) => error.row ?? 0);
  return { rows: data, headerAt: headersOf(spec, data).at, delimiter, brokenQuotes };
}

/** The separator under which most headers are known; then the one that makes most cells of that row. */
function delimiterOf(spec: TabSpec, text: string): string {
  let best = { delimiter: '\t', known: -1, width: 0 };
  const tryRows = (delimiter: string, rows: string[][]) => {
    const { at, known } = headersOf(spec, rows);
    const width = rows[at]?.length ?? 0;
    if (known > best.known || (known === best.known && width > best.width)) best = { delimiter, known, width };
  };
  if (text.includes('\t')) tryRows('\t', copiedCells(text).slice(0, HEADER_SEARCH_ROWS));
  for (const delimiter of DELIMITERS) {
    tryRows(delimiter, Papa.parse<string[]>(text, { header: false, delimiter, preview: HEADER_SEARCH_ROWS }).data);
  }
  return best.delimiter;
}

/** The first of the upper rows that holds most of the tab's headers, or the first filled row. */
function headersOf(spec: TabSpec, rows: readonly string[][]): { at: number; known: number } {
  const upper = rows.slice(0, HEADER_SEARCH_ROWS);
  const counts = upper.map((row) =>
    columnUses(spec, row).reduce((sum, use, index) => sum + weight(spec, use, row[index]), 0),
  );
  const known = Math.max(0, ...counts);
  const filled = upper.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  return { at: Math.max(known > 0 ? counts.indexOf(known) : filled, 0), known };
}

/** The tab's own header tells more than a common word: a title “Characters” may stand above “Character”. */
function weight(spec: TabSpec, use: ColumnUse, header = ''): number {
  if (use.kind === 'unknown') return 0;
  return spec.columns.some((column) => foldedText(column.header) === foldedText(header)) ? 1 : 0.9;
}
