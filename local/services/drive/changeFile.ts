/** Changing a file's metadata and content, each part checked as Drive does. */

import type { LocalFile } from '../../account/state.ts';
import { isOtherwise } from '../../readings.ts';
import { Blob } from '../blob.ts';
import type { RunContext } from '../runContext.ts';
import { canShare } from './access.ts';
import type { FileFields } from './arguments.ts';
import { badRequest, forbidden, notAnEditor, notAvailable, storageIsFull } from './driveErrors.ts';
import { DOC, FOLDER, SPREADSHEET } from './fileResource.ts';
import { keepShown } from './shownAccess.ts';

/** How long a search by name knows nothing of a new name; seconds to minutes have been seen. */
export const SEARCH_LAG_MS = 90_000;

/** So long Google may go on with a Doc that it has answered for. */
const GOES_ON_MS = 90_000;

const MAX_PROPERTY_BYTES = 124;
const MAX_PROPERTIES = 30;
const HTML_OR_TEXT = ['text/html', 'text/plain'];

/** Sets what the resource names and leaves the rest. @throws ServiceError with nothing said about how far it came. */
export function changeMetadata(context: RunContext, file: LocalFile, body: FileFields): void {
  const { state, user } = context;
  if (body.name !== undefined) setName(context, file, body.name);
  if (body.description !== undefined) file.description = body.description;
  if (body.mimeType !== undefined && body.mimeType !== file.mimeType) throw notAvailable("Changing a file's type");
  if (body.properties !== undefined && isOtherwise(state, 'marksSearch')) {
    file.marksSearchableFrom = state.nowMs + SEARCH_LAG_MS;
  }
  file.properties = mergedProperties(file.properties, body.properties ?? {});
  const own = mergedProperties(file.appProperties[state.scriptId] ?? {}, body.appProperties ?? {});
  file.appProperties = { ...file.appProperties, [state.scriptId]: own };
  if (body.inheritedPermissionsDisabled !== undefined) {
    if (file.mimeType !== FOLDER) throw forbidden('invalid', 'Only folders can limit their access.');
    // Whoever makes a folder owns it.
    if (file.id !== '' && !canShare(state, file, user)) throw notAnEditor(file.id);
    keepShown(state, file);
    const isIgnored = file.id === '' && isOtherwise(state, 'limitAtMaking');
    if (!isIgnored) file.inheritedPermissionsDisabled = body.inheritedPermissionsDisabled;
  }
  if (body.contentRestrictions !== undefined) setRestrictions(file, body.contentRestrictions);
  if (body.trashed !== undefined) {
    if (file.ownerEmail !== user || file.id === state.rootId) throw notAnEditor(file.id);
    file.trashed = body.trashed;
  }
  const isLockAlone = Object.keys(body).length === 1 && body.contentRestrictions !== undefined;
  if (isLockAlone && isOtherwise(state, 'lockCountsAsChange')) return;
  file.modifiedTime = new Date(state.nowMs).toISOString();
}

/** Replaces a file's content: a Doc is made from HTML or text, an upload keeps its bytes. */
export function setContent(context: RunContext, file: LocalFile, media: Blob): void {
  const mimeType = media.getContentType() ?? 'application/octet-stream';
  if (file.mimeType === FOLDER) throw badRequest('badRequest', 'A folder has no content.');
  if (context.state.storageFull === true) throw storageIsFull();
  if (file.mimeType === SPREADSHEET) throw notAvailable("Replacing a spreadsheet's content by an upload");
  if (file.mimeType === DOC && !HTML_OR_TEXT.includes(mimeType)) throw notAvailable(`Making a Doc from ${mimeType}`);
  const isText = mimeType.startsWith('text/') || mimeType === 'application/json';
  const encoding = isText ? 'utf8' : 'base64';
  file.content = { mimeType, data: Blob.bytesOf(media).toString(encoding), encoding };
  file.revision += 1;
  file.modifiedTime = new Date(context.state.nowMs).toISOString();
}

/** As Google may have it a while after it has answered. */
export function goOnWithDoc({ state }: RunContext, file: LocalFile): void {
  if (file.mimeType !== DOC || !isOtherwise(state, 'docModifiedLater')) return;
  file.modifiedTime = new Date(Date.parse(file.modifiedTime) + GOES_ON_MS).toISOString();
}

function setName(context: RunContext, file: LocalFile, name: string): void {
  if (name === file.name) return;
  file.name = name;
  file.searchableFrom = context.state.nowMs + SEARCH_LAG_MS;
}

function mergedProperties(kept: Record<string, string>, given: Record<string, string>): Record<string, string> {
  const merged = { ...kept };
  for (const [key, value] of Object.entries(given)) {
    if (Buffer.byteLength(key + value) > MAX_PROPERTY_BYTES) {
      throw badRequest(
        'propertyTooLong',
        `Property key and value together take at most ${MAX_PROPERTY_BYTES} bytes: ${key}`,
      );
    }
    merged[key] = value;
  }
  if (Object.keys(merged).length > MAX_PROPERTIES) throw badRequest('tooManyProperties', 'Too many properties.');
  return merged;
}

function setRestrictions(file: LocalFile, given: LocalFile['contentRestrictions']): void {
  if (file.mimeType === FOLDER) throw forbidden('contentRestrictionsNotSupported', 'Folders cannot be locked.');
  if (given.length > 1) throw badRequest('invalid', 'Only one content restriction is possible.');
  file.contentRestrictions = given.filter((restriction) => restriction.readOnly);
}
