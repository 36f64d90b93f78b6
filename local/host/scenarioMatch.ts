/** How a scenario's expectations compare: texts with `*` for anything, counts with limits, and parts of a result. */
import { isObject } from './scenarioShape.ts';

/** A count: exactly so many, or between limits. */
export type Count = number | { atLeast?: number; atMost?: number };

/**
 * True when the text is as expected; `*` stands for any text, also an empty one.
 * @example likeText('2 sheets made.', '*sheets*') // true
 */
export function likeText(found: string, expected: string): boolean {
  const parts = expected.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(found);
}

export function isCount(found: number, expected: Count): boolean {
  if (typeof expected === 'number') return found === expected;
  return found >= (expected.atLeast ?? 0) && found <= (expected.atMost ?? Number.POSITIVE_INFINITY);
}

/** @example countWords({ atMost: 3 }) // 'at most 3' */
export function countWords(expected: Count): string {
  if (typeof expected === 'number') return String(expected);
  const words = [];
  if (expected.atLeast !== undefined) words.push(`at least ${expected.atLeast}`);
  if (expected.atMost !== undefined) words.push(`at most ${expected.atMost}`);
  return words.join(' and ') || 'any number';
}

/**
 * Where a value differs from what is expected of it, or null. An object needs the expected members and may have more;
 * of a list, each expected item must be there; an empty list is an empty list; a number may be given by its limits.
 */
export function difference(found: unknown, expected: unknown, where: string): string | null {
  if (Array.isArray(expected)) return listDifference(found, expected, where);
  if (isObject(expected)) {
    if (typeof found === 'number' && isLimits(expected)) {
      return isCount(found, expected) ? null : `${where} is ${found}, not ${countWords(expected)}`;
    }
    if (!isObject(found)) return `${where} is ${inWords(found)}`;
    for (const [name, value] of Object.entries(expected)) {
      const wrong = difference(found[name], value, where === '' ? name : `${where}.${name}`);
      if (wrong !== null) return wrong;
    }
    return null;
  }
  const same =
    typeof expected === 'string' && typeof found === 'string' ? likeText(found, expected) : found === expected;
  return same ? null : `${where} is ${inWords(found)}`;
}

function listDifference(found: unknown, expected: unknown[], where: string): string | null {
  if (!Array.isArray(found)) return `${where} is ${inWords(found)}`;
  if (expected.length === 0 && found.length > 0) return `${where} holds ${found.length}: ${inWords(found)}`;
  const missing = expected.find((item) => !found.some((one) => difference(one, item, where) === null));
  return missing === undefined ? null : `${where} does not hold ${inWords(missing)}, but ${inWords(found)}`;
}

function isLimits(expected: object): expected is Exclude<Count, number> {
  const names = Object.keys(expected);
  return names.length > 0 && names.every((name) => name === 'atLeast' || name === 'atMost');
}

/** JSON, cut to what fits on a terminal's line or two. */
export function inWords(value: unknown): string {
  const json = value === undefined ? 'missing' : JSON.stringify(value);
  return json.length > 300 ? `${json.slice(0, 300)}…` : json;
}
