/**
 * After an edit by anybody: ids for new rows, and statuses from what was typed into Attendance. Runs as the stage manager,
 * on whose time the calls go out: so most edits end at once, and no run waits for another.
 */
import { attendanceChanges } from '../features/attendance/attendanceChanges.ts';
import { withLoneNotes } from '../features/reports/loneNotes.ts';
import { Job, LEDGER_KEY, SLICE_MS } from '../jobs/job.ts';
import { jobFacts } from '../jobs/jobKinds.ts';
import { readLedger } from '../jobs/ledger.ts';
import { AppError } from '../port/appError.ts';
import type { Workspace } from '../port/workspace.ts';
import { withIdsKnown } from '../production/idsKnown.ts';
import { openProduction, ownProduction } from '../production/production.ts';
import { IDS_KEY, readIdMarks } from '../workbook/idMarks.ts';
import { idChanges } from '../workbook/newRows.ts';
import type { TabSpec } from '../workbook/tabSpec.ts';
import { PRODUCTION_TABS } from '../workbook/tabSpecs.ts';
import { attendanceTab, notesTab } from '../workbook/tabs/rehearsal.ts';
import { Workbook } from '../workbook/workbook.ts';
import { isOwnTrigger, type TriggerUid } from './access/ownTriggers.ts';
import { EDITS_KEY, type EditPace, editPace, mayWait, paceText, restMs } from './editPace.ts';

/**
 * When the first edit was made that has not been looked at, in epoch milliseconds; the next edit or tick catches up. While
 * somebody does, `LOOKING` stands behind it: an edit that comes then has to mark itself.
 */
const EDIT_WAITS_KEY = 'editWaits';
const LOOKING = ' looking';
/** So often one run looks again because edits came while it looked. */
const MOST_LOOKS = 3;

const TABS_WITH_IDS = PRODUCTION_TABS.filter((tab) => tab.idPrefix !== undefined);
/** The tabs that Callboard fills; an edit of any other is nothing to it. */
const FOLLOWED: readonly TabSpec[] = [attendanceTab, ...TABS_WITH_IDS];

/** What Google says of an edit, as far as it is used; its members ask Google. */
export interface EditEvent {
  triggerUid?: TriggerUid;
  /** The spreadsheet that was edited. */
  source?: { getId(): string };
  range?: {
    getSheet(): { getSheetId(): number };
    getRow(): number;
    getLastRow(): number;
  };
}

/** Where an edit was made. Rows count from 1. */
interface Place {
  tab: TabSpec;
  firstRow: number;
  lastRow: number;
}

/** Throws nothing that Callboard can name: whoever typed would not see it. */
export function whenEdited(anywhere: Workspace, event: EditEvent | undefined): void {
  const place = placeOf(event);
  if (place === 'elsewhere') return;
  const ws = inEdited(anywhere, event);
  const editedMs = ws.clock.epochMs();
  let isMarked = false;
  try {
    const before = ws.properties.all();
    if (!isOwnTrigger(ws, before, event?.triggerUid)) return;
    isMarked = hasMark(before);
    const pace = editPace(before[EDITS_KEY], editedMs);
    const rest = restMs(pace, editedMs);
    if (rest > 0) {
      if (isMarked) return;
      ws.properties.set(EDIT_WAITS_KEY, String(editedMs));
      isMarked = true;
      if (!mayWait(pace)) return;
      ws.clock.sleep(rest);
    }
    if (ws.lock.take(0)) catchUpNow(ws, place, pace, editedMs);
    // A long job is at work. A person who signed in now did not come late, whenever this is looked at.
    else if (!isMarked) ws.properties.set(EDIT_WAITS_KEY, String(editedMs));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // What passes is tried again by the tick; a tab that is gone is said by health, and waits for nobody.
    if (PASSING.includes(error.code) && !isMarked) markForLater(ws, editedMs);
  }
}

/** The workspace whose open workbook is the edited one: the event brings it, so that it need not be asked for. */
function inEdited(ws: Workspace, event: EditEvent | undefined): Workspace {
  const source = event?.source;
  if (typeof source?.getId !== 'function') return ws;
  const id = source.getId();
  return { ...ws, spreadsheets: { ...ws.spreadsheets, activeId: () => id } };
}

/** Google's event is asked in words that its documentation has; what it does not answer is looked for everywhere. */
function placeOf(event: EditEvent | undefined): Place | 'elsewhere' | null {
  try {
    const range = event?.range;
    if (range === undefined) return null;
    const sheetId = String(range.getSheet().getSheetId());
    const tab = FOLLOWED.find((one) => String(one.sheetId) === sheetId);
    return tab === undefined ? 'elsewhere' : { tab, firstRow: range.getRow(), lastRow: range.getLastRow() };
  } catch {
    return null;
  }
}

