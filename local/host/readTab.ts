/** Reads a tab of the production's workbook from the state, as records by header. */

import type { LocalCell, LocalSpreadsheet, LocalState } from '../account/state.ts';
import { findTab } from '../services/sheets/findCells.ts';

export type TabRecord = Record<string, string | number | boolean | null>;

/** The workbook that a production was set up in, or undefined before that. */
export function productionWorkbook(state: LocalState): LocalSpreadsheet | undefined {
  const isWorkbook = (id: string): boolean => state.files[id]?.properties.callboardKind === 'workbook';
  const ids = Object.keys(state.spreadsheets);
  const active = state.activeSpreadsheetId;
  const id = active !== null && isWorkbook(active) ? active : ids.find(isWorkbook);
  return id === undefined ? undefined : state.spreadsheets[id];
}

/** Empty where there is no such tab. Rows without any value are left out. */
export function readTab(spreadsheet: LocalSpreadsheet | undefined, title: string): TabRecord[] {
  const sheet = spreadsheet && findTab(spreadsheet, title);
  const [headerRow, ...rows] = sheet?.rows ?? [];
  const headers = (headerRow ?? []).map((cell) => String(cellValue(cell) ?? ''));
  return rows
    .map((row) => Object.fromEntries(headers.map((header, column) => [header, cellValue(row?.[column])])))
    .filter((record) => Object.values(record).some((value) => value !== null));
}

/** A formula reads as its own text: the local account computes none. */
export function cellValue(cell: LocalCell | null | undefined): string | number | boolean | null {
  const value = cell?.userEnteredValue;
  return value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? value?.formulaValue ?? null;
}
