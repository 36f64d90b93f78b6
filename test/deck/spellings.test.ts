/** One scene, one prop, one problem, however it is typed. */
import { contradictions } from '../../src/deck/contradictions/contradictions.ts';
import { namesOnDeck } from '../../src/deck/namesOnDeck.ts';
import { DECK_PAPERS } from '../../src/features/deckPapers/deckPapers.ts';
import type { DeckPaperName } from '../../src/papers/deckPaperKinds.ts';
import { deckOf, type Rows } from '../builders/deck.ts';

const BASE: Rows = {
  Scenes: [
    { Scene: '1.1', Act: 'I', 'Pages from': '1', 'Pages to': '10' },
    { Scene: '1.2', Act: 'I', Title: 'The ball', 'Pages from': '11', 'Pages to': '20' },
    { Scene: '2.1', Act: 'II', 'Pages from': '21', 'Pages to': '30' },
  ],
  Props: [
    { 'Prop ID': 'PR001', Name: 'Lantern' },
    { 'Prop ID': 'PR002', Name: 'Map' },
    { 'Prop ID': 'PR012', Name: 'Stage sword' },
  ],
};
const typed = (rows: Rows) => deckOf({ ...BASE, ...rows });
const words = (rows: Rows) => typed(rows).problems.map(({ row, column, message }) => `${row} ${column}: ${message}`);

it.each([
  '1.2',
  'I.ii',
  '1-2',
  'Act 1 Sc 2',
  'Act 1, Scene 2',
  'Act I Scene ii.',
  'ACT ONE SCENE TWO',
  'A1S2',
  'a1 s2',
  'Scene 2 of Act 1',
  'Sc. 2, Act I',
  '1.2\u00A0',
  ' The  ball',
])('%j is scene 1.2', (Scene) => {
  const { deck, problems } = typed({ 'Run sheet': [{ Scene, Page: '12', Action: 'Move', Item: 'Bench' }] });
  expect([deck.runSheet[0]?.at.scene?.name, problems]).toEqual(['1.2', []]);
});

it.each(['Act 1 Sc 3', 'Act 3 Scene 1', 'Scene 2', 'Act 1', 'Act 1 Sc', '1.3'])('%j is no scene', (Scene) => {
  expect(words({ 'Run sheet': [{ Scene, Item: 'Bench' }] })).toEqual([
    `2 Scene: There is no scene “${Scene}” in Scenes. Type it as it is there.`,
  ]);
});

it('of a moment that is typed as a scene it says which scene to type', () => {
  const said = (Scene: string) => words({ 'Run sheet': [{ Scene, Item: 'Bench' }] });
  expect(said('Pre-show')).toEqual([
    '2 Scene: There is no scene “Pre-show” in Scenes. Type 1.1 here, and Preshow as the moment.',
  ]);
  expect(said('Interval')).toEqual([
    '2 Scene: There is no scene “Interval” in Scenes. Type the scene that comes next here, and Intermission as the moment.',
  ]);
});

it('an unknown scene of a change is said once where the other is left blank', () => {
  expect(words({ 'Quick changes': [{ 'From scene': '99', 'Page out': '2', 'Page in': '3' }] })).toEqual([
    '2 From scene: There is no scene “99” in Scenes. Type it as it is there.',
  ]);
});

it.each(['PR1', 'pr 001', 'PR-001', 'pr001 ', 'The lanterns', 'a lantern', 'Lamp (PR001)', 'old lamp (pr1)'])(
  '%j is the lantern',
  (Prop) => {
    const { deck, problems } = typed({ 'Prop moves': [{ Prop, Scene: '1.1' }] });
    expect([deck.moves[0]?.prop.prop?.name, problems]).toEqual(['Lantern', []]);
  },
);

it.each([
  ['Lantern; Map', 'Type a row for each.'],
  ['map & PR1', 'Type a row for each.'],
  ['Lanturn', 'Do you mean “Lantern” (PR001)?'],
  ['PR2012', 'Type the name or the Prop ID as it is there, or add it.'],
  ['Cup (blue)', 'Type the name or the Prop ID as it is there, or add it.'],
])('of %j, which is no prop, it says what to do', (Prop, toDo) => {
  expect(words({ 'Prop moves': [{ Prop, Scene: '1.1' }] })).toEqual([`2 Prop: Props has no “${Prop}”. ${toDo}`]);
});

it('ids that differ in case alone are one: whoever names it is told to tell the rows apart', () => {
  const Props = ['PR009', 'pr009'].map((id) => ({ 'Prop ID': id, Name: `Cup ${id}` }));
  expect(words({ Props, 'Prop moves': [{ Prop: 'PR009', Scene: '1.1' }] })).toContain(
    '2 Prop: “PR009” could be row 2 and 3 of Props. Give each an id of its own.',
  );
});

