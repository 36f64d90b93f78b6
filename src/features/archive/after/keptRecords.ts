/** Kept records when their time has passed: deleted with all that the archive says of them, or kept for longer. */
import type { Job } from '../../../jobs/job.ts';
import { AppError } from '../../../port/appError.ts';
import { type DateText, FOLDER_TYPE, type Workspace } from '../../../port/workspace.ts';
import { fenceAround } from '../../../production/fence.ts';
import { type ProductionState, TAG_ATTEMPT, TAG_KEY } from '../../../production/productionState.ts';
import { sharedTree, type TreeFile } from '../../../production/sharedTree.ts';
import { serialFromDate } from '../../../values/cellDates.ts';
import type { RowChange } from '../../../workbook/changeRows.ts';
import { Workbook } from '../../../workbook/workbook.ts';
import { endedRows, type ManifestRow } from '../make/manifest.ts';
import { papersOf } from '../make/papers.ts';
import { archiveTags, isEarlierPaper, keptKey, LOCK_REASON, pdfKey } from '../plan/archiveKeys.ts';
import { archiveFolderOf } from '../plan/archivePlan.ts';
import { keptTab, manifestTab } from '../plan/archiveTabs.ts';
import { dueMark } from '../plan/dueMark.ts';
import { clearFolder, layoutNames } from '../plan/folderNames.ts';
import { lastDays } from '../plan/keptContents.ts';
import { RETENTION_CLASSES } from '../plan/retentionClasses.ts';
import { isYears, MOST_YEARS, yearsAfter } from '../plan/retentionDecisions.ts';
import { archivedState, dueRecords, type OpenArchive } from './openArchive.ts';

const ENDED = 'Deleted';

export interface EndedRecord {
  /** `more`: time is up; what is left goes when it is done again. */
  state: 'done' | 'more';
  /** Files that only their owners can delete, in words. While there are any the record stays due. */
  left: string[];
}

/**
 * Deletes a kind of record whose last day has passed: its workbook, its files with their PDFs and the folders that somebody
 * made for them, and their names in the manifest and the index. Harmless to do again.
 * @param today where the production was
 * @throws AppError `bad-input` for a class that is not due, `not-found` when the workbook does not say whose archive it is.
 */
export function endRecord(job: Job, archive: OpenArchive, className: string, today: DateText): EndedRecord {
  const ended = archive.kept.some((one) => one.className === className && one.action === ENDED);
  if (!ended && !dueRecords(archive.kept, today).some((one) => one.className === className)) {
    throw new AppError('bad-input', `“${className}” is not due yet, so it is not deleted.`);
  }
  const state = archivedState(job.ws, archive);
  const fenced = fenceAround(job.ws, state).ws;
  const workbook = Workbook.read(fenced, archive.file.id, [keptTab, manifestTab]);
  const ofLayout = new Set(Object.values(state.folders));
  const rows = workbook
    .records(manifestTab, [])
    .filter((row) => row.Class === className && !ofLayout.has(row['File ID']));
  const doomed = new Set([keptKey(className), ...rows.map((row) => pdfKey(row['File ID']))]);
  const ids = new Set(rows.map((row) => row['File ID']));
  const tree = sharedTree(fenced, state, { withBin: true });
  const left: TreeFile[] = [];
  // What lies inside comes after what it lies in, and goes before it.
  for (const file of [...tree].reverse()) {
    if (!ids.has(file.id) && !doomed.has(file.marks[TAG_KEY] ?? '')) continue;
    if (job.timeIsUp()) return { state: 'more', left: [] };
    if (!removed(fenced, file)) left.push(file);
  }
  const names = layoutNames(state);
  const folders = RETENTION_CLASSES.find(({ name }) => name === className)?.folders ?? [];
  const ofClass = new Set(folders.flatMap((key) => state.folders[key] ?? []));
  for (const file of tree) if (ofClass.has(file.id)) clearFolder(fenced, file, names.get(file.id) ?? '');
  const leftIds = new Set(left.map(({ id }) => id));
  const gone = rows.filter((row) => !leftIds.has(row['File ID']));
  const kept: RowChange = { tab: keptTab, mode: 'update', values: { Class: className, Action: ENDED, Until: null } };
  changeKept(fenced, workbook, [...(left.length > 0 ? [] : [kept]), ...endedRows(gone, className)]);
  replacePapers(fenced, state, archive, tree, workbook.records(manifestTab, []));
  return { state: 'done', left: left.map((file) => leftWords(file)) };
}

