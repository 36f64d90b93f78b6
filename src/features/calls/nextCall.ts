/** When calls go out by themselves: those that are due at a moment, and the next one in words. */
import type { DateText, Moment } from '../../port/workspace.ts';
import type { ProductionData } from '../../production/productionData.ts';
import { doubtfulOn } from '../../schedule/doubtfulRows.ts';
import { publishedOn } from '../../schedule/event.ts';
import { minutesFromTime, timeFromMinutes } from '../../values/cellDates.ts';
import { addDays, clockTime, dateInFull } from '../../values/dates.ts';

type CallDays = Pick<ProductionData, 'settings' | 'events' | 'doubtful'>;

/** The hour where the setting cannot be read: not midnight, when the day is perhaps not finished yet. */
const USUAL_SEND_MINUTE = 18 * 60;

/** When the next day's call goes out, in minutes after midnight. */
export function sendMinuteOf({ callSendTime }: Pick<ProductionData['settings'], 'callSendTime'>): number {
  return minutesFromTime(callSendTime) ?? USUAL_SEND_MINUTE;
}

export function minuteOf({ time }: Pick<Moment, 'time'>): number {
  return minutesFromTime(time) ?? 0;
}

/** True for a day with a published event, or with a row that cannot be read and may be one. */
export function mayHaveCall(data: Pick<CallDays, 'events' | 'doubtful'>, date: DateText): boolean {
  return publishedOn(data.events, date).length > 0 || doubtfulOn(data.doubtful, date).length > 0;
}

/**
 * The days whose calls are due at this moment: today's, if it has not begun and was not sent last night (it becomes
 * Missed when it is too late), and tomorrow's from the set hour on.
 */
export function callDatesAt(data: CallDays, now: Moment): DateText[] {
  const dates: DateText[] = [];
  if (minuteOf(now) < firstMinuteOn(data, now.date)) dates.push(now.date);
  const tomorrow = addDays(now.date, 1);
  if (minuteOf(now) >= sendMinuteOf(data.settings) && mayHaveCall(data, tomorrow)) dates.push(tomorrow);
  return dates;
}

/** When a day begins, as far as can be read; a start that cannot may still be to come. -1 for a day without a call. */
function firstMinuteOn(data: CallDays, date: DateText): number {
  const published = publishedOn(data.events, date)[0];
  if (published !== undefined) return published.startMinute;
  const starts = doubtfulOn(data.doubtful, date).map((row) => row.startMinute ?? 1440);
  return Math.max(-1, ...starts);
}

/** The next call that the tick will send, or hold. */
export function nextCallWords(data: CallDays, now: Moment): string {
  const sendMinute = sendMinuteOf(data.settings);
  const passed = minuteOf(now) >= sendMinute;
  for (let ahead = passed ? 1 : 0; ahead < 60; ahead++) {
    const sendDate = addDays(now.date, ahead);
    const callDate = addDays(sendDate, 1);
    if (mayHaveCall(data, callDate)) {
      const waits = doubtfulOn(data.doubtful, callDate).length > 0;
      const call = `the call for ${dateInFull(callDate)}${waits ? ', which is held: a row of Schedule cannot be read' : ''}`;
      return `${dateInFull(sendDate)} at ${clockTime(timeFromMinutes(sendMinute))}: ${call}`;
    }
  }
  return 'No call is due in the next 60 days.';
}
