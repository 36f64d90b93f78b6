/** What `Drive.Files.copy` does: a new file with the same content and properties, shared with nobody. */

import { newId } from '../../account/ids.ts';
import type { LocalFile } from '../../account/state.ts';
import { isOtherwise } from '../../readings.ts';
import type { RunContext } from '../runContext.ts';
import type { FileFields } from './arguments.ts';
import { changeMetadata } from './changeFile.ts';
import { convertedDoc } from './convertedDoc.ts';
import { countMadeFile, folderFor, newFile } from './createFile.ts';
import { forbidden } from './driveErrors.ts';
import { DOC, FOLDER, SPREADSHEET } from './fileResource.ts';

/** Copies a Doc, a spreadsheet or an upload and returns the copy. @throws ServiceError 403 for a folder. */
export function copyFile(context: RunContext, source: LocalFile, body: FileFields): LocalFile {
  const { state } = context;
  if (source.mimeType === FOLDER) throw forbidden('cannotCopyFile', 'This file cannot be copied by the user.');
  const isEditorFile = body.mimeType === DOC || source.mimeType === DOC || source.mimeType === SPREADSHEET;
  const isConverted = body.mimeType === DOC && source.mimeType !== DOC;
  const mimeType = isConverted ? DOC : source.mimeType;
  const copy = newFile(context, mimeType, folderFor(context, body.parents ?? source.parents));
  copy.name = `Copy of ${source.name}`;
  if (!isOtherwise(state, 'copyKeepsMarks')) {
    copy.appProperties = structuredClone(source.appProperties);
    copy.properties = { ...source.properties };
  }
  if (source.description !== undefined) copy.description = source.description;
  if (isConverted) copy.content = convertedDoc(source);
  else if (source.content) copy.content = { ...source.content };
  changeMetadata(context, copy, body);
  if (isEditorFile) countMadeFile(context);
  copy.id = newId(state, 'file', isEditorFile ? 44 : 33);
  const spreadsheet = state.spreadsheets[source.id];
  if (spreadsheet) {
    const copied = structuredClone(spreadsheet);
    copied.spreadsheetId = copy.id;
    copied.properties.title = copy.name;
    state.spreadsheets[copy.id] = copied;
  }
  state.files[copy.id] = copy;
  return copy;
}
