/** The folder layout that a production's tree was made from. */
import { type FolderLayout, layoutNamed } from '../settings/folderLayouts.ts';
import type { ProductionState } from './productionState.ts';

/** @throws RangeError for a layout that does not exist */
export function layoutOf({ layout }: Pick<ProductionState, 'layout'>): FolderLayout {
  return layoutNamed(layout);
}
