/** The tab Event types in a workbook: made with it, and missing from an older one. */
import { deleteTab } from '../../local/services/sheets/structureEdits.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

const now = '2027-03-05T15:00';

it('starts with the usual types, and a workbook without it sends its calls all the same', () => {
  const account = setUpAccount(SMALL, { now });
  const tab = workbookOf(account).sheets.find(({ properties }) => properties.title === 'Event types');
  expect(tab?.rows.length).toBeGreaterThan(25);
  deleteTab(workbookOf(account), 'Event types');
  const call = callsOf(account);
  const { date, hash } = call('previewCall', { date: '' });
  finished(call, call('sendCall', { date, hash, partial: false }));
  expect(account.state.mails.length).toBeGreaterThan(0);
});

it('says on Today which type nobody knows', () => {
  const account = setUpAccount(SMALL, { now });
  editCells(workbookOf(account), { tab: 'Schedule', where: { 'Event ID': 'E002' }, set: { Type: 'Zirkus' } });
  expect(JSON.stringify(callsOf(account)('getToday'))).toContain('“Zirkus” is not an event type');
});

it('counts a type of the company’s own, also where its name is a usual one’s other word', () => {
  const account = setUpAccount(SMALL, { now });
  const call = callsOf(account);
  editCells(workbookOf(account), { tab: 'Schedule', where: { 'Event ID': 'E002' }, set: { Type: 'matinee' } });
  const asked = { date: '2027-03-06' };
  expect(call('previewCall', asked).page).toContain('Performance');
  expect(call('makeReport', asked).message).toContain('Performance report 1 for');
  appendRow(workbookOf(account), { tab: 'Event types', set: { Type: 'Matinee', 'Behaves as': 'Rehearsal' } });
  const { page } = call('previewCall', asked);
  expect(page).toContain('Matinee');
  expect(page).not.toContain('Performance');
  expect(call('makeReport', asked).message).toContain('Rehearsal report 1 for');
});
