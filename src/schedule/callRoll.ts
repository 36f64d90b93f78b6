/** Who is called so far, when and why, while an event is read. */
import type { Person } from '../company/people.ts';
import { mergedWindows, type Window } from '../values/windows.ts';

export interface CallRoll {
  call(people: Iterable<Person>, reason: string, window: Window, except?: ReadonlySet<Person>): void;
  /** In order; none for somebody who is not called. */
  windowsOf(person: Person): Window[];
  /** Why, in the order in which it was found. */
  reasonsOf(person: Person): string[];
  has(person: Person): boolean;
  people(): Person[];
}

export function callRoll(): CallRoll {
  const found = new Map<Person, { windows: Window[]; reasons: Set<string> }>();
  return {
    call: (people, reason, window, except) => {
      for (const person of people) {
        if (except?.has(person)) continue;
        const known = found.get(person) ?? { windows: [], reasons: new Set<string>() };
        known.windows.push(window);
        known.reasons.add(reason);
        found.set(person, known);
      }
    },
    windowsOf: (person) => mergedWindows(found.get(person)?.windows ?? []),
    reasonsOf: (person) => [...(found.get(person)?.reasons ?? [])],
    has: (person) => found.has(person),
    people: () => [...found.keys()],
  };
}
