/** Shows as they are half typed: any rows of the deck, with names that nobody has, sides that are none, blanks and doubles. */
import fc from 'fast-check';
import type { Rows } from '../builders/deck.ts';

export type Row = Record<string, string>;
export type Show = Record<string, Row[]>;

/** Last names that are no word, so that they are found wherever they are shown. */
export const LAST_NAMES = [
  'Quillfeather',
  'Zaragozy',
  'Vandermolen',
  'Okonjo-Brightly',
  'Xanthopoulos',
  'Wrzesniewski',
];
const FIRST = ['Ana', 'Ben', 'Caz', 'Dot', 'Eli', 'Fay'];
const CREW = FIRST.map((first, at) => `${first} ${LAST_NAMES[at]}`);
const CAST = ['Gil', 'Hope', 'Ivo', 'Joy'].map((first, at) => `${first} ${LAST_NAMES[at]}`);
const CHARACTERS = ['Puck', 'Titania', 'Bottom', 'Moth'];
const SCENES = ['1.1', '1.2', '2.1', '2.2', '3.1'];
/** All are named in Script changes, so that a page that a row names for the first time moves no other. */
const PAGES = Array.from({ length: 20 }, (_, at) => String(at + 1)).concat(['5A', '12A']);
const AWKWARD = ['', ' ', '\u200b', '__proto__', 'constructor', 'a;b', '#2', '/', '…'];

const one = (...texts: string[]) => fc.constantFrom(...texts);
const scene = fc.oneof({ weight: 8, arbitrary: one(...SCENES) }, one('9.9', '', 'Scene 1.1'));
const page = fc.oneof({ weight: 8, arbitrary: one(...PAGES) }, one('', '99', 'top of act'));
const side = fc.oneof(
  { weight: 8, arbitrary: one('SL', 'SR', 'USL', 'DSR', 'House', 'C') },
  one('', 'sl', 'trap', ...AWKWARD),
);
const who = fc.oneof(
  { weight: 6, arbitrary: fc.subarray([...CREW, ...CAST], { maxLength: 3 }).map((names) => names.join('; ')) },
  one('', 'Nobody Known', 'Ana', 'Gone Person', 'Ana Quillfeather; the twins', ...AWKWARD),
);
const character = fc.oneof({ weight: 8, arbitrary: one(...CHARACTERS) }, one('', 'Oberon', 'puck', ...AWKWARD));
const PROPS = ['Lantern', 'Throne', 'Ass head', 'Love-juice'];
const item = fc.oneof(
  { weight: 8, arbitrary: one(...PROPS, 'PR001', 'Bench') },
  one('', `${CAST[0]}’s bottle`, ...AWKWARD),
);
const place = fc.oneof(
  { weight: 8, arbitrary: one('SL prop table', 'SR wing', 'C', 'Puck', 'USC bench') },
  one('', ...AWKWARD),
);
const words = fc.oneof(
  { weight: 6, arbitrary: one('', 'On the music', 'Blackout', 'With LX 2', 'Quietly') },
  one(`For ${CAST[1]}`, `${LAST_NAMES[2]} waits`, ...AWKWARD),
);
const seconds = one('', '20', '40', '90', '300', 'soon');
const cue = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .tuple(one('LX', 'SD', 'FLY', 'M', ''), fc.integer({ min: 1, max: 9 }), one('', '.5', 'A', '-1'))
      .map(([prefix, number, more]) => `${prefix} ${number}${more}`.trim()),
  },
  one('', 'House to half', ...AWKWARD),
);

