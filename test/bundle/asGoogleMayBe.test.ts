/** A day where Google is as nobody has confirmed that it is not. */
import { readTab } from '../../local/host/readTab.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import type { LocalWorkspace } from '../../local/workspace/localWorkspace.ts';
import { callsOf, filesOf, finished, newWorkspace, SMALL, setUpWorkspace, workbookOf } from '../support/bundle.ts';
import { archiveAll, closed, named } from '../support/closedProduction.ts';

const now = '2027-03-05T17:00';

test('batchUpdate takes two arguments only: set-up, a day and an edit go as ever', () => {
  const workspace = newWorkspace(SMALL, { now });
  workspace.state.otherwise = ['batchUpdateArguments'];
  const call = callsOf(workspace);
  finished(call, call('setUp', { files: filesOf(SMALL), settings: {} }));
  call('repairTriggers');
  finished(call, call('makeSignIn', { date: '' }));
  const { hash, date } = call('previewCall', { date: '' });
  finished(call, call('sendCall', { date, hash, partial: false }));
  const states = new Set(readTab(workbookOf(workspace), 'Outbox').map(({ State }) => State));
  expect(states).toEqual(new Set(['Sent']));
  workspace.editAs(workspace.state.me, { tab: 'People', set: { Name: 'Nora New', Group: 'Crew', Minor: 'No' } });
  expect(readTab(workbookOf(workspace), 'People').find((row) => row.Name === 'Nora New')?.['Person ID']).toMatch(/^P/);
});

test('a file is locked after it was made, because none can be made locked', () => {
  const { workspace } = archiveAll(closed());
  const pdf = named(workspace, 'Daily Call 2027-03-06.pdf');
  expect(pdf.contentRestrictions[0]?.readOnly).toBe(true);
});

/** Puts a formula that came to an error into a cell. */
function breakCell(workspace: LocalWorkspace, tab: string, where: Record<string, string>, header: string): void {
  editCells(workbookOf(workspace), { tab, where, set: { [header]: 'BROKEN' } });
  const sheet = workbookOf(workspace).sheets.find(({ properties }) => properties.title === tab);
  for (const row of sheet?.rows ?? []) {
    const at = row.findIndex((cell) => cell?.userEnteredValue?.stringValue === 'BROKEN');
    if (at < 0) continue;
    row[at] = { userEnteredValue: { formulaValue: '=Gone!A1' }, errorValue: { type: 'REF', message: 'x' } };
  }
}

test('a cell that shows an error is no empty cell, also in the answer to a write', () => {
  const workspace = setUpWorkspace(SMALL, { now });
  const call = callsOf(workspace);
  breakCell(workspace, 'People', { 'Person ID': 'P002' }, 'Notes');
  finished(call, call('makeSignIn', { date: '' }));
  const read = workspace.requests.filter(({ method }) => method === 'sheets.spreadsheets.batchUpdate').at(-1);
  expect(read?.body).toMatchObject({ responseRanges: expect.arrayContaining([expect.stringContaining('Reports')]) });
});

test('the id of a trigger that comes as a number, which has lost its last digits, is the same trigger', () => {
  const workspace = setUpWorkspace(SMALL, { now });
  callsOf(workspace)('repairTriggers');
  const store = workspace.state.properties.document[workspace.state.activeSpreadsheetId ?? ''] ?? {};
  const installed = JSON.parse(store.triggers ?? '{}') as Record<string, unknown>;
  store.triggers = JSON.stringify({ ...installed, clockId: '4034124084959907503' });
  const tick = (triggerUid: unknown) => workspace.run('tick', [{ triggerUid }], { source: 'trigger' });
  expect(tick(Number('4034124084959907503'))).toMatchObject({ message: 'Nothing was due.' });
  expect(tick('4034124084959907504')).toMatchObject({ message: 'Another hourly trigger has taken over.' });
});
