/** A prop that is in two places at once. */
import { characterKey } from '../../company/characterKey.ts';
import type { DeckLocation } from '../deckMoments.ts';
import type { DeckProp, Preset } from '../deckThings.ts';
import type { Entrance } from '../deckWork.ts';
import { locationKey } from '../sides.ts';
import { isOnAt } from '../stays.ts';
import { type Contradiction, contradiction, rowWords } from './contradiction.ts';
import { areSeveral, type DeckFacts, type PropHistory } from './deckFacts.ts';

const RULE = 'twoPlaces';

/** Of what is used up or counted there may be several, so nothing is said. */
export function twoPlaces(facts: DeckFacts): Contradiction[] {
  return [...facts.histories].flatMap(([prop, history]) =>
    areSeveral(prop) || prop.status === 'Cut'
      ? []
      : [
          ...presetTwice(prop, history),
          ...presetElsewhere(prop, history),
          ...entersAgain(prop, history),
          ...carriedTwice(prop, history, facts),
        ],
  );
}

/** Two rows of Presets for one time at two locations. */
function presetTwice(prop: DeckProp, { presets }: PropHistory): Contradiction[] {
  const first = new Map<string, Preset>();
  return presets.flatMap((preset): Contradiction[] => {
    if (areSeveral(null, preset.item)) return [];
    const key = preset.when.text;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, preset);
      return [];
    }
    if (isSame(earlier.location, preset.location)) return [];
    const message = `${prop.name} is preset here and at ${earlier.location.text} (${rowWords(earlier)}), both ${preset.when.text.toLowerCase()}. Delete one of the two.`;
    return [contradiction(RULE, preset, 'Location', message, [earlier])];
  });
}

/** The first move waits on one side, and Presets has it on the other before the show. */
function presetElsewhere(prop: DeckProp, { moves, presets, runs }: PropHistory): Contradiction[] {
  const [move] = moves;
  const preshow = presets.filter((one) => one.when.kind === 'Preshow');
  const [preset] = preshow;
  if (move === undefined || preset === undefined || move.presetLocation.wing === null) return [];
  const wing = move.presetLocation.wing;
  const isElsewhere = preshow.every(({ location }) => location.wing !== null && location.wing !== wing);
  const isMoved =
    presets.some((one) => one.when.kind !== 'Preshow' && one.when.order <= move.at.order) ||
    runs.some((one) => one.at.order <= move.at.order);
  if (!isElsewhere || isMoved) return [];
  const message = `${prop.name} waits at ${move.presetLocation.text} here, and Presets has it at ${preset.location.text} (row ${preset.place.row}). Make the two one.`;
  return [contradiction(RULE, move, 'Preset location', message, [preset])];
}

/** It stayed on, and comes on again without having left. */
function entersAgain(prop: DeckProp, { moves, runs, carried }: PropHistory): Contradiction[] {
  return moves.flatMap((move, at): Contradiction[] => {
    const before = moves[at - 1];
    if (before === undefined || !before.stays || !move.enters || before.at.order >= move.at.order) return [];
    const isBetween = (order: number) => order >= before.at.order && order <= move.at.order;
    const isMoved =
      runs.some((one) => isBetween(one.at.order)) ||
      carried.some((one) => one.kind === 'Exits' && isBetween(one.at.order)) ||
      moves.some((one) => one !== move && one.exits && isBetween(one.at.order));
    if (isMoved) return [];
    const message = `${prop.name} comes on here, but has stayed on since ${rowWords(before)}. Type how it goes off in between.`;
    return [contradiction(RULE, move, 'Enters by', message, [before])];
  });
}

/** Somebody enters with it while somebody else, who entered with it, is still on. */
function carriedTwice(prop: DeckProp, { moves, runs, carried }: PropHistory, { stays }: DeckFacts): Contradiction[] {
  return carried.flatMap((entrance, at): Contradiction[] => {
    const before = carried[at - 1];
    if (before === undefined || before.kind !== 'Enters' || entrance.kind !== 'Enters') return [];
    if (characterKey(before.character) === characterKey(entrance.character)) return [];
    if (before.at.order >= entrance.at.order || isCounted(before) || isCounted(entrance)) return [];
    const stay = (stays.get(characterKey(before.character)) ?? []).find(({ enter }) => enter === before);
    if (stay === undefined || !isOnAt(stay, entrance.at.order)) return [];
    const isBetween = (order: number) => order >= before.at.order && order <= entrance.at.order;
    if (runs.some((one) => isBetween(one.at.order)) || moves.some((one) => one.exits && isBetween(one.at.order)))
      return [];
    const message = `${entrance.character} enters with ${prop.name}, which ${before.character} brought on (${rowWords(before)}) and has not taken off. Fix one of the two.`;
    return [contradiction(RULE, entrance, 'Carrying', message, [before])];
  });
}

function isCounted({ carrying }: Entrance): boolean {
  return carrying.some(({ text }) => areSeveral(null, text));
}

function isSame(one: DeckLocation, other: DeckLocation): boolean {
  return locationKey(one.text) === locationKey(other.text);
}
