import type { SheetsRequest } from '../../../../local/services/sheets/requests/request.ts';
import { failureOf, ID, type SheetsAccount, sheetsAccount, valuesOf, withRows } from './sheetsAccount.ts';

const apply = (account: SheetsAccount, ...requests: SheetsRequest[]) => account.sheets.batchUpdate({ requests }, ID);
const titles = ({ book }: SheetsAccount) =>
  book.sheets.map((sheet) => `${sheet.properties.index} ${sheet.properties.title}`);

function threeTabs(): SheetsAccount {
  const account = sheetsAccount();
  apply(account, ...['B', 'C'].map((title, at) => ({ addSheet: { properties: { title, sheetId: at + 1 } } })));
  return account;
}

describe('tabs', () => {
  test('a workbook begins with one sheet, Sheet1, id 0, of 1000 rows by 26 columns', () => {
    expect(sheetsAccount().sheets.get(ID, { fields: 'sheets.properties' })).toEqual({
      sheets: [
        {
          properties: {
            sheetId: 0,
            title: 'Sheet1',
            index: 0,
            sheetType: 'GRID',
            gridProperties: { rowCount: 1000, columnCount: 26 },
          },
        },
      ],
    });
  });

  test('a new sheet takes the id, place, size and look that were asked for', () => {
    const account = threeTabs();
    const properties = {
      sheetId: 9,
      title: 'First',
      index: 0,
      hidden: true,
      gridProperties: { rowCount: 5, columnCount: 2, frozenRowCount: 1 },
    };
    apply(account, { addSheet: { properties } });
    expect(titles(account)).toEqual(['0 First', '1 Sheet1', '2 B', '3 C']);
    expect(account.book.sheets[0]?.properties).toMatchObject(properties);
  });

  test.each([
    [0, 2, ['0 B', '1 Sheet1', '2 C']],
    [0, 3, ['0 B', '1 C', '2 Sheet1']],
    [0, 1, ['0 Sheet1', '1 B', '2 C']],
    [2, 0, ['0 C', '1 Sheet1', '2 B']],
  ])('moving sheet %d to index %d counts in the order before the move', (sheetId, index, order) => {
    const account = threeTabs();
    apply(account, { updateSheetProperties: { properties: { sheetId, index }, fields: 'index' } });
    expect(titles(account)).toEqual(order);
  });

  test('only what the mask names is changed', () => {
    const account = threeTabs();
    const properties = { sheetId: 1, title: 'Renamed', hidden: true };
    apply(account, { updateSheetProperties: { properties, fields: 'hidden' } });
    expect(account.book.sheets[1]?.properties).toMatchObject({ title: 'B', hidden: true });
  });

  test('a smaller sheet loses the cells that are outside', () => {
    const account = withRows(sheetsAccount(), [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    const gridProperties = { rowCount: 1, columnCount: 1 };
    apply(account, {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties },
        fields: 'gridProperties(rowCount,columnCount)',
      },
    });
    expect(valuesOf(account)).toEqual([['a']]);
    apply(account, { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 1 } });
    expect(valuesOf(account)).toEqual([['a']]);
  });

  test('deleting a sheet takes everything along that hangs on it', () => {
    const account = threeTabs();
    const range = { sheetId: 1 };
    account.book.namedRanges.push({ namedRangeId: 'n1', name: 'All', range });
    apply(account, { addProtectedRange: { protectedRange: { range } } });
    apply(account, { deleteSheet: { sheetId: 1 } });
    expect(titles(account)).toEqual(['0 Sheet1', '1 C']);
    expect(JSON.stringify(account.book)).not.toContain('"All"');
  });

  test('the last sheet that shows can be neither deleted nor hidden', () => {
    const account = threeTabs();
    const hide = (sheetId: number): SheetsRequest => ({
      updateSheetProperties: { properties: { sheetId, hidden: true }, fields: 'hidden' },
    });
    apply(account, hide(1), hide(2));
    expect(failureOf(() => apply(account, hide(0))).message).toContain("You can't hide all the sheets");
    expect(failureOf(() => apply(account, { deleteSheet: { sheetId: 0 } })).message).toContain('visible sheets');
  });

  test('a spreadsheet can be made with its sheets in one call, and has a file', () => {
    const account = sheetsAccount();
    const sheets = [
      {
        properties: { title: 'People', sheetId: 3 },
        data: [{ rowData: [{ values: [{ userEnteredValue: { stringValue: 'Ada' } }] }] }],
      },
    ];
    const made = account.sheets.create(
      { properties: { title: 'Tiny' }, sheets },
      { fields: 'spreadsheetId,sheets.properties.title' },
    );
    expect(made.sheets).toEqual([{ properties: { title: 'People' } }]);
    const id = String(made.spreadsheetId);
    expect(account.state.files[id]).toMatchObject({ name: 'Tiny', parents: [account.state.rootId] });
    expect(account.sheets.Values.get(id, 'People').values).toEqual([['Ada']]);
  });
});
