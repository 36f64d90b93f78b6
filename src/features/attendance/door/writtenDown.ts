/** Marks written into Attendance, and the words for a page when that cannot be done: the same at the door and in the workbook. */
import { AppError } from '../../../port/appError.ts';
import type { Workspace } from '../../../port/workspace.ts';
import { oneLine } from '../../../values/oneLine.ts';
import { attendanceTab } from '../../../workbook/tabs/rehearsal.ts';
import { type AtWork, meantSecond, nameAtDoor, rosterNow, secondOf } from './atWork.ts';
import type { DoorAnswer } from './doorTypes.ts';
import { type MarkContext, markChanges } from './markChanges.ts';
import { tellStageManager } from './tellStageManager.ts';

/** A page sends no more at once. */
const MOST_MARKS = 60;
/** Another device’s marks are written in a second or two. */
export const LOCK_WAIT_MS = 8_000;

const PASSING: readonly AppError['code'][] = ['transient', 'quota', 'busy'];

/**
 * One write, and a mail where the stage manager has to hear something at once. Called under the script's lock: devices write
 * one after the other.
 * @param asked marks and device as they came, of any shape
 */
export function writtenDown(
  ws: Workspace,
  work: AtWork,
  asked: { marks: unknown; device: unknown } & Pick<MarkContext, 'isStaff' | 'hasSaidWord'>,
): DoorAnswer {
  const marks = Array.isArray(asked.marks) ? asked.marks : [];
  const { changes, answers, tell } = markChanges(work.at, marks.slice(0, MOST_MARKS), {
    company: work.data.company,
    lateAfterMinutes: work.data.settings.lateAfterMinutes,
    device: deviceName(asked.device),
    isStaff: asked.isStaff,
    hasSaidWord: asked.hasSaidWord,
    canPickUp: !work.workbook.table(attendanceTab).missing.includes('Pick-up'),
    nowSecond: secondOf(ws, work, work.now.epochMs),
    secondOf: (atMs, shift) => meantSecond(ws, work, atMs, shift),
    nameOf: (one) => nameAtDoor(work, one),
  });
  if (changes.length > 0) work.workbook.change(changes);
  tellStageManager(ws, work, tell);
  return { state: 'open', roster: rosterNow(work), answers };
}

/** What is said while another device holds the lock. */
export function anotherDevice(): Extract<DoorAnswer, { state: 'busy' }> {
  return { state: 'busy', message: 'Another device is being written down. It goes on by itself.' };
}

/** What may be gone when it is asked again. */
export function isPassing({ code }: AppError): boolean {
  return PASSING.includes(code);
}

/** Nothing is thrown at a page: what passes is asked again, anything else is said in words. */
export function answering<Answer extends { state: string }>(
  act: () => Answer,
): Answer | { state: 'busy'; message: string } {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const words = isPassing(error)
      ? 'Google does not answer. It goes on by itself.'
      : `${error.message} Use the paper sheet until the stage manager has fixed it.`;
    return { state: 'busy', message: words };
  }
}

/** In the history of a row it stands in brackets, one line after the other: a device’s name must not read as a line. */
function deviceName(device: unknown): string {
  const plain = oneLine(typeof device === 'string' ? device : '').replace(/[();:]/g, ' ');
  return oneLine(plain.replace(/ {2,}/g, ' ').slice(0, 30)) || 'Door';
}
