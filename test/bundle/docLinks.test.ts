/** The documents listed in Reports: a title that opens the Doc, whatever people do to the tab. */
import ExcelJS from 'exceljs';
import type { LocalAccount } from '../../local/account/localAccount.ts';
import type { LocalSpreadsheet } from '../../local/account/state.ts';
import { xlsxOf } from '../../local/files/xlsx/xlsxOf.ts';
import { readTab } from '../../local/host/readTab.ts';
import { columnOf, sheetTitled } from '../../local/services/sheets/findCells.ts';
import {
  deleteColumn,
  insertColumn,
  insertRows,
  renameHeader,
  sortRows,
} from '../../local/services/sheets/structureEdits.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

const DAY = '2027-03-05';
const address = (id: unknown) => `https://docs.google.com/document/d/${id}/edit`;

function production() {
  const account = setUpAccount(SMALL, { now: `${DAY}T18:00` });
  const call = callsOf(account);
  const send = () => {
    const { hash } = call('previewCall', { date: '2027-03-06' });
    return finished(call, call('sendCall', { date: '2027-03-06', hash, partial: false }));
  };
  return { account, call, book: workbookOf(account), send };
}

const reports = (account: LocalAccount) => readTab(workbookOf(account), 'Reports');

/** What each Doc cell opens, in the order of the rows. */
function opened(account: LocalAccount): unknown[] {
  const sheet = sheetTitled(workbookOf(account), 'Reports');
  const at = columnOf(sheet, 'Doc');
  return sheet.rows
    .slice(1)
    .filter((row) => row[at]?.userEnteredValue !== undefined)
    .map((row) => (row[at]?.userEnteredFormat?.textFormat as { link?: { uri: string } } | undefined)?.link?.uri);
}

const docs = ({ state }: LocalAccount, name: RegExp) =>
  Object.values(state.files).filter(
    (file) => file.mimeType === 'application/vnd.google-apps.document' && name.test(file.name),
  );

test('Reports shows titles that open the Docs, and Today leads to the same ones', () => {
  const { account, call, send } = production();
  finished(call, call('makeReport', { date: DAY }));
  send();
  const rows = reports(account);
  expect(rows.map(({ Doc }) => Doc)).toEqual(['Rehearsal report 1, Fri 5 Mar', 'Daily call, Sat 6 Mar']);
  expect(opened(account)).toEqual(rows.map((row) => address(row['File ID'])));
  expect(rows.map((row) => account.state.files[String(row['File ID'])]?.name)).toEqual([
    expect.stringContaining('Report'),
    expect.stringContaining('Daily Call'),
  ]);
  // Ids are long, and the rows stay one line high.
  const wraps = sheetTitled(workbookOf(account), 'Reports').rows.slice(1, 3).flat();
  expect(new Set(wraps.map((cell) => cell?.userEnteredFormat?.wrapStrategy).filter(Boolean))).toEqual(
    new Set(['CLIP']),
  );
  expect(call('getToday').documents).toEqual([{ name: 'Rehearsal report 1', link: address(rows[0]?.['File ID']) }]);
});

test('the spreadsheet file has the same links', async () => {
  const { account, call, book } = production();
  finished(call, call('makeReport', { date: DAY }));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(await xlsxOf(book, new Date(0))) as unknown as ExcelJS.Buffer);
  const cell = workbook.getWorksheet('Reports')?.getRow(2).getCell(5);
  expect([cell?.text, cell?.hyperlink]).toEqual([
    'Rehearsal report 1, Fri 5 Mar',
    address(reports(account)[0]?.['File ID']),
  ]);
});

