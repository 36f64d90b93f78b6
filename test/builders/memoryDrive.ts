/** Drive in memory for tests of pure code: folders and Docs by id, found again by folder and by mark. */
import { AppError } from '../../src/port/appError.ts';
import { DOC_TYPE, type Drive, type DriveFile, type FileChange, FOLDER_TYPE } from '../../src/port/workspace.ts';

export interface MemoryFile extends DriveFile {
  html: string;
}

type Used = 'reserveIds' | 'createFolder' | 'get' | 'list' | 'listTagged' | 'createDoc' | 'updateDoc' | 'update';

export interface MemoryDrive extends Drive {
  files: Map<string, MemoryFile>;
  /** Called with each change before its effect (`false`) and after it (`true`); may throw. */
  onChange: (what: string, done: boolean) => void;
}

/** A file as a person or another program made it: without marks unless they are given. */
export function memoryFile(change: Partial<MemoryFile> & Pick<MemoryFile, 'id'>): MemoryFile {
  return {
    name: change.id,
    mimeType: DOC_TYPE,
    parentId: 'root',
    trashed: false,
    marks: {},
    link: `https://docs.google.com/document/d/${change.id}/edit`,
    inheritedPermissionsDisabled: false,
    inSharedDrive: false,
    modified: '',
    html: '',
    ...change,
  };
}

export function memoryDrive(...start: MemoryFile[]): MemoryDrive {
  const files = new Map(start.map((file) => [file.id, file]));
  let count = 0;
  const file = (id: string): MemoryFile => {
    const found = files.get(id);
    if (found === undefined) throw new AppError('not-found', `There is no file ${id}`);
    return found;
  };
  const changing = <T>(what: string, effect: () => T): T => {
    drive.onChange(what, false);
    const result = effect();
    drive.onChange(what, true);
    return result;
  };
  const changed = (id: string, change: FileChange): MemoryFile => {
    const one = file(id);
    const next: MemoryFile = {
      ...one,
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.trashed === undefined ? {} : { trashed: change.trashed }),
      ...(change.moveTo === undefined ? {} : { parentId: change.moveTo.to }),
      inheritedPermissionsDisabled: change.inheritedPermissionsDisabled ?? one.inheritedPermissionsDisabled,
      marks: { ...one.marks, ...change.marks },
    };
    files.set(id, next);
    return next;
  };
  const used: Pick<Drive, Used> = {
    reserveIds: (wanted) => Array.from({ length: wanted }, () => `folder${++count}`),
    createFolder: ({ id, name, parentId, marks, restricted }) =>
      changing('createFolder', () => {
        if (files.has(id)) return;
        const folder = { id, name, parentId, marks, inheritedPermissionsDisabled: restricted };
        files.set(id, memoryFile({ ...folder, mimeType: FOLDER_TYPE }));
      }),
    get: (id) => ({ ...file(id) }),
    list: (...folders) => [...files.values()].filter((one) => folders.includes(one.parentId ?? '') && !one.trashed),
    listTagged: (key, value) => [...files.values()].filter((one) => one.marks[key] === value && !one.trashed),
    createDoc: ({ name, folderId, html, marks }) =>
      changing('createDoc', () => {
        const made = memoryFile({ id: `doc${++count}`, name, parentId: folderId, html, marks });
        files.set(made.id, made);
        return made;
      }),
    updateDoc: (id, html, change) =>
      changing('updateDoc', () => {
        const next = { ...changed(id, change), html };
        files.set(id, next);
        return next;
      }),
    update: (id, change) => changing('update', () => changed(id, change)),
  };
  const drive = { ...used, files, onChange: () => {} } as unknown as MemoryDrive;
  return drive;
}
