/** What a show uses up: how much goes out, how much is left, and how much is wanted for the shows to come. */
import type { Deck, DeckProp } from '../../../deck/deck.ts';
import type { DateText } from '../../../port/workspace.ts';
import { counted } from '../../../values/counted.ts';

export interface Consumable {
  prop: DeckProp;
  /** `null` where Per show says nothing. */
  perShow: number | null;
  /** `null` where Left says nothing. */
  left: number | null;
  /** What the shows to come use up; `null` where Per show says nothing. */
  wanted: number | null;
  /** More is wanted than there is; 0 where there is enough, `null` where it cannot be told. */
  missing: number | null;
}

/** Everything of the type Consumable, and whatever says how much a show uses up; not what was cut. */
export function consumables(deck: Pick<Deck, 'props' | 'shows' | 'today'>): Consumable[] {
  const shows = showsToCome(deck);
  return deck.props
    .filter(({ type, perShow, status }) => status !== 'Cut' && (type === 'Consumable' || perShow !== null))
    .map((prop) => {
      const { perShow, left } = prop;
      const wanted = perShow === null ? null : tidy(perShow * shows);
      return {
        prop,
        perShow,
        left,
        wanted,
        missing: wanted === null || left === null ? null : tidy(Math.max(0, wanted - left)),
      };
    });
}

/** Shows of today and later. */
export function showsToCome({ shows, today }: Pick<Deck, 'shows' | 'today'>): number {
  return shows.filter(({ event }) => isNotBefore(event.date, today)).length;
}

/** @example `9 left, enough for 9 shows`, `2 left, 2 short`, `Count what is left` */
export function leftWords({ prop, perShow, left, missing }: Consumable): string {
  if (left === null) return 'Count what is left';
  const short = missing !== null && missing > 0 ? `${missing} short` : '';
  const lasts = perShow === null || prop.showsLeft === null ? '' : `enough for ${counted(prop.showsLeft, 'show')}`;
  return [`${left} left`, short || lasts].filter((part) => part !== '').join(', ');
}

function isNotBefore(date: DateText, today: DateText): boolean {
  return date >= today;
}

/** Three times a tenth is 0.3. */
function tidy(amount: number): number {
  return Math.round(amount * 1000) / 1000;
}
