/** Requests about cells' content: write, append and repeat cells, drop-downs, find and replace. */
import type { LocalCell, LocalSheet } from '../../../account/state.ts';
import { checkCellValue } from '../cellLimits.ts';
import { cellAt, changeArea, hasValue, setCell } from '../cells.ts';
import type { Draft } from '../draft.ts';
import { applyMask, copyJson, type FieldMask, maskTouches, updateMask } from '../fieldMask.ts';
import { type Area, areaOf } from '../gridRange.ts';
import { refusal } from '../refusal.ts';
import { checkCondition } from './conditions.ts';
import { growGrid } from './dimensionRequests.ts';
import type { Handler } from './request.ts';

type CellData = GoogleAppsScript.Sheets.Schema.CellData;
type RowData = GoogleAppsScript.Sheets.Schema.RowData;

/** The only fields of a cell that a caller may set. */
const SETTABLE = new Set(['userEnteredValue', 'userEnteredFormat', 'note', 'textFormatRuns', 'dataValidation']);

export const updateCells: Handler<'updateCells'> = (draft, { rows = [], fields, range, start }) => {
  const mask = cellMask(fields);
  if (range && start) throw refusal('Only one of start and range may be set.');
  if (start) {
    const sheet = draft.sheet(start.sheetId);
    writeRows(draft, sheet, start.rowIndex ?? 0, start.columnIndex ?? 0, rows, mask);
    return undefined;
  }
  if (!range) throw refusal('One of start and range must be set.');
  const sheet = draft.sheet(range.sheetId);
  const area = areaOf(sheet, range);
  draft.checkUnprotected(sheet, area);
  checkFits(area, rows);
  // What the rows do not cover is cleared.
  changeArea(sheet, area, (cell) => changed(cell, undefined, mask));
  writeRows(draft, sheet, area.startRow, area.startColumn, rows, mask);
  return undefined;
};

export const appendCells: Handler<'appendCells'> = (draft, { sheetId, rows = [], fields }) => {
  const mask = cellMask(fields);
  const sheet = draft.sheet(sheetId);
  const at = rowsWithData(sheet);
  const grid = sheet.properties.gridProperties;
  const width = Math.max(0, ...rows.map((row) => row.values?.length ?? 0));
  if (at + rows.length > grid.rowCount) growGrid(sheet, 'ROWS', at + rows.length - grid.rowCount);
  if (width > grid.columnCount) growGrid(sheet, 'COLUMNS', width - grid.columnCount);
  draft.checkCellCount();
  writeRows(draft, sheet, at, 0, rows, mask);
  return undefined;
};

export const repeatCell: Handler<'repeatCell'> = (draft, { range, cell, fields }) => {
  const mask = cellMask(fields);
  if (!range) throw refusal('range must be specified.');
  const sheet = draft.sheet(range.sheetId);
  const area = areaOf(sheet, range);
  draft.checkUnprotected(sheet, area);
  changeArea(sheet, area, (before) => changed(before, cell, mask));
  return undefined;
};

export const setDataValidation: Handler<'setDataValidation'> = (draft, { range, rule }) => {
  if (!range) throw refusal('range must be specified.');
  const sheet = draft.sheet(range.sheetId);
  const area = areaOf(sheet, range);
  draft.checkUnprotected(sheet, area);
  if (rule) checkCondition(rule.condition);
  const dataValidation = rule && (copyJson(rule) as Record<string, unknown>);
  changeArea(sheet, area, (cell) => {
    const { dataValidation: _, ...rest } = cell ?? {};
    return dataValidation ? { ...rest, dataValidation } : rest;
  });
  return undefined;
};

