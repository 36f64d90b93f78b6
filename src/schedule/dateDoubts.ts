/**
 * Dates and times that can be read and are hardly meant: a year that a spreadsheet put there by itself, a milestone before
 * the one that it follows, four in the morning. They are said wherever they are typed; what would leave somebody out stops
 * the automatic call.
 */
import type { Problem } from '../port/appError.ts';
import type { DateText } from '../port/workspace.ts';
import type { Settings } from '../settings/settings.ts';
import { minutesFromTime } from '../values/cellDates.ts';
import { clockTime, dateInFull, daysBetween } from '../values/dates.ts';
import { datesOutOfOrder, type Milestone } from '../values/milestones.ts';
import { minuteText } from '../values/windows.ts';
import { conflictsTab } from '../workbook/tabs/schedule.ts';
import { isEarly, laterTime } from './earlyCalls.ts';
import type { CallEvent } from './event.ts';
import type { ScheduleData } from './scheduleData.ts';

type Dated = Pick<ScheduleData, 'settings' | 'settingPlace'>;

/** By name of the setting. */
const MILESTONE_DATES: Readonly<Record<Milestone, (settings: Settings) => DateText>> = {
  'First rehearsal': (settings) => settings.firstRehearsal,
  'Tech starts': (settings) => settings.techStarts,
  Opening: (settings) => settings.opening,
  Closing: (settings) => settings.closing,
  Strike: (settings) => settings.strike,
};
/** A workshop or a further show may lie so far outside; a year that slipped lies further. */
const FAR_DAYS = 120;
/** More are said in one line. */
const MOST_LINES = 5;

/** Milestones out of order, a Year that is not the dates', and hours that are hardly meant. */
export function settingDoubts({ settings, settingPlace }: Dated): Problem[] {
  const order = [...datesOutOfOrder((name) => MILESTONE_DATES[name](settings))].map(
    ([name, message]): Problem => ({ ...settingPlace(name), message }),
  );
  return [...order, ...yearDoubts({ settings, settingPlace }), ...hourDoubts({ settings, settingPlace })];
}

function yearDoubts({ settings, settingPlace }: Dated): Problem[] {
  const years = yearsIn(settings.year);
  const [name, date] = settings.opening !== '' ? ['Opening', settings.opening] : ['Closing', settings.closing];
  if (years.size === 0 || date === '' || years.has(date.slice(0, 4))) return [];
  const message = `Year is ${settings.year}, and ${name} is on ${dateInFull(date)}. Fix one of the two.`;
  return [{ ...settingPlace('Year'), message }];
}

/** @example yearsIn('2026-27') // 2026 and 2027 */
function yearsIn(text: string): Set<string> {
  const years = text.match(/\d{4}/g) ?? [];
  const short = /(\d\d)\d\d ?[-–/] ?(\d\d)(?!\d)/.exec(text);
  return new Set([...years, ...(short ? [`${short[1]}${short[2]}`] : [])]);
}

function hourDoubts({ settings, settingPlace }: Dated): Problem[] {
  const { callSendTime, hours } = settings;
  const early = (name: string, time: string, before: number): Problem[] => {
    const minute = minutesFromTime(time);
    if (minute === null || minute >= before) return [];
    const message = `${name} is ${clockTime(time)}. If you mean ${laterTime(minute)}, type that.`;
    return [{ ...settingPlace(name), message }];
  };
  return [
    ...early('Call send time', callSendTime, 7 * 60),
    ...early('School-night finish for minors', hours.schoolNightFinish, 12 * 60),
  ];
}

/**
 * Events outside the production or early in the morning, and conflicts that are; what is past is not looked at for its hour.
 * @param today `''` where it is not known yet
 */
