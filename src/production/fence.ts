/**
 * The fence: every write to Drive or a spreadsheet goes through it, and an id that is not known to be in the
 * production's own tree is refused. The scope that Google grants is wide; this is what keeps Callboard inside.
 */
import { AppError } from '../port/appError.ts';
import type { Drive, DriveFile, Sharing, Workspace } from '../port/workspace.ts';
import type { ProductionState } from './productionState.ts';
import { TAG_PRODUCTION } from './productionState.ts';

export interface Fence {
  /** The same workspace, whose writes are fenced. */
  ws: Workspace;
  /** Lets one more id in: a folder that is about to be made, or the place that the production folder is made in. */
  admit(id: string): void;
}

/** A fence around a production: its workbooks and folders, and whatever is found in those or carries its mark. */
export function fenceAround(ws: Workspace, state: ProductionState): Fence {
  const own = new Set<string>([
    state.workbookId,
    ...(state.confidentialWorkbookId === '' ? [] : [state.confidentialWorkbookId]),
    ...Object.values(state.folders),
  ]);
  const check = (id: string | null) => {
    if (id === null || !own.has(id)) {
      throw new AppError(
        'outside-production',
        'Callboard was about to change something outside the production, and stopped. Nothing outside was changed.',
      );
    }
  };
  const seen = <T extends DriveFile>(file: T): T => {
    const inside = file.parentId !== null && own.has(file.parentId);
    if (inside || file.marks[TAG_PRODUCTION] === state.id) own.add(file.id);
    return file;
  };
  const drive: Drive = {
    ...ws.drive,
    createFolder: (folder) => {
      check(folder.parentId);
      ws.drive.createFolder(folder);
      own.add(folder.id);
    },
    get: (id) => seen(ws.drive.get(id)),
    list: (...folderIds) => ws.drive.list(...folderIds).map(seen),
    listTagged: (key, value) => ws.drive.listTagged(key, value).map(seen),
    createDoc: (doc) => {
      check(doc.folderId);
      return seen(ws.drive.createDoc(doc));
    },
    updateDoc: (id, html, change) => {
      check(id);
      return ws.drive.updateDoc(id, html, change);
    },
    update: (id, change) => {
      check(id);
      if (change.moveTo !== undefined) check(change.moveTo.to);
      return ws.drive.update(id, change);
    },
    createPdf: (pdf) => {
      check(pdf.sourceId);
      check(pdf.folderId);
      return seen(ws.drive.createPdf(pdf));
    },
    createText: (file) => {
      check(file.folderId);
      return seen(ws.drive.createText(file));
    },
    updateText: (id, mimeType, text) => {
      check(id);
      return ws.drive.updateText(id, mimeType, text);
    },
    copyAsDoc: (copy) => {
      // What it is a copy of is only read.
      check(copy.folderId);
      return seen(ws.drive.copyAsDoc(copy));
    },
    remove: (id) => {
      check(id);
      ws.drive.remove(id);
    },
  };
  const sharing: Sharing = {
    file: (id) => seen(ws.sharing.file(id)),
    inFolders: (folderIds, look) => ws.sharing.inFolders(folderIds, look).map(seen),
    grant: (fileId, grantee, role) => {
      check(fileId);
      ws.sharing.grant(fileId, grantee, role);
    },
    changeRole: (fileId, grantId, role) => {
      check(fileId);
      ws.sharing.changeRole(fileId, grantId, role);
    },
    giveOwnership: (fileId, grantId) => {
      check(fileId);
      return ws.sharing.giveOwnership(fileId, grantId);
    },
    askToOwn: (fileId, grantId) => {
      check(fileId);
      return ws.sharing.askToOwn(fileId, grantId);
    },
    revoke: (fileId, grantId) => {
      check(fileId);
      ws.sharing.revoke(fileId, grantId);
    },
  };
  return {
    ws: {
      ...ws,
      drive,
      sharing,
      spreadsheets: {
        ...ws.spreadsheets,
        update: (id, requests, readBack) => {
          check(id);
          return ws.spreadsheets.update(id, requests, readBack);
        },
        create: (title, folderId, marks) => {
          check(folderId);
          const id = ws.spreadsheets.create(title, folderId, marks);
          own.add(id);
          return id;
        },
      },
    },
    admit: (id) => {
      own.add(id);
    },
  };
}
