/** Numbers of the deck that a sheet may have made of something else: it takes `0:45` for a time of day and `2-3` for a date. */

import type { Problem } from '../port/appError.ts';
import { timeFromSerial } from '../values/cellDates.ts';
import type { DeckPlace } from './deckPaper.ts';

/** No change has an hour. */
const MOST_SECONDS = 3600;
/** No move takes more. */
const MOST_PEOPLE = 99;

/** @returns `null` where none is typed, or what is no number of seconds; that is named at its cell */
export function secondsFrom(value: number | null, where: DeckPlace, problems: Problem[]): number | null {
  if (value === null || value === 0 || (value >= 1 && value <= MOST_SECONDS)) return value;
  const time = value > 0 && value < 1 ? timeFromSerial(value) : null;
  const what = time === null ? `“${value}” is no time for a change` : `The cell holds the time ${hours(time)}`;
  problems.push({ ...where, message: `${what}. Type the seconds as a number, for example 45.` });
  return null;
}

/** A sixth of a day is no part of a minute that anybody types. */
const LEAST_MINUTES = 0.16;
const MOST_MINUTES = 600;

/** How long a scene runs. @returns `null` where nothing is typed that says it */
export function minutesFrom(value: number | null, where: DeckPlace, problems: Problem[]): number | null {
  if (value === null || value <= 0) return null;
  if (value >= LEAST_MINUTES && value <= MOST_MINUTES) return value;
  const time = value < 1 ? timeFromSerial(value) : null;
  const what = time === null ? `“${value}” is no time for a scene` : `The cell holds the time ${hours(time)}`;
  problems.push({ ...where, message: `${what}. Type the minutes as a number, for example 4.` });
  return null;
}

/** As the cell shows it. @example hours('00:45') // '0:45' */
function hours(time: string): string {
  return time.replace(/^0(?=\d)/, '');
}

/** @returns `null` where none is typed, or what is no number of people; that is named at its cell */
export function peopleNeeded(value: number | null, where: DeckPlace, problems: Problem[]): number | null {
  if (value === null || value === 0 || (value >= 1 && value <= MOST_PEOPLE)) return value;
  problems.push({ ...where, message: `“${value}” is no number of people. Type how many it takes, for example 2.` });
  return null;
}
