/** Who of those who change costume at a show is under 18, also where somebody else plays the part that night. */
import type { Person } from '../company/people.ts';
import { isInCast } from './contradictions/onePersonTwice.ts';
import type { Cast, Deck } from './deck.ts';
import type { QuickChange } from './deckThings.ts';

export interface MinorChanging {
  name: string;
  /** False where nobody can tell who changes: then it may be a child. */
  isKnown: boolean;
}

/**
 * The first under-18 who changes in a cast, or may. Where whoever is named does not play in it, or has left, those change who play the
 * part in that cast and have no row of their own for it.
 * @returns `undefined` where nobody under 18 does
 */
export function minorChanging(
  change: QuickChange,
  cast: Cast,
  { changes }: Pick<Deck, 'changes'>,
): MinorChanging | undefined {
  const { person, personText, character } = change;
  if (person === null) {
    const players = cast.playersOf(character);
    const minor = players.find((one) => one.minor);
    if (minor !== undefined || (players.length > 0 && personText === '')) return known(minor);
    return { name: personText || character || 'Whoever changes', isKnown: false };
  }
  if (person.active && isInCast(change, cast)) return known(person);
  const parts = character === '' ? person.characters : [character];
  const players = [...new Set(parts.flatMap((part) => cast.playersOf(part)))].filter((one) => one !== person);
  const minor = players.find((one) => one.minor && !changes.some((other) => isOwnRow(other, change, one)));
  const isTold = players.length > 0 || (person.active && !isPlayedWithout(person, cast));
  if (minor !== undefined || isTold) return known(minor);
  return { name: `Whoever changes instead of ${person.name}`, isKnown: false };
}

/** Actors are called, and that person is not: somebody plays the part, and nobody has said who. */
function isPlayedWithout(person: Person, { shows }: Cast): boolean {
  return shows.some(({ called }) => !called.has(person) && [...called].some(({ group }) => group === 'Cast'));
}

function known(one: Person | undefined): MinorChanging | undefined {
  return one?.minor ? { name: one.name, isKnown: true } : undefined;
}

/** Another row has the same change for somebody. */
function isOwnRow(other: QuickChange, change: QuickChange, person: Person): boolean {
  return other.person === person && other.out.scene === change.out.scene && other.in.scene === change.in.scene;
}
