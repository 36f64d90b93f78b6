/** Who plays what at which show: a double cast is settled by who is called, an understudy plays where nobody else is there. */
import { characterKey } from '../company/characterKey.ts';
import type { Company, Person } from '../company/people.ts';
import { partCovered } from '../company/playedParts.ts';
import type { Breakdown } from '../schedule/breakdown.ts';
import { calledFor } from '../schedule/called.ts';
import { charactersCovered } from '../schedule/callWords.ts';
import type { CallEvent } from '../schedule/event.ts';
import type { Cast, Show } from './deck.ts';

/** Whoever plays a character in any cast; nobody where none is named. */
export function playersInAnyCast(character: string, casts: readonly Cast[]): Person[] {
  return character === '' ? [] : [...new Set(casts.flatMap((cast) => cast.playersOf(character)))];
}

/** Performances that are not cancelled, and the casts that play them. */
export function castsOf(
  company: Company,
  breakdown: Breakdown,
  events: readonly CallEvent[],
): { shows: Show[]; casts: Cast[] } {
  const active = company.people.filter((one) => one.active);
  const numbers = new Map(company.people.map((person, at) => [person, at]));
  const names = characterNames(company, breakdown);
  const performances = events
    .filter(({ eventType, status }) => eventType.behavesAs === 'Show' && status !== 'Cancelled')
    .sort((a, b) => (a.date === b.date ? a.startMinute - b.startMinute : a.date < b.date ? -1 : 1));
  const bySignature = new Map<string, { show: Omit<Show, 'cast'>; players: Players }[]>();
  for (const event of performances) {
    const called = calledFor(event, company, breakdown).called.map(({ person }) => person);
    // A show that names nobody yet says nothing about who plays.
    const there = called.length === 0 ? active : called;
    const players = playersAmong(there);
    const signature = [...players]
      .map(([key, all]) => `${key}:${all.map((one) => numbers.get(one)).join(',')}`)
      .join(';');
    const same = bySignature.get(signature) ?? [];
    bySignature.set(signature, [...same, { show: { event, called: new Set(there) }, players }]);
  }
  if (bySignature.size === 0) return { shows: [], casts: [castFrom('', [], playersAmong(active), names)] };
  const casts = [...bySignature.values()].map((same, at) => {
    const shows: Show[] = [];
    const name = bySignature.size === 1 ? '' : `Cast ${letterAt(at)}`;
    const cast = castFrom(name, shows, same[0]?.players ?? new Map(), names);
    shows.push(...same.map(({ show }) => ({ ...show, cast })));
    return cast;
  });
  const order = new Map(performances.map((event, at) => [event, at]));
  const shows = casts
    .flatMap((cast) => cast.shows)
    .sort((a, b) => (order.get(a.event) ?? 0) - (order.get(b.event) ?? 0));
  return { shows, casts };
}

/** What a role says of somebody who covers. */
const COVERS = /understud|swing|stand-?by|\bcovers?\b/i;

type Players = ReadonlyMap<string, readonly Person[]>;

function castFrom(name: string, shows: readonly Show[], players: Players, names: ReadonlyMap<string, string>): Cast {
  const parts = new Map<Person, string[]>();
  for (const [key, all] of players) {
    for (const one of all) {
      const own = parts.get(one);
      if (own === undefined) parts.set(one, [names.get(key) ?? key]);
      else own.push(names.get(key) ?? key);
    }
  }
  return {
    name,
    shows,
    playersOf: (character) => players.get(characterKey(character)) ?? [],
    charactersOf: (person) => parts.get(person) ?? [],
  };
}

/** By key of the character. Whoever covers a part plays it where nobody of its own is there. */
function playersAmong(people: readonly Person[]): Players {
  const own = new Map<string, Person[]>();
  const covers = new Map<string, Person[]>();
  const add = (lists: Map<string, Person[]>, key: string, person: Person) => {
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [person]);
    else if (!list.includes(person)) list.push(person);
  };
  for (const person of people) {
    const named = coveredByRole(person.role);
    // A role that says which parts are covered leaves the others the person’s own.
    const isCover = (part: string) => (named.size > 0 ? named.has(characterKey(part)) : COVERS.test(person.role));
    for (const part of person.characters) {
      const covered = partCovered(part);
      if (covered === undefined && !isCover(part)) add(own, characterKey(part), person);
      else add(covers, characterKey(covered ?? part), person);
    }
    for (const key of named) add(covers, key, person);
  }
  for (const [key, list] of covers) if (!own.has(key)) own.set(key, list);
  return own;
}

/** Keys of the characters that a role says somebody covers. @example coveredByRole('Cat; understudy Dog') // 'dog' */
function coveredByRole(role: string): Set<string> {
  const parts = [...charactersCovered(role), ...role.split(/[;,]/).flatMap((part) => partCovered(part) ?? [])];
  return new Set(parts.map(characterKey).filter((key) => key !== ''));
}

function characterNames(company: Company, breakdown: Breakdown): Map<string, string> {
  const all = [...breakdown.characters, ...company.people.flatMap(({ characters }) => characters)];
  const names = new Map<string, string>();
  for (const one of all) if (!names.has(characterKey(one))) names.set(characterKey(one), one);
  return names;
}

const LETTERS = 26;

/** A, B … Z, AA … */
function letterAt(index: number): string {
  const letter = String.fromCharCode(65 + (index % LETTERS));
  return index < LETTERS ? letter : letterAt(Math.floor(index / LETTERS) - 1) + letter;
}
