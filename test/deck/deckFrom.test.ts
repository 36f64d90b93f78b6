/** What is typed wrong into the deck's tabs: named by tab, row and column, and the rest is still there. */
import { deckOf, type Rows } from '../builders/deck.ts';
import { placesOf } from '../builders/production.ts';

const SCENES = [
  { Scene: '1.1', Act: '1', 'Pages from': '1', 'Pages to': '8', Minutes: 15 },
  { Scene: '1.2', Title: 'The wood', Act: '1', 'Pages from': '8', 'Pages to': '12' },
  { Scene: '2.1', Act: '2', 'Pages from': '13', 'Pages to': '20' },
];
const PEOPLE = [
  { 'Person ID': 'P001', Name: 'Ana Silva', Group: 'Cast', Characters: 'Puck', Minor: 'No' },
  { 'Person ID': 'P002', Name: 'Ben Okoro', Group: 'Crew', Minor: 'No' },
];
const PROPS = [
  { 'Prop ID': 'PR001', Name: 'Lantern' },
  { 'Prop ID': 'PR002', Name: 'Love tokens' },
];
const GROUND: Rows = { Scenes: SCENES, People: PEOPLE, Breakdown: [{ Character: 'Puck' }], Props: PROPS };

const deck = (rows: Rows) => deckOf({ ...GROUND, ...rows });
const move = (row: Record<string, string | number>) =>
  deck({ 'Prop moves': [{ Prop: 'Lantern', Scene: '1.1', ...row }] });
const said = (rows: Rows) => deck(rows).problems.map(({ message }) => message);

test.each<[string, Record<string, string>, string]>([
  ['an unknown scene', { Scene: '9.9' }, 'Prop moves 2 Scene'],
  ['an unknown prop', { Prop: 'Ladder' }, 'Prop moves 2 Prop'],
  ['a prop by an id that is nobody’s', { Prop: 'PR099' }, 'Prop moves 2 Prop'],
  ['an unknown side', { 'Enters side': 'SLL' }, 'Prop moves 2 Enters side'],
  ['a slip in a name', { 'Exits by': 'Ana Silvo' }, 'Prop moves 2 Exits by'],
  ['a page that is none', { Page: 'late' }, 'Prop moves 2 Page'],
  ['a page of another scene', { Page: '13' }, 'Prop moves 2 Page'],
  ['no scene', { Scene: '' }, 'Prop moves 2 Scene'],
  ['no prop', { Prop: '' }, 'Prop moves 2 Prop'],
  ['a broken formula', { Prop: '#REF!' }, 'Prop moves 2 Prop'],
])('%s is named, and the row stays', (_, row, place) => {
  const { deck: read, problems } = move(row);
  expect(placesOf(problems)).toEqual([place]);
  expect(read.moves).toHaveLength(1);
});

test.each([['Lantern'], ['lanterns'], ['PR001'], [' pr001 '], ['L\u200Bantern'], ['LANTERN']])(
  '%j is the lantern',
  (Prop) => {
    const { deck: read, problems } = move({ Prop });
    expect(problems).toEqual([]);
    expect(read.moves[0]?.prop.shown).toBe('Lantern');
  },
);

test('scenes are found by number, name, title and part', () => {
  for (const [Scene, name] of [
    ['Scene 1.2', '1.2'],
    ['I.ii', '1.2'],
    ['the wood', '1.2'],
    ['1.2a', '1.2'],
  ]) {
    const { deck: read, problems } = move({ Scene: Scene ?? '', Page: '9' });
    expect([Scene, problems, read.moves[0]?.at.scene?.name]).toEqual([Scene, [], name]);
  }
});

test('props are no properties: nothing is found by a name that every object has', () => {
  for (const Prop of ['__proto__', 'constructor', 'toString']) {
    expect(placesOf(move({ Prop }).problems)).toEqual(['Prop moves 2 Prop']);
  }
  const { deck: read, problems } = deck({
    Props: [{ 'Prop ID': 'PR001', Name: '__proto__' }],
    Cues: [{ Cue: '__proto__' }],
    'Prop moves': [{ Prop: '__proto__', Scene: '1.1' }],
  });
  expect(placesOf(problems)).toEqual(['Cues 2 Cue']);
  expect(read.moves[0]?.prop.prop?.id).toBe('PR001');
});

