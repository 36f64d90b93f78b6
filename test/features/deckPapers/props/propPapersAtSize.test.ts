/** The papers of props with a big show: quick, and no slower for each row than with a small one. */

import { presetChecklists } from '../../../../src/features/deckPapers/props/presetChecklists.ts';
import { propTables } from '../../../../src/features/deckPapers/props/propTables.ts';
import { returnList } from '../../../../src/features/deckPapers/props/returnList.ts';
import { shopList } from '../../../../src/features/deckPapers/props/shopList.ts';
import {
  intermissionChecks,
  postshowChecks,
  preshowChecks,
} from '../../../../src/features/deckPapers/props/showChecks.ts';
import { glowList, spikeList } from '../../../../src/features/deckPapers/props/spikeLists.ts';
import { deckOf, FULL, move, preset, prop, rowsOf, runMove, scenes, showsOn, spike } from './propsDeck.ts';

const PAPERS = [
  propTables,
  presetChecklists,
  preshowChecks,
  intermissionChecks,
  postshowChecks,
  shopList,
  returnList,
  spikeList,
  glowList,
];

/** @param size 1 for 250 props, 600 moves and 448 moves of the deck */
function deckOfSize(size: number) {
  const of = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
  const statuses = ['Needed', 'Acquired', 'Damaged', 'In production'] as const;
  const props = Array.from({ length: 250 * size }, (_, index) =>
    prop(`Prop ${index}`, {
      id: `PR${index}`,
      status: of(statuses, index),
      source: index % 3 === 0 ? 'Borrowed' : 'Built',
      returnTo: index % 3 === 0 ? `Owner ${index % 40}` : '',
      perShow: index % 9 === 0 ? 1 : null,
    }),
  );
  const where = (index: number) => `${index % 2 === 0 ? 'SL' : 'SR'} table ${index % 7}`;
  const scene = (index: number) => of(scenes, index).name;
  return deckOf({
    props,
    presets: props.map((one, index) =>
      preset(where(index), one, { spot: 'Left', when: index % 5 === 0 ? 'Intermission' : 'Preshow' }),
    ),
    moves: Array.from({ length: 600 * size }, (_, index) =>
      move(of(props, index), `${scene(index)} p ${index % 90}`, `${where(index)}: Puck SL > SR`, {
        key: `m${index}`,
      }),
    ),
    runSheet: Array.from({ length: 448 * size }, (_, index) =>
      runMove(scene(index), index % 20 === 0 ? 'Preset' : 'SC 1', `Prop ${index}`),
    ),
    spikes: Array.from({ length: 60 * size }, (_, index) =>
      spike(`Leg ${index}`, scene(index), 'Blue', { glow: index % 2 === 0 }),
    ),
    shows: showsOn(...Array.from({ length: 20 }, (_, index) => `2027-03-${String(index + 1).padStart(2, '0')}`)),
  });
}

/** The quickest of several runs: what the machine does besides is not counted. */
function millisecondsFor(size: number): number {
  const deck = deckOfSize(size);
  const runs = Array.from({ length: 3 }, () => {
    const before = performance.now();
    for (const make of PAPERS) make(deck, FULL);
    return performance.now() - before;
  });
  return Math.min(...runs);
}

test('250 props and 600 moves make every paper in a small part of two seconds', () => {
  const deck = deckOfSize(1);
  for (const make of PAPERS)
    expect(make(deck, FULL).pages.flatMap(({ blocks }) => rowsOf(blocks)).length).toBeGreaterThan(0);
  expect(millisecondsFor(1)).toBeLessThan(400);
});

test('five times the rows take no more than about five times as long', () => {
  expect(millisecondsFor(5)).toBeLessThan(15 * Math.max(millisecondsFor(1), 5));
});
