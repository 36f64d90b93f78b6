/** One row of Attendance while marks are put into it: the last mark of a cell counts, whichever arrives last. */
import { minutesFromTime, timeFromMinutes } from '../../../values/cellDates.ts';
import { clockTime } from '../../../values/dates.ts';
import type { AtDoor } from './atDoor.ts';
import type { DoorMark } from './doorTypes.ts';
import { type Marked, type MarkTimes, readMarkTimes } from './markTimes.ts';
import type { PickUpSet } from './pickUp.ts';

/** A mark that is older than this when it arrives has waited on its device. */
const FRESH_SECONDS = 90;
/** A cell holds 50,000 characters; a history that long is no history. */
const MOST_NOTE = 4_000;
/** With whom a child left is told whatever else is there. */
const MOST_NOTE_OF_RELEASES = 20_000;
/** A page offers to undo for a minute. */
const UNDO_SECONDS = 120;
const UNDO_ARRIVES_SECONDS = 600;

/** As far as marks change it. */
export interface RowNow {
  In: number | null;
  Out: number | null;
  /** What stands in a cell that is no time. */
  strange: Partial<Record<Marked, string>>;
  status: string;
  note: string;
  collectedBy: string;
  times: MarkTimes;
  /** Set by a mark; `undefined`: as it is. */
  pickUp?: PickUpSet;
  isChanged: boolean;
  /** Only then the status follows; what a person chose stays otherwise. */
  isInChanged: boolean;
}

/** Where a mark comes from, and when it arrives: in seconds after midnight of the event's day. */
export interface MarkedBy {
  device: string;
  nowSecond: number;
}

/** The row as it is; empty for somebody who has none yet. */
export function rowOf({ record }: AtDoor): RowNow {
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

/** A mark of In or Out. */
export type TapMark = DoorMark & { what: Exclude<DoorMark['what'], 'pickUp'> };

const CELL: Record<TapMark['what'], Marked> = { in: 'In', notIn: 'In', out: 'Out', notOut: 'Out' };

/** Puts a mark into the row unless a later one counts; its line is in the note either way. @returns whether it counts */
export function apply(row: RowNow, mark: TapMark, second: number, by: MarkedBy, more: string): boolean {
  const cell = CELL[mark.what];
  const takenBack = mark.what.startsWith('not');
  addLine(row, mark.what, second, by.device, more);
  if (isCounted(row, mark, second)) return false;
  if (!counts(row, cell, second, by.nowSecond)) return false;
  row[cell] = takenBack ? null : Math.floor(second / 60);
  delete row.strange[cell];
  row.times = { ...row.times, [cell]: { second, takenBack } };
  if (cell === 'Out' && takenBack) row.collectedBy = '';
  row.isChanged = true;
  if (cell === 'In') row.isInChanged = true;
  return true;
}

/** An early pick-up is written down or taken back; its line is in the note either way. */
export function applyPickUp(row: RowNow, pickUp: PickUpSet, second: number, { device }: MarkedBy): void {
  const { minute, by, givenBy } = pickUp;
  const words = minute === null ? ' taken back' : ` ${clockTime(timeFromMinutes(minute))} by ${by}, from ${givenBy}`;
  addLine(row, 'pickUp', second, device, words);
  row.pickUp = pickUp;
  row.isChanged = true;
}

/** True when the row already says what this very mark makes of it. */
export function isCounted(row: RowNow, mark: TapMark, second: number): boolean {
  const time = row.times[CELL[mark.what]];
  return time?.second === second && time.takenBack === mark.what.startsWith('not');
}

/**
 * Whoever is taken back is not in the building for anybody who looks: of a child that is the undo of a tap of just now, or
 * whoever has the link could sign a friend out by it.
 */
export function mayTakeBack(
  row: RowNow,
  second: number,
  { isStaff, nowSecond }: MarkedBy & { isStaff: boolean },
): boolean {
  if (isStaff || (row.In === null && row.strange.In === undefined)) return true;
  const last = row.times.In;
  if (last === undefined || last.takenBack || row.In !== Math.floor(last.second / 60)) return false;
  const hasJustArrived = row.isInChanged || nowSecond - last.second <= UNDO_ARRIVES_SECONDS;
  return second - last.second <= UNDO_SECONDS && hasJustArrived;
}

/** True when the row says that somebody went by the mark of that second. */
export function isOutNow(row: RowNow, second: number): boolean {
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
  pickUp: 'pick-up',
};

/** @param more what a line that comes again need not repeat */
function addLine(row: RowNow, what: DoorMark['what'], second: number, device: string, more: string): void {
  const minutes = Math.floor(second / 60);
  const seconds = String(second % 60).padStart(2, '0');
  const [clock = '', half = ''] = clockTime(timeFromMinutes(minutes)).split(' ');
  const time = `${clock}:${seconds} ${half}`;
  const line = `${time} ${WORDS[what]} (${device})`;
  if (row.note.includes(line)) return;
  const note = `${row.note === '' ? '' : `${row.note}; `}${line}${more.replace(/;/g, ',')}`;
  // The beginning is a person's own.
  row.note = note.length <= (what === 'in' || what === 'notIn' ? MOST_NOTE : MOST_NOTE_OF_RELEASES) ? note : row.note;
  row.isChanged = true;
}
