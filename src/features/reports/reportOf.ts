/** A report as the workbook stands. */
import { type IssuedRecord, issuedRecord } from '../../papers/issued.ts';
import type { Problem } from '../../port/appError.ts';
import type { DateText } from '../../port/workspace.ts';
import type { Production } from '../../production/production.ts';
import { departmentsFrom } from '../../workbook/departments.ts';
import { propsTab } from '../../workbook/tabs/deck.ts';
import { reportsTab } from '../../workbook/tabs/office.ts';
import {
  attendanceTab,
  departmentsTab,
  notesTab,
  performancesTab,
  readersTab,
  timingsTab,
} from '../../workbook/tabs/rehearsal.ts';
import { type NoteNumber, numbersOf, numberWords } from './carriedNumbers.ts';
import { type DueReport, reportWord } from './dueReports.ts';
import { carriedNotes, departmentNotes, type NoteRecord, notesOf, ownDepartments } from './noteFacts.ts';
import { isWithheld, undecidedProblems } from './notes/isWithheld.ts';
import { type NamedThing, type NumberedNote, recurringIssues } from './recurringIssues.ts';
import { attendanceFacts, calledIn, crewOf, nextEvent, type ReportFacts, reportEvent } from './reportFacts.ts';
import { reportReaders } from './reportReaders.ts';
import { driftWords, runTimes } from './runTimes.ts';
import { changedNotes, readSaid, scheduleChanges } from './saidBefore.ts';
import { showFacts } from './showFacts.ts';
import { eventTimes } from './timings/eventTimes.ts';
import { showWithoutInjuries, timesWithoutInjuries } from './withoutInjuries.ts';

export const REPORT_TABS = [
  ...[attendanceTab, notesTab, reportsTab, departmentsTab],
  ...[timingsTab, performancesTab, readersTab, propsTab],
] as const;

/** On which days an incident was filed, as far as the Confidential workbook could be read. */
export type IncidentDays = ReadonlySet<DateText>;

/** @param sameDay every report of the day, in its order */
export function reportOf(
  production: Pick<Production, 'ws' | 'workbook' | 'data'>,
  number: number,
  due: DueReport,
  sameDay: readonly DueReport[],
  incidents: IncidentDays,
  problems: Problem[],
): ReportFacts {
  const { ws, workbook, data } = production;
  const attendance = workbook.records(attendanceTab, problems);
  const notes = workbook.records(notesTab, problems);
  const departments = departmentsFrom(workbook.records(departmentsTab, problems));
  const issued = workbook.records(reportsTab, []);
  const own = notesOf(notes, due, sameDay);
  const numberOf = numbersOf(data, issued, notes);
  const wordsOf = (note: NoteRecord) => wordsOrNull(numberOf(note));
  const carried = carriedNotes(notes, due, wordsOf);
  problems.push(
    ...ownDepartments(
      own.filter((note) => !isWithheld(note)),
      departments,
    ),
  );
  problems.push(...undecidedProblems(notes.filter((note) => note.Date === due.date || note.Status !== 'Done')));
  const byDepartment = departmentNotes(number, own, carried, departments);
  const said = readSaid(issuedRecord(issued, reportWord(due.kind), due.date, due.eventId)?.Said ?? '');
  const last = lastSaid(issued, due.date);
  return {
    ...attendanceFacts(due, data, workbook.table(attendanceTab), attendance),
    kind: due.kind,
    number,
    date: due.date,
    eventId: due.eventId,
    events: due.days.map((day) => {
      const times = eventTimes(production, day.event, problems);
      return reportEvent(day, attendance, timesWithoutInjuries(times, problems));
    }),
    departments: byDepartment,
    show: due.kind === 'rehearsal' ? null : showOf(production, due, problems),
    drift: due.kind === 'performance' ? driftOf(production, due) : '',
    incidentFiled: incidents.has(due.date),
    crew: crewOf(data.company, calledIn(due.days)),
    scheduleChanges: scheduleChanges(ws, data.events, due.date, last.said, last.date),
    next: nextEvent(data.events, due),
    distribution: reportReaders(production, due.kind, departments, problems).map(({ name }) => name),
    recurring: recurringIssues(numberedNotes(notes, own, number, due, numberOf), namedThings(production, problems)),
    sentBefore: said?.times ?? 0,
    changed: changedNotes(
      ws,
      byDepartment.flatMap((one) => one.notes),
      said,
    ),
  };
}

function wordsOrNull(number: NoteNumber | null): string | null {
  return number === null ? null : numberWords(number);
}

/** Notes that stood in a report up to this one. */
function numberedNotes(
  notes: readonly NoteRecord[],
  own: readonly NoteRecord[],
  report: number,
  due: DueReport,
  numberOf: (note: NoteRecord) => NoteNumber | null,
): NumberedNote[] {
  const here = new Map(own.map((note, place) => [note, { kind: due.kind, report, place }]));
  return notes.flatMap((note): NumberedNote[] => {
    if (isWithheld(note) || note.Date === '' || note.Date > due.date) return [];
    const number = here.get(note) ?? numberOf(note);
    return number === null ? [] : [{ note, report: `${number.kind} ${number.report}`, number: numberWords(number) }];
  });
}

/** Props and people by their IDs and their names in full. */
function namedThings({ workbook, data }: Pick<Production, 'workbook' | 'data'>, problems: Problem[]): NamedThing[] {
  const props = workbook.records(propsTab, problems).map((prop) => {
    const id = prop['Prop ID'];
    return { name: id === '' ? prop.Name : `${prop.Name} (${id})`, words: [prop.Name, id] };
  });
  const people = data.company.people
    .filter(({ name }) => /\S\s+\S/.test(name))
    .map(({ name, id }) => ({ name, words: [name, id] }));
  return [...props, ...people];
}

function driftOf(production: Pick<Production, 'workbook' | 'data'>, { days: [day] }: DueReport): string {
  return day === undefined ? '' : driftWords(runTimes(production), day.event, production.data.settings.runTimeDrift);
}

/** Of a tech of several calls the last one says how far it got. */
function showOf(
  production: Pick<Production, 'workbook' | 'data'>,
  { days }: DueReport,
  problems: Problem[],
): ReportFacts['show'] {
  const [first, ...more] = days.map(({ event }) => showFacts(production, event, problems));
  if (first === undefined) return null;
  const reached = more.reduce((before, next) => next.reached || before, first.reached);
  return showWithoutInjuries({ ...first, reached }, problems);
}

/** What the readers of the last report before a day know of the schedule. */
function lastSaid(
  issued: readonly IssuedRecord[],
  date: DateText,
): { said: ReturnType<typeof readSaid>; date: DateText } {
  const earlier = issued
    .filter((row) => row.Date !== '' && row.Date < date && readSaid(row.Said) !== null)
    .sort((one, other) => (one.Date < other.Date ? 1 : -1));
  return { said: readSaid(earlier[0]?.Said ?? ''), date: earlier[0]?.Date ?? '' };
}
