/** What a rehearsal report says: attendance, work and the departments' numbered notes of a day. */

import type { Company, Person } from '../../company/people.ts';
import type { Problem } from '../../port/appError.ts';
import type { DateText, TimeText } from '../../port/workspace.ts';
import type { ProductionData } from '../../production/productionData.ts';
import { type DayEvent, dayPlan } from '../../schedule/dayPlan.ts';
import type { CallEvent } from '../../schedule/event.ts';
import { timeFromMinutes } from '../../values/cellDates.ts';
import { clockTime } from '../../values/dates.ts';
import { foldedText } from '../../values/text.ts';
import { type Departments, departmentsOf } from '../../workbook/departments.ts';
import type { Table } from '../../workbook/table.ts';
import type { TabRecord } from '../../workbook/tabSpec.ts';
import { type attendanceTab, departmentsTab, type notesTab } from '../../workbook/tabs/rehearsal.ts';
import { isMarked } from '../attendance/summary/attendanceSummary.ts';
import { type SettledRow, settledRows } from '../attendance/summary/settledRows.ts';

export type NoteRecord = TabRecord<typeof notesTab>;
export type AttendanceRecord = TabRecord<typeof attendanceTab>;

export interface RehearsalReport {
  number: number;
  date: DateText;
  /** With the earliest In and the latest Out of Attendance; `''` where nobody is signed in or out. */
  events: (DayEvent & { firstIn: TimeText; lastOut: TimeText })[];
  called: number;
  /** Called, and Attendance says nothing of whether they came: nobody knows. */
  notMarked: string[];
  /** With how many minutes, where that is known. */
  late: string[];
  absent: string[];
  /** With “conflict” where they had told of one, and never with what it is. */
  excused: string[];
  /** With when they went, where that is known. */
  leftEarly: string[];
  /** Came without being called. */
  walkIns: string[];
  /** Whose row says something that cannot be read, and what: it counts as if nothing were typed there. */
  unclear: string[];
  departments: { name: string; notes: { number: string; text: string; for: string; done: boolean }[] }[];
  /** Who runs it: stage management and crew who were called. */
  crew: string[];
  next: CallEvent | null;
}

/** The rehearsals of a day; nothing to report without one. */
export function rehearsalsOn(data: ProductionData, date: DateText): DayEvent[] {
  return dayPlan(data, date).events.filter(({ event }) => event.eventType.behavesAs === 'Rehearsal');
}

/** A report of a day. Restricted notes stay out of it. */
export function rehearsalReport(
  number: number,
  date: DateText,
  data: ProductionData,
  table: Table<typeof attendanceTab>,
  attendance: readonly AttendanceRecord[],
  notes: readonly NoteRecord[],
  departments: Departments,
): RehearsalReport {
  const rehearsals = rehearsalsOn(data, date);
  const ids = new Set(rehearsals.map(({ event }) => event.id).filter((id) => id !== ''));
  const rowsOf = (id: string) =>
    attendance.filter((row) => id !== '' && foldedText(row['Event ID']) === foldedText(id));
  const settledOf = (id: string) => settledRows(data, table, rowsOf(id));
  const rows = rehearsals.flatMap(({ event }) => settledOf(event.id));
  const sure = rows.filter((row) => row.personId !== '' && !row.isDoubled && !row.isContradictory);
  const called = new Set(rehearsals.flatMap((day) => day.called.map(({ person }) => person)));
  return {
    number,
    date,
    events: rehearsals.map((day) => {
      const own = rowsOf(day.event.id);
      return {
        ...day,
        firstIn: earliest(own.map((row) => row.In)),
        lastOut: latest(own.map((row) => row.Out)),
      };
    }),
    called: called.size,
    notMarked: unique(rehearsals.flatMap((day) => notMarkedOf(day, settledOf(day.event.id), rehearsals.length > 1))),
    late: unique(sure.filter(({ late }) => late).map(lateText)),
    absent: unique(sure.filter(({ absent }) => absent).map(({ name }) => name)),
    excused: excusedOf(rehearsals, sure),
    leftEarly: unique(sure.filter(({ leftEarly }) => leftEarly).map(leftText)),
    walkIns: unique(rehearsals.flatMap((day) => walkInsOf(day, settledOf(day.event.id)))),
    unclear: unique(rows.map(unclearText)),
    departments: departmentNotes(number, notesOf(notes, date, ids), departments),
    crew: crewOf(data.company, called),
    next: nextEvent(data.events, date),
  };
}

