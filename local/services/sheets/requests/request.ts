/** The types that all requests of a batch share. */
import type { Draft } from '../draft.ts';

/** Google's type declarations have all requests that are used here but one. */
interface Requests extends GoogleAppsScript.Sheets.Schema.Request {
  deleteDuplicates?: {
    range?: GoogleAppsScript.Sheets.Schema.GridRange;
    comparisonColumns?: GoogleAppsScript.Sheets.Schema.DimensionRange[];
  };
}

export type RequestKind = keyof Requests;

/** Applies one request to a draft and returns its reply, if it has one. */
export type Handler<Kind extends RequestKind> = (
  draft: Draft,
  request: NonNullable<Requests[Kind]>,
) => object | undefined;

/** One request of a batch: exactly one of its members is set. */
export type SheetsRequest = Requests;
