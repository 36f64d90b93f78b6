/** Spreadsheets through Sheets v4: whole tabs in, one atomic batch out. */

import { AppError } from '../port/appError.ts';
import type { CellValue, SheetInfo, SheetRows, SheetValues, SpreadsheetInfo, Spreadsheets } from '../port/workspace.ts';
import { SHEET_TYPE } from '../port/workspace.ts';
import { quotedTitle } from '../values/sheetTitle.ts';
import { driveFiles, spreadsheets } from './advancedServices.ts';
import { BatchUpdate } from './batchUpdate.ts';
import { serviceFailure } from './googleErrors.ts';
import { withMarks } from './marks.ts';
import type { Caller } from './retry.ts';
import { cellValue, filledRows, lastColumnOfRange, rangeOfRows, titleOfRange } from './sheetCells.ts';

type Schema = GoogleAppsScript.Sheets.Schema.Spreadsheet;

const DESCRIBE_FIELDS =
  'spreadsheetId,properties(title,timeZone),sheets.properties(sheetId,title,hidden,sheetType,gridProperties(rowCount,columnCount)),sheets.charts.chartId,sheets.filterViews.filterViewId';

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
      if (typeof tab === 'number' || !lastColumn) return [quotedTitle(title)];
      return tab.rows.map((span) => rangeOfRows(title, span, lastColumn));
    });
    return ranges.includes(null) ? null : ranges.flatMap((range) => range ?? []);
  };
  const readAll = (id: string, sheets: readonly (number | SheetRows)[], dates: string): SheetValues[] =>
    readSheets(id, sheets, dates, (sheetId, range) => {
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

    read: (id, asked, dates) => {
      const sheets = caller.call({ what: 'Reading the workbook', idempotent: true, scope: 'drive' }, () =>
        readAll(id, asked, dates === 'asShown' ? 'FORMATTED_STRING' : 'SERIAL_NUMBER'),
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
        readAll(id, sheetIds, 'SERIAL_NUMBER'),
      );
    },

    select: (sheetId, { rowIndex, columnIndex }) =>
      caller.call({ what: 'Going to the cell', idempotent: true, scope: 'spreadsheets.currentonly' }, () => {
        const open = SpreadsheetApp.getActiveSpreadsheet() as GoogleAppsScript.Spreadsheet.Spreadsheet | null;
        const sheet = open?.getSheets().find((one) => one.getSheetId() === sheetId);
        if (sheet === undefined) throw new AppError('missing-tab', 'This tab is not there any more. Look again.');
        sheet.getRange(rowIndex + 1, columnIndex + 1).activate();
      }),

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
      ({ properties, charts = [], filterViews = [] }): SheetInfo => ({
        sheetId: properties?.sheetId ?? 0,
        title: properties?.title ?? '',
        rowCount: properties?.gridProperties?.rowCount ?? 0,
        columnCount: properties?.gridProperties?.columnCount ?? 0,
        hidden: properties?.hidden ?? false,
        hasCells: (properties?.sheetType ?? 'GRID') === 'GRID',
        charts: charts.flatMap(({ chartId }) => chartId ?? []),
        filterViews: filterViews.flatMap(({ filterViewId }) => filterViewId ?? []),
      }),
    ),
  };
}

function sheetIdOf(tab: number | SheetRows): number {
  return typeof tab === 'number' ? tab : tab.sheetId;
}

/** @param seen is told the whole range of each sheet that is read whole */
function readSheets(
  id: string,
  asked: readonly (number | SheetRows)[],
  dateTimeRenderOption: string,
  seen: (sheetId: number, range: string) => void,
): SheetValues[] {
  const ranges = asked.flatMap(gridRanges);
  // By sheet id rather than by name, so that a tab that a person renamed is still the same tab.
  const answer = whereMissingIsNamed(() =>
    spreadsheets().Values.batchGetByDataFilter(
      {
        dataFilters: ranges.map((gridRange) => ({ gridRange })),
        majorDimension: 'ROWS',
        valueRenderOption: 'UNFORMATTED_VALUE',
        dateTimeRenderOption,
      },
      id,
    ),
  );
  const found = (answer.valueRanges ?? []).map((matched, index) => ({
    at: matched.dataFilters?.[0]?.gridRange ?? ranges[index] ?? {},
    range: matched.valueRange?.range ?? '',
    values: ((matched.valueRange?.values ?? []) as unknown[][]).map((row) => row.map(cellValue)),
  }));
  return asked.map((sheet): SheetValues => {
    const sheetId = sheetIdOf(sheet);
    const parts = found.filter(({ at }) => (at.sheetId ?? 0) === sheetId);
    const title = titleOfRange(parts[0]?.range ?? '');
    if (typeof sheet === 'number') {
      seen(sheetId, parts[0]?.range ?? '');
      return { sheetId, title, rows: parts[0]?.values ?? [] };
    }
    return { sheetId, title, rows: filledRows(cellsAtPlace(parts)), rowsRead: sheet.rows };
  });
}

function gridRanges(sheet: number | SheetRows): GoogleAppsScript.Sheets.Schema.GridRange[] {
  if (typeof sheet === 'number') return [{ sheetId: sheet }];
  const { sheetId, rows, columns = [] } = sheet;
  return [
    ...rows.map(({ from, to }) => ({
      sheetId,
      startRowIndex: from,
      ...(to === undefined ? {} : { endRowIndex: to }),
    })),
    ...columns.map((column) => ({ sheetId, startColumnIndex: column, endColumnIndex: column + 1 })),
  ];
}

interface Part {
  at: GoogleAppsScript.Sheets.Schema.GridRange;
  values: CellValue[][];
}

function cellsAtPlace(parts: readonly Part[]): CellValue[][] {
  const rows: CellValue[][] = [];
  for (const { at, values } of parts) {
    const [top, left] = [at.startRowIndex ?? 0, at.startColumnIndex ?? 0];
    values.forEach((cells, down) => {
      while (rows.length <= top + down) rows.push([]);
      const row = rows[top + down] ?? [];
      cells.forEach((cell, right) => {
        while (row.length <= left + right) row.push(null);
        row[left + right] = cell;
      });
    });
  }
  return rows;
}

/** A sheet that is not there is a 400 at Google, like any other bad request to a range. */
function whereMissingIsNamed<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (serviceFailure(error).code === 'refused') {
      throw new AppError(
        'missing-tab',
        'A tab that Callboard needs is not there any more. Choose Put back what is missing.',
      );
    }
    throw error;
  }
}
