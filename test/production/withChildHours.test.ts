/** What the rules for children need is read from the Confidential workbook, only where rules are chosen, and never guessed at. */
import { dailyCall } from '../../src/features/calls/dailyCall.ts';
import { AppError } from '../../src/port/appError.ts';
import type { CellValue } from '../../src/port/workspace.ts';
import { withChildHours } from '../../src/production/withChildHours.ts';
import type { TabSpec } from '../../src/workbook/tabSpec.ts';
import { licencesTab, youngPeopleTab } from '../../src/workbook/tabs/confidential.ts';
import { productionTab } from '../../src/workbook/tabs/office.ts';
import { attendanceTab } from '../../src/workbook/tabs/rehearsal.ts';
import { filesIn } from '../builders/fixture.ts';
import { type Account, newAccount, opened, setUp } from '../builders/setUp.ts';

/** On this day Cleo and Dev, who are minors, are called. */
const DATE = '2027-03-06';

function account(rules: string, ...bands: CellValue[][]): Account {
  const one = newAccount();
  setUp(one, filesIn('test/fixtures/small'));
  const settings = one.sheets.rowsOf(productionTab.sheetId);
  const row = settings.find((cells) => cells[0] === 'Hours of children');
  if (row !== undefined) row[1] = rules;
  else settings.push(['Hours of children', rules]);
  closed(one, youngPeopleTab)?.rows.push(...bands);
  return one;
}

function closed(one: Account, { sheetId }: TabSpec) {
  const { state } = opened(one, []);
  return one.sheets.book(state.confidentialWorkbookId).find((sheet) => sheet.sheetId === sheetId);
}

const said = (one: Account) => dailyCall(withChildHours(opened(one, [])).data, DATE).childHours.join('\n');

test.each(['', 'Wales'])('with the setting %j nothing is read, and the call says that no rules are chosen', (rules) => {
  const one = account(rules);
  const production = opened(one, []);
  const { reads } = one.sheets;
  expect(withChildHours(production)).toBe(production);
  expect(one.sheets.reads).toBe(reads);
  const { childHours, warnings } = dailyCall(production.data, DATE);
  expect(childHours).toEqual([]);
  expect(warnings.join()).toContain('no rules are chosen');
});

test('with None and no licence nothing is said of a call, and one read is made', () => {
  const one = account('None');
  const production = opened(one, []);
  const { reads } = one.sheets;
  const { childHours, warnings } = dailyCall(withChildHours(production).data, DATE);
  expect(one.sheets.reads).toBe(reads + 1);
  expect(childHours).toEqual([]);
  expect(warnings.join()).not.toMatch(/children/i);
});

test('rules that nobody has confirmed are used, and it is said', () => {
  expect(said(account('England', ['P003', '9 to 15'], ['P004', '9 to 15']))).toContain('not confirmed');
});

test('a tab that an earlier version had not is no band at all', () => {
  const one = account('England', ['P003', '16 to 17'], ['P004', '16 to 17']);
  expect(said(one)).not.toContain('age band');
  Object.assign(closed(one, youngPeopleTab) ?? {}, { sheetId: 1 });
  expect(said(one)).toMatch(/No age band is on file.*Cleo Park, Dev Shah/);
});

test('a column that is gone is said, and loosens nothing', () => {
  const one = account('England', ['P003', '16 to 17'], ['P004', '16 to 17']);
  const headers = closed(one, youngPeopleTab)?.rows[0] ?? [];
  headers[headers.indexOf('Age band')] = 'Age';
  expect(said(one)).toMatch(/cannot read Young people.*strictest limits hold/);
});

test.each(['not-allowed', 'not-found'] as const)(
  'where Google says %s it is said, and the call is not stopped',
  (code) => {
    const one = account('England');
    const production = opened(one, []);
    const read = () => {
      throw new AppError(code, 'as Google said');
    };
    const ws = { ...production.ws, spreadsheets: { ...production.ws.spreadsheets, read } };
    const call = dailyCall(withChildHours({ ...production, ws }).data, DATE);
    expect(call.childHours.join()).toContain('cannot read Young people');
    expect(call.problems).toEqual(dailyCall(production.data, DATE).problems);
  },
);

test('a failure in passing is no missing workbook', () => {
  const production = opened(account('England'), []);
  const read = () => {
    throw new AppError('transient', 'as Google said');
  };
  const ws = { ...production.ws, spreadsheets: { ...production.ws.spreadsheets, read } };
  expect(() => withChildHours({ ...production, ws })).toThrow('as Google said');
});

test('days of a licence are counted from the days on which the child signed in', () => {
  const one = account('None');
  closed(one, licencesTab)?.rows.push(
    ['P003', 'L1', 'Licence', 'Borough', '2027-03-01', '2027-03-31', 1],
    ['', 'B1', 'Body of persons approval', 'Borough', '2027-03-01', '2027-03-31', null],
  );
  expect(said(one)).toBe('');
  closed(one, licencesTab)?.rows.pop();
  expect(said(one)).toBe('No licence or exemption is in force on Saturday 6 March 2027: Dev Shah.');
  const attendance = one.sheets.rowsOf(attendanceTab.sheetId);
  const headers = attendance[0] ?? [];
  const row: CellValue[] = headers.map(() => null);
  for (const [header, value] of Object.entries({
    Date: '2027-03-05',
    In: 'x',
    'Person ID': 'P003',
    'Event ID': 'E001',
  })) {
    row[headers.indexOf(header)] = value;
  }
  attendance.push(row);
  expect(said(one)).toContain('All days of the licence are used before Saturday 6 March 2027: Cleo Park (1 of 1).');
});
