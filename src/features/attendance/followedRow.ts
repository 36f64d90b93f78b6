/** One row of Attendance as the schedule has it now, as far as nobody has typed into it. */
import type { Person } from '../../company/people.ts';
import type { CellValue } from '../../port/workspace.ts';
import type { CallEvent } from '../../schedule/event.ts';
import { serialFromDate } from '../../values/cellDates.ts';
import { dateInShort } from '../../values/dates.ts';
import { cellOf, cellText, sameCell, type Table } from '../../workbook/table.ts';
import type { TabRecord } from '../../workbook/tabSpec.ts';
import type { attendanceTab } from '../../workbook/tabs/rehearsal.ts';

type AttendanceTable = Table<typeof attendanceTab>;
type AttendanceRecord = TabRecord<typeof attendanceTab>;

/** What the schedule says of somebody now; `minute` after midnight of the event's day. */
export type RowIs =
  | { is: 'called'; minute: number }
  /** Has a conflict with all of it. */
  | { is: 'away'; minute: number }
  | { is: 'uncalled' }
  | { is: 'cancelled' };

const MINUTES_A_DAY = 1440;
const GONE_WORDS = { uncalled: 'No longer called', cancelled: 'Event cancelled' } as const;
const BETWEEN = '; ';

export function conflictNote(event: Pick<CallEvent, 'date'>): string {
  return `Conflict on ${dateInShort(event.date)}`;
}

/** True where the note says that the schedule has taken the call away. */
export function isWithdrawn(note: string): boolean {
  const words: readonly string[] = Object.values(GONE_WORDS);
  return note.split(BETWEEN).some((part) => words.includes(part));
}

const CONFLICT_NOTE = /^Conflict on [A-Z][a-z]{2} \d{1,2} [A-Z][a-z]{2}$/;

/** True where the note says that they had told of a conflict. */
export function isConflictNote(note: string): boolean {
  return note.split(BETWEEN).some((part) => CONFLICT_NOTE.test(part));
}

/** Statuses that say by themselves that somebody came. */
const CAME: readonly string[] = ['Present', 'Late', 'Left early'];

/** True where somebody was there, or something is typed that says so: such a row stays as it is. */
export function isMarked(table: AttendanceTable, record: AttendanceRecord): boolean {
  const raw = rawCells(table, record);
  return textOf(raw('In')) !== '' || textOf(raw('Out')) !== '' || CAME.includes(record.Status);
}

/** The cells that are different now; `null` where none is, or the row is somebody's who was there. */
export function followedRow(
  table: AttendanceTable,
  record: AttendanceRecord,
  event: CallEvent,
  person: Person,
  wanted: RowIs,
): Record<string, CellValue> | null {
  if (isMarked(table, record)) return null;
  const raw = rawCells(table, record);
  const status = textOf(raw('Status'));
  const parts = textOf(raw('Note')).split(BETWEEN);
  const isGone = wanted.is === 'uncalled' || wanted.is === 'cancelled';
  // Somebody who was never called, and has not come after all.
  const gone: readonly string[] = Object.values(GONE_WORDS);
  const wasCalled = textOf(raw('Call')) !== '' || status !== '';
  if (isGone && !wasCalled && !parts.some((part) => gone.includes(part))) return null;
  const hadConflict = status === 'Excused' && parts.some((part) => CONFLICT_NOTE.test(part));
  const isOwnStatus = status === '' || status === 'Expected' || hadConflict;
  const isOwn = (part: string) => gone.includes(part) || (isOwnStatus && CONFLICT_NOTE.test(part));
  const note = isGone ? GONE_WORDS[wanted.is] : wanted.is === 'away' && isOwnStatus ? conflictNote(event) : '';
  const statusNow = wanted.is === 'called' ? 'Expected' : wanted.is === 'away' ? 'Excused' : null;
  const typed = parts.filter((part) => part !== '' && !isOwn(part));
  const now: Record<string, CellValue> = {
    Date: serialFromDate(event.date),
    Name: person.name,
    Call: isGone ? null : wanted.minute / MINUTES_A_DAY,
    ...(isOwnStatus ? { Status: statusNow } : {}),
    // A note without a word of ours is not written, not even as it is.
    ...(parts.filter(isOwn).join(BETWEEN) === note
      ? {}
      : { Note: [...typed, note].filter((part) => part !== '').join(BETWEEN) || null }),
  };
  const different = Object.entries(now).filter(([header, value]) => !sameCell(raw(header), value));
  return different.length === 0 ? null : Object.fromEntries(different);
}

/** What is typed into a cell of the row, whether it can be read or not. */
export function typedText(
  table: AttendanceTable,
  record: AttendanceRecord,
  header: 'In' | 'Out' | 'Note' | 'Collected by' | 'Pick-up' | 'Released',
): string {
  return textOf(rawCells(table, record)(header));
}

function rawCells(table: AttendanceTable, record: AttendanceRecord): (header: string) => CellValue | undefined {
  const row = table.rows.find(({ rowIndex }) => rowIndex === record.rowNumber - 1);
  return (header) => (row === undefined ? undefined : cellOf(table, row, header as 'In'));
}

function textOf(cell: CellValue | undefined): string {
  return cellText(cell).trim();
}