/** What a cell of each column may hold. */
export const CELLS: Readonly<Record<string, Readonly<Record<string, fc.Arbitrary<string>>>>> = {
  'Run sheet': {
    Seq: one('', '1', '2', '3', '10'),
    Scene: scene,
    Page: page,
    'Cue kind': one('', 'Verbal', 'Visual', 'Follow'),
    'Cue or moment': words,
    Action: one('', 'Set', 'Strike', 'Move', 'Fly', 'Hand off', 'Change'),
    Item: item,
    From: place,
    To: place,
    Who: who,
    Side: side,
    'Crew needed': one('', '1', '2', '5'),
    Notes: words,
  },
  'Prop moves': {
    Prop: item,
    Scene: scene,
    Page: page,
    Character: character,
    'Preset location': place,
    'Enters by': fc.oneof(character, who, one('the mechanicals')),
    'Enters side': side,
    'Exits by': fc.oneof(character, who, one('stays')),
    'Exits side': side,
    Notes: words,
  },
  'Quick changes': {
    Person: one(...CAST, '', 'Nobody Known'),
    Character: character,
    'From scene': scene,
    'To scene': scene,
    'Page out': page,
    'Page in': page,
    'From costume': one('', 'C001', 'Cloak'),
    'To costume': one('', 'C002', 'Gown'),
    'Time available': seconds,
    Location: place,
    Dresser: who,
    Chaperone: who,
    'Dressers needed': one('', '1', '2'),
    'Off in order': one('', 'cloak; hat'),
    'On in order': one('', 'gown; wig; shoes'),
    'Undone before': words,
    Hair: words,
    Mic: words,
    Notes: words,
  },
  Presets: {
    Location: place,
    Place: words,
    Item: item,
    Prop: one('', 'Lantern', 'PR001'),
    When: one('', 'Preshow', 'Intermission', '2.1', 'before 3.1', 'whenever'),
    How: words,
    'Checked by': who,
    Notes: words,
  },
  Entrances: {
    Scene: scene,
    Page: page,
    Character: character,
    Kind: one('Enters', 'Enters', 'Exits', 'Exits', ''),
    Side: side,
    Carrying: fc.subarray([...PROPS, 'Bench'], { maxLength: 2 }).map((props) => props.join('; ')),
    Notes: words,
  },
  Cues: {
    Cue: cue,
    Scene: scene,
    Page: page,
    'Line or moment': words,
    'Called by': one('', 'SM', 'SM', 'ASM', 'Visual', 'Follow-on', CREW[0] ?? ''),
    Operator: one('', ...CREW, 'Nobody Known'),
    Standby: one('', '', 'Places call', `When ${CAST[2]} enters`),
    Description: words,
    Department: one('', 'Lighting', 'Sound', 'Rail'),
    Time: one('', '5s'),
    Status: one('', 'Active', 'Cut'),
  },
  Headsets: {
    Station: one('SM desk', 'Deck SL', 'Fly rail', '__proto__'),
    Person: one('', ...CREW, 'Nobody Known'),
    Channel: one('', 'A', 'B', 'A and B'),
    'Cue light': one('', '1', '2'),
    Location: place,
    Notes: words,
  },
  Mics: {
    Mic: one('1', '2', '10', '__proto__'),
    Character: character,
    'From scene': one('', '', ...SCENES, '9.9'),
    'To scene': one('', '', ...SCENES, '9.9'),
    'Worn where': words,
    Notes: words,
  },
  'Dressing rooms': {
    Room: one('Room 1', 'room 1', 'Room 10', '__proto__'),
    Person: one(...CAST, ...CREW, 'Nobody Known'),
    Place: one('', '1', '2'),
    Notes: words,
  },
  Spikes: {
    Item: item,
    Scene: scene,
    Color: one('', 'Blue', 'Black', 'Red'),
    'From center line': one('', '6 ft SL'),
    'From plaster line': one('', '8 ft'),
    Glow: one('', 'Yes', 'No'),
    Notes: words,
  },
};

const rowsOf = (tab: string, most: number): fc.Arbitrary<Row[]> =>
  fc.array(fc.record(CELLS[tab] ?? {}) as fc.Arbitrary<Row>, { maxLength: most });

