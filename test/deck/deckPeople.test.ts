/** Who stands in a cell of the deck, typed in a hurry. */
import { namesOnDeck } from '../../src/deck/namesOnDeck.ts';
import { cueSheets } from '../../src/features/deckPapers/show/cueSheets.ts';
import { shiftPlots } from '../../src/features/deckPapers/show/shiftPlots.ts';
import { deckOf, type Rows } from '../builders/deck.ts';

const BASE: Rows = {
  People: [
    { 'Person ID': 'P001', Name: 'Eva Lind', Group: 'Crew', Minor: 'No' },
    { 'Person ID': 'P002', Name: 'Cleo Park', Group: 'Cast', Characters: 'Mina; Dog', Minor: 'Yes' },
    { 'Person ID': 'P008', Name: 'Sam Young', Group: 'Crew', Minor: 'Yes' },
    { 'Person ID': 'P009', Name: 'Sam Older', Group: 'Crew', Minor: 'No' },
    { 'Person ID': 'P010', Name: 'Tess Gone', Group: 'Crew', Minor: 'No', Active: 'No' },
  ],
  Scenes: [{ Scene: '1', 'Pages from': '1', 'Pages to': '10' }],
  Breakdown: [
    { Character: 'Mina', 1: 'x' },
    { Character: 'Dog', 1: 'x' },
  ],
};
const at = { Scene: '1', Page: '2' };
const problems = (rows: Rows) =>
  deckOf({ ...BASE, ...rows }).problems.map(({ tab, row, column, message }) => `${tab} ${row} ${column}: ${message}`);

const LEFT = 'Tess Gone is not active in People any more. Type who it is now.';
const SAM = '“Sam” could be Sam Young and Sam Older. Type the Person ID instead: P008 or P009.';
const PLACES: readonly (readonly [tab: string, column: string, row: Record<string, string>])[] = [
  ['Run sheet', 'Who', { ...at, Action: 'Set', Item: 'Bench' }],
  ['Prop moves', 'Enters by', { ...at, Prop: 'PR1' }],
  ['Prop moves', 'Exits by', { ...at, Prop: 'PR1' }],
  ['Presets', 'Checked by', { Location: 'SL', Item: 'Cup' }],
  ['Quick changes', 'Dresser', { 'From scene': '1' }],
  ['Cues', 'Operator', { ...at, Cue: 'LX 1' }],
  ['Headsets', 'Person', { Station: 'Deck SL' }],
  ['Dressing rooms', 'Person', { Room: '1' }],
];

it.each(PLACES)('%s, %s: somebody who has left, and a name of two people, are said', (tab, column, row) => {
  const said = (who: string) =>
    problems({ Props: [{ 'Prop ID': 'PR1', Name: 'Cup' }], [tab]: [{ ...row, [column]: who }] });
  expect(said('Tess Gone')).toEqual([`${tab} 2 ${column}: ${LEFT}`]);
  expect(said('Sam')).toEqual([`${tab} 2 ${column}: ${SAM}`]);
  expect(said('Eva Lind')).toEqual([]);
});

it('what somebody learnt who has left is nothing to mend', () => {
  expect(problems({ Tracks: [{ Person: 'Tess Gone', Track: 'Eva Lind' }] })).toEqual([]);
});

it.each(['Eva Lind, P009', 'Eva & Sam Older', 'Eva\nP009', 'Eva; p009', 'Lind, Eva and Sam Older'])(
  'whoever checks a preset has it on their page, whatever stands between the names: %j',
  (who) => {
    const { deck } = deckOf({ ...BASE, Presets: [{ Location: 'SL', Item: 'Cup', 'Checked by': who }] });
    expect(shiftPlots(deck, namesOnDeck(deck)).pages.map(({ people }) => people.map(({ name }) => name))).toEqual([
      ['Eva Lind'],
      ['Sam Older'],
    ]);
  },
);

it('a cue sheet says of whoever runs a cue that they have left', () => {
  const { deck } = deckOf({ ...BASE, Cues: [{ ...at, Cue: 'LX 1', Operator: 'Tess Gone' }] });
  expect(JSON.stringify(cueSheets(deck, namesOnDeck(deck)))).toContain('Tess G (has left)');
});

it.each([
  ['Dog and Mina', 'Type a row for each.'],
  ['mina, dog', 'Type a row for each.'],
  ['Cleo Park', 'That is a person: type the character.'],
  ['Minna', 'Do you mean Mina?'],
  ['Ghost', 'Type it as it is there.'],
])('of %j that is no character it says what to do', (Character, words) => {
  expect(problems({ Entrances: [{ ...at, Character, Kind: 'Enters' }] })).toEqual([
    `Entrances 2 Character: There is no character “${Character}” in Breakdown. ${words}`,
  ]);
});
