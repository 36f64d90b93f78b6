/** What archiving does with one file, whoever owns it, whoever can open it, and whatever was done with it already. */
import { archiveTags, keptKey, pdfKey } from '../../../../src/features/archive/plan/archiveKeys.ts';
import {
  archiveFolderOf,
  archivePlan,
  type FilePlan,
  goes,
  isPending,
  type Keepers,
} from '../../../../src/features/archive/plan/archivePlan.ts';
import { RETENTION_CLASSES } from '../../../../src/features/archive/plan/retentionClasses.ts';
import type { Decision } from '../../../../src/features/archive/plan/retentionDecisions.ts';
import { DOC_TYPE, FOLDER_TYPE, type Grant, SHEET_TYPE } from '../../../../src/port/workspace.ts';
import { type ProductionState, TAG_KEY, TAG_KIND } from '../../../../src/production/productionState.ts';
import type { TreeFile } from '../../../../src/production/sharedTree.ts';
import { ROOT_KEY } from '../../../../src/settings/folderLayouts.ts';
import { filePlan } from '../../../builders/treeFile.ts';

const ME = 'sm@example.org';
const TAKER = 'Office@example.org';
const ATTEMPT = '17';
const state: ProductionState = {
  id: 'p1',
  workbookId: 'book',
  layout: 'Phases',
  folders: { root: 'root', 'daily-calls': 'calls', confidential: 'conf', 'audition-forms': 'forms' },
  confidentialWorkbookId: 'confBook',
};

const grant = (who: string, more: Partial<Grant> = {}): Grant => ({
  ...{ id: `id of ${who}`, type: 'user', who, role: 'reader', directRole: 'reader' },
  ...{ askedToOwn: false, isTemporary: false, ...more },
});
const owner = grant(ME, { role: 'owner', directRole: 'owner' });
const file = (id: string, parentId: string | null, more: Partial<TreeFile> = {}): TreeFile => ({
  ...{
    id,
    parentId,
    name: id,
    path: id,
    mimeType: 'text/plain',
    trashed: false,
    marks: {},
    link: '',
    inSharedDrive: false,
  },
  ...{
    inheritedPermissionsDisabled: false,
    owner: ME,
    grants: [owner],
    mayShare: true,
    mayEdit: true,
    mayDelete: true,
  },
  ...{
    locked: false,
    lockReason: '',
    description: '',
    size: 1,
    checksum: '',
    modified: '2027-03-01T10:00:00.000Z',
    ...more,
  },
});
const folder = (id: string, parentId: string | null, more: Partial<TreeFile> = {}) =>
  file(id, parentId, { mimeType: FOLDER_TYPE, ...more });

/** The plan of the file of that id, in a production with the folders above. */
function planOf(
  id: string,
  files: readonly TreeFile[],
  more: Partial<Keepers> & { handed?: ReadonlyMap<string, string>; refusals?: ReadonlyMap<string, number> } = {},
): FilePlan {
  const decisions = new Map(
    RETENTION_CLASSES.map(({ name, action }): [string, Decision] => [
      name,
      { className: name, action, until: '', handTo: '', approvedBy: '' },
    ]),
  );
  const keepers = { everywhere: new Set([ME, 'keeper@example.org']), handed: new Map<string, string>(), ...more };
  const refusals = more.refusals ?? new Map<string, number>();
  const known = [
    folder('root', null, { path: '' }),
    folder('calls', 'root'),
    folder('conf', 'root', { inheritedPermissionsDisabled: true }),
    folder('forms', 'root'),
  ].filter((one) => files.every((own) => own.id !== one.id));
  const tree = [...known, ...files];
  const found = archivePlan({ state, decisions, keepers, attempt: ATTEMPT, refusals }, tree).find(
    (plan) => plan.file.id === id,
  );
  if (found === undefined) throw new Error(`There is no ${id}`);
  return found;
}

