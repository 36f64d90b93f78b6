/** The departments' numbered notes of a report, and what is still open from earlier ones. */
import type { Problem } from '../../port/appError.ts';
import { dateInShort } from '../../values/dates.ts';
import { foldedText } from '../../values/text.ts';
import { type Departments, departmentsOf } from '../../workbook/departments.ts';
import type { TabRecord } from '../../workbook/tabSpec.ts';
import { departmentsTab, type notesTab } from '../../workbook/tabs/rehearsal.ts';
import type { DueReport } from './dueReports.ts';
import { isWithheld } from './notes/isWithheld.ts';

export type NoteRecord = TabRecord<typeof notesTab>;

export interface ReportNote {
  /** `12.3`; of an earlier day whose report nobody knows, `Fri 5 Mar`. */
  number: string;
  text: string;
  for: string;
  /** `''` where nobody said. */
  urgency: string;
  done: boolean;
  /** What the note is known by when the report is issued again: its ID, or what it says. */
  key: string;
}

export interface DepartmentNotes {
  name: string;
  notes: ReportNote[];
  /** Open from earlier reports, the oldest first. */
  carried: ReportNote[];
}

/** More of them belong into a meeting, not into every report. */
const MOST_CARRIED = 60;

/** The notes of a report in the order of the tab, with those that are withheld: each keeps its place, and so its number. */
export function notesOf(notes: readonly NoteRecord[], due: DueReport, sameDay: readonly DueReport[]): NoteRecord[] {
  const ids = new Set(due.days.map(({ event }) => foldedText(event.id)).filter((id) => id !== ''));
  // A note of a day with several reports that names no event is in one of them only.
  const isForWholeDay = sameDay.length === 0 || sameDay[0] === due || isSame(sameDay[0], due);
  const known = new Set(sameDay.flatMap(({ days }) => days.map(({ event }) => foldedText(event.id))));
  return notes.filter((note) => {
    if (note.Date !== due.date) return false;
    const id = foldedText(note['Event ID']);
    return ids.has(id) || (isForWholeDay && (id === '' || !known.has(id)));
  });
}

function isSame(one: DueReport | undefined, other: DueReport): boolean {
  return one?.kind === other.kind && one.eventId === other.eventId && one.date === other.date;
}

/**
 * Numbered within the report (`12.3`); a note for two departments has one number and appears in both. What is withheld stays out.
 * @param own with what is withheld
 */
export function departmentNotes(
  report: number,
  own: readonly NoteRecord[],
  carried: readonly { note: NoteRecord; number: string }[],
  known: Departments,
): DepartmentNotes[] {
  const numbered = own.flatMap((note, index) =>
    isWithheld(note) ? [] : [placed(note, `${report}.${index + 1}`, known)],
  );
  const earlier = carried.slice(0, MOST_CARRIED).map(({ note, number }) => placed(note, number, known));
  const names = new Set(known.names);
  const others = new Map(
    [...numbered, ...earlier]
      .flatMap(({ departments }) => departments)
      .filter((name) => !names.has(name))
      .map((name) => [foldedText(name), name] as const),
  );
  const isOf = (name: string) => (one: Placed) => one.departments.some((own) => foldedText(own) === foldedText(name));
  return [...known.names, ...others.values()].map((name) => ({
    name,
    notes: numbered.filter(isOf(name)).map(({ shown }) => shown),
    carried: earlier.filter(isOf(name)).map(({ shown }) => shown),
  }));
}

interface Placed {
  departments: string[];
  shown: ReportNote;
}

function placed(note: NoteRecord, number: string, known: Departments): Placed {
  return {
    departments: departmentsOf(note.Departments, known),
    shown: {
      number,
      text: note.Note,
      for: note.For,
      urgency: note.Urgency,
      done: note.Status === 'Done',
      key: note['Note ID'] || note.Note,
    },
  };
}

/**
 * Notes of earlier days that are open, the oldest first, with the number by which readers know them.
 * @param numberOf the number that readers know a note by; `null` where nobody knows
 */
export function carriedNotes(
  notes: readonly NoteRecord[],
  due: DueReport,
  numberOf: (note: NoteRecord) => string | null,
): { note: NoteRecord; number: string }[] {
  return notes
    .filter((note) => note.Date !== '' && note.Date < due.date && note.Status !== 'Done' && !isWithheld(note))
    .sort((one, other) => (one.Date === other.Date ? one.rowNumber - other.rowNumber : one.Date < other.Date ? -1 : 1))
    .map((note) => ({ note, number: numberOf(note) ?? dateInShort(note.Date) }));
}

/** Departments of a report's notes that it has no section for: they get one, and a slip of the pen would be lost there. */
export function ownDepartments(notes: readonly NoteRecord[], known: Departments): Problem[] {
  const own = new Set(known.names);
  return notes.flatMap((note) =>
    departmentsOf(note.Departments, known)
      .filter((name) => !own.has(name))
      .map((name) => ({
        ...note.place,
        row: note.rowNumber,
        column: 'Departments',
        message: `“${name}” is not one of ${known.names.join(', ')}, so the note gets its own section at the end of the report. Choose one, or add it to ${departmentsTab.name}.`,
      })),
  );
}
