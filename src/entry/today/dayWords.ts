/** A day in words. */
import type { ProductionData } from '../../production/productionData.ts';
import { dayPlan } from '../../schedule/dayPlan.ts';
import { timeFromMinutes } from '../../values/cellDates.ts';
import { clockTime, dateInFull } from '../../values/dates.ts';
import type { TodayDay } from './todayTypes.ts';

/** A day's published events with who is called when. */
export function dayWords(data: ProductionData, date: string): TodayDay {
  const plan = dayPlan(data, date);
  return {
    date,
    words: dateInFull(date),
    events: plan.events.map(({ event, called, away }) => {
      const byMinute = new Map<number, string[]>();
      for (const { person, callMinute } of called) {
        byMinute.set(callMinute, [...(byMinute.get(callMinute) ?? []), person.name]);
      }
      return {
        type: event.eventType.name,
        start: clockTime(event.start),
        end: clockTime(event.end),
        location: event.location,
        work: event.work || event.scenes.join(', '),
        called: [...byMinute]
          .sort(([a], [b]) => a - b)
          .map(([minute, people]) => ({ time: clockTime(timeFromMinutes(minute)), people })),
        away: away.map(({ person }) => person.name),
      };
    }),
  };
}
