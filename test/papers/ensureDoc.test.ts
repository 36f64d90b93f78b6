import { Job, LEDGER_KEY, SLICE_MS } from '../../src/jobs/job.ts';
import { NO_LEDGER, readLedger } from '../../src/jobs/ledger.ts';
import { docName, ensureDoc, issuesOf, type WantedDoc } from '../../src/papers/ensureDoc.ts';
import { AppError } from '../../src/port/appError.ts';
import { type ProductionState, tagsOf } from '../../src/production/productionState.ts';
import { type MemoryDrive, memoryDrive, memoryFile } from '../builders/memoryDrive.ts';
import { memoryWorkspace } from '../builders/memoryWorkspace.ts';

const STATE: ProductionState = {
  id: 'p1',
  workbookId: 'workbook',
  layout: 'Phases',
  folders: { production: 'top', 'sign-in': 'folder' },
  confidentialWorkbookId: '',
};

const WANTED: WantedDoc = { key: 'sign-in/E001', name: 'Sign-in 5.3.', folderId: 'folder', html: '<p>1</p>', link: '' };

function ensure(drive: MemoryDrive, change: Partial<WantedDoc> = {}, making: string[] = []) {
  const ws = memoryWorkspace({ drive });
  // The run before wrote down what it was making, and ended there.
  new Job(ws, NO_LEDGER, true, SLICE_MS).begin({ kind: 'signIn', params: {}, making });
  const { ledger, sound } = readLedger(ws.stored[LEDGER_KEY]);
  return ensureDoc(new Job(ws, ledger, sound, SLICE_MS), ws, STATE, { ...WANTED, ...change });
}

const docs = (drive: MemoryDrive) => [...drive.files.values()];

test('a document is made once, without dots in its name, and re-issued in place', () => {
  const drive = memoryDrive();
  const made = ensure(drive);
  expect(made).toMatchObject({ outcome: 'made', file: { name: 'Sign-in 53' } });
  const { link } = made.file;
  expect(ensure(drive, { link }).outcome).toBe('same');
  expect(ensure(drive, { link, html: '<p>2</p>' })).toMatchObject({ outcome: 'reissued', file: { id: made.file.id } });
  expect(docs(drive)).toHaveLength(1);
});

test('it counts how often it was issued, from what the workbook says on', () => {
  const drive = memoryDrive();
  const { file } = ensure(drive);
  expect(issuesOf(file)).toBe(1);
  const { link } = file;
  expect(issuesOf(ensure(drive, { link, html: '<p>2</p>', issues: 1 }).file)).toBe(2);
  expect(issuesOf(ensure(drive, { link, html: '<p>3</p>', issues: 7 }).file)).toBe(8);
  // The workbook has not heard of the last one.
  expect(issuesOf(ensure(drive, { link, html: '<p>4</p>', issues: 7 }).file)).toBe(9);
  expect(issuesOf({ marks: { callboardIssues: 'x' } })).toBe(0);
});

test('a person’s name for it stays', () => {
  const drive = memoryDrive();
  const { file } = ensure(drive);
  drive.update(file.id, { name: 'Mine' });
  expect(ensure(drive, { link: file.link, html: '<p>2</p>' }).file.name).toBe('Mine');
});

test.each([
  ['Sign-in 2027-03-05 1600 Rehearsal', 'Sign-in 2027-03-06 1000 Rehearsal'],
  ['Signed by all 2027-03-05', 'Signed by all 2027-03-05'],
  ['Sign-in 2027-03-05 1600 Rehearsal, scanned', 'Sign-in 2027-03-05 1600 Rehearsal, scanned'],
])('of an event that moved, %s is called %s', (had, has) => {
  const drive = memoryDrive();
  const { file } = ensure(drive, { name: 'Sign-in 2027-03-05 1600 Rehearsal' });
  drive.update(file.id, { name: had });
  const moved = { link: file.link, name: 'Sign-in 2027-03-06 1000 Rehearsal', html: '<p>2</p>' };
  expect(ensure(drive, moved).file).toMatchObject({ id: file.id, name: has });
  expect(ensure(drive, moved).outcome).toBe('same');
});

test('one that an earlier run made without writing it down is found again', () => {
  const drive = memoryDrive();
  const { file } = ensure(drive);
  expect(ensure(drive, {}, [WANTED.key])).toMatchObject({ outcome: 'same', file: { id: file.id } });
});

