/** Who may do what with a file in the local Drive: direct permissions, and those inherited from folders. */
import { numberFrom } from '../../account/ids.ts';
import type { LocalFile, LocalPermission, LocalState } from '../../account/state.ts';

export type Role = LocalPermission['role'];

/** A permission as it works on a file, with where each part of it comes from. */
export interface EffectivePermission extends LocalPermission {
  details: { role: Role; inheritedFrom: string | null }[];
}

const RANK: Record<Role, number> = { reader: 1, commenter: 2, writer: 3, fileOrganizer: 4, organizer: 5, owner: 6 };

/** True if the first role allows everything that the second does. */
export function isAtLeast(role: Role, other: Role): boolean {
  return RANK[role] >= RANK[other];
}

/** Google's id of a grantee: the same on every file. */
export function permissionId(grantee: Pick<LocalPermission, 'type' | 'emailAddress' | 'domain'>): string {
  if (grantee.type === 'anyone') return 'anyoneWithLink';
  const name = (grantee.emailAddress ?? grantee.domain ?? '').toLowerCase();
  return `${numberFrom(name, 4_000_000_000)}`.padStart(10, '1').padStart(20, '0');
}

/**
 * Every permission that works on a file, strongest role per grantee. Limited-access folders pass nothing on.
 * @param seen how a file's access is taken, if not as it is
 */
export function effectivePermissions(
  state: LocalState,
  file: LocalFile,
  seen: (file: LocalFile) => LocalFile = (one) => one,
): EffectivePermission[] {
  const byId = new Map<string, EffectivePermission>();
  const add = ({ pendingOwner, ...permission }: LocalPermission, inheritedFrom: string | null) => {
    // Who was asked to own a folder was not asked to own what is in it.
    const asked = pendingOwner === true && inheritedFrom === null ? { pendingOwner } : {};
    // Owning a folder makes one an editor of what others put into it, not its owner.
    const role = inheritedFrom !== null && permission.role === 'owner' ? 'writer' : permission.role;
    const known = byId.get(permission.id);
    if (!known) {
      byId.set(permission.id, { ...permission, ...asked, role, details: [{ role, inheritedFrom }] });
      return;
    }
    known.details.push({ role, inheritedFrom });
    if (!isAtLeast(known.role, role)) known.role = role;
  };
  let at = seen(file);
  for (const permission of at.permissions) add(permission, null);
  while (!at.inheritedPermissionsDisabled) {
    const above = parentOf(state, at);
    if (!above) break;
    const parent = seen(above);
    for (const permission of parent.permissions) add(permission, parent.id);
    at = parent;
  }
  return [...byId.values()];
}

/** The strongest role that a person has on a file, or `null`. Groups are not looked into. */
export function roleOn(state: LocalState, file: LocalFile, email: string): Role | null {
  let best: Role | null = null;
  for (const permission of effectivePermissions(state, file)) {
    if (reaches(permission, email) && (best === null || isAtLeast(permission.role, best))) best = permission.role;
  }
  return best;
}

/** True if this person may read the file. */
export function canSee(state: LocalState, file: LocalFile, email: string): boolean {
  return roleOn(state, file, email) !== null;
}

/** True if this person may change the file, its name and its place. */
export function canEdit(state: LocalState, file: LocalFile, email: string): boolean {
  const role = roleOn(state, file, email);
  return role !== null && isAtLeast(role, 'writer');
}

/**
 * True if this person may say who can open the file, or limit it: its owner; an editor unless the owner has kept that to
 * themselves; in a shared drive its managers.
 */
export function canShare(state: LocalState, file: LocalFile, email: string): boolean {
  const role = roleOn(state, file, email);
  if (role === null) return false;
  if (role === 'owner' || role === 'organizer') return true;
  return isAtLeast(role, 'writer') && !isInSharedDrive(state, file) && file.writersCanShare !== false;
}

function isInSharedDrive(state: LocalState, file: LocalFile): boolean {
  for (let at: LocalFile | undefined = file; at; at = parentOf(state, at)) if (at.driveId !== undefined) return true;
  return false;
}

/** True if the file or a folder above it is in the bin. */
export function isTrashed(state: LocalState, file: LocalFile): boolean {
  for (let at: LocalFile | undefined = file; at; at = parentOf(state, at)) if (at.trashed) return true;
  return false;
}

export function isContentRestricted(file: LocalFile): boolean {
  return file.contentRestrictions.some((restriction) => restriction.readOnly);
}

/** The folder that a file is in, if it is in one. */
export function parentOf(state: LocalState, file: LocalFile): LocalFile | undefined {
  const [parentId] = file.parents;
  return parentId === undefined ? undefined : state.files[parentId];
}

function reaches(permission: LocalPermission, email: string): boolean {
  const address = email.toLowerCase();
  switch (permission.type) {
    case 'anyone':
      return true;
    case 'domain':
      return address.endsWith(`@${permission.domain?.toLowerCase()}`);
    case 'user':
      return permission.emailAddress?.toLowerCase() === address;
    case 'group':
      return false;
  }
}
