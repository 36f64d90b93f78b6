/** What a person does to the workbook in the browser, without the script. */
import { canEdit, isContentRestricted } from '../services/drive/access.ts';
import { editCells } from '../services/sheets/tableEdits.ts';
import type { LocalState } from './state.ts';

/** Cells to change: a tab by its title, a row by what stands in it, columns by their headers. */
export interface PersonEdit {
  tab: string;
  where: Record<string, string>;
  set: Record<string, string>;
}

/** Google's event for an installed edit trigger, as plain data. */
export interface EditEvent {
  authMode: 'FULL' | 'LIMITED';
  user: { email: string };
  source: Record<string, never>;
  range: { rowStart: number; rowEnd: number; columnStart: number; columnEnd: number; sheetId: number };
  value?: string;
}

/**
 * Edits the active workbook as a person would and returns Google's event for it.
 * @throws Error when the person may not edit it.
 */
export function editAsPerson(state: LocalState, email: string, edit: PersonEdit): EditEvent {
  const id = state.activeSpreadsheetId;
  const file = id === null ? undefined : state.files[id];
  const spreadsheet = id === null ? undefined : state.spreadsheets[id];
  if (!file || !spreadsheet) throw new Error('There is no active workbook to edit');
  if (!canEdit(state, file, email)) throw new Error(`${email} may not edit "${file.name}"`);
  if (isContentRestricted(file)) throw new Error(`"${file.name}" is locked`);
  const touched = editCells(spreadsheet, edit);
  file.modifiedTime = new Date(state.nowMs).toISOString();
  const values = Object.values(edit.set);
  return {
    authMode: 'FULL',
    user: { email },
    source: {},
    range: {
      rowStart: touched.startRowIndex + 1,
      rowEnd: touched.endRowIndex,
      columnStart: touched.startColumnIndex + 1,
      columnEnd: touched.endColumnIndex,
      sheetId: touched.sheetId,
    },
    // Google gives a value only when one cell was edited.
    ...(values.length === 1 ? { value: String(values[0]) } : {}),
  };
}
