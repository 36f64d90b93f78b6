/** A show as large as shows get: how long the model and its contradictions take, and how that grows. */
import { contradictions } from '../../src/deck/contradictions/contradictions.ts';
import { proposedChanges } from '../../src/deck/proposedChanges.ts';
import { deckOf } from '../builders/deck.ts';
import { bigDeck } from './bigDeck.ts';

/** Processor time in milliseconds, so that what else runs does not count. */
function worked(times: number): number {
  const rows = bigDeck(times);
  const before = process.cpuUsage();
  const { deck, problems } = deckOf(rows);
  expect([problems, contradictions(deck), proposedChanges(deck)]).toEqual([[], [], []]);
  expect([deck.props.length, deck.moves.length, deck.runSheet.length, deck.cues.length]).toEqual(
    [250, 600, 448, 300].map((count) => count * times),
  );
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test('250 props, 600 moves, 448 deck moves and 300 cues in 40 scenes take less than 2 seconds, and four times as much not much more than four times', () => {
  worked(1);
  const [once, fourTimes] = [worked(1), worked(4)];
  expect(once).toBeLessThan(2_000);
  // What grows with the square takes sixteen times as long.
  expect(fourTimes).toBeLessThan(9 * Math.max(once, 150));
});
