/** Who should be able to open what, and what has to be changed for it: worked out without asking Google anything. */
import fc from 'fast-check';
import { sharingPlan } from '../../../src/features/sharing/sharingPlan.ts';
import { sharingRecords } from '../../../src/features/sharing/sharingRows.ts';
import { wantedSharing } from '../../../src/features/sharing/sharingWanted.ts';
import type { GivenRole, Grant } from '../../../src/port/workspace.ts';
import {
  granteeFrom,
  granteeWords,
  NO_ACCESS,
  rankOf,
  roleFrom,
  roleWord,
} from '../../../src/production/grantWords.ts';
import type { ProductionState } from '../../../src/production/productionState.ts';
import type { TreeFile } from '../../../src/production/sharedTree.ts';
import { folderPlan, layoutNamed } from '../../../src/settings/folderLayouts.ts';
import { sharingTab } from '../../../src/workbook/tabs/office.ts';
import { memoryFile } from '../../builders/memoryDrive.ts';
import { placesOf, production, typedTable } from '../../builders/production.ts';

const FOLDERS = folderPlan(layoutNamed('Phases'), 'Tiny Play', '2027');
const STATE: ProductionState = {
  id: 'p1',
  workbookId: 'workbook',
  layout: 'Phases',
  folders: Object.fromEntries(FOLDERS.map(({ key }) => [key, `id-${key}`])),
  confidentialWorkbookId: 'secret',
};
const OWNER = 'sm@example.org';

const { company } = production({
  People: [
    'Person ID | Name | Group | Role | Email | Minor | Active',
    'P001 | Ana | Staff | Stage Manager | ana@example.org | No |',
    'P002 | Ben | Cast | | ben@example.org | No |',
    'P003 | Cleo | Cast | | cleo@example.org | Yes |',
    'P004 | Gone | Cast | | gone@example.org | No | No',
    'P005 | Max | Cast | | max@example.org | No |',
  ],
  Guardians: [
    'Guardian ID | Name | Of | Email | No contact',
    'G001 | Rosa | P003 | rosa@example.org |',
    'G002 | Max Park | P003 | max@example.org | Yes',
  ],
});

type Families = 'No access' | 'Guardians only' | 'Guardians and minors';

type Readers = Record<'confidentialReaders' | 'incidentReaders', string[]>;
const NO_READERS: Readers = { confidentialReaders: [], incidentReaders: [] };

function wanted(lines: string[], familiesAndFolders: Families = 'No access', readers: Partial<Readers> = {}) {
  const records = sharingRecords(typedTable(sharingTab, ['Folder | Group | May', ...lines]), []);
  return wantedSharing(STATE, { ...NO_READERS, ...readers, familiesAndFolders }, company, records);
}

const whoMay = (result: ReturnType<typeof wanted>, key: string) =>
  (result.byFile.get(STATE.folders[key] ?? key) ?? []).map(({ address, role }) => `${address} ${role}`);

test.each([
  ['No access', ['ben@example.org reader']],
  ['Guardians only', ['ben@example.org reader', 'rosa@example.org reader']],
  ['Guardians and minors', ['ben@example.org reader', 'rosa@example.org reader', 'cleo@example.org reader']],
] as const)('with families and folders on %s the cast is %j', (setting, expected) => {
  const result = wanted(['4 - Rehearsals/Daily Calls | Cast | See'], setting);
  expect(whoMay(result, 'daily-calls')).toEqual(expected);
  expect(result.problems).toEqual([]);
  expect(result.leftOut.join()).toContain('Max');
});

test('a guardian may see and never edits, and nobody edits more than the strongest row says', () => {
  const result = wanted(
    [
      '4 - Rehearsals/Daily Calls | Cast | Edit',
      '4 - Rehearsals/Daily Calls | Ben | See',
      'Workbook | Stage Manager | Edit',
    ],
    'Guardians only',
  );
  expect(whoMay(result, 'daily-calls')).toEqual(['ben@example.org writer', 'rosa@example.org reader']);
  expect(whoMay(result, 'workbook')).toEqual(['ana@example.org writer']);
});

