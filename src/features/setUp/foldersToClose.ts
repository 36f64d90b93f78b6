/** Closed folders besides Confidential, which is looked at when its workbook is made. */
import { layoutOf } from '../../production/layoutOf.ts';
import type { ProductionState } from '../../production/productionState.ts';
import { folderKeyFor, folderPlan } from '../../settings/folderLayouts.ts';
import type { KnownProduction } from './knownProduction.ts';

/**
 * Keys of those that are made now, or are there and open although they were made to be closed. One that people work in, and
 * that is to be closed only since, is closed by the Sharing check, which shows first what changes.
 */
export function foldersToClose(
  { state, tagged }: Pick<KnownProduction, 'state' | 'tagged'>,
  stored: ProductionState | null,
  missing: readonly string[],
): string[] {
  const layout = layoutOf(state);
  const confidential = folderKeyFor(layout, 'confidential');
  const before = stored === null ? [] : folderPlan(layoutOf(stored), '', '');
  const wasOpen = new Set(before.flatMap(({ key, restricted }) => (restricted ? [] : [key])));
  const open = new Set(tagged.flatMap((file) => (file.inheritedPermissionsDisabled ? [] : [file.id])));
  return folderPlan(layout, '', '').flatMap(({ key, restricted }) => {
    if (!restricted || key === confidential) return [];
    const isOpen = open.has(state.folders[key] ?? '') && !wasOpen.has(key);
    return missing.includes(key) || isOpen ? [key] : [];
  });
}
