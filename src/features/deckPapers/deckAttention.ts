/** What contradicts something on the deck, as Today says it. */
import type { Problem } from '../../port/appError.ts';
import { type Attention, attention } from '../../production/attention.ts';
import type { Production } from '../../production/production.ts';
import { counted } from '../../values/counted.ts';
import { contradictedDeck, everyAdult } from './contradictedDeck.ts';
import { plainProblem } from './planPapers.ts';

/** The rest is in the Deck panel. */
const MOST_SHOWN = 20;

/** The deck’s tabs must have been read. Makes no call. */
export function deckAttention(production: Pick<Production, 'workbook' | 'data' | 'now'>): Attention[] {
  const { contradictions } = contradictedDeck(production, everyAdult(production.data.company));
  return contradictionAttention(contradictions.map(plainProblem));
}

export function contradictionAttention(contradictions: readonly Problem[]): Attention[] {
  if (contradictions.length === 0) return [];
  const more = contradictions.length - MOST_SHOWN;
  return [
    attention({
      tone: 'watch',
      title: `The deck: ${counted(contradictions.length, 'contradiction')}`,
      lines: more > 0 ? [`The first ${MOST_SHOWN}; the Deck panel has all of them.`] : [],
      problems: contradictions.slice(0, MOST_SHOWN),
      folded: true,
      goTo: { panel: 'deck', words: 'Look at the deck' },
    }),
  ];
}
