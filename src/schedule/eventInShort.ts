/** An event in a line, as lists of events name it. */
import { clockTime, dateInShort } from '../values/dates.ts';
import type { CallEvent } from './event.ts';

/** @example 'Fri 5 Mar, 4:00 pm, Rehearsal (E001)' */
export function eventInShort({ id, date, start, eventType }: CallEvent): string {
  return `${dateInShort(date)}, ${clockTime(start)}, ${eventType.name} (${id})`;
}
