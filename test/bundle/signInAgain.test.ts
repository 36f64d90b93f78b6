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
