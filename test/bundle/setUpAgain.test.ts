/** Setting up again: what is missing comes back, what a person named stays named so, and nothing is there twice. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import type { LocalFile } from '../../local/account/state.ts';
import { tableOf } from '../../local/services/sheets/findCells.ts';
import { deleteColumn, deleteTab, renameTab } from '../../local/services/sheets/structureEdits.ts';
import { callsOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

const now = '2027-03-05T18:00';

const again = (account: LocalAccount) => {
  const call = callsOf(account);
  return finished(call, call('setUp', { files: [], settings: {} }));
};
const inUse = (account: LocalAccount): LocalFile[] =>
  Object.values(account.state.files).filter((file) => !file.trashed);
const keyed = (account: LocalAccount, key: string): LocalFile[] =>
  inUse(account).filter((file) => file.properties.callboardKey === key);
const onlyOne = (account: LocalAccount, key: string): LocalFile => {
  const [file, ...more] = keyed(account, key);
  if (!file || more.length > 0) throw new Error(`There are ${more.length + (file ? 1 : 0)} files with the key ${key}`);
  return file;
};
const titles = (account: LocalAccount): string[] => workbookOf(account).sheets.map((sheet) => sheet.properties.title);

it('changes nothing where nothing is missing', () => {
  const account = setUpAccount(SMALL, { now });
  const before = { files: structuredClone(account.state.files), tabs: structuredClone(workbookOf(account).sheets) };
  expect(again(account).message).toContain('nothing was missing');
  expect(account.state.files).toEqual(before.files);
  expect(workbookOf(account).sheets).toEqual(before.tabs);
});

it('makes a deleted tab again, and leaves the others as they are', () => {
  const account = setUpAccount(SMALL, { now });
  const people = structuredClone(tableOf(workbookOf(account), 'People'));
  deleteTab(workbookOf(account), 'Cues');
  expect(again(account).message).toContain('is back. Made: 1 tab.');
  expect(titles(account).filter((title) => title === 'Cues')).toHaveLength(1);
  expect(tableOf(workbookOf(account), 'Cues').headers).toContain('Standby');
  expect(tableOf(workbookOf(account), 'People')).toEqual(people);
});

it('makes a deleted column again, and loses no other cell', () => {
  const account = setUpAccount(SMALL, { now });
  const before = tableOf(workbookOf(account), 'People');
  deleteColumn(workbookOf(account), 'People', 'Phone');
  expect(again(account).message).toContain('is back. Made: 1 column.');
  const after = tableOf(workbookOf(account), 'People');
  expect([...after.headers].sort()).toEqual([...before.headers].sort());
  const column = (table: typeof after, header: string) => table.rows.map((row) => row[table.headers.indexOf(header)]);
  for (const header of before.headers.filter((one) => one !== 'Phone')) {
    expect(column(after, header)).toEqual(column(before, header));
  }
});

it('makes a folder again that was put into the bin', () => {
  const account = setUpAccount(SMALL, { now });
  const binned = onlyOne(account, 'rehearsal-reports');
  binned.trashed = true;
  again(account);
  const made = onlyOne(account, 'rehearsal-reports');
  expect(made.id).not.toBe(binned.id);
  expect(made.parents).toEqual(binned.parents);
});

it.each([
  ['is lost', (properties: Record<string, string>) => delete properties.production],
  ['is damaged', (properties: Record<string, string>) => Object.assign(properties, { production: '{"id":"p' })],
  [
    'is lost with all others',
    (properties: Record<string, string>) => {
      for (const key of Object.keys(properties)) delete properties[key];
    },
  ],
])('finds everything again where the note of the production %s', (_what, spoil) => {
  const account = setUpAccount(SMALL, { now });
  const before = inUse(account).map(({ id, name, parents }) => ({ id, name, parents }));
  const tabs = titles(account);
  spoil(account.state.properties.document[workbookOf(account).spreadsheetId] ?? {});
  again(account);
  expect(inUse(account).map(({ id, name, parents }) => ({ id, name, parents }))).toEqual(before);
  expect(titles(account)).toEqual(tabs);
  const call = callsOf(account);
  expect(finished(call, call('makeReport', { date: '' })).state).toBe('done');
});

it('leaves a folder, a tab and a document as a person has named them', () => {
  const account = setUpAccount(SMALL, { now });
  const call = callsOf(account);
  finished(call, call('makeReport', { date: '' }));
  onlyOne(account, 'rehearsal-reports').name = 'Our reports';
  onlyOne(account, 'workbook').name = 'The big sheet';
  onlyOne(account, 'rehearsal-report/2027-03-05').name = 'The first one';
  renameTab(workbookOf(account), 'Notes', 'Our notes');
  again(account);
  account.editAs(account.state.me, {
    tab: 'Our notes',
    set: { Date: '2027-03-05', Departments: 'Props', Note: 'A new lantern.' },
  });
  expect(finished(call, call('makeReport', { date: '' })).message).toContain('re-issued');
  expect(onlyOne(account, 'rehearsal-reports').name).toBe('Our reports');
  expect(onlyOne(account, 'workbook').name).toBe('The big sheet');
  expect(onlyOne(account, 'rehearsal-report/2027-03-05').name).toBe('The first one');
  expect(titles(account)).toContain('Our notes');
  expect(titles(account)).not.toContain('Notes');
});
