/** A day's published events with who is called from when to when, and who has said that they cannot come. */

import type { Person } from '../company/people.ts';
import type { Problem } from '../port/appError.ts';
import type { DateText } from '../port/workspace.ts';
import type { Settings } from '../settings/settings.ts';
import { sharedWindows, type Window, withoutWindows } from '../values/windows.ts';
import { calledFor } from './called.ts';
import { busyOn, type Conflict } from './conflicts.ts';
import { type CallEvent, publishedOn } from './event.ts';
import type { ScheduleData } from './scheduleData.ts';
import type { TimedLine } from './workLines.ts';

export interface CalledPerson {
  person: Person;
  /** Minutes after midnight of the event's date; where the first window begins. */
  callMinute: number;
  /** When the person is needed and can come, in order; never empty. */
  windows: Window[];
  because: string[];
}

/** A time at which somebody would be called and has said that they cannot come. */
export interface Clash {
  person: Person;
  conflict: Conflict;
  windows: Window[];
  because: string[];
}

export interface DayEvent {
  event: CallEvent;
  called: CalledPerson[];
  /** Would be called, but cannot come at all. */
  away: Clash[];
  /** Is called, but not for the part that falls into a conflict. */
  partly: Clash[];
  /** The timed lines of its Work. */
  lines: TimedLine[];
}

export interface DayPlan {
  date: DateText;
  events: DayEvent[];
  /** What cannot be understood: somebody may be missing from the call. */
  problems: Problem[];
  /** What should be looked at; nobody is missing because of it unless it says so. */
  doubts: Problem[];
}

/** When somebody is called for an event that is their first of the day, in minutes after midnight. */
function callMinuteFor(person: Person, event: CallEvent, crewEarlyMinutes: number): number {
  const early = person.group === 'Crew' && event.eventType.crewEarly;
  return Math.max(0, event.startMinute - (early ? crewEarlyMinutes : 0));
}

/** What a day is worked out from. */
export interface DayData extends Pick<ScheduleData, 'company' | 'breakdown' | 'conflicts'> {
  /** All events, whatever their date and status. */
  events: readonly CallEvent[];
  settings: Pick<Settings, 'crewEarlyMinutes'>;
}

/** The day, from its published events only. */
export function dayPlan(data: DayData, date: DateText): DayPlan {
  const plan: DayPlan = { date, events: [], problems: [], doubts: [] };
  const busyPeople = busyOn(date, data.conflicts);
  const seenToday = new Set<Person>();
  for (const event of publishedOn(data.events, date)) {
    const { called, problems, missing, doubts, work } = calledFor(event, data.company, data.breakdown);
    plan.problems.push(...problems, ...missing);
    plan.doubts.push(...doubts);
    const day: DayEvent = { event, called: [], away: [], partly: [], lines: work.lines };
    const withCast = called.some(({ person }) => person.group === 'Cast');
    for (const { person, windows, because } of called) {
      const early = withCast && !seenToday.has(person);
      const wanted = early ? earlyWindows(windows, person, event, data.settings.crewEarlyMinutes) : windows;
      seenToday.add(person);
      const own = busyPeople.get(person) ?? [];
      const busy = own.flatMap((one) => one.windows);
      const left = withoutWindows(wanted, busy);
      const lost = sharedWindows(wanted, busy);
      const conflict = own.find((one) => sharedWindows(wanted, one.windows).length > 0)?.conflict;
      const first = left[0];
      if (first !== undefined) day.called.push({ person, callMinute: first.from, windows: left, because });
      if (conflict !== undefined) {
        (first === undefined ? day.away : day.partly).push({ person, conflict, windows: lost, because });
      }
    }
    plan.events.push(day);
  }
  return plan;
}

/** The crew's first window of their day begins early when it begins with the event. */
function earlyWindows(windows: Window[], person: Person, event: CallEvent, crewEarlyMinutes: number): Window[] {
  const [first, ...rest] = windows;
  if (first === undefined || first.from !== event.startMinute) return windows;
  return [{ from: callMinuteFor(person, event, crewEarlyMinutes), to: first.to }, ...rest];
}
