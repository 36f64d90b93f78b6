/** When a show's house opens and its curtain goes up: as somebody planned it in Timings, or as Work in Schedule says. */
import type { CallEvent } from '../../../schedule/event.ts';
import { minutesFromTime } from '../../../values/cellDates.ts';
import { foldedText } from '../../../values/text.ts';
import { momentKey, type ShowPlan } from './momentsOf.ts';
import type { TimingRow } from './timesOf.ts';

const HALF_A_DAY = 720;
const TIME = '(\\d{1,2}(?:[:.]\\d\\d)? ?(?:[ap]\\.?m\\.?)?)';
const CURTAIN = new RegExp(`\\bcurtain(?: up)?(?: at)? ${TIME}`, 'i');
const HOUSE = new RegExp(`\\bhouse(?: opens?)?(?: at)? ${TIME}`, 'i');

/**
 * @param rows of the event in Timings
 * @example showPlan({ work: 'House 18:30, curtain 19:00', … }, []) // { house: 1110, curtain: 1140 }
 */
export function showPlan(
  event: Pick<CallEvent, 'work' | 'startMinute' | 'endMinute'>,
  rows: readonly TimingRow[],
): ShowPlan {
  const typed = (name: string) => {
    const own = rows.filter(({ moment }) => momentKey(foldedText(moment)) === name);
    return own.length === 1 ? (own[0]?.planned ?? null) : null;
  };
  return {
    house: typed('house open') ?? timeIn(event, HOUSE),
    curtain: typed('act i up') ?? timeIn(event, CURTAIN),
  };
}

/** A time within the event: 7:00 of an evening is 7 pm. `null` for any other. */
function timeIn({ work, startMinute, endMinute }: Parameters<typeof showPlan>[0], pattern: RegExp): number | null {
  const minute = minutesFromTime(pattern.exec(work)?.[1]?.trim() ?? '');
  if (minute === null) return null;
  return [minute, minute + HALF_A_DAY].find((one) => one >= startMinute && one <= endMinute) ?? null;
}
