/** Props and preset boxes from an unlocked door's page, from the list in the workbook and from the sidebar. */
import { AppError } from '../../port/appError.ts';
import type { DoorWorkspace, Lock, Workspace } from '../../port/workspace.ts';
import { DATA_TABS, dataFromWorkbook } from '../../production/productionData.ts';
import { zonedData } from '../../production/zonedData.ts';
import { oneLine } from '../../values/oneLine.ts';
import { foldedText } from '../../values/text.ts';
import { Workbook } from '../../workbook/workbook.ts';
import { atDoor, enteredDoor, isStaff } from '../attendance/door/doorAsked.ts';
import { isClosing } from '../attendance/door/doorGate.ts';
import { archivingNow, placeInWorkbook } from '../attendance/door/rosterRequests.ts';
import { anotherDevice, answering, isPassing, LOCK_WAIT_MS } from '../attendance/door/writtenDown.ts';
import { propChanges } from './propChanges.ts';
import type { PropsAnswer, PropsAsked } from './propCheckTypes.ts';
import { PROP_TABS, propsRead } from './propsRead.ts';
import { shower } from './shownProps.ts';

/** A page sends no more at once. */
const MOST_MARKS = 60;
const MOST_AHEAD_MS = 120_000;
/** What has waited longer on its device is of another show. */
const MOST_BEFORE_MS = 2 * 24 * 3_600_000;
const SECONDS = 1000;

type Asked = Pick<PropsAsked, 'device' | 'marks'>;

/** One read of the workbook; with marks two calls more, the lock and one write. @param ws whose properties, lock and cache are the script's */
export function doorProps(ws: DoorWorkspace, request: unknown): PropsAnswer {
  return atDoor<PropsAnswer>(() => {
    const staff = (request as Partial<Record<'staff', unknown>> | null | undefined)?.staff;
    const door = enteredDoor(ws, request, (at) => (isStaff(ws, at, staff) ? 'props' : 'unlock'));
    if ('state' in door) return door;
    if (!isStaff(ws, door, staff)) return { state: 'locked', message: 'Lock and unlock the page once more.' };
    return inWords(() =>
      propsAt(ws, { workbookId: door.record.workbookId, eventId: door.link.eventId }, request, ws.lock),
    );
  });
}

export function rosterProps(ws: Workspace, request: Asked & { eventId: string }): PropsAnswer {
  return answering<PropsAnswer>(() => {
    const properties = ws.properties.all();
    const archiving = archivingNow(properties);
    if (archiving !== '' && marksOf(request).length > 0) return { state: 'busy', message: archiving };
    return inWords(() => propsAt(ws, placeInWorkbook(ws, properties, request), request, ws.script.lock));
  });
}

function marksOf(request: unknown): unknown[] {
  const marks = (request as Partial<Record<'marks', unknown>> | null | undefined)?.marks;
  return Array.isArray(marks) ? marks.slice(0, MOST_MARKS) : [];
}

/** @param asked marks and device as they came, of any shape */
function propsAt(
  ws: Workspace,
  place: { workbookId: string; eventId: string },
  asked: unknown,
  lock: Lock,
): PropsAnswer {
  const marks = marksOf(asked);
  // Devices write one after the other: a row that another has just made is found, not made twice.
  if (marks.length > 0 && !lock.take(LOCK_WAIT_MS)) return { state: 'busy', message: anotherDevice().message };
  const workbook = Workbook.read(ws, place.workbookId, [...DATA_TABS, ...PROP_TABS]);
  const { data, now } = zonedData(ws, dataFromWorkbook(workbook));
  const source = { workbook, data, now };
  const events = data.events.filter(({ id }) => foldedText(id) === foldedText(place.eventId));
  const [event] = events;
  if (event === undefined || events.length > 1) {
    throw new AppError('refused', 'The event is not in the schedule any more, or two have its Event ID.');
  }
  const before = propsRead(source, event);
  const epochMs = ws.clock.epochMs();
  const show = shower(source, { ...now, epochMs }, (text) => ws.hash(text));
  const named = new Map(before.boxes.map((box) => [show.boxName(box), box]));
  const { changes, answers } = propChanges(before, source, marks, {
    device: deviceName((asked as Partial<Record<'device', unknown>> | null | undefined)?.device),
    stampOf: (atMs) => stampOf(ws, data.settings.timeZone, atMs, epochMs),
    boxNamed: (box) => named.get(box),
  });
  if (changes.length > 0) workbook.change(changes);
  return { state: 'open', props: show.shown(changes.length > 0 ? propsRead(source, event) : before), answers };
}

/** `null` for a moment at which nobody can have tapped: ahead of now, or long ago. */
function stampOf(ws: Pick<Workspace, 'clock'>, timeZone: string, atMs: number, nowMs: number): string | null {
  if (atMs > nowMs + MOST_AHEAD_MS || atMs < nowMs - MOST_BEFORE_MS) return null;
  const { date, time } = ws.clock.momentAt(atMs, timeZone || 'Etc/UTC');
  return `${date} ${time}:${String(Math.floor(atMs / SECONDS) % 60).padStart(2, '0')}`;
}

function deviceName(device: unknown): string {
  return oneLine(typeof device === 'string' ? device : '').slice(0, 30) || 'Door';
}

/** What a person has to put right is said; what passes, and what closes the door, is left to whoever asked. */
function inWords(act: () => PropsAnswer): PropsAnswer {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof AppError) || isClosing(error) || isPassing(error)) throw error;
    return { state: 'refused', message: error.message };
  }
}
