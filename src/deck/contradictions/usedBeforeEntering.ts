/** A prop that is used in a scene before anything has brought it there, or after it has left. */
import type { PropMove } from '../deckThings.ts';
import { type Contradiction, contradiction } from './contradiction.ts';
import type { DeckFacts, PropHistory } from './deckFacts.ts';

const RULE = 'usedBeforeEntering';

/**
 * A move by which the prop does not come on, where since the last time that it left nothing has put it on: no entrance, no row
 * of Run sheet that could, no preset that may be on the stage. What happens on the same page may come first.
 */
export function usedBeforeEntering({ histories, deck }: DeckFacts): Contradiction[] {
  return [...histories].flatMap(([prop, history]) => {
    if (history.unplaced.length > 0 || prop.status === 'Cut') return [];
    return history.moves.flatMap((move): Contradiction[] => {
      const isStanding = move.presetLocation.text !== '' && move.presetLocation.where !== 'off';
      if (move.enters || isStanding || deck.scenes.length === 0) return [];
      const left = lastLeft(move, history);
      if (isBroughtOn(move, history, left)) return [];
      const since =
        left === undefined
          ? `nothing brings ${prop.name} on before`
          : `${prop.name} has left on page ${left.at.page || '?'} of ${left.at.sceneText}, and nothing brings it back`;
      const message = `Used here, but ${since}. Type who enters with it and from which side, or where it is preset.`;
      return [contradiction(RULE, move, 'Enters by', message, left === undefined ? [] : [left])];
    });
  });
}

/** The last row before this page by which it goes off. */
function lastLeft(move: PropMove, { moves, runs, carried }: PropHistory) {
  const before = [
    ...moves.filter((one) => one.exits),
    ...runs.filter((one) => one.action === 'Strike' || one.to.where === 'off'),
    ...carried.filter((one) => one.kind === 'Exits'),
  ].filter((one) => one.at.order < move.at.order);
  return before.reduce<(typeof before)[number] | undefined>(
    (latest, one) => (latest === undefined || one.at.order > latest.at.order ? one : latest),
    undefined,
  );
}

function isBroughtOn(
  move: PropMove,
  { moves, runs, carried, presets }: PropHistory,
  left: ReturnType<typeof lastLeft>,
): boolean {
  const from = left?.at.order ?? Number.NEGATIVE_INFINITY;
  const isBetween = (order: number) => order >= from && order <= move.at.order;
  return (
    moves.some((one) => one !== move && one !== left && one.enters && isBetween(one.at.order)) ||
    runs.some((one) => one !== left && one.action !== 'Strike' && one.to.where !== 'off' && isBetween(one.at.order)) ||
    carried.some((one) => one.kind !== 'Exits' && isBetween(one.at.order)) ||
    presets.some((one) => one.location.where !== 'off' && isBetween(one.when.order))
  );
}
