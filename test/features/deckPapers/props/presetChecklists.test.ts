import fc from 'fast-check';
import { presetChecklists } from '../../../../src/features/deckPapers/props/presetChecklists.ts';
import { MOST_SHOWS } from '../../../../src/features/deckPapers/props/showBoxes.ts';
import { deckOf, FULL, preset, prop, rowsOf, showsOn, wordsOf } from './propsDeck.ts';

test('a page a location, in the order of the shelf, with a box for every show', () => {
  const deck = deckOf({
    presets: [
      preset('SR prop table', 'Scroll', { spot: 'Left', shelfOrder: 10 }),
      preset('SL prop table', 'Cups', { spot: 'Right', shelfOrder: 20, how: 'Rims up', checkedBy: 'Henrik' }),
      preset('SL prop table', 'Cane', { spot: 'Hook', shelfOrder: 10, checkedBy: 'Imani' }),
      preset('sl  prop table', 'Map', { spot: 'Middle', notes: 'Use the copy.', checkedBy: 'Imani' }),
    ],
    shows: showsOn('2027-03-12 19:00', '2027-03-13 14:00', '2027-03-13 19:00'),
  });
  const paper = presetChecklists(deck, FULL);
  expect(wordsOf(paper)).toEqual({
    'SL prop table': [
      ['Hook', 'Cane', '', '', '', ''],
      ['Right', 'Cups', 'Rims up. Checked by Henrik', '', '', ''],
      ['Middle', 'Map', 'Use the copy.', '', '', ''],
    ],
    'SR prop table': [['Left', 'Scroll', '', '', '', '']],
  });
  expect(paper.pages[0]?.blocks[0]).toEqual({ kind: 'facts', facts: [['Checked by', 'Imani']] });
  expect(paper.pages[0]?.blocks[1]).toEqual({
    kind: 'text',
    text: '1: Fri 12 Mar · 2: Sat 13 Mar, call 2:00 pm · 3: Sat 13 Mar, call 7:00 pm',
  });
});

test('what is set at the intermission and before a scene comes after what is set before the show, under its own heading', () => {
  const presets = [
    preset('Bench', 'Lights', { when: '5.1' }),
    preset('Bench', 'Fan', { when: 'Intermission' }),
    preset('Bench', 'Horn', { when: 'Preshow' }),
    preset('Bench', 'Drum', { when: 'some day' }),
  ];
  const [page] = presetChecklists(deckOf({ presets }), FULL).pages;
  expect(page?.blocks.flatMap((block) => (block.kind === 'heading' ? block.text : []))).toEqual([
    'Preshow: 1 to check',
    'Intermission: 1 to check',
    'Before 5.1: 1 to check',
    'some day: 1 to check',
  ]);
});

test('what has no location, no item and no place is printed all the same, on the last page', () => {
  const presets = [preset('', 'Broom'), preset('House', ''), preset('\u200b', 'Pan', { item: 'Pan' })];
  expect(wordsOf(presetChecklists(deckOf({ presets }), FULL))).toEqual({
    House: [['', 'Nothing is named', '', '']],
    'No location': [
      ['', 'Broom', '', ''],
      ['', 'Pan', '', ''],
    ],
  });
});

test('a prop that was renamed stands with its name of today beside the words of the row', () => {
  const cane = prop('Egeus’s cane', { id: 'PR031' });
  const presets = [
    preset('SL', cane, { item: 'Cane', prop: { text: 'PR031', prop: cane, shown: cane.name } }),
    preset('SR', cane, { item: 'PR031', prop: { text: 'PR031', prop: cane, shown: cane.name } }),
  ];
  expect(wordsOf(presetChecklists(deckOf({ presets }), FULL))).toEqual({
    SL: [['', 'Cane (Egeus’s cane)', '', '']],
    SR: [['', 'Egeus’s cane', '', '']],
  });
});

