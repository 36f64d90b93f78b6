/** An adult who must not be contacted gets into no folder, under no name and no spelling; access that is there is found. */
import { addressCheck } from '../../src/company/adultAddress.ts';
import { checkSharing, SHARING_TABS } from '../../src/features/sharing/checkSharing.ts';
import { sharingPlan } from '../../src/features/sharing/sharingPlan.ts';
import { sharingRecords } from '../../src/features/sharing/sharingRows.ts';
import { wantedSharing } from '../../src/features/sharing/sharingWanted.ts';
import type { Grant } from '../../src/port/workspace.ts';
import type { ProductionState } from '../../src/production/productionState.ts';
import type { TreeFile } from '../../src/production/sharedTree.ts';
import { folderPlan, layoutNamed } from '../../src/settings/folderLayouts.ts';
import { guardiansTab } from '../../src/workbook/tabs/company.ts';
import { productionTab, sharingTab } from '../../src/workbook/tabs/office.ts';
import { memoryFile } from '../builders/memoryDrive.ts';
import { production, typedTable } from '../builders/production.ts';
import { opened } from '../builders/setUp.ts';
import { apply, CALLS, give, grantsOn, messages, sharingAccount, undo } from '../builders/sharingAccount.ts';

const FOLDERS = folderPlan(layoutNamed('Phases'), 'Tiny Play', '2027');
const STATE: ProductionState = {
  id: 'p1',
  workbookId: 'workbook',
  layout: 'Phases',
  folders: Object.fromEntries(FOLDERS.map(({ key }) => [key, `id-${key}`])),
  confidentialWorkbookId: 'secret',
};
const { company } = production({
  People: [
    'Person ID | Name | Group | Email | Minor | Active',
    'P1 | Ana Reyes | Staff | ana@example.org | No | Yes',
    'P2 | Pat O’Neil | Volunteer | pat@example.org | No | Yes',
    'P3 | Dev Shah | Cast | dev@example.org | Yes | Yes',
    'P4 | Gus Gone | Staff | gus@example.org | No | No',
  ],
  Guardians: [
    'Guardian ID | Name | Of | Email | No contact',
    "G1 | Pat O'Neil | P3 | pat.o.neil@gmail.com | Yes",
    'G2 | Pat O’Neil | P3 | second@example.org | ',
    'G3 | Mia Shah | P3 | mia@example.org | ',
  ],
});

function wanted(rows: string[], confidentialReaders: string[] = [], incidentReaders: string[] = []) {
  const table = typedTable(sharingTab, ['Folder | Group | May', ...rows.map((row) => `${CALLS} | ${row}`)]);
  const records = sharingRecords(table, []);
  return wantedSharing(
    STATE,
    { familiesAndFolders: 'Guardians', confidentialReaders, incidentReaders },
    company,
    records,
  );
}

test.each([
  ['Volunteer', 'Pat O’Neil: has the name or address of somebody who must not be contacted'],
  ['P2', 'Pat O’Neil: has the name or address of somebody who must not be contacted'],
  [
    'pat@example.org',
    'pat@example.org is the address of Pat O’Neil, who has the name of somebody who must not be contacted',
  ],
  ['PatONeil+x@googlemail.com', "is the address of Pat O'Neil, who must not be contacted"],
  ['second@example.org', 'who must not be contacted'],
  ['pat.oneil@example.net', "could be the address of Pat O'Neil"],
  ['gus@example.org', 'gus@example.org is the address of Gus Gone, who has left'],
])('a row for %s gives nothing and says why', (group, words) => {
  const { byFile, leftOut, problems } = wanted([`${group} | Edit`]);
  expect([...byFile.values()].flat()).toEqual([]);
  expect(leftOut.join('\n')).toContain(words);
  expect(problems).toEqual([]);
});

test('a family’s other adult is given what the setting says, the barred one under no row', () => {
  const { byFile } = wanted(['Cast | See']);
  expect([...byFile.values()].flat().map(({ address }) => address)).toEqual(['mia@example.org']);
});

test('a minor who stands in Guardians for themselves gets no folder alone', () => {
  const own = production({
    People: ['Person ID | Name | Group | Email | Minor', 'P1 | Dev Shah | Cast | dev@example.org | Yes'],
    Guardians: ['Guardian ID | Name | Of | Email', 'G1 | Dev Shah | P1 | dev@example.org'],
  });
  const records = sharingRecords(typedTable(sharingTab, ['Folder | Group | May', `${CALLS} | Cast | See`]), []);
  const settings = { familiesAndFolders: 'Guardians and minors', confidentialReaders: [], incidentReaders: [] };
  expect(wantedSharing(STATE, settings, own.company, records).byFile.size).toBe(0);
});

test('incident reports are opened for no minor, no barred adult and nobody who has left', () => {
  const readers = ['dev@example.org', 'pat@example.org', 'gus@example.org', 'officer@example.org'];
  const { byFile, leftOut } = wanted([], [], readers);
  expect([...byFile.values()].flat().map(({ address }) => address)).toEqual(['officer@example.org']);
  expect(leftOut).toHaveLength(3);
});

