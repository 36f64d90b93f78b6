/** How people's names are shown where many can read them. */
import { isFamilyFirst, nameParts } from '../values/nameParts.ts';
import { foldedText } from '../values/text.ts';
import type { Company, Person } from './people.ts';

type Named = Pick<Person, 'name' | 'called'>;

const CASED = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
/** A letter with the marks that belong to it. */
const LETTERS = /\p{L}\p{M}{0,4}/gu;
/** Of a last name no more letters than this tell two people apart. */
const MOST_LETTERS = 4;

/**
 * A name as the production shows it in calls. Of a last name only the first letter, however the name is typed, unless
 * the full name is wanted.
 * @example shownName({ name: 'Silva, Ana (she/her)', called: '' }, false) // 'Ana S'
 */
export function shownName(person: Named, full: boolean): string {
  return full ? nameInOrder(person.name) : withLetters(person, 1);
}

/** What somebody is called, without any of the last name. @example firstName({ name: 'Silva, Ana', called: '' }) // 'Ana' */
export function firstName(person: Named): string {
  return withLetters(person, 0);
}

/**
 * How everybody in a company is shown. Two people who would be shown alike are told apart by more letters of their last
 * names, never all of them, then by part or job, at last by a number in the order of People.
 */
export function shownNames(company: Pick<Company, 'people'>, full: boolean): (person: Person) => string {
  const { people } = company;
  const known = told.get(people)?.find((one) => one.full === full && one.count === people.length);
  const shown = known?.shown ?? namesOf(people, full);
  if (known === undefined) told.set(people, [...(told.get(people) ?? []), { full, count: people.length, shown }]);
  return (person) => shown.get(person) ?? shownName(person, full);
}

/** Asked for every message of a call; a list that has grown since is read again. */
const told = new WeakMap<readonly Person[], { full: boolean; count: number; shown: Map<Person, string> }[]>();

function namesOf(people: readonly Person[], full: boolean): Map<Person, string> {
  const shown = new Map<Person, string>();
  const taken = new Set<string>();
  const active = people.filter((one) => one.active);
  for (const alike of alikeBy(active, (one) => foldedText(shownName(one, full))).values()) {
    for (const [person, name] of toldApart(alike, full)) {
      let free = name;
      for (let number = 2; taken.has(foldedText(free)); number++) free = `${name} (${number})`;
      taken.add(foldedText(free));
      shown.set(person, free);
    }
  }
  return shown;
}

/** A name as it is said, where it was typed as `Last, First`; any other stays as it is. */
export function nameInOrder(name: string): string {
  const { title, given, last } = nameParts(name);
  const isTurned = /[,，،]/u.test(name) && given.length > 0 && last !== '' && name.trim().startsWith(last);
  return isTurned ? [title, ...given, last].filter((part) => part !== '').join(' ') : name;
}

/** Who is told apart by a number alone, which says nothing to a reader. */
export function numberedNames(company: Pick<Company, 'people'>, full: boolean): Person[] {
  const show = shownNames(company, full);
  return company.people.filter((person) => person.active && / \(\d+\)$/.test(show(person)));
}

function toldApart(people: readonly Person[], full: boolean): [Person, string][] {
  if (people.length === 1 || full) return byPart(people.map((person) => [person, shownName(person, full)]));
  // As many of each: a shorter name in full would read like the beginning of a longer one.
  const most = Math.min(MOST_LETTERS, ...people.map((person) => lettersOf(lastWord(person)).length - 1));
  for (let letters = 2; letters <= most; letters++) {
    const names = people.map((person): [Person, string] => [person, withLetters(person, letters)]);
    if (new Set(names.map(([, name]) => foldedText(name))).size === people.length) return names;
  }
  return byPart(people.map((person) => [person, withLetters(person, 1)]));
}

/** With the part or job in brackets where that tells them apart. */
function byPart(names: [Person, string][]): [Person, string][] {
  if (names.length === 1) return names;
  const parts = names.map(([{ characters, role }]) => characters[0] ?? role);
  const differ = new Set(parts.map(foldedText)).size === parts.length;
  return names.map(([person, name], at) => [person, differ && parts[at] ? `${name} (${parts[at]})` : name]);
}

/** @param letters how many of the last name */
function withLetters(person: Named, letters: number): string {
  const { title, given, last } = nameParts(person.name, person.called);
  const first = calledBy(person.called, given, last.split(/\s+/u)) || given[0] || title;
  const word = lastWord(person);
  if (word === '' || isFamilyFirst(word)) return first || person.name.trim();
  const [initial = '', ...more] = lettersOf(word).slice(0, letters);
  return [first, `${CASED.test(initial) ? initial.toUpperCase() : initial}${more.join('')}`].filter(Boolean).join(' ');
}

function lastWord({ name, called }: Named): string {
  const { last } = nameParts(name, called);
  return last.split(/\s+/u).pop() ?? '';
}

function lettersOf(word: string): string[] {
  return word.match(LETTERS) ?? [];
}

/** What somebody is called in the room, as far as none of it could be a last name. */
function calledBy(called: string, given: readonly string[], last: readonly string[]): string {
  const lasts = new Set([...last, ...last.flatMap((word) => word.split(/[-\u2010-\u2015]/u))].map(foldedText));
  if (isFamilyFirst(called)) return lasts.has(foldedText(Array.from(called)[0] ?? '')) ? '' : called;
  const { title, given: words, last: end } = nameParts(called);
  const givens = new Set(given.map(foldedText));
  const own = [...words, ...end.split(/\s+/u)].filter(Boolean);
  const kept: string[] = [];
  for (const word of own) {
    // A nickname is one word; a second one is shown only where Name has it before the last name.
    const isGiven = givens.has(foldedText(word)) || (kept.length === 0 && title === '' && word === own[0]);
    if (lasts.has(foldedText(word)) || !isGiven) break;
    kept.push(word);
  }
  return kept.join(' ');
}

function alikeBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
