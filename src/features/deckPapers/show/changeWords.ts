/** How a quick change is written on every paper that shows it. */
import type { Person } from '../../../company/people.ts';
import { playersInAnyCast } from '../../../deck/casts.ts';
import type { Deck } from '../../../deck/deck.ts';
import type { DeckNames } from '../../../deck/deckNames.ts';
import type { DeckPlace } from '../../../deck/deckPaper.ts';
import type { QuickChange } from '../../../deck/deckThings.ts';

/** From so many seconds on, a time is given in minutes. */
const IN_MINUTES = 120;

/** Its row, and those of the costumes. */
export function changePlaces(change: QuickChange): DeckPlace[] {
  const costumes = [change.from, change.to].flatMap(({ costume }) => (costume === null ? [] : [costume.place]));
  return [change.place, ...costumes];
}

/** @example '40 s, TIGHT' */
export function secondsWords({ seconds, pace }: QuickChange): string {
  if (seconds === null) return 'Time not known';
  const whole = Math.round(seconds);
  const time = whole < IN_MINUTES ? `${whole} s` : `${Math.round(seconds / 6) / 10} min`;
  return pace === 'tight' || pace === 'quick' ? `${time}, ${pace.toUpperCase()}` : time;
}

/** @example 'Egeus (Mateo G)' */
export function changeWords(deck: Deck, names: DeckNames, change: QuickChange): string {
  const people = changers(deck, change).map(names.of).join(' or ') || names.in(change.personText);
  if (change.character === '') return people || 'Nobody is named';
  return people === '' ? names.in(change.character) : `${names.in(change.character)} (${people})`;
}

/** Who changes: the person, else whoever plays the character in any cast. */
function changers(deck: Deck, { person, character, personText }: QuickChange): Person[] {
  if (person !== null) return [person];
  if (personText !== '') return [];
  return playersInAnyCast(character, deck.casts);
}
