/** Between what the clock on the wall shows in a zone and the instant that it is, on days of a clock change too. */
import type { Clock, DateText } from '../port/workspace.ts';
import { minutesFromTime } from './cellDates.ts';
import { daysBetween } from './dates.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;

/**
 * The instant, in milliseconds since 1970 in UTC, at which the clock shows so many minutes after midnight of a date
 * (past 1440 on the next day). Of an hour that comes twice it is the first; in an hour that is left out, as if the clock
 * had not been put forward yet.
 */
export function instantOf(clock: Pick<Clock, 'momentAt'>, zone: string, date: DateText, minute: number): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const asIfUtc = Date.UTC(year, month - 1, day) + minute * MINUTE_MS;
  /** How far ahead of UTC the clock is at an instant, in minutes. */
  const ahead = (instant: number) => {
    const shown = clock.momentAt(instant, zone);
    const utcMinute = Math.floor(instant / MINUTE_MS) % DAY_MINUTES;
    const utcDate = dateOf(instant);
    return daysBetween(utcDate, shown.date) * DAY_MINUTES + (minutesFromTime(shown.time) ?? 0) - utcMinute;
  };
  // The offsets a day before and after bracket any change; the earlier instant that shows the time is the first one.
  const before = ahead(asIfUtc - DAY_MINUTES * MINUTE_MS);
  const after = ahead(asIfUtc + DAY_MINUTES * MINUTE_MS);
  const first = asIfUtc - before * MINUTE_MS;
  if (before === after || ahead(first) === before) return first;
  const second = asIfUtc - after * MINUTE_MS;
  return ahead(second) === after ? second : first;
}

function dateOf(instant: number): DateText {
  const utc = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${utc.getUTCFullYear()}-${two(utc.getUTCMonth() + 1)}-${two(utc.getUTCDate())}`;
}
