import type { SheetsRequest } from '../../../../local/services/sheets/requests/request.ts';
import { failureOf, ID, type SheetsAccount, sheetsAccount, valuesOf, withRows } from './sheetsAccount.ts';

const apply = (account: SheetsAccount, ...requests: SheetsRequest[]) => account.sheets.batchUpdate({ requests }, ID);
const addSheet = (title: string, sheetId?: number): SheetsRequest => ({
  addSheet: { properties: sheetId === undefined ? { title } : { title, sheetId } },
});
const GOOD: SheetsRequest[] = [
  addSheet('People', 5),
  { repeatCell: { range: { sheetId: 5 }, cell: { note: 'n' }, fields: 'note' } },
  { sortRange: { range: { sheetId: 0 }, sortSpecs: [{ dimensionIndex: 0 }] } },
  { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } },
  { updateSheetProperties: { properties: { sheetId: 0, title: 'Renamed' }, fields: 'title' } },
  { addProtectedRange: { protectedRange: { range: { sheetId: 5 } } } },
];

describe('batchUpdate', () => {
  test('a failing last request leaves the whole account as it was, byte for byte', () => {
    const account = withRows(sheetsAccount(), [['b'], ['a']]);
    const before = JSON.stringify({ ...account.state, nowMs: 0 });
    expect(failureOf(() => apply(account, ...GOOD, { deleteSheet: { sheetId: 99 } })).message).toBe(
      'Invalid requests[6].deleteSheet: No grid with id: 99',
    );
    expect(JSON.stringify({ ...account.state, nowMs: 0 })).toBe(before);
    apply(account, ...GOOD);
    expect(JSON.stringify({ ...account.state, nowMs: 0 })).not.toBe(before);
  });

  test('a sheet can be made and formatted in one batch, and the replies stand in the order of the requests', () => {
    const account = sheetsAccount();
    const bold = { range: { sheetId: 5 }, cell: { userEnteredFormat: { textFormat: { bold: true } } } };
    const { replies } = apply(
      account,
      { repeatCell: { ...bold, range: { sheetId: 0 }, fields: 'userEnteredFormat' } },
      addSheet('People', 5),
    );
    expect(replies).toMatchObject([{}, { addSheet: { properties: { sheetId: 5, title: 'People', index: 1 } } }]);
  });

  test('a name that is taken is refused in any case', () => {
    const failure = failureOf(() => apply(sheetsAccount(), addSheet('People', 5), addSheet('people')));
    expect(failure.message).toBe(
      'Invalid requests[1].addSheet: A sheet with the name "people" already exists. Please enter another name.',
    );
  });

  test.each<[string, SheetsRequest[], string]>([
    ['an id that is taken', [addSheet('A', 0)], 'A sheet with the id 0 already exists'],
    ['the last sheet', [{ deleteSheet: { sheetId: 0 } }], "You can't remove all the sheets in a document."],
    [
      'an empty mask',
      [{ repeatCell: { range: { sheetId: 0 }, cell: {}, fields: '' } }],
      'At least one field must be listed',
    ],
    [
      'no mask',
      [{ updateSheetProperties: { properties: { sheetId: 0, title: 'A' } } }],
      'At least one field must be listed',
    ],
    [
      'a mask of unknown fields',
      [{ repeatCell: { range: { sheetId: 0 }, cell: {}, fields: 'colour' } }],
      'Invalid field selection colour',
    ],
    [
      'a range past the last row',
      [{ repeatCell: { range: { sheetId: 0, endRowIndex: 1001 }, cell: {}, fields: 'note' } }],
      'Range (Sheet1!A1:Z1001) exceeds grid limits. Max rows: 1000, max columns: 26',
    ],
    [
      'cells past the last column',
      [{ updateCells: { start: { sheetId: 0, columnIndex: 25 }, rows: [{ values: [{}, {}] }], fields: 'note' } }],
      'exceeds grid limits',
    ],
    [
      'an empty range',
      [{ repeatCell: { range: { sheetId: 0, startRowIndex: 2, endRowIndex: 2 }, cell: {}, fields: 'note' } }],
      'must be less than',
    ],
    [
      'deleting every row',
      [{ deleteDimension: { range: { sheetId: 0, dimension: 'ROWS' } } }],
      "You can't delete all the rows on the sheet.",
    ],
    [
      'rows that are not there',
      [{ deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 999, endIndex: 1001 } } }],
      'endIndex[1001] is after last row in grid[1000].',
    ],
    [
      'freezing everything',
      [
        {
          updateSheetProperties: {
            properties: { sheetId: 0, gridProperties: { frozenRowCount: 1000 } },
            fields: 'gridProperties.frozenRowCount',
          },
        },
      ],
      "You can't freeze all visible rows",
    ],
    [
      'too many cells',
      [
        {
          updateSheetProperties: {
            properties: { sheetId: 0, gridProperties: { rowCount: 400_000 } },
            fields: 'gridProperties.rowCount',
          },
        },
      ],
      'limit of 10000000 cells',
    ],
    [
      'a read-only field',
      [{ repeatCell: { range: { sheetId: 0 }, cell: { formattedValue: 'x' }, fields: 'formattedValue' } }],
      'cannot be set',
    ],
    [
      'a drop-down without items',
      [{ setDataValidation: { range: { sheetId: 0 }, rule: { condition: { type: 'ONE_OF_LIST' } } } }],
      'ONE_OF_LIST takes 1 to 500 values, got 0',
    ],
    ['a rule without ranges', [{ addConditionalFormatRule: { rule: {}, index: 0 } }], 'at least one range'],
    ['no requests', [], 'Must specify at least one request.'],
  ])('%s is refused', (_, requests, message) => {
    const account = sheetsAccount();
    const before = JSON.stringify(account.book);
    const failure = failureOf(() => apply(account, ...requests));
    expect(failure.code).toBe(400);
    expect(failure.message).toContain(message);
    expect(JSON.stringify(account.book)).toBe(before);
  });

  test.each<[string, unknown, string]>([
    ['no member', {}, 'Invalid requests[0]: No request set.'],
    ['two members', { deleteSheet: {}, setBasicFilter: {} }, "Cannot set 'setBasicFilter'"],
    [
      'an unknown member',
      { paintSheet: {} },
      `Invalid JSON payload received. Unknown name "paintSheet" at 'requests[0]'`,
    ],
    [
      'an unknown property',
      { deleteSheet: { id: 1 } },
      `Unknown name "id" at 'requests[0].delete_sheet': Cannot find field.`,
    ],
    [
      'a text for a number',
      { deleteSheet: { sheetId: '1' } },
      `Invalid value at 'requests[0].delete_sheet.sheet_id' (TYPE_INT32), "1"`,
    ],
    ['an unknown word', { insertDimension: { range: { dimension: 'LINES' } } }, '"LINES"'],
    ['a request not here', { addSlicer: {} }, 'Sheets request addSlicer is not available in the local account'],
    [
      'two values in a cell',
      { updateCells: { rows: [{ values: [{ userEnteredValue: { stringValue: 'a', numberValue: 1 } }] }] } },
      "Cannot set 'numberValue'",
    ],
  ])('a request with %s is refused', (_, request, message) => {
    const failure = failureOf(() => apply(sheetsAccount(), request as SheetsRequest));
    expect(failure.code).toBe(400);
    expect(failure.message).toContain(message);
  });

  test('more than two megabytes in a request are refused', () => {
    const rows = Array.from({ length: 50 }, () => ({
      values: [{ userEnteredValue: { stringValue: 'x'.repeat(45_000) } }],
    }));
    const updateCells = { start: { sheetId: 0 }, rows, fields: 'userEnteredValue' };
    expect(failureOf(() => apply(sheetsAccount(), { updateCells })).message).toContain('payload size exceeds');
  });

  test('cells of a range that the rows do not cover are cleared in the fields of the mask only', () => {
    const account = withRows(sheetsAccount(), [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    apply(account, { repeatCell: { range: { sheetId: 0, endRowIndex: 2 }, cell: { note: 'n' }, fields: 'note' } });
    const range = { sheetId: 0, endRowIndex: 2, endColumnIndex: 2 };
    const rows = [{ values: [{ userEnteredValue: { stringValue: 'A' } }] }];
    apply(account, { updateCells: { range, rows, fields: 'userEnteredValue' } });
    expect(valuesOf(account)).toEqual([['A']]);
    expect(account.book.sheets[0]?.rows[1]?.[1]).toEqual({ note: 'n' });
  });

  test('appended cells go below the last row with data and make the sheet longer when it is full', () => {
    const account = withRows(sheetsAccount(), [['a']]);
    apply(account, {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { rowCount: 2 } },
        fields: 'gridProperties.rowCount',
      },
    });
    const rows = ['b', 'c'].map((stringValue) => ({ values: [{ userEnteredValue: { stringValue } }] }));
    apply(account, { appendCells: { sheetId: 0, rows, fields: '*' } });
    expect(valuesOf(account)).toEqual([['a'], ['b'], ['c']]);
    expect(account.book.sheets[0]?.properties.gridProperties.rowCount).toBe(3);
  });

  test('the workbook comes back from the same call, as it is after the write, in the ranges asked for', () => {
    const account = withRows(sheetsAccount(), [['a']]);
    const response = {
      includeSpreadsheetInResponse: true,
      responseIncludeGridData: true,
      responseRanges: ["'People'"],
    };
    const value = { userEnteredValue: { stringValue: 'Ada' } };
    const updateCells = { start: { sheetId: 5 }, rows: [{ values: [value] }], fields: 'userEnteredValue' };
    const answer = account.sheets.batchUpdate({ requests: [addSheet('People', 5), { updateCells }], ...response }, ID);
    expect(answer.updatedSpreadsheet).toMatchObject({
      sheets: [
        { properties: { title: 'People' }, data: [{ rowData: [{ values: [{ ...value, formattedValue: 'Ada' }] }] }] },
      ],
    });
  });

  test('the answer is cut down to a field mask', () => {
    const account = withRows(sheetsAccount(), [['a']]);
    const body = {
      requests: [addSheet('People', 5)],
      includeSpreadsheetInResponse: true,
      responseIncludeGridData: true,
    };
    const fields = 'updatedSpreadsheet(sheets(properties(sheetId),data(rowData(values(effectiveValue)))))';
    expect(account.sheets.batchUpdate(body, ID, { fields })).toEqual({
      updatedSpreadsheet: {
        sheets: [
          { properties: { sheetId: 0 }, data: [{ rowData: [{ values: [{ effectiveValue: { stringValue: 'a' } }] }] }] },
          { properties: { sheetId: 5 }, data: [{}] },
        ],
      },
    });
    expect(failureOf(() => account.sheets.batchUpdate(body, ID, { fields: 'nothing' })).message).toContain('nothing');
  });

  test('a null in a request is as good as a field left out', () => {
    const account = sheetsAccount();
    apply(account, {
      addSheet: { properties: { title: 'People', sheetId: null, index: null } },
    } as unknown as SheetsRequest);
    expect(account.book.sheets[1]?.properties).toMatchObject({
      title: 'People',
      index: 1,
      sheetId: expect.any(Number),
    });
  });

  test('the bodies of requests stay the caller’s: changing one later changes nothing that is kept', () => {
    const account = sheetsAccount();
    const protectedRange = { range: { sheetId: 0 }, description: 'ids', warningOnly: true };
    apply(account, { addProtectedRange: { protectedRange } });
    protectedRange.description = 'changed';
    expect(account.book.sheets[0]?.protectedRanges[0]?.description).toBe('ids');
  });
});
