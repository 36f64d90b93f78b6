/** The folder layout that a production's tree was made from. */
import { type FolderLayout, layoutNamed, OWN_LAYOUT } from '../settings/folderLayouts.ts';
import type { ProductionState } from './productionState.ts';

/** What a state holds of a layout: the name, and the folders of a company's own. */
export function layoutFields(layout: FolderLayout): Pick<ProductionState, 'layout' | 'ownLayout'> {
  return { layout: layout.name, ...(layout.name === OWN_LAYOUT ? { ownLayout: layout } : {}) };
}

/** @throws RangeError for a layout that does not exist */
export function layoutOf({ layout, ownLayout }: Pick<ProductionState, 'layout' | 'ownLayout'>): FolderLayout {
  return ownLayout ?? layoutNamed(layout);
}
