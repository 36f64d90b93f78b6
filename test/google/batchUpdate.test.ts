/** Writing to Sheets where it takes what to answer and where it does not, and what is read back. */
import { googleSpreadsheets } from '../../src/google/googleSpreadsheets.ts';
import { Caller } from '../../src/google/retry.ts';
import type { AppError } from '../../src/port/appError.ts';

type Batch = { requests: unknown[]; responseRanges?: string[] };

const REQUEST = { updateCells: {} };
const status = (code: number) => Object.assign(new Error('x'), { details: { code, errors: [{ reason: 'x' }] } });

/** Stands in for the advanced service; `answer` gets each batch with how many arguments came. */
function fake(answer: (batch: Batch, args: number) => unknown) {
  const batches: { batch: Batch; args: number }[] = [];
  const reads: number[] = [];
  const globals = globalThis as unknown as Record<string, unknown>;
  globals.Utilities = { sleep: () => {} };
  globals.Sheets = {
    Spreadsheets: {
      batchUpdate: (...args: unknown[]) => {
        const batch = args[0] as Batch;
        batches.push({ batch, args: args.length });
        return answer(batch, args.length);
      },
      Values: {
        batchGetByDataFilter: ({ dataFilters }: { dataFilters: { gridRange: { sheetId: number } }[] }) => {
          reads.push(...dataFilters.map(({ gridRange }) => gridRange.sheetId));
          return {
            valueRanges: dataFilters.map((filter) => ({
              dataFilters: [filter],
              valueRange: { range: `'Ana''s ${filter.gridRange.sheetId}'!A1:B2`, values: [['#REF!', 7]] },
            })),
          };
        },
      },
    },
  };
  return { batches, reads, sheets: googleSpreadsheets(new Caller(270_000)) };
}

afterEach(() => {
  for (const name of ['Sheets', 'Utilities']) delete (globalThis as Record<string, unknown>)[name];
});

/** As the look-alike says it, in some language; and as Sheets answers a batch without requests. */
function twoArgumentsOnly(batch: Batch, args: number): unknown {
  if (args > 2) throw new Error('Ungültige Anzahl von Argumenten');
  if (batch.requests.length === 0) throw status(400);
  return { spreadsheetId: 'book' };
}

const cells = (...values: object[]) => ({
  rowData: [{ values: values.map((effectiveValue) => ({ effectiveValue })) }],
});

test('a batchUpdate that takes no third argument is found out without doing anything twice, once a run', () => {
  const { batches, reads, sheets } = fake(twoArgumentsOnly);
  expect(sheets.update('book', [REQUEST], [5])).toEqual([{ sheetId: 5, title: "Ana's 5", rows: [['#REF!', 7]] }]);
  expect(batches.map(({ batch, args }) => [batch.requests.length, args])).toEqual([
    [1, 3],
    [0, 3],
    [0, 2],
    [1, 2],
  ]);
  sheets.update('book', [REQUEST]);
  sheets.update('book', [REQUEST], [5]);
  expect(batches.slice(4).map(({ batch, args }) => [batch.requests.length, args])).toEqual([
    [1, 2],
    [1, 2],
  ]);
  expect(reads).toEqual([5, 5]);
});

test('an error that is not about the arguments stays in doubt, and nothing is written again', () => {
  for (const isThere of [true, false]) {
    const { batches, sheets } = fake((batch) => {
      if (isThere && batch.requests.length === 0) throw status(400);
      throw new Error('Es tut uns leid, ein Serverfehler ist aufgetreten.');
    });
    let caught: AppError | null = null;
    try {
      sheets.update('book', [REQUEST], [5]);
    } catch (error) {
      caught = error as AppError;
    }
    expect([caught?.code, caught?.uncertain]).toEqual(['transient', true]);
    expect(batches.filter(({ batch }) => batch.requests.length > 0)).toHaveLength(1);
  }
});

test('an error in a cell is read back as the text that it shows, and not as an empty cell', () => {
  const { sheets } = fake(() => ({
    updatedSpreadsheet: {
      sheets: [
        {
          properties: { sheetId: 5, title: 'People' },
          data: [
            cells(
              { errorValue: { type: 'REF' } },
              { errorValue: { type: 'N_A' } },
              { errorValue: {} },
              { stringValue: 'x' },
            ),
          ],
        },
      ],
    },
  }));
  expect(sheets.update('book', [REQUEST], [5])[0]?.rows).toEqual([['#REF!', '#N/A', '#ERROR!', 'x']]);
});

