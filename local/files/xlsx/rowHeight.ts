/** How high a row must be for its wrapped text; programs other than Google Sheets do not all work it out on opening. */
import type { LocalCell, LocalSheet } from '../../account/state.ts';
import type { CellFormat } from './cellStyle.ts';

/** Google's width of a column and height of a row where nothing is set. */
export const DEFAULT_COLUMN_PIXELS = 100;
export const DEFAULT_ROW_POINTS = 15.75;

const POINTS_PER_LINE = 12.75;
/** Excel goes no higher. */
const MAX_POINTS = 409;
/** A rough mean for Arial 10; bold is wider. */
const CHARACTER_PIXELS = 6;
const BOLD_CHARACTER_PIXELS = 6.8;

/** In points; undefined where the usual height will do. */
export function rowHeight(sheet: LocalSheet, rowIndex: number): number | undefined {
  const pixels = sheet.rowMetadata[rowIndex]?.pixelSize;
  if (pixels !== undefined) return pixels * 0.75;
  const lines = (sheet.rows[rowIndex] ?? []).map((cell, column) => {
    const width = sheet.columnMetadata[column]?.pixelSize ?? DEFAULT_COLUMN_PIXELS;
    return cell ? lineCount(cell, width) : 1;
  });
  const most = Math.max(1, ...lines);
  return most === 1 ? undefined : Math.min(MAX_POINTS, Math.round((most * POINTS_PER_LINE + 3) * 4) / 4);
}

function lineCount(cell: LocalCell, columnPixels: number): number {
  const format = cell.userEnteredFormat as CellFormat | undefined;
  const text = cell.userEnteredValue?.stringValue;
  if (text === undefined || format?.wrapStrategy !== 'WRAP') return 1;
  const characterPixels = format.textFormat?.bold ? BOLD_CHARACTER_PIXELS : CHARACTER_PIXELS;
  const perLine = Math.max(1, Math.floor((columnPixels - 6) / characterPixels));
  return text.split('\n').reduce((lines, part) => lines + wrappedLines(part, perLine), 0);
}

/** Whole words go to the next line; a word longer than a line is cut. */
function wrappedLines(text: string, perLine: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= perLine) {
      used = needed;
      continue;
    }
    if (used > 0) lines++;
    lines += Math.floor(Math.max(0, word.length - 1) / perLine);
    used = word.length % perLine;
  }
  return lines;
}
