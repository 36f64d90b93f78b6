/** The advanced service `Sheets` (Sheets API v4), with the argument orders that Apps Script gives it. */
import type { LocalSpreadsheet } from '../../workspace/state.ts';
import type { PerformCall, ServiceContext } from '../serviceContext.ts';
import { applyRequests } from './applyRequests.ts';
import { createSpreadsheet, type NewSpreadsheet } from './createSpreadsheet.ts';
import { type FieldMask, parseMask } from './fieldMask.ts';
import type { SheetsRequest } from './requests/request.ts';
import { type Json, SpreadsheetCalls } from './spreadsheetCall.ts';
import { spreadsheetResource } from './spreadsheetResource.ts';
import { valuesCollection } from './values.ts';

export interface GetOptions {
  fields?: string;
  includeGridData?: boolean;
  ranges?: string | string[];
}

export interface BatchUpdateResource {
  requests?: SheetsRequest[];
  includeSpreadsheetInResponse?: boolean;
  responseRanges?: string[];
  responseIncludeGridData?: boolean;
}

export class SheetsService {
  readonly Spreadsheets: ReturnType<typeof spreadsheetsCollection>;

  constructor(context: ServiceContext, perform: PerformCall) {
    this.Spreadsheets = spreadsheetsCollection(new SpreadsheetCalls(context, perform));
  }
}

function spreadsheetsCollection(calls: SpreadsheetCalls) {
  return {
    Values: valuesCollection(calls),

    get(spreadsheetId: string, optional: GetOptions = {}): Json {
      const parameters = { includeGridData: 'boolean', ranges: 'string[]' };
      const call = { method: 'get', answer: 'Spreadsheet', path: { spreadsheetId }, optional, parameters };
      return calls.read(call, (book) => {
        const ranges = [optional.ranges ?? []].flat();
        const { fields, includeGridData = false } = optional;
        return spreadsheetResource(book, { ranges, includeGridData, ...(fields && { mask: parseMask(fields) }) });
      });
    },

    batchUpdate(resource: BatchUpdateResource, spreadsheetId: string, optional: { fields?: string } = {}): Json {
      const body = { message: 'BatchUpdateSpreadsheetRequest', value: resource };
      const answer = 'BatchUpdateSpreadsheetResponse';
      return calls.write({ method: 'batchUpdate', answer, path: { spreadsheetId }, optional, body }, (draft) => {
        const replies = applyRequests(draft, resource.requests ?? []);
        const mask = optional.fields ? maskBelow(parseMask(optional.fields), 'updatedSpreadsheet') : undefined;
        return { spreadsheetId, replies, ...updatedSpreadsheet(draft.book, resource, mask) };
      });
    },

    create(resource: NewSpreadsheet, optional: { fields?: string } = {}): Json {
      const body = { message: 'Spreadsheet', value: resource };
      return calls.create({ method: 'create', answer: 'Spreadsheet', path: {}, optional, body }, ({ state, user }) =>
        spreadsheetResource(createSpreadsheet(state, user, resource), {}),
      );
    },
  };
}

function updatedSpreadsheet(
  book: LocalSpreadsheet,
  { includeSpreadsheetInResponse, responseIncludeGridData = false, responseRanges = [] }: BatchUpdateResource,
  mask: FieldMask | null | undefined,
): Json {
  // Working out what the caller does not want to see would only cost time.
  if (!includeSpreadsheetInResponse || mask === null) return {};
  const options = { includeGridData: responseIncludeGridData, ranges: responseRanges, ...(mask && { mask }) };
  return { updatedSpreadsheet: spreadsheetResource(book, options) };
}

/** The mask for a field, `null` when the mask does not name it. */
function maskBelow(mask: FieldMask, field: string): FieldMask | null {
  return mask === true ? true : (mask.get(field) ?? mask.get('*') ?? null);
}
