/** What taps at the door change in Attendance: the last mark of a cell counts, whichever arrives last, and each is in Note. */
import type { Company, Person } from '../../../company/people.ts';
import type { CellValue } from '../../../port/workspace.ts';
import type { CallEvent } from '../../../schedule/event.ts';
import { serialFromDate } from '../../../values/cellDates.ts';
import { dateInFull, daysBetween } from '../../../values/dates.ts';
import { foldedText } from '../../../values/text.ts';
import type { RowChange } from '../../../workbook/changeRows.ts';
import { attendanceTab } from '../../../workbook/tabs/rehearsal.ts';
import { arrival } from '../attendanceChanges.ts';
import type { AtDoor, AtEvent } from './atDoor.ts';
import { LINK_MINUTES_AFTER_END } from './doorToken.ts';
import type { DoorMark, MarkAnswer } from './doorTypes.ts';
import { markTimesText } from './markTimes.ts';
import { pickUpSet } from './pickUp.ts';
import { readMark } from './readMark.ts';
import { type Release, releaseOf } from './release.ts';
import { isReleased } from './rosterOf.ts';
import { apply, applyPickUp, isCounted, isOutNow, mayTakeBack, type RowNow, rowOf, type TapMark } from './rowAtDoor.ts';
import { visitorKind, visitorOf, walkIn } from './walkIns.ts';

const MINUTES_A_DAY = 1440;
/** A day of the theatre ends in the small hours. */
const MOST_HOURS = 30;
/** What is tapped while the link still works may wait on its device for a while. */
const MINUTES_AFTER_END = LINK_MINUTES_AFTER_END + 60;

export interface MarkContext {
  company: Company;
  lateAfterMinutes: number;
  /** What the device calls itself. */
  device: string;
  /** True for a device that the unlock word has opened. */
  isStaff: boolean;
  /** False in a workbook without the columns of pick-ups. */
  canPickUp: boolean;
  /** Seconds after midnight of the event's day. */
  nowSecond: number;
  /**
   * Of an instant by the server's clock, in epoch milliseconds; of one that cannot be meant `null`.
   * @param shift seconds to add, for another day than the event's
   */
  secondOf(atMs: number, shift: number): number | null;
  /** How somebody is named in words to whoever is at the door. */
  nameOf(one: AtDoor): string;
  /** True where the family chose no collection word, or it was said. */
  hasSaidWord(person: Person, pass: unknown): boolean;
}

export interface MarkResult {
  changes: RowChange[];
  answers: MarkAnswer[];
  /** What the stage manager has to be told at once. */
  tell: string[];
}

/** Marks that cannot be read are refused one by one; the others count. @param marks as they came, of any shape */
export function markChanges(at: AtEvent, marks: readonly unknown[], context: MarkContext): MarkResult {
  const result: MarkResult = { changes: [], answers: [], tell: [] };
  const byId = new Map(at.people.map((one) => [foldedText(one.id), one]));
  const rows = new Map<AtDoor, RowNow>();
  const inOrder = marks
    .map((mark) => readMark(mark))
    .sort((one, other) => (one.mark?.atMs ?? 0) - (other.mark?.atMs ?? 0));
  for (const { id, mark } of inOrder) {
    const refuse = (message: string) => result.answers.push({ id, result: 'refused', message });
    if (mark === null) {
      refuse('This mark cannot be read. Mark it once more.');
      continue;
    }
    const known = byId.get(foldedText(mark.person));
    if (known === undefined && isUnmarkable(at, mark.person)) {
      refuse('This person cannot be marked here. Write it on the paper sheet, and tell the stage manager.');
      continue;
    }
    const visitor = known === undefined ? visitorOf(mark, context.company, context.isStaff) : null;
    if (visitor !== null && 'refused' in visitor) {
      if (visitor.tell !== '') result.tell.push(visitor.tell);
      refuse(visitor.refused);
      continue;
    }
    const one = known ?? visitor?.one ?? walkIn(at, mark.person, context.company);
    if (one === undefined) {
      refuse('This person is not in People any more. Write it on the paper sheet, and tell the stage manager.');
      continue;
    }
    byId.set(foldedText(mark.person), one);
    const shift = shiftOf(at.event, one, context.nowSecond);
    if (shift === null) {
      refuse(`The event is on ${dateInFull(at.event.date)}. Mark people on that day.`);
      continue;
    }
    const row = rows.get(one) ?? rowOf(one);
    rows.set(one, row);
    const nowSecond = context.nowSecond + shift;
    const meant = context.secondOf(mark.atMs, shift);
    // Its time is that of its arrival, so nothing but its id tells that it came before.
    const clockNote = meant === null ? `, clock wrong: ${id}` : '';
    const isKnown = clockNote !== '' && row.note.includes(`${clockNote})`);
    const second = meant ?? nowSecond;
    const here = { device: `${context.device}${clockNote}`, nowSecond };
    if (mark.what === 'pickUp') {
      const said = pickUpOf(at, one, mark, context);
      if ('refused' in said) {
        if (said.tell !== '') result.tell.push(said.tell);
        refuse(said.refused);
      } else {
        if (!isKnown) applyPickUp(row, said, second, here);
        result.answers.push({ id, result: 'done', message: '' });
      }
      continue;
    }
    const tap = mark as TapMark;
    const isChild = isReleased(one);
    const isAgain = isKnown || (mark.what === 'out' && isOutNow(row, second));
    if (mark.what === 'out' && isChild && !isAgain && !context.isStaff) {
      refuse(`${context.nameOf(one)} leaves only with an adult who may collect. Ask whoever runs the door.`);
      continue;
    }
    let more = mark.what === 'notOut' && row.collectedBy !== '' ? `, was ${row.collectedBy}` : '';
    let collectedBy = '';
    if (mark.what === 'out' && isChild && context.isStaff) {
      const release = withWord(releaseOf(context.company, one.person, at.event.date, mark.release), one, mark, context);
      // Of one that comes again the first answer was lost, and perhaps nobody was told.
      if (release.tell !== '') result.tell.push(release.tell);
      if (!release.allowed && !isAgain) {
        refuse(release.message);
        continue;
      }
      if (release.allowed) collectedBy = release.word;
      if (collectedBy !== '') more = ` ${collectedBy}`;
    }
    if (isKnown) {
      result.answers.push({ id, result: 'done', message: '' });
      continue;
    }
    if (mark.what === 'notIn' && isChild && !mayTakeBack(row, second, { ...here, isStaff: context.isStaff })) {
      refuse('It is too late to take that back here. Ask the stage manager to change it on the Attendance tab.');
      continue;
    }
    if (apply(row, tap, second, here, more) && collectedBy !== '') row.collectedBy = collectedBy;
    result.answers.push({ id, result: isCounted(row, tap, second) ? 'done' : 'old', message: '' });
  }
  for (const [one, row] of rows) if (row.isChanged) result.changes.push(changeOf(at, one, row, context));
  return result;
}

