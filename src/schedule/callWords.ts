/**
 * What the words of the schedule stand for: scenes, characters, people and groups, `Puck (Marisol)` for one of a double
 * cast, and understudies. Each word is looked up once for a company.
 */
import { type Company, type Person, peopleCalled } from '../company/company.ts';
import { foldedText } from '../values/text.ts';
import type { Breakdown } from './called.ts';

export interface CallWords {
  /** The active people that a word stands for; `null` when it stands for nothing. */
  people(word: string): readonly Person[] | null;
  /** Everybody active who plays a character; a double-cast one has several. */
  players(character: string): readonly Person[];
  /** Everybody active who stands in for a character: "Understudy: Oberon" in Role. */
  understudies(character: string): readonly Person[];
  /** The characters of a scene, by its name as it stands in Scenes or Breakdown. */
  charactersIn(scene: string): readonly string[];
  /** The scene's name as it stands there: `Scene 2.1` and `Sc. 2.1` are the scene `2.1`. `null` for none. */
  scene(word: string): string | null;
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
  const players = peopleBy(company, (person) => person.characters);
  const understudies = peopleBy(company, (person) => charactersCovered(person.role));
  const scenes = new Map(breakdown.scenes.map((scene) => [foldedText(scene), scene]));
  const people = remembered((word): readonly Person[] | null => {
    const plain = peopleCalled(company, word);
    if (plain !== null) return plain;
    if (/^(all )?understudies$/.test(word)) return [...new Set([...understudies.values()].flat())];
    if (/^swings?$/.test(word)) return company.people.filter((one) => one.active && /\bswing\b/i.test(one.role));
    const covered = /^understud(?:y|ies)(?: of| for)? (.+)$/.exec(word)?.[1];
    if (covered !== undefined) return understudies.get(covered) ?? null;
    const isCharacter = breakdown.characters.some((character) => foldedText(character) === word);
    return namedPlayer(word, players, understudies) ?? (isCharacter ? [] : null);
  });
  return {
    people: (word) => people(foldedText(word)),
    players: (character) => players.get(foldedText(character)) ?? [],
    understudies: (character) => understudies.get(foldedText(character)) ?? [],
    charactersIn: (scene) => breakdown.charactersIn.get(foldedText(scene)) ?? [],
    scene: remembered((word) => {
      const folded = foldedText(word);
      return scenes.get(folded) ?? scenes.get(folded.replace(/^(scenes?|sc\.?)\s+/, '')) ?? null;
    }),
  };
}

/** `Puck (Marisol)`: who of those that play or cover Puck has that name, id or part in Role. */
function namedPlayer(
  word: string,
  players: ReadonlyMap<string, readonly Person[]>,
  understudies: ReadonlyMap<string, readonly Person[]>,
): readonly Person[] | null {
  const match = /^(.+?)\s*\(([^()]+)\)$/.exec(word);
  const [character, name] = [match?.[1] ?? '', match?.[2]?.trim() ?? ''];
  const own = players.get(character) ?? [];
  const candidates = [...own, ...(understudies.get(character) ?? [])];
  const named = candidates.filter((person) => namesOf(person).includes(name));
  if (named.length > 0) return named;
  const inRole = own.filter((person) => name !== '' && foldedText(person.role).includes(`(${name})`));
  return inRole.length > 0 ? inRole : null;
}

function namesOf(person: Person): string[] {
  return [person.id, person.name, person.called, person.name.split(' ')[0] ?? ''].map(foldedText).filter(Boolean);
}

/**
 * The characters that somebody's Role says they cover.
 * @example charactersCovered('Lysander; understudy Oberon') // ['Oberon']
 */
export function charactersCovered(role: string): string[] {
  return [...role.matchAll(/understud(?:y|ies)\b(?:\s+(?:of|for|to))?\s*:?\s*([^;()]+)/gi)].flatMap((match) =>
    (match[1] ?? '')
      .split(/,|\/|&|\band\b/)
      .map((part) => part.trim())
      .filter(Boolean),
  );
}

function peopleBy(company: Company, namesFor: (person: Person) => readonly string[]): Map<string, Person[]> {
  const map = new Map<string, Person[]>();
  for (const person of company.people) {
    if (!person.active) continue;
    for (const name of new Set(namesFor(person).map(foldedText))) map.set(name, [...(map.get(name) ?? []), person]);
  }
  return map;
}

function remembered<T>(look: (word: string) => T): (word: string) => T {
  const answers = new Map<string, T>();
  return (word) => {
    if (!answers.has(word)) answers.set(word, look(word));
    return answers.get(word) as T;
  };
}
