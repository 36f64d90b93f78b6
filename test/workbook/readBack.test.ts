/** A write reads back the rows that it meant and no more, and all of the tab once somebody has moved something. */
import type { SheetRows } from '../../src/port/workspace.ts';
import type { RowChange } from '../../src/workbook/changeRows.ts';
import { rowsToReadBack } from '../../src/workbook/readBack.ts';
import { tableFrom } from '../../src/workbook/table.ts';
import { Workbook } from '../../src/workbook/workbook.ts';
import type { MemorySheets } from '../builders/memorySheets.ts';
import { SPEC, sheetOf, type Task, taskSheet } from './personAtWork.ts';

const SEASON = Array.from(
  { length: 2000 },
  (_, at): Task => ({ ID: `T${1000 + at}`, Name: `Name ${at}`, State: 'Sent', Detail: null }),
);

const update = (ID: string, State: string): RowChange => ({ tab: SPEC, mode: 'update', values: { ID, State } });
const put = (ID: string): RowChange => ({ tab: SPEC, mode: 'put', values: { ID, Name: ID, State: 'Pending' } });

/** With what is asked to be read back by each write. */
function seasonSheet(): { sheets: MemorySheets; workbook: Workbook; asked: (number | SheetRows)[] } {
  const sheets = taskSheet(SEASON);
  const asked: (number | SheetRows)[] = [];
  const write = sheets.update;
  sheets.update = (id, requests, readBack = []) => {
    asked.push(...readBack);
    return write(id, requests, readBack);
  };
  const workbook = Workbook.read({ spreadsheets: sheets } as never, 'workbook', [SPEC]);
  return { sheets, workbook, asked };
}

const HEADERS = { from: 0, to: 1 };

test('of a long tab the headers, the rows that are written to and what is added are read back, and nothing twice', () => {
  const { sheets, workbook, asked } = seasonSheet();
  workbook.change([update('T1500', 'Sending'), update('T1501', 'Sending'), update('T1700', 'Failed'), put('T5000')]);
  const rows = [HEADERS, { from: 501, to: 503 }, { from: 701, to: 702 }, { from: 2000 }];
  expect(asked).toEqual([{ sheetId: 1, rows }]);
  expect([sheets.updates.length, sheets.reads]).toEqual([1, 1]);
  expect(workbook.records(SPEC, [])).toHaveLength(2001);
});

test('the next write starts from all rows, those that were not read back among them', () => {
  const { sheets, workbook } = seasonSheet();
  workbook.change([put('T5000'), update('T1003', 'Failed')]);
  workbook.change([put('T5001'), update('T2999', 'Failed'), update('T5000', 'Sent')]);
  expect(
    sheetOf(sheets)
      .slice(1)
      .map(([id, , state]) => [id, state]),
  ).toEqual([
    ...SEASON.map(({ ID }) => [ID, ID === 'T1003' || ID === 'T2999' ? 'Failed' : 'Sent']),
    ['T5000', 'Sent'],
    ['T5001', 'Pending'],
  ]);
  expect(sheets.reads).toBe(1);
});

test.each([
  ['a row is put in above', (rows: unknown[][]) => rows.splice(40, 0, ['T9000', 'New'])],
  ['a row above is deleted', (rows: unknown[][]) => rows.splice(40, 1)],
  ['the tab is sorted the other way round', (rows: unknown[][]) => rows.push(...rows.splice(1).reverse())],
  ['a column is put in', (rows: unknown[][]) => rows.map((row, at) => row.splice(1, 0, at === 0 ? 'Mine' : null))],
])('when %s meanwhile, the tab is read once more and the write finds its row', (_, act) => {
  const { sheets, workbook } = seasonSheet();
  sheets.meanwhile = (number) => {
    if (number === 0) act(sheetOf(sheets));
  };
  workbook.change([update('T2000', 'Failed')]);
  const state = sheetOf(sheets)[0]?.indexOf('State') ?? -1;
  const failed = sheetOf(sheets).filter((row) => row[state] === 'Failed');
  expect(failed.map(([id]) => id)).toEqual(['T2000']);
  expect(sheetOf(sheets).filter((row) => row[state] === 'Sent').length).toBeGreaterThanOrEqual(1998);
  expect(sheets.reads).toBe(2);
});

test('an id that lands in another row is not taken for that row’s own', () => {
  const { sheets, workbook } = seasonSheet();
  sheetOf(sheets).push([null, 'Late', null, null]);
  const opened = Workbook.read({ spreadsheets: sheets } as never, 'workbook', [SPEC]);
  sheets.meanwhile = (number) => {
    if (number === 0) sheetOf(sheets).splice(2001, 0, [null, 'Later', null, null]);
  };
  const like = `\u0001Late\u0000\u0000`;
  opened.change([{ tab: SPEC, mode: 'fillId', values: { ID: 'T7000' }, like }]);
  expect(sheetOf(sheets).slice(2001)).toEqual([
    [null, 'Later', null, null],
    ['T7000', 'Late', null, null],
  ]);
  expect(workbook.records(SPEC, [])).toHaveLength(2000);
});

test('rows written to here and there are read back as one piece when they are too many', () => {
  const rows = [['ID', 'Name'], ...SEASON.map(({ ID, Name }) => [ID, Name])];
  const table = tableFrom(SPEC, { title: 'Tasks', rows });
  const cells = Array.from({ length: 300 }, (_, at) => ({ rowIndex: 10 + 3 * at, columnIndex: 2, value: 'x' }));
  expect(rowsToReadBack(table, { sheetId: 1, cells, added: [] })).toEqual([HEADERS, { from: 10, to: 908 }]);
});
