/** Arithmetic and wording on floating dates (`2027-03-05`) and times; no zone is involved. */
import { addDays as addDaysTo, format, startOfWeek } from 'date-fns';
import type { DateText, TimeText } from '../port/workspace.ts';
import { minutesFromTime, serialFromDate } from './cellDates.ts';

/** Noon, so that no change of clocks in the machine's own zone can move the day. */
function noonOf(date: DateText): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day, 12);
}

/** @example addDays('2027-02-28', 1) // '2027-03-01' */
export function addDays(date: DateText, days: number): DateText {
  return format(addDaysTo(noonOf(date), days), 'yyyy-MM-dd');
}

/** Whole days from the first to the second; negative when it is earlier. */
export function daysBetween(from: DateText, to: DateText): number {
  return (serialFromDate(to) ?? 0) - (serialFromDate(from) ?? 0);
}

/** @example dateInFull('2027-03-05') // 'Friday 5 March 2027' */
export function dateInFull(date: DateText): string {
  return format(noonOf(date), 'EEEE d MMMM yyyy');
}

/** @example dateInShort('2027-03-05') // 'Fri 5 Mar' */
export function dateInShort(date: DateText): string {
  return format(noonOf(date), 'EEE d MMM');
}

/** @example dayAndMonth('2027-03-06') // 'Sat 6 March' */
export function dayAndMonth(date: DateText): string {
  return format(noonOf(date), 'EEE d MMMM');
}

/** @example clockTime('18:30') // '6:30 pm'; clockTime('25:10') // '1:10 am (after midnight)' */
export function clockTime(time: TimeText): string {
  const minutes = minutesFromTime(time);
  if (minutes === null) return time;
  const ofDay = minutes % 1440;
  const hours = Math.floor(ofDay / 60);
  const text = `${hours % 12 === 0 ? 12 : hours % 12}:${String(ofDay % 60).padStart(2, '0')} ${hours < 12 ? 'am' : 'pm'}`;
  return minutes >= 1440 ? `${text} (after midnight)` : text;
}

/** @example weekdayOf('2027-03-05') // 'friday' */
export function weekdayOf(date: DateText): string {
  return format(noonOf(date), 'EEEE').toLowerCase();
}

/** The Monday of the week that a date is in. @example mondayOf('2027-03-07') // '2027-03-01' */
export function mondayOf(date: DateText): DateText {
  return format(startOfWeek(noonOf(date), { weekStartsOn: 1 }), 'yyyy-MM-dd');
}

/** @example monthInFull('2027-03-05') // 'March 2027' */
export function monthInFull(date: DateText): string {
  return format(noonOf(date), 'MMMM yyyy');
}
