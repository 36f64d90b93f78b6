/** A quick change of somebody under 18 with fewer than two cleared adults, and no chaperone. */
import type { Person } from '../../company/people.ts';
import { dayAndMonth } from '../../values/dates.ts';
import type { Cast, Deck, Show } from '../deck.ts';
import type { QuickChange } from '../deckThings.ts';
import { type MinorChanging, minorChanging } from '../minorChanging.ts';
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
    for (const { cast, minor } of minorsIn(change, deck)) {
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

/** In each cast; a child who is named for it and plays in none is said in all of them. */
function minorsIn(change: QuickChange, deck: Deck): { cast: Cast; minor: MinorChanging }[] {
  const { person } = change;
  const own = deck.casts.filter((cast) => isInCast(change, cast));
  if (own.length === 0 && person?.minor && person.active) {
    return deck.casts.map((cast) => ({ cast, minor: { name: person.name, isKnown: true } }));
  }
  // A change that is nobody's by the casts is somebody's whom nobody can tell: it may be a child.
  const casts = person !== null || own.length === 0 ? deck.casts : own;
  return casts.flatMap((cast) => {
    const minor = minorChanging(change, cast, deck);
    return minor === undefined ? [] : [{ cast, minor }];
  });
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
