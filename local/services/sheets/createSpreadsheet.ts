/** What `spreadsheets.create` does: a new file with a workbook, as described or as Google makes one by itself. */
import type { LocalSpreadsheet, LocalState } from '../../account/state.ts';
import { Draft } from './draft.ts';
import { newSpreadsheet } from './newSpreadsheet.ts';
import { refusal } from './refusal.ts';
import { updateCells } from './requests/cellRequests.ts';
import { addSheet } from './requests/sheetRequests.ts';
import { newSpreadsheetFile } from './spreadsheetFile.ts';

export type NewSpreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;

const CELL_FIELDS = 'userEnteredValue,userEnteredFormat,note,dataValidation,textFormatRuns';

/**
 * Makes the workbook and its file, and returns it.
 * @throws ServiceError 400 for a part of a description that cannot be made in this call.
 */
export function createSpreadsheet(state: LocalState, user: string, resource: NewSpreadsheet): LocalSpreadsheet {
  const { properties = {}, sheets = [], ...others } = resource;
  const other = Object.keys(others)[0];
  if (other) throw refusal(`Making a spreadsheet with ${other} is not available in the local account`);
  const { title = 'Untitled spreadsheet', locale = 'en_US', timeZone = state.scriptTimeZone } = properties;
  const book = newSpreadsheet('', title, timeZone);
  book.properties.locale = locale;
  if (sheets.length > 0) {
    const draft = new Draft(book, { email: user, isOwner: true, year: new Date(state.nowMs).getUTCFullYear() });
    draft.book.sheets = [];
    for (const sheet of sheets) addDescribed(draft, sheet);
    draft.commit();
  }
  book.spreadsheetId = newSpreadsheetFile(state, title, user);
  state.spreadsheets[book.spreadsheetId] = book;
  return book;
}

function addDescribed(draft: Draft, sheet: NonNullable<NewSpreadsheet['sheets']>[number]): void {
  const { properties = {}, data = [], ...others } = sheet;
  const other = Object.keys(others)[0];
  if (other) throw refusal(`Making a sheet with ${other} is not available in the local account`);
  const { index: _, ...described } = properties;
  addSheet(draft, { properties: described });
  const sheetId = draft.book.sheets.at(-1)?.properties.sheetId;
  for (const { startRow = 0, startColumn = 0, rowData = [] } of data) {
    const start = { sheetId, rowIndex: startRow, columnIndex: startColumn };
    updateCells(draft, { start, rows: rowData, fields: CELL_FIELDS });
  }
}
