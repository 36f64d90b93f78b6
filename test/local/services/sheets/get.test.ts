import { failureOf, ID, sheetsAccount, withRows } from './sheetsAccount.ts';

describe('get', () => {
  test('cells are in the answer only when asked for', () => {
    const account = withRows(sheetsAccount(), [['a']]);
    expect(JSON.stringify(account.sheets.get(ID))).not.toContain('rowData');
    expect(JSON.stringify(account.sheets.get(ID, { includeGridData: true }))).toContain('rowData');
  });

  test('a field mask decides what is in the answer, cells too', () => {
    const account = withRows(sheetsAccount(), [['a', null, 3]]);
    const fields = 'sheets(properties(sheetId,title),data.rowData.values.userEnteredValue)';
    const a = { userEnteredValue: { stringValue: 'a' } };
    expect(account.sheets.get(ID, { fields })).toEqual({
      sheets: [
        {
          properties: { sheetId: 0, title: 'Sheet1' },
          data: [{ rowData: [{ values: [a, {}, { userEnteredValue: { numberValue: 3 } }] }] }],
        },
      ],
    });
  });

  test('ranges leave out other sheets and other cells', () => {
    const account = withRows(sheetsAccount(), [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    account.sheets.batchUpdate({ requests: [{ addSheet: { properties: { title: 'Other' } } }] }, ID);
    const answer = account.sheets.get(ID, {
      ranges: ['Sheet1!B2'],
      fields: 'sheets.data(startRow,startColumn,rowData.values.formattedValue)',
    });
    expect(answer).toEqual({
      sheets: [{ data: [{ startRow: 1, startColumn: 1, rowData: [{ values: [{ formattedValue: 'd' }] }] }] }],
    });
  });

  test('drop-downs of a whole column are on its empty cells too', () => {
    const account = sheetsAccount();
    const rule = { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Yes' }] }, strict: true };
    const range = { sheetId: 0, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
    account.sheets.batchUpdate({ requests: [{ setDataValidation: { range, rule } }] }, ID);
    const read = (cell: string) =>
      JSON.stringify(account.sheets.get(ID, { ranges: [cell], fields: 'sheets.data.rowData.values.dataValidation' }));
    expect(read('Sheet1!A1000')).toContain('ONE_OF_LIST');
    expect(read('Sheet1!A1')).not.toContain('ONE_OF_LIST');
    account.sheets.batchUpdate({ requests: [{ setDataValidation: { range } }] }, ID);
    expect(read('Sheet1!A1000')).not.toContain('ONE_OF_LIST');
  });

  test.each<[string, object, string]>([
    ['fields', { fields: 'sheets.nothing' }, 'Invalid field selection nothing'],
    [
      'a cell’s effective format',
      { fields: 'sheets.data.rowData.values.effectiveFormat' },
      'not available in the local account',
    ],
    ['an unknown argument', { field: 'sheets' }, 'Unknown name "field": Cannot bind query parameter.'],
    ['a range that is none', { ranges: ['Nowhere!A1'] }, 'Unable to parse range: Nowhere!A1'],
  ])('%s that cannot be given is refused', (_, optional, message) => {
    const failure = failureOf(() => sheetsAccount().sheets.get(ID, optional));
    expect(failure.code).toBe(400);
    expect(failure.message).toContain(message);
  });

  test('each call is logged once, with the parameters and the body of Google’s method', () => {
    const account = sheetsAccount();
    account.sheets.get(ID, { fields: 'spreadsheetId' });
    account.sheets.Values.update({ values: [['a']] }, ID, 'A1', { valueInputOption: 'RAW' });
    expect(account.calls).toEqual([
      { method: 'sheets.spreadsheets.get', params: { spreadsheetId: ID, fields: 'spreadsheetId' } },
      {
        method: 'sheets.spreadsheets.values.update',
        params: { spreadsheetId: ID, range: 'A1', valueInputOption: 'RAW' },
        body: { values: [['a']] },
      },
    ]);
  });
});
