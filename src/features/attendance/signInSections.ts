/** Who is called, in the sections of a sheet: cast and crew apart, and each chaperone group together. */
import type { Person } from '../../company/people.ts';
import type { CalledPerson, DayEvent } from '../../schedule/dayPlan.ts';
import { byWord, groupsOf } from '../../values/byWord.ts';
import { timeFromMinutes } from '../../values/cellDates.ts';
import { clockTime } from '../../values/dates.ts';
import { sortedByName } from '../../values/nameOrder.ts';
import { GROUPS } from '../../workbook/tabs/company.ts';

export interface SignInSection {
  /** `Crew`, `Cast: Red group`. */
  title: string;
  /** When its first are called, where that is before the event begins: `3:00 pm`; `''` where it is not. */
  early: string;
  /** In the order in which they come, then by name. */
  called: CalledPerson[];
}

/** Whoever comes first stands first: the crew before the cast where it is called earlier. */
export function signInSections({ event, called }: Pick<DayEvent, 'event' | 'called'>): SignInSection[] {
  return groupsOf(called, ({ person }) => person.group)
    .map((group) => ({ group, first: earliest(group) }))
    .sort((a, b) => a.first - b.first || rankOf(a.group[0]?.person) - rankOf(b.group[0]?.person))
    .flatMap(({ group }) => byChaperone(group, ({ person }) => person))
    .map((list): SignInSection => {
      const first = earliest(list);
      const early = first < event.startMinute ? clockTime(timeFromMinutes(first)) : '';
      return { title: sectionName(list[0]?.person), early, called: inOrder(list) };
    });
}

/** Each chaperone group together, by its name; whoever is in none comes last. */
export function byChaperone<T>(list: readonly T[], personOf: (one: T) => Person): T[][] {
  return byWord(list, (one) => personOf(one).chaperoneGroup);
}

function sectionName(person: Person | undefined): string {
  const group = person?.group || 'Others';
  return person === undefined || person.chaperoneGroup === '' ? group : `${group}: ${person.chaperoneGroup}`;
}

function rankOf(person: Person | undefined): number {
  const rank = (GROUPS as readonly string[]).indexOf(person?.group ?? '');
  return rank < 0 ? GROUPS.length : rank;
}

function earliest(called: readonly CalledPerson[]): number {
  return Math.min(...called.map(({ callMinute }) => callMinute));
}

function inOrder(called: readonly CalledPerson[]): CalledPerson[] {
  return sortedByName(called, ({ person }) => person.name).sort((a, b) => a.callMinute - b.callMinute);
}
