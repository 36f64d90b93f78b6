/** What the rules look things up in, worked out once for a deck. */
import { foldedText } from '../../values/text.ts';
import type { Deck } from '../deck.ts';
import type { DeckRecord } from '../deckMoments.ts';
import type { DeckProp, NamedProp, Preset, PropMove } from '../deckThings.ts';
import type { Entrance, RunMove } from '../deckWork.ts';
import { type Stays, staysOf } from '../stays.ts';

export interface DeckFacts {
  deck: Deck;
  stays: Stays;
  /** Props that any row uses. */
  histories: ReadonlyMap<DeckProp, PropHistory>;
  /** Rows of Run sheet by item: a prop by itself, anything else by its folded name. */
  runOf(item: NamedProp): readonly RunMove[];
  /** The last scene; what stands there falls with the curtain. */
  lastScene: number;
}

/** Each in the order of the show; rows of which the scene is not known are in none of them but `unplaced`. */
export interface PropHistory {
  moves: PropMove[];
  presets: Preset[];
  runs: RunMove[];
  carried: Entrance[];
  /** Something of it happens nobody knows when, so nothing can be said of what comes first. */
  unplaced: DeckRecord[];
}

export function deckFacts(deck: Deck): DeckFacts {
  const histories = new Map<DeckProp, PropHistory>();
  const of = (prop: DeckProp): PropHistory => {
    const known = histories.get(prop) ?? { moves: [], presets: [], runs: [], carried: [], unplaced: [] };
    histories.set(prop, known);
    return known;
  };
  const put = <K extends 'moves' | 'presets' | 'runs' | 'carried'>(
    list: K,
    prop: DeckProp | null,
    record: PropHistory[K][number],
    order: number,
  ) => {
    if (prop === null) return;
    const history = of(prop);
    if (Number.isFinite(order)) (history[list] as DeckRecord[]).push(record);
    else history.unplaced.push(record);
  };
  for (const move of deck.moves) put('moves', move.prop.prop, move, move.at.order);
  for (const preset of deck.presets) put('presets', preset.prop.prop, preset, preset.when.order);
  for (const run of deck.runSheet) put('runs', run.item.prop, run, run.at.order);
  for (const entrance of deck.entrances) {
    for (const { prop } of entrance.carrying) put('carried', prop, entrance, entrance.at.order);
  }
  for (const history of histories.values()) {
    history.moves.sort((a, b) => a.at.order - b.at.order);
    history.presets.sort((a, b) => a.when.order - b.when.order);
    history.runs.sort((a, b) => a.at.order - b.at.order);
    history.carried.sort((a, b) => a.at.order - b.at.order);
  }
  const runs = new Map<DeckProp | string, RunMove[]>();
  for (const run of deck.runSheet) {
    const key = run.item.prop ?? foldedText(run.item.text);
    const own = runs.get(key);
    if (own === undefined) runs.set(key, [run]);
    else own.push(run);
  }
  return {
    deck,
    stays: staysOf(deck),
    histories,
    runOf: ({ prop, text }) => runs.get(prop ?? foldedText(text)) ?? [],
    lastScene: deck.scenes.length - 1,
  };
}

/** True for what there may be several of: used up, or counted where it is typed. */
export function areSeveral(prop: DeckProp | null, ...texts: readonly string[]): boolean {
  if (prop?.type === 'Consumable' || (prop?.perShow ?? 0) > 1) return true;
  return [prop?.name ?? '', ...texts].some((text) => COUNTED.test(foldedText(text).slice(0, LONGEST)));
}

const COUNTED =
  /^\d|(^| )x ?\d|\d ?x( |$)|\(\d|\b(several|spare|spares|both|each|dozen|two|three|four|five|six|seven|eight|nine|ten|twelve)\b/;
const LONGEST = 200;
