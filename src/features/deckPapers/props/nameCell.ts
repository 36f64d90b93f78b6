/** Where the name stands that a row shows of a prop, so that whoever renames the prop changes the row. */
import { type NamedProp, placeOf } from '../../../deck/deck.ts';
import type { DeckPlace } from '../../../deck/deckPaper.ts';

/** None for what is no prop. */
export function nameCell({ prop }: Pick<NamedProp, 'prop'>): DeckPlace[] {
  return prop === null ? [] : [placeOf(prop, 'Name')];
}
