import fc from 'fast-check';
import { foldedText } from '../../src/values/text.ts';
import { missingColumnProblems } from '../../src/workbook/askedColumns.ts';
import { columnOf, headersOf, joinedKey, keyOf, sameCell, tableFrom } from '../../src/workbook/table.ts';
import { propsTab } from '../../src/workbook/tabs/deck.ts';
import { conflictsTab, scenesTab } from '../../src/workbook/tabs/schedule.ts';

const HEADERS = scenesTab.columns.map((column) => column.header);

test('columns are found in any order and case, below rows that a person put above', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(HEADERS, { minLength: HEADERS.length }), fc.nat(4), (headers, above) => {
      const rows = [
        ...Array.from({ length: above }, () => ['My show']),
        headers.map((header) => ` ${header.toUpperCase()}`),
        headers.map((header) => header),
      ];
      const table = tableFrom(scenesTab, { title: 'Scenes', rows });
      expect(table.headerRowIndex).toBe(above);
      expect(table.missing).toEqual([]);
      expect(table.rows).toHaveLength(1);
      for (const header of HEADERS) expect(table.columnIndex.get(header)).toBe(headers.indexOf(header));
    }),
  );
});

test('a renamed header is missing by name, and stands among the others', () => {
  const table = tableFrom(conflictsTab, { title: 'Away', rows: [['Person', 'From date', 'From time', 'Why']] });
  expect(table.missing).toEqual(['To date', 'To time', 'Reason', 'Status']);
  expect(table.otherColumns).toEqual([{ header: 'Why', index: 3 }]);
  expect(missingColumnProblems(table)[2]).toEqual({
    tab: 'Away',
    row: 1,
    column: 'Reason',
    message:
      'There is no column “Reason”. Was it renamed or deleted? Type the header back, or choose Put back what is missing.',
  });
});

test('a header that stands there twice is told apart, and the first one counts', () => {
  const table = tableFrom(propsTab, { title: 'Props', rows: [['Prop ID', 'Name', 'Name', 'Mine', 'Mine']] });
  expect(table.columnIndex.get('Name')).toBe(1);
  expect(columnOf(table, 'mine')).toBe(3);
  expect(columnOf(table, 'Nothing')).toBeUndefined();
  expect(new Set(headersOf(table).values()).size).toBe(5);
});

test('blank rows are no rows', () => {
  const rows = [['Scene'], [null, ' '], ['1'], []];
  expect(tableFrom(scenesTab, { title: 'Scenes', rows }).rows.map(({ rowIndex }) => rowIndex)).toEqual([2]);
});

test('keys are compared without regard to case, spaces and how accents are composed', () => {
  expect(joinedKey([' Zoë  Silva', 46451, null])).toBe(joinedKey(['zoe\u0308 silva', 46451, '']));
  expect(joinedKey(['a', 'b'])).not.toBe(joinedKey(['ab', '']));
  expect(joinedKey([null, ' '])).toBe('');
  expect(foldedText('  A\n B ')).toBe('a b');
  const table = tableFrom(scenesTab, { title: 'Scenes', rows: [['Scene'], ['1.1 ']] });
  expect(table.rows.map((row) => keyOf(table, row))).toEqual(['1.1']);
});

test.each([
  ['', null, true],
  [undefined, null, true],
  [0, null, false],
  ['1', 1, false],
  [1110 / 1440, 0.7708333333333333, true],
  [0.1 + 0.2, 0.3, true],
  [1, 1.0001, false],
  [true, 'Yes', false],
])('the cells %j and %j are the same: %j', (a, b, same) => {
  expect(sameCell(a, b)).toBe(same);
});
