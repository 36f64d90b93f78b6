/** The advanced service `Sheets` (Sheets API v4), with the argument orders that Apps Script gives it. */
import type { LocalSpreadsheet } from '../../account/state.ts';
import type { PerformCall, ServiceContext } from '../serviceContext.ts';
import { ServiceError } from '../serviceError.ts';
import { applyRequests } from './applyRequests.ts';
import { createSpreadsheet, type NewSpreadsheet } from './createSpreadsheet.ts';
import { type FieldMask, parseMask, pickFields } from './fieldMask.ts';
import type { SheetsRequest } from './requests/request.ts';
import { spreadsheetResource } from './spreadsheetResource.ts';
import { type Json, SpreadsheetCalls } from './spreadsheetServiceCall.ts';
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

const GET = { method: 'get', answer: 'Spreadsheet', cutsDown: true };
const BATCH_UPDATE = { method: 'batchUpdate', answer: 'BatchUpdateSpreadsheetResponse', cutsDown: true };

function spreadsheetsCollection(calls: SpreadsheetCalls) {
  return {
    Values: valuesCollection(calls),

    get(spreadsheetId: string, optional: GetOptions = {}): Json {
      const parameters = { includeGridData: 'boolean', ranges: 'string[]' };
      const call = { ...GET, path: { spreadsheetId }, optional, parameters };
      return calls.read(call, (book) => {
        const ranges = [optional.ranges ?? []].flat();
        const { fields, includeGridData = false } = optional;
        return spreadsheetResource(book, { ranges, includeGridData, ...(fields && { mask: parseMask(fields) }) });
      });
    },

    batchUpdate(resource: BatchUpdateResource, spreadsheetId: string, ...more: { fields?: string }[]): Json {
      if (calls.refusesMoreArguments && more.length > 0) {
        throw new ServiceError('Invalid number of arguments provided. Expected 2 only');
      }
      const [optional = {}] = more;
      const body = { message: 'BatchUpdateSpreadsheetRequest', value: resource };
      return calls.write({ ...BATCH_UPDATE, path: { spreadsheetId }, optional, body }, (draft) => {
        const replies = applyRequests(draft, resource.requests ?? []);
        const mask = optional.fields ? parseMask(optional.fields) : true;
        const answer = pickFields({ spreadsheetId, replies }, mask) as Json;
        return { ...answer, ...updatedSpreadsheet(draft.book, resource, maskBelow(mask, 'updatedSpreadsheet')) };
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
  mask: FieldMask | null,
): Json {
  // Working out what the caller does not want to see would only cost time.
  if (!includeSpreadsheetInResponse || mask === null) return {};
  const options = { includeGridData: responseIncludeGridData, ranges: responseRanges };
  return { updatedSpreadsheet: spreadsheetResource(book, mask === true ? options : { ...options, mask }) };
}

/** The mask for a field, `null` when the mask does not name it. */
function maskBelow(mask: FieldMask, field: string): FieldMask | null {
  return mask === true ? true : (mask.get(field) ?? mask.get('*') ?? null);
}
