/** The preset list as boxes: how When is written, in which order they come, and that each has a key of its own. */
import fc from 'fast-check';
import { type PresetRow, presetBoxes, whenWords } from '../../../src/features/propCheck/presetBoxes.ts';
import { whenRank } from '../../../src/features/propCheck/whenRank.ts';

const row = (item: string, more: Partial<PresetRow> = {}): PresetRow => ({
  ...{ when: '', location: 'Table', place: '', item, how: '', shelfOrder: null },
  ...more,
});
const breakdown = {
  scenes: ['1.1', '1.2', '2.1'],
  frenchScenes: new Map(),
  about: new Map([
    ['1.1', { title: '', act: 'I' }],
    ['1.2', { title: '', act: 'I' }],
    ['2.1', { title: '', act: 'II' }],
  ]),
};

it.each([
  ['', 'Preshow'],
  [' Pre-Show ', 'Preshow'],
  ['\u200B', 'Preshow'],
  ['interval', 'Intermission'],
  ['2.1', 'Before 2.1'],
  ['before scene 2.1', 'Before 2.1'],
  ['BEFORE the ball', 'Before the ball'],
  ['Top of Act II', 'Top of Act II'],
  ['__proto__', '__proto__'],
])('writes %j as %s', (typed, words) => {
  expect(whenWords(typed)).toBe(words);
  expect(whenWords(words)).toBe(words);
});

it.each(['Before 2.1', 'before II.1', 'before Act 2, Sc 1', 'Before scene 1 of Act 2', 'before a2s1', '2-1'])(
  'stands where the show has the scene, however that is spelled: %j',
  (when) => {
    const boxes = presetBoxes(
      [row('late', { when }), row('break', { when: 'interval' }), row('first')],
      whenRank(breakdown),
    );
    expect(boxes.map(({ item }) => item)).toEqual(['first', 'break', 'late']);
    expect(whenRank(breakdown)(whenWords(when))).toBe(2);
  },
);

it('puts one location under one name, however it is spelled, and what has none under its own', () => {
  const typed = ['Table SL', 'table  sl ', 'TABLE SL\u00A0', '', ' '].map((location, at) =>
    row(`item ${at}`, { location }),
  );
  for (const rows of [typed, [...typed].reverse()]) {
    const places = presetBoxes(rows, whenRank(breakdown)).map(({ item, location }) => [item, location]);
    expect([...places].sort()).toEqual([
      ...[0, 1, 2].map((at) => [`item ${at}`, 'TABLE SL']),
      ...[3, 4].map((at) => [`item ${at}`, 'No location']),
    ]);
  }
});

it('comes as the show does, then by location as each is first named, then along the shelf', () => {
  const boxes = presetBoxes(
    [
      row('late', { when: 'Top of Act II' }),
      row('act two', { when: '2.1' }),
      row('break', { when: 'Intermission' }),
      row('second', { shelfOrder: 2 }),
      row('other', { location: 'Bench' }),
      row('first', { shelfOrder: 1 }),
      row('loose'),
      row('scene', { when: 'before 1.2' }),
    ],
    whenRank(breakdown),
  );
  expect(boxes.map(({ item }) => item)).toEqual([
    'first',
    'second',
    'loose',
    'other',
    'scene',
    'break',
    'act two',
    'late',
  ]);
});

it('gives each row a box with a key of its own, and the same boxes however different items are sorted', () => {
  const words = fc.constantFrom('Lantern', 'lantern ', 'Lantern (2)', 'Lantern, hook', '__proto__', 'Ｌantern', '');
  const anyRow = fc.record({
    item: words,
    location: words,
    place: fc.constantFrom('', 'hook', 'shelf'),
    when: fc.constantFrom('', '2.1'),
  });
  fc.assert(
    fc.property(
      fc
        .array(anyRow, { maxLength: 10 })
        .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
      ([rows, shuffled]) => {
        const keys = (of: typeof rows) =>
          presetBoxes(
            of.map((one) => row(one.item, one)),
            whenRank(breakdown),
          ).map(({ key }) => key);
        expect(new Set(keys(rows)).size).toBe(rows.length);
        const plain = rows.every(({ item }) => !item.includes('(') && !item.includes(','));
        if (plain) expect(keys(shuffled).sort()).toEqual(keys(rows).sort());
      },
    ),
  );
});
