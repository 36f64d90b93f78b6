/** What both restoring and undoing an archive do: unlock, put back into its place, and give access as it was recorded. */
import type { Job } from '../../../jobs/job.ts';
import { AppError } from '../../../port/appError.ts';
import { FOLDER_TYPE, type Grant } from '../../../port/workspace.ts';
import type { Fence } from '../../../production/fence.ts';
import { granteeFrom, granteeWords, rankOf, roleFrom } from '../../../production/grantWords.ts';
import { TAG_KEY, TAG_KIND } from '../../../production/productionState.ts';
import type { TreeFile } from '../../../production/sharedTree.ts';
import { foldedAddress } from '../../../values/emailAddress.ts';
import { Workbook } from '../../../workbook/workbook.ts';
import type { ManifestRow } from '../make/manifest.ts';
import { keptKey } from '../plan/archiveKeys.ts';
import { accessTab } from '../plan/archiveTabs.ts';
import type { ArchiveFacts } from '../plan/begunArchive.ts';
import { ACCESS_RECORD } from '../plan/retentionClasses.ts';
import { moveBack } from './moveBack.ts';

export interface GivenBack {
  /** How many files are open as they were before, whichever run opened them. */
  open: number;
  /** How many people and groups may see or edit a file or folder again as it was recorded, each file counted. */
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
  /** Addresses of the adults who took a kind of record. */
  handedTo: readonly string[];
}

/**
 * Each part is found out again from what is there, so that it can be run again after anything. False when time is up; the job
 * then says how many files are treated: first to be unlocked, then besides those to be given access to.
 */
export function giveBack(job: Job, what: ToGiveBack, result: GivenBack): boolean {
  return unlockFiles(job, what, result) && moveBack(what, result.lost) && giveAccess(job, what, result);
}

function unlockFiles(job: Job, { fence, tree, rows }: ToGiveBack, result: GivenBack): boolean {
  const lockedBefore = new Map(rows.map((row) => [row['File ID'], row['Locked before']]));
  // The archive's own files are in no row.
  const toOpen = tree.filter((file) => file.mimeType !== FOLDER_TYPE && lockedBefore.get(file.id) === 'No');
  const locked = toOpen.filter((file) => file.locked);
  const treated = tree.length - locked.length;
  const unlock = (file: TreeFile) => fence.ws.drive.update(file.id, { locked: null });
  const refused = tryTwice(job, locked, unlock, (done) => job.setCounted(treated + done, tree.length));
  result.open = toOpen.length - (refused ?? locked).length;
  for (const file of refused ?? []) {
    result.lost.push(`“${file.path || file.name}” stays locked: Google does not let it be changed.`);
  }
  return refused !== null;
}

/**
 * Does it to each, and once more to those of which Google would not have it. Returns those that are left, `null` when time
 * is up; `stopped` is told then how many were tried.
 */
function tryTwice<T>(
  job: Job,
  items: readonly T[],
  act: (item: T) => unknown,
  stopped: (done: number) => void,
): readonly T[] | null {
  let left = items;
  for (let round = 0; round < 2; round++) {
    const refused: T[] = [];
    for (const [index, item] of left.entries()) {
      if (job.timeIsUp()) {
        stopped(round === 0 ? index : items.length);
        return null;
      }
      try {
        act(item);
      } catch (error) {
        if (!(error instanceof AppError) || !['refused', 'not-allowed'].includes(error.code)) throw error;
        refused.push(item);
      }
    }
    left = refused;
  }
  return left;
}

interface Ended {
  file: TreeFile;
  grant: Grant;
}

/**
 * What the archive has given and nobody had before: the keepers' on the production folder, and that of the adults who took
 * a record on its files. What was copied for them stays theirs.
 */
function givenByArchive({ tree, facts, handedTo }: ToGiveBack, before: ReadonlySet<string>): Ended[] {
  const keepers = (facts['Who can open it'] ?? '').split('; ');
  const takers = handedTo.map(foldedAddress);
  return tree.flatMap((file, index) => {
    if (['archive', 'kept'].includes(file.marks[TAG_KIND] ?? '')) return [];
    const letIn = index === 0 ? [...keepers, ...takers] : takers;
    return file.grants
      .filter((grant) => grant.directRole === 'reader' && letIn.includes(foldedAddress(grant.who)))
      .filter((grant) => !before.has(`${file.id} ${granteeWords(grant)}`))
      .map((grant) => ({ file, grant }));
  });
}

/** The production folder has its old name again by now, or will have. */
function nameOf({ facts }: ToGiveBack, { path, name }: TreeFile): string {
  return path || facts['Name before'] || name;
}

/** False when time is up. */
function endAccess(job: Job, what: ToGiveBack, ended: readonly Ended[], result: GivenBack): boolean {
  const refused = tryTwice(
    job,
    ended,
    ({ file, grant }) => what.fence.ws.sharing.revoke(file.id, grant.id),
    () => {},
  );
  for (const { file, grant } of refused ?? []) {
    result.lost.push(`${grant.who} can still open “${nameOf(what, file)}”. Remove their access by hand in Drive.`);
  }
  return refused !== null;
}

function giveAccess(job: Job, what: ToGiveBack, result: GivenBack): boolean {
  const { fence, tree } = what;
  const { ws } = fence;
  const recordFile = tree.find((file) => file.marks[TAG_KEY] === keptKey(ACCESS_RECORD));
  if (recordFile === undefined) {
    if (!endAccess(job, what, givenByArchive(what, new Set()), result)) return false;
    job.setCounted(tree.length, tree.length);
    result.lost.push('Callboard did not keep who could open what. Share the folders again under Sharing.');
    return true;
  }
  const byId = new Map(tree.map((file) => [file.id, file]));
  const rows = Workbook.read(ws, recordFile.id, [accessTab]).records(accessTab, []);
  const files = [...new Set(rows.map((row) => row['File ID']))];
  const treated = (count: number) => job.setCounted(tree.length + count, tree.length + files.length);
  treated(0);
  const before = new Set(rows.map((row) => `${row['File ID']} ${row.Who}`));
  if (job.timeIsUp() || !endAccess(job, what, givenByArchive(what, before), result)) return false;
  const recorded = rows.flatMap((row) => {
    const file = byId.get(row['File ID']);
    const role = roleFrom(row.May);
    return file === undefined || role === null ? [] : [{ file, role, who: row.Who }];
  });
  const toGive = recorded.filter(({ file, role, who }) => {
    const direct = file.grants.find((grant) => grant.directRole !== null && granteeWords(grant) === who);
    return rankOf(direct?.directRole ?? null) < rankOf(role);
  });
  const give = ({ file, role, who }: (typeof toGive)[number]) => ws.sharing.grant(file.id, granteeFrom(who), role);
  const refused = tryTwice(job, toGive, give, (done) => {
    const next = toGive[done];
    treated(next === undefined ? files.length : files.indexOf(next.file.id));
  });
  result.given = recorded.length - (refused ?? toGive).length;
  for (const { file, who } of refused ?? []) {
    result.lost.push(`Callboard could not give ${who} access to “${nameOf(what, file)}” again. Share it by hand.`);
  }
  if (refused !== null) treated(files.length);
  return refused !== null;
}