/** Under the lock. */
function catchUpNow(ws: Workspace, place: Place | null, pace: EditPace, editedMs: number): void {
  let at = place;
  for (let look = 1; look <= MOST_LOOKS; look++) {
    const properties = ws.properties.all();
    const { ledger, sound } = readLedger(properties[LEDGER_KEY]);
    if (ledger.state === 'running' && jobFacts(ledger.kind).closes) {
      // The archive takes what was typed as it stands; if it is undone, this is caught up with.
      if (!hasMark(properties)) ws.properties.set(EDIT_WAITS_KEY, String(editedMs));
      return;
    }
    const after = followMarked(new Job(ws, ledger, sound, SLICE_MS), properties, at, editedMs);
    ws.properties.setMany({ ...after.settled, [EDITS_KEY]: paceText(pace, editedMs, ws.clock.epochMs()) });
    if (!after.moreWaits || !mayWait(pace)) return;
    at = null;
  }
}

/** True while edits wait to be looked at, or were when a run that looked at them was ended. */
export function editsWait(properties: Readonly<Record<string, string>>): boolean {
  return (properties[EDIT_WAITS_KEY] ?? '') !== '';
}

/** True for a mark that whoever looks next will see. */
function hasMark(properties: Readonly<Record<string, string>>): boolean {
  return editsWait(properties) && properties[EDIT_WAITS_KEY]?.endsWith(LOOKING) !== true;
}

/** True when edits that had to wait have been looked at; false when the workbook cannot be used. Under the lock. */
export function catchUpWithEdits(job: Job, properties: Record<string, string>): boolean {
  try {
    const { settled } = followMarked(job, properties, null, job.ws.clock.epochMs());
    if (Object.keys(settled).length > 0) job.ws.properties.setMany(settled);
    return true;
  } catch (error) {
    if (error instanceof AppError && !PASSING.includes(error.code)) return false;
    throw error;
  }
}

/**
 * Looks at what was edited and at what waits, whose mark stays until it is done.
 * @returns the properties to be set then, and whether other edits have come meanwhile
 */
function followMarked(
  job: Job,
  properties: Record<string, string>,
  place: Place | null,
  editedMs: number,
): { settled: Record<string, string>; moreWaits: boolean } {
  const marked = (properties[EDIT_WAITS_KEY] ?? '').replace(LOOKING, '');
  const looking = marked + LOOKING;
  if (marked !== '') job.ws.properties.set(EDIT_WAITS_KEY, looking);
  followEdits(job, properties, place, { editedMs, waitingMs: marked === '' ? null : Number(marked) });
  const now = job.ws.properties.all();
  return { settled: now[EDIT_WAITS_KEY] === looking ? { [EDIT_WAITS_KEY]: '' } : {}, moreWaits: hasMark(now) };
}

const PASSING: readonly AppError['code'][] = ['transient', 'quota'];

/** @param place of the edit that is looked at; `null` where nobody knows. What waits may be anywhere. */
function followEdits(
  job: Job,
  properties: Record<string, string>,
  place: Place | null,
  { editedMs, waitingMs }: { editedMs: number; waitingMs: number | null },
): void {
  if (place !== null && waitingMs === null && place.tab !== attendanceTab && !givesIds(job.ws, properties, place.tab)) {
    return;
  }
  const { workbook, data } = withIdsKnown(openProduction(job, properties, FOLLOWED));
  const inPlace = ({ rowNumber }: { rowNumber: number }) =>
    place?.tab === attendanceTab && rowNumber >= place.firstRow && rowNumber <= place.lastRow;
  const isTyped = ({ rowIndex }: { rowIndex: number }) =>
    place?.tab === notesTab && rowIndex + 1 >= place.firstRow && rowIndex + 1 <= place.lastRow;
  const records = workbook.records(attendanceTab, []);
  const attendanceAt = (ms: number, some: typeof records) =>
    attendanceChanges(workbook.table(attendanceTab), some, data.settings.lateAfterMinutes, {
      ...job.ws.clock.momentAt(ms, data.settings.timeZone),
      second: Math.floor(ms / 1000) % 60,
    });
  workbook.change([
    ...withLoneNotes(
      TABS_WITH_IDS.flatMap((tab) => idChanges(workbook.table(tab))),
      workbook.table(notesTab),
      isTyped,
      job.ws.clock.momentAt(editedMs, data.settings.timeZone).date,
    ),
    ...attendanceAt(editedMs, records.filter(inPlace)),
    // When exactly each of the others was typed nobody knows any more: not after the first that has waited, at least.
    ...attendanceAt(
      waitingMs !== null && Number.isFinite(waitingMs) ? waitingMs : editedMs,
      records.filter((one) => !inPlace(one)),
    ),
  ]);
  // An id that somebody typed is not to be given again either.
  workbook.keepMarks();
}

/** Whether a row of the edited tab lacks its id, or has one that is not kept in mind yet. Reads that tab alone. */
function givesIds(ws: Workspace, properties: Record<string, string>, tab: TabSpec): boolean {
  const { workbookId } = ownProduction(ws, properties);
  const workbook = Workbook.read(ws, workbookId, [tab], readIdMarks(properties[IDS_KEY]));
  return idChanges(workbook.table(tab)).length > 0 || workbook.raisedMarks() !== null;
}

function markForLater(ws: Workspace, editedMs: number): void {
  try {
    ws.properties.set(EDIT_WAITS_KEY, String(editedMs));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}
