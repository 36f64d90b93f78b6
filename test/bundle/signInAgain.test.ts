/** A sign-in sheet that was printed and has changed since: whoever makes it again hears of it. */
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
  expect(made()).toBe('Sign-in for Friday 5 March 2027: 3 people no longer called.');
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
