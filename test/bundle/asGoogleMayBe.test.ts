/** A day where Google is as nobody has confirmed that it is not. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import { readTab } from '../../local/host/readTab.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, filesOf, finished, newAccount, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';
import { archiveAll, closed, named } from '../support/closedProduction.ts';

const now = '2027-03-05T17:00';

test('batchUpdate takes two arguments only: set-up, a day and an edit go as ever', () => {
  const account = newAccount(SMALL, { now });
  account.state.otherwise = ['batchUpdateArguments'];
  const call = callsOf(account);
  finished(call, call('setUp', { files: filesOf(SMALL), settings: {} }));
  call('repairTriggers');
  finished(call, call('makeSignIn', { date: '' }));
  const { hash, date } = call('previewCall', { date: '' });
  finished(call, call('sendCall', { date, hash, partial: false }));
  const states = new Set(readTab(workbookOf(account), 'Outbox').map(({ State }) => State));
  expect(states).toEqual(new Set(['Sent']));
  account.editAs(account.state.me, { tab: 'People', set: { Name: 'Nora New', Group: 'Crew', Minor: 'No' } });
  expect(readTab(workbookOf(account), 'People').find((row) => row.Name === 'Nora New')?.['Person ID']).toMatch(/^P/);
});

test('a file is locked after it was made, because none can be made locked', () => {
  const { account } = archiveAll(closed());
  const pdf = named(account, 'Daily Call 2027-03-06.pdf');
  expect(pdf.contentRestrictions[0]?.readOnly).toBe(true);
});

/** Puts a formula that came to an error into a cell. */
function breakCell(account: LocalAccount, tab: string, where: Record<string, string>, header: string): void {
  editCells(workbookOf(account), { tab, where, set: { [header]: 'BROKEN' } });
  const sheet = workbookOf(account).sheets.find(({ properties }) => properties.title === tab);
  for (const row of sheet?.rows ?? []) {
    const at = row.findIndex((cell) => cell?.userEnteredValue?.stringValue === 'BROKEN');
    if (at < 0) continue;
    row[at] = { userEnteredValue: { formulaValue: '=Gone!A1' }, errorValue: { type: 'REF', message: 'x' } };
  }
}

test('a cell that shows an error is no empty cell, also in the answer to a write', () => {
  const account = setUpAccount(SMALL, { now });
  const call = callsOf(account);
  breakCell(account, 'People', { 'Person ID': 'P002' }, 'Notes');
  finished(call, call('makeSignIn', { date: '' }));
  const read = account.serviceCalls.filter(({ method }) => method === 'sheets.spreadsheets.batchUpdate').at(-1);
  expect(read?.body).toMatchObject({ responseRanges: expect.arrayContaining([expect.stringContaining('Reports')]) });
});

test('the id of a trigger that comes as a number, which has lost its last digits, is the same trigger', () => {
  const account = setUpAccount(SMALL, { now });
  callsOf(account)('repairTriggers');
  const store = account.state.properties.document[account.state.activeSpreadsheetId ?? ''] ?? {};
  const installed = JSON.parse(store.triggers ?? '{}') as Record<string, unknown>;
  store.triggers = JSON.stringify({ ...installed, clockId: '4034124084959907503' });
  store.triggerIds = '4034124084959907504';
  const tick = (triggerUid: unknown) => account.run('tick', [{ triggerUid }], { source: 'trigger' });
  expect(tick(Number('4034124084959907503'))).toMatchObject({ message: 'Nothing was due.' });
  expect(tick('4034124084959907504')).toMatchObject({ message: 'Another account has taken over automatic calls.' });
});
