/** Permissions as Drive answers them. */
import { parseMask, pickFields } from '../sheets/fieldMask.ts';
import { badRequest } from './driveErrors.ts';
import type { ListedPermission } from './shownAccess.ts';

type Json = Record<string, unknown>;

const DEFAULT_FIELDS = 'kind,id,type,role';
const LIST_MEMBERS = ['kind', 'permissions', 'nextPageToken', '*'];
const MEMBERS = [
  ...['kind', 'id', 'type', 'role', 'emailAddress', 'domain', 'allowFileDiscovery', 'displayName', 'deleted'],
  ...['pendingOwner', 'expirationTime', 'view', 'permissionDetails', '*'],
];

/** Everything that is known of a permission. */
export function permissionResource(permission: ListedPermission): Json {
  const { id, type, role, emailAddress, domain, allowFileDiscovery, expirationTime, view, details } = permission;
  const { pendingOwner = false } = permission;
  return {
    kind: 'drive#permission',
    id,
    type,
    role,
    ...(emailAddress === undefined ? {} : { emailAddress, displayName: emailAddress, deleted: false, pendingOwner }),
    ...(domain === undefined ? {} : { domain }),
    ...(allowFileDiscovery === undefined ? {} : { allowFileDiscovery }),
    ...(expirationTime === undefined ? {} : { expirationTime }),
    ...(view === undefined ? {} : { view }),
    permissionDetails: details.map((detail) => ({
      permissionType: 'file',
      role: detail.role,
      inherited: detail.inheritedFrom !== null,
      ...(detail.inheritedFrom === null ? {} : { inheritedFrom: detail.inheritedFrom }),
    })),
  };
}

/** The part of a permission that a mask names. @throws ServiceError 400 for an unknown field. */
export function pickPermission(permission: ListedPermission, fields: string | null): Json {
  const mask = parseMask(fields ?? DEFAULT_FIELDS);
  if (mask !== true) checkNames(mask.keys(), MEMBERS);
  return pickFields(permissionResource(permission), mask) as Json;
}

/** The part of a list of permissions that a mask names. @throws ServiceError 400 for an unknown field. */
export function pickPermissionList(permissions: ListedPermission[], fields: string | null): Json {
  const mask = parseMask(fields ?? `kind,permissions(${DEFAULT_FIELDS})`);
  if (mask !== true) {
    checkNames(mask.keys(), LIST_MEMBERS);
    const below = mask.get('permissions');
    if (below !== undefined && below !== true) checkNames(below.keys(), MEMBERS);
  }
  return pickFields({ kind: 'drive#permissionList', permissions: permissions.map(permissionResource) }, mask) as Json;
}

function checkNames(names: Iterable<string>, known: readonly string[]): void {
  for (const name of names) {
    if (!known.includes(name)) throw badRequest('invalidParameter', `Invalid field selection ${name}`);
  }
}
