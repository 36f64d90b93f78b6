/** The Confidential workbook: made once, in its limited-access folder, and mended when set-up runs again. */
import type { Job } from '../../jobs/job.ts';
import { lookAgain } from '../../jobs/lookAgain.ts';
import { AppError } from '../../port/appError.ts';
import type { DriveFile } from '../../port/workspace.ts';
import type { Fence } from '../../production/fence.ts';
import { presentTables } from '../../production/idsKnown.ts';
import { layoutOf } from '../../production/layoutOf.ts';
import {
  folderId,
  PRODUCTION_KEY,
  type ProductionState,
  productionText,
  TAG_KIND,
  tagsOf,
} from '../../production/productionState.ts';
import { folderKeyFor } from '../../settings/folderLayouts.ts';
import type { Table } from '../../workbook/table.ts';
import { CONFIDENTIAL_TABS } from '../../workbook/tabSpecs.ts';
import { buildTabs } from './buildTabs.ts';

/** The restricted workbook, in the restricted folder; never in a folder that others can look into. */
export function makeConfidential(
  job: Job,
  ws: Fence['ws'],
  state: ProductionState,
  missing: readonly string[],
  title: string,
): void {
  const key = folderKeyFor(layoutOf(state), 'confidential');
  const id = folderId(state, key);
  // Nobody has confirmed that a folder can be made as a limited one.
  closeFolder(job, ws, id);
  const build = { specs: CONFIDENTIAL_TABS, sceneHeaders: [], changes: [] };
  if (state.confidentialWorkbookId === '' && missing.includes(key)) {
    const made = createConfidential(ws, state, id, title);
    const start = {
      sheetId: 0,
      title: '',
      rowCount: 0,
      columnCount: 0,
      hidden: false,
      hasCells: true,
      charts: [],
      filterViews: [],
    };
    buildTabs(ws, made, { ...build, fresh: true }, { id: made, title: '', timeZone: '', sheets: [start] }, []);
    storeConfidential(ws, state, made);
    return;
  }
  const found = confidentialIn(ws, id) ?? createConfidential(ws, state, id, title);
  const info = ws.spreadsheets.describe(found);
  const values = ws.spreadsheets.read(
    found,
    info.sheets.map((sheet) => sheet.sheetId),
  );
  const untouched = !info.sheets.some((sheet) => CONFIDENTIAL_TABS.some((tab) => tab.sheetId === sheet.sheetId));
  buildTabs(ws, found, { ...build, fresh: untouched }, info, values);
  if (found !== state.confidentialWorkbookId) storeConfidential(ws, state, found);
}

/** @throws AppError `refused` where a folder that is to be closed cannot be. One call where it is closed. */
export function closeFolder(job: Job, ws: Fence['ws'], id: string): void {
  const folder = limited(job, ws, id);
  if (folder.inheritedPermissionsDisabled) return;
  throw new AppError(
    'refused',
    `Everybody who can open the production folder can still open the folder “${folder.name}”. Open its sharing settings in Drive, choose limited access, then set up again.`,
  );
}

/** The folder as it was read back, limited if Google lets it be. One call where it is. */
function limited(job: Job, ws: Fence['ws'], id: string): DriveFile {
  const folder = ws.drive.get(id);
  if (folder.inheritedPermissionsDisabled) return folder;
  ws.drive.update(id, { inheritedPermissionsDisabled: true });
  return lookAgain(
    job,
    () => ws.drive.get(id),
    (seen) => seen.inheritedPermissionsDisabled,
  );
}

/**
 * The restricted workbook's tabs as they are; none where it is not there or may not be looked into, which is said when it is
 * mended. Two calls.
 */
export function confidentialTables(ws: Fence['ws'], { confidentialWorkbookId: id }: ProductionState): Table[] {
  if (id === '') return [];
  try {
    return presentTables(ws, id, CONFIDENTIAL_TABS);
  } catch (error) {
    if (!(error instanceof AppError) || !['not-found', 'not-allowed', 'missing-tab'].includes(error.code)) throw error;
    return [];
  }
}

/** Making a spreadsheet twice would be a twin: after an uncertain error, look whether it is there. */
function createConfidential(ws: Fence['ws'], state: ProductionState, folder: string, title: string): string {
  try {
    return ws.spreadsheets.create(`${title}: Confidential`, folder, tagsOf(state.id, 'confidential', 'confidential'));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'transient') throw error;
    const found = confidentialIn(ws, folder);
    if (found !== null) return found;
    return ws.spreadsheets.create(`${title}: Confidential`, folder, tagsOf(state.id, 'confidential', 'confidential'));
  }
}

function confidentialIn(ws: Fence['ws'], folder: string): string | null {
  return ws.drive.list(folder).find((file) => file.marks[TAG_KIND] === 'confidential')?.id ?? null;
}

function storeConfidential(ws: Fence['ws'], state: ProductionState, id: string): void {
  ws.properties.set(PRODUCTION_KEY, productionText({ ...state, confidentialWorkbookId: id }));
}
