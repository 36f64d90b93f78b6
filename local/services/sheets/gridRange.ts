/** Ranges of cells: resolving Google's half-open GridRange against a sheet, and comparing ranges. */
import type { LocalSheet } from '../../account/state.ts';
import { areaText } from './a1.ts';
import { outsideGrid, refusal } from './refusal.ts';

export type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;

/** A GridRange with every bound known; ends are exclusive, all count from 0. */
export interface Area {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

/** @throws ServiceError 400 when the range is empty, reversed or not all inside the sheet. */
export function areaOf(sheet: LocalSheet, range: GridRange | undefined): Area {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const area = {
    startRow: range?.startRowIndex ?? 0,
    endRow: range?.endRowIndex ?? rowCount,
    startColumn: range?.startColumnIndex ?? 0,
    endColumn: range?.endColumnIndex ?? columnCount,
  };
  const inside =
    area.startRow >= 0 &&
    area.startColumn >= 0 &&
    area.startRow < rowCount &&
    area.startColumn < columnCount &&
    area.endRow <= rowCount &&
    area.endColumn <= columnCount;
  if (!inside) throw outsideGrid(areaText(sheet.properties.title, area), rowCount, columnCount);
  if (area.startRow >= area.endRow) {
    throw refusal(`startRowIndex (${area.startRow}) must be less than endRowIndex (${area.endRow}).`);
  }
  if (area.startColumn >= area.endColumn) {
    throw refusal(`startColumnIndex (${area.startColumn}) must be less than endColumnIndex (${area.endColumn}).`);
  }
  return area;
}

/** The whole of a sheet. */
export function wholeSheet(sheet: LocalSheet): Area {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  return { startRow: 0, endRow: rowCount, startColumn: 0, endColumn: columnCount };
}

/** The same area as a GridRange with all its bounds. */
export function gridRangeOf(sheetId: number, area: Area): Required<GridRange> {
  return {
    sheetId,
    startRowIndex: area.startRow,
    endRowIndex: area.endRow,
    startColumnIndex: area.startColumn,
    endColumnIndex: area.endColumn,
  };
}

/** An area from a GridRange that may reach past the sheet or leave bounds out; nothing is checked. */
export function looseArea(range: GridRange | undefined): Area {
  return {
    startRow: range?.startRowIndex ?? 0,
    endRow: range?.endRowIndex ?? Number.POSITIVE_INFINITY,
    startColumn: range?.startColumnIndex ?? 0,
    endColumn: range?.endColumnIndex ?? Number.POSITIVE_INFINITY,
  };
}

export function overlap(one: Area, other: Area): boolean {
  return (
    one.startRow < other.endRow &&
    other.startRow < one.endRow &&
    one.startColumn < other.endColumn &&
    other.startColumn < one.endColumn
  );
}

/** True when the second area is all inside the first. */
export function covers(outer: Area, inner: Area): boolean {
  return (
    outer.startRow <= inner.startRow &&
    outer.endRow >= inner.endRow &&
    outer.startColumn <= inner.startColumn &&
    outer.endColumn >= inner.endColumn
  );
}
