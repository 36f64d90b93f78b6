/** Where each prop is when the show is over, and where it waits before the next one. */
import type { Deck } from '../../../deck/deck.ts';
import { compareOrders } from '../../../deck/deckMoments.ts';
import type { DeckPlace } from '../../../deck/deckPaper.ts';
import type { DeckProp } from '../../../deck/deckThings.ts';
import { parts } from '../show/deckPage.ts';

export interface PropPlace {
  words: string;
  /** The rows that say so. */
  from: DeckPlace[];
}

interface Seen extends PropPlace {
  order: number;
}

/**
 * By the last row of Prop moves or Run sheet that says where a prop goes; on one page by Prop moves, for what is handed to somebody there
 * comes off with them. What was cut is nowhere.
 */
export function lastPlaces({ moves, runSheet }: Pick<Deck, 'moves' | 'runSheet'>): Map<DeckProp, PropPlace> {
  const last = new Map<DeckProp, Seen>();
  const see = (prop: DeckProp | null, order: number, words: string, place: DeckPlace): void => {
    if (prop === null || prop.status === 'Cut') return;
    const known = last.get(prop);
    if (known !== undefined && compareOrders(known.order, order) > 0) return;
    last.set(prop, { order, words, from: [place] });
  };
  for (const { item, at, to, place } of runSheet) {
    // Handed to a person, it is wherever they take it.
    if (to.where !== 'unknown') see(item.prop, at.order, to.text, place);
  }
  for (const { prop, at, exits, exitsSide, place } of moves) {
    see(prop.prop, at.order, exits && exitsSide.name !== '' ? `Off ${exitsSide.name}` : 'On stage', place);
  }
  return last;
}

/** Where each prop waits before the show. */
export function homes({ presets }: Pick<Deck, 'presets'>): Map<DeckProp, PropPlace> {
  const places = new Map<DeckProp, PropPlace>();
  for (const { prop, when, location, spot, place } of presets) {
    if (prop.prop === null || when.kind !== 'Preshow') continue;
    const words = parts(', ', location.text, spot);
    const known = places.get(prop.prop);
    if (known === undefined) places.set(prop.prop, { words, from: [place] });
    else {
      known.words = parts('; ', known.words, words);
      known.from.push(place);
    }
  }
  return places;
}
