/** The files of the local Drive as a person sees them: their own tree, or what is shared with them. */

import type { LocalFile, LocalPermission, LocalState } from '../../account/state.ts';
import { DOC_TYPE, FOLDER_TYPE, SHEET_TYPE } from '../../files/filePlan.ts';
import {
  canEdit,
  canSee,
  effectivePermissions,
  isAtLeast,
  isContentRestricted,
  isTrashed,
  permissionId,
} from '../../services/drive/access.ts';
import type { DriveFile, DriveView } from './pageTypes.ts';
import { hasScript } from './scriptFile.ts';

const KINDS: Record<string, DriveFile['kind']> = {
  [FOLDER_TYPE]: 'folder',
  [DOC_TYPE]: 'document',
  [SHEET_TYPE]: 'spreadsheet',
};

const ROLE_WORDS: Record<LocalPermission['role'], string> = {
  owner: 'owner',
  organizer: 'manager',
  fileOrganizer: 'content manager',
  writer: 'editor',
  commenter: 'commenter',
  reader: 'viewer',
};

export function driveView(state: LocalState, email: string): DriveView {
  const seen = Object.values(state.files).filter((file) => isShown(state, file, email));
  const ids = new Set(seen.map((file) => file.id));
  const files = seen.map((file) => driveFile(state, file, email, ids));
  return { rootName: email === state.me ? 'My Drive' : 'Shared with me', files };
}

/** A file that this person may open and that is not in the bin; the root of My Drive is no file. */
export function visibleFile(state: LocalState, id: string, email: string): LocalFile | undefined {
  const file = Object.hasOwn(state.files, id) ? state.files[id] : undefined;
  return file && isShown(state, file, email) ? file : undefined;
}

/**
 * Shares a file as its owner or an editor does in Drive, without a mail.
 * @throws Error when this person may not share it
 */
export function shareFile(
  state: LocalState,
  by: string,
  { fileId, email, role }: { fileId: string; email: string; role: 'reader' | 'writer' | 'none' },
): void {
  const file = visibleFile(state, fileId, by);
  if (!file || !canEdit(state, file, by)) throw new Error('Only the owner and editors can share this.');
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new Error(`“${email}” is not an email address.`);
  const id = permissionId({ type: 'user', emailAddress: email });
  if (file.permissions.some((one) => one.id === id && one.role === 'owner'))
    throw new Error('The owner stays the owner.');
  file.permissions = file.permissions.filter((one) => one.id !== id);
  if (role !== 'none') file.permissions.push({ id, type: 'user', role, emailAddress: email });
}

function isShown(state: LocalState, file: LocalFile, email: string): boolean {
  return file.id !== state.rootId && canSee(state, file, email) && !isTrashed(state, file);
}

function driveFile(state: LocalState, file: LocalFile, email: string, seen: Set<string>): DriveFile {
  const [parent] = file.parents;
  const permissions = effectivePermissions(state, file).sort(
    (a, b) => Number(isAtLeast(b.role, a.role)) - Number(isAtLeast(a.role, b.role)),
  );
  return {
    id: file.id,
    name: file.name,
    kind: KINDS[file.mimeType] ?? 'file',
    mimeType: file.mimeType,
    parentId: parent !== undefined && seen.has(parent) ? parent : null,
    modified: file.modifiedTime,
    restricted: file.inheritedPermissionsDisabled,
    locked: isContentRestricted(file),
    revision: file.revision,
    access: permissions.map((one) => ({
      who: one.emailAddress ?? one.domain ?? 'Anyone with the link',
      role: ROLE_WORDS[one.role],
      inherited: one.details.every((detail) => detail.inheritedFrom !== null),
    })),
    canShare: canEdit(state, file, email),
    hasScript: hasScript(state, file),
  };
}
