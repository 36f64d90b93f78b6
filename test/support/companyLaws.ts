/**
 * What must hold of every company, told from what was meant and not from what Callboard made of it. Each law has the name of
 * the kind of fault that it is there for.
 */
import type { CellValue } from '../../src/port/workspace.ts';
import { type Table, tableFrom } from '../../src/workbook/table.ts';
import type { TabSpec } from '../../src/workbook/tabSpec.ts';
import { guardiansTab, peopleTab } from '../../src/workbook/tabs/company.ts';
import { clearancesTab } from '../../src/workbook/tabs/confidential.ts';
import {
  type AnyCompany,
  type GuardianRow,
  mailboxIn,
  NAMES,
  type PersonRow,
  type ReferenceCell,
} from './anyCompany.ts';

/** The kinds, by what goes wrong. */
export type Kind =
  | 'a cell that protects is not heeded'
  | 'Repair makes a protection vanish'
  | 'people are joined who only share an id or a guess'
  | 'an id is given again'
  | 'a barred adult is reached under another spelling'
  | 'a setting lets somebody in'
  | 'a minor is mailed alone, or another family gets a copy'
  | 'a clearance that is none counts'
  | 'a whole last name is shown'
  | 'what stops somebody is not said';

export interface Message {
  to: string;
  bcc: readonly string[];
  /** Places of the rows of People that it is about. */
  about: readonly number[];
}

/** What Callboard makes of a company, people by the places of their rows. */
export interface Outcome {
  messages: readonly Message[];
  unreachable: readonly number[];
  /** `Guardians 3 Of`: where a problem stands that the automatic call waits for. */
  holding: readonly string[];
  /** The addresses of the settings that would be used. */
  settings: readonly string[];
  cleared: readonly number[];
  shown: ReadonlyMap<number, string>;
  /** The Guardians tab after Repair; `null` where it asks first. */
  repaired: Table | null;
  /** The id that the next person gets once the last rows are taken out. */
  nextId: string;
}

/** The tabs as they are typed. */
export interface Tabs {
  people: Table<typeof peopleTab>;
  guardians: Table<typeof guardiansTab>;
  clearances: Table<typeof clearancesTab>;
  /** With whatever header No contact has been given. */
  renamed: Table<typeof guardiansTab>;
  /** Without the rows that were taken out. */
  remaining: Table<typeof peopleTab>;
}

export const DATE = '2027-03-05';

export function tabsOf(world: AnyCompany): Tabs {
  const people = table(
    peopleTab,
    ['Person ID', 'Name', 'Group', 'Email', 'Minor', 'Active'],
    world.people.map((one) => [...[one.id, one.name.text, one.group, one.email.text, one.minor.cell, one.active.cell]]),
  );
  const rows = world.guardians.map((one) => [
    ...[one.id, one.name.text, one.of.map(({ text }) => text).join('; '), one.email.text],
    ...[one.getsCalls.cell, one.mayCollect.cell, one.noContact.cell],
  ]);
  const headers = ['Guardian ID', 'Name', 'Of', 'Email', 'Gets calls', 'May collect'];
  return {
    people,
    guardians: table(guardiansTab, [...headers, 'No contact'], rows),
    clearances: table(
      clearancesTab,
      ['Person ID', 'Kind', 'Status', 'Completed', 'Expires'],
      world.clearances.map((one) => [...[one.person.text, 'Background check', one.status, one.completed, one.expires]]),
    ),
    renamed: table(guardiansTab, [...headers, world.noContactHeader], rows),
    remaining: { ...people, rows: people.rows.slice(0, Math.max(0, people.rows.length - world.takenOut)) },
  };
}

function table<T extends TabSpec>(spec: T, headers: string[], rows: CellValue[][]): Table<T> {
  return tableFrom(spec, { title: spec.name, rows: [headers, ...rows] });
}

