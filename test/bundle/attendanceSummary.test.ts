/** The summary of attendance, through the built bundle: its rows, its two charts, and what people do to it meanwhile. */
import type { LocalAccount } from '../../local/account/localAccount.ts';
import { readTab } from '../../local/host/readTab.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

const DAY = '2027-03-05';
const CHARTS = [104701, 104601];

/** On the day after: Ben was late, Cleo came in time. */
function account(): LocalAccount {
  const one = setUpAccount(SMALL, { now: `${DAY}T15:00` });
  const set = { Scenes: '', Work: 'Act 1', 'Also called': 'Ben Okafor; Cleo Park' };
  editCells(workbookOf(one), { tab: 'Schedule', where: { 'Event ID': 'E001' }, set });
  const call = callsOf(one);
  finished(call, call('makeSignIn', { date: DAY }));
  mark(one, 'P002', { In: '16:30', Out: '18:30', Note: 'asthma again' });
  mark(one, 'P003', { In: '16:00', Out: '18:00' });
  one.state.nowMs += 24 * 3_600_000;
  return one;
}

function mark(one: LocalAccount, id: string, set: Record<string, string>) {
  editCells(workbookOf(one), { tab: 'Attendance', where: { 'Person ID': id }, set });
}

function summed(one: LocalAccount) {
  const call = callsOf(one);
  return finished(call, call('makeAttendanceSummary'));
}

const rows = (one: LocalAccount, tab = 'Attendance summary') => readTab(workbookOf(one), tab);
const sheetOf = (one: LocalAccount, title: string) =>
  workbookOf(one).sheets.find(({ properties }) => properties.title === title);
const chartsOf = (one: LocalAccount) => workbookOf(one).sheets.flatMap(({ charts = [] }) => charts);

it('fills a row for each person and each week, shows them, and puts two charts beside', () => {
  const one = account();
  expect(summed(one).message).toBe('Attendance summary: 2 people, with charts of lateness and hours beside it.');
  expect(rows(one)).toMatchObject([
    { Name: 'Ben Okafor', Called: 1, Came: 1, Late: 1, 'Minutes late': 30, 'Hours there': 2 },
    { Name: 'Cleo Park', Called: 1, Came: 1, Late: 0, 'Minutes late': 0, 'Hours there': 2 },
  ]);
  expect(rows(one, 'Lateness by week')).toMatchObject([{ Called: 2, Late: 1, 'Minutes late': 30 }]);
  expect(sheetOf(one, 'Attendance summary')?.properties.hidden).not.toBe(true);
  expect(sheetOf(one, 'Attendance summary')?.charts?.map(({ chartId }) => chartId)).toEqual(CHARTS);
  // No reason, no phone.
  expect(JSON.stringify(sheetOf(one, 'Attendance summary'))).not.toMatch(/asthma|07700/);
});

it('follows Attendance when it is made again, and makes no second chart', () => {
  const one = account();
  summed(one);
  mark(one, 'P002', { In: '16:00', Status: 'Present', 'Minutes late': '' });
  summed(one);
  expect(rows(one)).toMatchObject([{ Late: 0, 'Minutes late': 0, 'Hours there': 2.5 }, {}]);
  expect(chartsOf(one).map(({ chartId }) => chartId)).toEqual(CHARTS);
});

it('makes a chart anew that somebody deleted, and leaves one where it was put', () => {
  const one = account();
  summed(one);
  const sheet = sheetOf(one, 'Attendance summary');
  const [lateness] = sheet?.charts ?? [];
  if (sheet === undefined || lateness === undefined) throw new Error('There is a chart');
  const place = { overlayPosition: { anchorCell: { sheetId: sheet.properties.sheetId, rowIndex: 9, columnIndex: 2 } } };
  sheet.charts = [{ ...lateness, position: place }];
  summed(one);
  expect(chartsOf(one).map(({ chartId }) => chartId)).toEqual(CHARTS);
  expect(chartsOf(one)[0]?.position).toEqual(place);
});

it('makes the tabs in a workbook that has not got them', () => {
  const one = account();
  const book = workbookOf(one);
  book.sheets = book.sheets.filter(({ properties }) => ![1046, 1047].includes(properties.sheetId));
  summed(one);
  expect(rows(one)).toHaveLength(2);
  expect(chartsOf(one)).toHaveLength(2);
});

it('leaves the row of somebody who is in Attendance no more, with nothing in it, and finds rows that were sorted', () => {
  const one = account();
  summed(one);
  const sheet = sheetOf(one, 'Attendance summary');
  sheet?.rows.splice(1, 2, sheet.rows[2] ?? [], sheet.rows[1] ?? []);
  mark(one, 'P002', { 'Person ID': 'P004' });
  summed(one);
  expect(rows(one).map((row) => [row['Person ID'], row.Called, row['Hours there']])).toEqual([
    ['P003', 1, 2],
    ['P002', 0, 0],
    ['P004', 1, 2],
  ]);
});

it('follows with each report once it was asked for, and never before', () => {
  const one = account();
  const call = callsOf(one);
  finished(call, call('makeReport', { date: DAY }));
  expect(rows(one)).toEqual([]);
  summed(one);
  mark(one, 'P003', { Status: 'Late', 'Minutes late': '5' });
  expect(finished(call, call('makeReport', { date: DAY })).problems).toEqual([]);
  expect(rows(one).map(({ Late }) => Late)).toEqual([1, 1]);
});

it('says when somebody has spoilt the tab, and makes the report all the same', () => {
  const one = account();
  summed(one);
  editCells(workbookOf(one), { tab: 'Attendance', where: { 'Person ID': 'P003' }, set: { Status: 'Late' } });
  const header = sheetOf(one, 'Attendance summary')?.rows[0]?.find(
    (cell) => cell?.userEnteredValue?.stringValue === 'Late',
  );
  if (header?.userEnteredValue) header.userEnteredValue = { stringValue: 'Tardy' };
  const call = callsOf(one);
  const outcome = finished(call, call('makeReport', { date: DAY }));
  expect(outcome.message).toContain('is made');
  expect(outcome.problems.map(({ tab, message }) => `${tab}: ${message}`)).toEqual([
    expect.stringContaining('Attendance summary: There is no column “Late”. Is it “Tardy”?'),
  ]);
});

it('says what it cannot count', () => {
  const one = account();
  mark(one, 'P002', { Out: '' });
  expect(summed(one).problems.map(({ column, message }) => `${column}: ${message}`)).toEqual([
    'Out: 1 row with In and no Out: the hours are not counted.',
  ]);
  expect(rows(one)[0]).toMatchObject({ 'Hours there': 0, 'Not counted': 1 });
});

it('has nothing to sum up before anybody is in Attendance', () => {
  const one = setUpAccount(SMALL, { now: `${DAY}T15:00` });
  expect(callsOf(one)('makeAttendanceSummary')).toMatchObject({ state: 'nothing' });
  expect(chartsOf(one)).toEqual([]);
});
