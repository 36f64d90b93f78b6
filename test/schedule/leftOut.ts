/** Whom a schedule leaves out without a word, held against what was meant. */
import { dailyCall } from '../../src/features/calls/dailyCall.ts';
import { problemsOn } from '../../src/features/calls/problemsOn.ts';
import type { Problem } from '../../src/port/appError.ts';
import { conflictWindows } from '../../src/schedule/conflicts.ts';
import { withoutWindows } from '../../src/values/windows.ts';
import { production, type Typed } from '../builders/production.ts';
import { type AwkwardSchedule, DATE, type Need } from './awkwardSchedule.ts';

export interface Held {
  /** The needs that are met by nothing and said nowhere. */
  missed: Need[];
  /** Who is called although nobody needs them, where nothing is said either. */
  extra: string[];
  /** What the stage manager is told by e-mail. */
  mailed: Problem[];
}

/** A fault to plant. */
export interface Fault {
  /** What is read instead of what was typed. */
  reads?(typed: Typed): Typed;
  /** Problems that nobody is told. */
  hides?(problem: Problem): boolean;
}

export function heldAgainstMeant({ typed, needs, isLoose }: AwkwardSchedule, fault: Fault = {}): Held {
  const data = production(fault.reads?.(typed) ?? typed);
  const call = dailyCall(data, DATE);
  const { problems, doubts } = problemsOn('Schedule', data, call);
  const mailed = problems.filter((problem) => fault.hides?.(problem) !== true);
  const called = call.plan.events.flatMap((event) => event.called);
  const windowsOf = (name: string) => called.filter(({ person }) => person.name === name).flatMap((one) => one.windows);
  const awayOf = (name: string) =>
    data.conflicts.filter(({ person }) => person.name === name).flatMap((one) => conflictWindows(one, DATE));
  // Whoever has no id of their own is called, and gets nothing.
  const stopped = new Set(data.company.people.filter((one) => one.stopped !== '').map((one) => one.name));
  const missed = needs.filter(({ person: { name }, from, to, words }) => {
    const isMet = withoutWindows([{ from, to }], [...windowsOf(name), ...awayOf(name)]).length === 0;
    return (!isMet || stopped.has(name)) && !mailed.some((problem) => names(problem, name, words));
  });
  // What is said of ids, of parts that nobody plays and of empty scenes explains nobody who is called.
  const isSaid = [...doubts, ...problems].some(
    ({ tab, column, message }) => tab !== 'Breakdown' && column !== 'Person ID' && !message.startsWith('Nobody i'),
  );
  const extra = called
    .filter(({ person, windows }) => {
      const needed = needs.filter((need) => need.person.name === person.name);
      return withoutWindows(windows, needed).length > 0;
    })
    .map(({ person }) => person.name);
  return { missed, extra: isSaid || isLoose ? [] : extra, mailed };
}

/** A problem that is about somebody, or quotes the words that call them. */
function names(problem: Problem, person: string, words: string): boolean {
  if (problem.message.includes(person)) return true;
  const quoted = [...problem.message.matchAll(/“([^”]*)”/g)].map((match) => match[1] ?? '');
  return problem.tab === 'Schedule' && quoted.some((text) => text.length > 1 && isWithin(text, words));
}

/** True when all words of a text are among the others: the times of a line are not quoted with its words. */
function isWithin(text: string, words: string): boolean {
  const all = new Set(folded(words).split(' '));
  return folded(text)
    .split(' ')
    .every((word) => all.has(word));
}

const folded = (text: string) =>
  text
    .replace(/[\u200B]/g, '')
    .replace(/[\s,;:()&/+]+/g, ' ')
    .replace(/[–—]/g, '-')
    .replace(/’/g, "'")
    .trim()
    .toLowerCase();
