/** Sheets' serial dates: days since 30 December 1899, the time of day as the fraction; no time zone in it. */

const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(1899, 11, 30);

export interface DateParts {
  year: number;
  /** From 1. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** 0 is Sunday. */
  weekday: number;
}

/** The serial of a calendar date, or `null` when there is no such day. */
export function serialOfDate(year: number, month: number, day: number): number | null {
  const ms = Date.UTC(year, month - 1, day);
  const back = new Date(ms);
  const exists = back.getUTCFullYear() === year && back.getUTCMonth() === month - 1 && back.getUTCDate() === day;
  return exists ? Math.round((ms - EPOCH_MS) / DAY_MS) : null;
}

/** The date and time that a serial stands for, to the second. */
export function dateOfSerial(serial: number): DateParts {
  const date = new Date(EPOCH_MS + Math.round(serial * 86_400) * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    weekday: date.getUTCDay(),
  };
}