test('only the tabs that are needed are asked back, unless one is not known or was renamed', () => {
  let renamed = false;
  const { batches, sheets } = fake((batch) => {
    if (renamed && batch.responseRanges !== undefined) throw status(400);
    return { updatedSpreadsheet: { sheets: [] } };
  });
  sheets.update('book', [REQUEST], [5]);
  sheets.read('book', [5, 6]);
  sheets.update('book', [REQUEST], [5]);
  sheets.update('book', [REQUEST], [5, 7]);
  renamed = true;
  sheets.update('book', [REQUEST], [6]);
  const ranges = batches.map(({ batch }) => batch.responseRanges);
  expect(ranges).toEqual([undefined, ["'Ana''s 5'"], undefined, ["'Ana''s 6'"], undefined]);
});

test('where two tabs have swapped their names, the one that was meant is read', () => {
  const { reads, sheets } = fake((batch) => {
    const other = batch.responseRanges?.[0] === "'Ana''s 5'" ? 6 : 5;
    return { updatedSpreadsheet: { sheets: [{ properties: { sheetId: other, title: "Ana's 5" }, data: [] }] } };
  });
  sheets.read('book', [5, 6]);
  reads.length = 0;
  expect(sheets.update('book', [REQUEST], [5])).toEqual([{ sheetId: 5, title: "Ana's 5", rows: [['#REF!', 7]] }]);
  expect(reads).toEqual([5]);
});

test('of a long tab only the rows that are asked for come back, each in its place', () => {
  const { batches, sheets } = fake((batch) => ({
    updatedSpreadsheet: {
      sheets: [
        {
          properties: { sheetId: 5, title: "Ana's 5" },
          data:
            batch.responseRanges === undefined
              ? [cells({ stringValue: 'ID' })]
              : [cells({ stringValue: 'ID' }), { startRow: 3, ...cells({ stringValue: 'x' }) }, { startRow: 8 }],
        },
      ],
    },
  }));
  const rows = [{ from: 0, to: 1 }, { from: 3, to: 5 }, { from: 8 }];
  // Which columns there are is known once the tab has been read.
  expect(sheets.update('book', [REQUEST], [{ sheetId: 5, rows }])[0]).not.toHaveProperty('rowsRead');
  sheets.read('book', [5]);
  const [values] = sheets.update('book', [REQUEST], [{ sheetId: 5, rows }]);
  expect(batches[1]?.batch.responseRanges).toEqual(["'Ana''s 5'!1:1", "'Ana''s 5'!4:5", "'Ana''s 5'!A9:B"]);
  expect(values).toEqual({ sheetId: 5, title: "Ana's 5", rows: [['ID'], [], [], ['x']], rowsRead: rows });
});

test('of a sheet of which some rows are read, these stand in their places, and of the others the columns that were asked for', () => {
  const { sheets } = fake(() => ({}));
  const asked: unknown[] = [];
  const values = new Map<string, unknown[][]>([
    ['0-1', [['ID', 'State']]],
    [
      '3-',
      [
        ['T3', 'Sent'],
        ['T4', '#N/A'],
      ],
    ],
    ['column', [['State'], ['Sent'], [], ['Sent'], ['#N/A']]],
  ]);
  (globalThis as unknown as { Sheets: { Spreadsheets: { Values: object } } }).Sheets.Spreadsheets.Values = {
    batchGetByDataFilter: ({ dataFilters }: { dataFilters: { gridRange: Record<string, number> }[] }) => {
      asked.push(...dataFilters.map(({ gridRange }) => gridRange));
      // In whatever order Google likes.
      return {
        valueRanges: [...dataFilters].reverse().map((filter) => {
          const { startRowIndex, endRowIndex, startColumnIndex } = filter.gridRange;
          const part = startColumnIndex === undefined ? `${startRowIndex}-${endRowIndex ?? ''}` : 'column';
          return { dataFilters: [filter], valueRange: { range: "'Ana''s tab'!A1:B9", values: values.get(part) } };
        }),
      };
    },
  };
  const rows = [{ from: 0, to: 1 }, { from: 3 }];
  expect(sheets.read('book', [{ sheetId: 5, rows, columns: [1] }])).toEqual([
    {
      sheetId: 5,
      title: "Ana's tab",
      rows: [['ID', 'State'], [null, 'Sent'], [], ['T3', 'Sent'], ['T4', '#N/A']],
      rowsRead: rows,
    },
  ]);
  expect(asked).toEqual([
    { sheetId: 5, startRowIndex: 0, endRowIndex: 1 },
    { sheetId: 5, startRowIndex: 3 },
    { sheetId: 5, startColumnIndex: 1, endColumnIndex: 2 },
  ]);
});
