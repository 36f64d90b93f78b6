/** After an edit by anybody: ids for new rows, and statuses from what was typed into Attendance. Runs as the stage manager. */
import { attendanceChanges } from '../attendance/attendanceChanges.ts';
import { Job, LEDGER_KEY, SLICE_MS } from '../jobs/job.ts';
import { readLedger } from '../jobs/ledger.ts';
import type { Workspace } from '../jobs/workspace.ts';
import { openProduction } from '../production/production.ts';
import { idChanges } from '../workbook/newRows.ts';
import { attendanceTab, PRODUCTION_TABS } from '../workbook/tabSpecs.ts';

const LOCK_WAIT_MS = 20_000;

/** What Google says of an edit, as far as it is used. */
export interface EditEvent {
  range?: { rowStart?: number; rowEnd?: number };
}

export function whenEdited(ws: Workspace, _event: EditEvent): void {
  if (!ws.lock.take(LOCK_WAIT_MS)) return;
  const properties = ws.properties.all();
  const { ledger, sound } = readLedger(properties[LEDGER_KEY]);
  const job = new Job(ws, ledger, sound, SLICE_MS);
  const withIds = PRODUCTION_TABS.filter((tab) => tab.idPrefix !== undefined);
  const production = openProduction(job, properties, [attendanceTab, ...withIds]);
  const { workbook, data, now } = production;
  workbook.change([
    ...withIds.flatMap((tab) => idChanges(workbook.table(tab))),
    ...attendanceChanges(
      workbook.table(attendanceTab),
      workbook.records(attendanceTab, []),
      data.settings.lateAfterMinutes,
      now,
    ),
  ]);
}
