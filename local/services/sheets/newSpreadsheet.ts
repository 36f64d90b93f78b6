/** A new, empty workbook and a new, empty tab, as Google makes them. */
import type { LocalSheet, LocalSpreadsheet } from '../../account/state.ts';

/** A workbook with one empty sheet, `Sheet1`, id 0, 1000 rows by 26 columns. */
export function newSpreadsheet(id: string, title: string, timeZone: string): LocalSpreadsheet {
  return {
    spreadsheetId: id,
    properties: { title, locale: 'en_US', timeZone },
    sheets: [newSheet(0, 'Sheet1', 0)],
    namedRanges: [],
  };
}

/** An empty sheet of 1000 rows by 26 columns unless told otherwise. */
export function newSheet(sheetId: number, title: string, index: number, rowCount = 1000, columnCount = 26): LocalSheet {
  return {
    properties: { sheetId, title, index, sheetType: 'GRID', gridProperties: { rowCount, columnCount } },
    rows: [],
    rowMetadata: [],
    columnMetadata: [],
    protectedRanges: [],
    conditionalFormats: [],
  };
}
