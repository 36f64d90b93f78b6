import type { DeckMoment } from './deckMoments.ts';

const SECONDS_A_MINUTE = 60;

/** Acting time from one moment to a later one, in whole seconds; `null` where a page’s time is not known. */
export function secondsBetween(from: DeckMoment, to: DeckMoment): number | null {
  if (from.minute === null || to.minute === null) return null;
  return Math.max(0, Math.round((to.minute - from.minute) * SECONDS_A_MINUTE));
}
