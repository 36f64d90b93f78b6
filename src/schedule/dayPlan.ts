/** A day's published events with who is called when, and who has said that they cannot come. */

import type { Company, Person } from '../company/company.ts';
import type { Problem } from '../jobs/appError.ts';
import type { DateText } from '../jobs/workspace.ts';
import { type Breakdown, calledFor } from './called.ts';
import { type Conflict, conflictWith } from './conflicts.ts';
import { type CallEvent, publishedOn } from './event.ts';

/** Before these the crew comes an hour early (theatre.md §3). */
const CREW_EARLY_TYPES: readonly CallEvent['type'][] = ['Tech', 'Dress', 'Performance'];
const CREW_EARLY_MINUTES = 60;

export interface CalledPerson {
  person: Person;
  /** Minutes after midnight of the event's date. */
  callMinute: number;
  because: string[];
}

export interface DayEvent {
  event: CallEvent;
  called: CalledPerson[];
  /** Would be called, but cannot come. */
  away: { person: Person; conflict: Conflict }[];
}

export interface DayPlan {
  date: DateText;
  events: DayEvent[];
  problems: Problem[];
}

/** When somebody is called for an event, in minutes after midnight. */
export function callMinuteFor(person: Person, event: CallEvent): number {
  const early = person.group === 'Crew' && CREW_EARLY_TYPES.includes(event.type);
  return Math.max(0, event.startMinute - (early ? CREW_EARLY_MINUTES : 0));
}

/** The day, from its published events only. */
export function dayPlan(
  date: DateText,
  events: readonly CallEvent[],
  company: Company,
  breakdown: Breakdown,
  conflicts: readonly Conflict[],
): DayPlan {
  const problems: Problem[] = [];
  const planned = publishedOn(events, date).map((event): DayEvent => {
    const { called, problems: found } = calledFor(event, company, breakdown);
    problems.push(...found);
    const day: DayEvent = { event, called: [], away: [] };
    for (const { person, because } of called) {
      const callMinute = callMinuteFor(person, event);
      const conflict = conflictWith(conflicts, person.id, { ...event, startMinute: callMinute });
      if (conflict === null) day.called.push({ person, callMinute, because });
      else day.away.push({ person, conflict });
    }
    return day;
  });
  return { date, events: planned, problems };
}
