/** Calls in the small hours: a schedule says 4:00 and means the afternoon, and a spreadsheet takes it for the morning. */
import type { Problem } from '../port/appError.ts';
import { timeFromMinutes } from '../values/cellDates.ts';
import { minuteText } from '../values/windows.ts';
import type { DayPlan } from './dayPlan.ts';

const MORNING = 7 * 60;
const HALF_A_DAY = 12 * 60;

/** True between midnight and 7 in the morning; after midnight of a long evening (25:10) is not. */
export function isEarly(minute: number): boolean {
  return minute < MORNING;
}

/** What was probably meant, as it is typed. @example laterTime(240) // '16:00' */
export function laterTime(minute: number): string {
  return timeFromMinutes(minute + HALF_A_DAY);
}

/** What stops the day's automatic call, because minors are called, and what is only to be looked at. */
export function earlyCalls(plan: Pick<DayPlan, 'events'>): { problems: Problem[]; warnings: string[] } {
  const early = plan.events.flatMap(({ event, called }) => {
    const people = called.filter(({ callMinute }) => isEarly(callMinute));
    if (people.length === 0 || !isEarly(event.startMinute)) return [];
    const minors = people.filter(({ person }) => person.minor).length;
    return [{ event, minors, what: `${event.eventType.name} begins at ${minuteText(event.startMinute)}` }];
  });
  return {
    problems: early
      .filter(({ minors }) => minors > 0)
      .map(({ event, minors, what }) => ({
        ...event.place,
        row: event.rowNumber,
        column: 'Start',
        message: `${what}, and ${minors === 1 ? 'an under-18 is' : `${minors} under-18s are`} called before 7 in the morning. If you mean ${laterTime(event.startMinute)}, type that; if not, send the call by hand.`,
        stops: 'call',
      })),
    warnings: early
      .filter(({ minors }) => minors === 0)
      .map(({ event, what }) => `${what}. If you mean ${laterTime(event.startMinute)}, type that.`),
  };
}
