/** Spreadsheets through Sheets v4: whole tabs in, one atomic batch out. */
import { AppError } from '../port/appError.ts';
import type { SheetInfo, SheetRows, SheetValues, SpreadsheetInfo, Spreadsheets } from '../port/workspace.ts';
import { SHEET_TYPE } from '../port/workspace.ts';
import { driveFiles, spreadsheets } from './advancedServices.ts';
import { BatchUpdate } from './batchUpdate.ts';
import { serviceFailure } from './googleErrors.ts';
import { withMarks } from './marks.ts';
import type { Caller } from './retry.ts';
import { cellValue, lastColumnOfRange, rangeOfRows, rangeOfTitle, titleOfRange } from './sheetCells.ts';

type Schema = GoogleAppsScript.Sheets.Schema.Spreadsheet;

const DESCRIBE_FIELDS =
  'spreadsheetId,properties(title,timeZone),sheets.properties(sheetId,title,hidden,sheetType,gridProperties(rowCount,columnCount))';

export function googleSpreadsheets(caller: Caller): Spreadsheets {
  const batchUpdate = new BatchUpdate();
  /** Asked once: a run has one workbook open, from its beginning to its end. */
  let active: { id: string | null } | null = null;
  // Of every tab that this run has read, by workbook and sheet id.
  const titles = new Map<string, string>();
  const lastColumns = new Map<string, string>();
  const remember = (id: string, sheets: readonly { sheetId: number; title: string }[]) => {
    for (const { sheetId, title } of sheets) titles.set(`${id} ${sheetId}`, title);
  };
  /** The tabs, or rows of them, as ranges; `null` where a tab is not known. */
  const rangesOf = (id: string, tabs: readonly (number | SheetRows)[]): string[] | null => {
    const ranges = tabs.map((tab): string[] | null => {
      const sheetId = sheetIdOf(tab);
      const title = titles.get(`${id} ${sheetId}`);
      const lastColumn = lastColumns.get(`${id} ${sheetId}`);
      if (title === undefined) return null;
      if (typeof tab === 'number' || !lastColumn) return [rangeOfTitle(title)];
      return tab.rows.map((span) => rangeOfRows(title, span, lastColumn));
    });
    return ranges.includes(null) ? null : ranges.flatMap((range) => range ?? []);
  };
  const readWhole = (id: string, sheetIds: readonly number[], dates: string): SheetValues[] =>
    readSheets(id, sheetIds, dates, (sheetId, range) => {
      lastColumns.set(`${id} ${sheetId}`, lastColumnOfRange(range));
    });

  return {
    activeId: () => {
      active ??= caller.call(
        { what: 'Finding the workbook', idempotent: true, scope: 'spreadsheets.currentonly' },
        () => {
          const open = SpreadsheetApp.getActiveSpreadsheet() as GoogleAppsScript.Spreadsheet.Spreadsheet | null;
          return { id: open === null ? null : open.getId() };
        },
      );
      return active.id;
    },

    describe: (id) =>
      caller.call({ what: 'Opening the workbook', idempotent: true, scope: 'drive' }, () =>
        spreadsheetInfo(spreadsheets().get(id, { fields: DESCRIBE_FIELDS })),
      ),

    read: (id, sheetIds, dates) => {
      const sheets = caller.call({ what: 'Reading the workbook', idempotent: true, scope: 'drive' }, () =>
        readWhole(id, sheetIds, dates === 'asShown' ? 'FORMATTED_STRING' : 'SERIAL_NUMBER'),
      );
      remember(id, sheets);
      return sheets;
    },

    update: (id, requests, readBack = []) => {
      const written = caller.call({ what: 'Writing to the workbook', idempotent: false, scope: 'drive' }, () => {
        const ranges = rangesOf(id, readBack);
        try {
          return batchUpdate.write(id, requests, readBack, ranges);
        } catch (error) {
          // Somebody may have renamed a tab since: a batch that is refused has done nothing.
          if (ranges === null || readBack.length === 0 || serviceFailure(error).code !== 'refused') throw error;
          return batchUpdate.write(id, requests, readBack, null);
        }
      });
      // Where two tabs have swapped their names the answer has the other one.
      const sheetIds = readBack.map(sheetIdOf);
      if (written !== null && sheetIds.every((sheetId) => written.some((sheet) => sheet.sheetId === sheetId))) {
        remember(id, written);
        return written;
      }
      return caller.call({ what: 'Reading the workbook', idempotent: true, scope: 'drive' }, () =>
        readWhole(id, sheetIds, 'SERIAL_NUMBER'),
      );
    },

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

function sheetIdOf(tab: number | SheetRows): number {
  return typeof tab === 'number' ? tab : tab.sheetId;
}

/** @param seen is told the whole range of each sheet */
function readSheets(
  id: string,
  sheetIds: readonly number[],
  dateTimeRenderOption: string,
  seen: (sheetId: number, range: string) => void,
): SheetValues[] {
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
    const sheetId = matched.dataFilters?.[0]?.gridRange?.sheetId ?? sheetIds[index] ?? 0;
    seen(sheetId, range);
    return {
      sheetId,
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
