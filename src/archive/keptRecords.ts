/** Kept records when their time has passed: deleted with all that the archive says of them, or kept for longer. */
import { AppError } from '../jobs/appError.ts';
import type { DateText, Workspace } from '../jobs/workspace.ts';
import { fenceAround } from '../production/fence.ts';
import { type ProductionState, TAG_ATTEMPT, TAG_KEY } from '../production/productionState.ts';
import { sharedTree, type TreeFile } from '../production/sharedTree.ts';
import { serialFromDate } from '../workbook/cellDates.ts';
import type { RowChange } from '../workbook/changeRows.ts';
import { Workbook } from '../workbook/workbook.ts';
import { archiveTags, keptKey, pdfKey } from './archiveKeys.ts';
import { archiveFolderOf } from './archivePlan.ts';
import { keptTab, manifestTab } from './archiveTabs.ts';
import { LOCK_REASON } from './archiveView.ts';
import { dueMark } from './dueMark.ts';
import { endedRows, FOLDER_KIND, type ManifestRow } from './manifest.ts';
import { archivedState, dueRecords, type OpenArchive } from './openArchive.ts';
import { papersOf } from './papers.ts';
import { yearsAfter } from './retentionDecisions.ts';

const ENDED = 'Deleted';
const MOST_YEARS = 99;

/**
 * Deletes a kind of record whose last day has passed: its workbook, its files and their PDFs, and their names in the
 * manifest and the index. Harmless to do again.
 * @throws AppError `bad-input` for a class that is not due.
 */
export function endRecord(ws: Workspace, archive: OpenArchive, className: string, today: DateText): void {
  const ended = archive.kept.some((one) => one.className === className && one.action === ENDED);
  if (!ended && !dueRecords(archive.kept, today).some((one) => one.className === className)) {
    throw new AppError('bad-input', `“${className}” is not due, so it is not deleted.`);
  }
  const state = archivedState(ws, archive);
  const fenced = fenceAround(ws, state).ws;
  const workbook = Workbook.read(fenced, archive.file.id, [keptTab, manifestTab]);
  const rows = workbook.records(manifestTab, []).filter((row) => row.Class === className && row.Kind !== FOLDER_KIND);
  const doomed = new Set([keptKey(className), ...rows.map((row) => pdfKey(row['File ID']))]);
  const ids = new Set(rows.map((row) => row['File ID']));
  const tree = sharedTree(fenced, state, { withBin: true });
  for (const file of tree) {
    if (ids.has(file.id) || doomed.has(file.appProperties[TAG_KEY] ?? '')) fenced.drive.remove(file.id);
  }
  const kept: RowChange = {
    tab: keptTab,
    mode: 'update',
    values: { Class: className, Action: ENDED, Until: null },
  };
  changeKept(fenced, workbook, [kept, ...endedRows(rows, className)]);
  replacePapers(fenced, state, archive, tree, workbook.records(manifestTab, []));
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
  const attempt = file.appProperties[TAG_ATTEMPT] ?? '';
  for (const { key, make } of papersOf(words, rows, file.id)) {
    for (const old of tree.filter((one) => one.appProperties[TAG_KEY] === key)) ws.drive.remove(old.id);
    const id = make(ws, archiveFolderOf(state, tree), archiveTags(state.id, key, attempt));
    if (id !== null) ws.drive.update(id, { locked: LOCK_REASON });
  }
}

/** Unlocks the archive's workbook for what is to be written, and locks it again, with the day on which the next record ends. */
function changeKept(ws: Workspace, workbook: Workbook, changes: readonly RowChange[]): void {
  ws.drive.update(workbook.id, { locked: null });
  workbook.change(changes);
  const until = workbook.records(keptTab, []).map((row) => row.Until);
  ws.drive.update(workbook.id, { appProperties: dueMark(until), locked: LOCK_REASON });
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
  if (found?.action !== 'Keep until') {
    throw new AppError('bad-input', `“${className}” is not among the records that are kept until a day.`);
  }
  if (!Number.isInteger(years) || years < 1 || years > MOST_YEARS) {
    throw new AppError('bad-input', `Type for how many years more: a whole number from 1 to ${MOST_YEARS}.`);
  }
  if (approvedBy.trim() === '') throw new AppError('bad-input', 'Type the name of the adult who decided it.');
  const until = yearsAfter(today, years);
  const fenced = fenceAround(ws, archivedState(ws, archive)).ws;
  const workbook = Workbook.read(fenced, archive.file.id, [keptTab]);
  const values = { Class: className, Until: serialFromDate(until), 'Approved by': approvedBy.trim() };
  changeKept(fenced, workbook, [{ tab: keptTab, mode: 'update', values }]);
  return until;
}
