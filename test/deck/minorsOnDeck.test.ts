/** What keeps under-18s safe on the deck, typed as people type it: what cannot be told counts as a child, and nobody helps in two places. */
import { contradictions } from '../../src/deck/contradictions/contradictions.ts';
import { adultsOnlyList } from '../../src/settings/adultsOnlyList.ts';
import { deckOf, type Rows } from '../builders/deck.ts';

const BASE: Rows = {
  People: [
    { 'Person ID': 'P002', Name: 'Cleo Park', Group: 'Cast', Characters: 'Mina', Minor: 'Yes' },
    { 'Person ID': 'P003', Name: 'Dev Shah', Group: 'Cast', Characters: 'Cat', Minor: '' },
    { 'Person ID': 'P004', Name: 'Eva Lind', Group: 'Crew', Minor: 'No' },
    { 'Person ID': 'P005', Name: 'Finn Roe', Group: 'Crew', Minor: 'No' },
    { 'Person ID': 'P006', Name: 'Gil Ash', Group: 'Crew', Minor: 'Yes' },
    { 'Person ID': 'P007', Name: 'Hana Ito', Group: 'Cast', Characters: 'Dog', Minor: 'No' },
  ],
  Scenes: [{ Scene: '1', 'Pages from': '1', 'Pages to': '10' }],
  Breakdown: [
    { Character: 'Mina', 1: 'x' },
    { Character: 'Cat', 1: 'x' },
    { Character: 'Dog', 1: 'x' },
  ],
};

const found = (rule: string, rows: Rows) =>
  contradictions(deckOf({ ...BASE, ...rows }).deck)
    .filter((one) => one.rule === rule)
    .map(({ tab, row, column, message }) => `${tab} ${row} ${column}: ${message.split('. ')[0]}`);

const change = (more: Record<string, string>) => ({
  ...{ 'From scene': '1', 'To scene': '1', 'Page out': '2', 'Page in': '3', Location: 'SL wing' },
  ...more,
});

it.each([
  'sword, gun',
  'gun / sword',
  'gun and sword',
  'any gun or sword',
  '· the guns\n· all swords',
  'gun; sword',
  'gun & sword',
])('the setting Not for under-18s keeps from swords and guns however they are put beside each other: %j', (Value) => {
  const rows = ['Sword', 'Guns'].map((Item, at) => ({
    Scene: '1',
    Page: String(at + 1),
    Action: 'Set',
    Item,
    Who: 'Gil Ash',
  }));
  const Production = [{ Setting: 'Not for under-18s', Value }];
  expect(found('minorAtRisk', { Production, 'Run sheet': rows })).toHaveLength(2);
});

it('a phrase of the setting stays one', () => {
  expect(adultsOnlyList('fly rail; the power tool, ;, handling the blades')).toEqual([
    'fly rail',
    'power tool',
    'blades',
  ]);
});

it('an under-18 checks no weapon and nothing at the rail; a thing that is soft is no weapon', () => {
  const Props = [
    { 'Prop ID': 'PR1', Name: 'Foil', Description: 'Steel sword' },
    { 'Prop ID': 'PR2', Name: 'Sword', Description: 'Foam' },
  ];
  const Presets = [
    { Location: 'SL', Item: 'Foil', Prop: 'PR1', 'Checked by': 'Eva Lind; Gil Ash' },
    { Location: 'SL', Item: 'Sword', Prop: 'PR2', 'Checked by': 'Gil Ash' },
    { Location: 'Fly rail', Item: 'Gloves', 'Checked by': 'Gil Ash' },
    { Location: 'SL', Item: 'Pistol', 'Checked by': 'Eva Lind' },
  ];
  expect(found('minorAtRisk', { Props, Presets }).map((one) => one.split(' is ')[0])).toEqual([
    'Presets 2 Checked by: Gil Ash',
    'Presets 4 Checked by: Gil Ash',
  ]);
});

it.each([
  ['broadswords', 'sword'],
  ['Shotgun (prop)', 'gun'],
  ['an ax', 'axe'],
  ['Penknife', 'knife'],
  ['2 tealights', 'candle'],
  ['Matchbox', 'matches'],
  ['flashpots', 'flash pot'],
  ['Candle (real)', 'candle'],
  ['stage sword', 'sword'],
  ['Pyro', 'pyro'],
  ['Fire, in a fire bucket', 'fire'],
])('%j is not for under-18s', (Item, word) => {
  const [one] = contradictions(deckOf({ ...BASE, 'Run sheet': [{ Scene: '1', Item, Who: 'Gil Ash' }] }).deck);
  expect(one?.message).toContain(`this has to do with “${word}”`);
});

it.each([
  'Swordfish',
  'Candlestick',
  'Fire extinguisher',
  'fire exit sign',
  'Flameless candle',
  'LED tealights',
  'Rubber broadsword',
  'Fog',
  'butterfly',
])('%j is for everybody', (Item) => {
  expect(found('minorAtRisk', { 'Run sheet': [{ Scene: '1', Item, Who: 'Gil Ash' }] })).toEqual([]);
});

