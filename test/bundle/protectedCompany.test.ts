/** Cells that protect, and people without an id of their own: nothing wrong goes out by itself, and the stage manager is told. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

const MANAGER = 'ana.reyes@example.org';

/** The evening before the call, with automatic calls on; edits are made as by a script, which fires no trigger. */
function evening(edit: (account: LocalAccount) => void) {
  const account = setUpAccount(SMALL, { now: '2027-03-05T17:30' });
  const call = callsOf(account);
  call('repairTriggers');
  edit(account);
  account.moveClockTo(account.state.nowMs + 3 * 3_600_000);
  const to = (address: string) =>
    account.state.mails.flatMap((mail) => (mail.to.includes(address) ? [`${mail.subject}\n${mail.text}`] : []));
  return { account, call, to };
}

it.each([
  ['Yes - court order', true],
  ['x', false],
  ['✓', false],
])('“%s” under No contact keeps the call from that adult; what is not plain holds it', (text, holds) => {
  const { to } = evening((account) =>
    editCells(workbookOf(account), {
      tab: 'Guardians',
      where: { 'Guardian ID': 'G002' },
      set: { 'No contact': text },
    }),
  );
  expect(to('jin.park@example.org')).toEqual([]);
  expect(to('rosa.park@example.org')).toHaveLength(holds ? 0 : 1);
  const mails = to(MANAGER);
  expect(mails.some((mail) => mail.includes('“Yes - court order” is neither Yes nor No, so it counts as Yes'))).toBe(
    holds,
  );
});

it.each([
  ['has no Person ID', ''],
  ['has the same Person ID as Cleo Park', 'P003'],
])('nothing goes out about a child who %s, and the call waits', (_, id) => {
  const { call, to, account } = evening((one) => {
    editCells(workbookOf(one), { tab: 'People', where: { 'Person ID': 'P004' }, set: { 'Person ID': id } });
    editCells(workbookOf(one), { tab: 'Guardians', where: { 'Guardian ID': 'G003' }, set: { Of: 'Dev Shah' } });
  });
  expect(to('meera.shah@example.org')).toEqual([]);
  expect(to('rosa.park@example.org')).toEqual([]);
  expect(to(MANAGER).some((mail) => mail.includes('Person ID'))).toBe(true);
  const preview = call('previewCall', { date: '2027-03-06' });
  expect(preview.unreachable).toContainEqual(expect.stringMatching(/^Dev Shah has (no|the same) Person ID/));
  expect(preview.messages.flatMap((one) => one.to)).not.toContain('meera.shah@example.org');
  expect(account.state.mails.length).toBeGreaterThan(0);
});

it('another row of a barred adult is left out, and it is said beside the call that goes out', () => {
  const { to } = evening((account) => {
    editCells(workbookOf(account), {
      tab: 'Guardians',
      where: { 'Guardian ID': 'G002' },
      set: { 'No contact': 'Yes' },
    });
    const set = { 'Guardian ID': 'G009', Name: 'PARK, J.', Of: 'P003', Email: 'other@example.org' };
    appendRow(workbookOf(account), { tab: 'Guardians', set });
  });
  expect(to('other@example.org')).toEqual([]);
  expect(to('rosa.park@example.org')).toHaveLength(1);
  expect(to(MANAGER).some((mail) => mail.includes('could be Jin Park, who must not be contacted'))).toBe(true);
});