test('a row that says No gives nothing', () => {
  expect(wanted(['0 - Show Bible | Staff | No']).byFile.size).toBe(0);
});

test('what a row cannot mean is named, and Confidential is never shared by groups', () => {
  const result = wanted([
    'Nowhere | Staff | See',
    'Daily Calls | Staff | See',
    'Confidential | Staff | See',
    'Confidential/Incident Reports | Ana | Edit',
    '0 - Show Bible | Ghosts | See',
  ]);
  expect(placesOf(result.problems)).toEqual([
    'Sharing 2 Folder',
    'Sharing 3 Folder',
    'Sharing 4 Folder',
    'Sharing 5 Folder',
    'Sharing 6 Group',
  ]);
  expect(result.problems[1]?.message).toContain('“4 - Rehearsals/Daily Calls”');
  expect(result.byFile.size).toBe(0);
});

test('a folder that was never made is named, with what brings it', () => {
  const records = sharingRecords(typedTable(sharingTab, ['Folder | Group | May', '0 - Show Bible | Staff | See']), []);
  const { 'show-bible': _, ...folders } = STATE.folders;
  const settings = { familiesAndFolders: 'No access' as const, ...NO_READERS };
  const result = wantedSharing({ ...STATE, folders }, settings, company, records);
  expect(result.problems).toEqual([
    {
      tab: 'Sharing',
      row: 2,
      column: 'Folder',
      message: 'The folder “0 - Show Bible” has not been made. In Settings, choose Put back what is missing.',
    },
  ]);
  expect(result.byFile.size).toBe(0);
});

test('a role stands for everybody whose role begins with it, and a minor without a guardian is left out with the reason', () => {
  const result = wanted(['0 - Show Bible | stage | See', '4 - Rehearsals | Cleo | See'], 'Guardians only');
  expect(whoMay(result, 'show-bible')).toEqual(['ana@example.org reader']);
  // Named by the stage manager: that is her own word for it.
  expect(whoMay(result, 'rehearsals')).toEqual(['cleo@example.org reader']);
});

test('Confidential opens for its readers only, by name in the settings', () => {
  const result = wanted([], 'No access', { confidentialReaders: ['doctor@example.org'] });
  expect(whoMay(result, 'confidential')).toEqual(['doctor@example.org reader']);
});

test('readers of incident reports open these, and nothing else that is confidential', () => {
  const result = wanted([], 'No access', { incidentReaders: ['officer@example.org'] });
  expect(whoMay(result, 'incident-reports')).toEqual(['officer@example.org reader']);
  expect(whoMay(result, 'confidential')).toEqual([]);
  expect(result.byFile.size).toBe(1);
});

test('readers of incident reports get nothing where these lie among everything that is confidential, and that is said', () => {
  const ownLayout = {
    ...layoutNamed('Phases'),
    folders: [
      { key: 'confidential', name: 'Confidential', uses: ['confidential'] as const, restricted: true as const },
    ],
  };
  const settings = { familiesAndFolders: 'No access', ...NO_READERS, incidentReaders: ['officer@example.org'] };
  const result = wantedSharing({ ...STATE, layout: 'As the Folders tab says', ownLayout }, settings, company, []);
  expect(result.byFile.size).toBe(0);
  expect(result.leftOut.join()).toContain('Incident readers get no access');
});

/** The tree as it is when these have been given on these folders. */
function treeOf(given: ReadonlyMap<string, Grant[]>): TreeFile[] {
  return FOLDERS.map(({ key, name, parentKey, restricted }): TreeFile => {
    const id = STATE.folders[key] ?? '';
    return {
      ...memoryFile({
        id,
        name,
        parentId: parentKey === null ? 'root' : (STATE.folders[parentKey] ?? ''),
        inheritedPermissionsDisabled: restricted,
      }),
      owner: OWNER,
      grants: given.get(id) ?? [],
      path: key === 'production' ? '' : name,
    } as unknown as TreeFile;
  });
}