describe('Access', () => {
  test.each<[string, Grant, boolean]>([
    ['a keeper’s stays', grant('Keeper@example.org'), false],
    ['another person’s ends', grant('ben@example.org'), true],
    ['the link’s ends', grant('', { type: 'anyone' }), true],
    ['a whole domain’s ends', grant('example.org', { type: 'domain' }), true],
    ['that of a Google group that keeps stays', grant('keeper@example.org', { type: 'group' }), false],
    ['what comes from a folder above ends there', grant('ben@example.org', { directRole: null }), false],
    ['its owner’s stays', owner, false],
  ])('%s', (_what, one, ends) => {
    const { toRevoke } = planOf('x', [file('x', 'calls', { grants: [owner, one] })]);
    expect(toRevoke.map(({ id }) => id)).toEqual(ends && one !== owner ? [one.id] : []);
  });

  test('is not ended where this person may not share, and nothing is locked that they may not change', () => {
    const theirs = { grants: [grant('ben@example.org')], owner: 'ben@example.org', mayShare: false, mayEdit: false };
    const plan = planOf('x', [file('x', 'calls', { ...theirs, mayDelete: false })]);
    expect([plan.toRevoke, plan.toLock, plan.cannot]).toEqual([[], false, 'you may not change it; it stays as it is']);
    expect(isPending(plan)).toBe(false);
  });

  test('to Confidential is limited while it lets in whoever can open the production, unless this person may not', () => {
    const open = { inheritedPermissionsDisabled: false };
    expect(planOf('conf', [folder('conf', 'root', open)]).toLimit).toBe(true);
    expect(planOf('conf', [folder('conf', 'root', { ...open, mayShare: false })]).toLimit).toBe(false);
    expect(planOf('conf', []).toLimit).toBe(false);
  });
});

describe('A record that is handed over', () => {
  const handed = new Map([['Calls and reports', TAKER]]);
  const give = (one: TreeFile) => planOf(one.id, [one], { handed }).toGive;

  test('is given to whoever takes it, however their address is written, unless they have it', () => {
    expect(give(file('x', 'calls'))).toBe(TAKER);
    expect(give(file('x', 'calls', { grants: [owner, grant(TAKER.toLowerCase())] }))).toBe('');
    expect(
      planOf('x', [file('x', 'calls', { grants: [owner, grant('office@EXAMPLE.org')] })], { handed }).toRevoke,
    ).toEqual([]);
  });

  test('is not given where this person may not share, from the bin, or as a whole folder', () => {
    expect(give(file('x', 'calls', { mayShare: false }))).toBe('');
    expect(give(file('x', 'calls', { trashed: true }))).toBe('');
    expect(give(folder('x', 'calls'))).toBe('');
    // Into a folder of theirs more could be put later.
    const mine = folder('x', 'calls', { grants: [owner, grant(TAKER)] });
    expect(planOf('x', [mine], { handed }).toRevoke).toHaveLength(1);
  });

  test('is its workbook too', () => {
    const tags = archiveTags('p1', keptKey('Calls and reports'), ATTEMPT);
    expect(give(file('x', 'conf', { marks: tags }))).toBe(TAKER);
  });
});

describe('Locking', () => {
  test.each<[string, Partial<TreeFile>, boolean]>([
    ['a file', {}, true],
    ['one that is locked', { locked: true }, false],
    ['one that this person may not change', { mayEdit: false }, false],
    ['a shortcut, of which Google has no lock', { mimeType: 'application/vnd.google-apps.shortcut' }, false],
    ['a folder', { mimeType: FOLDER_TYPE }, false],
    ['what is in the bin', { trashed: true }, false],
  ])('%s', (_what, more, locks) => {
    expect(planOf('x', [file('x', 'calls', more)]).toLock).toBe(locks);
  });
});

describe('A PDF', () => {
  const call = file('doc', 'calls', { mimeType: DOC_TYPE, locked: true, modified: '2027-03-02T10:00:00.000Z' });
  const pdf = (modified: string, attempt: string) =>
    file('pdf', 'root', { modified, marks: archiveTags('p1', pdfKey('doc'), attempt) });

  test.each([
    ['made after the last change', pdf('2027-03-02T10:00:00.000Z', 'another'), call, true],
    ['made by another attempt before the last change', pdf('2027-03-01T10:00:00.000Z', 'another'), call, false],
    [
      'made by this attempt, after which locking may count as a change',
      pdf('2027-03-01T10:00:00.000Z', ATTEMPT),
      call,
      true,
    ],
    [
      'made by this attempt of a Doc that somebody has opened and changed since',
      pdf('2027-03-01T10:00:00.000Z', ATTEMPT),
      { ...call, locked: false },
      false,
    ],
  ])('%s', (_what, paper, doc, isThere) => {
    expect(planOf('doc', [doc, paper])).toMatchObject({ snapshot: true, hasPdf: isThere });
  });

  test('is locked again when somebody has unlocked it', () => {
    expect(planOf('pdf', [call, pdf('2027-03-02T10:00:00.000Z', ATTEMPT)]).toLock).toBe(true);
  });
});

