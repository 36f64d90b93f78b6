/**
 * What the words of the schedule stand for: characters, people and groups, `Puck (Marisol)` for one of a double cast, and
 * understudies. Each word is looked up once for a company.
 */
import { characterKey } from '../company/characterKey.ts';
import { groupMeant } from '../company/groupWords.ts';
import type { Company, Person } from '../company/people.ts';
import { personInFull, personNamed } from '../company/personNamed.ts';
import { partCovered } from '../company/playedParts.ts';
import { evenSpaces } from '../values/listItems.ts';
import { nameKey, nameWords } from '../values/names.ts';
import { nearestTo } from '../values/nearestText.ts';
import { foldedText } from '../values/text.ts';
import type { Breakdown } from './breakdown.ts';
import { type SceneIndex, sceneIndex } from './sceneIndex.ts';

export interface Meaning {
  /** Active; nobody for a part that nobody plays at present. */
  people: readonly Person[];
  /** What is unsure, as a sentence: “Ana” is the first name of two people. `''` normally. */
  unsure: string;
  /** Those that it means for sure, where somebody is to be left out. */
  atLeast: readonly Person[];
}

export interface CallWords {
  scenes: SceneIndex;
  /** What a word stands for; `null` when it stands for nothing. */
  meaning(word: string): Meaning | null;
  /** Everybody active who plays a character; a double-cast one has several. */
  players(character: string): readonly Person[];
  /** Everybody active who stands in for a character: "Understudy: Oberon" in Role. */
  understudies(character: string): readonly Person[];
  /** The characters of a scene, by its name as it stands in Scenes or Breakdown. */
  charactersIn(scene: string): readonly string[];
  /** The name, nickname or character that a misspelt word is likely to mean. */
  nearest(word: string): string | undefined;
  /** Where somebody stands in People, for telling people apart. */
  orderOf(person: Person): number;
  /** Answers that others keep for this company and breakdown. */
  kept: Map<string, unknown>;
}

const known = new WeakMap<Company, WeakMap<Breakdown, CallWords>>();

export function callWords(company: Company, breakdown: Breakdown): CallWords {
  const ofCompany = known.get(company) ?? new WeakMap<Breakdown, CallWords>();
  known.set(company, ofCompany);
  const words = ofCompany.get(breakdown) ?? newCallWords(company, breakdown);
  ofCompany.set(breakdown, words);
  return words;
}

function newCallWords(company: Company, breakdown: Breakdown): CallWords {
  const active = company.people.filter((person) => person.active);
  const players = peopleBy(active, (person) => person.characters.map(characterKey));
  const understudies = peopleBy(active, ({ role, characters }) =>
    [...charactersCovered(role), ...characters.flatMap((part) => partCovered(part) ?? [])].map(characterKey),
  );
  const nicknames = peopleBy(active, (person) => [nameKey(person.called)]);
  const firstNames = peopleBy(active, (person) => [nameWords(person.name)[0] ?? '']);
  const roles = peopleBy(active, (person) => [foldedText(person.role)]);
  const parts = new Set([...breakdown.characters.map(characterKey), ...players.keys()]);
  const order = new Map(company.people.map((person, at) => [person, at]));

  /** A part, also “the Captain” and “Villagers”. */
  const partMeant = (word: string): readonly Person[] | null => {
    const key = characterKey(word);
    const found = [key, key.replace(/^the /, ''), key.replace(/s$/, '')].find((one) => parts.has(one));
    return found === undefined ? null : (players.get(found) ?? []);
  };

  const lookUp = (word: string): Meaning | null => {
    // “Taylor, Jordan” may be Jordan Taylor, and two people.
    if (personInFull(company, word).length > 0) return onePerson(word, personNamed(company, word));
    const group = groupMeant(word);
    if (group !== undefined) return sure(active.filter(group));
    const covering = understudiesMeant(word, active, understudies);
    if (covering !== null) return sure(covering);
    const part = partMeant(word);
    const nicknamed = nicknames.get(nameKey(word)) ?? [];
    const firstNamed = (firstNames.get(nameKey(word)) ?? []).filter((one) => !nicknamed.includes(one));
    if (part !== null) {
      // Who is called something else in the room is not meant by the first name.
      const others = [...nicknamed, ...firstNamed.filter((one) => one.called === '')];
      const alsoNamed = others.filter((one) => !part.includes(one));
      // A child who is called like the part that they play, and others play too.
      if (alsoNamed.length === 0) return { ...sure(part), atLeast: others.length > 0 ? others : part };
      const names = alsoNamed.map((one) => one.name).join(' and ');
      const unsure = `“${word}” is a character and also the name of ${names}: all of them are called. Type the full name or, for the character, ${word} (name of the player).`;
      return { people: inOrder([...part, ...alsoNamed], order), unsure, atLeast: [] };
    }
    const people = inOrder([...new Set([...nicknamed, ...firstNamed])], order);
    if (people.length > 0) return onePerson(word, people);
    const ofRole = word === '' ? undefined : roles.get(word);
    return ofRole === undefined ? namedPlayer(word, players, understudies) : sure(ofRole);
  };
  const meanings = remembered((word: string) => lookUp(word) ?? lookUpBare(word, lookUp));
  const names = company.people.flatMap((one) => [one.name, one.name.split(/[ ,]/, 1)[0] ?? '', one.called]);
  return {
    scenes: sceneIndex(breakdown),
    meaning: (word) => (word.length > LONGEST_WORD ? null : meanings(foldedText(word))),
    players: remembered((character) => players.get(characterKey(character)) ?? []),
    understudies: remembered((character) => understudies.get(characterKey(character)) ?? []),
    charactersIn: remembered((scene) => breakdown.charactersIn.get(foldedText(scene)) ?? []),
    nearest: remembered(nearestTo(new Set([...names, ...breakdown.characters].filter((name) => name.trim() !== '')))),
    orderOf: (person) => order.get(person) ?? -1,
    kept: new Map(),
  };
}