/**
 * What to add to seconds of the event's day for those of the day on which this mark is made: of an event that was moved after
 * people had come, their rows are of the day on which they came. `null` where it is neither day.
 */
function shiftOf(event: CallEvent, { record }: AtDoor, nowSecond: number): number | null {
  const most = Math.max(MOST_HOURS * 3600, (event.endMinute + MINUTES_AFTER_END) * 60);
  const isToday = (shift: number) => nowSecond + shift >= 0 && nowSecond + shift < most;
  if (isToday(0)) return 0;
  if (record === undefined || record.Date === '' || (record.In === '' && record.Out === '')) return null;
  const shift = daysBetween(record.Date, event.date) * MINUTES_A_DAY * 60;
  return isToday(shift) ? shift : null;
}

function isUnmarkable(at: AtEvent, id: string): boolean {
  return at.unmarkable.some((one) => [one.id, one.person?.id].includes(id));
}

/** Without the family's collection word a child leaves only as an exception that the stage manager is told of. */
function withWord(release: Release, { person }: AtDoor, { release: asked }: DoorMark, context: MarkContext): Release {
  if (!release.allowed || person === undefined || (asked?.by !== 'adult' && asked?.by !== 'permission')) return release;
  if (context.hasSaidWord(person, asked.pass)) return release;
  const message = 'This family has a collection word. Ask for it; without it choose Somebody else, and the reason.';
  return { allowed: false, message, tell: '' };
}

function pickUpOf({ event }: AtEvent, one: AtDoor, mark: DoorMark, context: MarkContext): ReturnType<typeof pickUpSet> {
  const refused = (message: string) => ({ refused: message, tell: '' });
  if (!context.isStaff) return refused('An adult in charge unlocks the page to write down an early pick-up.');
  if (!context.canPickUp) {
    return refused('Attendance has no Pick-up column yet. Tell the stage manager, and write it on the paper sheet.');
  }
  return pickUpSet(context.company, one.person, mark.pickUp, event);
}

/** The row as it should come to be; it is made where there is none. */
function changeOf(at: AtEvent, one: AtDoor, row: RowNow, context: MarkContext): RowChange {
  const { record, person, id, callMinute, isCalled } = one;
  const serial = (minute: number | null): CellValue => (minute === null ? null : minute / MINUTES_A_DAY);
  const values: RowChange['values'] = {
    'Event ID': record?.['Event ID'] ?? at.event.id,
    'Person ID': record?.['Person ID'] ?? id,
    ...(row.strange.In === undefined ? { In: serial(row.In) } : {}),
    ...(row.strange.Out === undefined ? { Out: serial(row.Out) } : {}),
    ...(row.isInChanged ? statusOf(one, row, context.lateAfterMinutes) : {}),
    'Collected by': row.collectedBy || null,
    Note: row.note || null,
    'Marked by': context.device,
    'Marked at': markTimesText(row.times),
    ...(row.pickUp === undefined
      ? {}
      : {
          'Pick-up': serial(row.pickUp.minute),
          'Pick-up by': row.pickUp.by || null,
          'Pick-up given by': row.pickUp.givenBy || null,
        }),
  };
  if (record !== undefined) return { tab: attendanceTab, mode: 'update', values };
  const made = {
    Date: serialFromDate(at.event.date),
    Name: person?.name ?? one.newName ?? '',
    ...(isCalled ? { Call: serial(callMinute) } : {}),
    ...(isCalled ? {} : { Note: `${visitorKind(one) === null ? 'Not called' : 'Visitor'}. ${row.note}` }),
  };
  return { tab: attendanceTab, mode: 'put', values: { ...values, ...made } };
}

function statusOf({ callMinute, isCalled }: AtDoor, row: RowNow, lateAfterMinutes: number): Record<string, CellValue> {
  if (row.In !== null) {
    return (
      arrival(isCalled ? callMinute : null, row.In, lateAfterMinutes) ?? { Status: 'Present', 'Minutes late': null }
    );
  }
  const isOwn = row.status === 'Present' || row.status === 'Late';
  return isOwn ? { Status: isCalled ? 'Expected' : null, 'Minutes late': null } : {};
}
