/** A small account with one workbook for tests of the Sheets service: the service, its state, and what it logged. */

import { FIRST_SPREADSHEET_ID, newState } from '../../../../local/account/newState.ts';
import type { LocalSpreadsheet, LocalState } from '../../../../local/account/state.ts';
import type { ServiceCall } from '../../../../local/services/serviceContext.ts';
import { ServiceError } from '../../../../local/services/serviceError.ts';
import { SheetsService } from '../../../../local/services/sheets/sheetsService.ts';

export const ID = FIRST_SPREADSHEET_ID;
export const OWNER = 'sm@example.org';

type Spreadsheets = SheetsService['Spreadsheets'];

export interface SheetsAccount {
  state: LocalState;
  book: LocalSpreadsheet;
  sheets: Spreadsheets;
  calls: ServiceCall[];
}

export function sheetsAccount(user = OWNER): SheetsAccount {
  const state = newState({ nowMs: Date.UTC(2027, 2, 5, 18), me: OWNER, scriptTimeZone: 'Europe/London' });
  const calls: ServiceCall[] = [];
  const book = state.spreadsheets[ID];
  if (!book) throw new Error('A new account has a spreadsheet');
  return { state, book, calls, sheets: sheetsOf(state, user, calls) };
}

/** The service for another person on the same state. */
export function sheetsOf(state: LocalState, user: string, calls: ServiceCall[] = []): Spreadsheets {
  const context = { state, user, authMode: 'FULL', source: 'menu' } as const;
  return new SheetsService(context, (call, effect) => {
    // A person is not as fast as a loop; the quota has tests of its own.
    state.nowMs += 2000;
    calls.push(JSON.parse(JSON.stringify(call)));
    return effect();
  }).Spreadsheets;
}

/** The first sheet with these rows written raw. */
export function withRows(account: SheetsAccount, rows: (string | number | boolean | null)[][]): SheetsAccount {
  account.sheets.Values.update({ values: rows }, ID, 'Sheet1!A1', { valueInputOption: 'RAW' });
  return account;
}

/** Every stored value of a tab as Google gives it unformatted. */
export function valuesOf(account: SheetsAccount, range = 'Sheet1'): unknown {
  return account.sheets.Values.get(ID, range, { valueRenderOption: 'UNFORMATTED_VALUE' }).values;
}

/** The error that a call fails with. */
export function failureOf(act: () => unknown): ServiceError {
  try {
    act();
  } catch (error) {
    if (error instanceof ServiceError) return error;
    throw error;
  }
  throw new Error('The call should have failed');
}
