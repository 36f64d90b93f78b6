/** Times: of scenes, pages and moments, off the stage, and the quick changes that follow. */
import fc from 'fast-check';
import { pageRuler } from '../../src/deck/pageRuler.ts';
import { proposalWords } from '../../src/deck/proposalWords.ts';
import { proposedChanges } from '../../src/deck/proposedChanges.ts';
import { secondsIn } from '../../src/deck/secondsIn.ts';
import { offStageOf, staysOf } from '../../src/deck/stays.ts';
import { deckOf, type Rows } from '../builders/deck.ts';

const ruled = (...pages: string[]) => {
  const ruler = pageRuler(pages);
  return (a: string, b: string) => (ruler.position(b) ?? Number.NaN) - (ruler.position(a) ?? Number.NaN);
};

test('inserted pages count as pages of their own, parts of a page as half of one', () => {
  const between = ruled('iv', '12', '12A', '12B', '13', '20', '20.5', '21', '30', '30/31', '31');
  expect([between('12', '13'), between('12', '12B'), between('12B', '20')]).toEqual([3, 2, 8]);
  expect([between('20', '20.5'), between('20', '21'), between('30', '31')]).toEqual([0.5, 1.5, 1.5]);
  expect(ruled('12')('12', '99')).toBeNaN();
});

test('the ruler keeps the order of pages, however they are given', () => {
  const page = fc
    .tuple(fc.integer({ min: 1, max: 40 }), fc.constantFrom('', 'A', 'B', '.5'))
    .map(([number, more]) => `${number}${more}`);
  fc.assert(
    fc.property(fc.array(page, { minLength: 2 }), (pages) => {
      const ruler = pageRuler(pages);
      const mixed = pageRuler([...pages].reverse());
      for (const one of pages) expect(mixed.position(one)).toBe(ruler.position(one));
      const byRank = [...new Set(pages)].sort((a, b) => (ruler.rank(a) ?? 0) - (ruler.rank(b) ?? 0));
      const positions = byRank.map((one) => ruler.position(one) ?? -1);
      expect([...positions].sort((a, b) => a - b)).toEqual(positions);
    }),
  );
});

test.each<[string, number | null]>([
  ['5', 5],
  ['5s', 5],
  ['4,5 sec', 4.5],
  ['1:30', 90],
  ['00:12.50', 12.5],
  ['1:02:03', 3723],
  ['1 min 20', 80],
  ["2'", 120],
  ['', null],
  ['soon', null],
  ['__proto__', null],
])('%j is %p seconds', (text, seconds) => {
  expect(secondsIn(text)).toBe(seconds);
});

const PEOPLE = [
  { 'Person ID': 'P001', Name: 'Ana Silva', Group: 'Cast', Characters: 'Egeus; Philostrate', Minor: 'No' },
  { 'Person ID': 'P002', Name: 'Ben Okoro', Group: 'Cast', Characters: 'Hermia', Minor: 'No' },
];
const comes = (Scene: string, Page: string, Character: string, Kind: string) => ({ Scene, Page, Character, Kind });
const deck = (rows: Rows) =>
  deckOf({
    People: PEOPLE,
    Breakdown: ['Egeus', 'Philostrate', 'Hermia'].map((Character) => ({ Character })),
    Scenes: [
      { Scene: '1', 'Pages from': '1', 'Pages to': '10', Minutes: 20 },
      { Scene: '2', 'Pages from': '11', 'Pages to': '20' },
    ],
    ...rows,
  }).deck;
const offStage = (rows: Rows) => {
  const read = deck(rows);
  return read.casts
    .flatMap((cast) => read.company.people.flatMap((person) => offStageOf(person, cast, staysOf(read))))
    .map(({ exit, enter, seconds }) => `${exit.character} ${exit.at.page}-${enter.at.page}: ${seconds}`);
};

test('a scene runs as long as Scenes says, else by its pages and Minutes a page', () => {
  const minutes = (value: string) =>
    deck({ Production: [{ Setting: 'Minutes a page', Value: value }] }).scenes.map((one) => [
      one.startMinute,
      one.minutes,
    ]);
  expect(minutes('1')).toEqual([
    [0, 20],
    [20, 10],
  ]);
  expect(minutes('1.5')).toEqual([
    [0, 20],
    [20, 15],
  ]);
  // Without a pace nobody knows.
  expect(minutes('0')).toEqual([
    [0, 20],
    [20, null],
  ]);
});

test('two scenes that share a page have half of it each', () => {
  const Scenes = [
    { Scene: '1', 'Pages from': '1', 'Pages to': '8' },
    { Scene: '2', 'Pages from': '8', 'Pages to': '11' },
  ];
  expect(deck({ Scenes }).scenes.map(({ minutes }) => minutes)).toEqual([7.5, 3.5]);
});

