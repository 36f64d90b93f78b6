/** Parts that nobody plays in a scene that is called, and people whose part no row of Breakdown has. */

import { characterKey } from '../company/characterKey.ts';
import type { Company, Person } from '../company/people.ts';
import type { Problem } from '../port/appError.ts';
import { mergedWindows, type Window, withoutWindows } from '../values/windows.ts';
import type { Breakdown, UnmatchedPart } from './breakdown.ts';
import type { CallWords } from './callWords.ts';

/** More would not help anybody. */
const MOST_SCENES = 4;

export interface Unplayed {
  /** Somebody may be missing from the call. */
  missing: Problem[];
  /** A part that nobody has yet. */
  doubts: Problem[];
}

export interface Wanted {
  /** The scenes that are called, with when. */
  worked: ReadonlyMap<string, readonly Window[]>;
  /** Words for parts that nobody plays. */
  named: readonly { text: string; window: Window }[];
}

/**
 * @param windowsOf when somebody is called at all; `null` for somebody who is not called on purpose
 */
export function unplayedParts(
  { worked, named }: Wanted,
  company: Company,
  breakdown: Breakdown,
  words: CallWords,
  windowsOf: (person: Person) => readonly Window[] | null,
): Unplayed {
  const found: Unplayed = { missing: [], doubts: [] };
  if (worked.size + named.length === 0) return found;
  const scenesOf = new Map<string, string[]>();
  for (const scene of worked.keys()) {
    for (const character of words.charactersIn(scene)) {
      const scenes = scenesOf.get(character);
      if (words.players(character).length > 0) continue;
      if (scenes === undefined) scenesOf.set(character, [scene]);
      else scenes.push(scene);
    }
  }
  for (const [character, scenes] of scenesOf) {
    const key = characterKey(character);
    const place = breakdown.placeOf.get(key) ?? {};
    const base = `Nobody in People plays ${character} (scene ${listed(scenes)})`;
    const byRole = company.people.find((one) => one.active && one.characters.length === 0 && isRole(one.role, key));
    if (byRole === undefined) {
      found.doubts.push({ ...place, message: `${base}, so nobody is called for it.`, refersTo: 'People' });
      continue;
    }
    const message = `${base}. Is it ${byRole.name}, who has it as Role? Then type it under Characters too.`;
    found.missing.push({ ...place, message, refersTo: 'People', stops: 'call' });
  }
  const all = mergedWindows([...[...worked.values()].flat(), ...named.map(({ window }) => window)]);
  const from = [...[...worked.keys()].map((scene) => `scene ${scene}`), ...named.map(({ text }) => `“${text}”`)];
  const mayBeMissing = new Map(
    breakdown.unmatched.map(({ person }) => {
      const windows = windowsOf(person);
      return [person, windows !== null && withoutWindows(all, windows).length > 0];
    }),
  );
  for (const part of breakdown.unmatched) {
    if (mayBeMissing.get(part.person) !== true) continue;
    found.missing.push({ ...unmatchedProblem(part), message: unmatchedWords(part, listed(from)), stops: 'call' });
  }
  return found;
}

/** Somebody whose part is in no row of the Breakdown. */
export function unmatchedProblem(part: UnmatchedPart): Problem {
  return { ...part.place, message: unmatchedWords(part, 'the scenes of that part'), refersTo: 'Breakdown' };
}

function unmatchedWords({ person, part, nearest }: UnmatchedPart, from: string): string {
  const base = `“${part}” is not a character in Breakdown, so ${person.name} may be missing from ${from}.`;
  return nearest === undefined
    ? `${base} Type it as it is there, or give it a row there.`
    : `${base} Is it ${nearest}? Type it as it is there.`;
}

function isRole(role: string, character: string): boolean {
  const key = characterKey(role);
  return key === character || key === `the ${character}`;
}

function listed(scenes: readonly string[]): string {
  const shown = scenes.slice(0, MOST_SCENES).join(', ');
  return scenes.length > MOST_SCENES ? `${shown} and ${scenes.length - MOST_SCENES} more` : shown;
}
