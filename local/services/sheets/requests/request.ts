/** The types that all requests of a batch share. */
import type { Draft } from '../draft.ts';

/** One request of a batch: exactly one of its members is set. */
export type SheetsRequest = GoogleAppsScript.Sheets.Schema.Request;

export type RequestKind = keyof SheetsRequest;

/** Applies one request to a draft and returns its reply, if it has one. */
export type Handler<Kind extends RequestKind> = (
  draft: Draft,
  request: NonNullable<SheetsRequest[Kind]>,
) => object | undefined;
