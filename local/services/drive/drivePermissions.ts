/** The advanced service's `Drive.Permissions`: sharing, one grantee at a time. */

import type { LocalFile, LocalPermission } from '../../account/state.ts';
import { isOtherwise } from '../../readings.ts';
import { HostObject } from '../hostObject.ts';
import type { RunContext } from '../runContext.ts';
import type { PerformCall } from '../serviceContext.ts';
import { ServiceError } from '../serviceError.ts';
import { canEdit, canShare, effectivePermissions, isAtLeast, permissionId } from './access.ts';
import { idText, optionsFrom, resourceFrom } from './arguments.ts';
import { badRequest, forbidden, notAnEditor } from './driveErrors.ts';
import { fieldsText, type Json } from './fileResource.ts';
import { findFile } from './findFile.ts';
import { checkAsking, checkTransfer, makeOwner } from './ownership.ts';
import { pickPermission, pickPermissionList } from './permissionResource.ts';
import { keepShown, type ListedPermission, listedPermissions } from './shownAccess.ts';

const ROLES = ['owner', 'writer', 'commenter', 'reader'];
const TYPES = ['user', 'group', 'domain', 'anyone'];
const COMMON = ['fields', 'supportsAllDrives'];
const CREATE_OPTIONS = [...COMMON, 'sendNotificationEmail', 'emailMessage', 'transferOwnership'];
const WRITABLE = ['role', 'type', 'emailAddress', 'domain', 'allowFileDiscovery', 'pendingOwner'] as const;

type PermissionFields = Partial<Record<'role' | 'type' | 'emailAddress' | 'domain', string>> & {
  allowFileDiscovery?: boolean;
  pendingOwner?: boolean;
};

/** Ids are checked; the optional arguments are checked by name only. */
type FileParams = Json & { fileId: string };
type PermissionParams = FileParams & { permissionId: string };

export class DrivePermissions extends HostObject {
  readonly kind = 'Drive.Permissions';
  readonly #context: RunContext;
  readonly #perform: PerformCall;

  constructor(context: RunContext, perform: PerformCall) {
    super();
    this.#context = context;
    this.#perform = perform;
  }

  list(fileId: unknown, optionalArgs?: unknown): Json {
    const params: FileParams = { fileId: idText(fileId), ...optionsFrom(optionalArgs, [...COMMON, 'pageSize']) };
    return this.#perform({ method: 'drive.permissions.list', params }, () =>
      pickPermissionList(
        listedPermissions(this.#context.state, this.#shareable(params.fileId)),
        fieldsText(params.fields),
      ),
    );
  }

  get(fileId: unknown, id: unknown, optionalArgs?: unknown): Json {
    const params: PermissionParams = {
      fileId: idText(fileId),
      permissionId: idText(id),
      ...optionsFrom(optionalArgs, COMMON),
    };
    return this.#perform({ method: 'drive.permissions.get', params }, () =>
      pickPermission(this.#find(this.#shareable(params.fileId), params.permissionId), fieldsText(params.fields)),
    );
  }

