/**
 * Who owns a file, and how it changes hands: at once inside one Workspace organisation; between consumer accounts only
 * when the new owner, asked before, takes it. Ownership is the file's own: a folder does not pass it on.
 */
import type { LocalFile, LocalPermission } from '../../account/state.ts';
import type { RunContext } from '../runContext.ts';
import { badRequest, forbidden, notAnEditor } from './driveErrors.ts';

/** A permission as it is asked for, with what the request says of mails and of ownership. */
export interface OwnershipChange extends LocalPermission {
  transferOwnership: unknown;
  isSilent: boolean;
}

/** @throws ServiceError unless this person may make the other one the file's owner. */
export function checkTransfer({ state, user }: RunContext, file: LocalFile, change: OwnershipChange): void {
  if (change.transferOwnership !== true) {
    throw forbidden(
      'forbidden',
      "The transferOwnership parameter must be enabled when the permission role is 'owner'.",
    );
  }
  checkGrantee(change);
  const asked = file.permissions.find((kept) => kept.id === change.id)?.pendingOwner === true;
  if (asked && isSame(change.emailAddress, user)) return;
  if (!isSame(file.ownerEmail, user)) throw notAnEditor(file.id);
  if (state.consumerAccount) {
    throw forbidden(
      'consentRequiredForOwnershipTransfer',
      'Consent is required to transfer ownership of a file to another user.',
    );
  }
  checkOrganisation(file, change);
}

/** @throws ServiceError unless this person may ask the other one to own the file. */
export function checkAsking({ state, user }: RunContext, file: LocalFile, change: OwnershipChange): void {
  checkGrantee(change);
  if (!isSame(file.ownerEmail, user)) throw notAnEditor(file.id);
  if (!state.consumerAccount) checkOrganisation(file, change);
  const direct = file.permissions.find((kept) => kept.id === change.id);
  // What is inherited from a folder does not count.
  if (change.role !== 'writer' || direct?.role !== 'writer') {
    throw forbidden(
      'pendingOwnerWriterRequired',
      'The target user cannot be a pending owner because the target user does not have a writer role for the file.',
    );
  }
}

/** Makes a grantee the owner; who owned it before is an editor from now on, and nobody else is asked any more. */
export function makeOwner(file: LocalFile, { emailAddress }: LocalPermission): void {
  for (const kept of file.permissions) {
    if (kept.role === 'owner') kept.role = 'writer';
    delete kept.pendingOwner;
  }
  file.ownerEmail = emailAddress ?? file.ownerEmail;
}

function checkGrantee({ type, isSilent }: OwnershipChange): void {
  if (type !== 'user') throw badRequest('invalidSharingRequest', 'Only a user can own a file.');
  if (isSilent) {
    throw badRequest('invalidParameter', 'Notification mail cannot be turned off for an ownership transfer.');
  }
}

function checkOrganisation(file: LocalFile, { emailAddress = '' }: OwnershipChange): void {
  if (domainOf(emailAddress) === domainOf(file.ownerEmail)) return;
  throw badRequest(
    'ownershipChangeAcrossDomainNotPermitted',
    'Ownership can only be transferred to another user in the same organization as the current owner.',
  );
}

function isSame(one: string | undefined, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
