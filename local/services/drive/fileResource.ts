/** Files as Drive answers them: partial responses, and only fields that the local account keeps. */
import { createHash } from 'node:crypto';
import type { LocalFile, LocalState } from '../../account/state.ts';
import { isOtherwise } from '../../readings.ts';
import { parseMask, pickFields } from '../sheets/fieldMask.ts';
import { canEdit, canShare, effectivePermissions, isTrashed, roleOn } from './access.ts';
import { badRequest, notAvailable } from './driveErrors.ts';
import { permissionResource } from './permissionResource.ts';
import { driveIdOf, listedPermissions, shownAccess } from './shownAccess.ts';

export const FOLDER = 'application/vnd.google-apps.folder';
export const DOC = 'application/vnd.google-apps.document';
export const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';

export type Json = Record<string, unknown>;

/** What Google answers when nothing else is asked for. */
const DEFAULT_FIELDS = 'kind,id,name,mimeType';

type Reader = (file: LocalFile, state: LocalState, user: string) => unknown;

const unlessEmpty = (value: object): unknown => (Object.keys(value).length === 0 ? undefined : value);

const FIELDS: Record<string, Reader> = {
  kind: () => 'drive#file',
  id: (file) => file.id,
  name: (file) => file.name,
  mimeType: (file) => file.mimeType,
  description: (file) => file.description,
  parents: (file) => unlessEmpty(file.parents),
  trashed: (file, state) => isTrashed(state, file),
  explicitlyTrashed: (file) => file.trashed,
  appProperties: (file, state) => unlessEmpty(file.appProperties[state.scriptId] ?? {}),
  properties: (file) => unlessEmpty(file.properties),
  createdTime: (file) => file.createdTime,
  modifiedTime: (file) => file.modifiedTime,
  version: (file) => String(file.revision),
  ownedByMe: (file, _state, user) => file.ownerEmail === user,
  // What is in a shared drive belongs to the drive, and does not say who can open it.
  driveId: (file, state) => driveIdOf(state, file),
  owners: (file, state, user) => {
    const { ownerEmail } = file;
    const owner = { kind: 'drive#user', emailAddress: ownerEmail, displayName: ownerEmail, me: ownerEmail === user };
    return driveIdOf(state, file) === undefined ? [owner] : undefined;
  },
  shared: (file, state) => effectivePermissions(state, file).length > 1,
  permissions: (file, state, user) =>
    canEdit(state, file, user) && driveIdOf(state, file) === undefined
      ? listedPermissions(state, file).map((permission) => {
          const { permissionDetails, ...rest } = permissionResource(permission);
          return isOtherwise(state, 'permissionDetails') ? rest : { ...rest, permissionDetails };
        })
      : undefined,
  permissionIds: (file, state) => listedPermissions(state, file).map((permission) => permission.id),
  inheritedPermissionsDisabled: (file, state) => shownAccess(state, file).inheritedPermissionsDisabled,
  contentRestrictions: (file) => unlessEmpty(file.contentRestrictions),
  capabilities: (file, state, user) => {
    const edits = canEdit(state, file, user);
    const owns = roleOn(state, file, user) === 'owner';
    return { canEdit: edits, canRename: edits, canShare: canShare(state, file, user), canTrash: owns, canDelete: owns };
  },
  // Of Docs and spreadsheets, too; of folders none.
  size: (file) => {
    if (file.mimeType === SPREADSHEET) return '1024';
    return file.content ? String(Buffer.byteLength(file.content.data, file.content.encoding)) : undefined;
  },
  md5Checksum: (file) =>
    file.content && !file.mimeType.startsWith('application/vnd.google-apps.')
      ? createHash('md5').update(Buffer.from(file.content.data, file.content.encoding)).digest('hex')
      : undefined,
  webViewLink: (file) => linkTo(file),
};

/** A file with the fields of a mask. @throws ServiceError for an unknown field. */
export function fileResource(state: LocalState, file: LocalFile, user: string, fields: unknown): Json {
  const mask = parseMask(fieldsText(fields) ?? DEFAULT_FIELDS);
  const wanted = mask === true || mask.has('*') ? Object.keys(FIELDS) : [...mask.keys()];
  const resource: Json = {};
  for (const name of wanted) {
    const read = FIELDS[name];
    if (!read) throw notAvailable(`Drive's file field "${name}"`);
    const value = read(file, state, user);
    if (value !== undefined) resource[name] = value;
  }
  return pickFields(resource, mask) as Json;
}

/** The answer of `files.list`: `fields` then names members of the answer, and leaves out what it does not name. */
export function fileListResource(
  state: LocalState,
  found: { files: LocalFile[]; nextPageToken: string | undefined },
  user: string,
  fields: unknown,
): Json {
  const mask = parseMask(fieldsText(fields) ?? `kind,incompleteSearch,nextPageToken,files(${DEFAULT_FIELDS})`);
  const below = mask === true ? true : (mask.get('files') ?? mask.get('*'));
  const answer: Json = { kind: 'drive#fileList', incompleteSearch: false };
  if (found.nextPageToken !== undefined) answer.nextPageToken = found.nextPageToken;
  const names = below === undefined || below === true ? '*' : [...below.keys()].join(',');
  if (below !== undefined) answer.files = found.files.map((file) => fileResource(state, file, user, names));
  if (mask !== true) {
    for (const name of mask.keys()) {
      if (!['kind', 'incompleteSearch', 'nextPageToken', 'files', '*'].includes(name)) {
        throw badRequest('invalidParameter', `Invalid field selection ${name}`);
      }
    }
  }
  return pickFields(answer, mask) as Json;
}

/** The text of a `fields` parameter, if there is one. */
export function fieldsText(fields: unknown): string | null {
  if (fields === undefined || fields === null) return null;
  if (typeof fields !== 'string' || fields.trim() === '')
    throw badRequest('invalidParameter', 'Invalid field selection');
  return fields;
}

function linkTo(file: LocalFile): string {
  if (file.mimeType === FOLDER) return `https://drive.google.com/drive/folders/${file.id}`;
  if (file.mimeType === DOC) return `https://docs.google.com/document/d/${file.id}/edit?usp=drivesdk`;
  if (file.mimeType === SPREADSHEET) return `https://docs.google.com/spreadsheets/d/${file.id}/edit?usp=drivesdk`;
  return `https://drive.google.com/file/d/${file.id}/view?usp=drivesdk`;
}