/** @param many true where the day has more rehearsals, so that it is said in which one */
function notMarkedOf({ event, called }: DayEvent, rows: readonly SettledRow[], many: boolean): string[] {
  const marked = new Set(rows.filter(isMarked).map(({ personId }) => foldedText(personId)));
  return called
    .filter(({ person }) => person.stopped !== '' || !marked.has(foldedText(person.id)))
    .map(({ person }) => (many ? `${person.name} (${clockTime(event.start)})` : person.name));
}

function notesOf(notes: readonly NoteRecord[], date: DateText, ids: ReadonlySet<string>): NoteRecord[] {
  return notes.filter(
    (note) => note.Date === date && note.Restricted !== 'Yes' && (note['Event ID'] === '' || ids.has(note['Event ID'])),
  );
}

/** Numbered within the report (`12.3`); a note for two departments has one number and appears in both. */
function departmentNotes(
  report: number,
  notes: readonly NoteRecord[],
  known: Departments,
): RehearsalReport['departments'] {
  const numbered = notes.map((note, index) => ({
    note,
    number: `${report}.${index + 1}`,
    departments: departmentsOf(note.Departments, known),
  }));
  const own = new Set(known.names);
  const others = new Map(
    numbered
      .flatMap(({ departments }) => departments)
      .filter((name) => !own.has(name))
      .map((name) => [foldedText(name), name] as const),
  );
  return [...known.names, ...others.values()].map((name) => ({
    name,
    notes: numbered
      .filter(({ departments }) => departments.some((one) => foldedText(one) === foldedText(name)))
      .map(({ note, number }) => ({ number, text: note.Note, for: note.For, done: note.Status === 'Done' })),
  }));
}

/** Departments of a day's notes that no report has a section for: they get one, and a slip of the pen would be lost there. */
export function ownDepartments(notes: readonly NoteRecord[], date: DateText, known: Departments): Problem[] {
  const own = new Set(known.names);
  return notes
    .filter((note) => note.Date === date && note.Restricted !== 'Yes')
    .flatMap((note) =>
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

function excusedOf(days: readonly DayEvent[], rows: readonly SettledRow[]): string[] {
  const away = days.flatMap((day) => day.away.map(({ person }) => person));
  const ids = new Set(away.map(({ id }) => foldedText(id)));
  const inRows = rows.filter(({ excused }) => excused);
  const told = new Set(inRows.map(({ personId }) => foldedText(personId)));
  return unique([
    ...inRows.map((row) =>
      row.hasConflict || ids.has(foldedText(row.personId)) ? `${row.name} (conflict)` : row.name,
    ),
    ...away
      .filter(({ id, stopped }) => stopped !== '' || !told.has(foldedText(id)))
      .map(({ name }) => `${name} (conflict)`),
  ]);
}

function walkInsOf({ called }: DayEvent, rows: readonly SettledRow[]): string[] {
  const ids = new Set(called.map(({ person }) => foldedText(person.id)));
  return rows
    .filter(({ came, isCalled, personId }) => came && !isCalled && !ids.has(foldedText(personId)))
    .map(({ name }) => name);
}

function lateText({ name, minutesLate }: SettledRow): string {
  return minutesLate === null ? name : `${name} (${minutesLate} min)`;
}

function leftText({ name, out }: SettledRow): string {
  return out.minute === null ? name : `${name} (${clockTime(timeFromMinutes(out.minute))})`;
}

/** Which cells, never what is in them: somebody may have typed a reason there. */
function unclearText({ name, personId, isDoubled, isContradictory, unread }: SettledRow): string {
  if (personId === '') return `${name || 'somebody'} (no Person ID)`;
  if (isDoubled) return `${name} (two rows)`;
  if (isContradictory) return `${name} (away, with a time)`;
  return unread.length === 0 ? '' : `${name} (${unread.join(', ')})`;
}

function crewOf(company: Company, called: ReadonlySet<Person>): string[] {
  return company.people
    .filter((person) => person.active && (person.group === 'Crew' || person.group === 'Staff') && called.has(person))
    .map((person) => (person.role === '' ? person.name : `${person.name} (${person.role})`));
}

function nextEvent(events: readonly CallEvent[], date: DateText): CallEvent | null {
  const later = events.filter((event) => event.status === 'Published' && event.date > date);
  return (
    later.sort((a, b) => (a.date === b.date ? a.startMinute - b.startMinute : a.date < b.date ? -1 : 1))[0] ?? null
  );
}

function earliest(times: readonly TimeText[]): TimeText {
  return times.filter((time) => time !== '').sort()[0] ?? '';
}

function latest(times: readonly TimeText[]): TimeText {
  return (
    times
      .filter((time) => time !== '')
      .sort()
      .reverse()[0] ?? ''
  );
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}
