/** What taps at the door change in Attendance: the last mark of a cell counts, whichever arrives last, and each is in Note. */
import type { Company } from '../../../company/people.ts';
import type { CellValue } from '../../../port/workspace.ts';
import type { CallEvent } from '../../../schedule/event.ts';
import { minutesFromTime, serialFromDate, timeFromMinutes } from '../../../values/cellDates.ts';
import { clockTime, dateInFull, daysBetween } from '../../../values/dates.ts';
import { foldedText } from '../../../values/text.ts';
import type { RowChange } from '../../../workbook/changeRows.ts';
import { attendanceTab } from '../../../workbook/tabs/rehearsal.ts';
import { arrival } from '../attendanceChanges.ts';
import type { DoorMark, MarkAnswer } from './doorTypes.ts';
import { type Marked, type MarkTimes, markTimesText, readMarkTimes } from './markTimes.ts';
import { readMark } from './readMark.ts';
import { releaseOf } from './release.ts';
import type { AtDoor, AtEvent } from './rosterOf.ts';

const MINUTES_A_DAY = 1440;
/** A mark that is older than this when it arrives has waited on its device. */
const FRESH_SECONDS = 90;
/** A cell holds 50,000 characters; a history that long is no history. */
const MOST_NOTE = 4_000;
/** With whom a child left is told whatever else is there. */
const MOST_NOTE_OF_RELEASES = 20_000;
/** A day of the theatre ends in the small hours. */
const MOST_HOURS = 30;
const MINUTES_AFTER_END = 240;
/** A page offers to undo for a minute. */
const UNDO_SECONDS = 120;
const UNDO_ARRIVES_SECONDS = 600;

export interface MarkContext {
  company: Company;
  lateAfterMinutes: number;
  /** What the device calls itself. */
  device: string;
  /** True for a device that the unlock word has opened. */
  isStaff: boolean;
  /** Seconds after midnight of the event's day. */
  nowSecond: number;
  /**
   * Of an instant by the server's clock, in epoch milliseconds; of one that cannot be meant `null`.
   * @param shift seconds to add, for another day than the event's
   */
  secondOf(atMs: number, shift: number): number | null;
  /** How somebody is named in words to whoever is at the door. */
  nameOf(one: AtDoor): string;
}

export interface MarkResult {
  changes: RowChange[];
  answers: MarkAnswer[];
  /** What the stage manager has to be told at once. */
  tell: string[];
}

