/** A move, or a change to help with, by somebody who is on the stage. */
import { characterKey } from '../../company/characterKey.ts';
import type { Person } from '../../company/people.ts';
import type { Cast } from '../deck.ts';
import { isOnAt, type Stay } from '../stays.ts';
import { type Contradiction, contradiction, rowWords } from './contradiction.ts';
import type { DeckFacts } from './deckFacts.ts';
import { castWords } from './inCasts.ts';
import { helpersOf, isInCast, isPressing } from './onePersonTwice.ts';

const RULE = 'moverOnStage';

/** Judged for each cast; only where the page lies between those of entrance and exit, and nobody else plays the part. */
export function moverOnStage(facts: DeckFacts): Contradiction[] {
  const { deck } = facts;
  const seen = new Set<string>();
  const once = (key: string, found: Contradiction): Contradiction[] => {
    if (seen.has(key)) return [];
    seen.add(key);
    return [found];
  };
  return deck.casts.flatMap((cast) => [
    ...deck.runSheet.flatMap((run) =>
      run.who.flatMap((person): Contradiction[] => {
        const stay = run.at.page === '' ? undefined : onStage(person, cast, run.at.order, facts);
        if (stay?.enter == null) return [];
        const message = `${person.name} is on as ${stay.character} then${castWords(cast, deck)} (${rowWords(stay.enter)}). Give the move to somebody else.`;
        return once(`${run.key} ${person.id}${person.name}`, contradiction(RULE, run, 'Who', message, [stay.enter]));
      }),
    ),
    ...deck.changes.flatMap((change) =>
      helpersOf(change).flatMap(({ person, column }): Contradiction[] => {
        if (!isPressing(change) || !isInCast(change, cast)) return [];
        const stay = onStage(person, cast, change.out.order, facts) ?? onStage(person, cast, change.in.order, facts);
        if (stay?.enter == null) return [];
        const message = `${person.name} is on as ${stay.character} then${castWords(cast, deck)} (${rowWords(stay.enter)}). Name another ${column.toLowerCase()}.`;
        return once(
          `change ${change.key} ${person.id}${person.name}`,
          contradiction(RULE, change, column, message, [stay.enter]),
        );
      }),
    ),
  ]);
}

function onStage(person: Person, cast: Cast, order: number, { stays }: DeckFacts): Stay | undefined {
  for (const character of cast.charactersOf(person)) {
    if (cast.playersOf(character).length !== 1) continue;
    const stay = (stays.get(characterKey(character)) ?? []).find((one) => isOnAt(one, order));
    if (stay !== undefined) return stay;
  }
  return undefined;
}
