/** A change for which there is less time than anybody needs. */
import { type Contradiction, contradiction } from './contradiction.ts';
import type { DeckFacts } from './deckFacts.ts';

/** By the setting Shortest change (seconds). What pages tell is true to a page: it counts where even a page more would not do. */
export function tooLittleTime({ deck }: DeckFacts): Contradiction[] {
  const { shortestSeconds } = deck.settings;
  return deck.changes.flatMap((change): Contradiction[] => {
    const { seconds, secondsGiven, out } = change;
    const doubt = secondsGiven === null ? (out.scene?.secondsAPage ?? Number.POSITIVE_INFINITY) : 0;
    if (seconds === null || seconds + doubt >= shortestSeconds) return [];
    const message = `${seconds} seconds are less than the ${shortestSeconds} that a change takes at least. Give it more time, dress under the costume, or change the setting Shortest change (seconds).`;
    return [contradiction('tooLittleTime', change, 'Time available', message)];
  });
}