it.each([
  [-5, '“-5” is no time for a change. Type the seconds as a number, for example 45.'],
  [0.03125, 'The cell holds the time 0:45. Type the seconds as a number, for example 45.'],
  [0.0486111111, 'The cell holds the time 1:10. Type the seconds as a number, for example 45.'],
  [46_300, '“46300” is no time for a change. Type the seconds as a number, for example 45.'],
])('%d is no number of seconds, and counts as not typed', (time, message) => {
  const row = { 'From scene': '1.1', 'Page out': '2', 'Page in': '3', 'Time available': time };
  const { deck, problems } = typed({ 'Quick changes': [row] });
  expect(problems.map((one) => `${one.column}: ${one.message}`)).toEqual([`Time available: ${message}`]);
  expect(deck.changes[0]).toMatchObject({ secondsGiven: null, seconds: 60 });
  expect(contradictions(deck).filter(({ rule }) => rule === 'tooLittleTime')).toEqual([]);
});

it.each([
  [0.0034722, 'The cell holds the time 0:05. Type the minutes as a number, for example 4.'],
  [46_055, '“46055” is no time for a scene. Type the minutes as a number, for example 4.'],
])('a scene of %d minutes is timed by its pages, and said', (Minutes, message) => {
  const { deck, problems } = typed({ Scenes: [{ Scene: '1', 'Pages from': '1', 'Pages to': '10', Minutes }] });
  expect([deck.scenes[0]?.minutes, ...problems.map((one) => `${one.row} ${one.column}: ${one.message}`)]).toEqual([
    10,
    `2 Minutes: ${message}`,
  ]);
});

it.each(['Crew needed', 'Dressers needed'])('%s that nobody can have is said, and counts as not typed', (column) => {
  const tab = column === 'Crew needed' ? 'Run sheet' : 'Quick changes';
  const row = { Scene: '1.1', 'From scene': '1.1', Page: '2', 'Page out': '2', 'Page in': '3', Item: 'Bench' };
  for (const number of [46_055, -1, 0.04]) {
    const { deck, problems } = typed({ [tab]: [{ ...row, [column]: number }] });
    expect(problems.map((one) => `${one.column}: ${one.message}`)).toEqual([
      `${column}: “${number}” is no number of people. Type how many it takes, for example 2.`,
    ]);
    expect(contradictions(deck).filter(({ rule }) => rule === 'tooFewPeople')).toEqual([]);
  }
  expect(typed({ [tab]: [{ ...row, [column]: 2 }] }).problems).toEqual([]);
});

it('a cue that is there twice is said once, not against the order of the pages, too', () => {
  const Cues = ['LX 1', 'LX 2', 'LX 3', 'LX 1'].map((Cue, at) => ({ Cue, Scene: '1.1', Page: String(at + 1) }));
  const found = contradictions(typed({ Cues }).deck).map(({ row, column, message }) => `${row} ${column}: ${message}`);
  expect(found).toEqual(['5 Cue: LX 1 is also the number of row 2. Give one of the two another number.']);
});

it.each([
  ['LX-22', 'LX-22'],
  ['Q-Lab 3.5', 'QLAB-3.5'],
  ['q lab 3.5', 'QLAB-3.5'],
  ['SQ-1', 'SQ-1'],
])('%j is a number of a cue', (Cue, key) => {
  const { deck, problems } = typed({ Cues: [{ Cue, Scene: '1.1', Page: '2' }] });
  expect([deck.cues[0]?.number?.key, problems]).toEqual([key, []]);
});

/** The titles of a paper’s pages, each with the first words of its rows. */
function pagesOf(name: DeckPaperName, rows: Rows): [title: string, ...rows: string[]][] {
  const { deck } = typed(rows);
  const text = (cell: string | { text: string }) => (typeof cell === 'string' ? cell : cell.text);
  return DECK_PAPERS[name]
    .make(deck, namesOnDeck(deck))
    .pages.map(({ title, blocks }) => [
      title,
      ...blocks
        .flatMap((block) => (block.kind === 'table' ? block.rows : []))
        .map(({ cells }) => cells.map(text).join(' ').trim()),
    ]);
}

