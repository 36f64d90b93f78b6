/** Where a production's files have to lie, and whose they have to be, is said before anything is archived. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import type { LocalFile } from '../../local/account/state.ts';
import { isTrashed, permissionId } from '../../local/services/drive/access.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, finished, workbookOf } from '../support/bundle.ts';
import { archiveAll, closed, named, picture, SM } from '../support/closedProduction.ts';

const OTHER = 'ben.okafor@example.org';
const CONFIDENTIAL = 'Tiny Play: Confidential';

/** A folder of somebody else's in which the stage manager may only look. */
function readOnlyFolder({ state }: LocalAccount, pattern: LocalFile): LocalFile {
  const user = (emailAddress: string, role: 'owner' | 'reader') =>
    ({ id: permissionId({ type: 'user', emailAddress }), type: 'user', role, emailAddress }) as const;
  const folder: LocalFile = {
    ...structuredClone(pattern),
    ...{ id: '1FolderOfTheCompany00000000000000', name: 'Company', parents: [], ownerEmail: OTHER, properties: {} },
    permissions: [user(OTHER, 'owner'), user(SM, 'reader')],
  };
  state.files[folder.id] = folder;
  return folder;
}

function setting(account: LocalAccount, name: string, value: string): void {
  const workbook = workbookOf(account);
  const isThere = JSON.stringify(workbook.sheets).includes(`{"stringValue":"${name}"}`);
  if (isThere) editCells(workbook, { tab: 'Production', where: { Setting: name }, set: { Value: value } });
  else appendRow(workbook, { tab: 'Production', set: { Setting: name, Value: value } });
}

function setArchiveFolder(account: LocalAccount, id: string): void {
  setting(account, 'Archive folder', id);
}

function remove({ state }: LocalAccount, { id }: LocalFile): void {
  delete state.files[id];
  delete state.spreadsheets[id];
  for (const child of Object.values(state.files))
    if (child.parents.includes(id)) remove({ state } as LocalAccount, child);
}

function copyOf({ state }: LocalAccount, name: string): LocalFile {
  const original = Object.values(state.files).find((file) => file.name === name);
  const book = state.spreadsheets[original?.id ?? ''];
  if (!original || !book) throw new Error(`There is no ${name}`);
  const id = '1SecondWorkbook00000000000000000000000000000';
  state.files[id] = { ...structuredClone(original), id, name: `Copy of ${name}` };
  state.spreadsheets[id] = { ...structuredClone(book), spreadsheetId: id };
  return state.files[id];
}

const NOT_IN_PLACE: [string, (account: LocalAccount) => void, RegExp][] = [
  [
    'the folder Confidential is in the bin',
    (one) => Object.assign(named(one, 'Confidential'), { trashed: true }),
    /“Confidential” is in the bin/,
  ],
  [
    'the folder Confidential is gone',
    (one) => remove(one, named(one, 'Confidential')),
    /folder Confidential is not there/,
  ],
  [
    'the Confidential workbook is in the bin',
    (one) => Object.assign(named(one, CONFIDENTIAL), { trashed: true }),
    /“Tiny Play: Confidential” is in the bin/,
  ],
  [
    'the Confidential workbook is gone',
    (one) => remove(one, named(one, CONFIDENTIAL)),
    /Confidential workbook is not there/,
  ],
  [
    'there are two Confidential workbooks',
    (one) => copyOf(one, CONFIDENTIAL),
    /“Confidential\/Copy of .*” is a second workbook like/,
  ],
  [
    'there are two workbooks',
    (one) => copyOf(one, 'Tiny Play: Callboard'),
    /“Copy of .*” is a second workbook like “Tiny Play: Callboard”/,
  ],
  [
    'there is a copy of the workbook without Callboard’s mark',
    (one) => Object.assign(copyOf(one, 'Tiny Play: Callboard'), { properties: {} }),
    /“Copy of .*” is a second workbook like “Tiny Play: Callboard”/,
  ],
  [
    'a folder was moved out',
    (one) => Object.assign(named(one, 'Daily Calls'), { parents: [one.state.rootId] }),
    /“Daily Calls” is outside/,
  ],
  [
    'the archive folder lies in the production',
    (one) => setArchiveFolder(one, named(one, 'Archive').id),
    /“Archive” is in the production’s own folder/,
  ],
  [
    'nothing may be put into the archive folder',
    (one) => setArchiveFolder(one, readOnlyFolder(one, named(one, 'Designs')).id),
    /may not put anything into “Company”/,
  ],
  [
    'nothing may be put beside the production',
    (one) => Object.assign(named(one, 'Tiny Play 2027'), { parents: [readOnlyFolder(one, named(one, 'Designs')).id] }),
    /it is empty, so the archive would go beside/,
  ],
  [
    'nothing may be put into the archive folder that lies beside the production',
    (one) =>
      Object.assign(readOnlyFolder(one, named(one, 'Designs')), {
        name: 'Archive',
        parents: named(one, 'Tiny Play 2027').parents,
        inheritedPermissionsDisabled: true,
      }),
    /it is empty, and you may not put anything into the folder “Archive” beside/,
  ],
  [
    'the setting Names in the archive cannot be read',
    (one) => setting(one, 'Names in the archive', 'Nobody at all'),
    /“Nobody at all”.*Names in the archive|Names in the archive.*“Nobody at all”/,
  ],
  ['the setting Archive keepers cannot be read', (one) => setting(one, 'Archive keepers', 'Ana'), /Archive keepers/],
];

