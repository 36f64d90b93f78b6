/** Of which kind of record a file is, by its mark, by what an archive has put into it, or by the folder it lies in. */
import { FOLDER_TYPE } from '../../../port/workspace.ts';
import { type ProductionState, TAG_KEY } from '../../../production/productionState.ts';
import type { TreeFile } from '../../../production/sharedTree.ts';
import { EVERYTHING_ELSE } from '../../../workbook/retentionClassNames.ts';
import { keptClass } from './archiveKeys.ts';
import { RETENTION_CLASSES } from './retentionClasses.ts';

/**
 * Kinds by folder. A folder that somebody made is of the kind of what it lies in; one of the layout has its own or none,
 * wherever it was moved.
 */
export function classesOfFolders(state: ProductionState, tree: readonly TreeFile[]): Map<string, string> {
  const own = new Map<string, string>();
  for (const one of RETENTION_CLASSES) {
    for (const key of one.folders) {
      const id = state.folders[key];
      if (id !== undefined) own.set(id, one.name);
    }
  }
  const ofLayout = new Set(Object.values(state.folders));
  const byFolder = new Map<string, string>();
  // Parents come before children.
  for (const file of tree) {
    if (file.mimeType !== FOLDER_TYPE) continue;
    const name = own.get(file.id) ?? (ofLayout.has(file.id) ? undefined : byFolder.get(file.parentId ?? ''));
    if (name !== undefined) byFolder.set(file.id, name);
  }
  return byFolder;
}

/** @param ofFolder the kind of the folder that it lies in */
export function classOf(file: TreeFile, ofFolder: string | undefined): string {
  const key = file.marks[TAG_KEY] ?? '';
  const byKey = RETENTION_CLASSES.find((one) => one.docs.some((start) => key.startsWith(start)));
  return byKey?.name ?? keptClass(file) ?? ofFolder ?? EVERYTHING_ELSE;
}
