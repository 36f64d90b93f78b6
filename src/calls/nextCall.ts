/** When calls go out by themselves: those that are due at a moment, and the next one in words. */
import type { DateText, Moment } from '../jobs/workspace.ts';
import type { ProductionData } from '../production/productionData.ts';
import { addDays, clockTime, dateInFull } from '../schedule/dates.ts';
import { publishedOn } from '../schedule/event.ts';
import { minutesFromTime } from '../workbook/cellDates.ts';

type CallDays = Pick<ProductionData, 'settings' | 'events'>;

/**
 * The days whose calls are due at this moment: today's, if it has not begun and was not sent last night (it becomes
 * Missed when it is too late), and tomorrow's from the set hour on.
 */
export function callDatesAt(data: CallDays, now: Moment): DateText[] {
  const minute = minutesFromTime(now.time) ?? 0;
  const sendMinute = minutesFromTime(data.settings.callSendTime) ?? 0;
  const firstToday = publishedOn(data.events, now.date)[0];
  const dates: DateText[] = [];
  if (firstToday !== undefined && minute < firstToday.startMinute) dates.push(now.date);
  const tomorrow = addDays(now.date, 1);
  if (minute >= sendMinute && publishedOn(data.events, tomorrow).length > 0) dates.push(tomorrow);
  return dates;
}

/** The next call that the tick will send. */
export function nextCallWords(data: CallDays, now: Moment): string {
  const sendMinute = minutesFromTime(data.settings.callSendTime) ?? 0;
  const passed = (minutesFromTime(now.time) ?? 0) >= sendMinute;
  for (let ahead = passed ? 1 : 0; ahead < 60; ahead++) {
    const sendDate = addDays(now.date, ahead);
    const callDate = addDays(sendDate, 1);
    if (publishedOn(data.events, callDate).length > 0) {
      return `${dateInFull(sendDate)} at ${clockTime(data.settings.callSendTime)}: the call for ${dateInFull(callDate)}`;
    }
  }
  return 'No call is due in the next 60 days.';
}
