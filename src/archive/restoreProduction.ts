/**
 * Restoring an archived production: files are unlocked, the folder goes back under its old name, and access is given as it
 * was recorded. What was deleted stays deleted, and is said.
 */
import { foldedAddress } from '../company/emailAddress.ts';
import { AppError } from '../jobs/appError.ts';
import type { Job } from '../jobs/job.ts';
import type { Workspace } from '../jobs/workspace.ts';
import { fenceAround } from '../production/fence.ts';
import { ROOT_KEY } from '../production/folderLayouts.ts';
import { granteeFrom, granteeWords, rankOf, roleFrom } from '../production/grantWords.ts';
import { folderId, PRODUCTION_KEY, productionText, TAG_KEY, TAG_KIND } from '../production/productionState.ts';
import { sharedTree, type TreeFile } from '../production/sharedTree.ts';
import { Workbook } from '../workbook/workbook.ts';
import { keptKey } from './archivePlan.ts';
import { accessTab, manifestTab } from './archiveTabs.ts';
import { archivedState, type OpenArchive } from './openArchive.ts';
import { ACCESS_RECORD } from './retentionClasses.ts';

export const RESTORE = 'restore';

export interface RestoreResult {
  state: 'done' | 'more';
  unlocked: number;
  given: number;
  /** What cannot come back, or could not be done, in words. */
  lost: string[];
}

/** Each part is found out again from what is there, so that it can be run again after anything. */
export function restoreProduction(job: Job, archive: OpenArchive): RestoreResult {
  const before = archivedState(job.ws, archive);
  const fence = fenceAround(job.ws, before);
  const { ws } = fence;
  const result: RestoreResult = { state: 'done', unlocked: 0, given: 0, lost: [] };
  job.begin({ kind: RESTORE, params: {} });
  const more = (): RestoreResult => {
    job.save();
    return { ...result, state: 'more' };
  };
  const tree = sharedTree(ws, before);
  const rows = Workbook.read(ws, archive.file.id, [manifestTab]).records(manifestTab, []);
  const byId = new Map(rows.map((row) => [row['File ID'], row]));
  for (const file of tree) {
    const isArchives = file.appProperties[TAG_KIND] === 'archive';
    // The workbook has to be written to again; the certificate and what is kept stay as they are.
    const toUnlock = isArchives ? file.id === archive.file.id : byId.get(file.id)?.['Locked before'] === 'No';
    if (!file.locked || !toUnlock) continue;
    if (job.timeIsUp()) return more();
    ws.drive.update(file.id, { locked: null });
    result.unlocked++;
  }
  moveBack(ws, archive, folderId(before, ROOT_KEY), result, (id) => fence.admit(id));
  const keepers = (archive.facts['Who can open it'] ?? '').split('; ');
  const outcome = giveAccess(job, ws, tree, keepers, result);
  if (outcome === 'more') return more();
  const deleted = rows.filter((row) => row.Result === 'To be deleted');
  if (deleted.length > 0) {
    result.lost.push(
      `${deleted.length} files that were deleted for good cannot come back, the old workbook and the Confidential workbook among them.`,
    );
  }
  result.lost.push(
    'Contacts, guardians, notes and messages have to be typed or imported again; choose Set up for the empty tabs.',
  );
  // From here on this workbook is the production's own.
  ws.drive.update(archive.file.id, { appProperties: { [TAG_KIND]: 'workbook', [TAG_KEY]: 'workbook' } });
  job.ws.properties.set(PRODUCTION_KEY, productionText({ ...before, workbookId: archive.file.id }));
  job.finish();
  return result;
}

function moveBack(
  ws: Workspace,
  archive: OpenArchive,
  rootId: string,
  result: RestoreResult,
  admit: (id: string) => void,
): void {
  const { facts } = archive;
  const root = ws.drive.get(rootId);
  const name = facts['Name before'] ?? root.name;
  const limited = facts['Limited before'] === 'Yes';
  if (root.name !== name || root.inheritedPermissionsDisabled !== limited) {
    ws.drive.update(rootId, { name, inheritedPermissionsDisabled: limited });
  }
  const parent = facts['Parent before'] ?? '';
  if (parent === '' || root.parentId === parent) return;
  try {
    const place = ws.drive.get(parent);
    if (place.trashed) throw new AppError('not-found', 'It is in the bin.');
    admit(parent);
    ws.drive.update(rootId, { moveTo: { from: root.parentId, to: parent } });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not-found') throw error;
    result.lost.push(
      'The folder that the production lay in is gone, so it stays in the archive folder. Move it in Drive.',
    );
  }
}

/** The keepers were let in by the archive; those who were not in before go out again. */
function endKeepersAccess(
  ws: Workspace,
  root: TreeFile | undefined,
  recorded: readonly string[],
  keepers: readonly string[],
): void {
  for (const grant of root?.grants ?? []) {
    if (root === undefined || grant.directRole !== 'reader' || !keepers.includes(foldedAddress(grant.who))) continue;
    if (!recorded.includes(`${root.id} ${granteeWords(grant)}`)) ws.sharing.revoke(root.id, grant.id);
  }
}

function giveAccess(
  job: Job,
  ws: Workspace,
  tree: readonly TreeFile[],
  keepers: readonly string[],
  result: RestoreResult,
): 'more' | 'done' {
  const recordFile = tree.find((file) => file.appProperties[TAG_KEY] === keptKey(ACCESS_RECORD));
  if (recordFile === undefined) {
    result.lost.push('Who could open what was not kept. Share the folders again with Sharing.');
    return 'done';
  }
  const byId = new Map(tree.map((file) => [file.id, file]));
  const rows = Workbook.read(ws, recordFile.id, [accessTab]).records(accessTab, []);
  if (job.timeIsUp()) return 'more';
  endKeepersAccess(
    ws,
    tree[0],
    rows.map((row) => `${row['File ID']} ${row.Who}`),
    keepers,
  );
  for (const row of rows) {
    const file = byId.get(row['File ID']);
    const role = roleFrom(row.May);
    if (file === undefined || role === null) continue;
    const direct = file.grants.find((grant) => grant.directRole !== null && granteeWords(grant) === row.Who);
    if (rankOf(direct?.directRole ?? null) >= rankOf(role)) continue;
    if (job.timeIsUp()) return 'more';
    try {
      ws.sharing.grant(file.id, granteeFrom(row.Who), role);
      result.given++;
    } catch (error) {
      if (!(error instanceof AppError) || !['refused', 'not-allowed'].includes(error.code)) throw error;
      result.lost.push(`${row.Who} could not be given access to “${file.path || file.name}” again. Share it by hand.`);
    }
  }
  return 'done';
}
