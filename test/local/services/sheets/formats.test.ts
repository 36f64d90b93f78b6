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

describe('conditional formats', () => {
  const texts = (account: SheetsAccount) =>
    JSON.stringify(sheetOf(account).conditionalFormats).match(/(?<="userEnteredValue":")\w+/g);

  test('rules are kept in the order of their indexes, and can be replaced, moved and deleted', () => {
    const account = sheetsAccount();
    apply(
      account,
      ...['a', 'b', 'c'].map((text, index) => ({ addConditionalFormatRule: { rule: ruleFor(text), index } })),
    );
    expect(texts(account)).toEqual(['a', 'b', 'c']);
    apply(account, { updateConditionalFormatRule: { index: 1, rule: ruleFor('B') } });
    apply(account, { updateConditionalFormatRule: { index: 2, newIndex: 0, sheetId: 0 } });
    expect(texts(account)).toEqual(['c', 'a', 'B']);
    apply(account, { deleteConditionalFormatRule: { index: 1, sheetId: 0 } });
    expect(texts(account)).toEqual(['c', 'B']);
  });

  test.each<[string, SheetsRequest, string]>([
    [
      'an index that is not there',
      { deleteConditionalFormatRule: { index: 0 } },
      'No conditional format on sheet at index: 0',
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

describe('banding', () => {
  const band = (startRowIndex: number, bandedRangeId?: number): SheetsRequest => ({
    addBanding: {
      bandedRange: {
        range: { ...RANGE, startRowIndex, endRowIndex: startRowIndex + 2 },
        rowProperties: {},
        ...(bandedRangeId && { bandedRangeId }),
      },
    },
  });

  test('two bandings may not overlap', () => {
    const account = sheetsAccount();
    apply(account, band(0, 4), band(2));
    expect(failureOf(() => apply(account, band(1))).message).toContain('already has alternating background colors');
    apply(account, { deleteBanding: { bandedRangeId: 4 } });
    expect(() => apply(account, band(0))).not.toThrow();
  });

  test('a banding is changed where the mask says', () => {
    const account = sheetsAccount();
    apply(account, band(0, 4));
    const range = { ...RANGE, endRowIndex: 9 };
    apply(account, { updateBanding: { bandedRange: { bandedRangeId: 4, range }, fields: 'range' } });
    expect(sheetOf(account).bandedRanges).toEqual([{ bandedRangeId: 4, range, rowProperties: {} }]);
  });
});

describe('merges and borders', () => {
  test('merging keeps the first value and drops the others', () => {
    const account = withRows(sheetsAccount(), [
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ]);
    apply(account, { mergeCells: { range: RANGE, mergeType: 'MERGE_ALL' } });
    expect(valuesOf(account)).toEqual([
      ['a', '', 'c'],
      ['', '', 'f'],
    ]);
    expect(sheetOf(account).merges).toEqual([RANGE]);
  });

  test('merging rows makes one merge a row', () => {
    const account = sheetsAccount();
    apply(account, { mergeCells: { range: RANGE, mergeType: 'MERGE_ROWS' } });
    expect(sheetOf(account).merges).toEqual([
      { ...RANGE, endRowIndex: 1 },
      { ...RANGE, startRowIndex: 1 },
    ]);
  });

  test('half a merge can be neither merged nor unmerged', () => {
    const account = sheetsAccount();
    apply(account, { mergeCells: { range: RANGE, mergeType: 'MERGE_ALL' } });
    const half = { ...RANGE, endRowIndex: 1 };
    expect(failureOf(() => apply(account, { unmergeCells: { range: half } })).message).toContain(
      'You must select all cells',
    );
    expect(failureOf(() => apply(account, { mergeCells: { range: half, mergeType: 'MERGE_ALL' } })).code).toBe(400);
    apply(account, { unmergeCells: { range: RANGE } });
    expect(sheetOf(account).merges).toEqual([]);
  });

  test('borders go to the outside and the inside as asked', () => {
    const account = sheetsAccount();
    const solid = { style: 'SOLID' };
    apply(account, { updateBorders: { range: RANGE, top: solid, innerVertical: solid } });
    const borders = [0, 1].map((row) =>
      [0, 1].map((column) => sheetOf(account).rows[row]?.[column]?.userEnteredFormat?.borders),
    );
    expect(borders).toEqual([
      [
        { top: solid, right: solid },
        { top: solid, left: solid },
      ],
      [{ right: solid }, { left: solid }],
    ]);
    apply(account, { updateBorders: { range: RANGE, top: { style: 'NONE' } } });
    expect(sheetOf(account).rows[0]?.[0]?.userEnteredFormat?.borders).toEqual({ right: solid });
  });
});

describe('names and protection', () => {
  const name = (text: string): SheetsRequest => ({
    addNamedRange: { namedRange: { name: text, namedRangeId: text, range: RANGE } },
  });

  test('a named range is read by its name, renamed and deleted', () => {
    const account = withRows(sheetsAccount(), [['a', 'b', 'c']]);
    apply(account, name('Everyone'));
    expect(valuesOf(account, 'Everyone')).toEqual([['a', 'b']]);
    apply(account, { updateNamedRange: { namedRange: { namedRangeId: 'Everyone', name: 'All' }, fields: 'name' } });
    expect(valuesOf(account, 'All')).toEqual([['a', 'b']]);
    apply(account, { deleteNamedRange: { namedRangeId: 'Everyone' } });
    expect(failureOf(() => valuesOf(account, 'All')).message).toBe('Unable to parse range: All');
  });

  test.each(['A1', 'R1C1', 'two words', '1st', 'true', ''])('%j is no name for a range', (text) => {
    expect(failureOf(() => apply(sheetsAccount(), name(text))).message).toContain('is not a valid name');
  });

  test('two ranges may not have one name', () => {
    const twin: SheetsRequest = { addNamedRange: { namedRange: { name: 'everyone', range: RANGE } } };
    expect(failureOf(() => apply(sheetsAccount(), name('Everyone'), twin)).message).toContain('already exists');
  });

  test('a protected range is changed where the mask says, and deleted', () => {
    const account = sheetsAccount();
    apply(account, { addProtectedRange: { protectedRange: { protectedRangeId: 3, range: RANGE, warningOnly: true } } });
    const change = { protectedRangeId: 3, description: 'Ids', warningOnly: false };
    apply(account, { updateProtectedRange: { protectedRange: change, fields: 'description' } });
    expect(sheetOf(account).protectedRanges[0]).toMatchObject({ description: 'Ids', warningOnly: true, range: RANGE });
    apply(account, { deleteProtectedRange: { protectedRangeId: 3 } });
    expect(failureOf(() => apply(account, { deleteProtectedRange: { protectedRangeId: 3 } })).message).toContain(
      'No protected range with id: 3',
    );
  });

  test('a warning has no editors', () => {
    const protectedRange = { range: RANGE, warningOnly: true, editors: { users: ['a@example.org'] } };
    expect(failureOf(() => apply(sheetsAccount(), { addProtectedRange: { protectedRange } })).code).toBe(400);
  });
});

describe('find and replace', () => {
  const find = (account: SheetsAccount, request: object) => apply(account, { findReplace: request }).replies;

  test('whole cells or parts of them are replaced, in any case unless told otherwise', () => {
    const account = withRows(sheetsAccount(), [
      ['Ada', 'ada'],
      ['Ada Bo', 'x'],
    ]);
    expect(
      find(account, { find: 'Ada', replacement: 'Eve', matchEntireCell: true, matchCase: true, sheetId: 0 }),
    ).toEqual([{ findReplace: { valuesChanged: 1, rowsChanged: 1, sheetsChanged: 1, occurrencesChanged: 1 } }]);
    find(account, { find: 'ada', replacement: 'Ida', allSheets: true });
    expect(valuesOf(account)).toEqual([
      ['Eve', 'Ida'],
      ['Ida Bo', 'x'],
    ]);
  });

  test('what is searched for is text and not a pattern', () => {
    const account = withRows(sheetsAccount(), [['a.c', 'abc']]);
    find(account, { find: 'a.c', replacement: '$&', range: RANGE });
    expect(valuesOf(account)).toEqual([['$&', 'abc']]);
  });

  test('it must say where to look, once', () => {
    expect(failureOf(() => find(sheetsAccount(), { find: 'a' })).message).toContain('Exactly one of');
    expect(failureOf(() => find(sheetsAccount(), { find: 'a', allSheets: true, sheetId: 0 })).message).toContain(
      'Exactly one of',
    );
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

  test('a column is as wide as its longest text when it is sized by itself', () => {
    const account = withRows(sheetsAccount(), [['short', 'a good deal longer']]);
    const dimensions = { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 2 };
    apply(account, { autoResizeDimensions: { dimensions } });
    const [first, second] = sheetOf(account).columnMetadata;
    expect(Number(second?.pixelSize)).toBeGreaterThan(Number(first?.pixelSize));
  });
});
