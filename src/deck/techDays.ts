/** Technical rehearsals, with what is worked when and when each under-18 goes home. */
import type { Company, Person } from '../company/people.ts';
import type { Breakdown } from '../schedule/breakdown.ts';
import { calledFor } from '../schedule/called.ts';
import type { CallEvent } from '../schedule/event.ts';
import { releasedReader, releasedWords } from '../schedule/releasedAt.ts';
import { schoolNightFinish } from '../schedule/schoolNight.ts';
import type { TimedLine } from '../schedule/workLines.ts';
import type { HoursRules } from '../settings/settings.ts';

export interface Release {
  person: Person;
  /** Minutes after midnight of the event's date: the end of their last call of the day, or the latest finish of a school night before it. */
  minute: number;
  /** When they are called again on that day, in minutes: then they do not go home after this event. `null`: they do. */
  again: number | null;
  /** True where the school night ends their day before their call does. */
  isSchoolNight: boolean;
  /** `After scene 2.1`, `Intermission`; `''` for the end. */
  words: string;
}

export interface TechDay {
  event: CallEvent;
  /** The timed lines of its Work, in order. */
  lines: readonly TimedLine[];
  /** The earliest first. */
  releases: readonly Release[];
}

interface Ground {
  company: Company;
  breakdown: Breakdown;
  events: readonly CallEvent[];
  hours: Pick<HoursRules, 'schoolNights' | 'schoolNightFinish'>;
}

/** Whoever's age is not known counts as under 18. Cancelled ones are left out; drafts are not, for the plan is made from them. */
export function techDays({ company, breakdown, events, hours }: Ground): TechDay[] {
  const read = releasedReader(breakdown);
  return events
    .filter(({ eventType, status }) => eventType.isTech && status !== 'Cancelled')
    .sort((a, b) => (a.date === b.date ? a.startMinute - b.startMinute : a.date < b.date ? -1 : 1))
    .map((event): TechDay => {
      const { called, work } = calledFor(event, company, breakdown);
      const latest = schoolNightFinish(hours, event.date);
      const others = events.filter((one) => one.date === event.date && one !== event && one.status !== 'Cancelled');
      const later = others.flatMap((one) => calledFor(one, company, breakdown).called);
      const releases = called
        .filter(({ person }) => person.minor)
        .map(({ person, windows }): Release => {
          const last = Math.max(...windows.map(({ to }) => to));
          const after = later
            .filter((one) => one.person === person)
            .flatMap((one) => one.windows.filter(({ to }) => to > last).map(({ from }) => Math.max(from, last)));
          const isSchoolNight = latest !== null && latest < last;
          const minute = isSchoolNight ? latest : last;
          const again = isSchoolNight || after.length === 0 ? null : Math.min(...after);
          return { person, minute, again, isSchoolNight, words: releasedWords(read(person.released)) };
        });
      const goes = ({ again, minute }: Release) => (again === null ? minute : Number.MAX_SAFE_INTEGER);
      return { event, lines: work.lines, releases: releases.sort((a, b) => goes(a) - goes(b)) };
    });
}
