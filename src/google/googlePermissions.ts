/**
 * Who can open what, through Drive v3: read with the files, changed one permission at a time, and never with a mail but
 * those that Google sends by itself about ownership.
 */
import type { Grant, GrantRole, OwnershipAnswer, SharedFile, Sharing } from '../port/workspace.ts';
import { driveFiles, drivePermissions } from './advancedServices.ts';
import { driveFile, everyPage, FILE_FIELDS } from './googleDrive.ts';
import { serviceFailure } from './googleErrors.ts';
import { quoted } from './quoted.ts';
import type { Caller } from './retry.ts';

const SHARED_FIELDS = [
  FILE_FIELDS,
  'owners(emailAddress)',
  'permissions(id,type,role,emailAddress,domain,pendingOwner,expirationTime,view,permissionDetails(role,inherited))',
  'capabilities(canEdit,canShare,canDelete)',
  'contentRestrictions(readOnly,reason)',
  'description,size,md5Checksum,modifiedTime',
].join(',');

type Schema = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;
type Permission = GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission & {
  permissionDetails?: { role?: string; inherited?: boolean }[];
  view?: string;
};

export function googleSharing(caller: Caller): Sharing {
  return {
    file: (id) =>
      caller.call({ what: 'Checking who can open a file', idempotent: true, scope: 'drive' }, () =>
        sharedFile(driveFiles().get(id, { fields: SHARED_FIELDS, supportsAllDrives: true })),
      ),

    inFolders: (folderIds, look) => {
      if (folderIds.length === 0) return [];
      const parents = folderIds.map((id) => `'${quoted(id)}' in parents`).join(' or ');
      const query = look?.withBin === true ? parents : `(${parents}) and trashed = false`;
      return everyPage(caller, { query, fields: SHARED_FIELDS, what: 'Checking who can open what' }).map(sharedFile);
    },

    grant: (fileId, { type, who }, role) =>
      caller.call({ what: 'Sharing a file', idempotent: true, scope: 'drive' }, () => {
        const grantee = type === 'anyone' ? {} : type === 'domain' ? { domain: who } : { emailAddress: who };
        drivePermissions().create({ type, role, ...grantee }, fileId, {
          sendNotificationEmail: false,
          supportsAllDrives: true,
          fields: 'id',
        });
      }),

    changeRole: (fileId, grantId, role) =>
      caller.call({ what: 'Changing who may edit', idempotent: true, scope: 'drive' }, () => {
        drivePermissions().update({ role }, fileId, grantId, { supportsAllDrives: true, fields: 'id' });
      }),

    // Google mails whoever gets a new permission; of a change of one that is there its guide says nothing.
    giveOwnership: (fileId, grantId) =>
      caller.call({ what: 'Handing over a file', idempotent: true, scope: 'drive' }, () =>
        ownershipAnswer(() =>
          drivePermissions().update({ role: 'owner' }, fileId, grantId, {
            transferOwnership: true,
            supportsAllDrives: true,
            fields: 'id',
          }),
        ),
      ),

    askToOwn: (fileId, grantId) =>
      caller.call({ what: 'Asking somebody to own a file', idempotent: true, scope: 'drive' }, () => {
        const asked = { role: 'writer', pendingOwner: true };
        const ask = () => drivePermissions().update(asked, fileId, grantId, { supportsAllDrives: true, fields: 'id' });
        return ownershipAnswer(ask) === 'given';
      }),

    revoke: (fileId, grantId) =>
      caller.call({ what: 'Ending somebody’s access', idempotent: true, scope: 'drive' }, () => {
        try {
          drivePermissions().remove(fileId, grantId, { supportsAllDrives: true });
        } catch (error) {
          if (serviceFailure(error).code !== 'not-found') throw error;
        }
      }),
  };
}

/** @throws what Google throws, unless it is Google's answer about this file. */
function ownershipAnswer(act: () => unknown): OwnershipAnswer {
  try {
    act();
    return 'given';
  } catch (error) {
    const { code, reason, throttled } = serviceFailure(error);
    if (reason === 'consentRequiredForOwnershipTransfer') return 'consent';
    if (reason === 'ownershipChangeAcrossDomainNotPermitted') return 'otherOrganisation';
    // An authorisation that is gone is nothing that the file is to blame for.
    if (throttled || reason === 'authError' || (code !== 'refused' && code !== 'not-allowed')) throw error;
    return 'refused';
  }
}

function sharedFile(file: Schema): SharedFile {
  const lock = (file.contentRestrictions ?? []).find((restriction) => restriction.readOnly === true);
  return {
    ...driveFile(file),
    owner: file.owners?.[0]?.emailAddress ?? '',
    grants: ((file.permissions ?? []) as Permission[]).filter(isAccess).map(grant),
    mayShare: file.capabilities?.canShare ?? false,
    mayEdit: file.capabilities?.canEdit ?? false,
    mayDelete: file.capabilities?.canDelete ?? false,
    locked: lock !== undefined,
    lockReason: lock?.reason ?? '',
    description: file.description ?? '',
    size: file.size === undefined ? null : Number(file.size),
    checksum: file.md5Checksum ?? '',
    modified: file.modifiedTime ?? '',
  };
}

/** On a limited folder Google also lists whoever can open the folder above: they see its name, and no more. */
function isAccess({ view }: Permission): boolean {
  return view !== 'metadata';
}

/** Where Google does not say what is inherited, everything counts as given on the file itself: nothing is overlooked. */
function grant(permission: Permission): Grant {
  const role = (permission.role ?? 'reader') as GrantRole;
  const details = permission.permissionDetails;
  const direct = details === undefined ? { role } : details.find((detail) => detail.inherited !== true);
  return {
    id: permission.id ?? '',
    type: (permission.type ?? 'user') as Grant['type'],
    who: permission.emailAddress ?? permission.domain ?? '',
    role,
    directRole: direct === undefined ? null : ((direct.role ?? role) as GrantRole),
    askedToOwn: permission.pendingOwner === true,
    isTemporary: permission.expirationTime !== undefined,
  };
}
