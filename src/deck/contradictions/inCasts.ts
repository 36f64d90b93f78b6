import { dayAndMonth } from '../../values/dates.ts';
import type { Cast, Deck } from '../deck.ts';

/** In which cast, where there is more than one: ` in Cast B (12 March)`. */
export function castWords(cast: Cast, { casts }: Deck): string {
  if (casts.length < 2) return '';
  const [first] = cast.shows;
  return ` in ${cast.name}${first === undefined ? '' : ` (${dayAndMonth(first.event.date)})`}`;
}