it('what is noted of a thing, where it waits and at which side it is moved counts as well', () => {
  const Props = [
    { 'Prop ID': 'PR1', Name: 'Foil', Notes: 'Real blade' },
    { 'Prop ID': 'PR2', Name: 'Cup' },
  ];
  const at = { Scene: '1', Page: '2' };
  const move = (more: Record<string, string>) =>
    found('minorAtRisk', { Props, 'Prop moves': [{ ...at, Prop: 'PR2', 'Enters by': 'Mina', ...more }] });
  expect(move({})).toEqual([]);
  for (const more of [{ Prop: 'PR1' }, { Notes: 'lit with real fire' }, { 'Preset location': 'Fly rail' }]) {
    expect(move(more)).toEqual([expect.stringContaining('Prop moves 2 Enters by: Cleo Park is under 18')]);
  }
  const run = (Side: string) => found('minorAtRisk', { 'Run sheet': [{ ...at, Item: 'Cloth', Who: 'Gil Ash', Side }] });
  expect([run('SL'), run('Fly rail')]).toEqual([[], [expect.stringContaining('Run sheet 2 Who: Gil Ash is under 18')]]);
  const Presets = [{ Location: 'SL', Item: 'Foil', Prop: 'PR1', 'Checked by': 'Gil Ash' }];
  expect(found('minorAtRisk', { Props, Presets })).toHaveLength(1);
});

it.each(['Ghost', '__proto__', 'Mina\u200b, or so'])(
  'a change of a character that nobody plays may be a child’s: %j',
  (Character) => {
    const [one] = found('minorsChange', { 'Quick changes': [change({ Character, Dresser: 'Eva Lind' })] });
    expect(one).toContain('may be under 18: this change needs two adults');
    const both = { Character, Dresser: 'Eva Lind; Finn Roe' };
    expect(found('minorsChange', { 'Quick changes': [change(both)] })).toEqual([]);
  },
);

it('an under-18 stays one where the character beside the name is nobody’s', () => {
  const row = change({ Person: 'Cleo Park', Character: 'Ghost', Dresser: 'Eva Lind' });
  expect(found('minorsChange', { 'Quick changes': [row] })).toEqual([
    expect.stringContaining('Cleo Park is under 18: this change needs two adults'),
  ]);
});

it('a chaperone is with several in one place, and not in two places at once, nor on the stage', () => {
  const both = (Location: string, more: Record<string, string> = { Chaperone: 'Eva Lind' }) => [
    change({ Person: 'Cleo Park', Chaperone: 'Eva Lind' }),
    change({ Person: 'Dev Shah', Location, ...more }),
  ];
  const twice = (rows: Rows[string]) => found('onePersonTwice', { 'Quick changes': rows });
  expect(twice(both('SL Wing'))).toEqual([]);
  expect(twice(both('SR wing'))).toEqual([
    'Quick changes 3 Chaperone: Eva Lind is chaperone here and in row 2 at the same time',
  ]);
  expect(twice(both('SR wing', { Dresser: 'Eva Lind' }))).toEqual([
    'Quick changes 3 Dresser: Eva Lind dresses here and is chaperone in row 2 at the same time',
  ]);
  const Entrances = [
    { Scene: '1', Page: '1', Character: 'Dog', Kind: 'Enters', Side: 'SR' },
    { Scene: '1', Page: '9', Character: 'Dog', Kind: 'Exits', Side: 'SR' },
  ];
  expect(
    found('moverOnStage', { Entrances, 'Quick changes': [change({ Person: 'Cleo Park', Chaperone: 'Hana Ito' })] }),
  ).toEqual(['Quick changes 2 Chaperone: Hana Ito is on as Dog then (Entrances, row 2)']);
});

it('an actor of age and an under-18 in one dressing room are named once, whoever looks after them is not', () => {
  const rooms = (...rows: [Room: string, Person: string][]) =>
    deckOf({ ...BASE, 'Dressing rooms': rows.map(([Room, Person]) => ({ Room, Person })) })
      .problems.filter(({ message }) => message.includes('dresses here'))
      .map(({ tab, row, message }) => `${tab} ${row}: ${message}`);
  expect(rooms(['1', 'Cleo Park'], ['1', 'Eva Lind'], ['2', 'Hana Ito'], ['', 'Hana Ito'])).toEqual([]);
  for (const child of ['Cleo Park', 'Dev Shah']) {
    expect(rooms(['Room 1', child], ['room\u200b 1 ', 'Hana Ito'], ['Room 1', 'P007'])).toEqual([
      `Dressing rooms 3: Hana Ito is of age and dresses here beside ${child}, who is under 18. Give one of them another room.`,
    ]);
  }
});

it('whoever types a character where a person belongs is told so', () => {
  const { problems } = deckOf({
    ...BASE,
    'Run sheet': [{ Scene: '1', Page: '1', Action: 'Set', Item: 'Drop', Who: 'Mina' }],
  });
  expect(problems.map(({ message }) => message)).toContain(
    '“Mina” is a character. Type the name or the Person ID of whoever it is.',
  );
});

test.each(['Fly it by hand', 'flown out', 'Lighting the torch'])(
  'words of an Action that cannot be read count: %j',
  (Action) => {
    const rows = [{ Scene: '1', Page: '1', Action, Item: 'Drop', Who: 'Gil Ash' }];
    expect(found('minorAtRisk', { 'Run sheet': rows })).toHaveLength(1);
  },
);