/** Every law that is broken, once for each time. */
export function broken(world: AnyCompany, outcome: Outcome): Kind[] {
  const truth = truthOf(world);
  return [
    ...outcome.messages.flatMap((message) => [
      ...message.about.flatMap((at) => wrongTo(world, truth, at, message)),
      ...message.bcc.flatMap((address) => wrongCopy(world, truth, mailboxIn(address), message)),
    ]),
    ...outcome.settings.flatMap((address) => wrongSetting(world, truth, address)),
    ...outcome.cleared.flatMap((at): Kind[] =>
      isCleared(world, truth, at) ? [] : ['a clearance that is none counts'],
    ),
    ...[...outcome.shown].flatMap(([at, shown]) => wrongName(world.people[at], shown)),
    ...wrongRepair(world, outcome.repaired),
    ...wrongId(world, outcome.nextId),
    ...unsaid(world, truth, outcome),
  ];
}

interface Truth {
  /** Places in People of the children of each guardian, in the order of Guardians. */
  children: number[][];
  barredWho: Set<number>;
  barredMailboxes: Set<number>;
  minorsMailboxes: Set<number>;
  /** Which people belong to one family, by a number. */
  family: number[];
  hasOwnId(at: number): boolean;
  meant(reference: ReferenceCell): number[];
}

const isMinor = (one: PersonRow) => one.minor.says !== 'No';
const isActive = (one: PersonRow) => one.active.says === 'Yes' || one.active.says === 'blank';
const isBarred = (one: GuardianRow) => one.noContact.says === 'Yes' || one.noContact.says === 'unclear';
const takesCalls = (one: GuardianRow) => one.getsCalls.says === 'Yes' || one.getsCalls.says === 'blank';

function truthOf({ people, guardians }: AnyCompany): Truth {
  const ids = people.map(({ id }) => id.toLowerCase());
  const hasOwnId = (at: number) => ids[at] !== '' && ids.filter((id) => id === ids[at]).length === 1;
  const placesOf = (is: (one: PersonRow) => boolean) => people.flatMap((one, at) => (is(one) ? [at] : []));
  const meant = ({ text, kind, who }: ReferenceCell): number[] => {
    if (kind === 'id') return placesOf(({ id }) => id.toLowerCase() === text.toLowerCase());
    const exact = kind === 'name' ? placesOf(({ name }) => plain(name.text) === plain(text)) : [];
    return exact.length > 0 ? exact : placesOf(({ name }) => name.who === who);
  };
  const children = guardians.map(({ of }) => [
    ...new Set(of.map(meant).flatMap((found) => (found.length === 1 ? found : []))),
  ]);
  const barred = guardians.filter(isBarred);
  const family = people.map((_, at) => at);
  for (const [at, own] of children.entries()) {
    if (guardians[at] !== undefined && isBarred(guardians[at])) continue;
    const joined = new Set(own.map((child) => family[child]));
    family.forEach((one, child) => {
      if (joined.has(one)) family[child] = Math.min(...[...joined].map(Number));
    });
  }
  return {
    children,
    barredWho: new Set(barred.map(({ name }) => name.who).filter((who) => who >= 0)),
    barredMailboxes: new Set(barred.flatMap(({ email }) => email.mailboxes)),
    minorsMailboxes: new Set(people.filter(isMinor).flatMap(({ email }) => (email.isPlain ? email.mailboxes : []))),
    family,
    hasOwnId,
    meant,
  };
}

