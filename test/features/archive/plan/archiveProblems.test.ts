/** What keeps a production from being archived: each case alone, and nothing where all is as it should be. */
import { keptKey } from '../../../../src/features/archive/plan/archiveKeys.ts';
import {
  binProblems,
  goneProblems,
  hasArchive,
  othersProblems,
  placeProblems,
  settingProblems,
} from '../../../../src/features/archive/plan/archiveProblems.ts';
import { FOLDER_TYPE, SHEET_TYPE } from '../../../../src/port/workspace.ts';
import type { Production } from '../../../../src/production/production.ts';
import { ARCHIVE_WORKBOOK } from '../../../../src/production/productionState.ts';
import type { TreeFile } from '../../../../src/production/sharedTree.ts';
import { type MemoryFile, memoryDrive, memoryFile } from '../../../builders/memoryDrive.ts';
import { memorySharing } from '../../../builders/memorySharing.ts';
import { memoryWorkspace } from '../../../builders/memoryWorkspace.ts';
import { production as typed } from '../../../builders/production.ts';
import { marked, OWNER, treeFile, treeFolder } from '../../../builders/treeFile.ts';

const BOOK = treeFile('book', { mimeType: SHEET_TYPE, name: 'Tiny Play: Callboard', marks: marked('workbook') });
const CONF_BOOK = treeFile('confBook', {
  mimeType: SHEET_TYPE,
  name: 'Tiny Play: Confidential',
  marks: marked('confidential'),
});
const ROOT = treeFolder('root', { parentId: 'drive', path: '', name: 'Tiny Play 2027' });
const CONF = treeFolder('conf', { name: 'Confidential' });
const TREE = [ROOT, CONF, BOOK, CONF_BOOK];

/** The production of these settings, with what else lies in Drive. */
function productionWith(elsewhere: readonly MemoryFile[] = [], settings: readonly string[] = [], folders = {}) {
  const drive = memoryDrive(memoryFile({ id: 'drive', mimeType: FOLDER_TYPE, parentId: null }), ...elsewhere);
  return {
    ws: memoryWorkspace({ drive, sharing: memorySharing(drive) }),
    state: {
      ...{ id: 'p1', workbookId: 'book', layout: 'Phases', confidentialWorkbookId: 'confBook' },
      folders: { root: 'root', confidential: 'conf', ...folders },
    },
    data: typed({
      Production: settings,
      People: ['Person ID | Name | Group | Email | Minor', 'P001 | Cleo | Cast | cleo@example.org | Yes'],
    }),
  } as unknown as Production;
}

const messages = (tree: readonly TreeFile[], production = productionWith()) =>
  placeProblems(production, tree, OWNER).map(({ message }) => message);
const changed = (file: TreeFile, more: Partial<TreeFile>) =>
  TREE.map((one) => (one === file ? { ...one, ...more } : one));

test('where all is in its place nothing is said', () => {
  expect(messages(TREE)).toEqual([]);
});

test('a folder in a shared drive, or of another person, is refused at once', () => {
  expect(messages(changed(ROOT, { owner: '' }))).toEqual([expect.stringMatching(/Tiny Play 2027.*shared drive/)]);
  expect(messages(changed(ROOT, { owner: 'ben@example.org' }))).toEqual([
    expect.stringMatching(/Tiny Play 2027.*belongs to ben@example.org/),
  ]);
  expect(messages(changed(ROOT, { owner: OWNER.toUpperCase() }))).toEqual([]);
});

test('what is outside is named, unless it is in the bin or gone', () => {
  const out = (more: Partial<MemoryFile>) => [memoryFile({ id: 'designs', name: 'Designs', ...more })];
  const folders = { designs: 'designs', none: '' };
  expect(messages(TREE, productionWith(out({}), [], folders))).toEqual([expect.stringMatching(/“Designs” is outside/)]);
  expect(messages(TREE, productionWith(out({ trashed: true }), [], folders))).toEqual([]);
  expect(messages(TREE, productionWith([], [], folders))).toEqual([]);
});

test('the Confidential folder and workbook have to be there, and not in the bin', () => {
  expect(messages(changed(CONF, { trashed: true }))).toEqual([expect.stringMatching(/“Confidential” is in the bin/)]);
  expect(messages(TREE.filter((one) => one !== CONF))).toEqual([
    expect.stringMatching(/^The folder Confidential is not there/),
  ]);
  expect(messages(TREE.filter((one) => one !== CONF_BOOK))).toEqual([
    expect.stringMatching(/^The Confidential workbook is not there/),
  ]);
  expect(messages(TREE, productionWith([], [], { confidential: '' }))).toEqual([
    expect.stringMatching(/^The folder Confidential is not there/),
  ]);
});

