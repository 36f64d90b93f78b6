/** `Sheets.Spreadsheets.Values`: reading and writing ranges of values. */
import type { LocalSpreadsheet } from '../../account/state.ts';
import { areaFromA1, areaText, type SheetArea } from './a1.ts';
import { appendTarget } from './appendTarget.ts';
import { sheetWithId } from './draft.ts';
import { areaOf } from './gridRange.ts';
import { type RenderOptions, readValues } from './readValues.ts';
import { refusal } from './refusal.ts';
import type { Json, SpreadsheetCalls } from './spreadsheetServiceCall.ts';
import { clearValues, linesByRow, type ValueInputOption, writeValues } from './writeValues.ts';

type ValueRange = GoogleAppsScript.Sheets.Schema.ValueRange;
type DataFilter = GoogleAppsScript.Sheets.Schema.DataFilter;
type BatchGetByDataFilter = GoogleAppsScript.Sheets.Schema.BatchGetValuesByDataFilterRequest;
type BatchUpdate = GoogleAppsScript.Sheets.Schema.BatchUpdateValuesRequest;

const READ = {
  majorDimension: 'Dimension',
  valueRenderOption: 'ValueRenderOption',
  dateTimeRenderOption: 'DateTimeRenderOption',
};
const WRITE = {
  valueInputOption: 'ValueInputOption',
  includeValuesInResponse: 'boolean',
  responseValueRenderOption: 'ValueRenderOption',
  responseDateTimeRenderOption: 'DateTimeRenderOption',
};
const APPEND = { ...WRITE, insertDataOption: 'InsertDataOption' };

interface WriteOptions {
  valueInputOption?: ValueInputOption;
  includeValuesInResponse?: boolean;
  responseValueRenderOption?: string;
  responseDateTimeRenderOption?: string;
  insertDataOption?: string;
}

/** The members of `Values`, with the argument orders of Apps Script's advanced service. */
export function valuesCollection(calls: SpreadsheetCalls) {
  return {
    get(spreadsheetId: string, range: string, optional: RenderOptions = {}) {
      const call = {
        method: 'values.get',
        answer: 'ValueRange',
        path: { spreadsheetId, range },
        optional,
        parameters: READ,
      };
      return calls.read(call, (book) => read(areaFromA1(book, range), optional));
    },

    batchGet(spreadsheetId: string, optional: RenderOptions & { ranges?: string | string[] } = {}) {
      const parameters = { ...READ, ranges: 'string[]' };
      return calls.read(
        { method: 'values.batchGet', answer: 'BatchGetValuesResponse', path: { spreadsheetId }, optional, parameters },
        (book) => {
          const valueRanges = [optional.ranges ?? []].flat().map((range) => read(areaFromA1(book, range), optional));
          return valueRanges.length > 0 ? { spreadsheetId, valueRanges } : { spreadsheetId };
        },
      );
    },

    batchGetByDataFilter(resource: BatchGetByDataFilter, spreadsheetId: string, optional?: object) {
      const body = { message: 'BatchGetValuesByDataFilterRequest', value: resource };
      return calls.read(
        {
          method: 'values.batchGetByDataFilter',
          answer: 'BatchGetValuesByDataFilterResponse',
          path: { spreadsheetId },
          optional,
          body,
        },
        (book) => {
          const filters = resource.dataFilters ?? [];
          if (filters.length === 0) throw refusal('Must specify at least one dataFilter.');
          const valueRanges = filters.map((filter) => ({
            valueRange: read(filteredArea(book, filter), resource),
            dataFilters: [filter],
          }));
          return { spreadsheetId, valueRanges };
        },
      );
    },

    update(resource: ValueRange, spreadsheetId: string, range: string, optional: WriteOptions = {}) {
      const body = { message: 'ValueRange', value: resource };
      const call = {
        method: 'values.update',
        answer: 'UpdateValuesResponse',
        path: { spreadsheetId, range },
        optional,
        parameters: WRITE,
        body,
      };
      return calls.write(call, (draft) => {
        const target = areaFromA1(draft.book, range);
        checkSameRange(draft.book, resource, target);
        const lines = linesByRow(resource.values, resource.majorDimension);
        const counts = writeValues(draft, target, lines, inputOption(optional.valueInputOption));
        const updatedData = optional.includeValuesInResponse
          ? { updatedData: readBack(draft.book, counts.updatedRange, optional) }
          : {};
        return { spreadsheetId, ...counts, ...updatedData };
      });
    },

    batchUpdate(resource: BatchUpdate, spreadsheetId: string, optional?: object) {
      const body = { message: 'BatchUpdateValuesRequest', value: resource };
      return calls.write(
        { method: 'values.batchUpdate', answer: 'BatchUpdateValuesResponse', path: { spreadsheetId }, optional, body },
        (draft) => {
          const option = inputOption(resource.valueInputOption);
          const responses = (resource.data ?? []).map((data) => {
            const target = areaFromA1(draft.book, data.range ?? '');
            const counts = writeValues(draft, target, linesByRow(data.values, data.majorDimension), option);
            return { spreadsheetId, ...counts };
          });
          if (resource.includeValuesInResponse) {
            for (const one of responses) {
              Object.assign(one, { updatedData: readBack(draft.book, one.updatedRange, resource as WriteOptions) });
            }
          }
          const total = (field: 'updatedRows' | 'updatedColumns' | 'updatedCells') =>
            responses.reduce((sum, one) => sum + one[field], 0);
          return {
            spreadsheetId,
            totalUpdatedRows: total('updatedRows'),
            totalUpdatedColumns: total('updatedColumns'),
            totalUpdatedCells: total('updatedCells'),
            totalUpdatedSheets: new Set(responses.map((one) => one.updatedRange.replace(/![^!]*$/, ''))).size,
            responses,
          };
        },
      );
    },

    append(resource: ValueRange, spreadsheetId: string, range: string, optional: WriteOptions = {}) {
      const body = { message: 'ValueRange', value: resource };
      const call = {
        method: 'values.append',
        answer: 'AppendValuesResponse',
        path: { spreadsheetId, range },
        optional,
        parameters: APPEND,
        body,
      };
      return calls.write(call, (draft) => {
        const lines = linesByRow(resource.values, resource.majorDimension);
        const insertRows = optional.insertDataOption === 'INSERT_ROWS';
        const { tableRange, target } = appendTarget(draft, areaFromA1(draft.book, range), lines.length, insertRows);
        const counts = writeValues(draft, target, lines, inputOption(optional.valueInputOption));
        const updates = { spreadsheetId, ...counts };
        return tableRange ? { spreadsheetId, tableRange, updates } : { spreadsheetId, updates };
      });
    },

    clear(resource: object, spreadsheetId: string, range: string, optional?: object) {
      const body = { message: 'ClearValuesRequest', value: resource };
      return calls.write(
        { method: 'values.clear', answer: 'ClearValuesResponse', path: { spreadsheetId, range }, optional, body },
        (draft) => ({
          spreadsheetId,
          clearedRange: clearValues(draft, areaFromA1(draft.book, range)),
        }),
      );
    },

    batchClear(resource: { ranges?: string[] }, spreadsheetId: string, optional?: object) {
      const body = { message: 'BatchClearValuesRequest', value: resource };
      return calls.write(
        { method: 'values.batchClear', answer: 'BatchClearValuesResponse', path: { spreadsheetId }, optional, body },
        (draft) => ({
          spreadsheetId,
          clearedRanges: (resource.ranges ?? []).map((range) => clearValues(draft, areaFromA1(draft.book, range))),
        }),
      );
    },
  };
}

