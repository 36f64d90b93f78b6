/** What there is of a production when it is set up: its state, its marked files, and the folders that are missing. */
import type { Job } from '../../jobs/job.ts';
import { AppError, unlessGone } from '../../port/appError.ts';
import type { DriveFile } from '../../port/workspace.ts';
import { layoutFields } from '../../production/layoutOf.ts';
import {
  PRODUCTION_KEY,
  type ProductionState,
  productionFromFiles,
  productionIdOf,
  readProduction,
  TAG_PRODUCTION,
} from '../../production/productionState.ts';
import type { FolderLayout, PlannedFolder } from '../../settings/folderLayouts.ts';

export interface KnownProduction {
  state: ProductionState;
  /** The files that carry the production's mark. */
  tagged: DriveFile[];
  /** True when nothing of it was there before. */
  fresh: boolean;
  /** True when an earlier run began to set up and did not end. */
  resuming: boolean;
}

/** The stored state, if it is this workbook's own. */
export function storedProduction(properties: Record<string, string>, workbookId: string): ProductionState | null {
  const stored = readProduction(properties[PRODUCTION_KEY]);
  return stored?.workbookId === workbookId ? stored : null;
}

/** From the stored state or, where that is lost, from the marks on the files. A copied workbook starts anew. */
export function knownProduction(
  job: Job,
  properties: Record<string, string>,
  file: DriveFile,
  layout: FolderLayout,
): KnownProduction {
  const id = productionIdOf(job.ws, file.id);
  const own = storedProduction(properties, file.id);
  const marked = file.marks[TAG_PRODUCTION] === id;
  const resuming = own !== null && job.present.state === 'running' && job.present.kind === 'setUp';
  if (own === null && !marked) {
    const state = { id, workbookId: file.id, ...layoutFields(layout), folders: {}, confidentialWorkbookId: '' };
    return { state, tagged: [], fresh: true, resuming: false };
  }
  // A production that was restored from its archive has another workbook than the one its id was made from.
  const tagged = job.ws.drive.listTagged(TAG_PRODUCTION, own?.id ?? id);
  const state = own ?? productionFromFiles(id, file.id, layoutFields(layout), tagged);
  return { state, tagged, fresh: false, resuming };
}

/** With the layout that the tree is to have from now on. */
export function withLayout(known: KnownProduction, layout: FolderLayout): KnownProduction {
  return { ...known, state: { ...known.state, ...layoutFields(layout) } };
}

/**
 * Keys of the folders that are not there: never made, or put into the bin. While set-up goes on, of those that it may not have
 * made yet: making one again is no twin, and asking for each would take more time than a card has.
 */
export function missingFolders(job: Job, folders: readonly PlannedFolder[], known: KnownProduction): string[] {
  const present = new Set(known.tagged.map((file) => file.id));
  return folders
    .filter(({ key }) => {
      const id = known.state.folders[key];
      if (id === undefined) return true;
      if (present.has(id)) return false;
      if (known.resuming) return true;
      return unlessGone(() => job.ws.drive.get(id))?.trashed ?? true;
    })
    .map(({ key }) => key);
}

/** Ids are written down before the folders are made, so that making one again is no twin. */
export function withReservedIds(
  job: Job,
  state: ProductionState,
  missing: readonly string[],
  resuming: boolean,
): ProductionState {
  // A run that was interrupted has reserved ids already; the folders that are missing are those it did not get to.
  const unreserved = missing.filter((key) => !resuming || state.folders[key] === undefined);
  if (unreserved.length === 0) return state;
  const ids = job.ws.drive.reserveIds(unreserved.length);
  const folders = { ...state.folders };
  unreserved.forEach((key, index) => {
    const id = ids[index];
    if (id === undefined) throw new AppError('refused', 'Google did not reserve enough ids.');
    folders[key] = id;
  });
  return { ...state, folders };
}
