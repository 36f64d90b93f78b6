/** Something that is cut, and used all the same. */
import { foldedText } from '../../values/text.ts';
import type { DeckRecord } from '../deckMoments.ts';
import type { NamedProp } from '../deckThings.ts';
import { type Contradiction, contradiction } from './contradiction.ts';
import type { DeckFacts } from './deckFacts.ts';

const RULE = 'cutButUsed';

export function cutButUsed({ deck }: DeckFacts): Contradiction[] {
  const used = (record: DeckRecord, { prop, column = 'Item' }: NamedProp): Contradiction[] => {
    if (prop?.status !== 'Cut') return [];
    const message = `${prop.name} is cut (Props, row ${prop.place.row}) and still used here. Delete this row, or change the status.`;
    return [contradiction(RULE, record, column, message, [prop])];
  };
  return [
    ...deck.moves.flatMap((one) => used(one, one.prop)),
    ...deck.presets.flatMap((one) => used(one, one.prop)),
    ...deck.runSheet.flatMap((one) => used(one, one.item)),
    ...deck.entrances.flatMap((one) => one.carrying.flatMap((carried) => used(one, carried))),
    ...deck.changes.flatMap((change) =>
      (['from', 'to'] as const).flatMap((which): Contradiction[] => {
        const { costume } = change[which];
        if (costume === null || foldedText(costume.status) !== 'cut') return [];
        const message = `${costume.id || costume.pieces} is cut (Costumes, row ${costume.place.row}) and still worn here. Change one of the two.`;
        return [contradiction(RULE, change, which === 'from' ? 'From costume' : 'To costume', message, [costume])];
      }),
    ),
  ];
}
