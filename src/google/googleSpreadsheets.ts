/** Spreadsheets through Sheets v4: whole tabs in, one atomic batch out. */
import { AppError } from '../jobs/appError.ts';
import type {
  CellValue,
  SheetInfo,
  SheetRequest,
  SheetValues,
  SpreadsheetInfo,
  Spreadsheets,
} from '../jobs/workspace.ts';
import { SHEET_TYPE } from '../jobs/workspace.ts';
import { driveFiles, spreadsheets } from './advancedServices.ts';
import { serviceFailure } from './googleErrors.ts';
import { withMarks } from './marks.ts';
import type { Caller } from './retry.ts';

type Schema = GoogleAppsScript.Sheets.Schema.Spreadsheet;

const DESCRIBE_FIELDS =
  'spreadsheetId,properties(title,timeZone),sheets.properties(sheetId,title,hidden,sheetType,gridProperties(rowCount,columnCount))';
const READ_BACK_FIELDS =
  'updatedSpreadsheet(sheets(properties(sheetId,title),data(rowData(values(effectiveValue,userEnteredValue)))))';

export function googleSpreadsheets(caller: Caller): Spreadsheets {
  return {
    activeId: () =>
      caller.call({ what: 'Finding the workbook', idempotent: true, scope: 'spreadsheets.currentonly' }, () => {
        const active = SpreadsheetApp.getActiveSpreadsheet() as GoogleAppsScript.Spreadsheet.Spreadsheet | null;
        return active === null ? null : active.getId();
      }),

    describe: (id) =>
      caller.call({ what: 'Opening the workbook', idempotent: true, scope: 'drive' }, () =>
        spreadsheetInfo(spreadsheets().get(id, { fields: DESCRIBE_FIELDS })),
      ),

    read: (id, sheetIds, dates) =>
      caller.call({ what: 'Reading the workbook', idempotent: true, scope: 'drive' }, () =>
        readSheets(id, sheetIds, dates === 'asShown' ? 'FORMATTED_STRING' : 'SERIAL_NUMBER'),
      ),

    update: (id, requests, readBack = []) =>
      caller.call({ what: 'Writing to the workbook', idempotent: false, scope: 'drive' }, () =>
        updateSheets(id, requests, readBack),
      ),

    create: (title, folderId, marks) =>
      caller.call({ what: `Making the workbook “${title}”`, idempotent: false, scope: 'drive' }, () => {
        const file = driveFiles().create(
          { name: title, mimeType: SHEET_TYPE, parents: [folderId], ...withMarks(marks) },
          null as unknown as GoogleAppsScript.Base.Blob,
          { fields: 'id', supportsAllDrives: true },
        );
        return String(file.id);
      }),
  };
}

function spreadsheetInfo(spreadsheet: Schema): SpreadsheetInfo {
  return {
    id: String(spreadsheet.spreadsheetId),
    title: spreadsheet.properties?.title ?? '',
    timeZone: spreadsheet.properties?.timeZone ?? '',
    sheets: (spreadsheet.sheets ?? []).map(
      ({ properties }): SheetInfo => ({
        sheetId: properties?.sheetId ?? 0,
        title: properties?.title ?? '',
        rowCount: properties?.gridProperties?.rowCount ?? 0,
        columnCount: properties?.gridProperties?.columnCount ?? 0,
        hidden: properties?.hidden ?? false,
        hasCells: (properties?.sheetType ?? 'GRID') === 'GRID',
      }),
    ),
  };
}

function readSheets(id: string, sheetIds: readonly number[], dateTimeRenderOption: string): SheetValues[] {
  // By sheet id rather than by name, so that a tab that a person renamed is still the same tab.
  const answer = whereMissingIsNamed(() =>
    spreadsheets().Values.batchGetByDataFilter(
      {
        dataFilters: sheetIds.map((sheetId) => ({ gridRange: { sheetId } })),
        majorDimension: 'ROWS',
        valueRenderOption: 'UNFORMATTED_VALUE',
        dateTimeRenderOption,
      },
      id,
    ),
  );
  return (answer.valueRanges ?? []).map((matched, index): SheetValues => {
    const range = matched.valueRange?.range ?? '';
    return {
      sheetId: matched.dataFilters?.[0]?.gridRange?.sheetId ?? sheetIds[index] ?? 0,
      title: titleOfRange(range),
      rows: ((matched.valueRange?.values ?? []) as unknown[][]).map((row) => row.map(cellValue)),
    };
  });
}

/** A sheet that is not there is a 400 at Google, like any other bad request to a range. */
function whereMissingIsNamed<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (serviceFailure(error).code === 'refused') {
      throw new AppError(
        'missing-tab',
        'A tab that Callboard needs is not there any more. Choose Repair the workbook.',
      );
    }
    throw error;
  }
}

function updateSheets(id: string, requests: readonly SheetRequest[], readBack: readonly number[]): SheetValues[] {
  const answer = spreadsheets().batchUpdate(
    {
      requests: [...requests],
      ...(readBack.length > 0 ? { includeSpreadsheetInResponse: true, responseIncludeGridData: true } : {}),
    },
    id,
    { fields: readBack.length > 0 ? READ_BACK_FIELDS : 'spreadsheetId' },
  );
  const wanted = new Set(readBack);
  return (answer.updatedSpreadsheet?.sheets ?? [])
    .filter((sheet) => wanted.has(sheet.properties?.sheetId ?? -1))
    .map((sheet) => ({
      sheetId: sheet.properties?.sheetId ?? 0,
      title: sheet.properties?.title ?? '',
      rows: filledRows((sheet.data?.[0]?.rowData ?? []).map((row) => (row.values ?? []).map(gridValue))),
    }));
}

function gridValue(cell: GoogleAppsScript.Sheets.Schema.CellData): CellValue {
  const value = cell.effectiveValue ?? cell.userEnteredValue;
  return cellValue(value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? null);
}

function filledRows(rows: CellValue[][]): CellValue[][] {
  const trimmed = rows.map((row) => {
    let end = row.length;
    while (end > 0 && (row[end - 1] ?? null) === null) end--;
    return row.slice(0, end);
  });
  while (trimmed.length > 0 && trimmed[trimmed.length - 1]?.length === 0) trimmed.pop();
  return trimmed;
}

function cellValue(value: unknown): CellValue {
  return typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value !== '')
    ? value
    : null;
}

/** `People` from `'People'!A1:L500`. */
function titleOfRange(range: string): string {
  const name = range.slice(0, Math.max(range.lastIndexOf('!'), 0));
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}
