/** The company's archive folder and the year's folder in it: found again, or made beside the production folder. */
import { AppError, type Problem } from '../../../port/appError.ts';
import { type DriveFile, FOLDER_TYPE, type ReadOnlyWorkspace, type SharedFile } from '../../../port/workspace.ts';
import type { Fence } from '../../../production/fence.ts';
import type { Production } from '../../../production/production.ts';
import { TAG_KEY, TAG_KIND } from '../../../production/productionState.ts';
import type { TreeFile } from '../../../production/sharedTree.ts';

const COMPANY_FOLDER = 'archive/company';
/** The company's archive folder, where the setting names none. */
export const COMPANY_NAME = 'Archive';

/** Google's marks are short; a year is any words. */
const YEAR_MARK_LENGTH = 24;

/** The id in a link such as https://drive.google.com/drive/folders/abc, or the text itself. */
function idInLink(text: string): string {
  return /[-\w]{15,}/.exec(text)?.[0] ?? text.trim();
}

function wrong(why: string): AppError {
  return new AppError('bad-input', `The setting Archive folder: ${why}`, {
    problems: [{ tab: 'Production', column: 'Value', message: `Archive folder: ${why}` }],
  });
}

/**
 * The folder that the setting Archive folder names; `null` when it names none.
 * @throws AppError `bad-input` when it is no folder, is in the bin, or cannot be opened or written to.
 */
function namedArchiveFolder(ws: ReadOnlyWorkspace, setting: string): SharedFile | null {
  if (setting.trim() === '') return null;
  try {
    const folder = ws.sharing.file(idInLink(setting));
    if (folder.mimeType !== FOLDER_TYPE) throw wrong(`“${folder.name}” is not a folder. Paste a folder’s link.`);
    if (folder.inSharedDrive) throw wrong(`“${folder.name}” is in a shared drive. Name a folder in My Drive.`);
    if (folder.trashed) throw wrong(`“${folder.name}” is in the bin. Take it out, or name another folder.`);
    if (!folder.mayEdit) {
      throw wrong(
        `you may not put anything into “${folder.name}”. Ask its owner to let you edit it, or name another folder.`,
      );
    }
    return folder;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') {
      throw wrong('that folder is not there, or you cannot open it. Paste another link, or leave the setting empty.');
    }
    throw error;
  }
}

/** What is wrong with the place that the production folder is to be moved to. Three calls at most. */
export function placeProblem({ ws, data }: Production, tree: readonly TreeFile[]): Problem[] {
  try {
    const { archiveFolder } = data.settings;
    const folder = namedArchiveFolder(ws, archiveFolder);
    if (folder === null) besideFolder(ws, tree[0]?.parentId ?? '');
    else if (tree.some(({ id }) => id === folder.id)) {
      throw wrong(`“${folder.name}” is in the production’s own folder, which moves. Name one outside it.`);
    }
    return [];
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'bad-input') throw error;
    return error.problems;
  }
}

/** @throws AppError `bad-input` when nothing can be put beside the production folder, or into the archive folder there. */
function besideFolder(ws: ReadOnlyWorkspace, id: string): void {
  const cannot = wrong(
    'it is empty, so the archive would go beside the production folder, where you may not put anything. Paste the link of a folder that you may edit.',
  );
  try {
    if (id === '' || !ws.sharing.file(id).mayEdit) throw cannot;
    const there = foundFolder(ws, id, COMPANY_NAME, COMPANY_FOLDER);
    if (there !== undefined && !ws.sharing.file(there.id).mayEdit) {
      throw wrong(
        `it is empty, and you may not put anything into the folder “${there.name}” beside the production folder. Ask its owner to let you edit it, or paste the link of another folder.`,
      );
    }
  } catch (error) {
    throw error instanceof AppError && error.code === 'not-found' ? cannot : error;
  }
}

/** The year's folder in the company's archive, made if it is not there; the fence lets both in by name. */
export function yearFolder(fence: Fence, setting: string, besideFolderId: string, year: string): string {
  const { ws } = fence;
  const named = namedArchiveFolder(ws, setting);
  const company = named?.id ?? childFolder(fence, besideFolderId, COMPANY_NAME, COMPANY_FOLDER);
  fence.admit(company);
  const mark = /^\d{4}(-\d{2,4})?$/.test(year) ? year : ws.hash(year).slice(0, YEAR_MARK_LENGTH);
  return childFolder(fence, company, year, `archive/year/${mark}`);
}

/** Found by its mark or its name; a second one of that name is not made. */
function childFolder(fence: Fence, parentId: string, name: string, key: string): string {
  const { ws } = fence;
  const known = foundFolder(ws, parentId, name, key);
  if (known !== undefined) {
    fence.admit(known.id);
    return known.id;
  }
  const [id] = ws.drive.reserveIds(1);
  if (id === undefined) throw new AppError('refused', 'Google did not reserve an id.');
  fence.admit(parentId);
  ws.drive.createFolder({
    id,
    name,
    parentId,
    marks: { [TAG_KIND]: 'archive', [TAG_KEY]: key },
    restricted: false,
  });
  return id;
}

function foundFolder(ws: ReadOnlyWorkspace, parentId: string, name: string, key: string): DriveFile | undefined {
  const folders = ws.drive.list(parentId).filter((file) => file.mimeType === FOLDER_TYPE);
  return folders.find((file) => file.marks[TAG_KEY] === key) ?? folders.find((file) => file.name === name);
}
