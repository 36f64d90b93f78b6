/** What is set where: presets gathered by their location, in the order of its shelves. */
import type { Deck } from '../../../deck/deck.ts';
import { compareOrders, type Wing } from '../../../deck/deckMoments.ts';
import type { Preset } from '../../../deck/deckThings.ts';
import { locationKey } from '../../../deck/sides.ts';
import { letterOrder } from '../../../values/letterOrder.ts';
import { foldedText } from '../../../values/text.ts';

/** Where something is printed that has no location. */
export const NO_LOCATION = 'No location';

export interface LocationName {
  /** The same for one location, however it is typed. */
  key: string;
  name: string;
  wing: Wing | null;
}

export interface SetHere extends LocationName {
  presets: Preset[];
}

/** Every preset once: by location, in the order of the side, then of the name; those without a location last. */
export function byLocation(deck: Pick<Deck, 'presets'>): SetHere[] {
  const places = new Map<string, SetHere>();
  for (const preset of deck.presets) {
    const key = locationKey(preset.location.text);
    const known = places.get(key);
    if (known === undefined) {
      places.set(key, { key, name: nameOf(preset.location.text), wing: preset.location.wing, presets: [preset] });
    } else {
      known.presets.push(preset);
      known.name = firstName(known.name, nameOf(preset.location.text));
    }
  }
  return [...places.values()]
    .map((place) => ({ ...place, presets: inShelfOrder(place.presets) }))
    .sort(compareLocations);
}

/** Of two spellings always the same one, however the rows are sorted. */
export function firstName(one: string, other: string): string {
  return other < one ? other : one;
}

export function nameOf(typed: string): string {
  return foldedText(typed) === '' ? NO_LOCATION : typed;
}

export function compareLocations(one: LocationName, other: LocationName): number {
  return (
    Number(one.key === '') - Number(other.key === '') ||
    sideRank(one.wing) - sideRank(other.wing) ||
    letterOrder(one.name, other.name)
  );
}

function sideRank(wing: Wing | null): number {
  return wing === 'SL' ? 0 : wing === 'SR' ? 1 : 2;
}

/** By when, then by Shelf order; rows without one as they stand, after those that have it. */
export function inShelfOrder(presets: readonly Preset[]): Preset[] {
  return presets
    .map((preset, row) => ({ preset, row }))
    .sort(
      (a, b) =>
        compareOrders(a.preset.when.order, b.preset.when.order) ||
        compareOrders(a.preset.shelfOrder ?? Infinity, b.preset.shelfOrder ?? Infinity) ||
        a.row - b.row,
    )
    .map(({ preset }) => preset);
}
