/**
 * Restoring an archived production: files are unlocked, the folder goes back under its old name, and access is given as it
 * was recorded. What was deleted stays deleted, and is said.
 */
import { type Job, RESTORE_KIND } from '../../../jobs/job.ts';
import { AppError } from '../../../port/appError.ts';
import type { Workspace } from '../../../port/workspace.ts';
import { fenceAround } from '../../../production/fence.ts';
import {
  ARCHIVE_WORKBOOK,
  PRODUCTION_KEY,
  productionText,
  TAG_ATTEMPT,
  TAG_KEY,
  TAG_KIND,
} from '../../../production/productionState.ts';
import { sharedTree, type TreeFile } from '../../../production/sharedTree.ts';
import { IDS_KEY } from '../../../workbook/idMarks.ts';
import { Workbook } from '../../../workbook/workbook.ts';
import { isKeptResult } from '../make/manifest.ts';
import { earlierKey, PDF_START, pdfKey } from '../plan/archiveKeys.ts';
import { manifestTab } from '../plan/archiveTabs.ts';
import { type GivenBack, giveBack } from './giveBack.ts';
import { archivedState, halfArchived, type OpenArchive } from './openArchive.ts';

const EARLIER_REASON = 'An earlier archive of this production kept this.';

export interface RestoreResult extends GivenBack {
  state: 'done' | 'more';
}

/**
 * Each part is found out again from what is there, so that it can be run again after anything.
 * @throws AppError `bad-input` for a production that is archived only by half: its own workbook is still there.
 */
export function restoreProduction(job: Job, archive: OpenArchive): RestoreResult {
  const before = archivedState(job.ws, archive);
  const half = halfArchived(job.ws, archive);
  if (half !== null) throw new AppError('bad-input', half);
  const fence = fenceAround(job.ws, before);
  const { ws } = fence;
  const result: RestoreResult = { state: 'done', open: 0, given: 0, lost: [] };
  job.begin({ kind: RESTORE_KIND, params: {} });
  const tree = sharedTree(ws, before);
  const rows = Workbook.read(ws, archive.file.id, [manifestTab]).records(manifestTab, []);
  const more = (): RestoreResult => {
    job.save();
    return { ...result, state: 'more' };
  };
  const handedTo = archive.kept.map((one) => one.handedTo).filter((address) => address !== '');
  if (!giveBack(job, { fence, tree, facts: archive.facts, rows, handedTo }, result)) return more();
  const present = new Set(tree.map(({ id }) => id));
  const deleted = rows.filter((row) => !present.has(row['File ID']) && !isKeptResult(row.Result));
  if (deleted.length > 0) {
    result.lost.push(
      `${deleted.length} files were deleted for good and cannot come back. The old workbook and the Confidential workbook are among them.`,
    );
  }
  result.lost.push('Choose Set up for the empty tabs. Type or import contacts, guardians, notes and messages again.');
  for (const file of tree.filter(isHistory(archive.file.id))) {
    if (job.timeIsUp()) return more();
    makeHistory(ws, file, archive.facts['Archived on'] ?? '');
  }
  const ids = archive.facts['Ids given'] ?? '';
  job.ws.properties.setMany({
    [PRODUCTION_KEY]: productionText({ ...before, workbookId: archive.file.id }),
    // Records that were kept elsewhere still name people by their ids.
    ...(ids === '' ? {} : { [IDS_KEY]: ids }),
  });
  job.finish();
  // From here on this workbook is the production's own, and an archive no more: until then all of this can be done again.
  ws.drive.update(archive.file.id, {
    locked: null,
    marks: { [TAG_KIND]: 'workbook', [TAG_KEY]: 'workbook' },
  });
  return result;
}

/** The papers and the kept records of this archive; a PDF of a Doc that is still there goes on being that. */
function isHistory(workbookId: string): (file: TreeFile) => boolean {
  return ({ marks }) => {
    const key = marks[TAG_KEY] ?? '';
    if (marks[TAG_KIND] !== 'archive' || key === ARCHIVE_WORKBOOK) return false;
    return !key.startsWith(PDF_START) || key === pdfKey(workbookId);
  };
}

/** A later archive makes its own, and must not take this one's for them; its mark changes last. */
function makeHistory(ws: Workspace, { id, name, locked, marks }: TreeFile, on: string): void {
  const ending = /\.(json|pdf)$/.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - ending.length);
  if (!stem.endsWith(` ${on}`)) {
    // A locked file keeps its name.
    if (locked) ws.drive.update(id, { locked: null });
    ws.drive.update(id, { name: `${stem} ${on}${ending}` });
  }
  const key = earlierKey(marks[TAG_KEY] ?? '', marks[TAG_ATTEMPT] ?? '');
  ws.drive.update(id, { marks: { [TAG_KIND]: 'kept', [TAG_KEY]: key }, locked: EARLIER_REASON });
}
