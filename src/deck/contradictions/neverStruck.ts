/** Something that is set in a scene and stays there to the end of the show. */
import { foldedText } from '../../values/text.ts';
import type { PropMove } from '../deckThings.ts';
import type { RunMove } from '../deckWork.ts';
import { type Contradiction, contradiction } from './contradiction.ts';
import type { DeckFacts, PropHistory } from './deckFacts.ts';

const RULE = 'neverStruck';

/** Not of what is set in the last scene, which falls with the curtain; nor of what stands there from the start. */
export function neverStruck(facts: DeckFacts): Contradiction[] {
  const strikes = facts.deck.runSheet.filter(({ action }) => action === 'Strike');
  return [...setAndLeft(facts, strikes), ...enteredAndLeft(facts, strikes)];
}

/** The last row that sets an item, where no row after it has to do with the item. */
function setAndLeft(facts: DeckFacts, strikes: readonly RunMove[]): Contradiction[] {
  return facts.deck.runSheet.flatMap((run): Contradiction[] => {
    const { scene, order } = run.at;
    const name = run.item.shown;
    if (run.action !== 'Set' || scene === null || scene.index >= facts.lastScene || name === '') return [];
    const isHandled = facts
      .runOf(run.item)
      .some((one) => one !== run && (one.at.order > order || (one.at.order === order && one.action !== 'Set')));
    const history = run.item.prop === null ? undefined : facts.histories.get(run.item.prop);
    if (isHandled || isStruck(run, strikes, name) || (history !== undefined && isTakenOff(order, history))) return [];
    const message = `${name} is set here and never struck. Add its strike to Run sheet.`;
    return [contradiction(RULE, run, 'Action', message)];
  });
}

/** The last move of a prop, where it comes on and stays. */
function enteredAndLeft(facts: DeckFacts, strikes: readonly RunMove[]): Contradiction[] {
  return [...facts.histories].flatMap(([prop, history]): Contradiction[] => {
    const { moves, runs, unplaced } = history;
    const last: PropMove | undefined = moves[moves.length - 1];
    if (last === undefined || !last.enters || !last.stays || unplaced.length > 0 || prop.status === 'Cut') return [];
    const { scene, order } = last.at;
    if (scene === null || scene.index >= facts.lastScene) return [];
    const isHandled = runs.some((one) => one.at.order >= order) || isTakenOff(order, history);
    if (isHandled || isStruck(last, strikes, prop.name)) return [];
    const message = `${prop.name} stays on here and is never taken off. Type how it goes off, or add its strike to Run sheet.`;
    return [contradiction(RULE, last, 'Exits by', message)];
  });
}

function isTakenOff(order: number, { moves, carried, unplaced }: PropHistory): boolean {
  return (
    unplaced.length > 0 ||
    moves.some((one) => one.exits && one.at.order >= order) ||
    carried.some((one) => one.kind === 'Exits' && one.at.order >= order)
  );
}

/** What strikes everything. */
const EVERYTHING = /^(all|everything|stage|set|the (stage|set)|all (furniture|props|set pieces)|furniture|clear)\b/;
const LONGEST = 300;

/** By a strike whose words have this item among others: “Throne and both benches”. */
function isStruck({ at }: { at: RunMove['at'] }, strikes: readonly RunMove[], name: string): boolean {
  const item = foldedText(name);
  return strikes.some((strike) => {
    if (strike.at.order < at.order && Number.isFinite(strike.at.order)) return false;
    const text = foldedText(strike.item.text).slice(0, LONGEST);
    if (EVERYTHING.test(text)) return true;
    const found = text.indexOf(item);
    return found >= 0 && !isLetter(text[found - 1]) && !isLetter(text[found + item.length]?.replace('s', ''));
  });
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /^\p{L}$/u.test(sign);
}
