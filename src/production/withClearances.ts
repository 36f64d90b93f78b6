/** A production that knows who may be called with minors, where its setting says to leave the others out. */
import { clearanceProblems, clearedOn } from '../company/clearances.ts';
import type { Production } from './production.ts';
import { readClearances } from './readClearances.ts';

/**
 * One call with the setting Leave out, none with the others.
 * @throws AppError where the clearances cannot be read: to call everybody would be what the setting forbids.
 */
export function withClearances<T extends Production>(production: T): T {
  const { data, state, ws } = production;
  const { unclearedAdults, clearancesNeeded } = data.settings;
  if (unclearedAdults !== 'Leave out') return production;
  const clearances = readClearances(ws, state);
  const cleared = (date: string) => clearedOn(clearances, data.company, clearancesNeeded, date);
  const found = clearanceProblems(clearances, data.company, clearancesNeeded);
  // Whoever is left out because of a slip is missed.
  const problems = found.map((problem) => ({ ...problem, stops: 'call' as const }));
  return { ...production, data: { ...data, cleared, problems: [...data.problems, ...problems] } };
}
