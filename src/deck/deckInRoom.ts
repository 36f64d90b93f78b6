/** The deck as it is in the rehearsal room: places by what they are called there, and stand-ins said to be such. */
import { foldedText } from '../values/text.ts';
import type { Deck } from './deck.ts';
import type { DeckLocation } from './deckMoments.ts';
import type { DeckProp, NamedProp } from './deckThings.ts';

/** Said behind the name of a prop that is not the real one yet. */
const STAND_IN = '(stand-in)';

/**
 * For papers only: what contradicts what is found on the stage’s own places, of which two may be one table in the room.
 * @returns the same deck where papers are for the stage
 */
export function deckInRoom(deck: Deck): Deck {
  const { room } = deck;
  if (room === null) return deck;
  const text = (stage: string) => room.get(foldedText(stage)) ?? stage;
  const place = (location: DeckLocation): DeckLocation => ({ ...location, text: text(location.text) });
  const props = new Map<DeckProp, DeckProp>();
  for (const prop of deck.props)
    props.set(prop, isStandIn(prop) ? { ...prop, name: `${prop.name} ${STAND_IN}` } : prop);
  const named = (one: NamedProp): NamedProp => {
    if (one.prop === null || !isStandIn(one.prop)) return one;
    return { ...one, prop: props.get(one.prop) ?? one.prop, shown: `${one.shown} ${STAND_IN}` };
  };
  return {
    ...deck,
    props: [...props.values()],
    moves: deck.moves.map((one) => ({ ...one, prop: named(one.prop), presetLocation: place(one.presetLocation) })),
    changes: deck.changes.map((one) => ({ ...one, location: place(one.location) })),
    presets: deck.presets.map((one) => ({ ...one, prop: named(one.prop), location: place(one.location) })),
    runSheet: deck.runSheet.map((one) => ({ ...one, item: named(one.item), from: place(one.from), to: place(one.to) })),
    entrances: deck.entrances.map((one) => ({ ...one, carrying: one.carrying.map(named) })),
    headsets: deck.headsets.map((one) => ({ ...one, location: text(one.location) })),
  };
}

function isStandIn({ status }: DeckProp): boolean {
  return status === 'Rehearsal stand-in';
}

/** True where a paper for the rehearsal room says something else than one for the stage. */
export function isRoomVersion({ room, props }: Pick<Deck, 'room' | 'props'>): boolean {
  return room !== null && (room.size > 0 || props.some(isStandIn));
}
