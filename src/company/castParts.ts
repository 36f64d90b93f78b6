/** Who plays what: double casting, understudies and swings, from People and the characters of the Breakdown. */
import { foldedText } from '../values/text.ts';
import type { Company, Person } from './people.ts';

/** What a role says of somebody who covers, besides a part of their own or instead of one. */
const COVERS = /understud|swing|stand-?by|\bcovers?\b/i;

export interface CastParts {
  /** Every character with everybody active who plays it; double-cast ones have several players. */
  parts: { character: string; players: Person[] }[];
  /** Active cast who cover others or play no character of their own: understudies, swings, ensemble. */
  others: Person[];
}

/** Characters in the order of the Breakdown, then those that only People names. */
export function castParts(company: Company, characters: readonly string[]): CastParts {
  const cast = company.people.filter((person) => person.active && person.group === 'Cast');
  const names = new Map<string, string>();
  for (const name of [...characters, ...cast.flatMap((person) => person.characters)]) {
    if (!names.has(foldedText(name))) names.set(foldedText(name), name);
  }
  const parts = [...names].map(([folded, character]) => ({
    character,
    players: cast.filter((person) => person.characters.some((one) => foldedText(one) === folded)),
  }));
  return {
    parts: parts.filter(({ players }) => players.length > 0),
    others: cast.filter((person) => person.characters.length === 0 || COVERS.test(person.role)),
  };
}