test.each<[string, (one: ReturnType<typeof production>) => void]>([
  ['the column of ids is deleted', ({ book }) => deleteColumn(book, 'Reports', 'File ID')],
  ['the column of ids gets another name', ({ book }) => renameHeader(book, 'Reports', 'File ID', 'Which')],
  [
    'an id is wiped out',
    ({ book }) => editCells(book, { tab: 'Reports', where: { Report: 'Daily call' }, set: { 'File ID': null } }),
  ],
  [
    'a title and an id are overtyped',
    ({ book }) =>
      editCells(book, { tab: 'Reports', where: { Report: 'Daily call' }, set: { Doc: 'mine', 'File ID': '../x' } }),
  ],
])('where %s, the next issue is the same Doc, and the row says again where it is', (_what, act) => {
  const one = production();
  const { account, book, send } = one;
  send();
  const before = docs(account, /^Daily Call/);
  expect(before).toHaveLength(1);
  act(one);
  editCells(book, { tab: 'Schedule', where: { 'Event ID': 'E002' }, set: { Location: 'Elsewhere' } });
  send();
  expect(docs(account, /^Daily Call/).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  const [row] = reports(account);
  const said = 'File ID' in (row ?? {}) ? address(row?.['File ID']) : row?.Doc;
  expect(said).toContain(`/document/d/${before[0]?.id}/edit`);
});

test('a workbook of an earlier shape goes on with addresses, and finds its Docs by them', () => {
  const { account, call, book } = production();
  deleteColumn(book, 'Reports', 'File ID');
  finished(call, call('makeReport', { date: DAY }));
  const [made] = docs(account, /Report/);
  expect(reports(account)[0]?.Doc).toContain(`/document/d/${made?.id}/edit`);
  expect(opened(account)).toEqual([undefined]);
  appendNote(account);
  finished(call, call('makeReport', { date: DAY }));
  expect(docs(account, /Report/)).toHaveLength(1);
  expect(reports(account)[0]).toMatchObject({ Revision: 2 });
});

test.each<[string, (book: LocalSpreadsheet) => void]>([
  ['sort by the day', (book) => sortRows(book, 'Reports', 'Date', true)],
  ['put in a row', (book) => insertRows(book, 'Reports', 1)],
  [
    'sort by the name and put in a row',
    (book) => {
      sortRows(book, 'Reports', 'Report');
      insertRows(book, 'Reports', 1);
    },
  ],
  [
    'put in two rows and a column',
    (book) => {
      insertRows(book, 'Reports', 1, 2);
      insertColumn(book, 'Reports', 'Doc', 'Mine');
    },
  ],
])('when people %s while a row is written, each title opens its own Doc, and an address nothing else', (_what, act) => {
  const { account, call, book, send } = production();
  finished(call, call('makeSignIn', { date: '2027-03-06' }));
  finished(call, call('makeReport', { date: DAY }));
  send();
  // As an earlier version left them.
  for (const { Report, 'File ID': id } of reports(account).filter(({ Report }) => Report !== 'Sign-in sheet')) {
    editCells(book, { tab: 'Reports', where: { Report: String(Report) }, set: { Doc: address(id), 'File ID': null } });
  }
  const sheet = sheetTitled(book, 'Reports');
  for (const row of sheet.rows.slice(1)) {
    const cell = row[columnOf(sheet, 'Doc')];
    if (cell && row[columnOf(sheet, 'File ID')]?.userEnteredValue === undefined) delete cell.userEnteredFormat;
  }
  appendNote(account);
  let moved = 0;
  account.beforeCall = ({ method }) => {
    if (method !== 'sheets.spreadsheets.batchUpdate' || moved > 0) return;
    moved++;
    act(book);
  };
  finished(call, call('makeReport', { date: DAY }));
  expect(moved).toBe(1);
  const rows = reports(account).filter(({ Doc }) => Doc !== null);
  expect(rows.map(({ Report, Doc }) => [Report, Doc]).sort()).toEqual([
    ['Daily call', expect.stringMatching(/^https:/)],
    ['Rehearsal report', 'Rehearsal report 1, Fri 5 Mar'],
    ['Sign-in sheet', 'Sign-in sheet, Sat 6 Mar'],
  ]);
  expect(opened(account)).toEqual(rows.map((row) => (row['File ID'] === null ? undefined : address(row['File ID']))));
  for (const { Report, 'File ID': id } of rows) {
    if (id !== null) expect(account.state.files[String(id)]?.name).toContain(String(Report).split(/[ -]/)[0]);
  }
});

function appendNote(account: LocalAccount): void {
  appendRow(workbookOf(account), {
    tab: 'Notes',
    set: { 'Note ID': 'N901', Date: DAY, Departments: 'Props', Note: 'The ladder is too short.' },
  });
}