/** Whole cells in a range, by case: the only way in which it is sent. */
export const findReplace: Handler<'findReplace'> = (draft, { find, replacement = '', range, ...how }) => {
  if (!find) throw refusal('find must be specified.');
  if (!range || how.sheetId !== undefined || how.allSheets) {
    throw refusal('Exactly one of range, sheetId and allSheets must be set.');
  }
  if (!how.matchEntireCell || !how.matchCase || how.searchByRegex || how.includeFormulas) {
    throw refusal('findReplace other than of whole cells by case is not available in the local account');
  }
  const sheet = draft.sheet(range.sheetId);
  const area = areaOf(sheet, range);
  draft.checkUnprotected(sheet, area);
  const found = { valuesChanged: 0, rowsChanged: 0 };
  for (let row = area.startRow; row < Math.min(area.endRow, sheet.rows.length); row++) {
    const before = found.valuesChanged;
    for (let column = area.startColumn; column < area.endColumn; column++) {
      const cell = cellAt(sheet, row, column);
      if (cell?.userEnteredValue?.stringValue !== find) continue;
      setCell(sheet, row, column, { ...cell, userEnteredValue: { stringValue: replacement } });
      found.valuesChanged++;
    }
    if (found.valuesChanged > before) found.rowsChanged++;
  }
  if (found.valuesChanged === 0) return {};
  return { ...found, sheetsChanged: 1, occurrencesChanged: found.valuesChanged };
};

/** How many rows from the top hold everything that has a value. */
export function rowsWithData(sheet: LocalSheet): number {
  let count = sheet.rows.length;
  while (count > 0 && !sheet.rows[count - 1]?.some(hasValue)) count--;
  return count;
}

function cellMask(fields: string | undefined): FieldMask {
  const mask = updateMask(fields, 'CellData');
  if (mask !== true) {
    for (const name of mask.keys()) if (!SETTABLE.has(name)) throw refusal(`The field ${name} cannot be set.`);
  }
  return mask;
}

function changed(before: LocalCell | null, cell: CellData | undefined, mask: FieldMask): LocalCell | null {
  const after: LocalCell = linkLook(applyMask(before, cell, mask), cell, mask);
  if (maskTouches(mask, ['userEnteredValue'])) {
    const value = after.userEnteredValue;
    checkCellValue(value);
    if (value && Object.keys(value).length === 0) delete after.userEnteredValue;
    if (value?.stringValue === '') delete after.userEnteredValue;
  }
  if (after.note === '') delete after.note;
  for (const name of Object.keys(after)) {
    if (!SETTABLE.has(name)) throw refusal(`The field ${name} cannot be set.`);
  }
  return after;
}

/** A link that is set looks like one, unless the same request says how its text looks. */
function linkLook(after: LocalCell, cell: CellData | undefined, mask: FieldMask): LocalCell {
  const sent = cell?.userEnteredFormat?.textFormat;
  if (!sent?.link?.uri || !maskTouches(mask, ['userEnteredFormat', 'textFormat', 'link'])) return after;
  const format = after.userEnteredFormat ?? {};
  const look = { underline: true, foregroundColorStyle: { themeColor: 'LINK' } };
  const said = Object.fromEntries(
    Object.keys(look).flatMap((name) => {
      const value = sent[name as keyof typeof look];
      const isSaid = value !== undefined && maskTouches(mask, ['userEnteredFormat', 'textFormat', name]);
      return isSaid ? [[name, value]] : [];
    }),
  );
  const textFormat = { ...(format.textFormat as object | undefined), ...look, ...said };
  return { ...after, userEnteredFormat: { ...format, textFormat } };
}

function writeRows(
  draft: Draft,
  sheet: LocalSheet,
  row: number,
  column: number,
  rows: RowData[],
  mask: FieldMask,
): void {
  const width = Math.max(1, ...rows.map((one) => one.values?.length ?? 0));
  if (rows.length === 0) return;
  const sheetRange = { startRowIndex: row, endRowIndex: row + rows.length, startColumnIndex: column };
  const area = areaOf(sheet, { ...sheetRange, endColumnIndex: column + width });
  draft.checkUnprotected(sheet, area);
  rows.forEach((one, down) => {
    one.values?.forEach((cell, right) => {
      const before = cellAt(sheet, row + down, column + right);
      setCell(sheet, row + down, column + right, changed(before, cell, mask));
    });
  });
}

function checkFits(area: Area, rows: RowData[]): void {
  const height = area.endRow - area.startRow;
  if (rows.length > height) {
    throw refusal(
      `Attempting to write row: ${area.startRow + height}, beyond the last requested row of: ${area.endRow - 1}`,
    );
  }
  for (const row of rows) {
    if ((row.values?.length ?? 0) > area.endColumn - area.startColumn) {
      throw refusal(
        `Attempting to write column: ${area.endColumn}, beyond the last requested column of: ${area.endColumn - 1}`,
      );
    }
  }
}