function read({ sheet, area }: SheetArea, options: RenderOptions): Json {
  return { ...readValues(sheet, area, options) };
}

function readBack(book: LocalSpreadsheet, range: string, options: WriteOptions): Json {
  return read(areaFromA1(book, range), {
    valueRenderOption: options.responseValueRenderOption,
    dateTimeRenderOption: options.responseDateTimeRenderOption,
  });
}

function filteredArea(book: LocalSpreadsheet, filter: DataFilter): SheetArea {
  if ((filter.a1Range === undefined) === (filter.gridRange === undefined)) {
    throw refusal('A dataFilter takes exactly one of a1Range, gridRange, developerMetadataLookup.');
  }
  if (!filter.gridRange) return areaFromA1(book, filter.a1Range ?? '');
  const sheet = sheetWithId(book, filter.gridRange.sheetId);
  // A chart that was moved to a sheet of its own.
  if ((sheet.properties.sheetType ?? 'GRID') !== 'GRID') throw refusal(`No grid with id: ${sheet.properties.sheetId}`);
  return { sheet, area: areaOf(sheet, filter.gridRange), isCell: false };
}

/** @throws ServiceError 400 when none was given: Google has no default. */
function inputOption(option: string | undefined): ValueInputOption {
  if (option !== 'RAW' && option !== 'USER_ENTERED') throw refusal("'valueInputOption' is required but not specified");
  return option;
}

function checkSameRange(book: LocalSpreadsheet, resource: ValueRange, target: SheetArea): void {
  if (!resource.range) return;
  const { sheet, area } = areaFromA1(book, resource.range);
  const [own, asked] = [areaText(sheet.properties.title, area), areaText(target.sheet.properties.title, target.area)];
  if (own !== asked) throw refusal(`Requested writing within range [${asked}], but tried writing to range [${own}]`);
}
