/**
 * Licences, exemptions and approvals under which children perform. Only the verdict leaves the Confidential workbook: that a child
 * has none on a day, or that its days are used up; never a number, an authority or a note.
 */
import type { Problem } from '../port/appError.ts';
import type { DateText } from '../port/workspace.ts';
import { addDays, dateInFull, dateInShort } from '../values/dates.ts';
import { foldedText } from '../values/text.ts';
import { dateInCell } from '../values/typedDate.ts';
import { choiceFrom } from '../workbook/choiceWords.ts';
import { cellOf, cellText, type Table } from '../workbook/table.ts';
import { LICENCE_KINDS, licencesTab } from '../workbook/tabs/confidential.ts';
import type { Company, Person } from './people.ts';
import { personNamed } from './personNamed.ts';

export interface Licence {
  rowNumber: number;
  /** Whom it is for; `everybody` for an approval that names nobody, `null` where nobody can tell. */
  whose: Person | 'everybody' | null;
  from: DateText;
  to: DateText;
  /** `null` where every day of it may be used. */
  daysAllowed: number | null;
  /** What is wrong with the row; `''` where it counts. */
  wrong: string;
}

const EVERYBODY: readonly string[] = ['', 'all', 'everybody', 'everyone', 'all children', 'company', 'full company'];
/** Of a licence that ends within so many days it is said. */
const SOON_DAYS = 14;

/** Every filled row. One that cannot be read allows nobody anything, and is a record all the same. */
export function licencesFrom(table: Table<typeof licencesTab>, company: Company): Licence[] {
  return table.rows.map((row): Licence => {
    const text = (header: string) => cellText(cellOf(table, row, header)).trim();
    const kind = choiceFrom(LICENCE_KINDS, text('Kind'));
    const typed = text('Person ID');
    const isForAll = kind === 'Body of persons approval' && EVERYBODY.includes(foldedText(typed));
    const [person, ...others] = personNamed(company, typed);
    const one = person === undefined || others.length > 0 || person.stopped !== '' ? null : person;
    const whose = isForAll ? 'everybody' : one;
    const [from, to] = [dateInCell(cellOf(table, row, 'From')), dateInCell(cellOf(table, row, 'To'))];
    const days = daysIn(text('Days allowed'));
    const reads = kind !== null && from !== null && to !== null && days !== undefined;
    const wrong =
      whose === null
        ? 'This row matches nobody in People, or more than one person. Type the Person ID of one person.'
        : !reads
          ? 'A cell in this row cannot be read, so the row allows nothing. It needs Kind, From and To; Days allowed is a number or blank.'
          : from > to
            ? 'To is before From in this row, so it allows nothing. Fix one of the two.'
            : '';
    return { rowNumber: row.rowIndex + 1, whose, from: from ?? '', to: to ?? '', daysAllowed: days ?? null, wrong };
  });
}

/** `null` for none typed, `undefined` for what is no number of days. */
function daysIn(text: string): number | null | undefined {
  if (text === '') return null;
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

export function licenceProblems(licences: readonly Licence[]): Problem[] {
  return licences.flatMap(({ rowNumber, wrong }) =>
    wrong === '' ? [] : [{ tab: licencesTab.name, row: rowNumber, message: wrong }],
  );
}

/**
 * Children who are called on a day without a licence in force, or whose days are used up; nothing while the company keeps no such
 * record at all.
 * @param came the days on which somebody signed in, each once
 */
export function licenceWarnings(
  licences: readonly Licence[],
  called: readonly Person[],
  date: DateText,
  came: (person: Person) => ReadonlySet<DateText>,
): string[] {
  if (licences.length === 0) return [];
  const without: string[] = [];
  const used: string[] = [];
  for (const person of called) {
    const own = inForce(licences, person, date);
    if (own.length === 0) without.push(person.name);
    else if (own.every((one) => isUsedUp(one, daysUsed(one, came(person), date)))) {
      const counts = own.map((one) => `${daysUsed(one, came(person), date)} of ${one.daysAllowed}`);
      used.push(`${person.name} (${counts.join(', ')})`);
    }
  }
  return [
    ...(without.length === 0
      ? []
      : [`No licence or exemption is in force on ${dateInFull(date)}: ${without.join(', ')}.`]),
    ...(used.length === 0 ? [] : [`All days of the licence are used before ${dateInFull(date)}: ${used.join(', ')}.`]),
  ];
}

/** Children whose last licence ends within two weeks of a day. */
export function licencesEnding(licences: readonly Licence[], children: readonly Person[], date: DateText): string[] {
  const soon = addDays(date, SOON_DAYS);
  return children.flatMap((person) => {
    const last = inForce(licences, person, date)
      .map(({ to }) => to)
      .sort()
      .pop();
    if (last === undefined || last > soon || inForce(licences, person, addDays(last, 1)).length > 0) return [];
    return [`${person.name}: the licence or exemption ends on ${dateInShort(last)}.`];
  });
}

function inForce(licences: readonly Licence[], person: Person, date: DateText): Licence[] {
  return licences.filter(
    ({ wrong, whose, from, to }) =>
      wrong === '' && (whose === 'everybody' || whose === person) && from <= date && date <= to,
  );
}

/** Days of it on which the child came before that day. */
function daysUsed({ from, to }: Licence, came: ReadonlySet<DateText>, date: DateText): number {
  return [...came].filter((day) => from <= day && day <= to && day < date).length;
}

function isUsedUp({ daysAllowed }: Licence, used: number): boolean {
  return daysAllowed !== null && used >= daysAllowed;
}
