/** Notes from an unlocked door's page, and from the list in the workbook: what is open, one more, one done. */
import { flagArgument, textArgument } from '../../../jobs/checkArguments.ts';
import { AppError } from '../../../port/appError.ts';
import type { DoorWorkspace, Lock, Workspace } from '../../../port/workspace.ts';
import { DATA_TABS, dataFromWorkbook } from '../../../production/productionData.ts';
import { foldedText } from '../../../values/text.ts';
import type { RowChange } from '../../../workbook/changeRows.ts';
import { departmentsFrom } from '../../../workbook/departments.ts';
import { departmentsTab, notesTab } from '../../../workbook/tabs/rehearsal.ts';
import { Workbook } from '../../../workbook/workbook.ts';
import type { Place } from '../../attendance/door/atWork.ts';
import { atDoor, enteredDoor, isStaff, type NotOpen, placeOf } from '../../attendance/door/doorAsked.ts';
import { isClosing } from '../../attendance/door/doorGate.ts';
import type { OpenDoor } from '../../attendance/door/doorToken.ts';
import { archivingNow, placeInWorkbook } from '../../attendance/door/rosterRequests.ts';
import { anotherDevice, answering, isPassing, LOCK_WAIT_MS } from '../../attendance/door/writtenDown.ts';
import type { DoorNoteAsked, DoorNotesAnswer } from './doorNoteTypes.ts';
import { isWithheld } from './isWithheld.ts';
import { NOTE_TABS, noteToAdd, noteToMark } from './noteChanges.ts';
import { openNotes } from './tonight.ts';

const ID_LENGTH = 10;

/** One read of the workbook. @param ws whose properties, lock and cache are the script's */
export function doorNotes(ws: DoorWorkspace, request: unknown): DoorNotesAnswer {
  return atDoor<DoorNotesAnswer>(() => {
    const door = unlockedDoor(ws, request);
    return 'state' in door ? door : inWords(() => notesAt(ws, placeOf(door), null, null));
  });
}

/** Two calls more: the lock, and one write. */
export function doorNote(ws: DoorWorkspace, request: unknown): DoorNotesAnswer {
  return atDoor<DoorNotesAnswer>(() => {
    const door = unlockedDoor(ws, request);
    return 'state' in door ? door : inWords(() => notesAt(ws, placeOf(door), request, ws.lock));
  });
}

export function rosterNotes(ws: Workspace, request: unknown): DoorNotesAnswer {
  return answering<DoorNotesAnswer>(() => {
    return inWords(() => notesAt(ws, placeInWorkbook(ws, ws.properties.all(), request), null, null));
  });
}

export function rosterNote(ws: Workspace, request: unknown): DoorNotesAnswer {
  return answering<DoorNotesAnswer>(() => {
    const properties = ws.properties.all();
    const archiving = archivingNow(properties);
    if (archiving !== '') return { state: 'busy', message: archiving };
    return inWords(() => notesAt(ws, placeInWorkbook(ws, properties, request), request, ws.script.lock));
  });
}

/** What the staff of a link has proved; whoever only has the link takes nothing from them. */
function unlockedDoor(
  ws: DoorWorkspace,
  request: unknown,
): OpenDoor | NotOpen | Extract<DoorNotesAnswer, { state: 'locked' }> {
  const staff = (request as Partial<Record<'staff', unknown>> | null | undefined)?.staff;
  const door = enteredDoor(ws, request, (at) => (isStaff(ws, at, staff) ? 'note' : 'unlock'));
  if ('state' in door || isStaff(ws, door, staff)) return door;
  return { state: 'locked', message: 'Lock and unlock the page once more.' };
}

/** @param asked what to do, of any shape; `null` only looks */
function notesAt(ws: Workspace, place: Place, asked: unknown, lock: Lock | null): DoorNotesAnswer {
  if (lock !== null && !lock.take(LOCK_WAIT_MS)) return { state: 'busy', message: anotherDevice().message };
  const workbook = Workbook.read(ws, place.workbookId, [...DATA_TABS, ...NOTE_TABS]);
  const { changes, message } =
    asked === null ? { changes: [], message: '' } : changesAsked(ws, workbook, place.eventId, asked as DoorNoteAsked);
  if (changes.length > 0) workbook.change(changes);
  const departments = departmentsFrom(workbook.records(departmentsTab, []));
  const { groups, more } = openNotes(workbook.records(notesTab, []), departments);
  return { state: 'open', notes: { groups, more }, message };
}

function changesAsked(
  ws: Workspace,
  workbook: Workbook,
  eventId: string,
  { typed, mark }: DoorNoteAsked,
): { changes: RowChange[]; message: string } {
  if (mark !== undefined && mark !== null) {
    // What the page may not show, it cannot mark either.
    const shown = workbook.records(notesTab, []).filter((note) => !isWithheld(note));
    return noteToMark(shown, textArgument(mark.id), flagArgument(mark.done));
  }
  const events = dataFromWorkbook(workbook).events.filter(({ id }) => foldedText(id) === foldedText(eventId));
  const [event] = events;
  if (event === undefined || events.length > 1) {
    throw new AppError('refused', 'The event is not in the schedule any more, or two have its Event ID.');
  }
  const { changes, message } = noteToAdd(workbook, textArgument(typed), event);
  return { changes: changes.map((change) => withOwnId(ws, change)), message };
}

/**
 * The door knows nothing of the numbers that were given, and another device may give the same one at this moment: the ID is made
 * of the day and the words, by which a note is one.
 * @example 'N-3f9a01c2de'
 */
function withOwnId(ws: Workspace, change: RowChange): RowChange {
  const { Date: day, Note: note } = change.values;
  const id = `N-${ws.hash(JSON.stringify([day, foldedText(String(note))])).slice(0, ID_LENGTH)}`;
  return { ...change, values: { ...change.values, 'Note ID': id } };
}

/** What a person has to put right is said; what passes, and what closes the door, is left to whoever asked. */
function inWords(act: () => DoorNotesAnswer): DoorNotesAnswer {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof AppError) || isClosing(error) || isPassing(error)) throw error;
    return { state: error.code === 'bad-input' ? 'refused' : 'busy', message: error.message };
  }
}
