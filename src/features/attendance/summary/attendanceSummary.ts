/** Called, came, late and how many hours: for each person, and by week. */
import type { DateText } from '../../../port/workspace.ts';
import { serialFromDate } from '../../../values/cellDates.ts';
import { mondayOf } from '../../../values/dates.ts';
import { sortedByName } from '../../../values/nameOrder.ts';
import { nameKey } from '../../../values/names.ts';
import { foldedText } from '../../../values/text.ts';
import { mergedWindows, type Window } from '../../../values/windows.ts';
import { visitorKind } from '../door/walkIns.ts';
import type { SettledRow } from './settledRows.ts';

const MINUTES_A_DAY = 1440;

export interface PersonSummary {
  personId: string;
  /** With the Person ID behind it where two people share the name. */
  name: string;
  called: number;
  came: number;
  /** Their late rows, in the order of the days. */
  lateRows: SettledRow[];
  /** As far as it is known. */
  minutesLate: number;
  excused: number;
  absent: number;
  leftEarly: number;
  /** Called, the day is over, and nothing says whether they came. */
  notMarked: number;
  /** What falls together counts once. */
  minutesCalled: number;
  minutesThere: number;
  /** Rows whose hours nobody can tell: they are in neither sum. */
  uncounted: number;
}

export interface WeekSummary {
  monday: DateText;
  called: number;
  late: number;
  minutesLate: number;
}

export interface AttendanceSummary {
  /** By name. */
  people: PersonSummary[];
  /** By date; a week in which nobody was called is not there. */
  weeks: WeekSummary[];
}

/** True for a row that counts: it is one person's, of a day that has come. */
export function counts(row: SettledRow, today: DateText): boolean {
  if (row.personId === '' || row.event?.id === '' || row.isDoubled || row.isContradictory) return false;
  return row.date !== '' && row.date <= today && (isMarked(row) || row.date < today);
}

/** True where the row says whether they came. */
export function isMarked({ came, excused, absent }: SettledRow): boolean {
  return came || excused || absent;
}

/** True where they came and nobody can tell for how long, or were called and nobody can tell from when to when. */
export function isUncounted({ stay, called, excused }: SettledRow): boolean {
  return typeof stay === 'string' || (called === null && !excused);
}

/** @param today in the production's zone: of today only who is marked counts, and nobody of later days */
export function attendanceSummary(rows: readonly SettledRow[], today: DateText): AttendanceSummary {
  const byPerson = new Map<string, SettledRow[]>();
  const weeks = new Map<DateText, WeekSummary>();
  for (const row of rows) {
    // A visitor is of no company, and has no hours to answer for.
    const isVisitor = visitorKind({ id: row.personId, person: row.person }) !== null;
    if (isVisitor || !counts(row, today)) continue;
    const key = foldedText(row.personId);
    const own = byPerson.get(key);
    if (own === undefined) byPerson.set(key, [row]);
    else own.push(row);
    if (!row.isCalled) continue;
    const monday = mondayOf(row.date);
    const week = weeks.get(monday) ?? { monday, called: 0, late: 0, minutesLate: 0 };
    week.called++;
    week.late += row.late ? 1 : 0;
    week.minutesLate += row.minutesLate ?? 0;
    weeks.set(monday, week);
  }
  const people = sortedByName([...byPerson.values()].flatMap(personSummary), ({ name }) => name);
  return {
    people: toldApart(people),
    weeks: [...weeks.values()].sort((a, b) => (a.monday < b.monday ? -1 : 1)),
  };
}

function personSummary(rows: readonly SettledRow[]): PersonSummary[] {
  const [first] = rows;
  if (first === undefined) return [];
  const count = (is: (row: SettledRow) => boolean) => rows.filter(is).length;
  const lateRows = rows.filter(({ late }) => late).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return [
    {
      personId: first.person?.id ?? first.personId,
      name: first.person?.name ?? first.name,
      called: count(({ isCalled }) => isCalled),
      came: count(({ came }) => came),
      lateRows,
      minutesLate: lateRows.reduce((sum, { minutesLate }) => sum + (minutesLate ?? 0), 0),
      excused: count(({ excused }) => excused),
      absent: count(({ absent }) => absent),
      leftEarly: count(({ leftEarly }) => leftEarly),
      notMarked: count((row) => row.isCalled && !isMarked(row)),
      minutesCalled: minutesOf(rows, ({ called, excused }) => (excused ? [] : (called ?? []))),
      minutesThere: minutesOf(rows, ({ stay }) => (stay === null || typeof stay === 'string' ? [] : [stay])),
      uncounted: count(isUncounted),
    },
  ];
}

/** How long all of these are together; two at the same time count once, whatever the day they are said to be of. */
export function minutesOf(rows: readonly SettledRow[], windowsOf: (row: SettledRow) => readonly Window[]): number {
  const windows = rows.flatMap((row) => {
    const day = (serialFromDate(row.date) ?? 0) * MINUTES_A_DAY;
    return windowsOf(row).map(({ from, to }) => ({ from: day + from, to: day + to }));
  });
  return mergedWindows(windows).reduce((sum, { from, to }) => sum + to - from, 0);
}

function toldApart(people: readonly PersonSummary[]): PersonSummary[] {
  const seen = new Map<string, number>();
  for (const { name } of people) seen.set(nameKey(name), (seen.get(nameKey(name)) ?? 0) + 1);
  return people.map((one) =>
    (seen.get(nameKey(one.name)) ?? 0) > 1 ? { ...one, name: `${one.name} (${one.personId})` } : one,
  );
}