export function scheduleDoubts(data: ScheduleData, today: DateText): Problem[] {
  const events = data.events.filter((event) => event.status !== 'Cancelled');
  const outside = events.flatMap((event) => {
    const words = outsideWords(event, data.settings);
    return words === '' ? [] : [{ event, message: `${whatIs(event)} ${words}. Fix its date, or the setting.` }];
  });
  const early = events
    .filter((event) => event.date >= today && isEarly(event.startMinute))
    .map((event) => ({ event, message: earlyWords(whatIs(event), event.startMinute) }));
  return [
    ...grouped(outside, 'Date', 'events are outside the production'),
    ...grouped(early, 'Start', 'events begin before 7 in the morning'),
    ...conflictDoubts(data, today),
  ];
}

/** Published events that lie so far outside that their year slipped, and of which nobody was told: somebody is missing. */
export function datesThatStop(data: Pick<ScheduleData, 'settings' | 'events'>, told: ReadonlySet<DateText>): Problem[] {
  return data.events.flatMap((event): Problem[] => {
    if (event.status !== 'Published' || told.has(event.date)) return [];
    const far = daysOutside(event, data.settings);
    if (Math.abs(far) <= FAR_DAYS) return [];
    const message = `${whatIs(event)} ${outsideWords(event, data.settings)}, and nobody was called. Fix its date; if the date is right, fix the setting.`;
    return [{ ...event.place, row: event.rowNumber, column: 'Date', message, stops: 'call' }];
  });
}

/** Days before First rehearsal (negative) or after the last day (positive); 0 for what lies within, or may lie outside. */
function daysOutside(event: CallEvent, settings: Settings): number {
  const { firstRehearsal } = settings;
  const last = lastDay(settings);
  // Then it is the settings that are wrong, and nobody knows which.
  if (firstRehearsal !== '' && last !== '' && last < firstRehearsal) return 0;
  if (firstRehearsal !== '' && event.date < firstRehearsal && !event.eventType.outside.includes('before')) {
    return daysBetween(firstRehearsal, event.date);
  }
  return last !== '' && event.date > last && !event.eventType.outside.includes('after')
    ? daysBetween(last, event.date)
    : 0;
}

function lastDay({ closing, strike }: Settings): DateText {
  return strike > closing ? strike : closing;
}

function outsideWords(event: CallEvent, settings: Settings): string {
  const days = daysOutside(event, settings);
  if (days === 0) return '';
  const name = days < 0 ? 'First rehearsal' : settings.strike > settings.closing ? 'Strike' : 'Closing';
  const date = days < 0 ? settings.firstRehearsal : lastDay(settings);
  const count = Math.abs(days);
  return `is ${count === 1 ? 'a day' : `${count} days`} ${days < 0 ? 'before' : 'after'} ${name} (${dateInFull(date)})`;
}

function conflictDoubts({ conflicts }: ScheduleData, today: DateText): Problem[] {
  return conflicts.flatMap(({ person, from, to, fromMinute, toMinute }): Problem[] => {
    if (to < today || fromMinute === 0 || !isEarly(fromMinute) || !isEarly(toMinute - 1)) return [];
    const message = earlyWords(`${person.name}’s conflict on ${dateInFull(from)}`, fromMinute);
    return [{ tab: conflictsTab.name, column: 'From time', message }];
  });
}

function whatIs({ eventType, date }: CallEvent): string {
  return `${eventType.name} on ${dateInFull(date)}`;
}

function earlyWords(what: string, minute: number): string {
  return `${what} begins at ${minuteText(minute)}. If you mean ${laterTime(minute)}, type that.`;
}

function grouped(found: readonly { event: CallEvent; message: string }[], column: string, words: string): Problem[] {
  const [first] = found;
  if (first === undefined || found.length <= MOST_LINES) {
    return found.map(({ event, message }) => ({ ...event.place, row: event.rowNumber, column, message }));
  }
  const rows = found.map(({ event }) => event.rowNumber);
  const shown = `${rows.slice(0, MOST_LINES).join(', ')} and ${rows.length - MOST_LINES} more`;
  const message = `${found.length} ${words}: rows ${shown}. The first: ${first.message}`;
  return [{ ...first.event.place, row: first.event.rowNumber, column, message }];
}
