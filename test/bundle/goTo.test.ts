/** The way from a problem to its cell: selected for whoever looks, and nothing else done. */
import type { LocalAccount } from '../../local/account/localAccount.ts';
import { deleteColumn, deleteTab, moveColumn, renameTab } from '../../local/services/sheets/structureEdits.ts';
import { callsOf, SMALL, serviceCallsDuring, setUpAccount, workbookOf } from '../support/bundle.ts';

const now = '2026-10-02T15:10';
const production = () => setUpAccount(SMALL, { now });
const sheetOf = (account: LocalAccount, title: string) =>
  workbookOf(account).sheets.find(({ properties }) => properties.title === title);

/** The selected cell as a person sees it: the tab, the row and the column's header. */
function selected(account: LocalAccount): [string, number, string] | null {
  const cell = account.ui.selected;
  if (cell === null) return null;
  const sheet = workbookOf(account).sheets.find(({ properties }) => properties.sheetId === cell.sheetId);
  return [
    sheet?.properties.title ?? '',
    cell.row + 1,
    sheet?.rows[0]?.[cell.column]?.userEnteredValue?.stringValue ?? '',
  ];
}

it('selects the cell by the header of its column, wherever that stands, and changes nothing', () => {
  const account = production();
  moveColumn(workbookOf(account), 'People', 'Minor', 0);
  const before = JSON.stringify(account.state.spreadsheets);
  const requests = serviceCallsDuring(account, () => {
    expect(callsOf(account)('goTo', { tab: 'People', row: 3, column: 'minor' })).toEqual({ there: true, message: '' });
  });
  expect(selected(account)).toEqual(['People', 3, 'Minor']);
  expect(JSON.stringify(account.state.spreadsheets)).toBe(before);
  expect(requests.map(({ method }) => method)).not.toContain('sheets.spreadsheets.batchUpdate');
});

it('goes to the header where no row is named, and to the row where no column is', () => {
  const account = production();
  const call = callsOf(account);
  call('goTo', { tab: 'Schedule', column: 'Work' });
  expect(selected(account)).toEqual(['Schedule', 1, 'Work']);
  call('goTo', { tab: 'Schedule', row: 4 });
  expect(account.ui.selected).toMatchObject({ row: 3, column: 0 });
});

it('finds a tab that was renamed, by its new name and by its own', () => {
  const account = production();
  renameTab(workbookOf(account), 'People', 'Our company');
  const call = callsOf(account);
  expect(call('goTo', { tab: 'Our company', row: 2, column: 'Name' }).there).toBe(true);
  expect(call('goTo', { tab: 'People', row: 2, column: 'Name' }).there).toBe(true);
  expect(selected(account)).toEqual(['Our company', 2, 'Name']);
});

it('shows a tab that is hidden, and colours nothing', () => {
  const account = production();
  const sheet = sheetOf(account, 'Outbox');
  const rows = JSON.stringify(sheet?.rows);
  expect(sheet?.properties.hidden).toBe(true);
  expect(callsOf(account)('goTo', { tab: 'Outbox', column: 'State' })).toEqual({ there: true, message: '' });
  expect(sheetOf(account, 'Outbox')?.properties.hidden).toBe(false);
  expect(JSON.stringify(sheetOf(account, 'Outbox')?.rows)).toBe(rows);
  expect(selected(account)?.[0]).toBe('Outbox');
});

it('says plainly what is not there any more, and selects nothing', () => {
  const account = production();
  const book = workbookOf(account);
  deleteColumn(book, 'People', 'Pronouns');
  deleteTab(book, 'Guardians');
  const call = callsOf(account);
  const told = (cell: { tab: string; row?: number; column?: string }) => {
    const { there, message } = call('goTo', cell);
    expect(there).toBe(false);
    return message;
  };
  expect(told({ tab: 'People', row: 2, column: 'Pronouns' })).toBe(
    'The column Pronouns is not in People any more. Look again.',
  );
  expect(told({ tab: 'Guardians', row: 2 })).toContain('The Guardians tab is not in this workbook any more.');
  expect(told({ tab: 'Clearances', row: 2 })).toContain('in the Confidential workbook');
  expect(told({ tab: 'People', row: 100_000 })).toContain('Row 100000 is not in People any more.');
  expect(told({ tab: '__proto__', column: 'constructor' })).toContain('not in this workbook');
  expect(account.ui.selected).toBeNull();
});

it('goes to the cell of a problem that Callboard itself names', () => {
  const account = production();
  const group = sheetOf(account, 'People')?.rows[0]?.findIndex(
    (cell) => cell?.userEnteredValue?.stringValue === 'Group',
  );
  const cell = sheetOf(account, 'People')?.rows[1]?.[group ?? -1];
  if (cell) cell.userEnteredValue = { stringValue: 'Pirate' };
  const call = callsOf(account);
  const problem = call('getToday')
    .attention.flatMap(({ problems }) => problems)
    .find(({ column }) => column === 'Group');
  if (problem?.tab === undefined) throw new Error('Nothing was said of the group');
  const { tab, row, column } = problem;
  call('goTo', { tab, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) });
  expect(selected(account)).toEqual(['People', 2, 'Group']);
});
