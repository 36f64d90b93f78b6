/** When somebody is at the place on a day: from what is called and, where somebody signed in or out, from what was typed there. */
import type { Person } from '../company/people.ts';
import type { DateText } from '../port/workspace.ts';
import { minutesFromTime } from '../values/cellDates.ts';
import { addDays } from '../values/dates.ts';
import type { Window } from '../values/windows.ts';
import type { Attended } from './childHoursData.ts';
import type { DayPlan } from './dayPlan.ts';

/** Until then, in minutes after midnight, a call belongs to the evening that it ends. */
export const EVENING_ENDS = 5 * 60;
const DAY = 1440;

export type Presence = (date: DateText) => ReadonlyMap<Person, Window>;

/**
 * Everybody’s day from their first minute to their last, past 1440 for what is after midnight. A gap between two calls counts: nobody
 * knows whether the child goes home. Each day is worked out once.
 */
export function presenceFrom(planOf: (date: DateText) => DayPlan, attended: readonly Attended[]): Presence {
  const known = new Map<DateText, ReadonlyMap<Person, Window>>();
  const byDay = new Map<DateText, Attended[]>();
  for (const one of attended) byDay.set(eveningOf(one), [...(byDay.get(eveningOf(one)) ?? []), one]);
  return (date) => {
    const found = known.get(date) ?? dayOf(planOf(date), planOf(addDays(date, 1)), byDay.get(date) ?? []);
    known.set(date, found);
    return found;
  };
}

/** True where a call of this day is so early that it ends the evening before. */
export function endsEveningBefore({ events }: Pick<DayPlan, 'events'>): boolean {
  return events.some(({ called }) => called.some(({ windows }) => windows.some(({ from }) => from < EVENING_ENDS)));
}

function eveningOf({ date, eventMinute }: Attended): DateText {
  return eventMinute !== null && eventMinute < EVENING_ENDS ? addDays(date, -1) : date;
}

function dayOf(plan: DayPlan, next: DayPlan, rows: readonly Attended[]): ReadonlyMap<Person, Window> {
  const day = new Map<Person, Window>();
  const add = (person: Person, from: number, to: number) => {
    const before = day.get(person);
    day.set(
      person,
      before === undefined ? { from, to } : { from: Math.min(before.from, from), to: Math.max(before.to, to) },
    );
  };
  // Whoever did not come to anything was not there, whatever had been planned.
  const came = new Set(rows.filter((row) => row.came).map(({ person }) => person));
  const away = new Set(rows.filter((row) => row.stayedAway).map(({ person }) => person));
  const planned = (of: DayPlan, isOurs: (window: Window) => boolean, shift: number) => {
    for (const { called } of of.events) {
      for (const { person, windows } of called) {
        if (away.has(person) && !came.has(person)) continue;
        for (const window of windows.filter(isOurs)) add(person, window.from + shift, window.to + shift);
      }
    }
  };
  planned(plan, ({ from }) => from >= EVENING_ENDS, 0);
  planned(next, ({ from }) => from < EVENING_ENDS, DAY);
  for (const row of rows.filter((one) => one.came)) {
    const [from, to] = [eveningMinute(row.in), eveningMinute(row.out)];
    const first = from ?? to;
    if (first !== null) add(row.person, first, first);
    // Out before In is past midnight, or somebody who came back: then the plan says until when.
    if (to !== null && (from === null || to >= from)) add(row.person, to, to);
    if (first === null && !day.has(row.person)) add(row.person, row.eventMinute ?? DAY / 2, row.eventMinute ?? DAY / 2);
  }
  return day;
}

/** In the small hours it is of the evening before. */
function eveningMinute(time: string): number | null {
  const minute = minutesFromTime(time);
  return minute === null ? null : minute < EVENING_ENDS ? minute + DAY : minute;
}
