/**
 * Which key each folder of the tab Folders has: the one that it was made with, whatever it is called now. Rows that were
 * started from a layout of Callboard's keep its keys, so that sharing and the archive know these folders.
 */
import type { Problem } from '../port/appError.ts';
import { foldedText } from '../values/text.ts';
import { FOLDER_LAYOUTS, type FolderLayout, folderPaths, type LayoutFolder } from './folderLayouts.ts';
import type { FolderNode } from './folderNodes.ts';
import { at } from './folderRow.ts';
import { usesByKey } from './packedLayout.ts';

/** Every key is given once: also to what is no folder any more. */
export function keysGiven(
  nodes: readonly FolderNode[],
  made: FolderLayout | null,
  used: Iterable<string>,
  problems: Problem[],
): Map<FolderNode, string> {
  const madePaths = made === null ? [] : folderPaths(made);
  const madeKeys = new Set(madePaths.map(({ key }) => key));
  const keys = new Map<FolderNode, string>();
  const first = new Map<string, FolderNode>();
  for (const node of nodes) {
    const typed = node.row['Folder ID'];
    const isItsOwn = madeKeys.has(typed) || number(typed) > 0 || isStillStandard(node, typed);
    if (!isItsOwn) continue;
    const other = first.get(typed);
    if (other === undefined) {
      first.set(typed, node);
      keys.set(node, typed);
    } else {
      const message = `Row ${other.row.rowNumber} also has this Folder ID. Empty it in the new row.`;
      problems.push(at(node.row, 'Folder ID', message));
    }
  }
  for (const node of nodes) {
    const was = keys.has(node) ? undefined : madePaths.find(({ path }) => foldedText(path) === foldedText(node.path));
    if (was === undefined || first.has(was.key)) continue;
    first.set(was.key, node);
    keys.set(node, was.key);
  }
  let last = Math.max(0, ...[...used, ...madeKeys, ...first.keys()].map(number));
  for (const node of nodes) if (!keys.has(node)) keys.set(node, `F${String(++last).padStart(3, '0')}`);
  return keys;
}

/** Of a key that Callboard gave, such as F007; 0 for any other. */
function number(key: string): number {
  return /^F(\d{3}|[1-9]\d{3,5})$/.test(key) ? Number(key.slice(1)) : 0;
}

/**
 * A row that was made into something else has nothing of the layout that it was started from: what the archive would do with
 * Contact Sheets must not befall the costume bible.
 */
function isStillStandard(node: FolderNode, key: string): boolean {
  return FOLDER_LAYOUTS.some((layout) => {
    const uses = usesByKey(layout).get(key);
    if (uses === undefined) return false;
    return (
      foldedText(nameIn(layout.folders, key) ?? '') === foldedText(node.name) ||
      uses.some((use) => node.uses.includes(use))
    );
  });
}

function nameIn(folders: readonly LayoutFolder[], key: string): string | undefined {
  for (const one of folders) {
    const found = one.key === key ? one.name : nameIn(one.folders ?? [], key);
    if (found !== undefined) return found;
  }
  return undefined;
}