test('one that lies elsewhere is said once, and one that an attempt has deleted after copying it is not missed', () => {
  const elsewhere = productionWith([memoryFile({ id: 'confBook', name: 'Book' })]);
  expect(
    messages(
      TREE.filter((one) => one !== CONF_BOOK),
      elsewhere,
    ),
  ).toEqual([expect.stringMatching(/is outside/)]);
  const binned = productionWith([memoryFile({ id: 'confBook', name: 'Book', trashed: true })]);
  expect(
    messages(
      TREE.filter((one) => one !== CONF_BOOK),
      binned,
    ),
  ).toEqual([expect.stringMatching(/is not there/)]);
  const begun = treeFile('a', { marks: marked('archive', ARCHIVE_WORKBOOK) });
  expect(messages([...TREE.filter((one) => one !== CONF_BOOK), begun])).toEqual([]);
});

test('a workbook that is not this person’s to delete is named with whose it is', () => {
  for (const book of [BOOK, CONF_BOOK]) {
    expect(messages(changed(book, { mayDelete: false, owner: 'ben@example.org' }))).toEqual([
      expect.stringMatching(new RegExp(`“${book.name}” belongs to ben@example.org`)),
    ]);
  }
});

test.each([
  ['a copy with its mark', { marks: marked('workbook') }, true],
  ['a copy with the Confidential one’s', { marks: marked('confidential') }, true],
  ['a copy without a mark', { name: 'Copy of Tiny Play: Callboard' }, true],
  ['another table', { name: 'Budget' }, false],
  [
    'a table of Callboard’s own of another kind',
    { name: 'Copy of Tiny Play: Callboard', marks: marked('archive') },
    false,
  ],
  ['a copy in the bin', { name: 'Copy of Tiny Play: Callboard', trashed: true }, false],
  ['somebody else’s copy', { name: 'Copy of Tiny Play: Callboard', mayDelete: false }, false],
  ['a Doc of that name', { name: 'Copy of Tiny Play: Callboard', mimeType: 'text/plain' }, false],
])('of a second workbook it is said that there are two: %s', (_, more, is) => {
  const found = messages([...TREE, treeFile('x', { mimeType: SHEET_TYPE, path: 'x/y', ...more })]);
  expect(found).toEqual(is ? [expect.stringMatching(/“x\/y” is a second workbook like “Tiny Play/)] : []);
});

test('the place in the archive is looked at too', () => {
  const production = productionWith([], ['Archive folder | https://drive.google.com/drive/folders/gone0123456789012']);
  expect(messages(TREE, production)).toEqual([expect.stringMatching(/^Archive folder: that folder is not there/)]);
});

test('what an archive has written must not be in the bin, nor be gone', () => {
  const kept = treeFile('k', { name: 'Kept', marks: marked('archive', keptKey('Incidents')) });
  const own = treeFile('a', { name: 'Archive', marks: marked('archive', ARCHIVE_WORKBOOK) });
  const paper = treeFile('i', { name: 'Index', marks: marked('archive', 'archive/index') });
  const earlier = treeFile('e', { name: 'Earlier', marks: marked('kept', 'kept/17/Incidents') });
  const all = [kept, own, paper, earlier, treeFile('plain')];
  expect(binProblems(all)).toEqual([]);
  const said = binProblems(all.map((file) => ({ ...file, trashed: true })));
  expect(said.map(({ message }) => /“(.*?)” is in the bin/.exec(message)?.[1])).toEqual(['Kept', 'Archive']);
  const gone = goneProblems(all, [treeFile('k')]);
  expect(gone.map(({ message }) => /“(.*?)” was deleted or moved/.exec(message)?.[1])).toEqual(['Archive']);
  expect([hasArchive([kept, paper]), hasArchive([paper, own])]).toEqual([false, true]);
});

test('another production in this one’s folder is named, unless it is in the bin', () => {
  const others = [
    treeFolder('f', { path: 'Last year' }),
    treeFile('r', { path: 'Record' }),
    treeFile('b', { path: 'Binned', trashed: true }),
  ];
  expect(othersProblems(others).map(({ message }) => message.split('. ')[0])).toEqual([
    '“Last year” is the folder of another production',
    '“Record” is a record of another production',
  ]);
});

test('settings that the archive goes by have to be readable, and keepers be adults', () => {
  expect(settingProblems(productionWith())).toEqual([]);
  const minor = settingProblems(productionWith([], ['Archive keepers | cleo@example.org']));
  expect(minor).toEqual([
    expect.objectContaining({ tab: 'Production', message: expect.stringMatching(/^Archive keepers: .*Name an adult/) }),
  ]);
  const unread = productionWith([], ['Names in the archive | sometimes', 'Late after (minutes) | soon']);
  expect(settingProblems(unread)).toHaveLength(1);
});
