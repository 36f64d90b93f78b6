/** How a day's call stands: gone out, about to, held back, stopped, or changed since; and when it goes out by itself. */
import type { CallPlan } from '../../features/calls/callPlan.ts';
import { fitting } from '../../features/calls/earliestFirst.ts';
import { mayHaveCall, minuteOf, sendMinuteOf } from '../../features/calls/nextCall.ts';
import { DAILY_CALL } from '../../features/calls/sendDailyCall.ts';
import { quotaLeftWords, roomFor } from '../../mail/dayAllowance.ts';
import { type OutboxRecord, stateByKey } from '../../mail/outbox.ts';
import type { Moment } from '../../port/workspace.ts';
import type { ProductionData } from '../../production/productionData.ts';
import { timeFromMinutes } from '../../values/cellDates.ts';
import { counted } from '../../values/counted.ts';
import { clockTime, dateInFull } from '../../values/dates.ts';
import type { ReadDay } from './readDay.ts';
import type { TodayCall } from './todayTypes.ts';

interface Sender {
  /** True when somebody's triggers send the calls. */
  goesOut: boolean;
  /** What the account that sends them may mail today, if that is known. */
  quotaLeft: number;
}

/** How the call for a date stands; nothing when there is none. */
export function comingCall(
  { data, now }: ReadDay,
  outbox: readonly OutboxRecord[],
  plan: CallPlan,
  sender: Sender,
): TodayCall[] {
  const { call, mail, problems } = plan;
  const { date } = call;
  const { events } = call.plan;
  const own = outbox.filter((row) => row.Kind === DAILY_CALL && row.Date === date);
  if (own.length === 0 && !mayHaveCall(data, date)) return [];
  // Once the day's last event has begun, nothing about its call helps anybody.
  const isLate = events.length > 0 && events.every(({ event }) => event.startMinute < minuteOf(now));
  if (date === now.date && isLate) return [];
  const as = (state: TodayCall['state'], when: string, messages = mail.toSend.length): TodayCall[] => [
    { date, words: dateInFull(date), messages, recipients: mail.recipients, state, when },
  ];
  const sent = own.filter((row) => row.State === 'Sent').length;
  if (sent > 0 && mail.toSend.length === 0) {
    return as('sent', 'It has gone out, and nothing has changed since.', sent);
  }
  const states = stateByKey(own);
  if (mail.toSend.some(({ key }) => states.get(key) === 'Cancelled')) {
    return as('stopped', 'It was stopped part way. To send the rest, preview it, then send it.');
  }
  if (
    own.some((row) => row.State !== 'Pending' && row.State !== 'Sending') &&
    mail.bySelf.length < mail.toSend.length
  ) {
    return as(
      'changed',
      'Something has changed since it went out. The change does not go out by itself: preview the call, then send it.',
    );
  }
  if (problems.length > 0 && (mail.toSend.length > 0 || (events.length === 0 && !mail.tried))) {
    return as(
      'held',
      'It does not go out by itself: a cell of this day cannot be read. Fix it, or send the call by hand.',
    );
  }
  if (events.length === 0 && own.length === 0) return [];
  if (mail.all.length === 0) return as('nobody', 'Nobody who is called can be mailed.');
  if (mail.toSend.length === 0) return [];
  const room = roomFor(sender.quotaLeft);
  if (mail.recipients > room) {
    const fits = data.settings.earliestFirst ? fitting(plan, mail.bySelf, room).fits.length : 0;
    const what =
      fits > 0
        ? `Only ${fits} of ${counted(mail.toSend.length, 'message')} go out by themselves, earliest called first`
        : 'It does not go out by itself';
    const many = counted(mail.recipients, 'address', 'addresses');
    return as(
      'tooMany',
      `${what}: it goes to ${many}, and Google lets you mail only ${quotaLeftWords(sender.quotaLeft)}.`,
    );
  }
  return as('due', dueWords(data, now, date, sender.goesOut));
}

function dueWords(data: ProductionData, now: Moment, date: string, goesOut: boolean): string {
  if (!goesOut) return 'It does not go out by itself: automatic calls are off.';
  if (date === now.date)
    return 'It has not gone out. Callboard tries within the hour, if there is time before the first call.';
  const minute = sendMinuteOf(data.settings);
  return minuteOf(now) >= minute
    ? 'It goes out by itself within the hour.'
    : `It goes out by itself today, in the hour after ${clockTime(timeFromMinutes(minute))}.`;
}
