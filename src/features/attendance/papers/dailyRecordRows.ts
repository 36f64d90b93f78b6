/**
 * The daily record of children: when each came and left, and what is planned of performing, rest and meals; what really was is
 * filled in by hand.
 */
import type { Person } from '../../../company/people.ts';
import { shownNames } from '../../../company/shownName.ts';
import type { ProductionData } from '../../../production/productionData.ts';
import type { DayPlan } from '../../../schedule/dayPlan.ts';
import { isPause } from '../../../schedule/lineCall.ts';
import { clockTime } from '../../../values/dates.ts';
import { sortedByName } from '../../../values/nameOrder.ts';
import { nameKey } from '../../../values/names.ts';
import { oneLine } from '../../../values/oneLine.ts';
import { foldedText } from '../../../values/text.ts';
import { mergedWindows, sharedWindows, shortWindowText, type Window, withoutWindows } from '../../../values/windows.ts';
import type { Table } from '../../../workbook/table.ts';
import type { TabRecord } from '../../../workbook/tabSpec.ts';
import type { attendanceTab } from '../../../workbook/tabs/rehearsal.ts';
import { visitorKind } from '../door/walkIns.ts';
import { isMarked, typedText } from '../followedRow.ts';

export type Period = 'Performing or rehearsing' | 'Rest' | 'Meal';

export interface RecordedChild {
  name: string;
  /** As signed, several where the child came more than once; `''` where nobody has written it down. */
  arrival: string;
  departure: string;
  /** As planned, in the order of the day. */
  planned: { period: Period; when: string }[];
}

type AttendanceRecord = TabRecord<typeof attendanceTab>;

const MEALS = /\b(?:lunch|dinner|supper|tea|meal)\b/;
const STAYED_AWAY: readonly string[] = ['Absent', 'Excused'];

/** Every minor who is called or has signed in; whoever is not in People counts as one, but for an adult who visited. Nobody who has not come and is marked so. */
export function dailyRecordRows(
  data: Pick<ProductionData, 'company'>,
  plan: DayPlan,
  table: Table<typeof attendanceTab>,
  records: readonly AttendanceRecord[],
): RecordedChild[] {
  const show = shownNames(data.company, true);
  const whoOf = whoIn(data.company.people);
  const rowsOf = new Map<Person | string, AttendanceRecord[]>();
  for (const record of records.filter((one) => one.Date === plan.date)) {
    const who = whoOf(record);
    if (who !== null) rowsOf.set(who, [...(rowsOf.get(who) ?? []), record]);
  }
  const came = (who: Person | string) => (rowsOf.get(who) ?? []).some((row) => isMarked(table, row));
  const stayedAway = (who: Person) => {
    const rows = rowsOf.get(who) ?? [];
    return rows.length > 0 && !came(who) && rows.every(({ Status }) => STAYED_AWAY.includes(Status));
  };
  const called = plan.events.flatMap((day) => day.called.map(({ person }) => person));
  const children = new Set<Person | string>([
    ...called.filter((person) => person.minor && !stayedAway(person)),
    ...[...rowsOf.keys()].filter((who) => (typeof who === 'string' || who.minor) && came(who)),
  ]);
  const rows = [...children].map((who): RecordedChild => {
    const own = rowsOf.get(who) ?? [];
    const times = (header: 'In' | 'Out') =>
      own.map((row) => (row[header] === '' ? oneLine(typedText(table, row, header)) : clockTime(row[header])));
    return {
      name: typeof who === 'string' ? strangerName(own[0]) : show(who),
      arrival: times('In')
        .filter((time) => time !== '')
        .join('; '),
      departure: times('Out')
        .filter((time) => time !== '')
        .join('; '),
      planned: typeof who === 'string' ? [] : plannedOf(plan, who),
    };
  });
  return sortedByName(rows, ({ name }) => name);
}

/**
 * Whose a row is: a person, or what tells somebody apart who is not in People. `null` for an adult who visited. Where two people
 * have the id, it is whoever has the name of the row.
 */
function whoIn(people: readonly Person[]): (record: AttendanceRecord) => Person | string | null {
  const byId = new Map<string, Person[]>();
  for (const person of people) byId.set(foldedText(person.id), [...(byId.get(foldedText(person.id)) ?? []), person]);
  return (record) => {
    const id = foldedText(record['Person ID']);
    const holders = id === '' ? [] : (byId.get(id) ?? []);
    const named = holders.length === 1 ? holders : holders.filter(({ name }) => nameKey(name) === nameKey(record.Name));
    const [one, ...others] = named;
    if (one !== undefined && others.length === 0) return one;
    const isAdult = visitorKind({ id, person: undefined }) === 'adult';
    return isAdult ? null : `${id} ${nameKey(record.Name)}`;
  };
}

function strangerName(record: AttendanceRecord | undefined): string {
  const id = record?.['Person ID'] ?? '';
  const name = oneLine(record?.Name ?? '') || 'Somebody without a name';
  return `${name} (${visitorKind({ id, person: undefined }) === null ? 'not in People' : 'visitor'})`;
}

function plannedOf(plan: DayPlan, person: Person): RecordedChild['planned'] {
  const windows: (Window & { period: Period })[] = plan.events.flatMap(({ called, lines }) => {
    const own = called.filter((one) => one.person === person).flatMap((one) => one.windows);
    const first = Math.min(...own.map(({ from }) => from));
    const last = Math.max(...own.map(({ to }) => to));
    const pauses = lines.filter(({ text }) => isPause(text));
    const work = withoutWindows(own, mergedWindows(pauses));
    const rests = pauses.flatMap((pause) =>
      sharedWindows([{ from: first, to: last }], [pause]).map((window) => ({
        ...window,
        period: MEALS.test(foldedText(pause.text)) ? ('Meal' as const) : ('Rest' as const),
      })),
    );
    return own.length === 0
      ? []
      : [...work.map((one) => ({ ...one, period: 'Performing or rehearsing' as const })), ...rests];
  });
  return windows
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map((one) => ({ period: one.period, when: shortWindowText(one) }));
}
