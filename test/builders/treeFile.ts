/** Files of a production's folder with who can open them, and what an archive would do with each, as plain data. */
import type { FilePlan } from '../../src/features/archive/plan/archivePlan.ts';
import { FOLDER_TYPE } from '../../src/port/workspace.ts';
import { TAG_KEY, TAG_KIND } from '../../src/production/productionState.ts';
import type { TreeFile } from '../../src/production/sharedTree.ts';

export const OWNER = 'sm@example.org';

/** A text file of the stage manager's that nobody else can open. */
export function treeFile(id: string, more: Partial<TreeFile> = {}): TreeFile {
  return {
    ...{ id, parentId: 'root', name: id, path: id, mimeType: 'text/plain', trashed: false, marks: {}, link: '' },
    ...{ inSharedDrive: false, inheritedPermissionsDisabled: false, owner: OWNER, grants: [], description: '' },
    ...{ mayShare: true, mayEdit: true, mayDelete: true, locked: false, lockReason: '', size: 1, checksum: '' },
    modified: '2027-03-01T10:00:00.000Z',
    ...more,
  };
}

export function treeFolder(id: string, more: Partial<TreeFile> = {}): TreeFile {
  return treeFile(id, { mimeType: FOLDER_TYPE, ...more });
}

/** Marks of Callboard's own file of a kind, with its key. */
export function marked(kind: string, key = ''): Record<string, string> {
  return { [TAG_KIND]: kind, [TAG_KEY]: key };
}

/** A file that is kept, with nothing to do. */
export function filePlan(file: TreeFile, more: Partial<FilePlan> = {}): FilePlan {
  return {
    ...{ file, className: 'Everything else', fate: 'keep', snapshot: false, hasPdf: false, toLock: false },
    ...{ toRevoke: [], toGive: '', isConfidential: false, toLimit: false, givenUp: false, cannot: '' },
    plainName: '',
    path: file.path,
    ...more,
  };
}
