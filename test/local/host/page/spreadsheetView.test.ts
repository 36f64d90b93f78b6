/** What the grid is told about a tab: texts, looks, drop-downs, notes, and what editing would touch. */

import type { LocalCell, LocalSheet } from '../../../../local/account/state.ts';
import type { TabView } from '../../../../local/host/page/pageTypes.ts';
import { spreadsheetView } from '../../../../local/host/page/spreadsheetView.ts';
import { SHEET, smallSheet, smallState, withWorkbook } from '../../files/smallState.ts';

const ME = 'sm@example.org';
const ASM = 'asm@example.org';
const GRID = { gridProperties: { rowCount: 5, columnCount: 2, frozenRowCount: 1 } };

function tabOf(rows: (LocalCell | string)[][], more: Partial<LocalSheet> = {}, email = ME): TabView {
  const state = smallState([{ id: 'book', mimeType: SHEET }]);
  const file = state.files.book;
  if (!file) throw new Error('The test has no file');
  file.permissions = [
    { id: '1', type: 'user', role: 'owner', emailAddress: ME },
    { id: '2', type: 'user', role: 'writer', emailAddress: ASM },
    { id: '3', type: 'user', role: 'reader', emailAddress: 'reader@example.org' },
  ];
  const sheet: LocalSheet = { ...smallSheet('People', rows, {}, GRID), ...more };
  withWorkbook(state, 'book', [sheet, smallSheet('Hidden', [['secret']], {}, { sheetId: 8, hidden: true })]);
  const book = state.spreadsheets.book;
  if (!book) throw new Error('The test has no workbook');
  const view = spreadsheetView(state, file, book, { sheetId: null, email });
  expect(view.tabs.map((tab) => tab.title)).toEqual(['People']);
  if (!view.tab) throw new Error('There is no tab');
  return view.tab;
}
const first = (tab: TabView) => tab.rows[0]?.cells[0];
const look = (tab: TabView) => tab.looks[first(tab)?.look ?? -1];

it('takes the frozen row out as headers, and leaves rows to type into up to the end of the sheet', () => {
  const tab = tabOf([['Name', 'Role'], ['Ana']]);
  expect(tab.columns.map((column) => [column.letters, column.header?.text])).toEqual([
    ['A', 'Name'],
    ['B', 'Role'],
  ]);
  expect(tab.rows.map((row) => row.rowIndex)).toEqual([1, 2, 3, 4]);
});

it('shows dates as their format says, and begins to edit them as they can be typed', () => {
  const date = {
    userEnteredValue: { numberValue: 46451 },
    userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'ddd d mmm yyyy' } },
  };
  expect(first(tabOf([['Date'], [date]]))).toEqual({ text: 'Fri 5 Mar 2027', typed: '2027-03-05' });
});

it('says what address a text opens, and shows it as a link', () => {
  const uri = 'https://docs.google.com/document/d/abc/edit';
  const textFormat = { link: { uri }, underline: true, foregroundColorStyle: { themeColor: 'LINK' } };
  const linked = { userEnteredValue: { stringValue: 'Report 1' }, userEnteredFormat: { textFormat } };
  const tab = tabOf([['Doc'], [linked]]);
  expect(first(tab)).toMatchObject({ text: 'Report 1', link: uri });
  expect(look(tab)).toEqual({ underline: true, color: '#1155CC' });
});

it('shows a formula as its own text, because nothing works it out', () => {
  expect(first(tabOf([['Sum'], [{ userEnteredValue: { formulaValue: '=1+1' } }]]))?.text).toBe('=1+1');
});

it.each([
  ['TEXT_EQ', 'late', true],
  ['TEXT_EQ', 'Present', false],
  ['TEXT_CONTAINS', 'at', true],
  ['NOT_BLANK', '', true],
  ['BLANK', '', false],
  ['CUSTOM_FORMULA', '=TRUE', false],
])('colours “Late” by a rule %s %s: %s', (type, operand, applies) => {
  const rule = {
    ranges: [{ startRowIndex: 1 }],
    booleanRule: {
      condition: { type, values: [{ userEnteredValue: operand }] },
      format: { backgroundColor: { red: 1, green: 0.8 }, textFormat: { bold: true } },
    },
  };
  const tab = tabOf([['Status'], ['Late']], { conditionalFormats: [rule] });
  expect(look(tab)).toEqual(applies ? { background: '#FFCC00', bold: true } : undefined);
});

it('offers what a drop-down holds, once for all cells that share it', () => {
  const cell = {
    dataValidation: {
      condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Yes' }, { userEnteredValue: 'No' }] },
    },
  };
  const tab = tabOf([['Minor'], [cell], [cell]]);
  expect(tab.lists).toEqual([{ choices: ['Yes', 'No'], strict: false }]);
  expect(tab.rows.slice(0, 2).map((row) => row.cells[0]?.list)).toEqual([0, 0]);
});

describe('protection', () => {
  const range = { startRowIndex: 1, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 };

  it('that warns warns everybody', () => {
    const protectedRanges = [{ range, warningOnly: true, description: 'Filled in by Callboard' }];
    for (const email of [ME, ASM]) {
      const tab = tabOf([['ID'], ['P001'], ['P002']], { protectedRanges }, email);
      expect(tab.rows.slice(0, 2).map((row) => row.cells[0]?.warning)).toEqual(['Filled in by Callboard', undefined]);
    }
  });

  it('that shuts shuts out editors who are not named, never the owner', () => {
    const shut = (email: string, editors = {}) =>
      first(tabOf([['ID'], ['P001']], { protectedRanges: [{ range, ...editors }] }, email))?.shut;
    expect([shut(ME), shut(ASM), shut(ASM, { editors: { users: [ASM] } })]).toEqual([undefined, true, undefined]);
  });
});

it('lets only editors edit', () => {
  expect(['sm', 'asm', 'reader'].map((who) => tabOf([['ID']], {}, `${who}@example.org`).canEdit)).toEqual([
    true,
    true,
    false,
  ]);
});