test('a long run has a page for each eight shows', () => {
  const shows = showsOn(...Array.from({ length: 17 }, (_, at) => `2027-03-${String(at + 1).padStart(2, '0')}`));
  const { pages } = presetChecklists(deckOf({ presets: [preset('SL', 'Cup')], shows }), FULL);
  expect(pages.map(({ title, key }) => [title, key])).toEqual([
    ['SL, shows 1 to 8', 'location/sl'],
    ['SL, shows 9 to 16', 'location/sl/shows 9'],
    ['SL, show 17', 'location/sl/shows 17'],
  ]);
});

const typed = fc.oneof(
  fc.constantFrom(
    'SL prop table',
    'sl prop table',
    'SR shelf',
    '',
    ' ',
    '\u200b',
    '__proto__',
    'constructor',
    'a/b',
    'a\\/b',
    'Aisle',
  ),
  fc.string({ maxLength: 6 }),
);
const row = fc.record({
  location: typed,
  item: typed,
  spot: typed,
  when: fc.constantFrom('Preshow', 'Intermission', '2.1', 'never'),
  shelfOrder: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }),
});
const rows = fc.array(row, { maxLength: 40 });
const presetsOf = (
  some: readonly { location: string; item: string; spot: string; when: string; shelfOrder: number | null }[],
) =>
  some.map(({ location, item, spot, when, shelfOrder }, at) =>
    preset(location, item, { spot, when, shelfOrder, how: `how ${at}`, place: { tab: 'Presets', row: at + 2 } }),
  );

test('every row of Presets is on the checklists exactly once, for each page of shows', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 0, max: 20 }), (some, showCount) => {
      const shows = showsOn(
        ...Array.from({ length: showCount }, (_, at) => `2027-03-${String(at + 1).padStart(2, '0')}`),
      );
      const { pages } = presetChecklists(deckOf({ presets: presetsOf(some), shows }), FULL);
      const times = new Map<unknown, number>();
      for (const { from } of pages.flatMap(({ blocks }) => rowsOf(blocks))) {
        for (const { row: number } of from.filter(({ tab }) => tab === 'Presets'))
          times.set(number, (times.get(number) ?? 0) + 1);
      }
      const expected = Math.max(1, Math.ceil(showCount / MOST_SHOWS));
      expect([...times.values()].every((count) => count === expected)).toBe(true);
      expect(times.size).toBe(some.length);
    }),
  );
});

test('pages and rows have keys of their own, and keep them when the tab is sorted', () => {
  const keyed = (some: Parameters<typeof presetsOf>[0], order: readonly number[]) => {
    const all = presetsOf(some);
    const { pages } = presetChecklists(deckOf({ presets: order.flatMap((at) => all[at] ?? []) }), FULL);
    expect(new Set(pages.map(({ key }) => key)).size).toBe(pages.length);
    return pages
      .flatMap(({ key, blocks }) => {
        const keys = rowsOf(blocks).map((one) => one.key);
        expect(new Set(keys).size).toBe(keys.length);
        return rowsOf(blocks).map((one) => `${key} ${one.key} ${JSON.stringify(one.cells)}`);
      })
      .sort();
  };
  fc.assert(
    fc.property(
      rows.chain((some) =>
        fc.tuple(fc.constant(some), fc.shuffledSubarray([...some.keys()], { minLength: some.length })),
      ),
      ([some, order]) => {
        expect(keyed(some, order)).toEqual(keyed(some, [...some.keys()]));
      },
    ),
  );
});

test('within a location and a time, rows go along the shelf', () => {
  fc.assert(
    fc.property(rows, (some) => {
      const all = presetsOf(some);
      const byRow = new Map(all.map((one) => [one.place.row, one]));
      for (const { blocks } of presetChecklists(deckOf({ presets: all }), FULL).pages) {
        const sorted = rowsOf(blocks).flatMap(({ from: [place] }) => byRow.get(place?.row) ?? []);
        sorted.slice(1).forEach((one, at) => {
          const before = sorted[at];
          if (before?.when.text !== one.when.text) return;
          expect(before.shelfOrder ?? 99).toBeLessThanOrEqual(one.shelfOrder ?? 99);
        });
      }
    }),
  );
});