test('Confidential is opened for no minor, no barred adult and nobody who has left', () => {
  const readers = ['dev@example.org', 'pat@example.org', 'gus@example.org', 'doctor@example.org'];
  const { byFile, leftOut } = wanted([], readers);
  expect([...byFile.values()].flat().map(({ address }) => address)).toEqual(['doctor@example.org']);
  expect(leftOut).toHaveLength(3);
});

const grant = (who: string, directRole: Grant['directRole'] = 'reader'): Grant => ({
  id: `grant-${who}`,
  type: 'user',
  who,
  role: 'reader',
  directRole,
  askedToOwn: false,
  isTemporary: false,
});

/** The production folder with Daily Calls in it. */
function tree(root: Partial<TreeFile>, calls: Partial<TreeFile>): TreeFile[] {
  const file = (key: string, parentId: string, path: string, more: Partial<TreeFile>) =>
    ({
      ...memoryFile({ id: STATE.folders[key] ?? '', name: path, parentId }),
      owner: 'ana@example.org',
      grants: [],
      path,
      ...more,
    }) as unknown as TreeFile;
  return [file('production', 'root', '', root), file('daily-calls', STATE.folders.production ?? '', CALLS, calls)];
}

test('access that a barred adult has is found, said first, and taken away', () => {
  const there = tree(
    { grants: [grant('second@example.org', null)] },
    { grants: [grant('stranger@example.org'), grant('Pat@Example.org')], owner: 'pat.oneil@gmail.com' },
  );
  const { findings, changes } = sharingPlan(
    STATE,
    there,
    { byFile: new Map() },
    { keep: ['ana@example.org'], company },
  );
  expect(findings.slice(0, 3).map(({ kind, path, who }) => [kind, path, who])).toEqual([
    ['barred', '', 'second@example.org'],
    ['barred', CALLS, 'Pat@Example.org'],
    ['barred', CALLS, 'pat.oneil@gmail.com'],
  ]);
  expect(findings[1]?.message).toBe(
    'Pat@Example.org may see it and is the address of Pat O’Neil, who has the name of somebody who must not be contacted: if it is somebody else, type the middle names of both',
  );
  expect(findings.slice(3).map(({ kind }) => kind)).not.toContain('barred');
  expect(changes.filter(({ now }) => now === null).map(({ grantee }) => grantee.who)).toContain('Pat@Example.org');
});

test('the account that runs is said too, although its own access is left alone', () => {
  const there = tree({}, { grants: [grant('pat@example.org')] });
  const { findings, changes } = sharingPlan(
    STATE,
    there,
    { byFile: new Map() },
    { keep: ['pat@example.org'], company },
  );
  expect(findings.map(({ kind }) => kind)).toEqual(['barred']);
  expect(changes).toEqual([]);
});

test('taking a click back gives a barred adult nothing again', () => {
  const one = sharingAccount();
  give(one, 'daily-calls', 'stranger@example.org', 'reader');
  give(one, 'daily-calls', 'friend@example.org', 'reader');
  apply(one);
  one.sheets
    .rowsOf(guardiansTab.sheetId)
    .push(['Sam Stranger', 'P003', 'stranger@example.org', null, null, null, 'Yes', 'G9']);
  const result = undo(one);
  expect(grantsOn(one, 'daily-calls')).toEqual(['friend@example.org reader']);
  expect(messages(result)).toEqual([
    expect.stringMatching(
      /stranger@example.org is the address of Sam Stranger, who must not be contacted .*gets no access back/,
    ),
  ]);
  expect(undo(one).changed).toBe(1);
});

test('a reader of Confidential who is barred is said on top, and loses what they have', () => {
  const one = sharingAccount();
  const settings = one.sheets.rowsOf(productionTab.sheetId);
  const row = settings.find(([name]) => name === 'Confidential readers');
  if (row !== undefined) row[1] = 'dev.shah@example.org; doctor@example.org';
  one.sheets.rowsOf(guardiansTab.sheetId).push(['Dr Who', 'P003', 'doctor@example.org', null, null, null, 'Yes', 'G9']);
  give(one, 'confidential', 'doctor@example.org', 'reader');
  const { wanted: want, plan } = checkSharing(opened(one, SHARING_TABS));
  expect(want.problems).toEqual([]);
  expect(want.leftOut[0]).toContain('Confidential readers: ');
  expect(plan.findings[0]).toMatchObject({ kind: 'barred', who: 'doctor@example.org' });
  expect(plan.changes).toMatchObject([{ grantee: { who: 'doctor@example.org' }, now: null }]);
});

test('an address of an adult is nobody’s to refuse', () => {
  const check = addressCheck(company);
  for (const address of ['ana@example.org', 'office@example.org', 'pat.smith@example.org', 'mia@example.org']) {
    expect(check.of(address)).toBeNull();
  }
});
