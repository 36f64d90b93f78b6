/** A sign-in sheet that was printed and has changed since: whoever makes it again hears of it. */
import type { LocalAccount } from '../../local/account/localAccount.ts';
import { readTab } from '../../local/host/readTab.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

it('says that a sheet is issued again where it has changed, and only there', () => {
  const account = setUpAccount(SMALL, { now: '2027-03-05T15:00' });
  const call = callsOf(account);
  const made = () => finished(call, call('makeSignIn', { date: '2027-03-06' })).message;
  expect(made()).toBe('Sign-in for Saturday 6 March 2027: 1 sheet made, 4 people added to Attendance.');
  expect(made()).toBe('Sign-in for Saturday 6 March 2027 is already there and up to date.');
  editCells(workbookOf(account), { tab: 'Schedule', where: { 'Event ID': 'E002' }, set: { Location: 'Elsewhere' } });
  expect(made()).toBe('Sign-in for Saturday 6 March 2027: 1 sheet re-issued, 0 people added to Attendance.');
  expect(made()).toBe('Sign-in for Saturday 6 March 2027 is already there and up to date.');
});

it('has the rows follow a schedule that has changed, and says how many', () => {
  const account = setUpAccount(SMALL, { now: '2027-03-05T15:00' });
  const call = callsOf(account);
  const made = () => finished(call, call('makeSignIn', { date: '2027-03-05' })).message;
  const type = (set: Record<string, string>) =>
    editCells(workbookOf(account), { tab: 'Schedule', where: { 'Event ID': 'E001' }, set });
  type({ Scenes: '', Work: 'Act 1', 'Also called': 'Ben Okafor; Cleo Park' });
  made();
  type({ Start: '17:00', 'Also called': 'Ben Okafor; Dev Shah' });
  expect(made()).toBe(
    'Sign-in for Friday 5 March 2027: 1 sheet re-issued, 1 person added to Attendance, 1 row changed with the schedule, 1 person no longer called.',
  );
  type({ Status: 'Cancelled' });
  expect(made()).toBe('Sign-in for Friday 5 March 2027: 1 sheet re-issued, 3 people no longer called.');
  expect(made()).toBe('Nothing is published for Friday 5 March 2027, so there is nobody to sign in.');
});

it('takes the sheet of an event that moved along, under its new day', () => {
  const account = setUpAccount(SMALL, { now: '2027-03-05T15:00' });
  const call = callsOf(account);
  finished(call, call('makeSignIn', { date: '2027-03-05' }));
  const set = { Date: '2027-03-08', Start: '17:00', End: '19:00' };
  editCells(workbookOf(account), { tab: 'Schedule', where: { 'Event ID': 'E001' }, set });
  const { message } = finished(call, call('makeSignIn', { date: '2027-03-08' }));
  expect(message).toContain('1 sheet re-issued');
  const names = Object.values(account.state.files).map(({ name }) => name);
  expect(names.filter((name) => name.startsWith('Sign-in 2027'))).toEqual(['Sign-in 2027-03-08 1700 Rehearsal']);
});

/** The sheets of a day as they would be printed. */
function sheets(account: LocalAccount, name = 'Sign-in 2027'): string[] {
  return Object.values(account.state.files)
    .filter((file) => file.name.startsWith(name))
    .map(({ content }) =>
      String(content?.data)
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' '),
    );
}

