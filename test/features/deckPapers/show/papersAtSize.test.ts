/** The papers of a big show, from rows as they are typed: quick, and no slower for each row than those of a small one. */
import type { Deck } from '../../../../src/deck/deck.ts';
import { namesOnDeck } from '../../../../src/deck/namesOnDeck.ts';
import { DECK_PAPERS } from '../../../../src/features/deckPapers/deckPapers.ts';
import { deckOf } from '../../../builders/deck.ts';

const OF_THE_SHOW = [
  ...(['runSheets', 'shiftPlots', 'quickChangePlot', 'dresserCards', 'entranceChart', 'cueSheets'] as const),
  ...(['callingList', 'headsets', 'traffic', 'dressingRooms', 'micPlot'] as const),
];
const SCENES = 40;
const PAGES_A_SCENE = 3;
const range = (count: number) => Array.from({ length: count }, (_, at) => at);
const of = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

/** @param size 1 for 250 props, 600 moves, 448 deck moves, 15 crew, 40 scenes, 300 cues */
function deckOfSize(size: number): Deck {
  const scenes = range(SCENES).map((at) => `${Math.floor(at / 10) + 1}.${(at % 10) + 1}`);
  const at = (row: number) => ({
    Scene: of(scenes, row),
    Page: String((row % SCENES) * PAGES_A_SCENE + 1 + (Math.floor(row / SCENES) % PAGES_A_SCENE)),
  });
  const crew = range(15).map((index) => `Crew${index} Last${index}`);
  const cast = range(30).map((index) => `Actor${index} Surname${index}`);
  const characters = range(30).map((index) => `Part ${index}`);
  const sides = ['SL', 'SR', 'USL', 'DSR'];
  const people = [
    ...crew.map((Name, index) => ({ Name, 'Person ID': `P${index}`, Group: 'Crew', Minor: 'No', Active: 'Yes' })),
    ...cast.map((Name, index) => ({
      ...{ Name, 'Person ID': `K${index}`, Group: 'Cast', Minor: 'Yes', Active: 'Yes' },
      Characters: of(characters, index),
    })),
  ];
  return deckOf({
    Scenes: scenes.map((Scene, index) => ({
      ...{ Scene, Act: Scene.slice(0, 1) },
      'Pages from': String(index * PAGES_A_SCENE + 1),
      'Pages to': String((index + 1) * PAGES_A_SCENE),
    })),
    Breakdown: characters.map((Character) => ({ Character, ...Object.fromEntries(scenes.map((one) => [one, 'x'])) })),
    People: people,
    Props: range(250 * size).map((index) => ({ Name: `Prop ${index}`, 'Prop ID': `PR${index}`, Status: 'Acquired' })),
    'Prop moves': range(600 * size).map((row) => ({
      ...at(row),
      ...{ Prop: `PR${row % (250 * size)}`, Character: of(characters, row), 'Preset location': 'SL prop table' },
      ...{ 'Enters by': of(row % 3 === 0 ? crew : characters, row), 'Enters side': of(sides, row) },
      ...{ 'Exits by': of(characters, row), 'Exits side': of(sides, row + 1) },
    })),
    Presets: range(250 * size).map((row) => ({
      ...{ Location: `${of(sides, row)} table`, Item: `Prop ${row}`, 'Checked by': of(crew, row) },
    })),
    'Run sheet': range(448 * size).map((row) => ({
      ...at(row),
      ...{ Seq: String(row), 'Cue or moment': `Moment ${row}`, Action: of(['Set', 'Strike', 'Hand off'], row) },
      ...{ Item: `Prop ${row % 250}`, From: 'SL wing', To: 'C', Side: of(sides, row) },
      Who: `${of(crew, row)}; ${of(crew, row + 3)}`,
    })),
    'Quick changes': range(60 * size).map((row) => ({
      ...{ Person: of(cast, row), Character: of(characters, row), Dresser: of(crew, row), 'Time available': '40' },
      ...{ 'From scene': of(scenes, row), 'To scene': of(scenes, row + 1), 'Off in order': 'cloak; hat' },
    })),
    Entrances: range(600 * size).map((row) => ({
      ...at(row),
      ...{ Character: of(characters, row), Kind: of(['Enters', 'Exits'], Math.floor(row / 30)), Side: of(sides, row) },
    })),
    Cues: range(300 * size).map((row) => ({
      ...at(Math.floor(row / size)),
      ...{ Cue: `${of(['LX', 'SD', 'FLY'], row)} ${row}`, 'Line or moment': `Line ${row}`, Operator: of(crew, row) },
    })),
    Headsets: crew.map((Person, index) => ({ Station: `Station ${index}`, Person, Channel: of(['A', 'B'], index) })),
    Mics: range(30 * size).map((row) => ({
      ...{ Mic: String(row % 20), Character: of(characters, row) },
      ...{ 'From scene': of(scenes, row), 'To scene': of(scenes, row) },
    })),
    'Dressing rooms': cast.map((Person, index) => ({ Room: `Room ${index % 6}`, Person })),
    Spikes: range(60 * size).map((row) => ({ Item: `Leg ${row}`, Scene: of(scenes, row), Color: 'Blue' })),
  }).deck;
}

const now = () => process.cpuUsage().user / 1000;

/** Time of the processor by paper, in milliseconds: what the machine does besides is not counted. The quickest of several runs. */
function milliseconds(deck: Deck): Map<string, number> {
  const times = new Map<string, number>();
  for (const [name, { make }] of Object.entries(DECK_PAPERS)) {
    for (let run = 0; run < 3; run++) {
      // Nothing is known from the run before.
      const own = { ...deck };
      const before = now();
      make(own, namesOnDeck(own));
      times.set(name, Math.min(times.get(name) ?? Number.POSITIVE_INFINITY, now() - before));
    }
  }
  return times;
}

const total = (times: ReadonlyMap<string, number>) => [...times.values()].reduce((sum, one) => sum + one, 0);

const DECK = deckOfSize(1);
const ONCE = milliseconds(DECK);

test('every paper of a big show is made well within a second, all of them within two', () => {
  for (const name of OF_THE_SHOW) {
    const { pages } = DECK_PAPERS[name].make(DECK, namesOnDeck(DECK));
    expect([name, pages.length]).not.toEqual([name, 0]);
  }
  expect(Math.max(...ONCE.values())).toBeLessThan(500);
  expect(total(ONCE)).toBeLessThan(2_000);
});

test('three times the rows take no more than about three times as long', () => {
  expect(total(milliseconds(deckOfSize(3)))).toBeLessThan(6 * Math.max(total(ONCE), 50));
});