/** False for what is somebody else's, and for a folder in which something is left. */
function removed({ drive, sharing }: Workspace, { id, mimeType, mayDelete }: TreeFile): boolean {
  if (!mayDelete) return false;
  if (mimeType === FOLDER_TYPE && sharing.inFolders([id], { withBin: true }).length > 0) return false;
  drive.remove(id);
  return true;
}

function leftWords({ path, owner, mayDelete }: TreeFile): string {
  return mayDelete
    ? `${path}: this folder holds something else. Move that out in Drive.`
    : `${path}: belongs to ${owner}. Only they can delete it. Ask them to.`;
}

/** What names the files that are gone is made anew: a Doc that is only written over keeps what it said. */
function replacePapers(
  ws: Workspace,
  state: ProductionState,
  archive: OpenArchive,
  tree: readonly TreeFile[],
  rows: readonly ManifestRow[],
): void {
  const { facts, file } = archive;
  const words = { title: facts.Title ?? '', company: facts.Company ?? '', date: facts['Archived on'] ?? '' };
  const attempt = file.marks[TAG_ATTEMPT] ?? '';
  for (const old of tree.filter(isEarlierPaper)) ws.drive.remove(old.id);
  for (const { key, make } of papersOf(words, rows, file.id)) {
    for (const old of tree.filter((one) => one.marks[TAG_KEY] === key)) ws.drive.remove(old.id);
    const id = make(ws, archiveFolderOf(state, tree), archiveTags(state.id, key, attempt));
    if (id !== null) ws.drive.update(id, { locked: LOCK_REASON });
  }
}

/** Unlocks the archive's workbook for what is to be written, and locks it again, with the day on which the next record ends. */
function changeKept(ws: Workspace, workbook: Workbook, changes: readonly RowChange[]): void {
  ws.drive.update(workbook.id, { locked: null });
  workbook.change(changes);
  const marks = dueMark(lastDays(workbook.records(keptTab, [])));
  ws.drive.update(workbook.id, { marks, locked: LOCK_REASON });
}

/**
 * Keeps a kind of record for some years more, counted from today. Returns its new last day.
 * @throws AppError `bad-input` unless it is kept until a day, the years are a whole number from 1 to 99, and somebody is named
 *   who decided it. The archive does not say who is of age, so whoever does this vouches for that.
 */
export function keepLonger(
  ws: Workspace,
  archive: OpenArchive,
  asked: { className: string; years: number; approvedBy: string },
  today: DateText,
): DateText {
  const { className, years, approvedBy } = asked;
  const found = archive.kept.find((one) => one.className === className);
  if (found?.action !== 'Keep until' || found.isEmpty) {
    throw new AppError('bad-input', `“${className}” is not a record that is kept until a day.`);
  }
  if (!isYears(years)) {
    throw new AppError('bad-input', `Type how many more years: a whole number from 1 to ${MOST_YEARS}.`);
  }
  if (approvedBy.trim() === '') throw new AppError('bad-input', 'Type the name of the adult who decided this.');
  const until = yearsAfter(today, years);
  const fenced = fenceAround(ws, archivedState(ws, archive)).ws;
  const workbook = Workbook.read(fenced, archive.file.id, [keptTab]);
  const values = { Class: className, Until: serialFromDate(until), 'Approved by': approvedBy.trim() };
  changeKept(fenced, workbook, [{ tab: keptTab, mode: 'update', values }]);
  return until;
}
