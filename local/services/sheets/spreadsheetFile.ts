/** The Drive file that goes with a spreadsheet: made with it, and stamped when it is edited. */
import { newId } from '../../account/ids.ts';
import type { LocalSpreadsheet, LocalState } from '../../account/state.ts';
import { filesPerDay, usageOf } from '../../account/usage.ts';
import { permissionId } from '../drive/access.ts';
import { SEARCH_LAG_MS } from '../drive/changeFile.ts';
import { ServiceError } from '../serviceError.ts';

/**
 * Makes the file of a new spreadsheet at the top of the person's My Drive, and returns its id.
 * @throws ServiceError 403 when the day's allowance of new documents is used up.
 */
export function newSpreadsheetFile(state: LocalState, title: string, ownerEmail: string): string {
  const usage = usageOf(state, ownerEmail);
  if (usage.filesMade >= filesPerDay(state)) {
    throw new ServiceError('The daily limit of new documents has been reached.', 403, 'dailyLimitExceeded');
  }
  usage.filesMade += 1;
  const id = newId(state, 'file', 44);
  const now = new Date(state.nowMs).toISOString();
  const owner = { type: 'user', emailAddress: ownerEmail } as const;
  state.files[id] = {
    id,
    name: title,
    mimeType: 'application/vnd.google-apps.spreadsheet',
    parents: [state.rootId],
    trashed: false,
    appProperties: {},
    properties: {},
    createdTime: now,
    modifiedTime: now,
    ownerEmail,
    permissions: [{ id: permissionId(owner), role: 'owner', ...owner }],
    inheritedPermissionsDisabled: false,
    contentRestrictions: [],
    revision: 1,
    searchableFrom: state.nowMs + SEARCH_LAG_MS,
  };
  return id;
}

/** Carries an edit over to the file: when it was, and the title. */
export function rememberEdit(state: LocalState, book: LocalSpreadsheet): void {
  const file = state.files[book.spreadsheetId];
  if (!file) return;
  file.modifiedTime = new Date(state.nowMs).toISOString();
  if (file.name === book.properties.title) return;
  file.name = book.properties.title;
  file.searchableFrom = state.nowMs + SEARCH_LAG_MS;
}
