/** Whom a name or an id in a cell stands for. */
import { foldedText } from '../values/text.ts';
import type { Company, Person } from './company.ts';

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
