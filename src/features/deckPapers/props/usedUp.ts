/** What a show uses up, as the papers say it: how much goes out, how much there is, how much more is wanted. */
import { type Consumable, consumables } from '../../../deck/consumables.ts';
import type { Deck } from '../../../deck/deck.ts';
import type { DeckProp } from '../../../deck/deckThings.ts';
import { counted } from '../../../values/counted.ts';

/** What is used up, in the order in which it runs out, and props of the type Consumable of which nobody says how much a show takes. */
export interface UsedUp {
  known: Consumable<DeckProp>[];
  unknown: DeckProp[];
}

export function usedUp({ props, shows, today }: Pick<Deck, 'props' | 'shows' | 'today'>): UsedUp {
  // Every show of the day counts as one to come: the paper is for it, too.
  const known = consumables(
    props,
    shows.map(({ event }) => event),
    { date: today, time: '00:00' },
  );
  const said = new Set(known.map(({ prop }) => prop));
  const isUnknown = (prop: DeckProp) => prop.type === 'Consumable' && prop.status !== 'Cut' && !said.has(prop);
  return { known, unknown: props.filter(isUnknown) };
}

/** @example `9 left, enough for every show`, `2 left, enough for 1 show`, `Count what is left` */
export function leftWords({ left, lasts, shows, short }: Consumable<DeckProp>): string {
  if (left === null) return 'Count what is left';
  if (shows === 0) return `${left} left`;
  return `${left} left, enough for ${short === 0 ? 'every show' : counted(lasts, 'show')}`;
}

/** What is said of one of which nobody knows how much a show takes. */
export const NOT_TYPED = 'Type under Per show in Props how many a show takes';