const grant = (who: string, role: Grant['role'], type: Grant['type'] = 'user'): Grant => ({
  id: `grant-${who}`,
  type,
  who,
  role,
  directRole: role,
  askedToOwn: false,
  isTemporary: false,
});

const rows = fc.array(
  fc.tuple(
    fc.constantFrom('4 - Rehearsals', '4 - Rehearsals/Daily Calls', '0 - Show Bible', '3 - Casting/Cast List'),
    fc.constantFrom('Cast', 'Staff', 'Cleo', 'friend@example.org'),
    fc.constantFrom('See', 'Edit', 'No'),
  ),
  { maxLength: 5 },
);
const present = fc.array(
  fc.tuple(
    fc.constantFrom('rehearsals', 'daily-calls', 'show-bible', 'confidential'),
    fc.constantFrom('ben@example.org', 'max@example.org', 'stranger@example.org', ''),
    fc.constantFrom('reader' as const, 'writer' as const),
  ),
  { maxLength: 4 },
);

test('once the changes are made nothing is left to change, and nobody who must not be contacted is given anything', () => {
  fc.assert(
    fc.property(rows, present, fc.constantFrom<Families>('No access', 'Guardians only'), (typed, there, families) => {
      const want = wanted(
        typed.map((row) => row.join(' | ')),
        families,
      );
      const given = new Map<string, Grant[]>();
      for (const [key, who, role] of there) {
        const id = STATE.folders[key] ?? '';
        const others = (given.get(id) ?? []).filter((one) => one.who !== who);
        given.set(id, [...others, grant(who, role, who === '' ? 'anyone' : 'user')]);
      }
      const around = { keep: [OWNER], company };
      const { changes } = sharingPlan(STATE, treeOf(given), want, around);
      for (const { fileId, grantee, now } of changes) {
        expect(now !== null && grantee.who === 'max@example.org').toBe(false);
        expect(now !== null && grantee.type === 'anyone').toBe(false);
        const others = (given.get(fileId) ?? []).filter((one) => one.who !== grantee.who);
        given.set(fileId, now === null ? others : [...others, grant(grantee.who, now)]);
      }
      expect(sharingPlan(STATE, treeOf(given), want, around).changes).toEqual([]);
      const inConfidential = given.get(STATE.folders.confidential ?? '') ?? [];
      expect(inConfidential).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('what is open to anyone, owned outside, not restricted or shared from above is found', () => {
  const given = new Map([['id-daily-calls', [grant('', 'reader', 'anyone')]]]);
  const tree = treeOf(given).map((file) => {
    if (file.id === 'id-confidential') return { ...file, inheritedPermissionsDisabled: false };
    if (file.path === '') return { ...file, grants: [{ ...grant('aunt@example.org', 'writer'), directRole: null }] };
    return file.id === 'id-script' ? { ...file, owner: 'stranger@example.org' } : file;
  });
  const { findings, toRestrict } = sharingPlan(STATE, tree, { byFile: new Map() }, { keep: [OWNER], company });
  expect(new Set(findings.map(({ kind }) => kind))).toEqual(
    new Set(['public', 'owned outside', 'not restricted', 'from above']),
  );
  expect(toRestrict).toEqual(['id-confidential']);
});

test.each([
  [{ type: 'user', who: 'a@example.org' }],
  [{ type: 'group', who: 'cast@example.org' }],
  [{ type: 'domain', who: 'example.org' }],
  [{ type: 'anyone', who: '' }],
] as const)('%j survives its words', (grantee) => {
  expect(granteeFrom(granteeWords(grantee))).toEqual(grantee);
});

test('a role that may be given survives its word, and stronger roles rank higher', () => {
  const roles: GivenRole[] = ['reader', 'commenter', 'writer'];
  for (const role of roles) expect(roleFrom(roleWord(role))).toBe(role);
  expect([roleFrom('Own'), roleFrom(NO_ACCESS), roleWord(null)]).toEqual([null, null, NO_ACCESS]);
  expect(rankOf(null)).toBeLessThan(rankOf('reader'));
  expect(rankOf('reader')).toBeLessThan(rankOf('writer'));
});
