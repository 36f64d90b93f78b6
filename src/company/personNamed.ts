/** Whom a name or an id in a cell stands for. Every cell that names people is read here, so that each understands the same. */
import { nameKey, nameWords } from '../values/names.ts';
import { foldedText } from '../values/text.ts';
import type { Company, Person } from './people.ts';

/**
 * The people that a text may stand for: one, none, or several, which is a problem wherever one is meant. An id or the
 * exact name goes before another spelling of the name, and that before what only one person is called. A short name that
 * is also the part of somebody else stands for both.
 */
export function personNamed(company: Company, text: string): Person[] {
  const named = personInFull(company, text);
  if (named.length > 0) return withListed(company, text, named);
  const short = calledInShort(company, text);
  const players = nameIndex(company.people).byCharacter.get(foldedText(text)) ?? [];
  return short.length === 1 ? [...new Set([...short, ...players])] : short;
}

/** Everybody whom a text could mean that stands for several people or, by a slip, for none: whoever has one of its words. */
export function couldBeNamed(company: Company, text: string): Person[] {
  const found = personNamed(company, text);
  if (found.length > 0) return found;
  const words = new Set(nameWords(text));
  return company.people.filter(({ name, called }) =>
    [...nameWords(name), nameKey(called)].some((one) => words.has(one)),
  );
}

/** “Taylor, Jordan” may be Jordan Taylor, and two children who are called Taylor and Jordan. */
function withListed(company: Company, text: string, named: Person[]): Person[] {
  const parts = text.split(',');
  const isExact = named.some(({ name }) => foldedText(name) === foldedText(text));
  if (parts.length !== 2 || isExact) return named;
  const [one = [], other = []] = parts.map((part) => calledInShort(company, part));
  return one.length === 0 || other.length === 0 ? named : [...new Set([...named, ...one, ...other])];
}

/** The same for an id or a whole name only. */
export function personInFull(company: Company, text: string): Person[] {
  const folded = foldedText(text);
  if (folded === '') return [];
  const { byId, byName, byKey } = nameIndex(company.people);
  const [ofId = [], ofName = []] = [byId.get(folded), byName.get(folded)];
  const exact = [...new Set([...ofId, ...ofName])];
  return exact.length > 0 ? exact : (byKey.get(nameKey(text)) ?? []);
}

/** Everybody, active or gone, who is called so or has it as first name. */
export function calledInShort(company: Company, text: string): Person[] {
  const key = nameKey(text);
  return key === '' ? [] : (nameIndex(company.people).byShort.get(key) ?? []);
}

interface NameIndex {
  count: number;
  byId: Map<string, Person[]>;
  byName: Map<string, Person[]>;
  byKey: Map<string, Person[]>;
  byShort: Map<string, Person[]>;
  byCharacter: Map<string, Person[]>;
}

/** Asked thousands of times for one company; a list that has grown since is read again. */
const indexes = new WeakMap<readonly Person[], NameIndex>();

function nameIndex(people: readonly Person[]): NameIndex {
  const known = indexes.get(people);
  if (known !== undefined && known.count === people.length) return known;
  const index: NameIndex = {
    count: people.length,
    byId: indexBy(people, ({ id }) => [foldedText(id)]),
    byName: indexBy(people, ({ name }) => [foldedText(name)]),
    byKey: indexBy(people, ({ name }) => [nameKey(name)]),
    byShort: indexBy(people, ({ name, called }) => [nameKey(called), nameWords(name)[0] ?? '']),
    byCharacter: indexBy(people, ({ characters }) => characters.map(foldedText)),
  };
  indexes.set(people, index);
  return index;
}

function indexBy(people: readonly Person[], keysOf: (person: Person) => string[]): Map<string, Person[]> {
  const index = new Map<string, Person[]>();
  for (const person of people) {
    for (const key of new Set(keysOf(person))) {
      const same = index.get(key);
      if (same === undefined) index.set(key, [person]);
      else same.push(person);
    }
  }
  index.delete('');
  return index;
}

/** Signs and words that people put between several names. */
const SEVERAL = /[,/&+|]|\s(and|y|und|et|e)\s/i;

/** What to say when a cell should name one person and does not. */
export function nameProblem(text: string, found: readonly Person[]): string {
  if (found.length === 0) {
    const several = SEVERAL.test(text) ? ' Type a semicolon (;) between names.' : '';
    return `Nobody in People is “${text}”. Type the name or the Person ID as it is there.${several}`;
  }
  const names = found.map(({ name }) => name).join(' and ');
  if (found.every((one) => foldedText(one.id) === foldedText(text))) {
    return `“${text}” is the Person ID of ${names}, so it names neither. Give one of them another id.`;
  }
  const areNamesakes = found.every((one) => nameKey(one.name) === nameKey(text));
  const what = areNamesakes ? `is the name of ${found.length} people` : `could be ${names}`;
  return `“${text}” ${what}. Type the Person ID instead: ${found.map((one) => one.id || 'none yet').join(' or ')}.`;
}
