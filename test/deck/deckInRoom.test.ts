/** The deck in the rehearsal room and on the stage: one setting, or the phase, tells which. */
import { deckInRoom, isRoomVersion } from '../../src/deck/deckInRoom.ts';
import { deckOf, type Rows } from '../builders/deck.ts';

const ROWS: Rows = {
  Props: [
    { 'Prop ID': 'PR001', Name: 'Lantern', Status: 'Rehearsal stand-in' },
    { 'Prop ID': 'PR002', Name: 'Cane' },
  ],
  Presets: [
    { Location: 'SL Prop  Table', Item: 'Lantern', Prop: 'PR001' },
    { Location: 'USR wing', Item: 'Cane', Prop: 'Cane' },
  ],
  'Run sheet': [{ Scene: '1', Item: 'Lantern', From: 'sl prop table', To: 'C' }],
  'Stage places': [
    { 'On stage': 'SL prop table', 'In rehearsal': 'Table by the piano' },
    { 'On stage': 'SL prop table', 'In rehearsal': 'Somewhere else' },
    { 'On stage': 'USR wing', 'In rehearsal': '' },
  ],
};

function presetsFor(Value: string, more: Rows['Production'] = []) {
  const { deck, problems } = deckOf({
    ...ROWS,
    Production: [{ Setting: 'Papers of the deck are for', Value }, ...(more ?? [])],
  });
  const shown = deckInRoom(deck);
  return {
    ...{ deck, shown, problems },
    presets: shown.presets.map(({ location, prop }) => `${location.text}: ${prop.shown}`),
  };
}

const ROOM = ['Table by the piano: Lantern (stand-in)', 'USR wing: Cane'];
const STAGE = ['SL Prop  Table: Lantern', 'USR wing: Cane'];

it.each([
  ['Rehearsal room', [], ROOM],
  ['Stage', [], STAGE],
  ['By the phase', [{ Setting: 'Phase', Value: 'Rehearsals' }], ROOM],
  ['', [{ Setting: 'Phase', Value: 'Pre-Tech' }], ROOM],
  ['', [{ Setting: 'Tech starts', Value: '2027-03-05' }], STAGE],
  ['', [{ Setting: 'Phase', Value: 'Of our own' }], STAGE],
  ['who knows', [{ Setting: 'Phase', Value: 'Rehearsals' }], STAGE],
])('for “%s” with %j has its own names', (setting, more, expected) => {
  expect(presetsFor(setting, more).presets).toEqual(expected);
});

it('names every place alike, and keeps the side that it is on', () => {
  const { shown, deck, problems } = presetsFor('Rehearsal room');
  expect(shown.runSheet.map(({ from, to, item }) => [from.text, from.wing, to.text, item.shown])).toEqual([
    ['Table by the piano', 'SL', 'C', 'Lantern (stand-in)'],
  ]);
  expect(shown.props.map(({ name }) => name)).toEqual(['Lantern (stand-in)', 'Cane']);
  expect(isRoomVersion(deck)).toBe(true);
  expect(problems.filter(({ tab }) => tab === 'Stage places').map(({ row, column }) => [row, column])).toEqual([
    [4, 'In rehearsal'],
  ]);
  const { deck: stage } = presetsFor('Stage');
  expect(deckInRoom(stage)).toBe(stage);
  expect(isRoomVersion(stage)).toBe(false);
});
