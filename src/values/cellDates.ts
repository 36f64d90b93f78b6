/** Dates and times between what a cell stores (serial numbers) and what Callboard computes with (texts). */
import type { DateText, TimeText } from '../port/workspace.ts';
import { foldedText } from './text.ts';

const DAY_MS = 86_400_000;
/** Serial number 0 is 1899-12-30 (Google Sheets, "About date & time values"). */
const EPOCH_MS = Date.UTC(1899, 11, 30);
const MINUTES_A_DAY = 1440;
/** Working days run on after midnight, but not for a second day. */
const LAST_MINUTE = 36 * 60;

/** `2027-03-05` for a whole serial number between 1990 and 2199; `null` for anything else. */
export function dateFromSerial(serial: number): DateText | null {
  if (!Number.isInteger(serial)) return null;
  const date = new Date(EPOCH_MS + serial * DAY_MS);
  const year = date.getUTCFullYear();
  if (!(year >= 1990 && year < 2200)) return null;
  return `${year}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

/** The serial number of `2027-03-05`; `null` if there is no such day. */
export function serialFromDate(text: DateText): number | null {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const ms = Date.UTC(year, month - 1, day);
  const date = new Date(ms);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1990 || year >= 2200) return null;
  return Math.round((ms - EPOCH_MS) / DAY_MS);
}

/** `18:30` for 0.770833…, `25:10` for 1.048611…; `null` for what is no time of a working day. */
export function timeFromSerial(serial: number): TimeText | null {
  if (!Number.isFinite(serial)) return null;
  const minutes = Math.round(serial * MINUTES_A_DAY);
  return minutes < 0 || minutes > LAST_MINUTE ? null : timeFromMinutes(minutes);
}

/** The part of a day that `18:30` (or `6:30 pm`) is; `null` if it is no time. */
export function serialFromTime(text: TimeText): number | null {
  const minutes = minutesFromTime(text);
  return minutes === null ? null : minutes / MINUTES_A_DAY;
}

/** Words for an hour; midnight is the end of the day. */
const HOUR_WORDS: ReadonlyMap<string, number> = new Map([
  ['noon', 720],
  ['12 noon', 720],
  ['midday', 720],
  ['midnight', MINUTES_A_DAY],
  ['12 midnight', MINUTES_A_DAY],
]);
/** Longer than any time of day. */
const MOST_CHARACTERS = 20;
/** Hours, minutes, seconds, then am or pm, or what follows the hours in Germany. */
const TIME = /^(\d{1,2})(?:(?:[:.]| ?h ?)([0-5]\d)(?::[0-5]\d)?)? ?(?:([ap])(?:\.? ?m)?\.?|(h|uhr))?$/;

/**
 * Minutes after midnight of `18:30`, `6:30 pm`, `7.30pm`, `19h30`, `noon` or `25:10`; `null` if it is no time. A bare
 * number is none, nor is half of one that has lost a digit, such as `7.3`.
 */
export function minutesFromTime(text: string): number | null {
  if (text.length > MOST_CHARACTERS) return null;
  const folded = foldedText(text);
  const word = HOUR_WORDS.get(folded);
  if (word !== undefined) return word;
  const match = TIME.exec(folded);
  if (!match || (match[2] === undefined && match[3] === undefined && match[4] === undefined)) return null;
  let hours = Number(match[1]);
  const half = match[3];
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return null;
    hours = (hours % 12) + (half === 'p' ? 12 : 0);
  }
  const minutes = hours * 60 + Number(match[2] ?? 0);
  return minutes > LAST_MINUTE ? null : minutes;
}

/** `18:30` for 1110, `25:10` for 1510. */
export function timeFromMinutes(minutes: number): TimeText {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
