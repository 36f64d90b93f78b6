/** The workbooks that the archive writes: the one that stays, one for each kept class, and in them every file as it was. */
import { AppError } from '../jobs/appError.ts';
import type { SheetValues, Workspace } from '../jobs/workspace.ts';
import { folderKeyFor, ROOT_KEY } from '../production/folderLayouts.ts';
import type { Production } from '../production/production.ts';
import { ARCHIVE_WORKBOOK, folderId, tagsOf } from '../production/productionState.ts';
import { productionTab } from '../workbook/tabSpecs.ts';
import { Workbook } from '../workbook/workbook.ts';
import { type FilePlan, keptKey } from './archivePlan.ts';
import {
  accessRows,
  classCopies,
  decisionsCopy,
  factsCopy,
  keptClasses,
  manifestRows,
  tablesOf,
} from './archiveRecords.ts';
import { accessTab, archiveTab, manifestTab } from './archiveTabs.ts';
import { ours, type Work } from './archiveView.ts';
import { keptTabs, type TabCopy } from './keptTabs.ts';
import { ACCESS_RECORD } from './retentionClasses.ts';
import { fillNewWorkbook } from './writeCopy.ts';

/** Why the production was archived in spite of its strike list; kept as a setting, because a ledger holds no words. */
export const REASON_SETTING = 'Archive reason';

/** The workbook that stays: made once, filled in one write. Returns its id. */
export function archiveWorkbook(work: Work, plans: readonly FilePlan[]): string {
  const { production, fence, decisions, keepers } = work;
  const { state, data, job } = production;
  const root = folderId(state, ROOT_KEY);
  const id =
    ours(plans, ARCHIVE_WORKBOOK)?.id ??
    fence.ws.spreadsheets.create(
      `${data.settings.title}: Archive`,
      root,
      tagsOf(state.id, 'archive', ARCHIVE_WORKBOOK),
    );
  fence.admit(id);
  const present = fence.ws.spreadsheets.describe(id).sheets;
  if (present.some((sheet) => sheet.sheetId === archiveTab.sheetId)) return id;
  const sheets = allSheets(fence.ws, state.workbookId);
  const rootPlan = plans[0]?.file;
  const facts = {
    Title: data.settings.title,
    'Archived on': job.present.params.date ?? production.now.date,
    'Archived by': fence.ws.session.effectiveEmail(),
    'Who can open it': [...keepers.everywhere].join('; '),
    Reason: reasonOf(production),
    'Production ID': state.id,
    'Folder layout': state.layout,
    'Production folder': root,
    'Name before': rootPlan?.name ?? '',
    'Parent before': rootPlan?.parentId ?? '',
    'Limited before': rootPlan?.inheritedPermissionsDisabled ? 'Yes' : 'No',
  };
  fillNewWorkbook(fence.ws, id, [
    factsCopy(facts),
    decisionsCopy(decisions),
    { spec: manifestTab, moreHeaders: [], rows: [] },
    ...keptTabs(tablesOf(sheets), data.settings.namesInArchive),
  ]);
  return id;
}

function reasonOf({ workbook }: Production): string {
  return workbook.records(productionTab, []).find((row) => row.Setting === REASON_SETTING)?.Value ?? '';
}

export function readFacts(ws: Workspace, archiveId: string): Record<string, string> {
  const rows = Workbook.read(ws, archiveId, [archiveTab]).records(archiveTab, []);
  return Object.fromEntries(rows.map((row) => [row.What, row.Value]));
}

function allSheets(ws: Workspace, id: string): SheetValues[] {
  return ws.spreadsheets.read(
    id,
    ws.spreadsheets.describe(id).sheets.map((sheet) => sheet.sheetId),
  );
}

/**
 * One workbook for each class that is kept or handed over, in the restricted folder. Returns the id of the one that holds who
 * could open what (`''` where that is not kept), or `null` when time is up.
 */
export function keptWorkbooks(work: Work, plans: readonly FilePlan[]): string | null {
  const { production, fence, decisions } = work;
  const { state, data, job } = production;
  const { ws } = fence;
  const missing = keptClasses(decisions).filter((name) => {
    const file = ours(plans, keptKey(name));
    return file === undefined || ws.spreadsheets.describe(file.id).sheets.every((sheet) => sheet.sheetId === 0);
  });
  let accessId = ours(plans, keptKey(ACCESS_RECORD))?.id ?? '';
  if (missing.length === 0) return accessId;
  const sheets = [
    ...allSheets(ws, state.workbookId),
    ...(state.confidentialWorkbookId === '' ? [] : confidentialSheets(ws, state.confidentialWorkbookId)),
  ];
  for (const name of missing) {
    const access: TabCopy[] = [{ spec: accessTab, moreHeaders: [], rows: [] }];
    const copies = name === ACCESS_RECORD ? access : classCopies(name, sheets);
    if (copies.length === 0) continue;
    if (job.timeIsUp()) return null;
    const id =
      ours(plans, keptKey(name))?.id ??
      ws.spreadsheets.create(
        `${data.settings.title}: ${name}`,
        folderId(state, folderKeyFor(state.layout, 'confidential')),
        tagsOf(state.id, 'archive', keptKey(name)),
      );
    fence.admit(id);
    if (name === ACCESS_RECORD) accessId = id;
    fillNewWorkbook(ws, id, copies);
    const handed = decisions.get(name)?.handTo ?? '';
    if (handed !== '') ws.sharing.grant(id, { type: 'user', who: handed }, 'reader');
  }
  return accessId;
}

function confidentialSheets(ws: Workspace, id: string): SheetValues[] {
  try {
    return allSheets(ws, id);
  } catch (error) {
    // Deleted by an earlier run, after everything in it that is kept had been copied; or gone before.
    if (error instanceof AppError && error.code === 'not-found') return [];
    throw error;
  }
}

/** Every file is written down before anything about it is changed; what was written down first counts. */
export function record(work: Work, archiveId: string, accessId: string, plans: readonly FilePlan[]): void {
  const { ws } = work.fence;
  const manifest = Workbook.read(ws, archiveId, [manifestTab]);
  const known = new Set(manifest.records(manifestTab, []).map((row) => row['File ID']));
  const fresh = plans.filter(({ file, fate }) => fate !== 'archive' && !known.has(file.id));
  if (fresh.length === 0) return;
  // Somebody has added a file after these were locked.
  for (const { file } of plans) {
    if (file.locked && (file.id === archiveId || file.id === accessId)) ws.drive.update(file.id, { locked: null });
  }
  if (accessId !== '') {
    Workbook.read(ws, accessId, [accessTab]).change(accessRows(fresh, work.production.data.company));
  }
  manifest.change(manifestRows(fresh));
}