  create(resource: unknown, fileId: unknown, optionalArgs?: unknown): Json {
    const body = resourceFrom<PermissionFields>(resource, WRITABLE);
    const params: FileParams = { fileId: idText(fileId), ...optionsFrom(optionalArgs, CREATE_OPTIONS) };
    return this.#perform({ method: 'drive.permissions.create', params, body }, () => {
      const file = this.#mayShare(this.#shareable(params.fileId));
      const permission = permissionFrom(body);
      const isSilent = params.sendNotificationEmail === false;
      const change = { ...permission, transferOwnership: params.transferOwnership, isSilent };
      if (permission.role === 'owner') checkTransfer(this.#context, file, change);
      if (permission.pendingOwner === true) checkAsking(this.#context, file, change);
      this.#invite(file, permission, isSilent);
      if (this.#adds(file, permission)) this.#put(file, permission);
      return pickPermission(this.#find(file, permission.id), fieldsText(params.fields));
    });
  }

  update(resource: unknown, fileId: unknown, id: unknown, optionalArgs?: unknown): Json {
    const body = resourceFrom<PermissionFields>(resource, ['role', 'pendingOwner']);
    const params: PermissionParams = {
      fileId: idText(fileId),
      permissionId: idText(id),
      ...optionsFrom(optionalArgs, [...COMMON, 'transferOwnership']),
    };
    return this.#perform({ method: 'drive.permissions.update', params, body }, () => {
      const file = this.#mayShare(this.#shareable(params.fileId));
      const known = this.#find(file, params.permissionId);
      const role = roleFrom(body.role);
      if (known.role === 'owner') throw forbidden('insufficientFilePermissions', "The owner's role cannot be changed.");
      if (known.view !== undefined) {
        throw forbidden(
          'cannotModifyInheritedPermission',
          'Who can only see the name of a folder has no permission on it.',
        );
      }
      const { details: _details, view: _view, ...permission } = known;
      const wanted: LocalPermission = { ...permission, role, pendingOwner: body.pendingOwner === true };
      const change = { ...wanted, transferOwnership: params.transferOwnership, isSilent: false };
      if (role === 'owner') checkTransfer(this.#context, file, change);
      if (body.pendingOwner === true) checkAsking(this.#context, file, change);
      const inherited = known.details.find((detail) => detail.inheritedFrom !== null);
      if (inherited && !isAtLeast(role, inherited.role)) {
        throw forbidden('cannotModifyInheritedPermission', 'An inherited permission cannot be lowered on the file.');
      }
      // Whether Google writes when a permission is changed and not made, nobody confirmed: here it does.
      const isAboutOwning = role === 'owner' || body.pendingOwner === true;
      if (isAboutOwning && !isOtherwise(this.#context.state, 'roleChangeMails')) this.#tell(file, permission);
      this.#put(file, wanted);
      return pickPermission(this.#find(file, params.permissionId), fieldsText(params.fields));
    });
  }

  /** Google's `delete`, which Apps Script calls `remove`. */
  remove(fileId: unknown, id: unknown, optionalArgs?: unknown): void {
    const options = optionsFrom(optionalArgs, ['supportsAllDrives']);
    const params: PermissionParams = { fileId: idText(fileId), permissionId: idText(id), ...options };
    this.#perform({ method: 'drive.permissions.delete', params }, () => {
      const { state, user } = this.#context;
      const file = findFile(state, params.fileId, user);
      const known = this.#find(file, params.permissionId);
      const isOwn = known.emailAddress?.toLowerCase() === user.toLowerCase();
      if (!isOwn && !canShare(state, file, user)) throw notAnEditor(file.id);
      if (known.role === 'owner') throw forbidden('insufficientFilePermissions', 'The owner cannot be removed.');
      if (known.details.every((detail) => detail.inheritedFrom !== null)) {
        throw forbidden('cannotDeletePermission', 'Cannot delete an inherited permission. Remove it from the folder.');
      }
      keepShown(state, file);
      file.permissions = file.permissions.filter((permission) => permission.id !== known.id);
    });
  }

  /** The file, for those who may see how it is shared. */
  #shareable(fileId: string): LocalFile {
    const { state, user } = this.#context;
    const file = findFile(state, fileId, user);
    if (!canEdit(state, file, user)) throw notAnEditor(file.id);
    return file;
  }

  #mayShare(file: LocalFile): LocalFile {
    if (!canShare(this.#context.state, file, this.#context.user)) throw notAnEditor(file.id);
    return file;
  }

  #find(file: LocalFile, id: string): ListedPermission {
    const { state } = this.#context;
    const phantoms = listedPermissions(state, file).filter(({ view }) => view !== undefined);
    const found = [...effectivePermissions(state, file), ...phantoms].find((permission) => permission.id === id);
    if (!found) throw new ServiceError(`Permission not found: ${id}.`, 404, 'notFound');
    return found;
  }

  /**
   * False where the grantee has as much already, from a folder or as the owner: then Google changes nothing, and says
   * nothing of it.
   */
  #adds(file: LocalFile, { id, role }: LocalPermission): boolean {
    const known = effectivePermissions(this.#context.state, file).find((permission) => permission.id === id);
    if (known?.role === 'owner') return false;
    const inherited = known?.details.find((detail) => detail.inheritedFrom !== null);
    return inherited === undefined || !isAtLeast(inherited.role, role);
  }

  #put(file: LocalFile, permission: LocalPermission): void {
    const { state } = this.#context;
    keepShown(state, file);
    const { pendingOwner, ...plain } = permission;
    if (plain.role === 'owner') makeOwner(file, plain);
    if (pendingOwner === true) for (const kept of file.permissions) delete kept.pendingOwner;
    const asked = pendingOwner === true ? { pendingOwner } : {};
    const direct = file.permissions.find((kept) => kept.id === plain.id);
    if (direct) Object.assign(direct, { role: plain.role }, asked);
    else file.permissions.push({ ...plain, ...asked });
    file.modifiedTime = new Date(state.nowMs).toISOString();
  }

  #invite(file: LocalFile, permission: LocalPermission, isSilent: boolean): void {
    const { state } = this.#context;
    const address = permission.emailAddress;
    if (address === undefined) return;
    const isUnknown = state.withoutGoogleAccount?.some((known) => known.toLowerCase() === address.toLowerCase());
    if (isSilent && isUnknown) {
      throw badRequest(
        'invalidSharingRequest',
        `Bad Request. User message: "You are trying to invite ${address}. Since there is no Google account associated with this email address, you must check the "Notify people" box to invite this recipient."`,
      );
    }
    if (!isSilent) this.#tell(file, permission);
  }

  /** The mail that Drive itself sends about a share. */
  #tell(file: LocalFile, { emailAddress }: LocalPermission): void {
    const { state, shareMails } = this.#context;
    if (emailAddress !== undefined) shareMails.push({ fileId: file.id, to: emailAddress, atMs: state.nowMs });
  }
}

function permissionFrom(body: PermissionFields): LocalPermission {
  const { type, emailAddress, domain, allowFileDiscovery, pendingOwner = false } = body;
  if (type === undefined || !TYPES.includes(type))
    throw badRequest('required', 'The permission type field is required.');
  const permission = { type: type as LocalPermission['type'], role: roleFrom(body.role) };
  if (type === 'domain') {
    if (domain === undefined) throw badRequest('invalid', 'The domain field is required.');
    return { ...permission, domain, id: permissionId({ type, domain }) };
  }
  if (type === 'anyone') {
    return { ...permission, allowFileDiscovery: allowFileDiscovery === true, id: permissionId({ type }) };
  }
  if (emailAddress === undefined || !/^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(emailAddress)) {
    throw badRequest(
      'invalidSharingRequest',
      'The specified emailAddress is invalid or not applicable for the given permission type.',
    );
  }
  return { ...permission, emailAddress, pendingOwner, id: permissionId({ type: permission.type, emailAddress }) };
}

function roleFrom(role: string | undefined): LocalPermission['role'] {
  if (role === undefined || !ROLES.includes(role))
    throw badRequest('required', 'The permission role field is required.');
  return role as LocalPermission['role'];
}
