/** Where everybody is, as the page shows it: what the server said, with the taps that it has not answered, at this minute. */
import type { DoorMark, Roster, RosterPerson } from '../features/attendance/door/doorTypes.ts';
import { timeFromMinutes } from '../values/cellDates.ts';
import { clockTime } from '../values/dates.ts';

export interface ShownPerson extends RosterPerson {
  /** True while a tap has no answer yet. */
  isWaiting: boolean;
  /** Since their call; 0 for whoever is not late. */
  minutesLate: number;
}

/** Minutes after midnight of the event's day, at a moment of the server's clock. */
export function minuteAt(roster: Pick<Roster, 'nowMs' | 'nowMinute'>, serverMs: number): number {
  return roster.nowMinute + Math.floor((serverMs - roster.nowMs) / 60_000);
}

/** @example minuteWords(958) // '3:58 pm' */
export function minuteWords(minute: number): string {
  return clockTime(timeFromMinutes(Math.max(0, minute)));
}

/**
 * @param waiting in the order of their times
 * @param serverMs now, by the server's clock
 */
export function shownPeople(roster: Roster, waiting: readonly DoorMark[], serverMs: number): ShownPerson[] {
  const people = new Map(roster.people.map((person) => [person.id, person]));
  const others = new Map(roster.others.map((person) => [person.id, person]));
  const tapped = new Set<string>();
  for (const mark of waiting) {
    const other = others.get(mark.person);
    const person = people.get(mark.person) ?? (other === undefined ? undefined : walkIn(other));
    if (person === undefined) continue;
    tapped.add(mark.person);
    people.set(mark.person, afterMark(person, mark, roster));
  }
  const minute = minuteAt(roster, serverMs);
  return [...people.values()].map((person) => ({
    ...person,
    ...lateness(person, roster, minute),
    isWaiting: tapped.has(person.id),
  }));
}

/** Whose age the page does not know yet leaves as a child does. */
function walkIn({ id, name }: Pick<RosterPerson, 'id' | 'name'>): RosterPerson {
  return { id, name, call: '', callMinute: null, state: 'expected', in: '', out: '', released: true, uncalled: true };
}

function afterMark(person: RosterPerson, { what, atMs }: DoorMark, roster: Roster): RosterPerson {
  const time = minuteWords(minuteAt(roster, atMs));
  if (what === 'in') return { ...person, state: 'in', in: time };
  if (what === 'out') return { ...person, state: 'gone', out: time };
  if (what === 'notOut') return { ...person, state: 'in', out: '' };
  return { ...person, state: 'expected', in: '' };
}

function lateness(person: RosterPerson, roster: Roster, minute: number): Pick<ShownPerson, 'state' | 'minutesLate'> {
  const { state, callMinute } = person;
  if ((state !== 'expected' && state !== 'late') || callMinute === null) return { state, minutesLate: 0 };
  const minutesLate = Math.max(0, minute - callMinute);
  const isLate = state === 'late' || minutesLate > roster.lateAfterMinutes;
  return { state: isLate ? 'late' : 'expected', minutesLate: isLate ? minutesLate : 0 };
}
