/**
 * The company: who there is, who is responsible for whom, and what a name in a cell stands for. Everything that leaves
 * Callboard asks it.
 */
import type { Problem } from '../jobs/appError.ts';
import { foldedText } from '../values/text.ts';
import type { TabRecord } from '../workbook/tabSpec.ts';
import type { guardiansTab, peopleTab } from '../workbook/tabSpecs.ts';
import { addressProblem, isEmailAddress } from './emailAddress.ts';
import { type Barred, barredFrom } from './noContact.ts';

export type PersonRecord = TabRecord<typeof peopleTab>;
export type GuardianRecord = TabRecord<typeof guardiansTab>;

/** One row of People. People are told apart by their row: two may have one name, and by mistake one id or none. */
export interface Person {
  /** What is stored about a person elsewhere goes by it; not to be relied on where `stopped` is not `''`. */
  id: string;
  name: string;
  /** What the person is called in the room. */
  called: string;
  group: PersonRecord['Group'];
  role: string;
  characters: string[];
  /** `''` if there is none that can be used. */
  email: string;
  /** Unless the workbook says No, a person counts as a minor. */
  minor: boolean;
  active: boolean;
  /** Why nothing may go out about this person, after the name: “has no Person ID”. `''` normally. */
  stopped: string;
}

/** One row of Guardians. */
export interface Guardian {
  id: string;
  name: string;
  /** People of the same company. */
  of: Person[];
  email: string;
  phone: string;
  getsCalls: boolean;
  mayCollect: boolean;
  /** Never mailed, listed, or allowed to collect. */
  noContact: boolean;
}

export interface Company {
  /** In the order of the tab, active and gone. */
  people: Person[];
  guardians: Guardian[];
}

/** What group words in a cell stand for; plurals and `Full …` are common in calls. */
const GROUP_WORDS: ReadonlyMap<string, (person: Person) => boolean> = new Map<string, (person: Person) => boolean>([
  ['full company', () => true],
  ['company', () => true],
  ['everyone', () => true],
  ['everybody', () => true],
  ['full cast', (person) => person.group === 'Cast'],
  ['cast', (person) => person.group === 'Cast'],
  ['crew', (person) => person.group === 'Crew'],
  ['full crew', (person) => person.group === 'Crew'],
  ['creative', (person) => person.group === 'Creative'],
  ['creative team', (person) => person.group === 'Creative'],
  ['staff', (person) => person.group === 'Staff'],
  ['volunteer', (person) => person.group === 'Volunteer'],
  ['volunteers', (person) => person.group === 'Volunteer'],
]);

/** The company from its tabs, and what is wrong with it. People and guardians with a problem stay, without the bad part. */
export function companyFrom(
  people: readonly PersonRecord[],
  guardians: readonly GuardianRecord[],
): { company: Company; problems: Problem[] } {
  const problems: Problem[] = [];
  const stopped = stoppedPeople(people);
  const known: Person[] = people.map((record) => ({
    id: record['Person ID'],
    name: record.Name,
    called: record.Called,
    group: record.Group,
    role: record.Role,
    characters: record.Characters,
    email: usableAddress(record, problems),
    minor: record.Minor !== 'No',
    active: record.Active !== 'No',
    stopped: stopped.get(record)?.reason ?? '',
  }));
  problems.push(...[...stopped.values()].flatMap((one) => one.problems), ...sameGuardianIds(guardians));
  const bareCompany: Company = { people: known, guardians: [] };
  const responsible = guardians.map((record): Guardian => {
    const of = record.Of.flatMap((text) => {
      const found = personNamed(bareCompany, text);
      if (found.length === 1) return found;
      problems.push({
        ...record.place,
        row: record.rowNumber,
        column: 'Of',
        message: nameProblem(text, found),
        refersTo: 'People',
        stops: 'call',
      });
      return [];
    });
    return {
      id: record['Guardian ID'],
      name: record.Name,
      of: [...new Set(of)],
      email: usableAddress(record, problems),
      phone: record.Phone,
      getsCalls: record['Gets calls'] !== 'No',
      mayCollect: record['May collect'] === 'Yes',
      noContact: record['No contact'] === 'Yes',
    };
  });
  return { company: { people: known, guardians: responsible }, problems };
}

function usableAddress(record: PersonRecord | GuardianRecord, problems: Problem[]): string {
  if (record.Email === '' || isEmailAddress(record.Email)) return record.Email;
  problems.push({
    ...record.place,
    row: record.rowNumber,
    column: 'Email',
    message: addressProblem(record.Email),
    stops: 'call',
  });
  return '';
}

