/** The chart of entrances and exits: who is on in which scene as a grid, and below it every entrance in its order. */

import { characterKey } from '../../../company/characterKey.ts';
import type { Deck } from '../../../deck/deck.ts';
import { type DeckScene, inShowOrder } from '../../../deck/deckMoments.ts';
import type { DeckNames } from '../../../deck/deckNames.ts';
import type { DeckCell, DeckColumn, DeckPage, DeckPaper, DeckRow } from '../../../deck/deckPaper.ts';
import type { Entrance } from '../../../deck/deckWork.ts';
import { actPages } from './actPages.ts';
import { deckPaper, keyOf } from './deckPage.ts';
import { itemWords, placesOf, sceneOf } from './moveCells.ts';
import { type CharacterOn, type OnSign, onStage } from './onStage.ts';
import { entranceKey } from './rowKeys.ts';
import { sceneChunks } from './sceneChunks.ts';

/** As many as can be read beside each other on the long side of the paper. */
export const MOST_SCENES = 14;

/** Light enough for black letters, and apart in gray. */
const FILLS: Readonly<Record<OnSign, string>> = {
  '': '',
  '+X': '#cfe8d5',
  X: '#e8eaed',
  'X-': '#f6d5c8',
  '+X-': '#fdf0c4',
};

const ENTRANCES: readonly DeckColumn[] = [
  { header: 'Scene', width: 8 },
  { header: 'Page', width: 8 },
  { header: 'Who', width: 24 },
  { header: 'Move', width: 10 },
  { header: 'Side', width: 10 },
  { header: 'With', width: 22 },
  { header: 'Notes', width: 18 },
];

export function entranceChart(deck: Deck, names: DeckNames): DeckPaper {
  if (deck.entrances.length === 0) return deckPaper('Entrances and exits', []);
  const all = onStage(deck);
  const grids = sceneChunks(deck.scenes, MOST_SCENES).map((scenes) => gridPage(names, all, scenes));
  return deckPaper('Entrances and exits', [...(all.length === 0 ? [] : grids), ...listPages(deck, names)]);
}

function gridPage(names: DeckNames, all: readonly CharacterOn[], scenes: readonly DeckScene[]): DeckPage {
  const [first, last] = [scenes[0]?.name ?? '', scenes[scenes.length - 1]?.name ?? ''];
  const width = (100 - 18) / Math.max(1, scenes.length);
  const rows = all.map(({ character, scenes: on }): DeckRow => {
    const shown = scenes.map(({ index }) => on[index]);
    return {
      key: characterKey(character),
      cells: [
        { text: names.in(character), strong: true },
        ...shown.map((one): DeckCell => {
          const sign = one?.sign ?? '';
          return sign === '' ? '' : { text: sign, strong: sign !== 'X', fill: FILLS[sign] };
        }),
      ],
      from: [...new Set(shown.flatMap((one) => one?.from ?? []))].map(({ place }) => place),
    };
  });
  return {
    key: `grid/${keyOf(first)}`,
    title: first === last ? `Scene ${first}` : `Scenes ${first} to ${last}`,
    people: [],
    wide: true,
    blocks: [
      { kind: 'text', text: '+X comes on, X is on throughout, X- goes off, +X- comes on and goes off.' },
      {
        kind: 'table',
        columns: [{ header: 'Who', width: 18 }, ...scenes.map(({ name }) => ({ header: name, width }))],
        rows,
      },
    ],
  };
}

function listPages(deck: Deck, names: DeckNames): DeckPage[] {
  return actPages(inShowOrder(deck.entrances), ({ at }) => at).map(({ key, title, list }) => ({
    key: `list/${key}`,
    title: title === '' ? 'In order' : `In order, ${title}`,
    people: [],
    blocks: [{ kind: 'table', columns: ENTRANCES, rows: list.map((one) => entranceRow(names, one)) }],
  }));
}

function entranceRow(names: DeckNames, entrance: Entrance): DeckRow {
  return {
    key: entranceKey(entrance),
    cells: [
      { text: sceneOf(entrance.at), strong: true },
      entrance.at.page,
      { text: names.in(entrance.character), strong: true },
      entrance.kind || 'Enters or exits?',
      names.in(entrance.side.name),
      entrance.carrying.map((one) => itemWords(names, one)).join(', '),
      names.in(entrance.notes),
    ],
    from: placesOf(entrance, ...entrance.carrying),
  };
}
