/**
 * A date as people type it and as spreadsheets show it. What can only be one day is read; what could be two days, or
 * lacks a year, is said and never guessed: a day guessed wrong sends children out on it.
 */
import type { CellValue, DateText } from '../port/workspace.ts';
import { BETWEEN, MONTHS, monthName, WEEKDAYS, weekdayName } from './calendarWords.ts';
import { dateFromSerial, minutesFromTime, serialFromDate } from './cellDates.ts';
import { withoutAccents } from './names.ts';
import { foldedText } from './text.ts';

/** Which number comes first in dates of numbers only. */
export type DateOrder = 'day first' | 'month first';

export type TypedDate =
  | { kind: 'date'; date: DateText; order: DateOrder | null }
  /** Day first, then month first. */
  | { kind: 'either'; dates: [DateText, DateText] }
  /** What is wrong with it, to follow the text in quotation marks; with what to do. */
  | { kind: 'none'; why: string };

/** Orders that a table's other dates tell, by what stands between the numbers. */
export interface DateOrders {
  dots: DateOrder | null;
  others: DateOrder | null;
}

export const NO_ORDERS: DateOrders = { dots: null, others: null };

/** Longer than any date with its weekday and time. */
const MOST_CHARACTERS = 60;

const HOW = 'Type it as year-month-day, for example 2027-03-05.';
const NO_DATE: TypedDate = { kind: 'none', why: `is not a date. ${HOW}` };
const NO_YEAR: TypedDate = { kind: 'none', why: `has no year. ${HOW}` };
const NO_SUCH_DAY: TypedDate = { kind: 'none', why: `is not a day in the calendar. ${HOW}` };

/**
 * Reads one date; a time of day after it is left out.
 * @example typedDate('Sat 6 Mar 2027') // { kind: 'date', date: '2027-03-06', … }
 * @example typedDate('3/9/2027') // { kind: 'either', dates: ['2027-09-03', '2027-03-09'] }
 */
