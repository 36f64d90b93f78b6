/** What a person does to the workbook in the browser, without the script. */
import type { CellValue } from '../../src/port/workspace.ts';
import { canEdit, isContentRestricted, roleOn } from '../services/drive/access.ts';
import type { TypedCells } from '../services/sheets/findCells.ts';
import type { GridRange } from '../services/sheets/gridRange.ts';
import { appendRow, editCells, type TableEdit, typeCell } from '../services/sheets/tableEdits.ts';
import type { LocalFile, LocalSpreadsheet, LocalState } from './state.ts';

/** Cells that a person types, by tab and header; without `where`, into a new row below the last one. */
export interface PersonEdit {
  tab: string;
  where?: TypedCells;
  set: TypedCells;
}

/** One cell and the text typed into it; row and column count from 0. */
export interface CellEdit {
  spreadsheetId: string;
  sheetId: number;
  row: number;
  column: number;
  text: string;
}

/** Google's event for an installed edit trigger, as plain data. Its range counts from 1 and includes both ends. */
export interface EditEvent {
  authMode: 'FULL' | 'LIMITED';
  user: { email: string };
  source: Record<string, never>;
  range: { rowStart: number; rowEnd: number; columnStart: number; columnEnd: number; sheetId: number };
  value?: string;
}

/**
 * Edits the active workbook as a person would and returns Google's event for it.
 * @throws Error when the person may not edit it, or the tab, row or header is not there.
 */
export function editAsPerson(state: LocalState, email: string, edit: PersonEdit): EditEvent {
  const id = state.activeSpreadsheetId;
  if (id === null) throw new Error('There is no active workbook to edit');
  const { file, spreadsheet } = editableBy(state, email, id);
  const { where, ...typed } = edit;
  const dated: Omit<TableEdit, 'where'> = { ...typed, year: new Date(state.nowMs).getUTCFullYear() };
  const range = where ? editCells(spreadsheet, { ...dated, where }) : appendRow(spreadsheet, dated);
  file.modifiedTime = new Date(state.nowMs).toISOString();
  return eventOf(email, range, Object.values(edit.set));
}

/**
 * Types into one cell as a person would and returns Google's event for it.
 * @throws Error when the person may not edit the spreadsheet or the cell, or there is no such cell.
 */
export function typeAsPerson(state: LocalState, email: string, edit: CellEdit): EditEvent {
  const { file, spreadsheet } = editableBy(state, email, edit.spreadsheetId);
  const year = new Date(state.nowMs).getUTCFullYear();
  const range = typeCell(spreadsheet, edit, { email, isOwner: roleOn(state, file, email) === 'owner', year });
  file.modifiedTime = new Date(state.nowMs).toISOString();
  return eventOf(email, range, [edit.text]);
}

/**
 * A spreadsheet that a person is about to change.
 * @throws Error when there is none, the person may not edit it, or it is locked.
 */
export function editableBy(
  state: LocalState,
  email: string,
  id: string,
): { file: LocalFile; spreadsheet: LocalSpreadsheet } {
  const file = Object.hasOwn(state.files, id) ? state.files[id] : undefined;
  const spreadsheet = file && state.spreadsheets[id];
  if (!file || !spreadsheet) throw new Error('There is no such spreadsheet to edit');
  if (!canEdit(state, file, email)) throw new Error(`${email} may not edit "${file.name}"`);
  if (isContentRestricted(file)) throw new Error(`"${file.name}" is locked`);
  return { file, spreadsheet };
}

function eventOf(email: string, range: GridRange, values: CellValue[]): EditEvent {
  const { sheetId = 0, startRowIndex = 0, endRowIndex = 0, startColumnIndex = 0, endColumnIndex = 0 } = range;
  const [value] = values;
  return {
    authMode: 'FULL',
    user: { email },
    source: {},
    range: {
      rowStart: startRowIndex + 1,
      rowEnd: endRowIndex,
      columnStart: startColumnIndex + 1,
      columnEnd: endColumnIndex,
      sheetId,
    },
    // Google gives a value only when one cell was edited, and none when it was emptied.
    ...(values.length === 1 && value !== null && value !== undefined && value !== '' ? { value: String(value) } : {}),
  };
}
