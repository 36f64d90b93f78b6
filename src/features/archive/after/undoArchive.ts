/**
 * Undoing an archive that has not ended, from the production's own workbook: everything is given back, and what the archive
 * has made of its own goes, because people work on and the next archive has to be made of what is there then.
 */
import { ARCHIVE_KIND, type Job, RESTORE_KIND } from '../../../jobs/job.ts';
import type { ReadOnlyWorkspace, Workspace } from '../../../port/workspace.ts';
import { fenceAround } from '../../../production/fence.ts';
import {
  ARCHIVE_WORKBOOK,
  type ProductionState,
  TAG_ATTEMPT,
  TAG_KEY,
  TAG_KIND,
} from '../../../production/productionState.ts';
import { sharedTree, type TreeFile } from '../../../production/sharedTree.ts';
import { Workbook } from '../../../workbook/workbook.ts';
import { isKeptResult } from '../make/manifest.ts';
import { earlierKey, keptClass, PDF_START } from '../plan/archiveKeys.ts';
import { refuseOthersArchive } from '../plan/archiveStarter.ts';
import { archiveTab, manifestTab } from '../plan/archiveTabs.ts';
import { readArchive } from '../plan/begunArchive.ts';
import { type GivenBack, giveBack } from './giveBack.ts';

export interface UndoResult extends GivenBack {
  /** `nothing`: there is nothing to undo. */
  state: 'done' | 'more' | 'nothing';
}

/**
 * Each part is found out again from what is there, so that it can be run again after anything.
 * @throws AppError `busy` when somebody else has begun the archive.
 */
export function undoArchive(job: Job, state: ProductionState): UndoResult {
  refuseOthersArchive(job);
  const fence = fenceAround(job.ws, state);
  const { ws } = fence;
  const result: UndoResult = { state: 'done', open: 0, given: 0, lost: [] };
  const more = (): UndoResult => {
    job.save();
    return { ...result, state: 'more' };
  };
  const tree = sharedTree(ws, state);
  const own = tree.filter(({ marks }) => marks[TAG_KIND] === 'archive');
  const workbook = own.find(({ marks }) => marks[TAG_KEY] === ARCHIVE_WORKBOOK);
  const { present } = job;
  const underWay = present.state === 'running' && (present.kind === ARCHIVE_KIND || present.kind === RESTORE_KIND);
  if (workbook === undefined && !underWay) return { ...result, state: 'nothing' };
  job.begin({ kind: RESTORE_KIND, params: {} });
  // Nothing is changed before it is filled.
  if (workbook !== undefined && isFilled(ws, workbook.id)) {
    const { facts, decisions } = readArchive(ws, workbook.id);
    const handedTo = [...decisions.values()].map((one) => one.handTo).filter((address) => address !== '');
    const rows = Workbook.read(ws, workbook.id, [manifestTab]).records(manifestTab, []);
    if (!giveBack(job, { fence, tree, facts, rows, handedTo }, result)) return more();
    const there = new Set(tree.map(({ id }) => id));
    const deleted = rows.filter((row) => !there.has(row['File ID']) && !isKeptResult(row.Result)).length;
    if (deleted > 0) result.lost.push(`${deleted} files were already deleted for good and cannot come back.`);
    result.lost.push('Cancelled messages stay cancelled. Preview a call, then send it again.');
  }
  const hasConfidential = tree.some(({ id }) => id === state.confidentialWorkbookId);
  for (const file of own) {
    if (file === workbook || isEarlierPdf(file, workbook)) continue;
    if (job.timeIsUp()) return more();
    if (!hasConfidential && keptClass(file) !== undefined) keepForGood(ws, file);
    else ws.drive.remove(file.id);
  }
  // It says how things were, so it goes last.
  if (workbook !== undefined) ws.drive.remove(workbook.id);
  job.finish();
  return result;
}

/** An archive that was restored has made it, and its Doc is still there. */
function isEarlierPdf({ marks }: TreeFile, workbook: TreeFile | undefined): boolean {
  const isPdf = marks[TAG_KEY]?.startsWith(PDF_START) === true;
  return isPdf && marks[TAG_ATTEMPT] !== workbook?.marks[TAG_ATTEMPT];
}

function isFilled(ws: ReadOnlyWorkspace, id: string): boolean {
  return ws.spreadsheets.describe(id).sheets.some(({ sheetId }) => sheetId === archiveTab.sheetId);
}

/** The Confidential workbook is gone already, so what was copied out of it is all that there is. */
function keepForGood(ws: Workspace, { id, marks }: TreeFile): void {
  const key = earlierKey(marks[TAG_KEY] ?? '', marks[TAG_ATTEMPT] ?? '');
  ws.drive.update(id, { marks: { [TAG_KIND]: 'kept', [TAG_KEY]: key } });
}
