/** A change for which there is less time than anybody needs. */
import { type Contradiction, contradiction } from './contradiction.ts';
import type { DeckFacts } from './deckFacts.ts';

/** By the setting Shortest change (seconds). What pages tell counts only from one page to another: within one nobody knows. */
export function tooLittleTime({ deck }: DeckFacts): Contradiction[] {
  const { shortestSeconds } = deck.settings;
  return deck.changes.flatMap((change): Contradiction[] => {
    const { seconds, secondsGiven, out } = change;
    if (seconds === null || seconds >= shortestSeconds) return [];
    if (secondsGiven === null && out.order >= change.in.order) return [];
    const message = `${seconds} seconds are less than the ${shortestSeconds} that a change takes at least. Give it more time, dress under the costume, or change the setting Shortest change (seconds).`;
    return [contradiction('tooLittleTime', change, 'Time available', message)];
  });
}
