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

export interface Person {
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
}

export interface Guardian {
  id: string;
  name: string;
  /** Person IDs. */
  of: string[];
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
const GROUP_WORDS: Record<string, (person: Person) => boolean> = {
  'full company': () => true,
  company: () => true,
  everyone: () => true,
  everybody: () => true,
  'full cast': (person) => person.group === 'Cast',
  cast: (person) => person.group === 'Cast',
  crew: (person) => person.group === 'Crew',
  'full crew': (person) => person.group === 'Crew',
  creative: (person) => person.group === 'Creative',
  'creative team': (person) => person.group === 'Creative',
  staff: (person) => person.group === 'Staff',
  volunteer: (person) => person.group === 'Volunteer',
  volunteers: (person) => person.group === 'Volunteer',
};

/** The company from its tabs, and what is wrong with it. People and guardians with a problem stay, without the bad part. */
export function companyFrom(
  people: readonly PersonRecord[],
  guardians: readonly GuardianRecord[],
): { company: Company; problems: Problem[] } {
  const problems: Problem[] = [];
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
  }));
  problems.push(...sameIdProblems(people, 'Person ID'), ...sameIdProblems(guardians, 'Guardian ID'));
  const bareCompany: Company = { people: known, guardians: [] };
  const responsible = guardians.map((record): Guardian => {
    const of = record.Of.flatMap((text) => {
      const found = personNamed(bareCompany, text);
      if (found.length === 1 && found[0] !== undefined) return [found[0].id];
      problems.push({
        ...record.place,
        row: record.rowNumber,
        column: 'Of',
        message: nameProblem(text, found),
        refersTo: 'People',
      });
      return [];
    });
    return {
      id: record['Guardian ID'],
      name: record.Name,
      of,
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
  problems.push({ ...record.place, row: record.rowNumber, column: 'Email', message: addressProblem(record.Email) });
  return '';
}

function sameIdProblems(records: readonly (PersonRecord | GuardianRecord)[], column: string): Problem[] {
  const first = new Map<string, PersonRecord | GuardianRecord>();
  return records.flatMap((record) => {
    const id = String((record as unknown as Record<string, unknown>)[column] ?? '');
    const earlier = first.get(foldedText(id));
    if (id === '' || earlier === undefined) {
      first.set(foldedText(id), record);
      return [];
    }
    return [
      {
        ...record.place,
        row: record.rowNumber,
        column,
        message: `${id} is also the id of ${earlier.Name} (row ${earlier.rowNumber}). Give one of them another id.`,
      },
    ];
  });
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
    : `“${text}” is the name of ${found.length} people. Type the Person ID instead: ${found.map((one) => one.id).join(' or ')}.`;
}

/**
 * The active people that a word in a call stands for: an id, a name, a character (everybody who plays it), a group, or
 * what somebody is called if only one person is. `null` when it stands for nothing.
 */
export function peopleCalled(company: Company, text: string): Person[] | null {
  const folded = foldedText(text);
  const named = personNamed(company, text);
  if (named.length > 0) return named.filter((person) => person.active);
  const group = GROUP_WORDS[folded];
  if (group !== undefined) return company.people.filter((person) => person.active && group(person));
  const players = company.people.filter((person) => person.characters.some((one) => foldedText(one) === folded));
  if (players.length > 0) return players.filter((person) => person.active);
  const called = company.people.filter((person) => foldedText(person.called) === folded && folded !== '');
  return called.length === 1 ? called.filter((person) => person.active) : null;
}

/** The guardians of a person who may be told anything at all. */
export function guardiansOf(company: Company, personId: string, barred: Barred = barredFrom(company)): Guardian[] {
  return company.guardians.filter((one) => !one.noContact && one.of.includes(personId) && !barred.adult(one));
}

/** The adults whom a minor may be released to. */
export function collectorsOf(company: Company, personId: string): Guardian[] {
  return guardiansOf(company, personId).filter((one) => one.mayCollect);
}
