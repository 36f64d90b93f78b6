/** Google Sheets, as raw calls of the advanced service. */
import { type Answer, type Behaviour, json, refusalOf, refused, type Scratch, service } from './behaviour.ts';

const books = () => service('Sheets').Spreadsheets;
const values = () => service('Sheets').Spreadsheets.Values;

function batch({ spreadsheetId }: Scratch, requests: readonly object[]): Answer {
  return json(books().batchUpdate({ requests }, spreadsheetId));
}

/** Each behaviour has a tab of its own, so that the order does not matter. */
function tab(scratch: Scratch, sheetId: number, rows = 10, columns = 5): void {
  const gridProperties = { rowCount: rows, columnCount: columns };
  batch(scratch, [{ addSheet: { properties: { sheetId, title: `Tab ${sheetId}`, gridProperties } } }]);
}

function write({ spreadsheetId }: Scratch, range: string, cells: unknown[][], valueInputOption: string): void {
  values().update({ values: cells }, spreadsheetId, range, { valueInputOption });
}

export const SHEETS_BEHAVIOURS: readonly Behaviour[] = [
  {
    id: 'batchUpdate-third-argument',
    question: 'Does batchUpdate take {fields} as its third argument?',
    expected: true,
    ask: ({ spreadsheetId }) => {
      const request = { updateSpreadsheetProperties: { properties: { title: 'Contract' }, fields: 'title' } };
      return !refused(() => books().batchUpdate({ requests: [request] }, spreadsheetId, { fields: 'spreadsheetId' }));
    },
  },
  {
    id: 'new-workbook-sheet',
    question: 'Is a workbook that Drive makes born with one sheet of id 0?',
    expected: [0],
    ask: ({ folderId }) => {
      const mimeType = 'application/vnd.google-apps.spreadsheet';
      const made = service('Drive').Files.create({ name: 'New', mimeType, parents: [folderId] }, null, {
        fields: 'id',
      });
      const book = json(books().get(made.id, { fields: 'sheets.properties.sheetId' })) as {
        sheets: { properties: { sheetId?: number } }[];
      };
      return book.sheets.map(({ properties }) => properties.sheetId ?? 0);
    },
  },
  {
    id: 'raw-stays-text',
    question: 'Does RAW keep =1+1, 007 and 1/2 as the text that was typed?',
    expected: ['=1+1', '007', '1/2'],
    ask: (scratch) => {
      tab(scratch, 101);
      write(scratch, 'Tab 101!A1:C1', [['=1+1', '007', '1/2']], 'RAW');
      const read = json(
        values().get(scratch.spreadsheetId, 'Tab 101!A1:C1', { valueRenderOption: 'UNFORMATTED_VALUE' }),
      );
      return (read as { values: Answer[][] }).values[0] ?? [];
    },
  },
  {
    id: 'user-entered-parses',
    question: 'Does USER_ENTERED make 7 of 007, and a number of a date?',
    expected: [7, 46451],
    ask: (scratch) => {
      tab(scratch, 102);
      write(scratch, 'Tab 102!A1:B1', [['007', '2027-03-05']], 'USER_ENTERED');
      const read = json(
        values().get(scratch.spreadsheetId, 'Tab 102!A1:B1', { valueRenderOption: 'UNFORMATTED_VALUE' }),
      );
      return (read as { values: Answer[][] }).values[0] ?? [];
    },
  },
  {
    id: 'trailing-blanks-dropped',
    question: 'Are trailing empty rows and cells left out, and values of an empty range altogether?',
    expected: { rows: [['a'], [], ['', 'b']], emptyHasValues: false },
    ask: (scratch) => {
      tab(scratch, 103);
      write(scratch, 'Tab 103!A1:C3', [['a'], [], ['', 'b']], 'RAW');
      const read = (range: string) => json(values().get(scratch.spreadsheetId, range)) as { values?: Answer[][] };
      return {
        rows: read('Tab 103!A1:E9').values ?? [],
        emptyHasValues: read('Tab 103!D5:E9').values !== undefined,
      };
    },
  },
  {
    id: 'batch-is-atomic',
    question: 'Is nothing applied when one request of a batch is bad, and is that request named by its number?',
    expected: { said: true, applied: false },
    ask: (scratch) => {
      tab(scratch, 104);
      const said = refusalOf(() =>
        batch(scratch, [
          { updateSheetProperties: { properties: { sheetId: 104, title: 'Renamed' }, fields: 'title' } },
          { addSheet: { properties: { sheetId: 104, title: 'Twin' } } },
        ]),
      );
      const book = json(books().get(scratch.spreadsheetId, { fields: 'sheets.properties.title' }));
      return { said: said.includes('requests[1]'), applied: JSON.stringify(book).includes('Renamed') };
    },
  },
  {
    id: 'outside-the-grid',
    question: 'Does a write below the last row of the grid fail?',
    expected: true,
    ask: (scratch) => {
      tab(scratch, 105, 3);
      const cells = { sheetId: 105, startRowIndex: 5, endRowIndex: 6, startColumnIndex: 0, endColumnIndex: 1 };
      const rows = [{ values: [{ userEnteredValue: { stringValue: 'x' } }] }];
      return refused(() => batch(scratch, [{ updateCells: { range: cells, rows, fields: 'userEnteredValue' } }]));
    },
  },
  {
    id: 'dates-are-serials',
    question: 'Is 5 March 2027 18:30 the number 46451.77083333 in an unformatted read?',
    expected: 46451.770833,
    ask: (scratch) => {
      tab(scratch, 107);
      write(scratch, 'Tab 107!A1', [['2027-03-05 18:30']], 'USER_ENTERED');
      const options = { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' };
      const read = json(values().get(scratch.spreadsheetId, 'Tab 107!A1', options)) as { values: number[][] };
      return Math.round((read.values[0]?.[0] ?? 0) * 1e6) / 1e6;
    },
  },
  {
    id: 'chart-with-own-id',
    question:
      'Does a chart keep the id that it is given, is it listed by it, and is a second one with that id refused?',
    expected: { listed: [108], again: true, updated: true },
    ask: (scratch) => {
      tab(scratch, 108);
      const column = (index: number) => ({
        sourceRange: {
          sources: [
            { sheetId: 108, startRowIndex: 0, endRowIndex: 3, startColumnIndex: index, endColumnIndex: index + 1 },
          ],
        },
      });
      const spec = {
        title: 'Chart',
        basicChart: {
          chartType: 'COLUMN',
          headerCount: 1,
          domains: [{ domain: column(0) }],
          series: [{ series: column(1) }],
        },
      };
      const anchorCell = { sheetId: 108, rowIndex: 1, columnIndex: 3 };
      const add = { addChart: { chart: { chartId: 108, spec, position: { overlayPosition: { anchorCell } } } } };
      batch(scratch, [add]);
      const again = refused(() => batch(scratch, [add]));
      const updated = !refused(() => batch(scratch, [{ updateChartSpec: { chartId: 108, spec } }]));
      const book = json(books().get(scratch.spreadsheetId, { fields: 'sheets.charts.chartId' })) as {
        sheets: { charts?: { chartId: number }[] }[];
      };
      return { listed: book.sheets.flatMap(({ charts = [] }) => charts.map(({ chartId }) => chartId)), again, updated };
    },
  },
];
