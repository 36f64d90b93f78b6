/** The company's archive folder and the year's folder in it: found again, or made beside the production folder. */
import { AppError } from '../jobs/appError.ts';
import { type DriveFile, FOLDER_TYPE, type Workspace } from '../jobs/workspace.ts';
import type { Fence } from '../production/fence.ts';
import { TAG_KEY, TAG_KIND } from '../production/productionState.ts';

const COMPANY_FOLDER = 'archive/company';
/** The company's archive folder, where the setting names none. */
export const COMPANY_NAME = 'Archive';

/** The id in a link such as https://drive.google.com/drive/folders/abc, or the text itself. */
export function idInLink(text: string): string {
  return /[-\w]{15,}/.exec(text)?.[0] ?? text.trim();
}

/**
 * The folder that the setting Archive folder names; `null` when it names none.
 * @throws AppError `bad-input` when it is no folder, is in the bin, or cannot be opened.
 */
export function namedArchiveFolder(ws: Workspace, setting: string): DriveFile | null {
  if (setting.trim() === '') return null;
  const wrong = (why: string) =>
    new AppError('bad-input', `The setting Archive folder: ${why}`, {
      problems: [{ tab: 'Production', column: 'Value', message: `Archive folder: ${why}` }],
    });
  try {
    const folder = ws.drive.get(idInLink(setting));
    if (folder.mimeType !== FOLDER_TYPE) throw wrong(`“${folder.name}” is not a folder. Paste a folder’s link.`);
    if (folder.trashed) throw wrong(`“${folder.name}” is in the bin. Take it out, or name another folder.`);
    return folder;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') {
      throw wrong('that folder is not there, or you cannot open it. Paste another link, or leave the setting empty.');
    }
    throw error;
  }
}

/** The year's folder in the company's archive, made if it is not there; the fence lets both in by name. */
export function yearFolder(fence: Fence, setting: string, besideFolderId: string, year: string): string {
  const { ws } = fence;
  const named = namedArchiveFolder(ws, setting);
  const company = named?.id ?? childFolder(fence, besideFolderId, COMPANY_NAME, COMPANY_FOLDER);
  fence.admit(company);
  return childFolder(fence, company, year, `archive/year/${year}`);
}

/** Found by its mark or its name; a second one of that name is not made. */
function childFolder(fence: Fence, parentId: string, name: string, key: string): string {
  const { ws } = fence;
  const folders = ws.drive.list(parentId).filter((file) => file.mimeType === FOLDER_TYPE);
  const known =
    folders.find((file) => file.appProperties[TAG_KEY] === key) ?? folders.find((file) => file.name === name);
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
    appProperties: { [TAG_KIND]: 'archive', [TAG_KEY]: key },
    restricted: false,
  });
  return id;
}
