/** The folders of a production into which nobody comes by being able to open the folder above. */
import { folderPaths, folderPlan } from '../settings/folderLayouts.ts';
import { layoutOf } from './layoutOf.ts';
import type { ProductionState } from './productionState.ts';

export interface ClosedFolder {
  id: string;
  /** The Confidential folder, or one inside it: only named readers open it. */
  isConfidential: boolean;
}

/** Those that were made, parents before children. */
export function closedFolders(state: ProductionState): ClosedFolder[] {
  const layout = layoutOf(state);
  const confidential = new Set(folderPaths(layout).flatMap(({ key, restricted }) => (restricted ? [key] : [])));
  return folderPlan(layout, '', '').flatMap(({ key, restricted }): ClosedFolder[] => {
    const id = state.folders[key];
    return restricted && id !== undefined ? [{ id, isConfidential: confidential.has(key) }] : [];
  });
}
