/** What a person does to the workbook in the browser, without the script. */
import { canEdit, isContentRestricted } from '../services/drive/access.ts';
import { appendRow, editCells, type TableEdit, type TypedCells } from '../services/sheets/tableEdits.ts';
import type { LocalState } from './state.ts';

/** Cells that a person types, by tab and header; without `where`, into a new row below the last one. */
export interface PersonEdit {
  tab: string;
  where?: TypedCells;
  set: TypedCells;
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
  const file = id === null ? undefined : state.files[id];
  const spreadsheet = id === null ? undefined : state.spreadsheets[id];
  if (!file || !spreadsheet) throw new Error('There is no active workbook to edit');
  if (!canEdit(state, file, email)) throw new Error(`${email} may not edit "${file.name}"`);
  if (isContentRestricted(file)) throw new Error(`"${file.name}" is locked`);
  const { where, ...typed } = edit;
  const dated: Omit<TableEdit, 'where'> = { ...typed, year: new Date(state.nowMs).getUTCFullYear() };
  const {
    sheetId = 0,
    startRowIndex = 0,
    endRowIndex = 0,
    startColumnIndex = 0,
    endColumnIndex = 0,
  } = where ? editCells(spreadsheet, { ...dated, where }) : appendRow(spreadsheet, dated);
  file.modifiedTime = new Date(state.nowMs).toISOString();
  const values = Object.values(edit.set);
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
    ...(values.length === 1 && values[0] !== null && values[0] !== '' ? { value: String(values[0]) } : {}),
  };
}