/** What the rows of every show stand on. */
const GROUND: Show = {
  Scenes: SCENES.map((name, at) => ({
    Scene: name,
    Title: `Scene ${at}`,
    Act: name.slice(0, 1),
    'Pages from': String(at * 4 + 1),
    'Pages to': String(at * 4 + 4),
    Minutes: at % 2 === 0 ? '6' : '',
  })),
  Breakdown: CHARACTERS.map((name, at) => ({
    Character: name,
    ...Object.fromEntries(SCENES.map((one, i) => [one, (at + i) % 3 === 0 ? '' : 'x'])),
  })),
  People: [
    ...CREW.map((Name, at) => ({
      Name,
      'Person ID': `P${at}`,
      Group: 'Crew',
      Minor: at % 2 === 0 ? 'Yes' : 'No',
      Active: 'Yes',
    })),
    ...CAST.map((Name, at) => ({
      Name,
      'Person ID': `K${at}`,
      Group: 'Cast',
      Characters: CHARACTERS[at] ?? '',
      Minor: 'Yes',
      Active: 'Yes',
    })),
    { Name: 'Gone Person', 'Person ID': 'P99', Group: 'Crew', Minor: 'No', Active: 'No' },
  ],
  Guardians: [{ Name: `Mo ${LAST_NAMES[5]}`, Of: CAST[0] ?? '' }],
  Props: PROPS.map((Name, at) => ({
    Name,
    'Prop ID': `PR00${at + 1}`,
    Status: ['Acquired', 'Missing', 'Cut', 'Acquired'][at] ?? '',
    Type: at === 3 ? 'Consumable' : 'Hand',
  })),
  Costumes: [
    { 'Costume ID': 'C001', Character: 'Puck', Pieces: 'Cloak and hat', Scene: '1.1' },
    { 'Costume ID': 'C002', Character: 'Puck', Pieces: 'Gown', Scene: '2.1' },
  ],
  'Script changes': PAGES.map((Page) => ({ Date: '2027-01-01', Page, Old: 'a', New: 'b' })),
};

export const anyShow: fc.Arbitrary<Show> = fc
  .record({
    'Run sheet': rowsOf('Run sheet', 12),
    'Prop moves': rowsOf('Prop moves', 6),
    'Quick changes': rowsOf('Quick changes', 5),
    Presets: rowsOf('Presets', 6),
    Entrances: rowsOf('Entrances', 14),
    Cues: rowsOf('Cues', 14),
    Headsets: rowsOf('Headsets', 3),
    Mics: rowsOf('Mics', 5),
    'Dressing rooms': rowsOf('Dressing rooms', 4),
    Spikes: rowsOf('Spikes', 3),
  })
  .map((tabs) => ({ ...GROUND, ...tabs }));

export interface Change {
  tab: string;
  /** From 0, below the headers. */
  row: number;
  /** What the cells are after it; `null` where the row is cleared. */
  cells: Row | null;
}

/** A show and one change to a row of it: a cell, the whole row, the row cleared, or a row below the last. */
export const changedShow: fc.Arbitrary<{ before: Show; after: Show; change: Change }> = anyShow.chain((before) => {
  const tabs = Object.keys(CELLS);
  return fc
    .record({ tab: one(...tabs), at: fc.nat(), how: one('cell', 'cell', 'cell', 'row', 'clear', 'new') })
    .chain(({ tab, at, how }) => {
      const rows = before[tab] ?? [];
      const isNew = how === 'new' || rows.length === 0;
      const row = isNew ? rows.length : at % rows.length;
      const columns = CELLS[tab] ?? {};
      const cells: fc.Arbitrary<Row | null> =
        how === 'clear' && !isNew
          ? fc.constant(null)
          : isNew || how === 'row'
            ? (fc.record(columns) as fc.Arbitrary<Row>)
            : one(...Object.keys(columns)).chain((column) =>
                (columns[column] ?? fc.constant('')).map((text) => ({ ...rows[row], [column]: text })),
              );
      return cells.map((changed) => {
        const list = [...rows];
        list[row] = changed ?? {};
        return { before, after: { ...before, [tab]: list }, change: { tab, row, cells: changed } };
      });
    });
});

export const asRows = (show: Show): Rows => show;
