/** A production that knows who may be called with minors, where its setting says to leave the others out. */
import { clearedOn } from '../company/clearances.ts';
import { readClearances } from '../company/readClearances.ts';
import type { Production } from './production.ts';

/**
 * One call with the setting Leave out, none with the others.
 * @throws AppError where the clearances cannot be read: to call everybody would be what the setting forbids.
 */
export function withClearances(production: Production): Production {
  const { data, state, ws } = production;
  const { unclearedAdults, clearancesNeeded } = data.settings;
  if (unclearedAdults !== 'Leave out') return production;
  const records = readClearances(ws, state);
  const cleared = (date: string) => clearedOn(records, data.company, clearancesNeeded, date);
  return { ...production, data: { ...data, cleared } };
}
