/** Whom the schedules of real companies call, as people type them. */
import { dailyCall } from '../../src/features/calls/dailyCall.ts';
import { dayRows } from '../../src/features/calls/dayRows.ts';
import { CALL_TABS } from '../../src/features/calls/sendDailyCall.ts';
import type { CellValue } from '../../src/port/workspace.ts';
import type { ProductionData } from '../../src/production/productionData.ts';
import { minuteText } from '../../src/values/windows.ts';
import { breakdownTab, scheduleTab } from '../../src/workbook/tabs/schedule.ts';
import { planFor } from '../builders/fixture.ts';
import { placesOf } from '../builders/production.ts';
import { type Account, newAccount, opened, setUp } from '../builders/setUp.ts';
import { filesOf } from '../support/bundle.ts';
import { caseFolder, caseTest } from '../support/sharedCases.ts';

const SATURDAY = '2027-03-06';

/** Everybody who is called, with from when to when. */
function callsOn(data: ProductionData, date = SATURDAY): string[] {
  return dailyCall(data, date).plan.events.flatMap(({ called }) =>
    called.map(({ person, windows }) =>
      [
        person.called || person.name.split(' ')[0],
        ...windows.map((one) => `${minuteText(one.from)}-${minuteText(one.to)}`),
      ]
        .join(' ')
        .replace(/:00/g, ''),
    ),
  );
}

/** The base production, set up. */
function base(): Account {
  const one = newAccount();
  setUp(one, filesOf(caseFolder('base')));
  return one;
}

/** Types into the first row that has this text in its first columns. */
function type(one: Account, tab: { sheetId: number }, row: string, typed: Record<string, CellValue>): void {
  const [headers = [], ...rows] = one.sheets.rowsOf(tab.sheetId);
  const cells = rows.find((found) => found.includes(row));
  if (cells === undefined) throw new Error(`There is no row ${row}`);
  for (const [header, value] of Object.entries(typed)) cells[headers.indexOf(header)] = value;
}

const dataOf = (one: Account): ProductionData => opened(one, CALL_TABS).data;

caseTest('01-breakdown-marks', 'marks that mean off call nobody', (folder) => {
  const { data, refusals, notices } = planFor(filesOf(folder));
  expect([refusals, notices]).toEqual([[], []]);
  expect(callsOn(data)).toEqual(['Ben 10 am-12 pm', 'Ana 10 am-12 pm', 'Lily 10 am-12 pm']);
});

caseTest('02-two-parts-one-cell', 'several parts in one cell are all played', (folder) => {
  const { data, refusals, notices } = planFor(filesOf(folder));
  expect([refusals, notices]).toEqual([[], []]);
  expect(data.company.people.map(({ characters }) => characters)).toEqual([
    [],
    [],
    ['Mina'],
    ['Captain'],
    ['Lantern Boy', 'Villager'],
    ['Villager', 'Captain'],
  ]);
  const all = ['Ben', 'Ana', 'Theo', 'Lily', 'Sam'].map((name) => `${name} 10 am-12 pm`);
  expect(callsOn(data)).toEqual(all);
});

caseTest('04-scene-range', 'a range calls everybody in all of its scenes', (folder) => {
  const { data, refusals } = planFor(filesOf(folder));
  expect(refusals).toEqual([]);
  expect(callsOn(data)).toEqual(['Ben', 'Ana', 'Theo', 'Lily', 'Sam'].map((name) => `${name} 10 am-12 pm`));
  expect(dailyCall(data, SATURDAY).problems).toEqual([]);
});

caseTest('05-times-not-first', 'times are read wherever they stand, and however they are written', (folder) => {
  const { data, refusals } = planFor(filesOf(folder));
  expect(refusals).toEqual([]);
  expect(callsOn(data)).toEqual([
    'Ben 10 am-2 pm',
    'Ana 10 am-11 am',
    'Theo 11 am-12 pm',
    'Lily 12 pm-1 pm',
    'Sam 1 pm-2 pm',
  ]);
  expect(dailyCall(data, SATURDAY).problems).toEqual([]);
});

caseTest('12-scene-1-10', 'two rows and two columns of one scene are named, and nothing is set up', (folder) => {
  const { refusals } = planFor(filesOf(folder));
  expect(placesOf(refusals)).toEqual(['scenes.csv 5 Scene', 'breakdown.csv 1 1.1']);
  for (const { message } of refusals) expect(message).toContain('Spreadsheets turn 1.10 into 1.1');
});

caseTest('24-checkboxes', 'a box that is not ticked is off', () => {
  const one = base();
  type(one, breakdownTab, 'Captain', { 1.2: false });
  type(one, breakdownTab, 'Villager', { 1.2: false });
  type(one, breakdownTab, 'Mina', { 1.2: true });
  type(one, scheduleTab, 'E002', { Scenes: '1.2' });
  expect(callsOn(dataOf(one))).toEqual(['Ben 10 am-12 pm', 'Ana 10 am-12 pm', 'Lily 10 am-12 pm']);
});

const WORDS: [typed: Record<string, string>, called: string[]][] = [
  [{ 'Also called': 'All', Scenes: '' }, ['Rosa', 'Ben', 'Ana', 'Theo', 'Lily', 'Sam']],
  [{ 'Also called': 'Ana; Theo', Scenes: '' }, ['Ana', 'Theo']],
  [{ 'Also called': 'Full cast except Sam Patel', Scenes: 'Act 1' }, ['Ana', 'Theo', 'Lily', 'Sam']],
  [{ 'Also called': 'Full cast except Sam Patel', Scenes: '1.2' }, ['Ana', 'Theo', 'Lily']],
  [{ 'Also called': 'Ana Silva, Theo O’Brien', Scenes: '1.1-2.2' }, ['Ana', 'Theo', 'Lily', 'Sam']],
  [{ 'Also called': '', Scenes: '', Work: '10:00-12:00 1.1 - 2.2' }, ['Ana', 'Theo', 'Lily', 'Sam']],
];

caseTest('28-call-words', 'the words of real schedules are understood', () => {
  const one = base();
  for (const [typed, called] of WORDS) {
    type(one, scheduleTab, 'E002', typed);
    const data = dataOf(one);
    expect([typed, dailyCall(data, SATURDAY).problems]).toEqual([typed, []]);
    expect([typed, callsOn(data)]).toEqual([typed, called.map((name) => `${name} 10 am-12 pm`)]);
  }
});

caseTest('29-all-the-time', 'the day says All the time only of those who are there all the time', () => {
  const one = base();
  const typed = { Scenes: '', Start: 10 / 24, End: 14 / 24, Work: '10:00-10:45 Scene 1.1' };
  type(one, scheduleTab, 'E002', typed);
  const data = dataOf(one);
  const rows = dailyCall(data, SATURDAY).plan.events.flatMap((day) => dayRows(day, data.company, ({ name }) => name));
  expect(rows.map(({ time, who }) => `${time}: ${who}`)).toEqual([
    '10:00 am to 2:00 pm: All the time: Ben Okafor',
    '10:00 to 10:45 am: Full cast',
  ]);
});
