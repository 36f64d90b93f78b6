import type { DeckSettings } from '../settings/settings.ts';
import type { ChangePace } from './deckThings.ts';

/** How pressing a change is, by the settings Quick change (seconds) and Tight change (seconds). @param seconds there are for it */
export function changePace(seconds: number | null, { quickSeconds, tightSeconds }: DeckSettings): ChangePace {
  if (seconds === null) return 'unknown';
  if (seconds < tightSeconds) return 'tight';
  return seconds < quickSeconds ? 'quick' : 'slow';
}
