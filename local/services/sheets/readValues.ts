/** Reads ranges of values as `values.get` and its kin return them. */
import type { CellValue } from '../../../src/port/workspace.ts';
import type { LocalCell, LocalSheet } from '../../account/state.ts';
import { ServiceError } from '../serviceError.ts';
import { areaText, cellText } from './a1.ts';
import { storedValue } from './cells.ts';
import { formattedValue, isDateFormat, type NumberFormat } from './formattedValue.ts';
import type { Area } from './gridRange.ts';

export interface RenderOptions {
  valueRenderOption?: string | null | undefined;
  dateTimeRenderOption?: string | null | undefined;
  majorDimension?: string | null | undefined;
}

export interface ValueRange {
  range: string;
  majorDimension: string;
  /** Left out when the range is empty. */
  values?: (string | number | boolean)[][];
}

/**
 * The values of an area. Empty rows and cells at the end are left out; an empty cell before others is `""`.
 * @throws ServiceError 501 for a formula unless formulas were asked for: nothing here can work it out.
 */
export function readValues(sheet: LocalSheet, area: Area, options: RenderOptions): ValueRange {
  const lines: (string | number | boolean)[][] = [];
  const endRow = Math.min(area.endRow, sheet.rows.length);
  for (let row = area.startRow; row < endRow; row++) {
    const cells = sheet.rows[row] ?? [];
    const line: (string | number | boolean)[] = [];
    const endColumn = Math.min(area.endColumn, cells.length);
    for (let column = area.startColumn; column < endColumn; column++) {
      const cell = cells[column];
      if (!cell?.userEnteredValue) continue;
      const value = rendered(cell, options, () => `'${sheet.properties.title}'!${cellText(row, column)}`);
      while (line.length < column - area.startColumn) line.push('');
      line.push(value);
    }
    lines.push(line);
  }
  while (lines.at(-1)?.length === 0) lines.pop();
  const majorDimension = options.majorDimension ?? 'ROWS';
  const range = areaText(sheet.properties.title, area);
  if (lines.length === 0) return { range, majorDimension };
  return { range, majorDimension, values: majorDimension === 'COLUMNS' ? transposed(lines) : lines };
}

/** A cell's number format, if it has one. */
export function numberFormatOf(cell: LocalCell | null): NumberFormat | undefined {
  return cell?.userEnteredFormat?.numberFormat as NumberFormat | undefined;
}

const ERROR_TEXTS: Record<string, string> = { REF: '#REF!', N_A: '#N/A', DIVIDE_BY_ZERO: '#DIV/0!', NAME: '#NAME?' };

/** The value as it would be if its formula were worked out. @throws ServiceError 501 if it has one. */
export function computedValue(cell: LocalCell | null, where: () => string): CellValue {
  const formula = cell?.userEnteredValue?.formulaValue;
  if (cell?.errorValue !== undefined) return ERROR_TEXTS[cell.errorValue.type] ?? '#ERROR!';
  if (formula !== undefined) {
    throw new ServiceError(
      `The formula ${formula} in ${where()} cannot be worked out in the local account`,
      501,
      'notImplemented',
    );
  }
  return storedValue(cell);
}

function rendered(cell: LocalCell, options: RenderOptions, where: () => string): string | number | boolean {
  const option = options.valueRenderOption ?? 'FORMATTED_VALUE';
  const formula = cell.userEnteredValue?.formulaValue;
  if (option === 'FORMULA' && formula !== undefined) return formula;
  const value = computedValue(cell, where) ?? '';
  const format = numberFormatOf(cell);
  if (option === 'FORMATTED_VALUE') return formattedValue(value, format);
  const asText = (options.dateTimeRenderOption ?? 'SERIAL_NUMBER') === 'FORMATTED_STRING';
  return asText && typeof value === 'number' && isDateFormat(format) ? formattedValue(value, format) : value;
}

function transposed(lines: (string | number | boolean)[][]): (string | number | boolean)[][] {
  const width = Math.max(...lines.map((line) => line.length));
  return Array.from({ length: width }, (_, column) => {
    const line = lines.map((row) => row[column] ?? '');
    while (line.at(-1) === '') line.pop();
    return line;
  });
}
