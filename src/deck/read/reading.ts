import type { Problem } from '../../port/appError.ts';
import type { DeckSettings } from '../../settings/settings.ts';
import type { DeckPeople } from '../deckPeople.ts';
import type { PropIndex } from '../deckProps.ts';
import type { Moments } from '../deckScenes.ts';

/** What every row of the deck is read with; what is wrong is put among the problems. */
export interface Reading {
  moments: Moments;
  people: DeckPeople;
  props: PropIndex;
  problems: Problem[];
  settings: DeckSettings;
}
