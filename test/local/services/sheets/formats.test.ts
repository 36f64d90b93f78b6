import type { SheetsRequest } from '../../../../local/services/sheets/requests/request.ts';
import { failureOf, ID, type SheetsAccount, sheetsAccount, valuesOf, withRows } from './sheetsAccount.ts';

const apply = (account: SheetsAccount, ...requests: SheetsRequest[]) => account.sheets.batchUpdate({ requests }, ID);
const sheetOf = (account: SheetsAccount) => {
  const sheet = account.book.sheets[0];
  if (!sheet) throw new Error('There is a sheet');
  return sheet;
};
const RANGE = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };
const ruleFor = (text: string) => ({
  ranges: [RANGE],
  booleanRule: {
    condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: text }] },
    format: { textFormat: { bold: true } },
  },
});

describe('links of cells', () => {
  const uri = 'https://docs.google.com/document/d/abc/edit';
  const setLink = (values: object[], fields: string): SheetsRequest => ({
    updateCells: { start: { sheetId: 0, rowIndex: 0, columnIndex: 0 }, rows: [{ values }], fields },
  });
  const link = { userEnteredFormat: { textFormat: { link: { uri } } } };
  const textFormat = (account: SheetsAccount) => sheetOf(account).rows[0]?.[0]?.userEnteredFormat?.textFormat;

  test('a link is kept beside the rest of the format, and looks like one', () => {
    const account = withRows(sheetsAccount(), [['Report 1']]);
    const bold = { userEnteredFormat: { textFormat: { bold: true, foregroundColorStyle: { rgbColor: { red: 1 } } } } };
    apply(account, setLink([bold], 'userEnteredFormat'), setLink([link], 'userEnteredFormat.textFormat.link'));
    expect(textFormat(account)).toEqual({
      bold: true,
      link: { uri },
      underline: true,
      foregroundColorStyle: { themeColor: 'LINK' },
    });
    expect(valuesOf(account)).toEqual([['Report 1']]);
  });

  test('a link is taken off by naming it without one', () => {
    const account = withRows(sheetsAccount(), [['Report 1']]);
    apply(account, setLink([link], 'userEnteredFormat.textFormat.link'));
    apply(account, setLink([{}], 'userEnteredFormat.textFormat.link'));
    expect(textFormat(account)).not.toHaveProperty('link');
  });

  test('what a link does not have is refused', () => {
    const wrong = { userEnteredFormat: { textFormat: { link: { url: uri } } } } as object;
    const account = sheetsAccount();
    expect(failureOf(() => apply(account, setLink([wrong], 'userEnteredFormat'))).message).toContain('url');
  });
});

describe('conditional formats', () => {
  const texts = (account: SheetsAccount) =>
    JSON.stringify(sheetOf(account).conditionalFormats).match(/(?<="userEnteredValue":")\w+/g);

  test('rules are kept in the order of their indexes', () => {
    const account = sheetsAccount();
    const add = (text: string, index: number) => ({ addConditionalFormatRule: { rule: ruleFor(text), index } });
    apply(account, add('a', 0), add('c', 1), add('b', 1), add('d', 0));
    expect(texts(account)).toEqual(['d', 'a', 'b', 'c']);
  });

  test.each<[string, SheetsRequest, string]>([
    [
      'an index that is not there',
      { addConditionalFormatRule: { rule: ruleFor('a'), index: 1 } },
      'No conditional format on sheet at index: 1',
    ],
    [
      'no condition',
      { addConditionalFormatRule: { rule: { ranges: [RANGE], booleanRule: { format: {} } } } },
      'condition.type',
    ],
    [
      'neither kind of rule',
      { addConditionalFormatRule: { rule: { ranges: [RANGE] } } },
      'booleanRule and gradientRule',
    ],
    [
      'a formula without its sign',
      {
        addConditionalFormatRule: {
          rule: {
            ranges: [RANGE],
            booleanRule: { condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: 'A1' }] }, format: {} },
          },
        },
      },
      'starts with "="',
    ],
  ])('a rule with %s is refused', (_, request, message) => {
    expect(failureOf(() => apply(sheetsAccount(), request)).message).toContain(message);
  });
});

describe('names and protection', () => {
  test('a named range that somebody made is read by its name', () => {
    const account = withRows(sheetsAccount(), [['a', 'b', 'c']]);
    account.book.namedRanges.push({ namedRangeId: 'n1', name: 'Everyone', range: RANGE });
    expect(valuesOf(account, 'Everyone')).toEqual([['a', 'b']]);
    expect(failureOf(() => valuesOf(account, 'All')).message).toBe('Unable to parse range: All');
  });

  test('a warning has no editors', () => {
    const protectedRange = { range: RANGE, warningOnly: true, editors: { users: ['a@example.org'] } };
    expect(failureOf(() => apply(sheetsAccount(), { addProtectedRange: { protectedRange } })).code).toBe(400);
  });
});

describe('sizes', () => {
  test('a column’s width and hiding are kept, and its formats with them', () => {
    const account = sheetsAccount();
    const range = { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 };
    const cell = { userEnteredFormat: { wrapStrategy: 'WRAP' } };
    apply(
      account,
      { repeatCell: { range: { sheetId: 0 }, cell, fields: 'userEnteredFormat' } },
      {
        updateDimensionProperties: {
          range,
          properties: { pixelSize: 77, hiddenByUser: true },
          fields: 'pixelSize,hiddenByUser',
        },
      },
      { updateDimensionProperties: { range, properties: { pixelSize: 77 }, fields: '*' } },
    );
    const fields = 'sheets.data(columnMetadata,rowData.values.userEnteredFormat)';
    expect(account.sheets.get(ID, { fields, ranges: ['B1'] })).toEqual({
      sheets: [{ data: [{ columnMetadata: [{ pixelSize: 77 }], rowData: [{ values: [cell] }] }] }],
    });
  });
});