/** Longer texts stand for nothing by themselves. */
const LONGEST_WORD = 200;

function lookUpBare(word: string, lookUp: (word: string) => Meaning | null): Meaning | null {
  const bare = word.replace(/[.,:!?]$/, '').replace(/'s$/, '');
  return bare === word ? null : lookUp(bare);
}

function sure(people: readonly Person[]): Meaning {
  return { people, unsure: '', atLeast: people };
}

/** What one person should be known by, and several may be. */
function onePerson(word: string, found: readonly Person[]): Meaning {
  const people = found.filter((person) => person.active);
  if (people.length < 2) return sure(people);
  const names = people.map((one) => `${one.name} (${one.id || 'no Person ID'})`).join(' or ');
  return { people, unsure: `“${word}” can be ${names}, so all of them are called. Type the Person ID.`, atLeast: [] };
}

function inOrder(people: readonly Person[], order: ReadonlyMap<Person, number>): Person[] {
  return [...people].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

/** “Understudies”, “Swings”, “Understudy Oberon”. */
function understudiesMeant(
  word: string,
  active: readonly Person[],
  understudies: ReadonlyMap<string, readonly Person[]>,
): readonly Person[] | null {
  if (/^(all )?understudies$/.test(word)) return [...new Set([...understudies.values()].flat())];
  if (/^swings?$/.test(word)) return active.filter((one) => /\bswing\b/i.test(one.role));
  const covered = /^understud(?:y|ies)(?: of| for)? (.+)$/.exec(word)?.[1];
  return covered === undefined ? null : (understudies.get(characterKey(covered)) ?? null);
}

/** `Puck (Marisol)`: who of those that play or cover Puck has that name, id or part in Role. */
function namedPlayer(
  word: string,
  players: ReadonlyMap<string, readonly Person[]>,
  understudies: ReadonlyMap<string, readonly Person[]>,
): Meaning | null {
  const at = word.lastIndexOf('(');
  if (at < 1 || !word.endsWith(')')) return null;
  const character = characterKey(word.slice(0, at).trim());
  const name = word.slice(at + 1, -1).trim();
  const own = players.get(character) ?? [];
  const candidates = [...own, ...(understudies.get(character) ?? [])];
  const named = candidates.filter((person) => namesOf(person).includes(name));
  if (named.length > 0) return sure(named);
  const inRole = own.filter((person) => name !== '' && foldedText(person.role).includes(`(${name})`));
  return inRole.length > 0 ? sure(inRole) : null;
}

function namesOf(person: Person): string[] {
  return [person.id, person.name, person.called, person.name.split(' ')[0] ?? ''].map(foldedText).filter(Boolean);
}

/**
 * The characters that somebody's Role says they cover.
 * @example charactersCovered('Lysander; understudy Oberon') // ['Oberon']
 */
export function charactersCovered(role: string): string[] {
  const named = evenSpaces(role).matchAll(/understud(?:y|ies)\b(?: (?:of|for|to))? ?:? ?([^;()]+)/gi);
  return [...named].flatMap((match) =>
    (match[1] ?? '')
      .split(/,|\/|&|\band\b/)
      .map((part) => part.trim())
      .filter(Boolean),
  );
}

function peopleBy(people: readonly Person[], keysOf: (person: Person) => readonly string[]): Map<string, Person[]> {
  const map = new Map<string, Person[]>();
  for (const person of people) {
    for (const key of new Set(keysOf(person))) {
      const found = map.get(key);
      if (key === '') continue;
      if (found === undefined) map.set(key, [person]);
      else found.push(person);
    }
  }
  return map;
}

/** Looks a word up once. */
function remembered<T>(look: (word: string) => T): (word: string) => T {
  const answers = new Map<string, T>();
  return (word) => {
    if (!answers.has(word)) answers.set(word, look(word));
    return answers.get(word) as T;
  };
}
