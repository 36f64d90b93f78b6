/** A quick change of somebody under 18 with fewer than two cleared adults, and no chaperone. */
import type { Person } from '../../company/people.ts';
import { dayAndMonth } from '../../values/dates.ts';
import type { Cast, Deck, Show } from '../deck.ts';
import type { QuickChange } from '../deckThings.ts';
import { type Contradiction, contradiction } from './contradiction.ts';
import type { DeckFacts } from './deckFacts.ts';
import { isInCast } from './onePersonTwice.ts';

/** docs/theatre.md, Run sheet, shift plot, presets. */
const ADULTS_NEEDED = 2;

/**
 * Judged at every show that is still to come, of whatever pace the change is. Dressers and chaperones count who are of age, cleared on that
 * day and, where the show calls any of the crew, called for it. A name that cannot be read, and a clearance that cannot, is nobody.
 */
export function minorsChange({ deck }: DeckFacts): Contradiction[] {
  return deck.changes.flatMap((change): Contradiction[] => {
    const own = deck.casts.filter((cast) => isInCast(change, cast));
    // A change that is nobody's by the casts is somebody's whom nobody can tell: it may be a child.
    for (const cast of own.length > 0 ? own : deck.casts) {
      const minor = minorChanging(change, cast);
      if (minor === undefined) continue;
      const coming = cast.shows.filter(({ event }) => event.date >= deck.today);
      const shows: readonly (Show | null)[] = cast.shows.length === 0 ? [null] : coming;
      for (const show of shows) {
        const date = show?.event.date ?? deck.today;
        const there = adultsThere(change, show, date, deck);
        if (there.dressers >= ADULTS_NEEDED || there.chaperones > 0) continue;
        const when = show === null ? '' : ` on ${dayAndMonth(date)}`;
        const has = there.dressers === 0 ? 'none' : 'only one';
        const message = `${minor.name} ${minor.isKnown ? 'is' : 'may be'} under 18: this change needs two adults with a current check or a chaperone, and has ${has}${when}. Name them under Dresser or Chaperone.`;
        return [contradiction('minorsChange', change, 'Dresser', message)];
      }
    }
    return [];
  });
}

/** Whoever changes, or may change, and is under 18. Where nobody can tell who it is, it may be a child. */
export function minorChanging(
  { person, personText, character }: QuickChange,
  cast: Cast,
): { name: string; isKnown: boolean } | undefined {
  const known = (one: Person | undefined) => (one?.minor ? { name: one.name, isKnown: true } : undefined);
  if (person !== null) return known(person);
  const players = cast.playersOf(character);
  const minor = players.find((one) => one.minor);
  if (minor !== undefined || (players.length > 0 && personText === '')) return known(minor);
  return { name: personText || character || 'Whoever changes', isKnown: false };
}

function adultsThere(
  { dressers, chaperones }: QuickChange,
  show: Show | null,
  date: string,
  deck: Deck,
): { dressers: number; chaperones: number } {
  const cleared = deck.cleared(date);
  const callsCrew = show !== null && deck.crew.some((one) => show.called.has(one));
  const counts = (one: Person) =>
    one.active && !one.minor && cleared.has(one) && (!callsCrew || show === null || show.called.has(one));
  const able = [...new Set([...dressers, ...chaperones])].filter(counts);
  return { dressers: able.length, chaperones: chaperones.filter(counts).length };
}
