/** What both restoring and undoing an archive do: unlock, put back into its place, and give access as it was recorded. */
import { foldedAddress } from '../company/emailAddress.ts';
import { AppError } from '../jobs/appError.ts';
import type { Job } from '../jobs/job.ts';
import type { Workspace } from '../jobs/workspace.ts';
import type { Fence } from '../production/fence.ts';
import { granteeFrom, granteeWords, rankOf, roleFrom } from '../production/grantWords.ts';
import { TAG_KEY, TAG_KIND } from '../production/productionState.ts';
import type { TreeFile } from '../production/sharedTree.ts';
import { Workbook } from '../workbook/workbook.ts';
import { keptKey } from './archiveKeys.ts';
import { accessTab } from './archiveTabs.ts';
import type { ArchiveFacts } from './begunArchive.ts';
import type { ManifestRow } from './manifest.ts';
import { ACCESS_RECORD } from './retentionClasses.ts';

export interface GivenBack {
  unlocked: number;
  given: number;
  /** What cannot come back, or could not be done, in words. */
  lost: string[];
}

export interface ToGiveBack {
  fence: Fence;
  /** Parents before children. */
  tree: readonly TreeFile[];
  facts: ArchiveFacts;
  rows: readonly ManifestRow[];
}

/**
 * Each part is found out again from what is there, so that it can be run again after anything. False when time is up; the job
 * then says how many files are treated: first to be unlocked, then besides those to be given access to.
 */
export function giveBack(job: Job, what: ToGiveBack, result: GivenBack): boolean {
  return unlockFiles(job, what, result) && moveBack(what, result) && giveAccess(job, what, result);
}

function unlockFiles(job: Job, { fence, tree, rows }: ToGiveBack, result: GivenBack): boolean {
  const lockedBefore = new Map(rows.map((row) => [row['File ID'], row['Locked before']]));
  for (const [index, file] of tree.entries()) {
    const toUnlock = file.appProperties[TAG_KIND] !== 'archive' && lockedBefore.get(file.id) === 'No';
    if (!file.locked || !toUnlock) continue;
    if (job.timeIsUp()) {
      job.setCounted(index, tree.length);
      return false;
    }
    try {
      fence.ws.drive.update(file.id, { locked: null });
      result.unlocked++;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      result.lost.push(`“${file.path || file.name}” stays locked: Google does not let it be changed.`);
    }
  }
  return true;
}

function moveBack({ fence, tree, facts }: ToGiveBack, result: GivenBack): boolean {
  const { ws } = fence;
  const root = tree[0];
  if (root === undefined) return true;
  const name = facts['Name before'] || root.name;
  const limited = facts['Limited before'] === 'Yes';
  if (root.name !== name || root.inheritedPermissionsDisabled !== limited) {
    ws.drive.update(root.id, { name, inheritedPermissionsDisabled: limited });
  }
  const parent = facts['Parent before'] ?? '';
  if (parent === '' || root.parentId === parent) return true;
  try {
    const place = ws.drive.get(parent);
    if (place.trashed) throw new AppError('not-found', 'It is in the bin.');
    fence.admit(parent);
    ws.drive.update(root.id, { moveTo: { from: root.parentId, to: parent } });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not-found') throw error;
    result.lost.push(
      'The folder that the production lay in is gone, so it stays in the archive folder. Move it in Drive.',
    );
  }
  return true;
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

function giveAccess(job: Job, { fence, tree, facts }: ToGiveBack, result: GivenBack): boolean {
  const { ws } = fence;
  const recordFile = tree.find((file) => file.appProperties[TAG_KEY] === keptKey(ACCESS_RECORD));
  if (recordFile === undefined) {
    job.setCounted(tree.length, tree.length);
    result.lost.push('Who could open what was not kept. Share the folders again with Sharing.');
    return true;
  }
  const byId = new Map(tree.map((file) => [file.id, file]));
  const rows = Workbook.read(ws, recordFile.id, [accessTab]).records(accessTab, []);
  const files = [...new Set(rows.map((row) => row['File ID']))];
  const treated = (count: number) => job.setCounted(tree.length + count, tree.length + files.length);
  if (job.timeIsUp()) {
    treated(0);
    return false;
  }
  endKeepersAccess(
    ws,
    tree[0],
    rows.map((row) => `${row['File ID']} ${row.Who}`),
    (facts['Who can open it'] ?? '').split('; '),
  );
  for (const row of rows) {
    const file = byId.get(row['File ID']);
    const role = roleFrom(row.May);
    if (file === undefined || role === null) continue;
    const direct = file.grants.find((grant) => grant.directRole !== null && granteeWords(grant) === row.Who);
    if (rankOf(direct?.directRole ?? null) >= rankOf(role)) continue;
    if (job.timeIsUp()) {
      treated(files.indexOf(file.id));
      return false;
    }
    try {
      ws.sharing.grant(file.id, granteeFrom(row.Who), role);
      result.given++;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      result.lost.push(`${row.Who} could not be given access to “${file.path || file.name}” again. Share it by hand.`);
    }
  }
  treated(files.length);
  return true;
}

function isRefusal(error: unknown): boolean {
  return error instanceof AppError && (error.code === 'refused' || error.code === 'not-allowed');
}
