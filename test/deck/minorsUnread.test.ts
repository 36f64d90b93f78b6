/** A child whose name nobody can read is kept from flame and rail all the same. */
import { contradictions } from '../../src/deck/contradictions/contradictions.ts';
import { deckOf, type Rows } from '../builders/deck.ts';

const BASE: Rows = {
  People: [
    { 'Person ID': 'P002', Name: 'Cleo Park', Group: 'Cast', Characters: 'Mina', Minor: 'Yes' },
    { 'Person ID': 'P004', Name: 'Eva Lind', Group: 'Staff', Minor: 'No' },
    { 'Person ID': 'P006', Name: 'Gil Ash', Group: 'Crew', Minor: 'Yes' },
    { 'Person ID': 'P007', Name: 'Hana Ito', Group: 'Cast', Characters: 'Dog', Minor: 'No' },
    { 'Person ID': 'P008', Name: 'Sam Young', Group: 'Volunteer', Minor: '' },
    { 'Person ID': 'P009', Name: 'Sam Older', Group: 'Volunteer', Minor: 'No' },
  ],
  Scenes: [{ Scene: '1', 'Pages from': '1', 'Pages to': '10' }],
  Breakdown: [
    { Character: 'Mina', 1: 'x' },
    { Character: 'Dog', 1: 'x' },
  ],
};

const found = (rows: Rows) =>
  contradictions(deckOf({ ...BASE, ...rows }).deck)
    .filter((one) => one.rule === 'minorAtRisk')
    .map(({ row, column, message }) => `${row} ${column}: ${message.split(', and this')[0]}`);

const at = { Scene: '1', Page: '2' };
const GIL = 'may be Gil Ash, who is under 18';

it.each([
  ['Gil Ash, Eva Lind', GIL],
  ['Gil & Eva', GIL],
  ['Eva and Gil', GIL],
  ['Eva / Gil', GIL],
  ['Gil Ash (rail)', GIL],
  ['Gil A', GIL],
  ['Gill Ash', GIL],
  ['crew', GIL],
  ['Sam', 'may be Sam Young, who is under 18'],
  ['Sam (props)', 'may be Sam Young, who is under 18'],
  ['Mina', 'may be Cleo Park, who is under 18'],
])('%j, wherever it is typed, may be somebody under 18', (who, words) => {
  const said = `“${who}” ${words}`;
  const item = { ...at, Action: 'Fly', Item: 'Cloth' };
  expect(found({ 'Run sheet': [{ ...item, Who: who }] })).toEqual([`2 Who: ${said}`]);
  expect(found({ Cues: [{ ...at, Cue: 'FLY 1', Operator: who }] })).toEqual([`2 Operator: ${said}`]);
  expect(found({ Headsets: [{ Station: 'Fly rail', Person: who }] })).toEqual([`2 Person: ${said}`]);
  expect(found({ Tracks: [{ Track: 'Fly rail', Person: who }] })).toEqual([`2 Person: ${said}`]);
});

it.each(['Eva Lind', 'Sam Older', 'P009', 'Hana Ito and Eva Lind', 'Dog', 'volunteer parents', 'nobody', ''])(
  '%j is nobody under 18',
  (who) => {
    expect(found({ 'Run sheet': [{ ...at, Action: 'Fly', Item: 'Cloth', Who: who }] })).toEqual([]);
    const Props = [{ 'Prop ID': 'PR1', Name: 'Sword' }];
    expect(found({ Props, 'Prop moves': [{ ...at, Prop: 'PR1', Character: who, 'Enters by': who }] })).toEqual([]);
    expect(found({ Presets: [{ Location: 'SL', Item: 'Sword', 'Checked by': who }] })).toEqual([]);
  },
);

it.each([
  'Mina',
  'Dog and Mina',
  'Dog; Mina',
  'Dog/Mina',
  'Cleo Park',
  'Cleo',
  'Mina (Cleo)',
  'Dog (understudy: Mina)',
])('of all who are typed for a weapon the child is found: %j', (who) => {
  const Props = [{ 'Prop ID': 'PR1', Name: 'Sword' }];
  const one = (cells: Record<string, string>) => found({ Props, 'Prop moves': [{ ...at, Prop: 'PR1', ...cells }] });
  for (const column of ['Character', 'Enters by', 'Exits by']) {
    expect(one({ [column]: who })).toEqual([
      expect.stringMatching(new RegExp(`^2 ${column}: .*Cleo Park.* is under 18`)),
    ]);
  }
  const Entrances = [{ ...at, Character: who, Kind: 'Enters', Carrying: 'Sword' }];
  expect(found({ Entrances })).toEqual([expect.stringMatching(/^2 Carrying: .*Cleo Park.* is under 18/)]);
});

it('checks of weapons are read with any sign between the names', () => {
  const Presets = ['Eva Lind, Gil Ash', 'Eva & Gil', 'Gil or Eva'].map((one) => ({
    ...{ Location: 'SL', Item: 'Sword', 'Checked by': one },
  }));
  expect(found({ Presets })).toHaveLength(3);
});

it('whoever is named for certain is said for certain', () => {
  const Entrances = ['mina', 'P002', 'cleo park'].map((Character, at) => ({
    ...{ Scene: '1', Page: String(at + 1), Character, Kind: 'Enters', Carrying: `Sword ${at}` },
  }));
  for (const words of found({ Entrances })) expect(words).toMatch(/Carrying: Cleo Park is under 18$/);
  expect(found({ Entrances })).toHaveLength(3);
  const Presets = ['Sam', 'gil'].map((one) => ({ Location: 'SL', Item: 'Sword', 'Checked by': one }));
  expect(found({ Presets })).toEqual([
    '2 Checked by: “Sam” may be Sam Young, who is under 18',
    '3 Checked by: Gil Ash is under 18',
  ]);
});

it('keeps everybody who is typed under Character, on paper and in the track of their part', () => {
  const { deck } = deckOf({ ...BASE, 'Prop moves': [{ ...at, Prop: 'Cup', Character: 'dog & mina' }] });
  expect(deck.moves[0]?.character).toBe('dog & mina');
  expect(deck.moves[0]?.user.characters).toEqual(['Dog', 'Mina']);
});
