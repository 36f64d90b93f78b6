/** Reads a scenario: one JSON object a line, checked before anything is played. */
import type { Problem } from '../../src/port/appError.ts';
import { FAULT_KINDS, type Fault } from '../account/faults.ts';
import type { PersonEdit } from '../account/personEdit.ts';
import { type FloatingTime, floatingTime } from './floatingTime.ts';
import { checkExpectation } from './scenarioExpect.ts';
import { anything, type Check, cells, fromOne, isObject, kind, list, members, oneOf, text } from './scenarioShape.ts';

export type ScenarioLine = {
  /** As people count lines, from 1. */
  lineNumber: number;
} & ScenarioAction;

export type ScenarioAction =
  | { kind: 'clock'; clock: FloatingTime }
  | { kind: 'edit'; edit: PersonEdit; as?: string }
  | { kind: 'call'; call: string; args: unknown[] }
  | { kind: 'menu'; menu: string }
  | { kind: 'fault'; fault: Fault }
  | { kind: 'expect'; expect: Record<string, unknown> };

/** What a scenario may name: the bundle's functions, and the menu's items with the function that each calls. */
export interface Known {
  functions: readonly string[];
  menu: ReadonlyMap<string, string>;
}

export interface ParsedScenario {
  lines: ScenarioLine[];
  /** Every line that is wrong; then nothing is to be played. */
  problems: Problem[];
}

/** A line does one of these. */
const ACTIONS = ['clock', 'edit', 'call', 'menu', 'fault', 'expect'] as const;

export function parseScenario(file: string, content: string, known: Known): ParsedScenario {
  const lines: ScenarioLine[] = [];
  const problems: Problem[] = [];
  let clock = '';
  content
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .forEach((json, index) => {
      if (json.trim() === '') return;
      const lineNumber = index + 1;
      const value = parsed(json);
      const wrong = value instanceof Error ? [`This is not JSON (${value.message}).`] : problemsOf(value, known);
      if (isObject(value) && wrong.length === 0) {
        const line = lineOf(value, known);
        if (line?.kind === 'clock') {
          const { date, time } = line.clock;
          if (`${date}T${time}` < clock) wrong.push(`The clock never goes back: a line before it says ${clock}.`);
          clock = `${date}T${time}`;
        }
        if (line) lines.push({ lineNumber, ...line });
      }
      problems.push(...wrong.map((message) => ({ file, row: lineNumber, message })));
    });
  if (lines.length === 0 && problems.length === 0) problems.push({ file, message: 'The scenario has no lines.' });
  return { lines, problems };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function problemsOf(value: unknown, known: Known): string[] {
  if (!isObject(value)) return ['A line is a JSON object, such as {"clock":"2027-03-05T18:00"}.'];
  const actions = ACTIONS.filter((name) => name in value);
  const isNote = actions.length === 0 && 'note' in value;
  if (actions.length > 1) return [`A line does one thing, not ${actions.join(' and ')}.`];
  if (actions.length === 0 && !isNote) return [`A line has one of ${ACTIONS.join(', ')}; this has ${named(value)}.`];
  return checkFor(actions[0], known)(value, 'The line').map((wrong) => `${wrong.replace(/^The line\./, '')}.`);
}

function named(value: Record<string, unknown>): string {
  return Object.keys(value).join(', ') || 'nothing';
}

function checkFor(action: (typeof ACTIONS)[number] | undefined, known: Known): Check {
  const note = { note: text };
  switch (action) {
    case 'clock':
      return members({ ...note, clock: isTime });
    case 'edit':
      return members({
        ...note,
        as: kind('an e-mail address', (value) => typeof value === 'string' && /^\S+@\S+$/.test(value)),
        edit: members({ tab: text, where: cells, set: cells }, ['tab', 'set']),
      });
    case 'call':
      return members({ ...note, call: functionOf(known), args: list });
    case 'menu':
      return members({ ...note, menu: oneOf([...known.menu.keys(), ...known.menu.values()]) });
    case 'fault':
      return members({
        ...note,
        fault: members({ call: fromOne, kind: oneOf(FAULT_KINDS), method: text }, ['call', 'kind']),
      });
    case 'expect':
      return members({ ...note, expect: checkExpectation });
    default:
      return members({ note: anything });
  }
}

/** They are too many to be listed in a message. */
const functionOf = ({ functions }: Known): Check =>
  kind(
    "one of the add-on's functions, such as makeSignIn",
    (value) => typeof value === 'string' && functions.includes(value),
  );

const isTime = kind(
  'a date and time such as 2027-03-05T18:00',
  (value) => typeof value === 'string' && value.includes('T') && floatingTime(value) !== null,
);

/** @param value checked; null for a line that is only a note. */
function lineOf(value: Record<string, unknown>, known: Known): ScenarioAction | null {
  const { clock, edit, as, call, args, menu, fault, expect } = value as Record<string, never>;
  if (clock !== undefined) return { kind: 'clock', clock: floatingTime(clock) as FloatingTime };
  if (edit !== undefined) return { kind: 'edit', edit, ...(as === undefined ? {} : { as }) };
  if (call !== undefined) return { kind: 'call', call, args: args ?? [] };
  if (menu !== undefined) return { kind: 'menu', menu: known.menu.get(menu) ?? menu };
  if (fault !== undefined) return { kind: 'fault', fault };
  return expect === undefined ? null : { kind: 'expect', expect };
}
