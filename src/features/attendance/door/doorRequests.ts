/** What the door's page asks all evening, by anybody who has the link of an event: the roster, and taps to be written down. */
import type { DoorWorkspace } from '../../../port/workspace.ts';
import { look, rosterNow } from './atWork.ts';
import { hasSaidWord } from './collectionWord.ts';
import { atDoor, enteredDoor, isStaff, placeOf } from './doorAsked.ts';
import type { DoorAnswer, MarksAsked } from './doorTypes.ts';
import { tellStageManager } from './tellStageManager.ts';
import { anotherDevice, LOCK_WAIT_MS, writtenDown } from './writtenDown.ts';

/** One read of the workbook; a lock and a mail where the last could not go out. @param ws whose properties, lock and cache are the script's */
export function doorRoster(ws: DoorWorkspace, request: unknown): DoorAnswer {
  return atDoor<DoorAnswer>(() => {
    const door = enteredDoor(ws, request, () => 'roster');
    if ('state' in door) return door;
    const work = look(ws, placeOf(door));
    if (door.untold !== 'nothing' && ws.lock.take(LOCK_WAIT_MS)) tellStageManager(ws, work, []);
    return { state: 'open', roster: rosterNow(work), answers: [] };
  });
}

/** Two calls more than the roster: the lock, and one write. */
export function doorMarks(ws: DoorWorkspace, request: unknown): DoorAnswer {
  return atDoor<DoorAnswer>(() => {
    const door = enteredDoor(ws, request, () => 'marks');
    if ('state' in door) return door;
    const { marks, device, staff } = (request ?? {}) as Partial<Record<keyof MarksAsked, unknown>>;
    if (!ws.lock.take(LOCK_WAIT_MS)) return anotherDevice();
    const work = look(ws, placeOf(door));
    return writtenDown(ws, work, {
      ...{ marks, device, isStaff: isStaff(ws, door, staff) },
      hasSaidWord: (person, pass) => hasSaidWord(ws, door, work.data.company, person, pass),
    });
  });
}
