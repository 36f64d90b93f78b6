/**
 * Sheets' `batchUpdate`, with what was written read back in the same call. Every other method of an advanced service takes
 * `fields` as a last argument, but nobody has confirmed it of this one: where it is refused, it is left out for the rest of
 * the run, and what was written is read back by a call of its own.
 */
import type { CellValue, SheetRequest, SheetRows, SheetValues } from '../port/workspace.ts';
import { spreadsheets } from './advancedServices.ts';
import { serviceFailure } from './googleErrors.ts';
import { filledRows, gridValue } from './sheetCells.ts';

const READ_BACK_FIELDS =
  'updatedSpreadsheet(sheets(properties(sheetId,title),data(startRow,rowData(values(effectiveValue)))))';

type Request = GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest;
type Response = GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse;

export class BatchUpdate {
  private takesFields = true;

  /**
   * Applies all requests or none.
   * @param ranges of the sheets that are read back, where they are known: a whole workbook is a long answer
   * @returns the sheets, or `null` where they have to be read by another call
   */
  write(
    id: string,
    requests: readonly SheetRequest[],
    readBack: readonly (number | SheetRows)[],
    ranges: readonly string[] | null,
  ): SheetValues[] | null {
    const body = { requests: [...requests] };
    if (readBack.length === 0) {
      this.send(body, id, 'spreadsheetId');
      return [];
    }
    const whole = { ...body, includeSpreadsheetInResponse: true, responseIncludeGridData: true };
    const answer = this.send(ranges === null ? whole : { ...whole, responseRanges: [...ranges] }, id, READ_BACK_FIELDS);
    if (answer === null) return null;
    return (answer.updatedSpreadsheet?.sheets ?? []).flatMap((sheet): SheetValues[] => {
      const sheetId = sheet.properties?.sheetId ?? -1;
      const wanted = readBack.find((tab) => (typeof tab === 'number' ? tab : tab.sheetId) === sheetId);
      if (wanted === undefined) return [];
      const values = { sheetId, title: sheet.properties?.title ?? '', rows: filledRows(rowsOf(sheet)) };
      // Without ranges all of it is there.
      const isWhole = typeof wanted === 'number' || ranges === null;
      return [isWhole ? values : { ...values, rowsRead: wanted.rows }];
    });
  }

  /** `null` where the answer has not what `fields` names. */
  private send(body: Request, id: string, fields: string): Response | null {
    if (this.takesFields) {
      try {
        return spreadsheets().batchUpdate(body, id, { fields });
      } catch (error) {
        if (!isWithoutStatus(error) || !isArgumentRefused(id)) throw error;
        this.takesFields = false;
      }
    }
    spreadsheets().batchUpdate({ requests: body.requests ?? [] }, id);
    return null;
  }
}

/** Every row at its place; what was not asked for is empty. */
function rowsOf({ data = [] }: GoogleAppsScript.Sheets.Schema.Sheet): CellValue[][] {
  const rows: CellValue[][] = [];
  for (const { startRow = 0, rowData = [] } of data) {
    rowData.forEach(({ values = [] }, at) => {
      while (rows.length < startRow + at) rows.push([]);
      rows[startRow + at] = values.map(gridValue);
    });
  }
  return rows;
}

function isWithoutStatus(error: unknown): boolean {
  const { code, uncertain } = serviceFailure(error);
  return code === 'transient' && uncertain && (error as { details?: unknown } | null)?.details === undefined;
}

/**
 * Whether it is the last argument that is refused, which the text says in whatever language. A batch without requests changes
 * nothing, and Sheets itself turns it down with a status: if it comes that far without the argument and not with it, the
 * batch before never left.
 */
function isArgumentRefused(id: string): boolean {
  return (
    !reachesSheets(() => spreadsheets().batchUpdate({ requests: [] }, id, { fields: 'spreadsheetId' })) &&
    reachesSheets(() => spreadsheets().batchUpdate({ requests: [] }, id))
  );
}

function reachesSheets(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch (error) {
    return !isWithoutStatus(error);
  }
}
