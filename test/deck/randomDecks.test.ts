/** Decks made up by chance: clean ones have no contradiction, and each kind that is planted is found where it was put. */
import { contradictions } from '../../src/deck/contradictions/contradictions.ts';
import { problemLine } from '../../src/port/appError.ts';
import { deckOf, type Rows } from '../builders/deck.ts';
import { PLANTS } from './plantedContradictions.ts';
import { randomDeck } from './randomDeck.ts';

/** 500 with npm run test:deep; any other number by CALLBOARD_DECKS. */
const COUNT = Number(process.env.CALLBOARD_DECKS ?? 30);
const FIRST = Number(process.env.CALLBOARD_DECK_SEED ?? Math.floor(Math.random() * 1_000_000_000));

const linesOf = (seed: number, lines: readonly string[]) => lines.map((line) => `seed ${seed}: ${line}`);

test(`${COUNT} clean productions from seed ${FIRST} on have no contradiction, and no problem`, () => {
  for (let seed = FIRST; seed < FIRST + COUNT; seed++) {
    const { deck, problems } = deckOf(randomDeck(seed).rows);
    expect(linesOf(seed, problems.map(problemLine))).toEqual([]);
    expect(linesOf(seed, contradictions(deck).map(problemLine))).toEqual([]);
  }
});

describe.each(PLANTS.map((plant) => [plant.name, plant] as const))('%s', (_, { rule, plant, cleared }) => {
  test('is found in its row and column, and nothing else is', () => {
    for (let seed = FIRST; seed < FIRST + Math.max(2, COUNT / 20); seed++) {
      const made = randomDeck(seed);
      const { tab, column, row } = plant(made);
      const { deck } = deckOf(made.rows, cleared);
      const found = contradictions(deck).map((one) => `${one.rule}: ${one.tab}, row ${one.row}, ${one.column}`);
      const at = row ?? (made.rows[tab]?.length ?? 0) + 1;
      expect(linesOf(seed, found)).toEqual(linesOf(seed, [`${rule}: ${tab}, row ${at}, ${column}`]));
    }
  });
});

test('a child’s change needs two adults who are called for that very show', () => {
  const rows = (Also: string): Rows => ({
    Scenes: [{ Scene: '1', 'Pages from': '1', 'Pages to': '9' }],
    People: [
      { 'Person ID': 'P1', Name: 'Kim Lee', Group: 'Cast', Characters: 'Puck', Minor: 'Yes' },
      { 'Person ID': 'P2', Name: 'Ana Silva', Group: 'Crew', Minor: 'No' },
      { 'Person ID': 'P3', Name: 'Ben Okoro', Group: 'Crew', Minor: 'No' },
    ],
    Breakdown: [{ Character: 'Puck' }],
    Schedule: [
      {
        'Event ID': 'E1',
        Date: '2027-03-12',
        Start: '19:30',
        End: '22:00',
        Type: 'Performance',
        'Also called': 'Full company',
        Status: 'Published',
      },
      {
        'Event ID': 'E2',
        Date: '2027-03-13',
        Start: '19:30',
        End: '22:00',
        Type: 'Performance',
        'Also called': Also,
        Status: 'Published',
      },
    ],
    'Quick changes': [
      {
        Person: 'Kim Lee',
        Character: 'Puck',
        'From scene': '1',
        'Page out': '2',
        'Page in': '3',
        Dresser: 'Ana Silva; Ben Okoro',
      },
    ],
  });
  expect(contradictions(deckOf(rows('Full company')).deck)).toEqual([]);
  const [found, ...others] = contradictions(deckOf(rows('Kim Lee; Ana Silva')).deck);
  expect([found?.rule, found?.row, found?.message]).toEqual([
    'minorsChange',
    2,
    'Kim Lee is under 18: this change needs two adults with a current check or a chaperone, and has only one on Sat 13 March. Name them under Dresser or Chaperone.',
  ]);
  // Ben is not there at all.
  expect(others.map(({ message }) => message)).toEqual([
    'This moment needs 2 people, and 1 is called on Sat 13 March. Do some of it earlier or later, or call more crew.',
  ]);
});

test('where nobody’s clearance is current, every change of a child is named; where the production does not check, adults are enough', () => {
  const rows: Rows = {
    Scenes: [{ Scene: '1', 'Pages from': '1', 'Pages to': '9' }],
    People: [
      { 'Person ID': 'P1', Name: 'Kim Lee', Group: 'Cast', Characters: 'Puck' },
      { 'Person ID': 'P2', Name: 'Ana Silva', Group: 'Crew', Minor: 'No' },
    ],
    Breakdown: [{ Character: 'Puck' }],
    'Quick changes': [{ Person: 'Kim Lee', 'From scene': '1', Chaperone: 'Ana Silva' }],
  };
  const rules = (more: Rows) => contradictions(deckOf({ ...rows, ...more }, () => []).deck).map(({ rule }) => rule);
  expect(rules({})).toEqual(['minorsChange']);
  expect(rules({ Production: [{ Setting: 'Uncleared adults', Value: 'Do not check' }] })).toEqual([]);
});

test('of two changes at one moment the one that needs more is named, and once', () => {
  const change = (needed: number) => ({
    ...{ Person: 'Ana Silva', 'From scene': '1', 'Page out': '2', 'Page in': '3', 'Time available': 60 },
    'Dressers needed': needed,
  });
  const rows = (...needed: number[]): Rows => ({
    Scenes: [{ Scene: '1', 'Pages from': '1', 'Pages to': '9' }],
    People: [
      { 'Person ID': 'P1', Name: 'Ana Silva', Group: 'Cast', Minor: 'No' },
      { 'Person ID': 'P2', Name: 'Cy Ito', Group: 'Crew', Minor: 'No' },
      { 'Person ID': 'P3', Name: 'Ben Okoro', Group: 'Crew', Minor: 'No' },
    ],
    'Quick changes': needed.map(change),
  });
  const found = (...needed: number[]) =>
    contradictions(deckOf(rows(...needed)).deck)
      .filter(({ rule }) => rule === 'tooFewPeople')
      .map(({ row }) => row);
  expect(found(1, 1)).toEqual([]);
  expect(found(1, 60)).toEqual([3]);
  expect(found(60, 1)).toEqual([2]);
  expect(found(2, 2)).toEqual([3]);
});
