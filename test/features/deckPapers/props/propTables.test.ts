import fc from 'fast-check';
import type { DeckProp } from '../../../../src/deck/deckThings.ts';
import { propTables } from '../../../../src/features/deckPapers/props/propTables.ts';
import { zoneOf } from '../../../../src/features/deckPapers/props/tableMap.ts';
import { deckOf, FULL, move, preset, printed, prop, rowsOf, wordsOf } from './propsDeck.ts';

const scroll = prop('Scroll', { id: 'PR001' });
const staff = prop('Staff', { id: 'PR011' });
const cups = prop('Cups', { id: 'PR018' });

test('a page a table, by side: what lies where, for which scene, who takes it, where it comes back', () => {
  const deck = deckOf({
    presets: [
      preset('SR table', staff, { spot: 'Right, leaning', shelfOrder: 20 }),
      preset('SR table', scroll, { spot: 'Left back', shelfOrder: 10 }),
      preset('SL table', cups, { spot: 'Tray' }),
    ],
    moves: [
      move(staff, '2.2 p 21', 'SR table: Oberon SR > SR'),
      move(scroll, '1.2 p 8', 'SR table: Quince SR > SL'),
      move(staff, '2.1 p 13', 'SR table: Oberon SR > SR'),
      move(cups, '5.1 p 56', 'SL table: Hermia SL > USC', { exitsBy: { text: 'Theseus', people: [], characters: [] } }),
    ],
  });
  expect(wordsOf(propTables(deck, FULL))).toEqual({
    'SL table': [['Tray', 'Cups', '5.1 p 56', 'Hermia', 'USC, Theseus']],
    'SR table': [
      ['Left back', 'Scroll', '1.2 p 8', 'Quince', 'SL'],
      ['Right, leaning', 'Staff', '2.1 p 13; 2.2 p 21', 'Oberon', 'SR'],
    ],
  });
});

test('a move without a preset stands on the table it names, and one without a location under No location', () => {
  const deck = deckOf({
    moves: [move(scroll, '1.2 p 8', 'Aisle: Quince House > SL'), move('Torch', '9.9', ': Puck SR > SR')],
  });
  expect(wordsOf(propTables(deck, FULL))).toEqual({
    Aisle: [['No place is typed', 'Scroll', '1.2 p 8', 'Quince', 'SL']],
    'No location': [['No place is typed', 'Torch', '9.9', 'Puck', 'SR']],
  });
});

test('what is left on the stage by an earlier row has no table there; what is there from the start has', () => {
  const onStage = { presetLocation: { text: 'On stage', wing: null, where: 'on' as const } };
  const deck = deckOf({
    moves: [
      move(staff, '2.1 p 13', 'SR table: Oberon SR > '),
      move(staff, '3.1 p 30', 'On stage:  > SL', onStage),
      move(cups, '1.1 p 2', 'On stage:  > SL', onStage),
    ],
  });
  expect(wordsOf(propTables(deck, FULL))).toEqual({
    'SR table': [['No place is typed', 'Staff', '2.1 p 13', 'Oberon', 'stays on']],
    'On stage': [['No place is typed', 'Cups', '1.1 p 2', '', 'SL']],
  });
});

test('where only costumes wait there is no prop table, and what is no prop lies beside what is one', () => {
  const presets = [preset('Booth', 'Dress'), preset('SL table', 'Rehearsal cane'), preset('SL table', cups)];
  expect(wordsOf(propTables(deckOf({ presets }), FULL))).toEqual({
    'SL table': [
      ['No place is typed', 'Rehearsal cane', '', '', ''],
      ['No place is typed', 'Cups', '', '', ''],
    ],
  });
});

test('the map has what lies left, in the middle and right, from the hooks above to the floor, and says what it has not', () => {
  const spots = {
    Horn: 'Left back corner',
    Fan: 'Hook',
    Bag: 'Middle',
    Cup: 'Front right',
    Dog: 'Shelf below',
    Map: 'Tray 3',
  };
  const presets = Object.entries(spots).map(([name, spot]) => preset('SL table', prop(name), { spot }));
  const text = printed(propTables(deckOf({ presets }), FULL));
  expect(text).toContain(
    [
      'Map, as you face it',
      'Above |  | Fan | ',
      'Back | Horn |  | ',
      'On it |  | Bag | ',
      'Front |  |  | Cup',
      'Below |  | Dog | ',
      'Not on the map: Map (Tray 3)',
    ].join('\n'),
  );
});

test.each([
  ['Left back corner', { band: 'Back', column: 'Left' }],
  ['RIGHT, grip to the stage', { band: 'On it', column: 'Right' }],
  ['hooks underneath', { band: 'Above', column: 'Middle' }],
  ['Under the table', { band: 'Below', column: 'Middle' }],
  ['Frontage road', null],
  ['leftover', null],
  ['', null],
])('%p is found on the map at %p', (spot, zone) => {
  expect(zoneOf(spot)).toEqual(zone);
});

const names = ['Cup', 'cup', 'Sword', '__proto__', 'constructor', 'Böwl', 'a/b', ''];
const places = ['SL table', 'sl table', 'SR table', '', 'Hook', '__proto__', '\u200b'];
const deckOfRows = (some: readonly { name: number; where: number; isMove: boolean; scene: string }[]) => {
  const props = names.map((name, at) => prop(name, { id: `PR${at}` }));
  const moves = some
    .filter(({ isMove }) => isMove)
    .map(({ name, where, scene }, at) =>
      move(props[name] as DeckProp, scene, `${places[where]}: Puck SR > SL`, {
        key: `m${at}`,
        place: { tab: 'Prop moves', row: at },
      }),
    );
  const presets = some
    .filter(({ isMove }) => !isMove)
    .map(({ name, where }, at) =>
      preset(String(places[where]), props[name] as DeckProp, {
        key: `p${at}`,
        shelfOrder: at,
        place: { tab: 'Presets', row: at },
      }),
    );
  return { presets, moves };
};
const someRows = fc.array(
  fc.record({
    name: fc.nat(names.length - 1),
    where: fc.nat(places.length - 1),
    isMove: fc.boolean(),
    scene: fc.constantFrom('1.1', '2.1 p 12', '9.9', ''),
  }),
  { maxLength: 40 },
);

test('every preset and every move that comes on is on exactly one table', () => {
  fc.assert(
    fc.property(someRows, (some) => {
      const { presets, moves } = deckOfRows(some);
      const { pages } = propTables(deckOf({ presets, moves }), FULL);
      const shown = pages.flatMap(({ blocks }) =>
        rowsOf(blocks).flatMap(({ from }) =>
          from.filter(({ tab }) => tab !== 'Props').map(({ tab, row }) => `${tab} ${row}`),
        ),
      );
      expect(shown.sort()).toEqual([...presets, ...moves].map(({ place }) => `${place.tab} ${place.row}`).sort());
    }),
  );
});

test('keys are unique, and the same when the tabs are sorted otherwise', () => {
  const keysOf = (deck: ReturnType<typeof deckOfRows>) =>
    propTables(deckOf(deck), FULL)
      .pages.flatMap(({ key, blocks }) => rowsOf(blocks).map((row) => `${key} ${row.key}`))
      .sort();
  fc.assert(
    fc.property(someRows, (some) => {
      const { presets, moves } = deckOfRows(some);
      const keys = keysOf({ presets, moves });
      expect(new Set(keys).size).toBe(keys.length);
      expect(keysOf({ presets: [...presets].reverse(), moves: [...moves].reverse() })).toEqual(keys);
    }),
  );
});
