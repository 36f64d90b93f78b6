/** The order in which people stand on the roster: who is missing first, and after the end whoever is still in the building. */
import type { WhereState } from '../features/attendance/door/doorTypes.ts';
import { foldedText } from '../values/text.ts';
import type { ShownPerson } from './shownPeople.ts';

export type SectionName = 'May go now' | 'Late' | 'Expected' | 'In' | 'Excused' | 'Gone' | 'Still in the building';

export interface RosterSection {
  name: SectionName;
  people: ShownPerson[];
}

const ORDER: readonly SectionName[] = [
  'Still in the building',
  'May go now',
  'Late',
  'Expected',
  'In',
  'Excused',
  'Gone',
];

const SECTION: Record<WhereState, SectionName> = {
  late: 'Late',
  expected: 'Expected',
  in: 'In',
  excused: 'Excused',
  absent: 'Excused',
  gone: 'Gone',
};

export function sectionOf({ state, mayGo }: ShownPerson, isOver: boolean): SectionName {
  if (isOver && state === 'in') return 'Still in the building';
  return mayGo ? 'May go now' : SECTION[state];
}

/**
 * Sections with somebody in them. Within one the order is the server's, that of names.
 * @param placeOf where a person is kept for now, such as where they were tapped a moment ago
 */
export function rosterSections(
  people: readonly ShownPerson[],
  isOver: boolean,
  placeOf: (person: ShownPerson) => SectionName | undefined = () => undefined,
): RosterSection[] {
  const place = (person: ShownPerson) => placeOf(person) ?? sectionOf(person, isOver);
  return ORDER.map((name) => ({ name, people: people.filter((one) => place(one) === name) })).filter(
    (section) => section.people.length > 0,
  );
}

export interface RosterCounts {
  in: number;
  /** Late or expected. */
  missing: number;
  gone: number;
  all: number;
}

export function rosterCounts(people: readonly ShownPerson[]): RosterCounts {
  const count = (...states: WhereState[]) => people.filter(({ state }) => states.includes(state)).length;
  return { in: count('in'), missing: count('late', 'expected'), gone: count('gone'), all: people.length };
}

/** Accents need not be typed. */
export function isFound(name: string, search: string): boolean {
  return plain(name).includes(plain(search));
}

function plain(text: string): string {
  return foldedText(text.normalize('NFKC')).normalize('NFD').replace(/\p{M}/gu, '');
}

/** Names that two people are shown by. */
export function sharedNames(people: readonly ShownPerson[]): Set<string> {
  const seen = new Set<string>();
  return new Set(people.map(({ name }) => plain(name)).filter((name) => seen.size === seen.add(name).size));
}

export function isShared(shared: ReadonlySet<string>, name: string): boolean {
  return shared.has(plain(name));
}
