/** A prop that comes on and waits nowhere before. */
import { type Contradiction, contradiction } from './contradiction.ts';
import type { DeckFacts } from './deckFacts.ts';

const RULE = 'presetNowhere';

/**
 * Of each prop its first entrance only, by Prop moves or carried by a character: without a Preset location, a row of Presets or one
 * of Run sheet until then. Personal props wait with whoever wears them.
 */
export function presetNowhere({ histories }: DeckFacts): Contradiction[] {
  return [...histories].flatMap(([prop, { moves, presets, runs, carried, unplaced }]): Contradiction[] => {
    if (prop.type === 'Personal' || prop.status === 'Cut' || unplaced.length > 0) return [];
    const [move] = moves;
    const [entrance] = carried;
    const isMoveFirst = move !== undefined && (entrance === undefined || move.at.order <= entrance.at.order);
    const first = isMoveFirst ? move : entrance;
    if (first === undefined || (isMoveFirst ? !move.enters : entrance?.kind !== 'Enters')) return [];
    const { order } = first.at;
    const isWaiting =
      presets.some(({ when }) => when.order <= order) ||
      runs.some(({ at }) => at.order <= order) ||
      moves.some((one) => one.at.order === order && one.presetLocation.text !== '');
    if (isWaiting) return [];
    const message = `${prop.name} comes on here and is preset nowhere. Type where it waits, here or in Presets.`;
    return [contradiction(RULE, first, isMoveFirst ? 'Preset location' : 'Carrying', message)];
  });
}
