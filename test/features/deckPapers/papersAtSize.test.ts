/** Every paper of a big show: read, held against itself, planned and printed, quickly, and in time that grows with the rows. */
import { contradictions } from '../../../src/deck/contradictions/contradictions.ts';
import { deckPaperDocument } from '../../../src/features/deckPapers/deckPaperDocument.tsx';
import { plannedPapers, printedPages } from '../../../src/features/deckPapers/planPapers.ts';
import { deckOf, type Rows } from '../../builders/deck.ts';

/** @param size 1 for 250 props, 600 moves, 448 moves of the deck, 15 on the crew, 40 scenes, 300 cues */
function rowsOf(size: number): Rows {
  const many = <T>(count: number, row: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => row(at));
  const scene = (at: number) => `${1 + Math.floor((at % 40) / 20)}.${1 + (at % 20)}`;
  const page = (at: number) => String(1 + (at % 40) * 3);
  const crew = (at: number) => `Crew ${'ABCDEFGHIJKLMNO'[at % 15]}`;
  const side = (at: number) => (at % 2 === 0 ? 'SL' : 'SR');
  return {
    Scenes: many(40, (at) => ({
      Scene: scene(at),
      Act: at < 20 ? '1' : '2',
      'Pages from': page(at),
      'Pages to': String(3 + (at % 40) * 3),
    })),
    People: [
      ...many(15, (at) => ({ 'Person ID': `P${100 + at}`, Name: crew(at), Group: 'Crew', Minor: 'No', Active: 'Yes' })),
      ...many(20, (at) => ({
        'Person ID': `P${200 + at}`,
        Name: `Actor ${at}`,
        Group: 'Cast',
        Characters: `Part ${at}`,
        Minor: 'Yes',
        Active: 'Yes',
      })),
    ],
    Breakdown: many(20, (at) => ({
      Character: `Part ${at}`,
      ...Object.fromEntries(many(40, (one) => [scene(one), (at + one) % 3 === 0 ? '' : 'x'])),
    })),
    Props: many(250 * size, (at) => ({
      Name: `Prop ${at}`,
      'Prop ID': `PR${1000 + at}`,
      Source: at % 3 === 0 ? 'Borrowed' : 'Built',
      Status: 'Acquired',
    })),
    'Prop moves': many(600 * size, (at) => ({
      Prop: `Prop ${at % (250 * size)}`,
      Scene: scene(at),
      Page: page(at),
      Character: `Part ${at % 20}`,
      'Preset location': `${side(at)} table`,
      'Enters by': `Part ${at % 20}`,
      'Enters side': side(at),
      'Exits by': `Part ${at % 20}`,
      'Exits side': side(at),
    })),
    Presets: many(250 * size, (at) => ({ Location: `${side(at)} table`, Item: `Prop ${at}`, Prop: `PR${1000 + at}` })),
    'Run sheet': many(448 * size, (at) => ({
      Seq: at,
      Scene: scene(at),
      Page: page(at),
      'Cue or moment': `SC ${at}`,
      Action: 'Set',
      Item: `Thing ${at}`,
      From: 'SL wing',
      To: 'C',
      Who: `${crew(at)}; ${crew(at + 1)}`,
      Side: side(at),
    })),
    'Quick changes': many(40 * size, (at) => ({
      Person: `Actor ${at % 20}`,
      Character: `Part ${at % 20}`,
      'From scene': scene(at),
      'To scene': scene(at + 1),
      'Time available': '60',
      Location: 'SL booth',
      Dresser: `${crew(at)}; ${crew(at + 1)}`,
    })),
    Entrances: many(300 * size, (at) => ({
      Scene: scene(at),
      Page: page(at),
      Character: `Part ${at % 20}`,
      Kind: at % 2 === 0 ? 'Enters' : 'Exits',
      Side: side(at),
    })),
    Cues: many(300 * size, (at) => ({
      Cue: `${at % 3 === 0 ? 'SD' : 'LX'} ${at + 1}`,
      Scene: scene(at),
      Page: page(at),
      'Line or moment': `line ${at}`,
      Operator: crew(at),
    })),
    Spikes: many(60, (at) => ({ Item: `Leg ${at}`, Scene: scene(at), Color: 'Blue' })),
  };
}

interface Took {
  deck: number;
  contradictions: number;
  plan: number;
  print: number;
  all: number;
}

function took(size: number): Took {
  const rows = rowsOf(size);
  const now = () => process.cpuUsage().user / 1000;
  const times: number[] = [now()];
  const mark = () => times.push(now());
  const { deck } = deckOf(rows);
  mark();
  const found = contradictions(deck);
  mark();
  const papers = plannedPapers(deck, found, { kept: new Map(), issues: new Map() }, '2027-03-05');
  mark();
  for (const paper of papers)
    deckPaperDocument({ title: 'Big', company: '' }, paper.title, printedPages(paper, new Map()));
  mark();
  const between = (at: number) => (times[at + 1] ?? 0) - (times[at] ?? 0);
  return {
    ...{ deck: between(0), contradictions: between(1), plan: between(2), print: between(3) },
    all: (times[4] ?? 0) - (times[0] ?? 0),
  };
}

/** Time of the processor, in milliseconds: what the machine does besides is not counted. */
const ONCE = [took(1), took(1)].reduce((least, { all }) => Math.min(least, all), Number.POSITIVE_INFINITY);

test('250 props, 600 moves, 448 moves of the deck, 15 on the crew, 40 scenes and 300 cues are on every paper in under two seconds', () => {
  expect(ONCE).toBeLessThan(2_000);
});

test('three times the rows take no more than about three times as long', () => {
  expect(took(3).all).toBeLessThan(6 * Math.max(ONCE, 50));
});
