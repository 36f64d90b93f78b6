/** Columns that protect somebody, renamed or deleted by a person: nothing goes out, nothing is built, and the column is asked for. */

import type { LocalSpreadsheet } from '../../local/account/state.ts';
import { deleteColumn, insertColumn, renameHeader } from '../../local/services/sheets/structureEdits.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import { problemLine } from '../../src/port/appError.ts';
import { callsOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

const DATE = '2027-03-06';
const HOUR_MS = 3_600_000;

/** An adult who must not be contacted, and somebody who is in the company with them. */
function production() {
  const account = setUpAccount(SMALL, { now: '2027-03-05T17:30' });
  const call = callsOf(account);
  const workbook = workbookOf(account);
  const barred = { Name: 'Barred Adult', Of: 'P003', Email: 'barred@example.org', 'No contact': 'Yes' };
  appendRow(workbook, { tab: 'Guardians', set: barred });
  call('repairTriggers');
  return { account, call, workbook };
}

function confidentialOf(account: ReturnType<typeof production>['account']): LocalSpreadsheet {
  const file = Object.values(account.state.files).find(({ properties }) => properties.callboardKind === 'confidential');
  const book = account.state.spreadsheets[file?.id ?? ''];
  if (book === undefined) throw new Error('There is a Confidential workbook');
  return book;
}

const mailed = ({ account }: ReturnType<typeof production>) =>
  JSON.stringify(account.state.mails.map(({ to, cc, bcc }) => [to, cc, bcc]));

it.each([
  ['Guardians', 'No contact', 'Do not contact'],
  ['People', 'Minor', 'Under 18'],
  ['Guardians', 'Gets calls', 'Calls?'],
  ['People', 'Active', 'Still here'],
  ['Schedule', 'Status', 'State'],
] as const)('%s: “%s” renamed to “%s” stops every call and is asked for by Repair', (tab, header, renamed) => {
  const one = production();
  const { account, call, workbook } = one;
  renameHeader(workbook, tab, header, renamed);
  const before = structuredClone([workbook.sheets, account.state.files]);
  const preview = call('previewCall', { date: DATE });
  expect(preview.messages).toEqual([]);
  expect(preview.nothing).toContain(header);
  const outcome = call('setUp', { files: [], settings: {} });
  expect(outcome).toMatchObject({ state: 'refused', unchanged: 'Nothing was built or changed.' });
  // Without Minor everybody counts as one, and what follows from that is said too.
  const lines = outcome.problems.map(problemLine).filter((line) => !line.includes('under 18 (or Minor is blank)'));
  expect(lines).toEqual([
    `${tab}, row 1, column ${header}: There is no column “${header}”. Is it “${renamed}”? Type “${header}” into its header. If none, type “${header}” above an empty column; then it is blank in every row.`,
  ]);
  expect([workbook.sheets, account.state.files]).toEqual(before);
  account.moveClockTo(account.state.nowMs + 2 * HOUR_MS);
  expect(mailed(one)).not.toContain('barred@example.org');
  renameHeader(workbook, tab, renamed, header);
  expect(call('setUp', { files: [], settings: {} }).state).toBe('done');
  const { hash } = call('previewCall', { date: DATE });
  finished(call, call('sendCall', { date: DATE, hash, partial: false }));
  expect(mailed(one)).toContain('meera.shah@example.org');
  expect(mailed(one)).not.toContain('barred@example.org');
});

it('does not bring a deleted No contact back by itself; its header typed by a person counts', () => {
  const { call, workbook } = production();
  deleteColumn(workbook, 'Guardians', 'No contact');
  const outcome = call('setUp', { files: [], settings: {} });
  expect(outcome.state).toBe('refused');
  expect(outcome.problems[0]?.message).toContain('Bring it back under File, Version history');
  insertColumn(workbook, 'Guardians', 'Phone', 'No contact');
  expect(call('setUp', { files: [], settings: {} }).state).toBe('done');
  expect(call('previewCall', { date: DATE }).messages.length).toBeGreaterThan(0);
});

it('asks in the Confidential workbook too, and builds nothing in either', () => {
  const { account, call, workbook } = production();
  const confidential = confidentialOf(account);
  appendRow(confidential, {
    tab: 'Clearances',
    set: { 'Person ID': 'P001', Kind: 'Background check', Status: 'Cleared' },
  });
  renameHeader(confidential, 'Clearances', 'Expires', 'Valid until');
  deleteColumn(workbook, 'People', 'Pronouns');
  const before = structuredClone(account.state.spreadsheets);
  const outcome = call('setUp', { files: [], settings: {} });
  expect(outcome.state).toBe('refused');
  expect(outcome.problems).toMatchObject([{ tab: 'Clearances', column: 'Expires' }]);
  expect(account.state.spreadsheets).toEqual(before);
});

it('counts no clearance whose Expires cannot be found', () => {
  const { account, call, workbook } = production();
  const confidential = confidentialOf(account);
  editCells(workbook, { tab: 'Production', where: { Setting: 'Uncleared adults' }, set: { Value: 'Leave out' } });
  appendRow(confidential, {
    tab: 'Clearances',
    set: { 'Person ID': 'P001', Kind: 'Background check', Status: 'Cleared' },
  });
  expect(call('previewCall', { date: DATE }).messages.length).toBeGreaterThan(0);
  renameHeader(confidential, 'Clearances', 'Expires', 'Valid until');
  const preview = call('previewCall', { date: DATE });
  expect(preview.messages).toEqual([]);
  expect(preview.problems.map(problemLine).join()).toContain('column Expires: There is no column “Expires”.');
});

it('goes by neither of two columns No contact', () => {
  const { call, workbook } = production();
  insertColumn(workbook, 'Guardians', 'Name', 'No contact');
  expect(call('previewCall', { date: DATE })).toMatchObject({
    messages: [],
    problems: [{ tab: 'Guardians', column: 'No contact', message: expect.stringContaining('two columns') }],
  });
});
