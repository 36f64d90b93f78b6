/**
 * What people type while an archive is under way cannot be kept out: right before the workbooks are deleted they are read
 * once more, and what differs from what was copied is copied again.
 */
import { TAG_CONTENT } from '../../../papers/ensureDoc.ts';
import { unlessGone } from '../../../port/appError.ts';
import type { SheetValues, Workspace } from '../../../port/workspace.ts';
import { ARCHIVE_WORKBOOK } from '../../../production/productionState.ts';
import { CONFIDENTIAL_TABS } from '../../../workbook/tabSpecs.ts';
import { keptKey } from '../plan/archiveKeys.ts';
import type { FilePlan } from '../plan/archivePlan.ts';
import { ours, unlock, type Work } from '../plan/archiveView.ts';
import { keptTabs, type TabCopy } from '../plan/keptTabs.ts';
import { allSheets } from '../plan/ownTabs.ts';
import { ACCESS_RECORD, OWN_TABS, RETENTION_CLASSES } from '../plan/retentionClasses.ts';
import { classCopies, keptClasses, tablesOf } from './archiveRecords.ts';
import { keptRecord } from './archiveWorkbooks.ts';
import { printOf, replaceTabs } from './writeCopy.ts';

/**
 * True when something was copied anew, so that the papers are to be looked at again. Four calls, or six.
 */
export function copyLateRows(work: Work, plans: readonly FilePlan[]): boolean {
  const { production, fence, state, decisions } = work;
  const { ws } = fence;
  const { confidentialWorkbookId } = state;
  const own = allSheets(ws, state.workbookId);
  // Once it is gone everything in it that is kept has been copied, and nobody can have typed into it since.
  const closed = confidentialWorkbookId === '' ? [] : unlessGone(() => allSheets(ws, confidentialWorkbookId));
  const isLate = renewedArchive(work, plans, keptTabs(tablesOf(own), production.data.settings.namesInArchive));
  const late = keptClasses(decisions).filter((name) => name !== ACCESS_RECORD && !(closed === null && isClosed(name)));
  return late.map((name) => renewedRecord(work, plans, name, [...own, ...(closed ?? [])])).includes(true) || isLate;
}

/** True for a class that may hold something of the Confidential workbook. */
function isClosed(className: string): boolean {
  const tabs = RETENTION_CLASSES.find(({ name }) => name === className)?.tabs ?? [];
  return className === OWN_TABS || CONFIDENTIAL_TABS.some(({ name }) => tabs.includes(name));
}

function renewedArchive(work: Work, plans: readonly FilePlan[], tabs: readonly TabCopy[]): boolean {
  const { ws } = work.fence;
  const file = ours(plans, ARCHIVE_WORKBOOK);
  if (file === undefined || isSame(ws, file.marks, tabs)) return false;
  unlock(work, file);
  replaceTabs(ws, file.id, tabs);
  ws.drive.update(file.id, { marks: { [TAG_CONTENT]: printOf(ws, tabs) } });
  return true;
}

/** Rows that were all taken out meanwhile stay in the copy. */
function renewedRecord(
  work: Work,
  plans: readonly FilePlan[],
  className: string,
  sheets: readonly SheetValues[],
): boolean {
  const copies = classCopies(className, sheets);
  const file = ours(plans, keptKey(className));
  if (copies.length === 0 || (file !== undefined && isSame(work.fence.ws, file.marks, copies))) return false;
  keptRecord(work, plans, className, copies);
  return true;
}

function isSame(
  ws: Pick<Workspace, 'hash'>,
  marks: Readonly<Record<string, string>>,
  tabs: readonly TabCopy[],
): boolean {
  return marks[TAG_CONTENT] === printOf(ws, tabs);
}
