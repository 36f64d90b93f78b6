/** How the papers of one deck show people, and what people typed. */
import type { Deck } from './deck.ts';
import { type DeckNames, deckNames } from './deckNames.ts';

/** Asked by every paper. */
const known = new WeakMap<Deck, DeckNames>();

export function namesOnDeck(deck: Deck): DeckNames {
  const before = known.get(deck);
  if (before !== undefined) return before;
  const names = deckNames(deck.company, deck.fullNames, {
    printed: deck.scenes.flatMap(({ title, characters }) => [title, ...characters]),
    things: [
      ...deck.props.flatMap(({ name, description }) => [name, description]),
      ...deck.costumes.map(({ pieces }) => pieces),
      ...deck.presets.map(({ item }) => item),
      ...deck.runSheet.map(({ item }) => item.text),
      ...deck.spikes.map(({ item }) => item),
    ],
  });
  known.set(deck, names);
  return names;
}