describe('What Google refuses', () => {
  const handed = new Map([['Calls and reports', TAKER]]);
  const refused = (more: Partial<TreeFile>, times = 2) =>
    planOf('x', [file('x', 'calls', more)], { handed, refusals: new Map([['x', times]]) });

  test('once is tried again, twice is left and named', () => {
    expect(isPending(refused({}, 1))).toBe(true);
    expect([isPending(refused({})), refused({}).cannot]).toEqual([
      false,
      'Google does not allow changes to it; it stays as it is',
    ]);
  });

  test('is the sharing alone where all else was done before it', () => {
    expect(refused({ locked: true }).cannot).toContain(`could not be shared with ${TAKER}`);
    expect(refused({ locked: true, grants: [owner, grant('ben@example.org')] }).cannot).not.toContain(TAKER);
  });
});

describe('What is to be deleted', () => {
  test('leaves the folders of the layout, and one in the bin with something that stays is left to Google', () => {
    expect(planOf('forms', []).fate).toBe('folder');
    expect(planOf('x', [file('x', 'forms')]).fate).toBe('delete');
    expect(planOf('x', [file('x', 'forms', { trashed: true })]).fate).toBe('delete');
    const theirs = file('y', 'x', { owner: 'ben@example.org', mayDelete: false });
    expect(planOf('x', [folder('x', 'forms', { trashed: true }), theirs]).fate).toBe('bin');
    expect(planOf('x', [folder('x', 'forms'), theirs]).fate).toBe('folder');
  });
});

describe('There is something to do with a file', () => {
  const nothing = filePlan(file('x', 'calls', { locked: true }));

  test('while any one thing is left, and not when none is', () => {
    expect(isPending(nothing)).toBe(false);
    const left: Partial<FilePlan>[] = [
      { toRevoke: [{ id: 'g', who: 'ben@example.org' }] },
      { toGive: TAKER },
      { toLimit: true },
      { toLock: true },
      { snapshot: true },
      { fate: 'delete' },
      { plainName: 'Auditions', file: folder('x', 'forms', { name: 'Notes on Mia' }) },
    ];
    for (const one of left)
      expect({ one, isPending: isPending({ ...nothing, ...one }) }).toEqual({ one, isPending: true });
    expect(isPending({ ...nothing, snapshot: true, hasPdf: true })).toBe(false);
    expect(isPending({ ...nothing, hasPdf: true })).toBe(false);
  });

  test('never once Google has refused it for good', () => {
    expect(isPending({ ...nothing, fate: 'delete', toLock: true, givenUp: true })).toBe(false);
  });

  test('no deletion, where it is somebody else’s', () => {
    const theirs = file('x', 'forms', { mayDelete: false });
    expect(goes({ fate: 'delete', file: theirs })).toBe(false);
    expect(goes({ fate: 'delete', file: file('x', 'forms') })).toBe(true);
    expect(goes({ fate: 'keep', file: file('x', 'forms') })).toBe(false);
    expect(isPending({ ...nothing, fate: 'delete', file: theirs })).toBe(false);
  });
});

