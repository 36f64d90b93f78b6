/** Everything in a production's folders as it is now, with who can open it: a handful of calls for hundreds of files. */
import { AppError } from '../port/appError.ts';
import { FOLDER_TYPE, MOST_FOLDERS_A_LIST, type ReadOnlyWorkspace, type SharedFile } from '../port/workspace.ts';
import { ROOT_KEY } from '../settings/folderLayouts.ts';
import { folderId, isOfAnother, type ProductionState, TAG_KIND, TAG_PRODUCTION } from './productionState.ts';

export interface TreeFile extends SharedFile {
  /** Names with `/` between, from the production folder on; `''` for that folder itself. */
  path: string;
}

/** Whether what lies in the bin is looked at as well. */
type Look = { withBin: boolean };

/**
 * The production folder and everything of its own inside it, parents before children. One call, and one for each 20 folders.
 * @throws AppError `not-found` when the production folder is gone or in the bin, `refused` in a shared drive, `bad-input` when
 *   folders lie too deep in one another or are too many.
 */
export function sharedTree(ws: ReadOnlyWorkspace, state: ProductionState, look: Look = { withBin: false }): TreeFile[] {
  return treeAndOthers(ws, state, look).tree;
}

/**
 * The same, and apart from it what is another production's and has come into its folders: that one's folder, into which
 * nobody looks from here, or its workbooks. What else has another's mark is a file like any upload.
 */
export function treeAndOthers(
  ws: ReadOnlyWorkspace,
  state: ProductionState,
  look: Look,
): { tree: TreeFile[]; others: TreeFile[] } {
  const root = ws.sharing.file(folderId(state, ROOT_KEY));
  if (root.trashed) {
    throw new AppError('not-found', `The production folder “${root.name}” is in the bin. Take it out, then try again.`);
  }
  if (root.inSharedDrive) throw inSharedDrive(`The production folder “${root.name}”`);
  const found = listed(ws, root, Object.values(state.folders), look, state);
  const others: TreeFile[] = [];
  const tree: TreeFile[] = [{ ...root, path: '' }];
  for (let at = 0; at < tree.length; at++) {
    const parent = tree[at];
    if (parent === undefined || parent.mimeType !== FOLDER_TYPE) continue;
    for (const file of found.get(parent.id) ?? []) {
      const path = parent.path === '' ? file.name : `${parent.path}/${file.name}`;
      if (isOfAnother(state, file)) others.push({ ...file, path });
      else tree.push({ ...file, path, marks: ownMarks(state, file) });
    }
  }
  return { tree, others };
}

/** @param what with its article, at the beginning of a sentence */
export function inSharedDrive(what: string): AppError {
  return new AppError(
    'refused',
    `${what} is in a shared drive. There, Google does not say who can open what, so Callboard cannot keep families’ data safe in it. Move it to My Drive.`,
  );
}

/** Marks of another production, or of the company's archive folder, say nothing here. */
function ownMarks(state: ProductionState, { marks }: SharedFile): Record<string, string> {
  const of = marks[TAG_PRODUCTION];
  const isCompanys = of === undefined && marks[TAG_KIND] === 'archive';
  return isCompanys || (of !== undefined && of !== state.id) ? {} : marks;
}

/** The files of every folder, by folder. */
function listed(
  ws: ReadOnlyWorkspace,
  root: SharedFile,
  known: readonly string[],
  look: Look,
  state: ProductionState,
): Map<string, SharedFile[]> {
  try {
    return walk(ws, [...new Set([root.id, ...known])], look, state);
  } catch (error) {
    // A folder that was deleted for good cannot be asked for; what is really there can be.
    if (!(error instanceof AppError) || error.code !== 'not-found') throw error;
    return walk(ws, [root.id], look, state);
  }
}

/** Each level is a call more at every look, and an archive looks again and again: deeper, or at more, it would never end. */
const DEEPEST = 30;
const MOST_FOLDERS = 2000;

function walk(
  ws: ReadOnlyWorkspace,
  from: readonly string[],
  look: Look,
  state: ProductionState,
): Map<string, SharedFile[]> {
  const byParent = new Map<string, SharedFile[]>();
  const queue = [...from];
  const depths = new Map(queue.map((id) => [id, 0]));
  while (queue.length > 0) {
    for (const file of ws.sharing.inFolders(queue.splice(0, MOST_FOLDERS_A_LIST), look)) {
      const parent = file.parentId ?? '';
      byParent.set(parent, [...(byParent.get(parent) ?? []), file]);
      if (file.mimeType !== FOLDER_TYPE || depths.has(file.id) || isOfAnother(state, file)) continue;
      const depth = (depths.get(parent) ?? 0) + 1;
      if (depth > DEEPEST || depths.size >= MOST_FOLDERS) throw tooMuch(byParent, file, depth > DEEPEST);
      depths.set(file.id, depth);
      queue.push(file.id);
    }
  }
  return byParent;
}

/** Names the folder in which it begins: the outermost one that somebody made. */
function tooMuch(byParent: ReadonlyMap<string, SharedFile[]>, folder: SharedFile, isDeep: boolean): AppError {
  const byId = new Map([...byParent.values()].flat().map((file) => [file.id, file]));
  let outer = folder;
  for (let level = 1; level < DEEPEST; level++) outer = byId.get(outer.parentId ?? '') ?? outer;
  const message = isDeep
    ? `“${outer.name}” holds folders in folders, more than ${DEEPEST} deep, and Callboard looks no deeper. Move what is in them further up in Drive (out of the bin too), then try again.`
    : `The production’s folder holds more than ${MOST_FOLDERS} folders, too many for Callboard to look into. Move some out of it in Drive, such as “${outer.name}”, then try again.`;
  return new AppError('bad-input', message);
}