test('a prop that was renamed is suggested: by a slip, by what it was called when it was checked out, and beside its id', () => {
  expect(said({ 'Prop moves': [{ Prop: 'Lantren', Scene: '1.1' }] })).toEqual([
    'Props has no “Lantren”. Do you mean “Lantern” (PR001)?',
  ]);
  const former = { 'Prop moves': [{ Prop: 'Storm lamp', Scene: '1.1' }] };
  const suggestion = ['Props has no “Storm lamp”. Lantern (PR001) was called so. Type PR001.'];
  expect(
    said({
      ...former,
      'Prop log': [{ When: '2027-01-01 10:00:00', 'Prop ID': 'PR001', Prop: 'Storm lamp', What: 'Out' }],
    }),
  ).toEqual(suggestion);
  expect(said({ ...former, Presets: [{ Location: 'SL table', Item: 'Storm lamp', Prop: 'PR001' }] })).toEqual(
    suggestion,
  );
  // Moves by id have its new name by themselves.
  expect(move({ Prop: 'PR001' }).deck.moves[0]?.prop.shown).toBe('Lantern');
});

test('two rows of one id are named, and what points at it points at neither', () => {
  const { deck: read, problems } = deck({
    Props: [...PROPS, { 'Prop ID': 'pr001', Name: 'Other lantern' }],
    'Prop moves': [{ Prop: 'PR001', Scene: '1.1' }],
  });
  expect(placesOf(problems)).toEqual(['Props 4 Prop ID', 'Prop moves 2 Prop']);
  expect(read.props).toHaveLength(3);
  expect(read.moves[0]?.prop.prop).toBeNull();
  expect(new Set(read.props.map(({ key }) => key)).size).toBe(3);
});

test('two props of one name are asked about by their ids', () => {
  expect(
    said({
      Props: [...PROPS, { 'Prop ID': 'PR003', Name: 'lantern' }],
      'Prop moves': [{ Prop: 'Lantern', Scene: '1.1' }],
    }),
  ).toEqual(['“Lantern” could be PR001 or PR003 in Props. Type the Prop ID.']);
});

test('what is set need not be a prop; a slip of a prop’s name is named all the same', () => {
  const runs = ['Throne', 'Philostrate to Egeus', 'Lanterm'].map((Item) => ({ Scene: '1.1', Page: '2', Item }));
  expect(placesOf(deck({ 'Run sheet': runs }).problems)).toEqual(['Run sheet 4 Item']);
});

test('people, operators and characters who are not there are named', () => {
  const { problems } = deck({
    'Run sheet': [{ Scene: '1.1', Who: 'Ben Okoro; Nobody Known' }],
    Cues: [{ Cue: 'LX 1', Operator: 'Nobody Known' }],
    Entrances: [{ Scene: '1.1', Character: 'Pukc', Kind: 'Enters' }],
    'Quick changes': [
      {
        Person: 'Ana Silva',
        Character: 'Puck',
        'From scene': '1.1',
        'To scene': '1.1',
        Dresser: 'Ben',
        Chaperone: 'Nobody Known',
      },
    ],
    Headsets: [{ Station: 'SM desk', Person: 'Nobody Known' }],
    Mics: [{ Mic: '1', Character: 'Oberon', 'From scene': '7' }],
    'Dressing rooms': [{ Room: 'Green', Person: 'Nobody Known' }],
    Tracks: [{ Person: 'Nobody Known', Track: 'Deck SL' }],
    Costumes: [{ Character: 'Puck', Pieces: 'Leaves', Person: 'Nobody Known' }],
  });
  expect(placesOf(problems).sort()).toEqual(
    ['Run sheet 2 Who', 'Cues 2 Operator', 'Entrances 2 Character', 'Quick changes 2 Chaperone', 'Headsets 2 Person']
      .concat([
        'Mics 2 Character',
        'Mics 2 From scene',
        'Dressing rooms 2 Person',
        'Tracks 2 Person',
        'Costumes 2 Person',
      ])
      .sort(),
  );
});

test('pages out of order and scenes without pages are named at Scenes', () => {
  const Scenes = [...SCENES, { Scene: '2.2', 'Pages from': '17', 'Pages to': '18' }, { Scene: '2.3' }];
  const { deck: read, problems } = deck({
    Scenes,
    Entrances: [{ Scene: '2.3', Page: '30', Character: 'Puck', Kind: 'Exits' }],
  });
  expect(placesOf(problems)).toEqual(['Scenes 5 Pages from', 'Scenes 6 Pages from']);
  expect(read.entrances[0]?.at).toMatchObject({ minute: null, page: '30' });
});

test('numbers that are none are named; numbers of cues keep what was typed', () => {
  const cues = ['LX 12.50', '12', 'Fade', '', 'LX 12B', 'LX 12A'].map((Cue) => ({ Cue, Description: 'x' }));
  const { deck: read, problems } = deck({ Cues: cues });
  expect(placesOf(problems)).toEqual(['Cues 5 Cue', 'Cues 4 Cue']);
  expect(read.cues.map(({ text }) => text)).toEqual(cues.map(({ Cue }) => Cue));
  expect(read.cues.map(({ department }) => department)).toEqual(['Lighting', '', '', '', 'Lighting', 'Lighting']);
});

