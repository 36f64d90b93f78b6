/**
 * The cells of a sheet. They are kept sparse and are never changed in place, only replaced, so that sheets and whole
 * workbooks can share them. A format or drop-down for a whole column is kept once, as the column's fill, and not in a
 * thousand empty cells: read cells with `cellAt`.
 */
import type { CellValue } from '../../../src/port/workspace.ts';
import type { LocalCell, LocalDimension, LocalSheet } from '../../account/state.ts';
import type { Area } from './gridRange.ts';

/** A column's metadata as the Sheets service keeps it. */
export interface LocalColumn extends LocalDimension {
  /** What every cell of the column from this row (from 0) to the end is that is not kept by itself; no values. */
  fill?: { fromRow: number; cell: LocalCell };
}

/** The column's metadata with its fill, if it has any. */
export function columnAt(sheet: LocalSheet, column: number): LocalColumn | undefined {
  return (sheet.columnMetadata as (LocalColumn | null | undefined)[])[column] ?? undefined;
}

/** The cell at a place counted from 0, or `null` when nothing was ever set there. */
export function cellAt(sheet: LocalSheet, row: number, column: number): LocalCell | null {
  return sheet.rows[row]?.[column] ?? fillAt(sheet, row, column);
}

/** Puts a cell, or nothing, at a place; the place must be inside the grid. */
export function setCell(sheet: LocalSheet, row: number, column: number, cell: LocalCell | null): void {
  const empty = cell === null || Object.keys(cell).length === 0;
  // An emptied cell in a filled column is kept as an object, or the fill would show through.
  const kept = empty ? (fillAt(sheet, row, column) ? {} : null) : cell;
  const cells = sheet.rows[row];
  if (cells) {
    if (kept || column < cells.length) padTo(cells, column)[column] = kept;
  } else if (kept) {
    while (sheet.rows.length < row) sheet.rows.push([]);
    const fresh: (LocalCell | null)[] = [];
    padTo(fresh, column)[column] = kept;
    sheet.rows[row] = fresh;
  }
}

/** Changes every cell of an area alike. `change` is called once for each different cell and may return `null`. */
export function changeArea(sheet: LocalSheet, area: Area, change: (cell: LocalCell | null) => LocalCell | null): void {
  const done = new Map<LocalCell | null, LocalCell | null>();
  const changed = (cell: LocalCell | null) => {
    if (!done.has(cell)) done.set(cell, change(cell));
    return done.get(cell) ?? null;
  };
  const toBottom = area.endRow === sheet.properties.gridProperties.rowCount;
  for (let column = area.startColumn; column < area.endColumn; column++) {
    if (toBottom && !hasContent(changed(columnAt(sheet, column)?.fill?.cell ?? null))) {
      changeToBottom(sheet, column, area.startRow, changed);
    } else {
      for (let row = area.startRow; row < area.endRow; row++) {
        setCell(sheet, row, column, changed(cellAt(sheet, row, column)));
      }
    }
  }
}

/** Gives every cell of these rows a place of its own if the column's fill begins among them, so that they can move. */
export function settleFill(sheet: LocalSheet, column: number, startRow: number, endRow: number): void {
  const fill = columnAt(sheet, column)?.fill;
  if (!fill || fill.fromRow <= startRow || fill.fromRow >= endRow) return;
  while (sheet.rows.length < endRow) sheet.rows.push([]);
  for (let row = startRow; row < endRow; row++) {
    const cells = sheet.rows[row] ?? [];
    if (!cells[column]) padTo(cells, column)[column] = row < fill.fromRow ? {} : fill.cell;
  }
}

/** The stored value, formulas apart: `null` for an empty cell. */
export function storedValue(cell: LocalCell | null | undefined): CellValue {
  const value = cell?.userEnteredValue;
  return value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? null;
}

/** True when a cell holds a value or a formula. */
export function hasValue(cell: LocalCell | null | undefined): boolean {
  return cell?.userEnteredValue !== undefined;
}

/** The same cell with another value; `null` or an empty text leaves it without one. */
export function withValue(cell: LocalCell | null, value: CellValue): LocalCell {
  const { userEnteredValue: _, ...rest } = cell ?? {};
  if (value === null || value === '') return rest;
  if (typeof value === 'string') return { ...rest, userEnteredValue: { stringValue: value } };
  if (typeof value === 'number') return { ...rest, userEnteredValue: { numberValue: value } };
  return { ...rest, userEnteredValue: { boolValue: value } };
}

function fillAt(sheet: LocalSheet, row: number, column: number): LocalCell | null {
  const fill = columnAt(sheet, column)?.fill;
  return fill && row >= fill.fromRow ? fill.cell : null;
}

function hasContent(cell: LocalCell | null): boolean {
  return hasValue(cell) || cell?.note !== undefined;
}

function changeToBottom(
  sheet: LocalSheet,
  column: number,
  startRow: number,
  changed: (cell: LocalCell | null) => LocalCell | null,
): void {
  const before = columnAt(sheet, column);
  const fill = before?.fill;
  const fromRow = Math.max(startRow, fill?.fromRow ?? startRow);
  const gap: number[] = [];
  if (fill) {
    for (let row = Math.min(startRow, fill.fromRow); row < fromRow; row++) {
      if (!sheet.rows[row]?.[column]) gap.push(row);
    }
  }
  setFill(sheet, column, fromRow, changed(fill?.cell ?? null));
  for (let row = startRow; row < sheet.rows.length; row++) {
    const cell = sheet.rows[row]?.[column];
    if (cell) setCell(sheet, row, column, changed(cell));
  }
  if (!fill) return;
  for (const row of gap) setCell(sheet, row, column, fill.fromRow < startRow ? fill.cell : changed(null));
}

function setFill(sheet: LocalSheet, column: number, fromRow: number, cell: LocalCell | null): void {
  const { fill: _, ...rest } = columnAt(sheet, column) ?? {};
  const empty = cell === null || Object.keys(cell).length === 0;
  const kept: LocalColumn = empty ? rest : { ...rest, fill: { fromRow, cell } };
  if (!empty || column < sheet.columnMetadata.length) padTo(sheet.columnMetadata, column)[column] = kept;
}

/** Grows a list with `null` so that an entry can be put at `index`; holes would be slow and not survive as JSON. */
export function padTo<T>(list: (T | null)[], index: number): (T | null)[] {
  while (list.length < index) list.push(null);
  return list;
}
