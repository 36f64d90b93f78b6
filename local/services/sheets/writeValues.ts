/** Writes ranges of values as `values.update` and its kin do, raw or as if typed. */
import type { LocalCell, LocalSheet } from '../../account/state.ts';
import { areaText, cellText, type SheetArea } from './a1.ts';
import { checkCellValue } from './cellLimits.ts';
import { cellAt, changeArea, setCell, withValue } from './cells.ts';
import type { Draft } from './draft.ts';
import type { Area } from './gridRange.ts';
import { numberFormatOf } from './readValues.ts';
import { outsideGrid, refusal } from './refusal.ts';
import { userEntered } from './userEntered.ts';

export type ValueInputOption = 'RAW' | 'USER_ENTERED';

/** How much a write reached, in the words of Google's answer. */
export interface WriteCounts {
  updatedRange: string;
  updatedRows: number;
  updatedColumns: number;
  updatedCells: number;
}

/**
 * Writes lines of values from the start of a range on; `null` leaves a cell as it is, `""` empties it.
 * @throws ServiceError 400 when they reach past the range or the grid, or are no values.
 */
export function writeValues(
  draft: Draft,
  target: SheetArea,
  lines: readonly unknown[],
  option: ValueInputOption,
): WriteCounts {
  const sheet = draft.sheet(target.sheet.properties.sheetId);
  const values = lines.map(checkedLine);
  const area = reach(sheet, target, values);
  draft.checkUnprotected(sheet, area);
  let updatedCells = 0;
  values.forEach((line, down) => {
    line.forEach((value, right) => {
      if (value === null) return;
      const [row, column] = [area.startRow + down, area.startColumn + right];
      const before = cellAt(sheet, row, column);
      setCell(sheet, row, column, option === 'RAW' ? rawCell(before, value) : typedCell(draft, before, value));
      updatedCells++;
    });
  });
  return {
    updatedRange: areaText(sheet.properties.title, area),
    updatedRows: area.endRow - area.startRow,
    updatedColumns: area.endColumn - area.startColumn,
    updatedCells,
  };
}

/** Empties cells and leaves their formats, notes and drop-downs. */
export function clearValues(draft: Draft, target: SheetArea): string {
  const sheet = draft.sheet(target.sheet.properties.sheetId);
  draft.checkUnprotected(sheet, target.area);
  const stored = { ...target.area, endRow: Math.min(target.area.endRow, sheet.rows.length) };
  if (stored.startRow < stored.endRow) changeArea(sheet, stored, (cell) => cell && withValue(cell, null));
  return areaText(sheet.properties.title, target.area);
}

/** The value list of a request turned on its side when it came by columns. */
export function linesByRow(values: readonly unknown[] | null | undefined, majorDimension?: string | null): unknown[] {
  const lines = values ?? [];
  if (majorDimension !== 'COLUMNS') return [...lines];
  const columns = lines.map(checkedLine);
  const height = Math.max(0, ...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, row) => columns.map((column) => column[row] ?? null));
}

/** The cell that typing a text into another one makes. */
export function typedCell(draft: Draft, before: LocalCell | null, value: string | number | boolean): LocalCell {
  if (typeof value !== 'string') return withValue(before, value);
  const format = numberFormatOf(before);
  const entered = userEntered(value, format?.type, draft.editor.year);
  const after = withValue(before, null);
  checkCellValue(entered.value);
  if (entered.value) after.userEnteredValue = entered.value;
  if (entered.numberFormat && !format) {
    after.userEnteredFormat = { ...after.userEnteredFormat, numberFormat: entered.numberFormat };
  }
  return after;
}

type Value = string | number | boolean | null;

function checkedLine(line: unknown, index: number): Value[] {
  if (!Array.isArray(line)) throw refusal(`Invalid value at 'data.values[${index}]' (list), ${JSON.stringify(line)}`);
  return line.map((value, at) => {
    if (value === null || value === undefined) return null;
    const isValue = typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
    if (!isValue) throw refusal(`Invalid data[0]: Invalid values[${index}][${at}]: ${JSON.stringify(value)}`);
    return value as Value;
  });
}

function rawCell(before: LocalCell | null, value: string | number | boolean): LocalCell {
  const after = withValue(before, value);
  checkCellValue(after.userEnteredValue);
  return after;
}

/** A range of one cell is where to start; a larger one must hold all that is written. */
function reach(sheet: LocalSheet, { area, isCell }: SheetArea, lines: readonly Value[][]): Area {
  const height = Math.max(1, lines.length);
  const width = Math.max(1, ...lines.map((line) => line.length));
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const reached = {
    ...area,
    endRow: area.startRow + height,
    endColumn: area.startColumn + width,
  };
  if (reached.endRow > rowCount || reached.endColumn > columnCount) {
    throw outsideGrid(areaText(sheet.properties.title, reached), rowCount, columnCount);
  }
  if (isCell) return reached;
  const asked = areaText(sheet.properties.title, area);
  if (reached.endRow > area.endRow) {
    throw refusal(`Requested writing within range [${asked}], but tried writing to row [${area.endRow + 1}]`);
  }
  if (reached.endColumn > area.endColumn) {
    const column = cellText(0, area.endColumn).replace(/\d/g, '');
    throw refusal(`Requested writing within range [${asked}], but tried writing to column [${column}]`);
  }
  return reached;
}