describe('pages that are cut', () => {
  const cut = (...changes: [date: string, page: string, old: string, now: string][]) =>
    [
      ...deck({
        'Script changes': changes.map(([day, Page, Old, New]) => ({ Date: day, Page, Old, New })),
      }).deck.cutPages.values(),
    ].map(({ row }) => row);

  test.each<[string, string]>([
    ['', 'Page cut'],
    ['', 'Cut'],
    ['whole page', 'cut.'],
    ['The page', 'Deleted'],
    ['Puck: “If we shadows”', 'Page is cut'],
    ['', 'Cut the whole page'],
  ])('%j that becomes %j', (old, now) => {
    expect(cut(['2027-01-01', '12A', old, now])).toEqual([2]);
  });

  test.each<[string, string]>([
    ['Puck: “If we shadows”', 'Cut'],
    ['', 'Cut from “The ox” to “chiding”'],
    ['', 'Keep the first 14'],
    ['Page cut', 'Restored'],
    ['', ''],
  ])('are not those of which %j becomes %j', (old, now) => {
    expect(cut(['2027-01-01', '12A', old, now])).toEqual([]);
  });

  test('a page that was put back later is there, whatever the order of the rows', () => {
    expect(cut(['2027-02-01', '12', '', 'Restored'], ['2027-01-01', 'p. 12', '', 'Page cut'])).toEqual([]);
    expect(cut(['2027-02-01', '12', '', 'Page cut'], ['2027-01-01', '12', 'a', 'b'])).toEqual([2]);
  });
});

test('keys stay with rows however a tab is sorted, and two rows alike have two', () => {
  const rows = [
    { Scene: '1.1', Page: '2', Item: 'Throne', 'Cue or moment': 'SC 1', To: 'C' },
    { Scene: '1.1', Page: '3', Item: 'Bench', 'Cue or moment': 'SC 2' },
    { Scene: '1.1', Page: '3', Item: 'Bench', 'Cue or moment': 'SC 2' },
  ];
  const keys = (all: typeof rows) => deck({ 'Run sheet': all }).deck.runSheet.map(({ key }) => key);
  expect(new Set(keys(rows)).size).toBe(3);
  expect([...keys([...rows].reverse())].sort()).toEqual([...keys(rows)].sort());
  expect(keys([{ ...rows[0], To: 'CSR' } as (typeof rows)[0]])[0]).toBe(keys(rows)[0]);
});

describe('who plays a part', () => {
  const People = [
    { 'Person ID': 'P001', Name: 'Ana Silva', Group: 'Cast', Characters: 'Puck' },
    { 'Person ID': 'P002', Name: 'Ben Okoro', Group: 'Cast', Characters: 'Puck' },
    { 'Person ID': 'P003', Name: 'Cy Park', Group: 'Cast', Characters: 'Puck (u/s)' },
    { 'Person ID': 'P004', Name: 'Di Lin', Group: 'Cast', Characters: 'Puck', Role: 'Swing' },
  ];
  const show = (at: number, notCalled: string) => ({
    ...{ 'Event ID': `E00${at}`, Date: `2027-03-1${at}`, Start: '19:30', End: '22:00', Type: 'Performance' },
    ...{ 'Also called': 'Full company', 'Not called': notCalled, Status: 'Published' },
  });
  const casts = (...notCalled: string[]) =>
    deck({ People, Schedule: notCalled.map((names, at) => show(at, names)) }).deck.casts.map(
      ({ name, playersOf, shows }) => [
        name,
        shows.length,
        playersOf('PUCK')
          .map((one) => one.name)
          .join(' + '),
      ],
    );

  test('is settled by who is called for each show', () => {
    expect(casts('Ben Okoro', 'Ana Silva', 'Ben Okoro')).toEqual([
      ['Cast A', 2, 'Ana Silva'],
      ['Cast B', 1, 'Ben Okoro'],
    ]);
  });

  test('is everybody who may where no show says it', () => {
    expect(casts()).toEqual([['', 0, 'Ana Silva + Ben Okoro']]);
    expect(casts('')).toEqual([['', 1, 'Ana Silva + Ben Okoro']]);
  });

  test('is whoever covers where nobody else is called', () => {
    expect(casts('Ana Silva; Ben Okoro')).toEqual([['', 1, 'Cy Park + Di Lin']]);
  });
});
