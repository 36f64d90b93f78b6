/**
 * What folders of deleted records are called in the archive. Somebody may have written a child's name into a folder's name or
 * description, and the folder stays: as one of the layout, or because it holds something that stays.
 */
import { FOLDER_TYPE, type Workspace } from '../../../port/workspace.ts';
import { layoutOf } from '../../../production/layoutOf.ts';
import type { ProductionState } from '../../../production/productionState.ts';
import type { TreeFile } from '../../../production/sharedTree.ts';
import { FOLDER_CONTENTS } from '../../../settings/folderContents.ts';
import { folderPlan } from '../../../settings/folderLayouts.ts';

const OWN_WORDS: ReadonlySet<string> = new Set(FOLDER_CONTENTS.values());

/** The layout's own names, by the ids of its folders. */
export function layoutNames(state: ProductionState): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { key, name, parentKey } of folderPlan(layoutOf(state), '', '')) {
    const id = state.folders[key];
    if (id !== undefined && parentKey !== null) names.set(id, name);
  }
  return names;
}

/** True while a folder is not called so, or says more. */
export function isToBeCleared({ name, description, mayEdit }: TreeFile, plainName: string): boolean {
  return plainName !== '' && mayEdit && (name !== plainName || !saysNothing(description));
}

/** One call, none when it is so already. */
export function clearFolder(ws: Pick<Workspace, 'drive'>, file: TreeFile, plainName: string): void {
  if (isToBeCleared(file, plainName)) ws.drive.update(file.id, { name: plainName, description: '' });
}

/** True for what Callboard itself wrote there, letter by letter: it names nobody. */
function saysNothing(description: string): boolean {
  return description === '' || OWN_WORDS.has(description);
}

/**
 * Paths as the archive writes them, by id: with the names that folders have in the end.
 * @param tree parents before children
 */
export function pathsInArchive(
  tree: readonly TreeFile[],
  plainNames: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  for (const { id, parentId, name, path, mimeType } of tree) {
    const above = parentId === null ? undefined : paths.get(parentId);
    const own = (mimeType === FOLDER_TYPE ? plainNames.get(id) : undefined) ?? name;
    paths.set(id, path === '' ? '' : above ? `${above}/${own}` : own);
  }
  return paths;
}
