/** Who stands in a cell of the deck, and who cannot be read there. */
import type { Person } from '../../../company/people.ts';
import { personNamed } from '../../../company/personNamed.ts';
import { namesIn } from '../../../deck/checkersOf.ts';
import type { Deck } from '../../../deck/deck.ts';
import type { DeckNames } from '../../../deck/deckNames.ts';

export interface NamedPeople {
  /** Whose work it is. */
  people: readonly Person[];
  /** As typed: nobody is meant, or nobody can tell who. */
  unread: readonly string[];
  /** Who is named and is not with the production any more. */
  gone: readonly Person[];
}

/** @param texts as typed, those too that name the people */
export function namedPeople(deck: Deck, people: readonly Person[], texts: readonly string[]): NamedPeople {
  const named = new Set(people);
  const unread = texts.filter((text) => {
    const found = personNamed(deck.company, text);
    // A name that could be two people’s is nobody’s, also where one of them is named besides.
    return text.trim() !== '' && !(found.length === 1 && found.every((one) => named.has(one)));
  });
  return {
    people: people.filter(({ active }) => active),
    unread,
    gone: people.filter(({ active }) => !active),
  };
}

/** Who stands in a cell that is read nowhere else. */
export function namedIn(deck: Deck, text: string): NamedPeople {
  const texts = namesIn(deck.company, text);
  const found = texts.map((one) => personNamed(deck.company, one));
  return namedPeople(deck, [...new Set(found.flatMap((one) => (one.length === 1 ? one : [])))], texts);
}

/** True where nobody is named, somebody whom nobody can tell, or somebody who has left. */
export function isUnheld({ people, unread, gone }: NamedPeople): boolean {
  return people.length === 0 || unread.length > 0 || gone.length > 0;
}

/** @example 'Kofi M, Sorcha N, “the twins” (who?)' */
export function peopleWords(names: DeckNames, { people, unread, gone }: NamedPeople): string {
  return [
    ...people.map(names.of),
    ...gone.map((one) => `${names.of(one)} (has left)`),
    ...unread.map((text) => `${names.in(text)} (who?)`),
  ].join(', ');
}
