/** Opening a spreadsheet's file: whether it is there, and whether this person may do this to it. */
import type { LocalSpreadsheet, LocalState } from '../../account/state.ts';
import { canEdit, canSee, isContentRestricted } from '../drive/access.ts';
import { ServiceError } from '../serviceError.ts';

/** @throws ServiceError 404 when there is none, 403 when it may not be seen, or not changed. */
export function openSpreadsheet(state: LocalState, id: string, user: string, write: boolean): LocalSpreadsheet {
  const file = state.files[id];
  if (!file) throw new ServiceError('Requested entity was not found.', 404, 'notFound');
  const book = state.spreadsheets[id];
  if (!book) throw new ServiceError('This operation is not supported for this document', 400, 'failedPrecondition');
  const allowed = write ? canEdit(state, file, user) : canSee(state, file, user);
  if (!allowed) throw new ServiceError('The caller does not have permission', 403, 'forbidden');
  if (write && isContentRestricted(file)) {
    throw new ServiceError('The caller does not have permission', 403, 'fileContentRestricted');
  }
  // The file has the one name; Drive may have changed it.
  if (book.properties.title !== file.name) book.properties = { ...book.properties, title: file.name };
  return book;
}
