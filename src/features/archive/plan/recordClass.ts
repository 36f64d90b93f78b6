/** Of which kind of record a file is, by its mark, by what an archive has put into it, or by the folder it lies in. */
import { FOLDER_TYPE } from '../../../port/workspace.ts';
import { type ProductionState, TAG_KEY } from '../../../production/productionState.ts';
import type { TreeFile } from '../../../production/sharedTree.ts';
import { folderKeyFor, folderPaths, layoutNamed } from '../../../settings/folderLayouts.ts';
import { usesByKey } from '../../../settings/packedLayout.ts';
import { EVERYTHING_ELSE } from '../../../workbook/retentionClassNames.ts';
import { keptClass } from './archiveKeys.ts';
import { RETENTION_CLASSES, type RetentionAction } from './retentionClasses.ts';

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
  for (const [key, name] of classesOfUses(state)) {
    const id = state.folders[key];
    if (id !== undefined && !own.has(id)) own.set(id, name);
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

/** Of a company's own folders, by key: the kind of the usual folder for what Callboard puts there. */
function classesOfUses(state: ProductionState): Map<string, string> {
  const found = new Map<string, string>();
  if (state.ownLayout === undefined) return found;
  const usual = layoutNamed('Phases');
  for (const [key, uses] of usesByKey(state.ownLayout)) {
    const classes = uses.flatMap(
      (use) => RETENTION_CLASSES.find(({ folders }) => folders.includes(folderKeyFor(usual, use))) ?? [],
    );
    // A register that lies among what may go is to be kept.
    const [first] = [...classes].sort((a, b) => KEPT_FIRST.indexOf(a.action) - KEPT_FIRST.indexOf(b.action));
    if (first !== undefined) found.set(key, first.name);
  }
  const confidential = RETENTION_CLASSES.find(({ folders }) => folders.includes(folderKeyFor(usual, 'confidential')));
  for (const { key, restricted } of folderPaths(state.ownLayout)) {
    if (restricted && !found.has(key)) found.set(key, confidential?.name ?? EVERYTHING_ELSE);
  }
  return found;
}

const KEPT_FIRST: readonly RetentionAction[] = ['Keep until', 'Keep', 'Hand over', 'Delete'];

/** @param ofFolder the kind of the folder that it lies in */
export function classOf(file: TreeFile, ofFolder: string | undefined): string {
  const key = file.marks[TAG_KEY] ?? '';
  const byKey = RETENTION_CLASSES.find((one) => one.docs.some((start) => key.startsWith(start)));
  return byKey?.name ?? keptClass(file) ?? ofFolder ?? EVERYTHING_ELSE;
}
