/** The workbooks that the archive writes: the one that stays, one for each kept class, and in them every file as it was. */
import { TAG_CONTENT } from '../../../papers/ensureDoc.ts';
import { unlessGone } from '../../../port/appError.ts';
import type { Grant, SheetValues, Workspace } from '../../../port/workspace.ts';
import { layoutOf } from '../../../production/layoutOf.ts';
import type { Production } from '../../../production/production.ts';
import { ARCHIVE_WORKBOOK, folderId, TAG_ATTEMPT, tagsOf } from '../../../production/productionState.ts';
import type { TreeFile } from '../../../production/sharedTree.ts';
import { folderKeyFor, ROOT_KEY } from '../../../settings/folderLayouts.ts';
import { packedLayout } from '../../../settings/packedLayout.ts';
import { foldedAddress } from '../../../values/emailAddress.ts';
import { IDS_KEY, idMarksText, marksFrom, readIdMarks } from '../../../workbook/idMarks.ts';
import type { TabSpec } from '../../../workbook/tabSpec.ts';
import { PRODUCTION_TABS } from '../../../workbook/tabSpecs.ts';
import { productionTab } from '../../../workbook/tabs/office.ts';
import { Workbook } from '../../../workbook/workbook.ts';
import { archiveTags, keptKey } from '../plan/archiveKeys.ts';
import type { FilePlan } from '../plan/archivePlan.ts';
import { accessTab, archiveTab, FOLDERS_FACT, manifestTab } from '../plan/archiveTabs.ts';
import { ours, unlock, type Work } from '../plan/archiveView.ts';
import type { ArchiveFacts, BegunArchive } from '../plan/begunArchive.ts';
import { keptTabs, type TabCopy, wholeTab } from '../plan/keptTabs.ts';
import { allSheets } from '../plan/ownTabs.ts';
import { ACCESS_RECORD, OWN_TABS } from '../plan/retentionClasses.ts';
import {
  type AllSheets,
  accessRows,
  classCopies,
  decisionsCopy,
  factsCopy,
  keptClasses,
  tablesOf,
} from './archiveRecords.ts';
import { manifestRows } from './manifest.ts';
import { fillWorkbook, printOf } from './writeCopy.ts';

/** Why the production was archived in spite of its strike list; kept as a setting, because a ledger holds no words. */
export const REASON_SETTING = 'Archive reason';

/** Facts of which the first look counts: an attempt that was given up may have changed the folder since. */
const FIRST_FACTS = ['Name before', 'Parent before', 'Limited before'] as const;

/**
 * The workbook that stays, filled in one write. What an attempt that was given up has left is filled anew, because people
 * have worked on since; only the record of how the files were before stays.
 */
export function archiveWorkbook(work: Work, plans: readonly FilePlan[]): BegunArchive {
  const { production, fence, state, decisions, keepers } = work;
  const { data, job } = production;
  const { ws } = fence;
  const earlier = ours(plans, ARCHIVE_WORKBOOK);
  const before = earlier === undefined ? [] : presentSheets(ws, earlier.id, [archiveTab, manifestTab]);
  const root = plans[0]?.file;
  const table = tablesOf(allSheets(ws, state.workbookId));
  const facts = {
    Title: data.settings.title,
    Company: data.settings.company,
    'Archived on': job.present.params.date ?? production.now.date,
    'Archived by': ws.session.effectiveEmail(),
    'Who can open it': [...keepers.everywhere].join('; '),
    Reason: reasonOf(production),
    'Production ID': state.id,
    'Time zone': data.settings.timeZone,
    'Folder layout': state.layout,
    ...(state.ownLayout === undefined ? {} : { [FOLDERS_FACT]: JSON.stringify(packedLayout(state.ownLayout)) }),
    'Production folder': folderId(state, ROOT_KEY),
    'Workbook before': state.workbookId,
    'Ids given': idMarksText(marksFrom(readIdMarks(production.properties[IDS_KEY]), PRODUCTION_TABS.map(table))),
    'Name before': root?.name ?? '',
    'Parent before': root?.parentId ?? '',
    'Limited before': root?.inheritedPermissionsDisabled ? 'Yes' : 'No',
    ...firstFacts(before),
  };
  const kept = keptTabs(table, data.settings.namesInArchive);
  const made = {
    key: ARCHIVE_WORKBOOK,
    name: `${data.settings.title}: Archive`,
    folderKey: ROOT_KEY,
    content: printOf(ws, kept),
  };
  const id = filled(work, earlier, made, [
    factsCopy(facts),
    decisionsCopy(decisions),
    sameRows(manifestTab, before),
    ...kept,
  ]);
  return { workbookId: id, facts, decisions };
}

function firstFacts(before: AllSheets): ArchiveFacts {
  const rows = before.find(({ sheetId }) => sheetId === archiveTab.sheetId)?.rows ?? [];
  const facts = new Map(rows.map(([name, value]) => [name, value]));
  return Object.fromEntries(
    FIRST_FACTS.flatMap((name) => (facts.has(name) ? [[name, String(facts.get(name) ?? '')]] : [])),
  );
}

function reasonOf({ workbook }: Production): string {
  return workbook.records(productionTab, []).find((row) => row.Setting === REASON_SETTING)?.Value ?? '';
}

/** Makes the workbook unless it is there, fills it, and marks it as this attempt's only then. Returns its id. */
function filled(
  { fence, state, attempt, unlocked }: Work,
  earlier: TreeFile | undefined,
  { key, name, folderKey, content }: { key: string; name: string; folderKey: string; content: string },
  tabs: readonly TabCopy[],
): string {
  const { ws } = fence;
  const id = earlier?.id ?? ws.spreadsheets.create(name, folderId(state, folderKey), tagsOf(state.id, 'archive', key));
  fence.admit(id);
  if (earlier !== undefined) unlock({ fence, unlocked }, earlier);
  fillWorkbook(ws, id, tabs);
  ws.drive.update(id, { marks: { ...archiveTags(state.id, key, attempt), [TAG_CONTENT]: content } });
  return id;
}

