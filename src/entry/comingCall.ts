/** How a day's call stands: gone out, about to, held back, or changed since; and when it goes out by itself. */
import type { CallPlan } from '../calls/callPlan.ts';
import { DAILY_CALL } from '../calls/sendDailyCall.ts';
import type { OutboxRecord } from '../jobs/outbox.ts';
import type { Moment } from '../jobs/workspace.ts';
import type { ProductionData } from '../production/productionData.ts';
import { clockTime, dateInFull } from '../schedule/dates.ts';
import { minutesFromTime } from '../workbook/cellDates.ts';
import type { ReadDay } from './readDay.ts';
import type { TodayCall } from './todayTypes.ts';

/** How the call for a date stands; nothing when there is none. */
export function comingCall(
  { data, now }: ReadDay,
  outbox: readonly OutboxRecord[],
  { call, mail, problems }: CallPlan,
  goesOut: boolean,
): TodayCall[] {
  const { date } = call;
  const own = outbox.filter((row) => row.Kind === DAILY_CALL && row.Date === date);
  const sent = own.filter((row) => row.State === 'Sent').length;
  if (call.plan.events.length === 0 && own.length === 0) return [];
  const nowMinute = minutesFromTime(now.time) ?? 0;
  // Once the day's last event has begun, nothing about its call helps anybody.
  if (date === now.date && call.plan.events.every(({ event }) => event.startMinute < nowMinute)) return [];
  const base = { date, words: dateInFull(date), messages: mail.toSend.length, recipients: mail.recipients };
  if (sent > 0 && mail.toSend.length === 0) {
    return [{ ...base, state: 'sent', messages: sent, when: 'It has gone out, and nothing has changed since.' }];
  }
  if (own.some((row) => row.State !== 'Pending' && row.State !== 'Sending') && mail.toSend.length > 0) {
    return [
      {
        ...base,
        state: 'changed',
        when: 'Something has changed since it went out. That does not go out by itself: preview it, then send it.',
      },
    ];
  }
  if (mail.all.length === 0) return [{ ...base, state: 'nobody', when: 'Nobody who is called can be mailed.' }];
  if (mail.toSend.length === 0) return [];
  if (problems.length > 0) {
    const when =
      'It does not go out by itself: a cell of this day cannot be read as meant. Put it right, or send it by hand.';
    return [{ ...base, state: 'held', when }];
  }
  return [{ ...base, state: 'due', when: dueWords(data, now, date, goesOut) }];
}

function dueWords(data: ProductionData, now: Moment, date: string, goesOut: boolean): string {
  if (!goesOut) return 'It does not go out by itself: the triggers are not installed.';
  const hour = clockTime(data.settings.callSendTime);
  if (date === now.date)
    return 'It has not gone out. Callboard tries within the hour, if there is time before the first call.';
  const passed = (minutesFromTime(now.time) ?? 0) >= (minutesFromTime(data.settings.callSendTime) ?? 0);
  return passed ? 'It goes out by itself within the hour.' : `It goes out by itself today, in the hour after ${hour}.`;
}
