/** The line notes of a day by actor, and of whom nothing was noted. */
import type { Company, Person } from '../../company/people.ts';
import { personNamed } from '../../company/personNamed.ts';
import type { Problem } from '../../port/appError.ts';
import type { DateText } from '../../port/workspace.ts';
import type { ProductionData } from '../../production/productionData.ts';
import { dayPlan } from '../../schedule/dayPlan.ts';
import { sortedByName } from '../../values/nameOrder.ts';
import { comparePages } from '../../values/pages.ts';
import { foldedText } from '../../values/text.ts';
import type { TabRecord } from '../../workbook/tabSpec.ts';
import type { attendanceTab } from '../../workbook/tabs/rehearsal.ts';
import type { LineNote, LineNotes } from './lineNotes.ts';

export interface ActorSheet {
  person: Person;
  /** In the order of the script. */
  notes: LineNote[];
}

export interface DaySheets {
  /** By name. */
  sheets: ActorSheet[];
  /** Cast who were called and there, and of whom nothing was noted, by name; nobody where a note may be anybody's. */
  perfect: Person[];
  problems: Problem[];
}

type AttendanceRecord = TabRecord<typeof attendanceTab>;

/** Statuses of somebody who did not come. */
const AWAY: readonly string[] = ['Absent', 'Excused'];

export function daySheets(
  data: ProductionData,
  lineNotes: LineNotes,
  attendance: readonly AttendanceRecord[],
  date: DateText,
): DaySheets {
  const byPerson = new Map<Person, LineNote[]>();
  for (const note of lineNotes.notes) {
    if (note.date === date) byPerson.set(note.person, [...(byPerson.get(note.person) ?? []), note]);
  }
  const sheets = [...byPerson].map(([person, notes]) => ({ person, notes: inScriptOrder(notes) }));
  const isWhole = lineNotes.isWhole(date);
  const there = isWhole ? castThere(data, attendance, date) : [];
  const problems = isWhole
    ? []
    : [{ tab: 'Line notes', message: 'A row of this day is nobody’s yet, so nobody is told “Perfect tonight”.' }];
  return {
    sheets: sortedByName(sheets, ({ person }) => person.name),
    perfect: sortedByName(
      there.filter((person) => !byPerson.has(person)),
      ({ name }) => name,
    ),
    problems,
  };
}

/** In the order of the script; a note without a page comes last. */
export function inScriptOrder(notes: readonly LineNote[]): LineNote[] {
  const rank = ({ page }: LineNote) => (page === '' ? 1 : 0);
  return [...notes].sort(
    (one, other) => rank(one) - rank(other) || comparePages(one.page, other.page) || one.rowNumber - other.rowNumber,
  );
}

/** Cast whom a rehearsal or show of the day called, but for those who are marked away wherever they are marked. */
function castThere(data: ProductionData, attendance: readonly AttendanceRecord[], date: DateText): Person[] {
  const events = dayPlan(data, date).events.filter(({ event }) =>
    ['Rehearsal', 'Show'].includes(event.eventType.behavesAs),
  );
  const called = new Set(events.flatMap((day) => day.called.map(({ person }) => person)));
  const ids = new Set(events.map(({ event }) => foldedText(event.id)));
  const marks = new Map<Person, boolean[]>();
  for (const row of attendance) {
    if (!ids.has(foldedText(row['Event ID']))) continue;
    const person = onlyOne(data.company, row['Person ID']);
    if (person !== undefined) marks.set(person, [...(marks.get(person) ?? []), !AWAY.includes(row.Status)]);
  }
  const came = (person: Person) => marks.get(person)?.includes(true) ?? true;
  return [...called].filter((person) => person.group === 'Cast' && person.active && came(person));
}

function onlyOne(company: Company, id: string): Person | undefined {
  const found = personNamed(company, id);
  return found.length === 1 ? found[0] : undefined;
}
