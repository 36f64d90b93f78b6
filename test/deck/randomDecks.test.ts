/** Decks made up by chance: clean ones have no contradiction, and each kind that is planted is found where it was put. */
import { contradictions } from '../../src/deck/contradictions/contradictions.ts';
import { problemLine } from '../../src/port/appError.ts';
import { deckOf } from '../builders/deck.ts';
import { PLANTS } from './plantedContradictions.ts';
import { randomDeck } from './randomDeck.ts';

/** 10,000 with npm run test:deep. */
const COUNT = Number(process.env.CALLBOARD_DECKS ?? 40);
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
    for (let seed = FIRST; seed < FIRST + Math.max(3, COUNT / 20); seed++) {
      const made = randomDeck(seed);
      const { tab, column, row } = plant(made);
      const { deck } = deckOf(made.rows, cleared);
      const found = contradictions(deck).map((one) => `${one.rule}: ${one.tab}, row ${one.row}, ${one.column}`);
      const at = row ?? (made.rows[tab]?.length ?? 0) + 1;
      expect(linesOf(seed, found)).toEqual(linesOf(seed, [`${rule}: ${tab}, row ${at}, ${column}`]));
    }
  });
});
