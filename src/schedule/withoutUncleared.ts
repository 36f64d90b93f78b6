/** A day without the adults who may not be called with minors, where the production leaves them out. */
import { type CalledTogether, unclearedAdults } from '../company/clearances.ts';
import type { Person } from '../company/people.ts';
import { clockTime } from '../values/dates.ts';
import type { DayEvent, DayPlan } from './dayPlan.ts';

/** An event with everybody who is called, for the check of clearances. */
export function calledTogether({ event, called }: DayEvent): CalledTogether {
  return {
    where: { ...event.place, row: event.rowNumber },
    words: `${event.eventType.name} at ${clockTime(event.start)}`,
    called: called.map(({ person }) => person),
  };
}

/** The same plan where `cleared` is undefined: the production leaves nobody out. */
export function withoutUncleared(plan: DayPlan, cleared: ReadonlySet<Person> | undefined): DayPlan {
  if (cleared === undefined) return plan;
  return {
    ...plan,
    events: plan.events.map((day) => {
      const out = new Set(unclearedAdults(calledTogether(day).called, cleared));
      return { ...day, called: day.called.filter(({ person }) => !out.has(person)) };
    }),
  };
}
