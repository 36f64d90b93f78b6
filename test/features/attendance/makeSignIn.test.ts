import { makeSignIn, SIGN_IN_TABS } from '../../../src/features/attendance/makeSignIn.ts';
import { reportsTab } from '../../../src/workbook/tabs/office.ts';
import { attendanceTab } from '../../../src/workbook/tabs/rehearsal.ts';
import { filesIn } from '../../builders/fixture.ts';
import { type Account, newAccount, opened, setUp } from '../../builders/setUp.ts';

const DAY = '2027-03-06';

function account(): Account {
  const one = newAccount();
  setUp(one, filesIn('test/fixtures/small'));
  return one;
}

const signIn = (one: Account, date = DAY, sliceMs?: number) => makeSignIn(opened(one, SIGN_IN_TABS, sliceMs), date);
const attendance = (one: Account) => opened(one, SIGN_IN_TABS).workbook.records(attendanceTab, []);
const docs = ({ drive }: Account) => [...drive.files.values()].filter(({ html }) => html !== '');

test('everybody who is called is expected, who cannot come is excused, and the sheet is there', () => {
  const one = account();
  expect(signIn(one)).toMatchObject({ state: 'done', sheetsMade: 1, problems: [] });
  expect(attendance(one).map((row) => [row.Name, row.Call, row.Status])).toEqual([
    ['Ana Reyes', '10:00', 'Expected'],
    ['Ben Okafor', '10:00', 'Expected'],
    ['Cleo Park', '10:00', 'Expected'],
    ['Dev Shah', expect.any(String), expect.any(String)],
  ]);
  expect(docs(one).map(({ name }) => name)).toEqual(['Sign-in 2027-03-06 1000 Rehearsal']);
  expect(opened(one, SIGN_IN_TABS).workbook.records(reportsTab, [])[0]).toMatchObject({
    Report: 'Sign-in sheet',
    'Event ID': 'E002',
    Date: DAY,
    Revision: 1,
  });
});

test('a second time nothing is made, and what was typed stays', () => {
  const one = account();
  signIn(one);
  const rows = one.sheets.rowsOf(attendanceTab.sheetId);
  const column = rows[0]?.indexOf('Note') ?? -1;
  if (rows[1]) rows[1][column] = 'Came by bus';
  expect(signIn(one)).toMatchObject({ state: 'done', sheetsMade: 0, peopleAdded: 0 });
  expect(attendance(one)[0]?.Note).toBe('Came by bus');
  expect(docs(one)).toHaveLength(1);
});

test('a day without a published event has nobody to sign in', () => {
  const one = account();
  const writes = one.sheets.updates.length;
  expect(signIn(one, '2027-03-09').state).toBe('nothing');
  expect(one.sheets.updates).toHaveLength(writes);
});

test('when the time is up it stops, and goes on in the next slice', () => {
  const one = account();
  expect(signIn(one, DAY, 0).state).toBe('more');
  expect(signIn(one)).toMatchObject({ state: 'done' });
  expect(docs(one)).toHaveLength(1);
});