describe('What becomes of a file', () => {
  const marks = (kind: string, key = '') => ({ [TAG_KIND]: kind, [TAG_KEY]: key });

  test.each<[string, TreeFile, FilePlan['fate']]>([
    ['the workbook', file('book', 'root', { mimeType: SHEET_TYPE }), 'workbook'],
    ['the Confidential workbook', file('confBook', 'conf', { mimeType: SHEET_TYPE }), 'workbook'],
    ['a copy of the workbook', file('x', 'root', { mimeType: SHEET_TYPE, marks: marks('workbook') }), 'workbook'],
    ['a copy of the other', file('x', 'root', { mimeType: SHEET_TYPE, marks: marks('confidential') }), 'workbook'],
    ['another spreadsheet', file('x', 'root', { mimeType: SHEET_TYPE }), 'keep'],
    ['a text with the mark of a workbook', file('x', 'root', { marks: marks('workbook') }), 'keep'],
    ['what the archive has made', file('x', 'root', { marks: marks('archive', 'archive/index') }), 'archive'],
    ['a folder of the layout', folder('calls', 'root'), 'folder'],
    ['a folder that somebody made', folder('x', 'calls'), 'folder'],
    ['what is in the bin', file('x', 'calls', { trashed: true }), 'bin'],
    ['what is in a folder of records that go', file('x', 'forms'), 'delete'],
  ])('%s', (_what, one, fate) => {
    expect(planOf(one.id, [one]).fate).toBe(fate);
  });

  test('it has the class of the folder that it lies in, a folder of the layout and the archive’s own none', () => {
    expect(planOf('x', [file('x', 'calls')]).className).toBe('Calls and reports');
    expect(planOf('x', [folder('x', 'calls')]).className).toBe('Calls and reports');
    expect(planOf('calls', []).className).toBe('');
    expect(planOf('x', [file('x', 'calls', { marks: marks('archive', 'archive/index') })]).className).toBe('');
  });

  test('only Docs of calls and reports are kept as a PDF besides', () => {
    const doc = { mimeType: DOC_TYPE };
    expect(planOf('x', [file('x', 'calls', doc)]).snapshot).toBe(true);
    expect(planOf('x', [file('x', 'calls')]).snapshot).toBe(false);
    expect(planOf('x', [file('x', 'root', doc)]).snapshot).toBe(false);
    expect(planOf('x', [file('x', 'calls', { ...doc, trashed: true })]).snapshot).toBe(false);
  });

  test('a PDF in the bin is none', () => {
    const doc = file('doc', 'calls', { mimeType: DOC_TYPE });
    const modified = '2027-04-01T10:00:00.000Z';
    const pdf = file('pdf', 'root', { modified, trashed: true, marks: archiveTags('p1', pdfKey('doc'), ATTEMPT) });
    expect(planOf('doc', [doc, pdf]).hasPdf).toBe(false);
    expect(planOf('doc', [doc, { ...pdf, trashed: false }]).hasPdf).toBe(true);
    expect(planOf('doc', [doc]).hasPdf).toBe(false);
  });

  test('in Confidential no keeper looks, and everything lies there that is in a folder in it', () => {
    const keeper = grant('keeper@example.org');
    const inside = [folder('case', 'conf'), file('x', 'case', { grants: [owner, keeper] })];
    expect(planOf('x', inside)).toMatchObject({ isConfidential: true, toRevoke: [{ id: keeper.id }] });
    expect(planOf('x', [file('x', 'calls', { grants: [owner, keeper] })])).toMatchObject({
      ...{ isConfidential: false, toRevoke: [] },
    });
  });

  test('what is somebody else’s is said, and whose', () => {
    const theirs = {
      owner: 'ben@example.org',
      grants: [grant('ben@example.org', { role: 'owner', directRole: 'owner' })],
    };
    expect(planOf('x', [file('x', 'calls', theirs)]).cannot).toBe('belongs to ben@example.org, who keeps their access');
    expect(planOf('x', [file('x', 'forms', { ...theirs, mayDelete: false })]).cannot).toContain(
      'only they can delete it',
    );
    expect(planOf('x', [file('x', 'calls', { mayEdit: false })]).cannot).toContain('you may not change it');
    expect(planOf('x', [file('x', 'calls')]).cannot).toBe('');
  });
});

describe('A folder of records that go', () => {
  test('has a plain name, also in the paths of what stays in it, and no other folder has', () => {
    const stays = file('y', 'x', { path: 'forms/x/y', owner: 'ben@example.org', mayDelete: false });
    const made = folder('x', 'forms', { path: 'forms/x', name: 'Mia Rossi' });
    const forms = folder('forms', 'root', { path: 'forms', name: 'Forms of Mia' });
    expect(planOf('forms', [forms, made, stays]).plainName).toBe('Audition Forms');
    const kept = planOf('x', [forms, made, stays]);
    expect(kept.plainName).not.toBe('');
    expect(kept.plainName).not.toContain('Mia');
    expect(planOf('y', [forms, made, stays])).toMatchObject({
      plainName: '',
      path: expect.not.stringContaining('Mia'),
    });
    expect(planOf('calls', []).plainName).toBe('');
    expect(planOf('z', [file('z', 'calls', { path: 'calls/z' })]).path).toBe('calls/z');
  });

  test('goes itself when all in it goes, however deep', () => {
    const deep = [folder('x', 'forms'), folder('y', 'x'), file('z', 'y')];
    expect(['x', 'y', 'z'].map((id) => planOf(id, deep).fate)).toEqual(['delete', 'delete', 'delete']);
    const held = [folder('x', 'forms'), folder('y', 'x'), file('z', 'y', { mayDelete: false })];
    expect(['x', 'y', 'z'].map((id) => planOf(id, held).fate)).toEqual(['folder', 'folder', 'delete']);
  });
});

test('the archive’s own documents go into the production folder where the layout’s is gone or in the bin', () => {
  const known = { ...state, folders: { [ROOT_KEY]: 'root', archive: 'arch' } };
  expect(archiveFolderOf(known, [folder('arch', 'root')])).toBe('arch');
  expect(archiveFolderOf(known, [folder('arch', 'root', { trashed: true })])).toBe('root');
  expect(archiveFolderOf(known, [])).toBe('root');
  expect(archiveFolderOf({ ...state, folders: {} }, [])).toBe('');
});
