/** What `Drive.Files.create` does: folders, empty Docs and Sheets, and uploads, with a chosen id where Google allows it. */

import { newId } from '../../account/ids.ts';
import type { LocalFile, LocalState } from '../../account/state.ts';
import { filesPerDay, usageOf } from '../../account/usage.ts';
import { isOtherwise } from '../../readings.ts';
import type { Blob } from '../blob.ts';
import type { RunContext } from '../runContext.ts';
import { ServiceError } from '../serviceError.ts';
import { newSpreadsheet } from '../sheets/newSpreadsheet.ts';
import { canEdit, permissionId } from './access.ts';
import type { FileFields } from './arguments.ts';
import { changeMetadata, SEARCH_LAG_MS, setContent } from './changeFile.ts';
import { badRequest, forbidden, notAnEditor, notAvailable, storageIsFull } from './driveErrors.ts';
import { DOC, FOLDER, SPREADSHEET } from './fileResource.ts';
import { findFile } from './findFile.ts';

/** Makes a file and returns it. @throws ServiceError 409 when the chosen id is taken. */
export function createFile(context: RunContext, body: FileFields, media: Blob | null): LocalFile {
  const { state } = context;
  const mimeType = body.mimeType ?? media?.getContentType() ?? 'application/octet-stream';
  checkType(mimeType, media);
  if (body.contentRestrictions !== undefined && !isOtherwise(state, 'lockAtMaking')) {
    throw forbidden(
      'fieldNotWritable',
      'Nothing is said of content restrictions when a file is made: lock it afterwards.',
    );
  }
  const file = newFile(context, mimeType, folderFor(context, body.parents));
  changeMetadata(context, file, body);
  if (body.id !== undefined) checkChosenId(state, body.id, mimeType);
  // Folders take no room.
  if (state.storageFull === true && mimeType !== FOLDER) throw storageIsFull();
  if (mimeType === DOC || mimeType === SPREADSHEET) countMadeFile(context);
  file.id =
    typeof body.id === 'string'
      ? body.id
      : newId(state, 'file', mimeType === DOC || mimeType === SPREADSHEET ? 44 : 33);
  if (media) setContent(context, file, media);
  else if (mimeType === DOC) file.content = { mimeType: 'text/html', data: '', encoding: 'utf8' };
  file.revision = 1;
  if (mimeType === SPREADSHEET) {
    state.spreadsheets[file.id] = newSpreadsheet(file.id, file.name, state.scriptTimeZone);
  }
  state.reservedIds = state.reservedIds.filter((id) => id !== file.id);
  state.files[file.id] = file;
  return file;
}

/** A file that is not in the Drive yet, owned by the person of the run; its id is still to be given. */
export function newFile(context: RunContext, mimeType: string, parent: LocalFile): LocalFile {
  const { state, user } = context;
  const now = new Date(state.nowMs).toISOString();
  return {
    id: '',
    name: 'Untitled',
    mimeType,
    parents: [parent.id],
    trashed: false,
    appProperties: {},
    properties: {},
    createdTime: now,
    modifiedTime: now,
    ownerEmail: user,
    permissions: [
      { id: permissionId({ type: 'user', emailAddress: user }), type: 'user', role: 'owner', emailAddress: user },
    ],
    inheritedPermissionsDisabled: false,
    contentRestrictions: [],
    revision: 1,
    searchableFrom: state.nowMs + SEARCH_LAG_MS,
  };
}

/** The folder that a new file goes into. @throws ServiceError when it is none, or may not be written to. */
export function folderFor(context: RunContext, parents: readonly string[] | undefined): LocalFile {
  const { state, user } = context;
  const ids = parents ?? [state.rootId];
  const [id] = ids;
  if (id === undefined || ids.length > 1) {
    throw forbidden('multipleParentsNotSupported', 'A file must have exactly one parent.');
  }
  const folder = findFile(state, id, user);
  if (folder.mimeType !== FOLDER) throw forbidden('parentNotAFolder', 'The specified parent is not a folder.');
  if (!canEdit(state, folder, user)) throw notAnEditor(folder.id);
  return folder;
}

/** Counts a Doc or spreadsheet against the day. @throws ServiceError 403 when no more may be made. */
export function countMadeFile(context: RunContext): void {
  const usage = usageOf(context.state, context.user);
  if (usage.filesMade >= filesPerDay(context.state)) {
    throw forbidden('dailyLimitExceeded', 'The daily limit of new documents has been reached.');
  }
  usage.filesMade += 1;
}

function checkType(mimeType: string, media: Blob | null): void {
  const isEditorType = mimeType.startsWith('application/vnd.google-apps.');
  if (isEditorType && ![FOLDER, DOC, SPREADSHEET].includes(mimeType))
    throw notAvailable(`Making a file of type ${mimeType}`);
  if (!media) {
    if (!isEditorType) throw notAvailable('Making an uploaded file without content');
    return;
  }
  if (mimeType === FOLDER) throw badRequest('badRequest', 'A folder has no content.');
  if (mimeType === SPREADSHEET) throw notAvailable('Making a spreadsheet from an upload');
}

function checkChosenId(state: LocalState, id: string, mimeType: string): void {
  if (mimeType === DOC || mimeType === SPREADSHEET) {
    throw badRequest('invalid', 'Generated IDs are not supported for Docs Editors formats.');
  }
  if (state.files[id]) throw new ServiceError('A file already exists with the provided ID.', 409, 'fileIdInUse');
  if (!state.reservedIds.includes(id)) throw badRequest('fileIdInvalid', 'The provided file ID is not usable.');
}
