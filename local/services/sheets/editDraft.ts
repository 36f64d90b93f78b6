/** Changes to a local spreadsheet as a person makes them in the browser: all of a change, or none of it. */
import type { LocalSpreadsheet } from '../../account/state.ts';
import { applyRequests } from './applyRequests.ts';
import { Draft } from './draft.ts';
import type { SheetsRequest } from './requests/request.ts';

/** @param year of a date that is typed without one */
export function draftOf(spreadsheet: LocalSpreadsheet, year: number): Draft {
  // Whoever calls these has seen to it that the person may edit the file.
  return new Draft(spreadsheet, { email: '', isOwner: true, year });
}

/** One of Google's own requests. */
export function change(spreadsheet: LocalSpreadsheet, request: SheetsRequest): void {
  const draft = draftOf(spreadsheet, thisYear());
  applyRequests(draft, [request]);
  draft.commit();
}

export function thisYear(): number {
  return new Date().getUTCFullYear();
}
