/** Sides and locations as people write them. */
import { locationFrom, sideFrom, sideProblem } from '../../src/deck/sides.ts';
import { SIDES } from '../../src/workbook/tabs/deck.ts';

test.each<[string, string, string | null]>([
  ['SL', 'SL', 'SL'],
  [' stage  left ', 'SL', 'SL'],
  ['Prompt side', 'SL', 'SL'],
  ['OP', 'SR', 'SR'],
  ['S\u200BR', 'SR', 'SR'],
  ['usl', 'USL', 'SL'],
  ['upstage centre', 'USC', null],
  ['House left', 'House', null],
  ['Door SL', 'Door SL', 'SL'],
  ['S.L.', 'SL', 'SL'],
  ['s/r', 'SR', 'SR'],
  ['D.S.R', 'DSR', 'SR'],
  ['Stage L', 'SL', 'SL'],
  ['Stage r.', 'SR', 'SR'],
  ['SL\u00A0', 'SL', 'SL'],
  ['HL', 'House', null],
  ['S.L./S.R.', 'S.L./S.R.', null],
  ['SL and SR', 'SL and SR', null],
  ['__proto__', '__proto__', null],
  ['', '', null],
])('%j is %j, on the wing %p', (text, name, wing) => {
  expect(sideFrom(text)).toEqual({ name, wing });
});

test('every side of the drop-down, and ways on that only one theatre has, are no problem', () => {
  for (const text of [
    ...SIDES,
    'Trap',
    'Vom 2',
    'SL door',
    'both sides',
    'SL/SR',
    'Fly rail',
    'lift',
    'S.L. door',
    '',
  ]) {
    expect([text, sideProblem(text)]).toEqual([text, '']);
  }
});

test('a side that nobody knows is named, with the one that may be meant', () => {
  expect(sideProblem('stage lefft')).toContain('Do you mean SL?');
  expect(sideProblem('XX')).toContain('Type one of SL, SR');
  expect(sideProblem('x'.repeat(50_000)).length).toBeLessThan(400);
});

test.each<[string, string, string | null]>([
  ['SL prop table', 'off', 'SL'],
  ['Prop table, stage right', 'off', 'SR'],
  ['Dressing room 2', 'off', null],
  ['S.R. prop table', 'off', 'SR'],
  ['Table, stage l', 'off', 'SL'],
  ['Mrs. Lee’s table', 'off', null],
  ['C', 'on', null],
  ['DSL', 'on', 'SL'],
  ['on stage, under the bench', 'on', null],
  // Behind a masking, or in view: nobody can tell.
  ['USC bench', 'unknown', null],
  ['SL', 'unknown', 'SL'],
  ['Aisle table', 'off', null],
  ['Left glove', 'unknown', 'SL'],
])('%j is %s the stage, on the wing %p', (text, where, wing) => {
  expect(locationFrom(text)).toMatchObject({ where, wing });
});