export function typedDate(text: string, orders: DateOrders = NO_ORDERS): TypedDate {
  if (text.length > MOST_CHARACTERS) return NO_DATE;
  const folded = withoutAccents(foldedText(text))
    .replace(/[,()']/g, ' ')
    .trim();
  const words = folded.split(/\s+/).filter((word) => word !== '' && !BETWEEN.has(word));
  const whole = dateOfWords(words, orders);
  if (whole !== NO_DATE) return whole;
  for (const timeWords of [1, 2]) {
    const rest = words.slice(0, -timeWords);
    if (rest.length > 0 && isTime(words.slice(-timeWords).join(' '))) return dateOfWords(rest, orders);
  }
  const [day = '', time = ''] = folded.split('t');
  return /^\d{4}-\d\d-\d\d$/.test(day) && isTime(time) ? dateOfWords([day], orders) : NO_DATE;
}

function isTime(text: string): boolean {
  return minutesFromTime(text) !== null;
}

/** The words of a date, a weekday among them perhaps. */
function dateOfWords(words: readonly string[], orders: DateOrders): TypedDate {
  const bare = words.map((word) => word.replace(/\.$/, ''));
  for (const at of [0, bare.length - 1]) {
    const weekday = WEEKDAYS.get(bare[at] ?? '');
    if (weekday === undefined || bare.length < 2) continue;
    const read = dateOf(words.filter((_, index) => index !== at).join(' '), orders);
    if (read !== NO_DATE) return onWeekday(read, weekday);
  }
  return dateOf(words.join(' '), orders);
}

function onWeekday(read: TypedDate, weekday: number): TypedDate {
  if (read.kind === 'none') return read;
  if (read.kind === 'date') {
    const real = weekdayOf(read.date);
    if (real === weekday) return read;
    return { kind: 'none', why: `is a ${weekdayName(real)}, not a ${weekdayName(weekday)}. ${HOW}` };
  }
  const [dayFirst, monthFirst] = read.dates;
  const fits = read.dates.filter((date) => weekdayOf(date) === weekday);
  if (fits.length !== 1) return fits.length === 2 ? read : NO_SUCH_DAY;
  return fits[0] === dayFirst
    ? { kind: 'date', date: dayFirst, order: 'day first' }
    : { kind: 'date', date: monthFirst, order: 'month first' };
}

function dateOf(text: string, orders: DateOrders): TypedDate {
  const yearFirst = /^(\d{4})(?:([-/.]) ?(\d{1,2})\2 ?(\d{1,2})\.?| (\d{1,2}) (\d{1,2}))$/.exec(text);
  if (yearFirst) return dayOf(yearFirst[1], yearFirst[3] ?? yearFirst[5], yearFirst[4] ?? yearFirst[6]);
  const packed = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text);
  if (packed) return dayOf(packed[1], packed[2], packed[3]);
  const numbers = /^(\d{1,2})([-/. ]|\. )(\d{1,2})\2(\d{2}|\d{4})\.?$/.exec(text);
  // 27-03-05 may begin with its year.
  if (numbers && !(numbers[2] === '-' && numbers[4]?.length === 2)) {
    return dateOfNumbers(Number(numbers[1]), Number(numbers[3]), numbers[4] ?? '', numbers[2]?.[0] === '.', orders);
  }
  if (/^\d{1,2}[-/.]\d{1,2}\.?$/.test(text)) return NO_YEAR;
  return dateWithMonth(text);
}

function dateOfNumbers(one: number, other: number, year: string, dots: boolean, orders: DateOrders): TypedDate {
  const dayFirst = dayOf(year, other, one, 'day first');
  const monthFirst = dayOf(year, one, other, 'month first');
  if (one === other) return dayOf(year, one, other);
  if (dayFirst.kind !== 'date' || monthFirst.kind !== 'date') return dayFirst.kind === 'date' ? dayFirst : monthFirst;
  // No spreadsheet puts the month first where dots part the numbers.
  const order = dots ? (orders.dots ?? 'day first') : orders.others;
  if (order === null) return { kind: 'either', dates: [dayFirst.date, monthFirst.date] };
  return { ...(order === 'day first' ? dayFirst : monthFirst), order: null };
}

/** `6 mar 2027`, `march 6th 27`, `2027 mar 6`, `6-mar-2027`. */
function dateWithMonth(text: string): TypedDate {
  const parts = text
    .replace(/(\d)(st|nd|rd|th|er|º|ª)\b/g, '$1')
    .replace(/(\d)([a-z])/g, '$1 $2')
    .replace(/([a-z])(\d)/g, '$1 $2')
    .split(/[\s./-]+/)
    .filter((part) => part !== '' && !BETWEEN.has(part));
  const monthAt = parts.findIndex((part) => MONTHS.has(part));
  const month = MONTHS.get(parts[monthAt] ?? '');
  const numbers = parts.filter((_, index) => index !== monthAt);
  if (month === undefined || numbers.some((part) => !/^\d{1,4}$/.test(part))) return NO_DATE;
  const [first = '', second = ''] = numbers;
  if (numbers.length === 1) return first.length > 2 ? { kind: 'none', why: `has no day. ${HOW}` } : NO_YEAR;
  if (numbers.length !== 2 || monthAt > 1) return NO_DATE;
  if (first.length === 4) return dayOf(first, month, second);
  return second.length === 4 || second.length === 2 ? dayOf(second, month, first) : NO_DATE;
}

/** A year of two digits is of this century. */
function dayOf(
  year: string | undefined,
  month: number | string | undefined,
  day: number | string | undefined,
  order: DateOrder | null = null,
): TypedDate {
  const full = year?.length === 2 ? `20${year}` : (year ?? '');
  const serial = serialFromDate(`${full}-${Number(month)}-${Number(day)}`);
  const date = serial === null ? null : dateFromSerial(serial);
  return date === null ? NO_SUCH_DAY : { kind: 'date', date, order };
}

/** Sunday is 0; serial number 1 was a Sunday. */
function weekdayOf(date: DateText): number {
  return ((serialFromDate(date) ?? 0) - 1) % 7;
}

/** @example dateInWords('2027-03-09') // '9 March 2027' */
export function dateInWords(date: DateText): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${monthName(Number(month))} ${year}`;
}

/** What to say of a text that is no one date, in the words of the person who typed it. */
export function typedDateProblem(text: string, read: TypedDate): string {
  if (read.kind === 'date') return '';
  if (read.kind === 'none') return `“${text}” ${read.why}`;
  const [dayFirst, monthFirst] = read.dates;
  return `“${text}” could be ${dateInWords(dayFirst)} or ${dateInWords(monthFirst)}. Type it as year-month-day: ${dayFirst} or ${monthFirst}.`;
}

/** The day that a cell holds, as a number or as text that can only be one day; `null` for anything else. */
export function dateInCell(cell: CellValue): DateText | null {
  // A day with a time behind it, as forms write it, is that day.
  if (typeof cell === 'number') return dateFromSerial(Math.floor(cell));
  if (typeof cell !== 'string') return null;
  const read = typedDate(cell);
  return read.kind === 'date' ? read.date : null;
}
