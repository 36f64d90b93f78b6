/** A person typing into one cell of a spreadsheet: who may, what is stored, what fires, and what is written down of it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalAccount } from '../../../local/account/localAccount.ts';
import { SHEET, smallSheet, smallState, withWorkbook } from '../files/smallState.ts';

const ME = 'sm@example.org';
const ASM = 'asm@example.org';
let bundleDir: string;
let account: LocalAccount;

beforeEach(() => {
  bundleDir = mkdtempSync(join(tmpdir(), 'callboard-typing-'));
  writeFileSync(
    join(bundleDir, 'Code.js'),
    `function whenEdited({ value, range }) {
      const sheetId = range.getSheet().getSheetId();
      const rows = [range.getRow(), range.getLastRow()];
      return { value, sheetId, rows, columns: [range.getColumn(), range.getLastColumn()] };
    }`,
  );
  const state = smallState([
    { id: 'book', mimeType: SHEET },
    { id: 'other', mimeType: SHEET },
  ]);
  const range = { startRowIndex: 1, endRowIndex: 2 };
  const protectedRanges = [{ protectedRangeId: 1, range, editors: { users: [ME] } }];
  const grid = { sheetId: 0, gridProperties: { rowCount: 4, columnCount: 2 } };
  for (const id of ['book', 'other']) {
    withWorkbook(state, id, [{ ...smallSheet('People', [['Name'], ['Ana']], {}, grid), protectedRanges }]);
    const file = state.files[id];
    if (file) {
      file.permissions = [
        { id: '1', type: 'user', role: 'owner', emailAddress: ME },
        { id: '2', type: 'user', role: 'writer', emailAddress: ASM },
      ];
    }
  }
  state.activeSpreadsheetId = 'book';
  state.triggers.push({
    id: 't1',
    handler: 'whenEdited',
    kind: 'edit',
    documentId: 'book',
    ownerEmail: ME,
    createdAtMs: 0,
    disabled: false,
  });
  const { nowMs, me, scriptTimeZone } = state;
  account = LocalAccount.create({ nowMs, me, scriptTimeZone, bundleDir, state });
});
afterEach(() => rmSync(bundleDir, { recursive: true }));

const cell = (more: object = {}) => ({ spreadsheetId: 'book', sheetId: 0, row: 2, column: 1, text: 'x', ...more });
const value = (row: number, column: number) =>
  account.state.spreadsheets.book?.sheets[0]?.rows[row]?.[column]?.userEnteredValue;

it('stores what was typed as if typed, and fires as the trigger’s owner', () => {
  const [run] = account.typeAs(ASM, cell({ text: '7' }));
  expect(value(2, 1)).toEqual({ numberValue: 7 });
  expect(run).toMatchObject({
    ownerEmail: ME,
    result: { value: '7', sheetId: 0, rows: [3, 3], columns: [2, 2] },
  });
  expect(account.runs).toMatchObject([{ name: 'whenEdited', source: 'trigger', user: ME }]);
});

it('gives no value when a cell was emptied', () => {
  const [run] = account.typeAs(ME, cell({ row: 1, column: 0, text: '' }));
  expect(value(1, 0)).toBeUndefined();
  expect(run?.result).not.toHaveProperty('value');
});

it('fires nothing for another spreadsheet', () => {
  expect(account.typeAs(ASM, cell({ spreadsheetId: 'other' }))).toEqual([]);
});

it.each([
  ['somebody without access', 'parent@example.org', {}, /may not edit/],
  ['an editor where only others may', ASM, { row: 1 }, /protected cell/],
  ['anybody outside the grid', ME, { row: 9 }, /./],
  ['anybody where there is no file', ME, { spreadsheetId: '__proto__' }, /no such spreadsheet/],
])('refuses %s, and changes nothing', (_who, email, more, message) => {
  const before = JSON.stringify(account.state);
  expect(() => account.typeAs(email, cell(more))).toThrow(message);
  expect(JSON.stringify(account.state)).toBe(before);
});
