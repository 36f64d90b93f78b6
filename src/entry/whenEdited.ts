/** After an edit by anybody: ids for new rows, and statuses from what was typed into Attendance. Runs as the stage manager. */
import { attendanceChanges } from '../attendance/attendanceChanges.ts';
import { AppError } from '../jobs/appError.ts';
import { Job, LEDGER_KEY, SLICE_MS } from '../jobs/job.ts';
import { readLedger } from '../jobs/ledger.ts';
import type { Workspace } from '../jobs/workspace.ts';
import { withIdsKnown } from '../production/idsKnown.ts';
import { openProduction } from '../production/production.ts';
import { idChanges } from '../workbook/newRows.ts';
import { attendanceTab, PRODUCTION_TABS } from '../workbook/tabSpecs.ts';

const LOCK_WAIT_MS = 20_000;

/** When an edit was made that could not be looked at, in epoch milliseconds; the next edit or tick catches up. */
const EDIT_WAITS_KEY = 'editWaits';

/** What Google says of an edit, as far as it is used. */
export interface EditEvent {
  range?: { rowStart?: number; rowEnd?: number };
}

/** Throws nothing that Callboard can name: whoever typed would not see it. */
export function whenEdited(ws: Workspace, _event: EditEvent): void {
  const editedMs = ws.clock.epochMs();
  try {
    if (!ws.lock.take(LOCK_WAIT_MS)) {
      // A long job is at work. A person who signed in now did not come late, whenever this is looked at.
      ws.properties.set(EDIT_WAITS_KEY, String(editedMs));
      return;
    }
    const properties = ws.properties.all();
    const { ledger, sound } = readLedger(properties[LEDGER_KEY]);
    followEdit(new Job(ws, ledger, sound, SLICE_MS), properties, editedMs);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    noteForLater(ws, error, editedMs);
  }
}

export function editsWait(properties: Readonly<Record<string, string>>): boolean {
  return (properties[EDIT_WAITS_KEY] ?? '') !== '';
}

/** True when edits that had to wait have been looked at; false when the workbook cannot be used. Under the lock. */
export function catchUpWithEdits(job: Job, properties: Record<string, string>): boolean {
  const editedMs = Number(properties[EDIT_WAITS_KEY]);
  try {
    followEdit(job, properties, Number.isFinite(editedMs) ? editedMs : job.ws.clock.epochMs());
    return true;
  } catch (error) {
    if (error instanceof AppError && !PASSING.includes(error.code)) return false;
    throw error;
  }
}

const PASSING: readonly AppError['code'][] = ['transient', 'quota'];

function followEdit(job: Job, properties: Record<string, string>, editedMs: number): void {
  const withIds = PRODUCTION_TABS.filter((tab) => tab.idPrefix !== undefined);
  const { workbook, data } = withIdsKnown(openProduction(job, properties, [attendanceTab, ...withIds]));
  workbook.change([
    ...withIds.flatMap((tab) => idChanges(workbook.table(tab))),
    ...attendanceChanges(
      workbook.table(attendanceTab),
      workbook.records(attendanceTab, []),
      data.settings.lateAfterMinutes,
      job.ws.clock.momentAt(editedMs, data.settings.timeZone),
    ),
  ]);
  // An id that somebody typed is not to be given again either.
  workbook.keepMarks();
  if (editsWait(properties)) job.ws.properties.remove(EDIT_WAITS_KEY);
}

/** What passes is tried again by the tick; a tab that is gone is said by health, and waits for nobody. */
function noteForLater(ws: Workspace, error: AppError, editedMs: number): void {
  if (!PASSING.includes(error.code)) return;
  try {
    ws.properties.set(EDIT_WAITS_KEY, String(editedMs));
  } catch (second) {
    if (!(second instanceof AppError)) throw second;
  }
}
