/**
 * A company's own layout as it is remembered: short, because it shares one property with the folders' ids. It is what the
 * tree was made from, whatever becomes of the tab Folders.
 */
import { EVERY_FOLDER_USE, type FolderUse } from '../workbook/folderUses.ts';
import { type FolderLayout, type LayoutFolder, OWN_LAYOUT, ROOT_KEY } from './folderLayouts.ts';

/** Key, name, place of the folder above in the list (-1 for none), 1 if closed, and what Callboard puts there. */
export type PackedFolder = readonly [key: string, name: string, above: number, closed: 0 | 1, ...uses: string[]];

/** Parents before children. */
export function packedLayout({ folders }: FolderLayout): PackedFolder[] {
  const packed: PackedFolder[] = [];
  const visit = (inside: readonly LayoutFolder[], above: number) => {
    for (const one of inside) {
      packed.push([one.key, one.name, above, one.restricted === true ? 1 : 0, ...(one.uses ?? [])]);
      visit(one.folders ?? [], packed.length - 1);
    }
  };
  visit(folders, -1);
  return packed;
}

/** The layout; `null` for a damaged one, and for one whose Confidential folder is missing or open. */
export function unpackedLayout(packed: unknown): FolderLayout | null {
  if (!Array.isArray(packed)) return null;
  const made: (LayoutFolder & { folders: LayoutFolder[] })[] = [];
  const top: LayoutFolder[] = [];
  const keys = new Set([ROOT_KEY]);
  for (const entry of packed as unknown[]) {
    if (!Array.isArray(entry)) return null;
    const [key, name, above, closed, ...rest] = entry as unknown[];
    const isSound = typeof key === 'string' && typeof name === 'string' && (closed === 0 || closed === 1);
    if (!isSound || keys.has(key)) return null;
    const into = above === -1 ? top : made[above as number]?.folders;
    if (into === undefined) return null;
    // A use of a later version is nothing to this one.
    const uses = EVERY_FOLDER_USE.filter((use) => rest.includes(use));
    const one = {
      key,
      name,
      folders: [],
      ...(uses.length > 0 ? { uses } : {}),
      ...(closed === 1 ? { restricted: true } : {}),
    };
    keys.add(key);
    into.push(one);
    made.push(one);
  }
  const isClosed = made.some(({ uses, restricted }) => restricted === true && uses?.includes('confidential') === true);
  return isClosed ? ownLayoutOf(top) : null;
}

/** @param folders at the top of the production folder */
export function ownLayoutOf(folders: readonly LayoutFolder[]): FolderLayout {
  return { name: OWN_LAYOUT, productionName: '{Title} {Year}', folders };
}

/** Every folder with what it holds, parents before children. */
export function usesByKey({ folders }: FolderLayout): ReadonlyMap<string, readonly FolderUse[]> {
  const found = new Map<string, readonly FolderUse[]>();
  const visit = (inside: readonly LayoutFolder[]) => {
    for (const one of inside) {
      found.set(one.key, one.uses ?? []);
      visit(one.folders ?? []);
    }
  };
  visit(folders);
  return found;
}