it('what is typed for the scene Preshow or Intermission stands there on paper, and on the list of these checks', () => {
  const rows = {
    'Run sheet': ['2.1', 'Interval', '1.1', 'Pre-show', '99'].map((Scene, at) => ({
      ...{ Scene, Item: `Bench ${at}`, Action: 'Set', Side: 'SL' },
    })),
  };
  const benches = (name: DeckPaperName) =>
    pagesOf(name, rows).flatMap(([, ...lines]) => lines.flatMap((line) => /Bench (\d)/.exec(line)?.[1] ?? []));
  expect(benches('runSheets')).toEqual(['3', '2', '1', '0', '4']);
  expect(benches('preshowChecks')).toEqual(['3']);
  expect(benches('intermissionChecks')).toEqual(['1']);
});

it('one table is one page, however its side is spelled', () => {
  const places = ['SL prop table', 'S.L. Prop Table', 'Stage left prop table', 'stage L prop table'];
  const rows = {
    Presets: places.map((Location, at) => ({ Location, Item: `Cup ${at}` })),
    'Prop moves': [{ Prop: 'PR001', Scene: '1.1', Page: 'pg. 2', 'Preset location': 'stage left prop table' }],
  };
  for (const name of ['presetChecklists', 'propTables'] as const) expect(pagesOf(name, rows)).toHaveLength(1);
  const same = ['SL prop table', 'Stage L prop table'].map((Location) => ({
    Location,
    Item: 'Lantern',
    Prop: 'PR001',
  }));
  expect(contradictions(typed({ Presets: same }).deck)).toEqual([]);
});

it('a page is printed without the word that somebody typed before it', () => {
  const rows = { 'Prop moves': [{ Prop: 'PR001', Scene: '1.1', Page: 'pg. 2', 'Preset location': 'SL' }] };
  expect(pagesOf('propTables', rows)[0]?.join()).toContain('1.1 p 2');
});

it.each([
  ['Run sheet', 'Action', 'Fly', ['fly in', 'FLY OUT', 'Flies', 'Fly-in']],
  ['Run sheet', 'Action', 'Strike', ['clear', 'Strikes']],
  ['Run sheet', 'Action', 'Hand off', ['handoff', 'hand-off', 'Hand over']],
  ['Run sheet', 'Cue kind', 'Cue light', ['cue-light', 'Cuelight']],
  ['Run sheet', 'Cue kind', 'Follow', ['follow-on', 'Auto-follow']],
  ['Entrances', 'Kind', 'Enters', ['enter', 'Entrance', 'on']],
  ['Entrances', 'Kind', 'Exits', ['exit', 'Exit.', 'off']],
  ['Cues', 'Status', 'Cut', ['omit', 'CUT.']],
  ['Props', 'Status', 'Missing', ['lost', 'gone']],
  ['Props', 'Status', 'Acquired', ['got it', 'have']],
  ['Props', 'Status', 'Rehearsal stand-in', ['stand-in', 'rehearsal prop']],
  ['Props', 'Source', 'Rented', ['hire', 'rental']],
  ['Props', 'Source', 'Borrowed', ['on loan']],
])('%s, %s: %s in other words', (tab, column, choice, words) => {
  const row = { Scene: '1.1', Page: '2', Item: 'Bench', Cue: 'LX 1', Name: 'Cup', 'Prop ID': 'PR1' };
  for (const word of [choice, ...words]) {
    const { deck, problems } = typed({ [tab]: [{ ...row, Character: '', [column]: word }] });
    expect(problems.filter((one) => one.column === column)).toEqual([]);
    const [read] = [...deck.runSheet, ...deck.entrances, ...deck.cues, ...(tab === 'Props' ? deck.props : [])];
    expect(JSON.stringify(read)).toContain(tab === 'Cues' ? '"isCut":true' : `"${choice}"`);
  }
});

it('an under-18 is kept from the rail in whatever words it is flown', () => {
  const People = [{ 'Person ID': 'P006', Name: 'Gil Ash', Group: 'Crew', Minor: 'Yes' }];
  for (const Action of ['Fly', 'fly in', 'FLY-OUT', 'Flies']) {
    const found = contradictions(
      typed({ People, 'Run sheet': [{ Scene: '1.1', Item: 'Cloth', Who: 'Gil Ash', Action }] }).deck,
    );
    expect([Action, found.map(({ rule }) => rule)]).toEqual([Action, expect.arrayContaining(['minorAtRisk'])]);
  }
});

it('a kind that cannot be read is said once', () => {
  const said = (Kind: string) => words({ Entrances: [{ Scene: '1.1', Page: '2', Character: 'Mina', Kind }] });
  expect(said('dances')).toEqual(['2 Kind: “dances” is not one of Enters, Exits. Choose one of these.']);
  expect(said('')).toHaveLength(1);
});
