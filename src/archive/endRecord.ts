/** Ending a kept record when its time has passed: its workbook and its files are deleted, and the archive says so. */
import { AppError } from '../jobs/appError.ts';
import type { Job } from '../jobs/job.ts';
import type { DateText } from '../jobs/workspace.ts';
import { fenceAround } from '../production/fence.ts';
import { TAG_KEY } from '../production/productionState.ts';
import { sharedTree } from '../production/sharedTree.ts';
import { Workbook } from '../workbook/workbook.ts';
import { keptKey } from './archivePlan.ts';
import { keptTab, manifestTab } from './archiveTabs.ts';
import { archivedState, dueRecords, type OpenArchive } from './openArchive.ts';

/** @throws AppError `bad-input` for a class that is not due. */
export function endRecord(job: Job, archive: OpenArchive, className: string, today: DateText): void {
  if (!dueRecords(archive.kept, today).some((one) => one.className === className)) {
    throw new AppError('bad-input', `“${className}” is not due, so it is not deleted.`);
  }
  const state = archivedState(job.ws, archive);
  const { ws } = fenceAround(job.ws, state);
  const workbook = Workbook.read(ws, archive.file.id, [keptTab, manifestTab]);
  const rows = workbook.records(manifestTab, []).filter((row) => row.Class === className && row.Kind !== 'Folder');
  const doomed = new Set(rows.map((row) => row['File ID']));
  for (const file of sharedTree(ws, state)) {
    if (doomed.has(file.id) || file.appProperties[TAG_KEY] === keptKey(className)) ws.drive.remove(file.id);
  }
  ws.drive.update(archive.file.id, { locked: null });
  workbook.change([
    { tab: keptTab, mode: 'update', values: { Class: className, Action: 'Deleted', Until: null } },
    ...rows.map((row) => ({
      tab: manifestTab,
      mode: 'update' as const,
      values: { 'File ID': row['File ID'], Path: `(${className})`, Owner: null, Result: 'Deleted' },
    })),
  ]);
  ws.drive.update(archive.file.id, {
    locked: 'The production is archived. Choose Restore in Callboard to change anything.',
  });
}
