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
    const isWaiting = (order: number) =>
      presets.some(({ when }) => when.order <= order) || runs.some(({ at }) => at.order <= order);
    const message = `${prop.name} comes on here and is preset nowhere. Type where it waits, here or in Presets.`;
    const [first] = moves;
    if (first !== undefined) {
      const isSaid = moves.some((one) => one.at.order === first.at.order && one.presetLocation.text !== '');
      const isCarriedBefore = carried.some(({ at }) => at.order <= first.at.order);
      if (isSaid || isCarriedBefore || !first.enters || isWaiting(first.at.order)) return [];
      return [contradiction(RULE, first, 'Preset location', message)];
    }
    const entrance = carried.find(({ kind }) => kind === 'Enters');
    return entrance === undefined || isWaiting(entrance.at.order)
      ? []
      : [contradiction(RULE, entrance, 'Carrying', message)];
  });
}
