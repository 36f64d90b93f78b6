/** The spike list and the glow list: where tape is on the stage, measured from the center line and the plaster line. */
import type { Deck } from '../../../deck/deck.ts';
import type { DeckNames } from '../../../deck/deckNames.ts';
import type { DeckBlock, DeckCell, DeckPaper } from '../../../deck/deckPaper.ts';
import { keyWithDoubles } from '../../../deck/deckRecords.ts';
import type { Spike } from '../../../deck/deckWork.ts';
import { letterOrder } from '../../../values/letterOrder.ts';
import { foldedText } from '../../../values/text.ts';
import { keyOf, parts } from '../show/deckPage.ts';
import { ownKeys } from './ownKeys.ts';

/** Light enough for black type on a copier. The letter and the word say the same. */
const FILLS: ReadonlyMap<string, string> = new Map([
  ['white', '#ffffff'],
  ['yellow', '#fff2a8'],
  ['orange', '#ffd9b3'],
  ['red', '#ffc9c9'],
  ['pink', '#ffd6ea'],
  ['purple', '#e3d4f7'],
  ['blue', '#cfe3ff'],
  ['green', '#cdeed2'],
  ['black', '#d0d0d0'],
  ['gray', '#e6e6e6'],
  ['grey', '#e6e6e6'],
]);

const EVERY_SCENE = 'All';

/** Every spike once, by scene in the order of the show; those of all scenes first, those of none that is known last. */
export function spikeList({ spikes }: Pick<Deck, 'spikes'>, names: DeckNames): DeckPaper {
  return {
    title: 'Spike list',
    pages:
      spikes.length === 0
        ? []
        : [ownKeys({ key: 'spikes', title: 'Spikes', people: [], blocks: [spikeTable(spikes, names)] })],
  };
}

/** What has glow tape, with a box for whoever looks after it in the dark. */
export function glowList({ spikes }: Pick<Deck, 'spikes'>, names: DeckNames): DeckPaper {
  const glowing = spikes.filter(({ glow }) => glow);
  if (glowing.length === 0) return { title: 'Glow list', pages: [] };
  const table: DeckBlock = {
    kind: 'table',
    columns: [
      { header: 'Glows', width: 8, as: 'box' },
      { header: 'Where', width: 28 },
      { header: 'Scene', width: 12 },
      { header: 'From center line', width: 16 },
      { header: 'From plaster line', width: 16 },
      { header: 'Notes', width: 20 },
    ],
    rows: sorted(glowing).map((spike) => ({
      key: keyWithDoubles(spike),
      cells: [
        '',
        { text: names.in(spike.item), strong: true },
        names.in(sceneOf(spike)),
        names.in(spike.fromCenterLine),
        names.in(spike.fromPlasterLine),
        names.in(spike.notes),
      ],
      from: [spike.place],
    })),
  };
  return {
    title: 'Glow list',
    pages: [
      ownKeys({
        key: 'glow',
        title: 'Glow tape',
        people: [],
        blocks: [{ kind: 'text', text: 'Look at each in the dark, before the house opens.' }, table],
      }),
    ],
  };
}

function spikeTable(spikes: readonly Spike[], names: DeckNames): DeckBlock {
  return {
    kind: 'table',
    columns: [
      { header: 'Scene', width: 12 },
      { header: 'Item', width: 26 },
      { header: 'Tape', width: 13 },
      { header: 'From center line', width: 15 },
      { header: 'From plaster line', width: 15 },
      { header: 'Notes', width: 19 },
    ],
    rows: sorted(spikes).map((spike) => ({
      key: keyWithDoubles(spike),
      cells: [
        names.in(sceneOf(spike)),
        { text: names.in(spike.item), strong: true },
        tapeCell(spike),
        names.in(spike.fromCenterLine),
        names.in(spike.fromPlasterLine),
        names.in(parts('. ', spike.glow ? 'Glow' : '', spike.notes)),
      ],
      from: [spike.place],
    })),
  };
}

/** @example `B Blue` */
function tapeCell({ letter, color }: Spike): DeckCell {
  const fill = FILLS.get(foldedText(color));
  const text = parts(' ', letter, color) || 'no color';
  return fill === undefined ? text : { text, fill };
}

function sceneOf({ scene, sceneText }: Spike): string {
  return scene?.name ?? (foldedText(sceneText) === '' ? EVERY_SCENE : sceneText);
}

function sorted(spikes: readonly Spike[]): Spike[] {
  const rank = ({ scene, sceneText }: Spike) =>
    scene?.index ?? (foldedText(sceneText) === '' ? -1 : Number.MAX_SAFE_INTEGER);
  return [...spikes].sort(
    (one, other) =>
      rank(one) - rank(other) ||
      letterOrder(sceneOf(one), sceneOf(other)) ||
      letterOrder(one.item, other.item) ||
      letterOrder(keyOf(keyWithDoubles(one), one.notes), keyOf(keyWithDoubles(other), other.notes)),
  );
}