/** One row of Attendance while marks are put into it. */
interface RowNow {
  In: number | null;
  Out: number | null;
  /** What stands in a cell that is no time. */
  strange: Partial<Record<Marked, string>>;
  status: string;
  note: string;
  collectedBy: string;
  times: MarkTimes;
  isChanged: boolean;
  /** Only then the status follows; what a person chose stays otherwise. */
  isInChanged: boolean;
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
    const one = byId.get(foldedText(mark.person)) ?? walkIn(at, mark.person, context.company, byId);
    if (one === undefined && isUnmarkable(at, mark.person)) {
      refuse('This person cannot be marked here. Write it on the paper sheet, and tell the stage manager.');
      continue;
    }
    if (one === undefined) {
      refuse('This person is not in People any more. Write it on the paper sheet, and tell the stage manager.');
      continue;
    }
    const shift = shiftOf(at.event, one, context.nowSecond);
    if (shift === null) {
      refuse(`The event is on ${dateInFull(at.event.date)}. Mark people on that day.`);
      continue;
    }
    const row = rows.get(one) ?? rowOf(one);
    rows.set(one, row);
    const here = { ...context, nowSecond: context.nowSecond + shift };
    const meant = context.secondOf(mark.atMs, shift);
    // Its time is that of its arrival, so nothing but its id tells that it came before.
    const clockNote = meant === null ? `, clock wrong: ${id}` : '';
    if (clockNote !== '' && row.note.includes(`${clockNote})`)) {
      result.answers.push({ id, result: 'done', message: '' });
      continue;
    }
    const second = meant ?? here.nowSecond;
    const by = `${context.device}${clockNote}`;
    if (mark.what === 'out' && (one.person?.minor ?? true) && !isOutNow(row, second)) {
      if (!context.isStaff) {
        refuse(`${context.nameOf(one)} leaves only with an adult who may collect. Ask whoever runs the door.`);
        continue;
      }
      const release = releaseOf(context.company, one.person, at.event.date, mark.release);
      if (release.tell !== '') result.tell.push(release.tell);
      if (!release.allowed) {
        refuse(release.message);
        continue;
      }
      const withWhom = release.word === '' ? '' : ` ${release.word}`;
      if (apply(row, mark, second, { ...here, device: by }, withWhom)) row.collectedBy = release.word;
      result.answers.push({ id, result: isCounted(row, mark, second) ? 'done' : 'old', message: '' });
      continue;
    }
    if (mark.what === 'notIn' && (one.person?.minor ?? true) && !mayTakeBack(row, second, here)) {
      refuse('It is too late to take that back here. Ask the stage manager to change it on the Attendance tab.');
      continue;
    }
    const wasWith = mark.what === 'notOut' && row.collectedBy !== '' ? `, was ${row.collectedBy}` : '';
    apply(row, mark, second, { ...here, device: by }, wasWith);
    result.answers.push({ id, result: isCounted(row, mark, second) ? 'done' : 'old', message: '' });
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

/** Somebody of the company who was not called, and came. */
function walkIn(at: AtEvent, id: string, company: Company, byId: Map<string, AtDoor>): AtDoor | undefined {
  if (isUnmarkable(at, id)) return undefined;
  const person = company.people.find(
    (one) => one.active && one.stopped === '' && foldedText(one.id) === foldedText(id) && !at.onPaper.includes(one),
  );
  if (person === undefined) return undefined;
  const one: AtDoor = {
    ...{ id: person.id, person, record: undefined, callMinute: null, isCalled: false, isAway: false },
  };
  byId.set(foldedText(id), one);
  return one;
}

function rowOf({ record }: AtDoor): RowNow {
  const strange: RowNow['strange'] = {};
  for (const header of ['In', 'Out'] as const) {
    const text = (record?.[header] ?? '').trim();
    if (text !== '' && minutesFromTime(text) === null) strange[header] = text;
  }
  return {
    In: minutesFromTime(record?.In ?? ''),
    Out: minutesFromTime(record?.Out ?? ''),
    strange,
    status: record?.Status ?? '',
    note: record?.Note ?? '',
    collectedBy: record?.['Collected by'] ?? '',
    times: readMarkTimes(record?.['Marked at'] ?? ''),
    isChanged: false,
    isInChanged: false,
  };
}

const CELL: Record<DoorMark['what'], Marked> = { in: 'In', notIn: 'In', out: 'Out', notOut: 'Out' };

/** Puts a mark into the row unless a later one counts; its line is in the note either way. @returns whether it counts */
function apply(row: RowNow, mark: DoorMark, second: number, context: MarkContext, more: string): boolean {
  const cell = CELL[mark.what];
  const takenBack = mark.what.startsWith('not');
  addLine(row, mark, second, context.device, more);
  if (isCounted(row, mark, second)) return false;
  if (!counts(row, cell, second, context.nowSecond)) return false;
  row[cell] = takenBack ? null : Math.floor(second / 60);
  delete row.strange[cell];
  row.times = { ...row.times, [cell]: { second, takenBack } };
  if (cell === 'Out' && takenBack) row.collectedBy = '';
  row.isChanged = true;
  if (cell === 'In') row.isInChanged = true;
  return true;
}

/** True when the row already says what this very mark makes of it. */
function isCounted(row: RowNow, mark: DoorMark, second: number): boolean {
  const time = row.times[CELL[mark.what]];
  return time?.second === second && time.takenBack === mark.what.startsWith('not');
}

/**
 * Whoever is taken back is not in the building for anybody who looks: of a child that is the undo of a tap of just now, or
 * whoever has the link could sign a friend out by it.
 */
function mayTakeBack(row: RowNow, second: number, { isStaff, nowSecond }: MarkContext): boolean {
  if (isStaff || (row.In === null && row.strange.In === undefined)) return true;
  const last = row.times.In;
  if (last === undefined || last.takenBack || row.In !== Math.floor(last.second / 60)) return false;
  const hasJustArrived = row.isInChanged || nowSecond - last.second <= UNDO_ARRIVES_SECONDS;
  return second - last.second <= UNDO_SECONDS && hasJustArrived;
}

function isOutNow(row: RowNow, second: number): boolean {
  return row.times.Out?.second === second && !row.times.Out.takenBack;
}

/** Whether a mark of that second is the last of its cell. What was typed by hand since has no second: it is later than what has waited. */
function counts(row: RowNow, cell: Marked, second: number, nowSecond: number): boolean {
  const last = row.times[cell];
  const value = row[cell];
  const isOurs = last !== undefined && (last.takenBack ? value === null : value === Math.floor(last.second / 60));
  const isTyped = row.strange[cell] !== undefined || (isOurs ? false : value !== null || last !== undefined);
  if (isTyped) return nowSecond - second <= FRESH_SECONDS;
  return last === undefined || second >= last.second;
}

const WORDS: Record<DoorMark['what'], string> = {
  in: 'in',
  out: 'out',
  notIn: 'in taken back',
  notOut: 'out taken back',
};

/** @param more what a line that comes again need not repeat */
function addLine(row: RowNow, mark: DoorMark, second: number, device: string, more: string): void {
  const minutes = Math.floor(second / 60);
  const seconds = String(second % 60).padStart(2, '0');
  const [clock = '', half = ''] = clockTime(timeFromMinutes(minutes)).split(' ');
  const time = `${clock}:${seconds} ${half}`;
  const line = `${time} ${WORDS[mark.what]} (${device})`;
  if (row.note.includes(line)) return;
  const note = `${row.note === '' ? '' : `${row.note}; `}${line}${more.replace(/;/g, ',')}`;
  // The beginning is a person's own.
  row.note = note.length <= (CELL[mark.what] === 'Out' ? MOST_NOTE_OF_RELEASES : MOST_NOTE) ? note : row.note;
  row.isChanged = true;
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
  };
  if (record !== undefined) return { tab: attendanceTab, mode: 'update', values };
  const made = {
    Date: serialFromDate(at.event.date),
    Name: person?.name ?? '',
    ...(isCalled ? { Call: serial(callMinute) } : {}),
    ...(isCalled ? {} : { Note: `Not called. ${row.note}` }),
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