it('issues the sheet of an event that was cancelled again, with who had come and what was typed', () => {
  const account = setUpAccount(SMALL, { now: '2027-03-05T15:00' });
  const call = callsOf(account);
  const made = () => finished(call, call('makeSignIn', { date: '2027-03-05' })).message;
  const book = workbookOf(account);
  const type = (set: Record<string, string>) =>
    editCells(book, { tab: 'Schedule', where: { 'Event ID': 'E001' }, set });
  type({ Scenes: '', Work: 'Act 1', 'Also called': 'Ben Okafor; Cleo Park' });
  made();
  const mark = { In: '16:05', Status: 'Present', Note: 'By bus' };
  editCells(book, { tab: 'Attendance', where: { 'Person ID': 'P003' }, set: mark });
  type({ Status: 'Cancelled' });
  expect(made()).toBe('Sign-in for Friday 5 March 2027: 1 sheet re-issued, 1 person no longer called.');
  const [sheet = '', ...others] = sheets(account);
  expect(others).toEqual([]);
  expect(sheet).toContain('Cancelled. Nobody is called.');
  expect(sheet).toContain('Came all the same Cleo Park');
  expect(sheet).not.toContain('Ben Okafor');
  const rows = readTab(book, 'Attendance').filter((row) => row['Event ID'] === 'E001');
  expect(rows.map((row) => [row.Name, row.Status, row.Note])).toEqual([
    ['Ben Okafor', null, 'Event cancelled'],
    ['Cleo Park', 'Present', 'By bus'],
  ]);
  expect(made()).toBe('Nothing is published for Friday 5 March 2027, so there is nobody to sign in.');
});

it('has the sheet as it was when the event is on after all', () => {
  const account = setUpAccount(SMALL, { now: '2027-03-05T15:00' });
  const call = callsOf(account);
  const made = () => finished(call, call('makeSignIn', { date: '2027-03-06' }));
  const set = (Status: string) =>
    editCells(workbookOf(account), { tab: 'Schedule', where: { 'Event ID': 'E002' }, set: { Status } });
  made();
  const [before] = sheets(account);
  set('Cancelled');
  made();
  expect(sheets(account)).not.toEqual([before]);
  set('Published');
  made();
  expect(sheets(account)).toEqual([before]);
});

it('makes no sheet of an event that was cancelled before it had one', () => {
  const account = setUpAccount(SMALL, { now: '2027-03-05T15:00' });
  const set = { Status: 'Cancelled' };
  editCells(workbookOf(account), { tab: 'Schedule', where: { 'Event ID': 'E002' }, set });
  expect(callsOf(account)('makeSignIn', { date: '2027-03-06' })).toMatchObject({ state: 'nothing' });
  expect(sheets(account)).toEqual([]);
});

it('says on the door sheet and the roll that the event is cancelled, and who may collect a child who has come', () => {
  const account = setUpAccount(SMALL, { now: '2027-03-05T15:00' });
  const call = callsOf(account);
  const made = (what: 'door' | 'roll') => finished(call, call('makeDoorPapers', { what, date: '2027-03-06' })).message;
  const both = () => [made('door'), made('roll')];
  both();
  const set = { Status: 'Cancelled' };
  editCells(workbookOf(account), { tab: 'Schedule', where: { 'Event ID': 'E002' }, set });
  expect(both()).toEqual(['Door sheets: 1 re-issued.', 'Roll and break register: 1 re-issued.']);
  const [door = ''] = sheets(account, 'Door sheet');
  expect(door).toContain('Cancelled. Nobody is called.');
  expect(door).toContain('Cleo Park');
  expect(sheets(account, 'Roll')[0]).toContain('Nobody is called.');
});

it('goes along with an event that moved after somebody had signed in: their row stays, and the sheet is of the new day', () => {
  const account = setUpAccount(SMALL, { now: '2027-03-05T15:00' });
  const call = callsOf(account);
  const made = (date: string) => finished(call, call('makeSignIn', { date }));
  const book = workbookOf(account);
  made('2027-03-06');
  const mark = { In: '9:55', Status: 'Present' };
  editCells(book, { tab: 'Attendance', where: { 'Event ID': 'E002', 'Person ID': 'P002' }, set: mark });
  editCells(book, { tab: 'Schedule', where: { 'Event ID': 'E002' }, set: { Date: '2027-03-08' } });
  const { problems } = made('2027-03-08');
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringContaining('1 person was marked for E002 on Sat 6 Mar, before it moved to Mon 8 Mar.'),
  ]);
  const dates = readTab(book, 'Attendance').map((row) => [row['Person ID'], row.Date]);
  const [before, after] = [46452, 46454];
  expect(dates.filter(([id]) => id === 'P002')).toEqual([['P002', before]]);
  expect(dates.filter(([id]) => id !== 'P002').every(([, date]) => date === after)).toBe(true);
  expect(sheets(account)).toHaveLength(1);
});
