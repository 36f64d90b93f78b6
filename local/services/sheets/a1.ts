/** A1 notation: `'Line notes'!A2:D`, a sheet's name alone, or a named range, read and written. */
import type { LocalSheet, LocalSpreadsheet } from '../../account/state.ts';
import type { Area, GridRange } from './gridRange.ts';
import { outsideGrid, refusal } from './refusal.ts';

/** A range as it was asked for, cut off at the sheet's edge. */
export interface SheetArea {
  sheet: LocalSheet;
  area: Area;
  /** True for a single cell such as `B2`, which a write takes as the place to start at. */
  isCell: boolean;
}

const CELLS = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?(?:(:)\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?)?$/;

/**
 * Finds what a text in A1 notation names. Without a sheet's name it is on the first sheet that shows.
 * @throws ServiceError 400 when it names nothing, or starts outside the grid.
 */
export function areaFromA1(book: LocalSpreadsheet, text: string): SheetArea {
  const bang = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text);
  if (bang) {
    const title = bang[1]?.replaceAll("''", "'") ?? bang[2];
    const sheet = book.sheets.find((one) => one.properties.title === title);
    const range = sheet && cellsFromA1(bang[3] ?? '');
    if (!sheet || !range) throw refusal(`Unable to parse range: ${text}`);
    return cutOff(sheet, range, text);
  }
  const cells = cellsFromA1(text);
  const first = book.sheets.find((sheet) => !sheet.properties.hidden) ?? book.sheets[0];
  if (cells && first) return cutOff(first, cells, text);
  const title = /^'(.+)'$/.exec(text)?.[1]?.replaceAll("''", "'") ?? text;
  const named = book.sheets.find((sheet) => sheet.properties.title === title);
  if (named) return cutOff(named, {}, text);
  const range = book.namedRanges.find((one) => one.name === text)?.range as GridRange | undefined;
  const onSheet = range && book.sheets.find((sheet) => sheet.properties.sheetId === (range.sheetId ?? 0));
  if (!onSheet) throw refusal(`Unable to parse range: ${text}`);
  return cutOff(onSheet, range, text);
}

/** `'Line notes'!A1:D20`, or `People!B2` for a single cell. */
export function areaText(title: string, area: Area): string {
  const from = cellText(area.startRow, area.startColumn);
  const to = cellText(area.endRow - 1, area.endColumn - 1);
  return `${quoted(title)}!${from === to ? from : `${from}:${to}`}`;
}

/** `B2` for row 1, column 1 (both count from 0). */
export function cellText(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

function quoted(title: string): string {
  const plain = /^[A-Za-z_]\w*$/.test(title) && !cellsFromA1(title);
  return plain ? title : `'${title.replaceAll("'", "''")}'`;
}

function columnIndex(letters: string | undefined): number | undefined {
  if (letters === undefined) return undefined;
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellsFromA1(text: string): GridRange | null {
  const match = CELLS.exec(text);
  if (!match) return null;
  const [, letters, digits, colon, toLetters, toDigits] = match;
  const column = columnIndex(letters);
  const row = digits === undefined ? undefined : Number(digits) - 1;
  if (!colon) return column === undefined || row === undefined ? null : withBounds(row, row + 1, column, column + 1);
  if (toLetters === undefined && toDigits === undefined) return null;
  const toColumn = columnIndex(toLetters);
  const toRow = toDigits === undefined ? undefined : Number(toDigits);
  if (column === undefined && toColumn !== undefined) return null;
  if (row !== undefined && toRow !== undefined && toRow <= row) return null;
  if (column !== undefined && toColumn !== undefined && toColumn < column) return null;
  return withBounds(row, toRow, column, toColumn === undefined ? undefined : toColumn + 1);
}

function withBounds(startRow?: number, endRow?: number, startColumn?: number, endColumn?: number): GridRange {
  return {
    startRowIndex: startRow,
    endRowIndex: endRow,
    startColumnIndex: startColumn,
    endColumnIndex: endColumn,
  };
}

function cutOff(sheet: LocalSheet, range: GridRange, text: string): SheetArea {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const startRow = range.startRowIndex ?? 0;
  const startColumn = range.startColumnIndex ?? 0;
  if (startRow >= rowCount || startColumn >= columnCount) throw outsideGrid(text, rowCount, columnCount);
  const area = {
    startRow,
    endRow: Math.min(range.endRowIndex ?? rowCount, rowCount),
    startColumn,
    endColumn: Math.min(range.endColumnIndex ?? columnCount, columnCount),
  };
  const isCell = range.endRowIndex === startRow + 1 && range.endColumnIndex === startColumn + 1;
  return { sheet, area, isCell };
}
