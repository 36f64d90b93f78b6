/** Cells as Google's two ways of reading them give them, made alike: error values are texts in both. */

import type { CellValue, RowSpan } from '../port/workspace.ts';
import { quotedTitle } from '../values/sheetTitle.ts';

type CellData = GoogleAppsScript.Sheets.Schema.CellData;

/** What a cell shows for each of Google's kinds of errors. */
const ERROR_TEXTS: Readonly<Record<string, string>> = {
  ERROR: '#ERROR!',
  NULL_VALUE: '#NULL!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
  LOADING: 'Loading...',
};

/** A cell of a grid. An error is no empty cell: what stood there, or protected somebody, cannot be read. */
export function gridValue(cell: CellData): CellValue {
  const value = cell.effectiveValue;
  if (value?.errorValue !== undefined) return ERROR_TEXTS[value.errorValue.type ?? ''] ?? '#ERROR!';
  return cellValue(value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? null);
}

export function cellValue(value: unknown): CellValue {
  return typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value !== '')
    ? value
    : null;
}

/** Without empty rows and cells at the end. */
export function filledRows(rows: CellValue[][]): CellValue[][] {
  const trimmed = rows.map((row) => {
    let end = row.length;
    while (end > 0 && (row[end - 1] ?? null) === null) end--;
    return row.slice(0, end);
  });
  while (trimmed.length > 0 && trimmed[trimmed.length - 1]?.length === 0) trimmed.pop();
  return trimmed;
}

/** @example titleOfRange("'Ana''s tab'!A1:L500") // "Ana's tab" */
export function titleOfRange(range: string): string {
  const name = range.slice(0, Math.max(range.lastIndexOf('!'), 0));
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

/** @example lastColumnOfRange("'Ana''s tab'!A1:L500") // 'L' */
export function lastColumnOfRange(range: string): string {
  const cells = range.slice(range.lastIndexOf('!') + 1);
  return /^[A-Z]*/.exec(cells.slice(cells.indexOf(':') + 1))?.[0] ?? '';
}

/**
 * To the bottom only the columns that are known are asked for: a range that names rows alone has to end at one. Elsewhere all.
 * @example rangeOfRows('Outbox', { from: 0, to: 1 }, 'I') // "'Outbox'!1:1"
 * @example rangeOfRows('Outbox', { from: 500 }, 'I') // "'Outbox'!A501:I"
 */
export function rangeOfRows(title: string, { from, to }: RowSpan, lastColumn: string): string {
  return `${quotedTitle(title)}!${to === undefined ? `A${from + 1}:${lastColumn}` : `${from + 1}:${to}`}`;
}