test('an error after it was made makes no twin', () => {
  const drive = memoryDrive();
  let errors = 0;
  drive.onChange = (what, done) => {
    if (what === 'createDoc' && done && errors++ === 0) throw new AppError('transient', 'x', { uncertain: true });
  };
  expect(ensure(drive).outcome).toBe('made');
  expect(docs(drive)).toHaveLength(1);
});

test('an error before it was made tries once more, one that is final does not', () => {
  const drive = memoryDrive();
  let errors = 0;
  drive.onChange = (what, done) => {
    if (what === 'createDoc' && !done && errors++ === 0) throw new AppError('transient', 'x');
  };
  expect(ensure(drive).outcome).toBe('made');
  expect(docs(drive)).toHaveLength(1);
  drive.onChange = () => {
    throw new AppError('refused', 'no');
  };
  expect(() => ensure(drive, { key: 'sign-in/E002' })).toThrow('no');
});

test.each([
  ['is in the bin', { trashed: true, marks: tagsOf('p1', 'doc', WANTED.key) }],
  ['belongs to another production', { marks: tagsOf('p2', 'doc', WANTED.key) }],
  ['is another document of ours', { marks: tagsOf('p1', 'doc', 'sign-in/E009') }],
  ['was made by a person', {}],
])('a linked document that %s is left alone, and a new one is made', (_, change) => {
  const other = memoryFile({ id: 'other', parentId: 'elsewhere', html: 'theirs', ...change });
  const drive = memoryDrive(other);
  expect(ensure(drive, { link: other.link }).outcome).toBe('made');
  expect(drive.files.get('other')).toEqual(other);
});

test('a link that leads nowhere is no error', () => {
  expect(ensure(memoryDrive(), { link: 'https://docs.google.com/document/d/gone/edit' }).outcome).toBe('made');
  expect(ensure(memoryDrive(), { link: 'see my notes' }).outcome).toBe('made');
});

test('a link that Google cannot follow now makes no second document', () => {
  const drive = memoryDrive();
  const { link } = ensure(drive).file;
  drive.get = () => {
    throw new AppError('transient', 'later');
  };
  expect(() => ensure(drive, { link })).toThrow('later');
  expect(docs(drive)).toHaveLength(1);
});

test.each([
  ['Act 1. Notes', 'Act 1 Notes'],
  ['  a \n b ', 'a b'],
])('the name %j becomes %j', (text, name) => {
  expect(docName(text)).toBe(name);
});

test('what its folder holds is enough to find it by, and Drive is not asked', () => {
  const drive = memoryDrive();
  const { file } = ensure(drive);
  const among = [...drive.files.values()];
  drive.get = () => {
    throw new Error('asked');
  };
  expect(ensure(drive, { link: file.link, among })).toMatchObject({ outcome: 'same', file: { id: file.id } });
  expect(ensure(drive, { link: '', among })).toMatchObject({ outcome: 'same', file: { id: file.id } });
});

test('last year’s document that lies in the folder is another’s, and nothing is put into it', () => {
  const theirs = memoryFile({
    id: 'last-year',
    parentId: WANTED.folderId,
    html: 'theirs',
    marks: tagsOf('p0', 'doc', WANTED.key),
  });
  const drive = memoryDrive(theirs);
  expect(ensure(drive, { among: [theirs] }).outcome).toBe('made');
  expect(ensure(memoryDrive(theirs), {}, [WANTED.key]).outcome).toBe('made');
  expect(drive.files.get('last-year')).toEqual(theirs);
});

test('of a document and a copy of it, which has its marks, the one with the name is taken', () => {
  const drive = memoryDrive();
  const { file } = ensure(drive);
  const copy = memoryFile({ ...file, id: 'copy', name: `Copy of ${file.name}` });
  expect(ensure(drive, { among: [copy, file] }).file.id).toBe(file.id);
});

test('a copy that somebody keeps of a document that is gone stays theirs', () => {
  const drive = memoryDrive();
  const { file } = ensure(drive);
  const copy = memoryFile({ ...file, id: 'copy', name: `Copy of ${file.name}`, html: 'with notes' });
  const left = memoryDrive(copy);
  expect(ensure(left, { link: file.link, among: [copy] }).outcome).toBe('made');
  expect(left.files.get('copy')).toEqual(copy);
});
