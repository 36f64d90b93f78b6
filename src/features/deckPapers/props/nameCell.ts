/** Where the name stands that a row shows of a prop, so that whoever renames the prop changes the row. */
import { placeOf } from '../../../deck/deckMoments.ts';
import type { DeckPlace } from '../../../deck/deckPaper.ts';
import type { NamedProp } from '../../../deck/deckThings.ts';

/** None for what is no prop. */
export function nameCell({ prop }: Pick<NamedProp, 'prop'>): DeckPlace[] {
  return prop === null ? [] : [placeOf(prop, 'Name')];
}
