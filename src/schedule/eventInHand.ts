/** An event while its call is worked out: what it says, who is called so far, and what is wrong with it. */
import type { Company, Person } from '../company/people.ts';
import type { Problem } from '../port/appError.ts';
import type { Window } from '../values/windows.ts';
import type { Breakdown } from './breakdown.ts';
import { type CallRoll, callRoll } from './callRoll.ts';
import { type CallWords, callWords } from './callWords.ts';
import type { CallEvent } from './event.ts';
import { type EventReading, eventReading } from './eventReading.ts';

export interface EventInHand {
  event: CallEvent;
  company: Company;
  breakdown: Breakdown;
  words: CallWords;
  read: EventReading;
  whole: Window;
  roll: CallRoll;
  /** Called by the event's own columns, whatever the hour, with why. */
  columns: Map<Person, string>;
  /** Words for parts that nobody plays at present, with when they are called. */
  unplayed: { text: string; window: Window }[];
  /** Not called after all. */
  left: Set<Person>;
  missing: Problem[];
  doubts: Problem[];
  /** A problem of a cell of this event. */
  at(column: string, message: string, refersTo?: string): Problem;
  /** The same, for which the automatic call waits. */
  held(column: string, message: string): Problem;
  /** Everybody active who plays a character of a scene. */
  playersIn(scene: string): Person[];
}

export function eventInHand(event: CallEvent, company: Company, breakdown: Breakdown): EventInHand {
  const words = callWords(company, breakdown);
  const at = (column: string, message: string, refersTo?: string): Problem => ({
    ...event.place,
    row: event.rowNumber,
    column,
    message,
    ...(refersTo === undefined ? {} : { refersTo }),
  });
  return {
    event,
    company,
    breakdown,
    words,
    read: eventReading(event, words),
    whole: { from: event.startMinute, to: event.endMinute },
    roll: callRoll(),
    columns: new Map(),
    unplayed: [],
    left: new Set(),
    missing: [],
    doubts: [],
    at,
    held: (column, message) => ({ ...at(column, message), stops: 'call' }),
    playersIn: (scene) => words.charactersIn(scene).flatMap((character) => [...words.players(character)]),
  };
}

/** @example namesOf([ana, ben, cleo, dev, eli]) // 'Ana Silva, Ben Okafor, Cleo Park and 2 more' */
export function namesOf(people: readonly Person[]): string {
  const names = [...new Set(people)].map((person) => person.name);
  return names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
}