/** Who has no id of their own: nothing may go out about them, since what is stored goes by the id. */
function stoppedPeople(records: readonly PersonRecord[]): Map<PersonRecord, { reason: string; problems: Problem[] }> {
  const stopped = new Map<PersonRecord, { reason: string; problems: Problem[] }>();
  for (const [id, holders] of byId(records, 'Person ID')) {
    if (id !== '' && holders.length < 2) continue;
    for (const record of holders) {
      const where = { ...record.place, row: record.rowNumber, column: 'Person ID', stops: 'call' as const };
      if (id === '') {
        // Rows of a file get their ids when they are taken in.
        const message = `${record.Name} has no Person ID, so nothing goes out about them. Type an id that nobody has had.`;
        const problems = record.place.file === undefined ? [{ ...where, message }] : [];
        stopped.set(record, { reason: 'has no Person ID', problems });
        continue;
      }
      const other = holders.find((one) => one !== record) ?? record;
      const problems = record === holders[0] ? [] : [{ ...where, message: sharedIdWords(record['Person ID'], other) }];
      stopped.set(record, {
        reason: `has the same Person ID as ${other.Name} (row ${other.rowNumber})`,
        problems,
      });
    }
  }
  return stopped;
}

function sameGuardianIds(records: readonly GuardianRecord[]): Problem[] {
  return [...byId(records, 'Guardian ID')].flatMap(([id, [first, ...others]]) =>
    id === '' || first === undefined
      ? []
      : others.map((record) => ({
          ...record.place,
          row: record.rowNumber,
          column: 'Guardian ID',
          message: sharedIdWords(record['Guardian ID'], first),
        })),
  );
}

function sharedIdWords(id: string, other: PersonRecord | GuardianRecord): string {
  return `${id} is also the id of ${other.Name} (row ${other.rowNumber}). Give one of them another id.`;
}

function byId<K extends string, R extends Record<K, string>>(records: readonly R[], column: K): Map<string, R[]> {
  const found = new Map<string, R[]>();
  for (const record of records) {
    const id = foldedText(record[column]);
    found.set(id, [...(found.get(id) ?? []), record]);
  }
  return found;
}

/** The people that an id or a full name stands for: one, none, or several of the same name. */
export function personNamed(company: Company, text: string): Person[] {
  const folded = foldedText(text);
  if (folded === '') return [];
  const { byId, byName } = nameIndex(company.people);
  return byId.get(folded) ?? byName.get(folded) ?? [];
}

interface NameIndex {
  count: number;
  byId: Map<string, Person[]>;
  byName: Map<string, Person[]>;
}

/** Asked thousands of times for one company; a list that has grown since is read again. */
const indexes = new WeakMap<readonly Person[], NameIndex>();

function nameIndex(people: readonly Person[]): NameIndex {
  const known = indexes.get(people);
  if (known !== undefined && known.count === people.length) return known;
  const index: NameIndex = { count: people.length, byId: new Map(), byName: new Map() };
  for (const person of people) {
    for (const [map, key] of [
      [index.byId, foldedText(person.id)],
      [index.byName, foldedText(person.name)],
    ] as const) {
      const same = map.get(key);
      if (same === undefined) map.set(key, [person]);
      else same.push(person);
    }
  }
  indexes.set(people, index);
  return index;
}

/** What to say when a cell should name one person and does not. */
export function nameProblem(text: string, found: readonly Person[]): string {
  return found.length === 0
    ? `There is nobody “${text}” in People. Type the name or the Person ID as it stands there.`
    : found.every((one) => foldedText(one.id) === foldedText(text))
      ? `“${text}” is the Person ID of ${found.map((one) => one.name).join(' and ')}, so it stands for neither. Give one of them another id.`
      : `“${text}” is the name of ${found.length} people. Type the Person ID instead: ${found.map((one) => one.id || 'none yet').join(' or ')}.`;
}

/**
 * The active people that a word in a call stands for: an id, a name, a character (everybody who plays it), a group, or
 * what somebody is called if only one person is. `null` when it stands for nothing.
 */
export function peopleCalled(company: Company, text: string): Person[] | null {
  const folded = foldedText(text);
  const named = personNamed(company, text);
  if (named.length > 0) return named.filter((person) => person.active);
  const group = GROUP_WORDS.get(folded);
  if (group !== undefined) return company.people.filter((person) => person.active && group(person));
  const players = company.people.filter((person) => person.characters.some((one) => foldedText(one) === folded));
  if (players.length > 0) return players.filter((person) => person.active);
  const called = company.people.filter((person) => foldedText(person.called) === folded && folded !== '');
  return called.length === 1 ? called.filter((person) => person.active) : null;
}

/** The guardians of a person who may be told anything at all. */
export function guardiansOf(company: Company, person: Person, barred: Barred = barredFrom(company)): Guardian[] {
  return company.guardians.filter((one) => !one.noContact && one.of.includes(person) && !barred.adult(one));
}

/** The adults whom a minor may be released to. */
export function collectorsOf(company: Company, person: Person): Guardian[] {
  return guardiansOf(company, person).filter((one) => one.mayCollect);
}
