/** What holds of a usual layout's folder for one of a company's own: by the key that it keeps, or by what Callboard puts there. */
import {
  FOLDER_LAYOUTS,
  type FolderLayout,
  folderKeyFor,
  folderPlan,
  layoutNamed,
  ROOT_KEY,
} from '../../settings/folderLayouts.ts';
import { usesByKey } from '../../settings/packedLayout.ts';
import type { FolderUse } from '../../workbook/folderUses.ts';

/**
 * The keys of usual folders that a folder of an own layout is like, each from the layout that has a rule for it; several where
 * Callboard puts several kinds of paper there.
 * @param has true where a layout has a rule for a key
 */
export function usualFolders(
  own: FolderLayout,
  key: string,
  has: (layout: string, key: string) => boolean,
): { layout: string; key: string }[] {
  const same = layoutsLike(own).find((one) => keysOf(one).has(key));
  if (same !== undefined && has(same.name, key)) return [{ layout: same.name, key }];
  return (usesByKey(own).get(key) ?? []).flatMap((use) => usualFolderOf(use, has) ?? []);
}

/** The folder of Phases that this kind of paper goes into, or the nearest above it that has a rule. */
export function usualFolderOf(
  use: FolderUse,
  has: (layout: string, key: string) => boolean,
): { layout: string; key: string } | undefined {
  const phases = layoutNamed('Phases');
  const above = new Map(folderPlan(phases, '', '').map((one) => [one.key, one.parentKey]));
  let key: string | null | undefined = folderKeyFor(phases, use);
  while (key && key !== ROOT_KEY) {
    if (has(phases.name, key)) return { layout: phases.name, key };
    key = above.get(key);
  }
  return undefined;
}

/** The usual layouts, that first from which most of this one's folders are: a key can be in both and mean more in one. */
function layoutsLike(own: FolderLayout): FolderLayout[] {
  const keys = keysOf(own);
  const shared = (layout: FolderLayout) => [...keysOf(layout)].filter((key) => keys.has(key)).length;
  return [...FOLDER_LAYOUTS].sort((a, b) => shared(b) - shared(a));
}

function keysOf(layout: FolderLayout): ReadonlySet<string> {
  return new Set(usesByKey(layout).keys());
}
