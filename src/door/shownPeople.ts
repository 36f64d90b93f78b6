/** Where everybody is, as the page shows it: what the server said, with the taps that it has not answered, at this minute. */
import type { DoorMark, Roster, RosterPerson } from '../features/attendance/door/doorTypes.ts';
import { minutesFromTime, timeFromMinutes } from '../values/cellDates.ts';
import { clockTime } from '../values/dates.ts';

export interface ShownPerson extends RosterPerson {
  /** True while a tap has no answer yet. */
  isWaiting: boolean;
  /** Since their call; 0 for whoever is not late. */
  minutesLate: number;
  /** A child who is in, and whose time to go has come before the end. */
  mayGo: boolean;
}

/** So long before a pick-up the child may be fetched out of the room. */
const PICK_UP_SOON = 10;

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
 * @param more what the marks of people who are not on the roster call them, and when children may go
 */
export function shownPeople(
  roster: Roster,
  waiting: readonly DoorMark[],
  serverMs: number,
  more: { nameOf?: (id: string) => string | undefined; come?: readonly string[] } = {},
): ShownPerson[] {
  const people = new Map(roster.people.map((person) => [person.id, person]));
  const tapped = new Set<string>();
  for (const mark of waiting) {
    const name = more.nameOf?.(mark.person);
    const person = people.get(mark.person) ?? (name === undefined ? undefined : walkIn({ id: mark.person, name }));
    if (person === undefined) continue;
    tapped.add(mark.person);
    people.set(mark.person, afterMark(person, mark, roster));
  }
  const minute = minuteAt(roster, serverMs);
  return [...people.values()].map((person) => ({
    ...person,
    ...lateness(person, roster, minute),
    isWaiting: tapped.has(person.id),
    mayGo: person.state === 'in' && isTimeToGo(person, minute, more.come ?? []),
  }));
}

/** Whose age the page does not know yet leaves as a child does. */
function walkIn({ id, name }: Pick<RosterPerson, 'id' | 'name'>): RosterPerson {
  return { id, name, call: '', callMinute: null, state: 'expected', in: '', out: '', released: true, uncalled: true };
}

function isTimeToGo({ goes, pickUpMinute }: RosterPerson, minute: number, come: readonly string[]): boolean {
  if (pickUpMinute !== undefined && minute >= pickUpMinute - PICK_UP_SOON) return true;
  return goes !== undefined && come.includes(goes);
}

function afterMark(person: RosterPerson, mark: DoorMark, roster: Roster): RosterPerson {
  const { what, atMs } = mark;
  if (what === 'pickUp') return withPickUp(person, mark.pickUp?.time ?? '');
  const time = minuteWords(minuteAt(roster, atMs));
  if (what === 'in') return { ...person, state: 'in', in: time };
  if (what === 'out') return { ...person, state: 'gone', out: time };
  if (what === 'notOut') return { ...person, state: 'in', out: '' };
  return { ...person, state: 'expected', in: '' };
}

function withPickUp({ pickUp: _, pickUpMinute: __, ...person }: RosterPerson, time: string): RosterPerson {
  const minute = minutesFromTime(time);
  return minute === null ? person : { ...person, pickUp: minuteWords(minute), pickUpMinute: minute };
}

function lateness(person: RosterPerson, roster: Roster, minute: number): Pick<ShownPerson, 'state' | 'minutesLate'> {
  const { state, callMinute } = person;
  if ((state !== 'expected' && state !== 'late') || callMinute === null) return { state, minutesLate: 0 };
  const minutesLate = Math.max(0, minute - callMinute);
  const isLate = state === 'late' || minutesLate > roster.lateAfterMinutes;
  return { state: isLate ? 'late' : 'expected', minutesLate: isLate ? minutesLate : 0 };
}
