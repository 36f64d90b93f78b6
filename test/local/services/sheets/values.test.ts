import { failureOf, ID, sheetsAccount, valuesOf, withRows } from './sheetsAccount.ts';

const RAW = { valueInputOption: 'RAW' } as const;
const TYPED = { valueInputOption: 'USER_ENTERED' } as const;
const STORED = { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' };

describe('values', () => {
  test('text that looks like a formula, a sign or a date comes back exactly when it was written raw', () => {
    const texts = ['=1+1', '+44 20 7946 0000', '-5', '@home', '1/2', '2027-03-05', '007', 'TRUE', "'quoted", ' x '];
    const account = withRows(sheetsAccount(), [texts]);
    expect(valuesOf(account)).toEqual([texts]);
    expect(account.sheets.Values.get(ID, 'Sheet1').values).toEqual([texts]);
    expect(account.sheets.Values.get(ID, 'Sheet1', { valueRenderOption: 'FORMULA' }).values).toEqual([texts]);
  });

  test('numbers and booleans keep their kind when they were written raw', () => {
    expect(valuesOf(withRows(sheetsAccount(), [[46451, 0.75, true, false]]))).toEqual([[46451, 0.75, true, false]]);
  });

  test('text is taken as typed when it was written as user entered', () => {
    const account = sheetsAccount();
    account.sheets.Values.update({ values: [['007', '1/2', '18:30', 'true', "'1/2"]] }, ID, 'Sheet1!A1', TYPED);
    expect(valuesOf(account)).toEqual([[7, 46389, 18.5 / 24, true, '1/2']]);
    expect(account.sheets.Values.get(ID, 'Sheet1').values).toEqual([['7', '1/2', '18:30', 'TRUE', '1/2']]);
  });

  test('a cell formatted as plain text keeps what is typed into it', () => {
    const account = sheetsAccount();
    const cell = { userEnteredFormat: { numberFormat: { type: 'TEXT' } } };
    const repeatCell = { range: { sheetId: 0 }, cell, fields: 'userEnteredFormat.numberFormat' };
    account.sheets.batchUpdate({ requests: [{ repeatCell }] }, ID);
    account.sheets.Values.update({ values: [['007', '=1+1']] }, ID, 'Sheet1!A1', TYPED);
    expect(valuesOf(account)).toEqual([['007', '=1+1']]);
  });

  test('empty rows and cells at the end are dropped and empty cells between are empty texts', () => {
    const account = withRows(sheetsAccount(), [['a', null, 'c', null], [null], ['d'], [null, null]]);
    expect(valuesOf(account)).toEqual([['a', '', 'c'], [], ['d']]);
  });

  test('an empty range has no values at all', () => {
    const answer = sheetsAccount().sheets.Values.get(ID, 'Sheet1');
    expect(answer).toEqual({ range: 'Sheet1!A1:Z1000', majorDimension: 'ROWS' });
  });

  test('null leaves a cell as it is and an empty text empties it', () => {
    const account = withRows(sheetsAccount(), [['a', 'b', 'c']]);
    withRows(account, [[null, '', 'C']]);
    expect(valuesOf(account)).toEqual([['a', '', 'C']]);
    expect(account.book.sheets[0]?.rows[0]?.[1]).toBeNull();
  });

  test('values can be written and read by columns', () => {
    const account = sheetsAccount();
    const columns = { majorDimension: 'COLUMNS', values: [['a', 'b'], ['c']] };
    account.sheets.Values.update(columns, ID, 'Sheet1!B2', RAW);
    expect(valuesOf(account, 'Sheet1!B2:C3')).toEqual([['a', 'c'], ['b']]);
    const read = account.sheets.Values.get(ID, 'Sheet1!B2:C3', { majorDimension: 'COLUMNS' });
    expect(read.values).toEqual([['a', 'b'], ['c']]);
  });

  test('several ranges are read in one call, in the order asked for', () => {
    const account = withRows(sheetsAccount(), [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    const ranges = ['Sheet1!B:B', 'Sheet1!2:2', 'A1'];
    const { valueRanges } = account.sheets.Values.batchGet(ID, { ranges, ...STORED });
    expect(valueRanges).toEqual([
      { range: 'Sheet1!B1:B1000', majorDimension: 'ROWS', values: [['b'], ['d']] },
      { range: 'Sheet1!A2:Z2', majorDimension: 'ROWS', values: [['c', 'd']] },
      { range: 'Sheet1!A1', majorDimension: 'ROWS', values: [['a']] },
    ]);
    expect(account.calls.filter((call) => call.method === 'sheets.spreadsheets.values.batchGet')).toHaveLength(1);
  });

  test('a data filter reads a sheet by its id and says which filter it answers', () => {
    const account = withRows(sheetsAccount(), [['a']]);
    account.sheets.batchUpdate({ requests: [{ addSheet: { properties: { sheetId: 7, title: 'Line notes' } } }] }, ID);
    const dataFilters = [{ gridRange: { sheetId: 7 } }, { gridRange: { sheetId: 0 } }, { a1Range: "'Line notes'!A2" }];
    expect(account.sheets.Values.batchGetByDataFilter({ dataFilters, ...STORED }, ID).valueRanges).toEqual([
      { valueRange: { range: "'Line notes'!A1:Z1000", majorDimension: 'ROWS' }, dataFilters: [dataFilters[0]] },
      {
        valueRange: { range: 'Sheet1!A1:Z1000', majorDimension: 'ROWS', values: [['a']] },
        dataFilters: [dataFilters[1]],
      },
      { valueRange: { range: "'Line notes'!A2", majorDimension: 'ROWS' }, dataFilters: [dataFilters[2]] },
    ]);
  });

  test('a hidden row and a filter change nothing in what is read', () => {
    const account = withRows(sheetsAccount(), [['Name'], ['Ada'], ['Bo']]);
    const hide = { range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 }, fields: 'hiddenByUser' };
    const filter = { range: { sheetId: 0 }, criteria: { 0: { hiddenValues: ['Bo'] } } };
    account.sheets.batchUpdate(
      {
        requests: [
          { updateDimensionProperties: { ...hide, properties: { hiddenByUser: true } } },
          { setBasicFilter: { filter } },
        ],
      },
      ID,
    );
    expect(valuesOf(account)).toEqual([['Name'], ['Ada'], ['Bo']]);
  });

  test('dates and times are shown by their patterns and stored as serial numbers', () => {
    const account = withRows(sheetsAccount(), [[46451, 46451, 0.7708333333333334]]);
    const formats = ['yyyy-mm-dd', 'ddd d mmm', 'hh:mm'].map((pattern) => ({
      userEnteredFormat: { numberFormat: { type: pattern.startsWith('h') ? 'TIME' : 'DATE', pattern } },
    }));
    const start = { sheetId: 0, rowIndex: 0, columnIndex: 0 };
    const updateCells = { start, rows: [{ values: formats }], fields: 'userEnteredFormat.numberFormat' };
    account.sheets.batchUpdate({ requests: [{ updateCells }] }, ID);
    const shown = [['2027-03-05', 'Fri 5 Mar', '18:30']];
    expect(account.sheets.Values.get(ID, 'A1:C1').values).toEqual(shown);
    expect(valuesOf(account)).toEqual([[46451, 46451, 0.7708333333333334]]);
    const asText = { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'FORMATTED_STRING' };
    expect(account.sheets.Values.get(ID, 'A1:C1', asText).values).toEqual(shown);
  });

  test('a formula reads back as itself and is otherwise refused by name', () => {
    const account = sheetsAccount();
    account.sheets.Values.update({ values: [['=SUM(B1:B2)']] }, ID, 'Sheet1!A1', TYPED);
    expect(account.sheets.Values.get(ID, 'A1', { valueRenderOption: 'FORMULA' }).values).toEqual([['=SUM(B1:B2)']]);
    expect(() => valuesOf(account)).toThrow("The formula =SUM(B1:B2) in 'Sheet1'!A1");
  });

  test.each([
    ['Nowhere!A1', 'Unable to parse range: Nowhere!A1'],
    ['Sheet1!A1001', 'Range (Sheet1!A1001) exceeds grid limits. Max rows: 1000, max columns: 26'],
    ['Sheet1!AA1', 'Range (Sheet1!AA1) exceeds grid limits. Max rows: 1000, max columns: 26'],
    ['Sheet1!', 'Unable to parse range: Sheet1!'],
  ])('reading %s is refused', (range, message) => {
    const failure = failureOf(() => sheetsAccount().sheets.Values.get(ID, range));
    expect([failure.code, failure.message]).toEqual([400, message]);
  });

  test('a range that reaches past the end of the sheet is read as far as the sheet goes', () => {
    expect(sheetsAccount().sheets.Values.get(ID, 'Sheet1!A999:ZZ2000').range).toBe('Sheet1!A999:Z1000');
  });

  test.each([
    ['past the grid', 'Sheet1!Z1000', [['a'], ['b']], 'exceeds grid limits'],
    [
      'past its range',
      'Sheet1!A1:B1',
      [['a'], ['b']],
      'Requested writing within range [Sheet1!A1:B1], but tried writing to row [2]',
    ],
    ['of objects', 'Sheet1!A1', [[{ a: 1 }]], 'Invalid values[0][0]'],
  ])('a write %s is refused and changes nothing', (_, range, values, message) => {
    const account = withRows(sheetsAccount(), [['before']]);
    const before = JSON.stringify(account.book);
    const failure = failureOf(() => account.sheets.Values.update({ values: values as string[][] }, ID, range, RAW));
    expect(failure.code).toBe(400);
    expect(failure.message).toContain(message);
    expect(JSON.stringify(account.book)).toBe(before);
  });

  test('a write must say how its values are to be taken', () => {
    const failure = failureOf(() => sheetsAccount().sheets.Values.update({ values: [['a']] }, ID, 'A1'));
    expect(failure.message).toBe("'valueInputOption' is required but not specified");
  });

  test('a batch of values is written whole or not at all', () => {
    const account = sheetsAccount();
    const good = { range: 'Sheet1!A1', values: [['a']] };
    const bad = { range: 'Sheet1!A1001', values: [['b']] };
    expect(failureOf(() => account.sheets.Values.batchUpdate({ data: [good, bad], ...RAW }, ID)).code).toBe(400);
    expect(valuesOf(account)).toBeUndefined();
    const answer = account.sheets.Values.batchUpdate({ data: [good, { ...bad, range: 'Sheet1!B3' }], ...RAW }, ID);
    expect(answer).toMatchObject({ totalUpdatedCells: 2, totalUpdatedSheets: 1 });
    expect(valuesOf(account)).toEqual([['a'], [], ['', 'b']]);
  });

  test('appending goes below the table and makes room at the end of the sheet', () => {
    const account = withRows(sheetsAccount(), [['Name'], ['Ada']]);
    const answer = account.sheets.Values.append({ values: [['Bo'], ['Cy']] }, ID, 'Sheet1!A:C', RAW);
    expect(answer).toMatchObject({
      tableRange: 'Sheet1!A1:A2',
      updates: { updatedRange: 'Sheet1!A3:A4', updatedRows: 2 },
    });
    const many = Array.from({ length: 1000 }, (_, n) => [n]);
    account.sheets.Values.append({ values: many }, ID, 'Sheet1', RAW);
    expect(account.book.sheets[0]?.properties.gridProperties.rowCount).toBe(1004);
  });

  test('clearing empties the values and leaves formats and notes', () => {
    const account = withRows(sheetsAccount(), [['a', 'b']]);
    const note = { range: { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 }, cell: { note: 'kept' }, fields: 'note' };
    account.sheets.batchUpdate({ requests: [{ repeatCell: note }] }, ID);
    account.sheets.Values.clear({}, ID, 'Sheet1!A1');
    expect(account.book.sheets[0]?.rows[0]?.[0]).toEqual({ note: 'kept' });
    account.sheets.Values.batchClear({ ranges: ['Sheet1'] }, ID);
    expect(valuesOf(account)).toBeUndefined();
  });

  test('a cell takes fifty thousand characters and not one more', () => {
    const account = withRows(sheetsAccount(), [['x'.repeat(50_000)]]);
    const failure = failureOf(() => withRows(account, [['x'.repeat(50_001)]]));
    expect(failure.message).toBe('Your input contains more than the maximum of 50000 characters in a single cell.');
  });
});
