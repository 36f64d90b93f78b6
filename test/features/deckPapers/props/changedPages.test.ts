/** Whoever changes one row changes the pages that show it and no other. */
import fc from 'fast-check';
import type { Deck } from '../../../../src/deck/deck.ts';
import type { DeckRecord } from '../../../../src/deck/deckMoments.ts';
import type { DeckPage } from '../../../../src/deck/deckPaper.ts';
import { pageLines } from '../../../../src/features/deckPapers/pageLines.ts';
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
import { deckOf, FULL, location, moment, move, preset, prop, rowsOf, runMove, spike } from './propsDeck.ts';

const PAPERS = {
  propTables,
  presetChecklists,
  preshowChecks,
  intermissionChecks,
  postshowChecks,
  shopList,
  returnList,
  spikeList,
  glowList,
};

const TABLES = ['SL table', 'SR table', 'Bench'];
const SCENES = ['1.1', '2.1 p 12', '3.1'];

type Lists = Pick<Deck, 'props' | 'presets' | 'moves' | 'spikes' | 'runSheet'>;

/** @param numbers chance, as long as the deck is wide */
function listsFrom(numbers: readonly number[]): Lists {
  const pick = <T>(list: readonly T[], at: number): T => list[(numbers[at % numbers.length] ?? 0) % list.length] as T;
  const statuses = ['Acquired', 'Needed', 'Damaged'] as const;
  const props = Array.from({ length: 6 }, (_, at) =>
    prop(`Prop ${at}`, {
      id: `PR${at}`,
      status: pick(statuses, at),
      source: pick(['Built', 'Borrowed'] as const, at + 1),
      perShow: pick([null, 1], at + 2),
      place: { tab: 'Props', row: at + 2 },
    }),
  );
  const presets = props.map((one, at) =>
    preset(pick(TABLES, at + 3), one, {
      when: pick(['Preshow', 'Intermission', '2.1'], at + 4),
      place: { tab: 'Presets', row: at + 2 },
    }),
  );
  const moves = props.map((one, at) =>
    move(one, pick(SCENES, at + 5), `${pick(TABLES, at + 6)}: Puck ${pick(['SL', 'SR'], at)} > SR`, {
      place: { tab: 'Prop moves', row: at + 2 },
    }),
  );
  const spikes = props.map((one, at) =>
    spike(one.name, '1.1', 'Blue', { glow: pick([true, false], at), place: { tab: 'Spikes', row: at + 2 } }),
  );
  const runSheet = props.map((one, at) =>
    runMove('1.1', pick(['Preset', 'Intermission', 'SC 1'], at + 1), one.name, {
      place: { tab: 'Run sheet', row: at + 2 },
    }),
  );
  return { props, presets, moves, spikes, runSheet };
}

const CHANGES = {
  presets: [
    { spot: 'Elsewhere' },
    { how: 'Upside down' },
    { location: location('Another table') },
    { checkedBy: 'Zoë' },
    { notes: 'New' },
  ],
  moves: [
    { at: moment('5.1', '60') },
    { presetLocation: location('Another table') },
    { exitsSide: { name: 'House', wing: null } },
    { entersBy: { text: 'Quince', people: [], characters: [] } },
  ],
  spikes: [{ color: 'Red' }, { fromCenterLine: '9 ft' }, { glow: true }, { notes: 'New' }],
  runSheet: [{ notes: 'New' }, { to: location('USC') }, { moment: 'Intermission' }],
} as const;

type ListName = keyof typeof CHANGES;

const marksOf = (pages: readonly DeckPage[]) =>
  new Map(pages.map((page) => [page.key, JSON.stringify(pageLines(page).lines)]));

test('a change to one row changes only pages on which that row is or was', () => {
  const changed = fc
    .constantFrom<ListName>('presets', 'moves', 'spikes', 'runSheet')
    .chain((list) => fc.record({ list: fc.constant(list), how: fc.nat(CHANGES[list].length - 1), row: fc.nat(5) }));
  let pagesChanged = 0;
  fc.assert(
    fc.property(fc.array(fc.nat(11), { minLength: 12, maxLength: 12 }), changed, (numbers, { list, how, row }) => {
      const lists = listsFrom(numbers);
      const rows = lists[list] as readonly DeckRecord[];
      const after = { ...lists, [list]: rows.map((one, at) => (at === row ? { ...one, ...CHANGES[list][how] } : one)) };
      const { place } = rows[row] as DeckRecord;
      for (const make of Object.values(PAPERS)) {
        const [old, now] = [lists, after].map((some) => make(deckOf(some), FULL).pages) as [DeckPage[], DeckPage[]];
        const [oldMarks, newMarks] = [marksOf(old), marksOf(now)];
        const shows = (page: DeckPage) =>
          rowsOf(page.blocks).some(({ from }) =>
            from.some(({ tab, row: at }) => tab === place.tab && at === place.row),
          );
        const showing = new Set([...old, ...now].filter(shows).map(({ key }) => key));
        for (const key of new Set([...oldMarks.keys(), ...newMarks.keys()])) {
          if (oldMarks.get(key) === newMarks.get(key)) continue;
          pagesChanged++;
          expect([key, showing.has(key)]).toEqual([key, true]);
        }
      }
    }),
  );
  expect(pagesChanged).toBeGreaterThan(50);
});

test('a prop that is renamed changes every page on which it is, and no other', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(11), { minLength: 12, maxLength: 12 }), fc.nat(5), (numbers, row) => {
      const lists = listsFrom(numbers);
      const before = lists.props[row];
      if (before === undefined) return;
      const now = { ...before, name: 'Renamed' };
      const named = { prop: { text: before.name, prop: now, shown: now.name } };
      const renamed = <T extends { prop: { prop: unknown } }>(some: readonly T[]) =>
        some.map((one) => (one.prop.prop === before ? { ...one, ...named } : one));
      const props = lists.props.map((one) => (one === before ? now : one));
      const after = { ...lists, props, presets: renamed(lists.presets), moves: renamed(lists.moves) };
      for (const make of [propTables, presetChecklists, intermissionChecks, postshowChecks, shopList, returnList]) {
        const old = make(deckOf(lists), FULL).pages;
        const marks = marksOf(make(deckOf(after), FULL).pages);
        const changed = old.filter(({ key }) => marks.get(key) !== marksOf(old).get(key)).map(({ key }) => key);
        const showing = old.filter(({ blocks }) =>
          rowsOf(blocks).some(({ from }) => from.some(({ tab, row: at }) => tab === 'Props' && at === row + 2)),
        );
        expect(changed).toEqual(showing.map(({ key }) => key));
      }
    }),
  );
});