test('time off the stage goes by the scene’s own minutes, and across scenes', () => {
  const Entrances = [
    comes('1', '1', 'Hermia', 'Enters'),
    comes('1', '2', 'Hermia', 'Exits'),
    comes('1', '4', 'Hermia', 'Enters'),
    comes('1', '10', 'Hermia', 'Exits'),
    comes('2', '12', 'Hermia', 'Enters'),
  ];
  // Two minutes a page in scene 1; then a minute and a half to the middle of page 12.
  expect(offStage({ Entrances })).toEqual(['Hermia 2-4: 240', 'Hermia 10-12: 150']);
  expect(offStage({ Entrances: [...Entrances].reverse() })).toEqual(['Hermia 2-4: 240', 'Hermia 10-12: 150']);
});

test('somebody who exits and enters on one page was off in between, whatever the order of the rows', () => {
  const Entrances = [
    comes('1', '1', 'Hermia', 'Enters'),
    comes('1', '3', 'Hermia', 'Enters'),
    comes('1', '3', 'Hermia', 'Exits'),
    comes('1', '5', 'Hermia', 'Exits'),
  ];
  expect(offStage({ Entrances })).toEqual(['Hermia 3-3: 0']);
});

test('a page that nobody can place makes no time', () => {
  const Scenes = [{ Scene: '1' }];
  expect(
    offStage({ Scenes, Entrances: [comes('1', '1', 'Hermia', 'Exits'), comes('1', '2', 'Hermia', 'Enters')] }),
  ).toEqual(['Hermia 1-2: null']);
});

describe('quick changes are proposed', () => {
  const Costumes = [
    { 'Costume ID': 'C001', Character: 'Philostrate', Pieces: 'Livery' },
    { 'Costume ID': 'C002', Character: 'Egeus', Pieces: 'Robe' },
    { 'Costume ID': 'C003', Character: 'Hermia', Pieces: 'Day dress', Scene: '1' },
    { 'Costume ID': 'C004', Character: 'Hermia', Pieces: 'Night dress', Scene: '2' },
  ];
  const doubled = (page: string) => [comes('2', '11', 'Philostrate', 'Exits'), comes('2', page, 'Egeus', 'Enters')];
  const proposed = (rows: Rows) =>
    proposedChanges(deck({ Costumes, ...rows })).map(
      (one) => `${one.person.name}: ${one.from?.id}-${one.to?.id} ${one.seconds} ${one.pace}`,
    );

  test('for somebody who comes back as somebody else', () => {
    expect(proposed({ Entrances: doubled('12') })).toEqual(['Ana Silva: C001-C002 60 quick']);
    expect(proposed({ Entrances: doubled('11') })).toEqual(['Ana Silva: C001-C002 0 tight']);
    expect(proposed({ Entrances: doubled('13') })).toEqual([]);
    const Production = [{ Setting: 'Quick change (seconds)', Value: '121' }];
    expect(proposed({ Entrances: doubled('13'), Production })).toEqual(['Ana Silva: C001-C002 120 quick']);
  });

  test('for a character whom Costumes gives something else in the next scene, and for no other', () => {
    const across = [comes('1', '10', 'Hermia', 'Exits'), comes('2', '11', 'Hermia', 'Enters')];
    expect(proposed({ Entrances: across })).toEqual(['Ben Okoro: C003-C004 90 quick']);
    expect(proposed({ Entrances: across, Costumes: Costumes.slice(0, 3) })).toEqual([]);
  });

  test('in words, at the entrance', () => {
    const [one] = proposedChanges(deck({ Costumes, Entrances: doubled('12') }));
    expect(one && proposalWords(one)).toEqual({
      ...{ tab: 'Entrances', row: 3, column: 'Character' },
      message:
        'Ana Silva leaves as Philostrate on page 11 and is back as Egeus on page 12, 60 seconds later (quick, C001 to C002). Type it into Quick changes.',
    });
  });

  test('unless they are typed already', () => {
    const typed = { Person: 'P001', Character: 'Egeus', 'From scene': '2', 'To scene': '2' };
    expect(proposed({ Entrances: doubled('12'), 'Quick changes': [typed] })).toEqual([]);
    expect(
      proposed({ Entrances: doubled('12'), 'Quick changes': [{ ...typed, 'Page out': '11', 'Page in': '12' }] }),
    ).toEqual([]);
    expect(
      proposed({ Entrances: doubled('12'), 'Quick changes': [{ ...typed, 'Page out': '15', 'Page in': '16' }] }),
    ).toHaveLength(1);
  });
});