/** A name as typed, but for case, spaces, signs that nobody sees and the kind of apostrophe or hyphen. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u200B/g, '')
    .replace(/[’`]/g, "'")
    .replace(/\u2011/g, '-')
    .replace(/ +/g, ' ')
    .toLowerCase();
}

/** What is wrong with a message about somebody, by whom it is addressed to. */
function wrongTo({ people, guardians }: AnyCompany, truth: Truth, at: number, { to }: Message): Kind[] {
  const person = people[at];
  const mailbox = mailboxIn(to);
  if (person === undefined || !isActive(person)) return ['a cell that protects is not heeded'];
  if (!truth.hasOwnId(at)) return ['people are joined who only share an id or a guess'];
  const isOwn = person.email.isPlain && person.email.mailboxes.includes(mailbox);
  if (!isMinor(person)) {
    if (!isOwn) return ['people are joined who only share an id or a guess'];
    if (!truth.barredMailboxes.has(mailbox) && !truth.barredWho.has(person.name.who)) return [];
    return [reachedBarred(guardians, mailbox, person.name.who)];
  }
  const addressed = guardians.filter(
    (one, row) => truth.children[row]?.includes(at) && one.email.isPlain && one.email.mailboxes.includes(mailbox),
  );
  if (addressed.length === 0) {
    if (isOwn && person.minor.says !== 'Yes') return ['a cell that protects is not heeded'];
    return isOwn
      ? ['a minor is mailed alone, or another family gets a copy']
      : ['people are joined who only share an id or a guess'];
  }
  const allowed = addressed.filter((one) => !isBarred(one) && takesCalls(one));
  if (allowed.length === 0) return ['a cell that protects is not heeded'];
  if (truth.barredMailboxes.has(mailbox)) return [reachedBarred(guardians, mailbox, -1)];
  const others = allowed.filter(({ name }) => !truth.barredWho.has(name.who));
  if (others.length === 0) return [reachedBarred(guardians, -1, allowed[0]?.name.who ?? -1)];
  const adults = others.filter(({ name }) => name.who !== person.name.who);
  const isAlone = truth.minorsMailboxes.has(mailbox) || adults.length === 0;
  return isAlone ? ['a minor is mailed alone, or another family gets a copy'] : [];
}

/** Barred by a plain Yes, or by a cell that has to be read as one. */
function reachedBarred(guardians: readonly GuardianRow[], mailbox: number, who: number): Kind {
  const rows = guardians.filter(
    (one) => isBarred(one) && (one.email.mailboxes.includes(mailbox) || (who >= 0 && one.name.who === who)),
  );
  const isPlain = rows.some(({ noContact }) => ['Yes', 'yes', 'Y', true].includes(noContact.cell));
  return isPlain ? 'a barred adult is reached under another spelling' : 'a cell that protects is not heeded';
}

function wrongCopy(
  { people, guardians, minorsToo }: AnyCompany,
  truth: Truth,
  mailbox: number,
  message: Message,
): Kind[] {
  const own = message.about.filter((at) => {
    const person = people[at];
    return person !== undefined && isMinor(person) && person.email.isPlain && person.email.mailboxes.includes(mailbox);
  });
  if (truth.barredMailboxes.has(mailbox)) return [reachedBarred(guardians, mailbox, -1)];
  const alone: Kind = 'a minor is mailed alone, or another family gets a copy';
  if (!minorsToo || own.length === 0) return [alone];
  const families = new Set(own.map((at) => truth.family[at]));
  const strangers = [
    ...people.flatMap((one, at) => (one.email.isPlain ? [[one.email, [at]] as const] : [])),
    ...guardians.map((one, row) => [one.email, truth.children[row] ?? []] as const),
  ].filter(([email, at]) => email.mailboxes.includes(mailbox) && !at.some((one) => families.has(truth.family[one])));
  const others = message.about.filter((at) => {
    const person = people[at];
    const isAddressed =
      person !== undefined && !isMinor(person) && person.email.mailboxes.includes(mailboxIn(message.to));
    return !families.has(truth.family[at]) && !isAddressed;
  });
  return strangers.length > 0 || others.length > 0 ? [alone] : [];
}

function wrongSetting({ people }: AnyCompany, truth: Truth, address: string): Kind[] {
  const mailbox = mailboxIn(address);
  const holders = people.filter(({ email }) => email.isPlain && email.mailboxes.includes(mailbox));
  // Only of a minor and of somebody barred dots make no difference.
  const exact = holders.filter(({ email }) => withoutTag(email.text) === withoutTag(address));
  const isMinors = holders.some(isMinor) && !exact.some((one) => !isMinor(one) && isActive(one));
  const hasLeft = exact.length > 0 && !exact.some(isActive);
  return truth.barredMailboxes.has(mailbox) || isMinors || hasLeft ? ['a setting lets somebody in'] : [];
}