/** The workbook of a class's records, made or filled anew with these tabs. Returns its id. */
export function keptRecord(
  work: Work,
  plans: readonly FilePlan[],
  className: string,
  copies: readonly TabCopy[],
): string {
  const { production, state, fence } = work;
  const key = keptKey(className);
  const name = `${production.data.settings.title}: ${className}`;
  const folderKey = folderKeyFor(layoutOf(state), 'confidential');
  return filled(work, ours(plans, key), { key, name, folderKey, content: printOf(fence.ws, copies) }, copies);
}

/** A tab with the rows that it has already, whatever attempt wrote them. */
function sameRows(spec: TabSpec, sheets: AllSheets): TabCopy {
  const values = sheets.find(({ sheetId }) => sheetId === spec.sheetId);
  return values === undefined ? { spec, moreHeaders: [], rows: [] } : wholeTab(spec, values, values.rows, 0);
}

/** Those of the tabs that the workbook has. */
function presentSheets(ws: Workspace, id: string, specs: readonly TabSpec[]): SheetValues[] {
  const present = new Set(ws.spreadsheets.describe(id).sheets.map(({ sheetId }) => sheetId));
  const wanted = specs.map(({ sheetId }) => sheetId).filter((sheetId) => present.has(sheetId));
  return wanted.length === 0 ? [] : ws.spreadsheets.read(id, wanted);
}

/**
 * One workbook for each class that is kept or handed over, in the restricted folder, with what the tabs hold now. Returns
 * the id of the one that holds who could open what (`''` where that is not kept), or `null` when time is up.
 */
export function keptWorkbooks(work: Work, plans: readonly FilePlan[]): string | null {
  const { production, fence, state, decisions, attempt } = work;
  const { job } = production;
  const { ws } = fence;
  const fileOf = (name: string) => ours(plans, keptKey(name));
  const missing = keptClasses(decisions).filter((name) => fileOf(name)?.marks[TAG_ATTEMPT] !== attempt);
  let accessId = fileOf(ACCESS_RECORD)?.id ?? '';
  // A class of which an earlier run found nothing has no workbook; what is typed since is copied with the late rows.
  const wasLookedAt = job.present.params.copied === 'yes' && !missing.includes(ACCESS_RECORD);
  if (missing.length === 0 || wasLookedAt) return accessId;
  const { confidentialWorkbookId } = state;
  // Deleted by an earlier run, after everything in it that is kept had been copied; or gone before.
  const confidential = confidentialWorkbookId === '' ? [] : unlessGone(() => allSheets(ws, confidentialWorkbookId));
  const sheets = [...allSheets(ws, state.workbookId), ...(confidential ?? [])];
  for (const name of missing) {
    if (job.timeIsUp()) return null;
    const file = fileOf(name);
    const copies =
      name === ACCESS_RECORD
        ? [sameRows(accessTab, file === undefined ? [] : presentSheets(ws, file.id, [accessTab]))]
        : classCopies(name, sheets);
    if (file !== undefined && confidential === null && (copies.length === 0 || name === OWN_TABS)) {
      // What an attempt before this one has copied is all that is left of it.
      ws.drive.update(file.id, { marks: archiveTags(state.id, keptKey(name), attempt) });
      continue;
    }
    if (copies.length === 0) {
      if (file !== undefined) ws.drive.remove(file.id);
      continue;
    }
    const id = keptRecord(work, plans, name, copies);
    if (name === ACCESS_RECORD) accessId = id;
  }
  job.keepInMind({ copied: 'yes' });
  return accessId;
}

/**
 * Every file is written down before anything about it is changed; what was written down first counts.
 * @param afresh when this attempt follows one that was given up: then access that was given since is added
 */
export function record(
  work: Work,
  ids: { workbook: string; access: string },
  plans: readonly FilePlan[],
  afresh: boolean,
): void {
  const { ws } = work.fence;
  const manifest = Workbook.read(ws, ids.workbook, [manifestTab]);
  const known = new Set(manifest.records(manifestTab, []).map((row) => row['File ID']));
  const fresh = plans.filter(({ file, fate }) => fate !== 'archive' && !known.has(file.id));
  if (fresh.length === 0 && !afresh) return;
  // They may be locked, when somebody has added a file since.
  for (const { file } of plans) {
    if (file.id === ids.workbook || file.id === ids.access) unlock(work, file);
  }
  if (ids.access !== '') {
    const { company } = work.production.data;
    const rows = afresh ? accessRows(withoutLetIn(work, plans), company) : accessRows(fresh, company);
    Workbook.read(ws, ids.access, [accessTab]).change(rows);
  }
  manifest.change(manifestRows(fresh));
}

/** The plans without those whom an attempt has let in, this one or one that was given up: Restore is not to let them in. */
function withoutLetIn({ keepers }: Work, plans: readonly FilePlan[]): FilePlan[] {
  const takers = new Set([...keepers.handed.values()].map(foldedAddress));
  return plans.map((plan, index) => {
    const isLetIn = ({ who, directRole }: Grant) => {
      const address = foldedAddress(who);
      return directRole === 'reader' && (takers.has(address) || (index === 0 && keepers.everywhere.has(address)));
    };
    return { ...plan, file: { ...plan.file, grants: plan.file.grants.filter((grant) => !isLetIn(grant)) } };
  });
}
