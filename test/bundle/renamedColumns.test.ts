/** Columns that protect somebody, renamed or deleted by a person: nothing goes out, nothing is built, and the column is asked for. */
import { deleteColumn, insertColumn, renameHeader } from '../../local/services/sheets/structureEdits.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import type { LocalSpreadsheet } from '../../local/workspace/state.ts';
import { problemLine } from '../../src/port/appError.ts';
import { callsOf, finished, SMALL, setUpWorkspace, workbookOf } from '../support/bundle.ts';

const DATE = '2027-03-06';
const HOUR_MS = 3_600_000;

/** An adult who must not be contacted, and somebody who is in the company with them. */
function production() {
  const workspace = setUpWorkspace(SMALL, { now: '2027-03-05T17:30' });
  const call = callsOf(workspace);
  const workbook = workbookOf(workspace);
  const barred = { Name: 'Barred Adult', Of: 'P003', Email: 'barred@example.org', 'No contact': 'Yes' };
  appendRow(workbook, { tab: 'Guardians', set: barred });
  call('repairTriggers');
  return { workspace, call, workbook };
}

function confidentialOf(workspace: ReturnType<typeof production>['workspace']): LocalSpreadsheet {
  const file = Object.values(workspace.state.files).find(
    ({ properties }) => properties.callboardKind === 'confidential',
  );
  const book = workspace.state.spreadsheets[file?.id ?? ''];
  if (book === undefined) throw new Error('There is a Confidential workbook');
  return book;
}

const mailed = ({ workspace }: ReturnType<typeof production>) =>
  JSON.stringify(workspace.state.mails.map(({ to, cc, bcc }) => [to, cc, bcc]));

it.each([
  ['Guardians', 'No contact', 'Do not contact'],
  ['People', 'Minor', 'Under 18'],
  ['Guardians', 'Gets calls', 'Calls?'],
  ['People', 'Active', 'Still here'],
  ['Schedule', 'Status', 'State'],
] as const)('%s: “%s” renamed to “%s” stops every call and is asked for by Repair', (tab, header, renamed) => {
  const one = production();
  const { workspace, call, workbook } = one;
  renameHeader(workbook, tab, header, renamed);
  const before = structuredClone([workbook.sheets, workspace.state.files]);
  const preview = call('previewCall', { date: DATE });
  expect(preview.messages).toEqual([]);
  expect(preview.nothing).toContain(header);
  const report = call('setUp', { files: [], settings: {} });
  expect(report).toMatchObject({ state: 'refused', unchanged: 'Nothing was built or changed.' });
  // Without Minor everybody counts as one, and what follows from that is said too.
  const lines = report.problems.map(problemLine).filter((line) => !line.includes('a minor (or Minor is blank)'));
  expect(lines).toEqual([
    `${tab}, row 1, column ${header}: There is no column “${header}”. Is it “${renamed}”? Type “${header}” into its header. If none, type “${header}” above an empty column; then it says nothing of any row.`,
  ]);
  expect([workbook.sheets, workspace.state.files]).toEqual(before);
  workspace.moveClockTo(workspace.state.nowMs + 2 * HOUR_MS);
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
  const report = call('setUp', { files: [], settings: {} });
  expect(report.state).toBe('refused');
  expect(report.problems[0]?.message).toContain('Bring it back under File, Version history');
  insertColumn(workbook, 'Guardians', 'Phone', 'No contact');
  expect(call('setUp', { files: [], settings: {} }).state).toBe('done');
  expect(call('previewCall', { date: DATE }).messages.length).toBeGreaterThan(0);
});

it('asks in the Confidential workbook too, and builds nothing in either', () => {
  const { workspace, call, workbook } = production();
  const confidential = confidentialOf(workspace);
  appendRow(confidential, {
    tab: 'Clearances',
    set: { 'Person ID': 'P001', Kind: 'Background check', Status: 'Cleared' },
  });
  renameHeader(confidential, 'Clearances', 'Expires', 'Valid until');
  deleteColumn(workbook, 'People', 'Pronouns');
  const before = structuredClone(workspace.state.spreadsheets);
  const report = call('setUp', { files: [], settings: {} });
  expect(report.state).toBe('refused');
  expect(report.problems).toMatchObject([{ tab: 'Clearances', column: 'Expires' }]);
  expect(workspace.state.spreadsheets).toEqual(before);
});

it('counts no clearance whose Expires cannot be found', () => {
  const { workspace, call, workbook } = production();
  const confidential = confidentialOf(workspace);
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
