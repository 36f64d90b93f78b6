/** What a report of rehearsals, of tech or of a performance says: attendance, times, work, numbered notes, what is next. */

import type { Company, Person } from '../../company/people.ts';
import type { DateText, TimeText } from '../../port/workspace.ts';
import type { ProductionData } from '../../production/productionData.ts';
import type { DayEvent } from '../../schedule/dayPlan.ts';
import type { CallEvent } from '../../schedule/event.ts';
import { timeFromMinutes } from '../../values/cellDates.ts';
import { clockTime } from '../../values/dates.ts';
import { foldedText } from '../../values/text.ts';
import type { Table } from '../../workbook/table.ts';
import type { TabRecord } from '../../workbook/tabSpec.ts';
import type { attendanceTab } from '../../workbook/tabs/rehearsal.ts';
import { isMarked } from '../attendance/summary/attendanceSummary.ts';
import { type SettledRow, settledRows } from '../attendance/summary/settledRows.ts';
import { coverWords } from './coverWords.ts';
import type { DueReport, ReportKind } from './dueReports.ts';
import type { DepartmentNotes } from './noteFacts.ts';
import type { RecurringIssue } from './recurringIssues.ts';
import type { ShowFacts } from './showFacts.ts';
import type { EventTimes } from './timings/timesOf.ts';

export type AttendanceRecord = TabRecord<typeof attendanceTab>;

export interface ReportEvent extends DayEvent {
  /** The earliest In and the latest Out of Attendance; `''` where nobody is signed in or out. */
  firstIn: TimeText;
  lastOut: TimeText;
  times: EventTimes;
}

/** Who was there, from Attendance. Names only: why somebody was away is not for every reader. */
export interface AttendanceFacts {
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
  /** Who was out, and who may have gone on, by the covers that People names. */
  covers: string[];
  /** Everybody who came; for a full list. */
  present: string[];
}

export interface ReportFacts extends AttendanceFacts {
  kind: ReportKind;
  number: number;
  date: DateText;
  /** `''` for a report of the whole day. */
  eventId: string;
  events: ReportEvent[];
  departments: DepartmentNotes[];
  /** Of a performance, and what was reached of a tech. */
  show: ShowFacts | null;
  /** How far a performance is from those before it, in words; `''` where that is within the limit. */
  drift: string;
  /** That one was filed, and nothing of it. */
  incidentFiled: boolean;
  /** Who runs it: stage management and crew who were called. */
  crew: string[];
  /** What is new, changed or cancelled in the coming days, in words. */
  scheduleChanges: string[];
  next: CallEvent | null;
  /** What keeps coming back, up to this report. */
  recurring: RecurringIssue[];
  /** Who gets it, by name. */
  distribution: string[];
  /** How often it went out before; from the second time on changes are marked. */
  sentBefore: number;
  /** Keys of notes that are new or say something else since it went out last. */
  changed: ReadonlySet<string>;
}

/** A report's attendance. @param attendance every row of the tab */
export function attendanceFacts(
  due: DueReport,
  data: ProductionData,
  table: Table<typeof attendanceTab>,
  attendance: readonly AttendanceRecord[],
): AttendanceFacts {
  const { days } = due;
  const rowsOf = (id: string) => rowsOfEvent(attendance, id);
  const settled = new Map(days.map((day) => [day, settledRows(data, table, rowsOf(day.event.id))]));
  const rows = days.flatMap((day) => settled.get(day) ?? []);
  const sure = rows.filter((row) => row.personId !== '' && !row.isDoubled && !row.isContradictory);
  const away = days.flatMap((day) => day.away.map(({ person }) => person));
  const out = sure.filter(({ absent, excused }) => absent || excused).flatMap(({ person }) => person ?? []);
  const came = sure.filter((row) => row.came).flatMap(({ person }) => person ?? []);
  return {
    called: calledIn(days).size,
    notMarked: unique(days.flatMap((day) => notMarkedOf(day, settled.get(day) ?? [], days.length > 1))),
    late: unique(sure.filter(({ late }) => late).map(lateText)),
    absent: unique(sure.filter(({ absent }) => absent).map(({ name }) => name)),
    excused: excusedOf(away, sure),
    leftEarly: unique(sure.filter(({ leftEarly }) => leftEarly).map(leftText)),
    walkIns: unique(days.flatMap((day) => walkInsOf(day, settled.get(day) ?? []))),
    unclear: unique(rows.map(unclearText)),
    covers: coverWords(data.company, [...new Set([...out, ...away])], new Set(came)),
    present: unique(sure.filter((row) => row.came).map(({ name }) => name)),
  };
}

/** A day's event with who signed in first and out last. */
export function reportEvent(day: DayEvent, attendance: readonly AttendanceRecord[], times: EventTimes): ReportEvent {
  const own = rowsOfEvent(attendance, day.event.id);
  return { ...day, firstIn: earliest(own.map((row) => row.In)), lastOut: latest(own.map((row) => row.Out)), times };
}

function rowsOfEvent(attendance: readonly AttendanceRecord[], id: string): AttendanceRecord[] {
  return attendance.filter((row) => id !== '' && foldedText(row['Event ID']) === foldedText(id));
}

/** Everybody who was called at one of these. */
export function calledIn(days: readonly DayEvent[]): Set<Person> {
  return new Set(days.flatMap((day) => day.called.map(({ person }) => person)));
}

/** @param many true where the day has more rehearsals, so that it is said in which one */
function notMarkedOf({ event, called }: DayEvent, rows: readonly SettledRow[], many: boolean): string[] {
  const marked = new Set(rows.filter(isMarked).map(({ personId }) => foldedText(personId)));
  return called
    .filter(({ person }) => person.stopped !== '' || !marked.has(foldedText(person.id)))
    .map(({ person }) => (many ? `${person.name} (${clockTime(event.start)})` : person.name));
}

function excusedOf(away: readonly Person[], rows: readonly SettledRow[]): string[] {
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

/** Crew and staff who were called, with what they do. */
export function crewOf(company: Company, called: ReadonlySet<Person>): string[] {
  return company.people
    .filter((person) => person.active && (person.group === 'Crew' || person.group === 'Staff') && called.has(person))
    .map((person) => (person.role === '' ? person.name : `${person.name} (${person.role})`));
}

/** The first published event after a report's own: the evening after the matinee. */
export function nextEvent(events: readonly CallEvent[], due: DueReport): CallEvent | null {
  const { date } = due;
  const end = Math.max(...due.days.map(({ event }) => event.endMinute));
  const isAfter = (event: CallEvent) => event.date > date || (event.date === date && event.startMinute >= end);
  const later = events.filter((event) => event.status === 'Published' && isAfter(event));
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
