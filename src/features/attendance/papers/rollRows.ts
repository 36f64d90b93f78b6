/** Everybody who may be in the building on a day, by room and chaperone group: names alone. */
import type { Person } from '../../../company/people.ts';
import { shownName, shownNames } from '../../../company/shownName.ts';
import type { ProductionData } from '../../../production/productionData.ts';
import type { DayPlan } from '../../../schedule/dayPlan.ts';
import { byWord } from '../../../values/byWord.ts';
import { sortedByName } from '../../../values/nameOrder.ts';
import { nameKey } from '../../../values/names.ts';
import { foldedText } from '../../../values/text.ts';
import type { Table } from '../../../workbook/table.ts';
import type { TabRecord } from '../../../workbook/tabSpec.ts';
import type { attendanceTab } from '../../../workbook/tabs/rehearsal.ts';
import { isBackIn } from '../backIn.ts';
import { visitorKind } from '../door/walkIns.ts';
import { typedText } from '../followedRow.ts';
import { byChaperone } from '../signInSections.ts';

export interface Roll {
  /** `''` as title where nobody has a room or a chaperone group. */
  groups: { title: string; names: string[] }[];
  /** Signed in without being called. */
  alsoIn: string[];
  /** Said that they cannot come to anything that day. */
  notExpected: string[];
}

const NO_ROOM = 'No room typed';

/** @param records of Attendance: who has signed in that day is on the roll, called or not, whatever was typed for a time */
export function rollRows(
  data: Pick<ProductionData, 'company' | 'settings'>,
  plan: DayPlan,
  table: Table<typeof attendanceTab>,
  records: readonly TabRecord<typeof attendanceTab>[],
): Roll {
  const show = shownNames(data.company, data.settings.fullNames);
  const called = new Set(plan.events.flatMap((day) => day.called.map(({ person }) => person)));
  const away = new Set(plan.events.flatMap((day) => day.away.map(({ person }) => person)));
  const groups = byWord([...called], ({ room }) => room)
    .flatMap((inRoom) => byChaperone(inRoom, (person) => person))
    .map((people) => ({ title: titleOf(people[0]), names: inOrder(people, show) }));
  const isPlain = groups.length === 1 && groups[0]?.title === NO_ROOM;
  const signedIn = records.filter(
    (row) =>
      row.Date === plan.date &&
      (typedText(table, row, 'In') !== '' || row.Status === 'Present' || row.Status === 'Late') &&
      (row.Out === '' || isBackIn(row.In, row.Out)),
  );
  // By whom it is and not by the name that is shown: two visitors called Grace are two people to look for.
  const alsoIn = new Map<Person | string, string>();
  for (const row of signedIn) {
    const id = foldedText(row['Person ID']);
    const holders = id === '' ? [] : data.company.people.filter((one) => foldedText(one.id) === id);
    const named = holders.length === 1 ? holders : holders.filter(({ name }) => nameKey(name) === nameKey(row.Name));
    const person = named.length === 1 ? named[0] : undefined;
    if (person === undefined) {
      const key = id === '' || holders.length > 0 ? `row ${row.rowNumber}` : `id ${id}`;
      alsoIn.set(key, strangerName(row, data.settings.fullNames));
    } else if (!called.has(person)) alsoIn.set(person, show(person));
  }
  return {
    groups: groups.map(({ title, names }) => ({ title: isPlain ? '' : title, names })),
    alsoIn: sortedByName([...alsoIn.values()], (name) => name),
    notExpected: inOrder(
      [...away].filter((person) => !called.has(person)),
      show,
    ),
  };
}

function titleOf(person: Person | undefined): string {
  const room = person?.room || NO_ROOM;
  return person === undefined || person.chaperoneGroup === '' ? room : `${room}: ${person.chaperoneGroup}`;
}

function inOrder(people: readonly Person[], show: (person: Person) => string): string[] {
  return sortedByName(people, ({ name }) => name).map(show);
}

/** Nobody's last name is shown for being out of People. */
function strangerName(
  { Name: name, 'Person ID': id }: Pick<TabRecord<typeof attendanceTab>, 'Name' | 'Person ID'>,
  full: boolean,
): string {
  if (visitorKind({ id, person: undefined }) !== null && name.trim() !== '')
    return `${shownName({ name, called: '' }, full)} (visitor)`;
  const [first = ''] = name.trim().split(/\s+/u);
  return first === '' ? 'Somebody who is not in People' : `${first} (not in People)`;
}
