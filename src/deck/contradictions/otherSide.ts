/** A prop that leaves on one side and is next used from the other, with nothing that brings it there. */
import type { Wing } from '../deckMoments.ts';
import type { DeckProp, Preset, PropMove } from '../deckThings.ts';
import { type Contradiction, contradiction, rowWords } from './contradiction.ts';
import { areSeveral, type DeckFacts, type PropHistory } from './deckFacts.ts';

const RULE = 'otherSide';

/**
 * Only where both sides are known, and no row of Run sheet or Entrances has to do with the prop in between, the pages of the two
 * included. Whoever takes it off may carry it round and come on with it.
 */
export function otherSide({ histories }: DeckFacts): Contradiction[] {
  return [...histories].flatMap(([prop, history]) => {
    if (areSeveral(prop) || prop.status === 'Cut' || history.unplaced.length > 0) return [];
    return history.moves.flatMap((move) => {
      const wing = move.exits ? move.exitsSide.wing : null;
      return wing === null ? [] : nextElsewhere(prop, move, wing, history);
    });
  });
}

function nextElsewhere(
  prop: DeckProp,
  move: PropMove,
  wing: Wing,
  { moves, presets, runs, carried }: PropHistory,
): Contradiction[] {
  const isAfter = (order: number) => order > move.at.order;
  // Of two rows of one page nobody knows which comes last.
  if (moves.some((one) => one !== move && one.at.order === move.at.order)) return [];
  const next = moves.find((one) => isAfter(one.at.order));
  const preset = presets.find((one) => one.when.kind !== 'Preshow' && isAfter(one.when.order));
  const isPresetFirst = preset !== undefined && (next === undefined || preset.when.order <= next.at.order);
  const order = isPresetFirst ? preset.when.order : next?.at.order;
  if (order === undefined) return [];
  const isBetween = (one: number) => one >= move.at.order && one <= order;
  if (runs.some(({ at }) => isBetween(at.order))) return [];
  if (isPresetFirst) return isOpposite(wing, preset.location.wing) ? [said(prop, move, wing, preset, 'Location')] : [];
  if (next === undefined) return [];
  if (next.presetLocation.wing !== null) {
    return isOpposite(wing, next.presetLocation.wing) ? [said(prop, move, wing, next, 'Preset location')] : [];
  }
  const isCarried =
    carried.some(({ at }) => at.order > move.at.order && at.order <= order) || isCarriedRound(move, next);
  const isElsewhere = next.enters && next.presetLocation.text === '' && isOpposite(wing, next.entersSide.wing);
  return isElsewhere && !isCarried ? [said(prop, move, wing, next, 'Enters side')] : [];
}

function isOpposite(wing: Wing, other: Wing | null): boolean {
  return other !== null && other !== wing;
}

/** By the same person or character, or by somebody of whom nothing is said. */
function isCarriedRound({ exitsBy }: PropMove, { entersBy }: PropMove): boolean {
  const isKnown = (one: typeof exitsBy) => one.people.length + one.characters.length > 0;
  if (!isKnown(exitsBy) || !isKnown(entersBy)) return true;
  return (
    exitsBy.people.some((one) => entersBy.people.includes(one)) ||
    exitsBy.characters.some((one) => entersBy.characters.includes(one))
  );
}

function said(prop: DeckProp, move: PropMove, wing: Wing, next: PropMove | Preset, column: string): Contradiction {
  const other = wing === 'SL' ? 'SR' : 'SL';
  const message = `${prop.name} leaves ${wing} (${rowWords(move)}) and is ${other} here, with nothing that takes it across. Add a move to Run sheet, or fix the side.`;
  return contradiction(RULE, next, column, message, [move]);
}
