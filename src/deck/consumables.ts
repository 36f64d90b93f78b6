/** What is used up at each show, against the shows to come: what runs out, and by when more has to be bought. */
import type { DateText, Moment } from '../port/workspace.ts';
import type { CallEvent } from '../schedule/event.ts';
import { minutesFromTime } from '../values/cellDates.ts';
import { addDays } from '../values/dates.ts';
import { foldedText } from '../values/text.ts';

/** What it needs of a prop: numbers as they are typed, `null` where there is none. */
export interface UsedUp {
  status: string;
  perShow: number | null;
  left: number | null;
}

export interface Consumable<Prop> {
  prop: Prop;
  perShow: number;
  /** `null`: nobody has counted. */
  left: number | null;
  /** Shows that are still to come. */
  shows: number;
  /** For how many of them there is enough; none where nobody has counted. */
  lasts: number;
  /** How much more is needed until the last show; all of it where nobody has counted. */
  short: number;
  /** The first show that there is not enough for; `null`: there is enough, or nobody has counted. */
  lacks: CallEvent | null;
  /** The day before that show, and no day that has passed; `''`: nothing has to be bought. */
  buyBy: DateText;
}

/** Tenths of tenths do not add up to wholes. */
const SLACK = 1e-9;

/** The shows that have not begun, the soonest first; a show is whatever behaves as one and was not cancelled. */
export function showsToCome(events: readonly CallEvent[], now: Moment): CallEvent[] {
  const minute = minutesFromTime(now.time) ?? 0;
  return events
    .filter(({ eventType, status }) => eventType.behavesAs === 'Show' && status !== 'Cancelled')
    .filter(({ date, startMinute }) => date > now.date || (date === now.date && startMinute > minute))
    .sort((a, b) => (a.date === b.date ? a.startMinute - b.startMinute : a.date < b.date ? -1 : 1));
}

/**
 * What is used up at a show, what runs out first on top. A prop that was cut is none, and one without *Per show* is none.
 * @example consumables([{ status: '', perShow: 2, left: 5 }], fourShows, now)[0] // lasts 2, short 3, lacks the third show
 */
export function consumables<Prop extends UsedUp>(
  props: readonly Prop[],
  events: readonly CallEvent[],
  now: Moment,
): Consumable<Prop>[] {
  const shows = showsToCome(events, now);
  return props
    .flatMap((prop): Consumable<Prop>[] => {
      const perShow = prop.perShow ?? 0;
      if (!(perShow > 0) || foldedText(prop.status) === 'cut') return [];
      const left = prop.left === null ? null : Math.max(0, prop.left);
      const lasts = left === null ? 0 : Math.min(shows.length, Math.floor(left / perShow + SLACK));
      const needed = perShow * shows.length - (left ?? 0);
      const lacks = left === null ? null : (shows[lasts] ?? null);
      const before = lacks === null ? '' : addDays(lacks.date, -1);
      return [
        {
          ...{ prop, perShow, left, shows: shows.length, lasts, lacks },
          short: needed > SLACK ? Math.round(needed * 1000) / 1000 : 0,
          buyBy: before === '' || before > now.date ? before : now.date,
        },
      ];
    })
    .sort((a, b) => soon(a) - soon(b));
}

/** By the shows that there is enough for; what was not counted after what runs out, what lasts at the end. */
function soon({ left, lasts, shows, short }: Consumable<unknown>): number {
  if (left === null) return shows;
  return short > 0 ? lasts : shows + 1;
}
