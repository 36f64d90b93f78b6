/** Who can open what, in memory: what is given on a file, what its folders pass on, and addresses without an account. */
import { AppError } from '../../src/port/appError.ts';
import {
  type Grant,
  type Grantee,
  type GrantRole,
  MOST_FOLDERS_A_LIST,
  type SharedFile,
  type Sharing,
} from '../../src/port/workspace.ts';
import { rankOf } from '../../src/production/grantWords.ts';
import type { MemoryDrive } from './memoryDrive.ts';

type Given = Grantee & { role: GrantRole };

export interface MemorySharing extends Sharing {
  /** By file or folder, the top of My Drive too: what was given on it, by the grant's id. */
  given: Map<string, Map<string, Given>>;
  /** Whoever owns what, where it is not the stage manager. */
  owners: Map<string, string>;
  /** The folders of every list, in order. */
  lists: string[][];
  /** Called with each change before its effect; may throw, or return false to be ignored as Google does at times. */
  onChange: (fileId: string, who: string) => boolean;
}

export function memorySharing(drive: Pick<MemoryDrive, 'files'>): MemorySharing {
  const given: MemorySharing['given'] = new Map();
  const onFile = (id: string) => {
    const known = given.get(id) ?? new Map<string, Given>();
    given.set(id, known);
    return known;
  };
  const grantsOf = (id: string | null): Map<string, Grant> => {
    const file = id === null ? undefined : drive.files.get(id);
    const closed = file === undefined || file.inheritedPermissionsDisabled || file.parentId === null;
    const grants = new Map<string, Grant>();
    if (!closed) for (const [key, one] of grantsOf(file.parentId)) grants.set(key, { ...one, directRole: null });
    for (const [key, one] of given.get(id ?? '') ?? []) {
      const above = grants.get(key)?.role ?? null;
      const role = rankOf(above) > rankOf(one.role) && above !== null ? above : one.role;
      grants.set(key, { ...one, id: key, role, directRole: one.role, askedToOwn: false, isTemporary: false });
    }
    return grants;
  };
  const shared = (id: string): SharedFile => {
    const file = drive.files.get(id);
    if (file === undefined) throw new AppError('not-found', `There is no file ${id}`);
    return {
      ...file,
      owner: sharing.owners.get(id) ?? 'sm@example.org',
      grants: [...grantsOf(id).values()],
      mayShare: true,
      mayEdit: true,
      mayDelete: true,
      locked: false,
      lockReason: '',
      size: null,
      description: '',
      checksum: '',
      modified: '2027-03-05T18:00:00Z',
    };
  };
  const changing = (id: string, who: string, effect: (grants: Map<string, Given>) => void) => {
    shared(id);
    if (sharing.onChange(id, who)) effect(onFile(id));
  };
  const used: Omit<MemorySharing, 'giveOwnership' | 'askToOwn'> = {
    given,
    owners: new Map(),
    lists: [],
    onChange: () => true,
    file: shared,
    inFolders: (folders, look) => {
      sharing.lists.push([...folders]);
      if (folders.length > MOST_FOLDERS_A_LIST) throw new AppError('refused', 'The query is too long.');
      for (const id of folders) shared(id);
      return [...drive.files.values()]
        .filter(({ parentId, trashed }) => folders.includes(parentId ?? '') && (look?.withBin === true || !trashed))
        .map(({ id }) => shared(id));
    },
    grant: (id, grantee, role) =>
      changing(id, grantee.who, (grants) => grants.set(grantId(grantee), { ...grantee, role })),
    changeRole: (id, key, role) =>
      changing(id, given.get(id)?.get(key)?.who ?? '', (grants) => {
        const known = grants.get(key);
        if (known === undefined) throw new AppError('not-found', `There is no grant ${key}`);
        grants.set(key, { ...known, role });
      }),
    revoke: (id, key) => changing(id, given.get(id)?.get(key)?.who ?? '', (grants) => grants.delete(key)),
  };
  const sharing = used as MemorySharing;
  return sharing;
}

/** The same grantee has the same id on every file, as on Google. */
function grantId({ type, who }: Grantee): string {
  return `${type} ${who.toLowerCase()}`;
}
