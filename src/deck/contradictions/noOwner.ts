/** Something borrowed or rented that nobody is named to give back to. */
import { type Contradiction, contradiction } from './contradiction.ts';
import type { DeckFacts } from './deckFacts.ts';

/** Also of what is cut: it goes back all the same. Not of what has been given back. */
export function noOwner({ deck }: DeckFacts): Contradiction[] {
  return deck.props.flatMap((prop): Contradiction[] => {
    const isLent = prop.source === 'Borrowed' || prop.source === 'Rented';
    if (!isLent || prop.returned !== '' || prop.returnTo.trim() !== '') return [];
    const message = `${prop.name} is ${prop.source.toLowerCase()}, and nobody is named to give it back to. Type who.`;
    return [contradiction('noOwner', prop, 'Return to', message)];
  });
}
