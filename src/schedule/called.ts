/** Who is called for an event, and from when to when: through scenes and characters, by group, by name, by timed lines. */

import type { Company, Person } from '../company/people.ts';
import type { Problem } from '../port/appError.ts';
import type { Window } from '../values/windows.ts';
import type { Breakdown } from './breakdown.ts';
import { callColumns, withdraw } from './calledByColumns.ts';
import { callLines } from './calledByLines.ts';
import { type CallWords, callWords } from './callWords.ts';
import type { CallEvent } from './event.ts';
import { eventInHand } from './eventInHand.ts';
import { eventProblems } from './eventProblems.ts';
import { lookForMissing } from './notCalledYet.ts';
import { uniqueProblems } from './uniqueProblems.ts';
import { untimedReading } from './untimedWork.ts';
import type { WorkLines } from './workLines.ts';

export interface Called {
  person: Person;
  /** When the person is needed, in order; never empty. */
  windows: Window[];
  /** Why: a scene, a group, a name, as the schedule says it. */
  because: string[];
}

export interface EventCall {
  /** Everybody active who is called, each once, in the order of People. */
  called: Called[];
  /** What cannot be understood. */
  problems: Problem[];
  /** What is understood, and may leave somebody without a call who is needed. */
  missing: Problem[];
  /** What can be understood and should be looked at: lines that call everybody, parts that nobody plays yet. */
  doubts: Problem[];
  work: WorkLines;
}

const known = new WeakMap<CallWords, WeakMap<CallEvent, EventCall>>();

/**
 * Who is called for an event. What a timed line of Work names is called for that line's window only; scenes and words
 * that no timed line names are called for the whole event; `Not called` wins over everything. Worked out once.
 */
export function calledFor(event: CallEvent, company: Company, breakdown: Breakdown): EventCall {
  const words = callWords(company, breakdown);
  const calls = known.get(words) ?? new WeakMap<CallEvent, EventCall>();
  known.set(words, calls);
  const call = calls.get(event) ?? newCall(event, company, breakdown);
  calls.set(event, call);
  return call;
}

function newCall(event: CallEvent, company: Company, breakdown: Breakdown): EventCall {
  const hand = eventInHand(event, company, breakdown);
  const { words, read, roll, left } = hand;
  const untimed = read.work.untimed.map((part) => ({ text: part.text, found: untimedReading(part, words) }));
  callColumns(hand);
  callLines(hand, untimed);
  withdraw(hand);
  lookForMissing(hand, untimed);
  const called = roll
    .people()
    .filter((person) => !left.has(person))
    .sort((a, b) => words.orderOf(a) - words.orderOf(b))
    .map((person): Called => ({ person, windows: roll.windowsOf(person), because: roll.reasonsOf(person) }));
  return {
    called,
    problems: eventProblems(event, company, breakdown),
    missing: uniqueProblems(hand.missing),
    doubts: uniqueProblems(hand.doubts),
    work: read.work,
  };
}
