/** What the drafts would run into once they are published, said before they are written. */
import type { ProductionData } from '../../production/productionData.ts';
import { childVerdicts } from '../../schedule/childHours.ts';
import { scheduleDoubts } from '../../schedule/dateDoubts.ts';
import { type DayPlan, dayPlan } from '../../schedule/dayPlan.ts';
import { dayWarnings } from '../../schedule/dayWarnings.ts';
import { doubtfulOn } from '../../schedule/doubtfulRows.ts';
import type { CallEvent } from '../../schedule/event.ts';
import { addDays, dateInShort } from '../../values/dates.ts';

export function orderWarnings(data: ProductionData, events: readonly CallEvent[]): string[] {
  const then = { ...data, events: [...data.events, ...events] };
  const plans = new Map<string, DayPlan>();
  const planOf = (date: string) => {
    const plan = plans.get(date) ?? dayPlan(then, date);
    plans.set(date, plan);
    return plan;
  };
  return [...new Set(events.map(({ date }) => date))].flatMap((date) => {
    const verdicts = childVerdicts(then, planOf, date);
    const unread = doubtfulOn(data.doubtful, date).map(
      ({ rowNumber }) =>
        `Row ${rowNumber} of Schedule cannot be read and may be of this day: who it calls may be called twice.`,
    );
    const own = events.filter((event) => event.date === date);
    return [
      ...scheduleDoubts({ ...data, events: own, conflicts: [] }, '').map(({ message }) => message),
      ...unread,
      ...dayWarnings(planOf(date), planOf(addDays(date, -1)), data.settings.hours, verdicts),
      ...verdicts.lines,
    ].map((line) => `${dateInShort(date)}: ${line}`);
  });
}
