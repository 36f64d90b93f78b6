/** Whether somebody who has gone is there again. */
import { minutesFromTime } from '../../values/cellDates.ts';

const HALF_A_DAY = 720;

/**
 * True where In is later than Out: whoever was marked in after they had gone is there. An Out of the small hours, typed by hand
 * as it is said, is of the next day.
 * @param cameIn a time as the cell says it: `17:30`
 */
export function isBackIn(cameIn: string, out: string): boolean {
  const [inMinute, outMinute] = [minutesFromTime(cameIn), minutesFromTime(out)];
  if (inMinute === null || outMinute === null) return false;
  return inMinute > outMinute && inMinute - outMinute < HALF_A_DAY;
}
