/** Quick changes that follow from Entrances and Costumes, for whoever types them into Quick changes. */
import { characterKey } from '../company/characterKey.ts';
import type { Person } from '../company/people.ts';
import { changePace } from './changePace.ts';
import type { Cast, Deck } from './deck.ts';
import type { DeckScene } from './deckMoments.ts';
import type { ChangePace, Costume } from './deckThings.ts';
import type { Entrance } from './deckWork.ts';
import { offStageOf, type Stays, staysOf } from './stays.ts';

export interface ProposedChange {
  person: Person;
  /** As whom the person leaves, and comes back. */
  fromCharacter: string;
  toCharacter: string;
  /** `null` where Costumes has none. */
  from: Costume | null;
  to: Costume | null;
  exit: Entrance;
  enter: Entrance;
  seconds: number;
  pace: Exclude<ChangePace, 'slow' | 'unknown'>;
}

/** Each once, in the order of People: those that are quick or tight and not in Quick changes yet. */
export function proposedChanges(deck: Deck, stays: Stays = staysOf(deck)): ProposedChange[] {
  const wardrobe = wardrobeOf(deck);
  const typed = typedChanges(deck);
  const seen = new Set<string>();
  const numbers = new Map(deck.company.people.map((person, at) => [person, at]));
  return deck.casts
    .flatMap((cast) => deck.company.people.flatMap((person) => changesOf(person, cast, deck, stays, wardrobe)))
    .filter((one) => {
      const key = `${numbers.get(one.person)} ${one.exit.key} ${one.enter.key}`;
      if (seen.has(key) || typed(one)) return false;
      seen.add(key);
      return true;
    });
}

/** What a character wears in a scene, where Costumes says it. */
type Worn = (character: string, scene: DeckScene, person: Person) => Costume | null;

function changesOf(person: Person, cast: Cast, deck: Deck, stays: Stays, worn: Worn): ProposedChange[] {
  return offStageOf(person, cast, stays).flatMap(({ exit, enter, seconds }): ProposedChange[] => {
    const pace = changePace(seconds, deck.settings);
    if (seconds === null || (pace !== 'quick' && pace !== 'tight')) return [];
    if (exit.at.scene === null || enter.at.scene === null) return [];
    const from = worn(exit.character, exit.at.scene, person);
    const to = worn(enter.character, enter.at.scene, person);
    const isOther = characterKey(exit.character) !== characterKey(enter.character);
    // Of one character only what Costumes says is a change.
    const changes = isOther ? from !== to || from === null : from !== null && to !== null && from !== to;
    if (!changes) return [];
    return [
      { person, fromCharacter: exit.character, toCharacter: enter.character, from, to, exit, enter, seconds, pace },
    ];
  });
}

function wardrobeOf({ costumes }: Deck): Worn {
  const byCharacter = new Map<string, Costume[]>();
  for (const costume of costumes) {
    const key = characterKey(costume.character);
    byCharacter.set(key, [...(byCharacter.get(key) ?? []), costume]);
  }
  return (character, scene, person) => {
    const own = (byCharacter.get(characterKey(character)) ?? []).filter(
      (one) => (one.person === null || one.person === person) && (one.at.scene?.index ?? 0) <= scene.index,
    );
    return own.reduce<Costume | null>(
      (latest, one) => (latest === null || (one.at.scene?.index ?? 0) >= (latest.at.scene?.index ?? 0) ? one : latest),
      null,
    );
  };
}

/** Tells of a change whether Quick changes has it: the person or the character, from scene to scene and, where typed, page to page. */
function typedChanges({ changes }: Deck): (one: ProposedChange) => boolean {
  return ({ person, fromCharacter, toCharacter, exit, enter }) =>
    changes.some((change) => {
      const isWho =
        change.person === person ||
        (change.person === null &&
          [fromCharacter, toCharacter].some((one) => characterKey(one) === characterKey(change.character)));
      const fits = (typed: Entrance['at'], at: Entrance['at']) =>
        typed.scene === at.scene && (typed.page === '' || typed.order === at.order);
      return isWho && fits(change.out, exit.at) && fits(change.in, enter.at);
    });
}
