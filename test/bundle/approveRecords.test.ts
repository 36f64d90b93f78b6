/** What becomes of the records is decided by one adult for all kinds at once, and stands in the Retention tab. */
import { readTab } from '../../local/host/readTab.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

function start() {
  const account = setUpAccount(SMALL, { now: '2027-03-05T12:00', log: false });
  const call = callsOf(account);
  const asked = (change: (className: string) => object = () => ({})) => {
    const { retention, retentionSeen } = call('previewArchive');
    const records = retention.map(({ className, action, years, handTo }) => ({
      className,
      action,
      years,
      handTo,
      ...change(className),
    }));
    return { records, approvedBy: 'Ana Reyes', seen: retentionSeen };
  };
  const rows = () => readTab(workbookOf(account), 'Retention');
  return { account, call, asked, rows };
}

test('one name approves every kind in one write, with what was changed in a row', () => {
  const { account, call, asked, rows } = start();
  const request = asked((name) => (name === 'Conflicts' ? { action: 'Keep until', years: '2' } : {}));
  expect(request.records.length).toBe(14);
  const from = account.serviceCalls.length;
  expect(call('approveRecords', request)).toMatchObject({ state: 'done', done: 14 });
  const writes = account.serviceCalls.slice(from).filter(({ method }) => method === 'sheets.spreadsheets.batchUpdate');
  expect(writes).toHaveLength(1);
  expect(new Set(rows().map((row) => row['Approved by']))).toEqual(new Set(['Ana Reyes']));
  expect(rows().find((row) => row.Class === 'Conflicts')).toMatchObject({ Action: 'Keep until', Years: 2 });
  expect(call('previewArchive').problems.filter(({ tab }) => tab === 'Retention')).toEqual([]);
  expect(call('approveRecords', request).state).toBe('nothing');
});

test.each([
  ['a minor', { approvedBy: 'Dev Shah' }],
  ['nobody in People', { approvedBy: 'Somebody Else' }],
])('%s approves nothing, which is said once', (_who, part) => {
  const { call, asked, rows } = start();
  const outcome = call('approveRecords', { ...asked(), ...part });
  expect(outcome).toMatchObject({ state: 'refused', unchanged: 'Nothing was changed.' });
  expect(new Set(outcome.problems.map(({ message }) => message)).size).toBe(outcome.problems.length);
  expect(rows().filter((row) => row['Approved by'])).toEqual([]);
});

test('a hand-over to a minor is refused, and nothing of it is written', () => {
  const { call, asked, rows } = start();
  const request = asked((name) =>
    name === 'Conflicts' ? { action: 'Hand over', handTo: 'dev.shah@example.org' } : {},
  );
  expect(call('approveRecords', request).problems[0]?.message).toContain('under 18');
  expect(rows().filter((row) => row['Approved by'])).toEqual([]);
});

test('what was changed in the tab since it was looked at is not written over', () => {
  const { account, call, asked, rows } = start();
  const request = asked();
  editCells(workbookOf(account), { tab: 'Retention', where: { Class: 'Conflicts' }, set: { Action: 'Keep' } });
  expect(call('approveRecords', request).state).toBe('refused');
  expect(rows().find((row) => row.Class === 'Conflicts')).toMatchObject({ Action: 'Keep' });
});