test.each(NOT_IN_PLACE)('%s: said, and nothing is changed', (_case, change, words) => {
  const { account, call } = closed(change);
  const plan = call('previewArchive');
  expect(plan.problems.map(({ message }) => message)).toContainEqual(expect.stringMatching(words));
  const before = picture(account.state);
  expect(call('archive', { hash: plan.hash, title: plan.title, reason: 'now' }).state).toBe('refused');
  expect(picture(account.state)).toEqual(before);
});

test('a folder that was moved out and thrown away, and a copy of the workbook that is another’s, are in nobody’s way', () => {
  const start = closed((one) => {
    Object.assign(named(one, 'Paper Tech'), { parents: [one.state.rootId], trashed: true });
    const copy = copyOf(one, 'Tiny Play: Callboard');
    Object.assign(copy, { ownerEmail: OTHER });
    for (const grant of copy.permissions)
      if (grant.role === 'owner') Object.assign(grant, { id: '19', emailAddress: OTHER });
  });
  const { account, plan, outcome } = archiveAll(start);
  // It holds the same records, so it is closed to everybody else, and said.
  const words = expect.stringMatching(/Copy of .*: belongs to .*; only they can delete it/);
  expect([plan.cannot, outcome.problems.map(({ message }) => message)]).toEqual([
    expect.arrayContaining([words]),
    expect.arrayContaining([words]),
  ]);
  expect(named(account, 'Copy of Tiny Play: Callboard').permissions.map(({ emailAddress }) => emailAddress)).toEqual([
    OTHER,
  ]);
});

test.each(['Confidential', CONFIDENTIAL])('when %s was deleted, Set up makes it again as the plan says', (name) => {
  const start = closed((one) => remove(one, named(one, name)));
  finished(start.call, start.call('setUp', { files: [], settings: {} }));
  archiveAll(start);
});

test('a production in a shared drive is told apart from one that is somebody else’s', () => {
  const { call } = closed((one) => Object.assign(named(one, 'Tiny Play 2027'), { ownerEmail: '' }));
  expect(call('previewArchive').problems.map(({ message }) => message)).toEqual([
    expect.stringMatching(/is in a shared drive, where nobody owns a file/),
  ]);
});

test.each([
  ['in the bin', (folder: LocalFile) => Object.assign(folder, { trashed: true })],
  ['gone', (folder: LocalFile, account: LocalAccount) => remove(account, folder)],
])('the papers go into the production folder when the layout’s folder for them is %s', (_how, change) => {
  const { account } = archiveAll(closed((one) => change(named(one, 'Archive'), one)));
  for (const name of ['Certificate of archive', 'Archive index', 'manifest.json', 'Tiny Play: Archive.pdf']) {
    expect([name, isTrashed(account.state, named(account, name))]).toEqual([name, false]);
  }
  account.state.activeSpreadsheetId = named(account, 'Tiny Play: Archive').id;
  finished(callsOf(account), callsOf(account)('restoreArchive'));
});

test('a season may be called by any words that fit', () => {
  const season = 'The 50th & guests’';
  const { account } = archiveAll(
    closed((one) =>
      editCells(workbookOf(one), { tab: 'Production', where: { Setting: 'Year' }, set: { Value: season } }),
    ),
  );
  expect(named(account, 'Tiny Play 2027 (archived)').parents).toEqual([named(account, season).id]);
});
