/** Who is cleared is read from the Confidential workbook, for one setting only, and never guessed at. */
import { dailyCall } from '../../src/features/calls/dailyCall.ts';
import { AppError } from '../../src/port/appError.ts';
import type { CellValue } from '../../src/port/workspace.ts';
import { readClearances } from '../../src/production/readClearances.ts';
import { withClearances } from '../../src/production/withClearances.ts';
import { clearancesTab } from '../../src/workbook/tabs/confidential.ts';
import { productionTab } from '../../src/workbook/tabs/office.ts';
import { filesIn } from '../builders/fixture.ts';
import { type Account, newAccount, opened, setUp } from '../builders/setUp.ts';

const DATE = '2027-03-06';

/** The small production; on this day Ana and Ben are called with two minors. */
function account(unclearedAdults: string, ...clearances: CellValue[][]): Account {
  const one = newAccount();
  setUp(one, filesIn('test/fixtures/small'));
  const settings = one.sheets.rowsOf(productionTab.sheetId);
  const row = settings.find((cells) => cells[0] === 'Uncleared adults');
  if (row !== undefined) row[1] = unclearedAdults;
  else settings.push(['Uncleared adults', unclearedAdults]);
  sheetOf(one)?.rows.push(...clearances);
  return one;
}

function sheetOf(one: Account) {
  const { state } = opened(one, []);
  return one.sheets.book(state.confidentialWorkbookId).find(({ sheetId }) => sheetId === clearancesTab.sheetId);
}

const CLEARED: CellValue[][] = [
  ['P001', 'Background check', 'Cleared'],
  ['P001', 'Child safety training', 'Cleared'],
];

const CANNOT_READ = /Clearances in the Confidential workbook.*Ask somebody who may open it, or choose Put back/;

const called = (one: Account) =>
  dailyCall(withClearances(opened(one, [])).data, DATE).called.map((person) => person.name);

test('with Leave out, adults without a current clearance are not called with minors', () => {
  expect(called(account('Leave out', ...CLEARED))).toEqual(['Ana Reyes', 'Cleo Park', 'Dev Shah']);
  expect(called(account('Leave out'))).toEqual(['Cleo Park', 'Dev Shah']);
});

test.each(['Warn', 'Do not check'])(
  'with the setting %j nobody is left out, and Confidential is not looked into',
  (setting) => {
    const one = account(setting);
    const production = opened(one, []);
    const { reads } = one.sheets;
    expect(withClearances(production)).toBe(production);
    expect(one.sheets.reads).toBe(reads);
  },
);

test('a column that is gone is no clearance without an end', () => {
  const one = account('Leave out', ...CLEARED);
  const headers = sheetOf(one)?.rows[0] ?? [];
  headers[headers.indexOf('Expires')] = 'Valid until';
  expect(() => called(one)).toThrow(CANNOT_READ);
});

test('an adult who is left out because of a row that cannot be read stops the automatic call', () => {
  const [first = [], second = []] = CLEARED;
  const one = account('Leave out', [...first, null, 'next spring'], second);
  expect(called(one)).toEqual(['Cleo Park', 'Dev Shah']);
  expect(withClearances(opened(one, [])).data.problems).toEqual([
    { tab: 'Clearances', row: 2, message: expect.not.stringContaining('spring'), stops: 'call' },
  ]);
});

test('where the tab is gone nobody is called, and it is said what to do', () => {
  const one = account('Leave out', ...CLEARED);
  Object.assign(sheetOf(one) ?? {}, { sheetId: 1 });
  expect(() => called(one)).toThrow(CANNOT_READ);
});

test.each([
  ['not-allowed', CANNOT_READ],
  ['not-found', CANNOT_READ],
  // A failure in passing is no missing workbook: nobody is sent to repair it.
  ['transient', /^as Google said$/],
] as const)('where Google says %s nobody is called either', (code, words) => {
  const one = account('Leave out', ...CLEARED);
  const production = opened(one, []);
  const read = () => {
    throw new AppError(code, 'as Google said');
  };
  const ws = { ...production.ws, spreadsheets: { ...production.ws.spreadsheets, read } };
  expect(() => withClearances({ ...production, ws })).toThrow(words);
});

test('a production without a Confidential workbook is told so without a call', () => {
  const one = account('Leave out');
  const { reads } = one.sheets;
  expect(() => readClearances(one.ws, { confidentialWorkbookId: '' })).toThrow('choose Put back what is missing');
  expect(one.sheets.reads).toBe(reads);
});