function withoutTag(address: string): string {
  return address.toLowerCase().replace(/\+.*@/, '@');
}

function isCleared({ clearances }: AnyCompany, truth: Truth, at: number): boolean {
  const rows = clearances.filter(({ person }) => {
    const found = truth.meant(person);
    return found.length === 1 && found[0] === at;
  });
  return rows.some(
    ({ says, over, completed }) =>
      says === 'cleared' &&
      over !== null &&
      (over === '' || over >= DATE) &&
      !rows.some(
        (other) =>
          other.says === 'taken away' && (completed === '' || other.completed === '' || other.completed >= completed),
      ),
  );
}

function letters(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}

function wrongName(person: PersonRow | undefined, shown: string): Kind[] {
  const last = NAMES[person?.name.who ?? -1]?.[1] ?? '';
  const parts = [last, ...last.split('-')].map(letters).filter((part) => part.length > 4);
  return parts.some((part) => letters(shown).includes(part)) ? ['a whole last name is shown'] : [];
}

function wrongRepair({ guardians, noContactHeader }: AnyCompany, repaired: Table | null): Kind[] {
  if (noContactHeader === 'No contact' || repaired === null || !guardians.some(isBarred)) return [];
  return ['Repair makes a protection vanish'];
}

function wrongId({ guardians, people, takenOut }: AnyCompany, id: string): Kind[] {
  const gone = takenOut === 0 ? [] : people.slice(-takenOut).map((one) => one.id.toLowerCase());
  const named = guardians.flatMap(({ of }) => of.map(({ text }) => text.toLowerCase()));
  const isAgain = gone.includes(id.toLowerCase()) && named.includes(id.toLowerCase());
  return isAgain ? ['an id is given again'] : [];
}

/** A row in which nothing stands is no row. */
function isEmpty({ id, name, email, of, getsCalls, mayCollect, noContact }: GuardianRow): boolean {
  const cells = [
    id,
    name.text,
    email.text,
    ...of.map(({ text }) => text),
    getsCalls.cell,
    mayCollect.cell,
    noContact.cell,
  ];
  return cells.every((cell) => cell === '');
}

/** Everybody is told or named once, and what keeps somebody from being told holds the automatic call. */
function unsaid(
  { people, guardians, asked }: AnyCompany,
  truth: Truth,
  { messages, unreachable, holding }: Outcome,
): Kind[] {
  const places = new Set(holding);
  const told = new Set(messages.flatMap(({ about }) => about));
  const isSaidOnce = people.every((_, at) =>
    (asked >> at) & 1 ? told.has(at) !== unreachable.includes(at) : !told.has(at) && !unreachable.includes(at),
  );
  const wanted = [
    ...people.flatMap((one, at) => [
      ...(one.minor.says === 'unclear' ? [`People ${at + 2} Minor`] : []),
      ...(one.active.says === 'unclear' ? [`People ${at + 2} Active`] : []),
      ...(one.id === '' ? [`People ${at + 2} Person ID`] : []),
    ]),
    ...guardians.flatMap((one, row) =>
      isEmpty(one)
        ? []
        : [
            ...(one.noContact.says === 'unclear' ? [`Guardians ${row + 2} No contact`] : []),
            ...(one.getsCalls.says === 'unclear' ? [`Guardians ${row + 2} Gets calls`] : []),
            ...(one.name.text === '' ? [`Guardians ${row + 2} Name`] : []),
            ...(one.of.length === 0 ? [`Guardians ${row + 2} Of`] : []),
            ...(one.name.text !== '' && one.of.some((text) => truth.meant(text).length !== 1)
              ? [`Guardians ${row + 2} Of`]
              : []),
          ],
    ),
  ];
  return isSaidOnce && wanted.every((place) => places.has(place)) ? [] : ['what stops somebody is not said'];
}
