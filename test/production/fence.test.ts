import type { Drive, Grantee, Sharing } from '../../src/port/workspace.ts';
import { type Fence, fenceAround } from '../../src/production/fence.ts';
import { type ProductionState, tagsOf } from '../../src/production/productionState.ts';
import { memoryDrive, memoryFile } from '../builders/memoryDrive.ts';
import { MemorySheets } from '../builders/memorySheets.ts';
import { memoryWorkspace } from '../builders/memoryWorkspace.ts';

const STATE: ProductionState = {
  id: 'p1',
  workbookId: 'workbook',
  layout: 'Phases',
  folders: { production: 'top' },
  confidentialWorkbookId: 'confidential',
};

const OTHERS = memoryFile({ id: 'other', parentId: 'elsewhere' });
const INSIDE = memoryFile({ id: 'inside', parentId: 'top' });
const MARKED = memoryFile({ id: 'marked', parentId: 'elsewhere', marks: tagsOf('p1', 'doc', 'x') });

function fenced(): { fence: Fence; names: () => string[] } {
  const drive = memoryDrive({ ...OTHERS }, { ...INSIDE }, { ...MARKED }, memoryFile({ id: 'top' }));
  const ws = memoryWorkspace({ drive, sheets: new MemorySheets([]) });
  return { fence: fenceAround(ws, STATE), names: () => [...drive.files.values()].map(({ name }) => name) };
}

const folder = (id: string, parentId: string | null) => ({
  id,
  name: id,
  parentId,
  marks: {},
  restricted: false,
});

const PDF = { sourceId: 'workbook', name: 'x', folderId: 'top', marks: {}, locked: '' };
const COPY = { sourceId: 'other', name: 'Play', folderId: 'top', marks: {} };
const TEXT = { name: 'x.csv', folderId: 'top', mimeType: 'text/csv', text: '', marks: {} };
const FRIEND: Grantee = { type: 'user', who: 'friend@example.org' };

test.each([
  ['changing a file of somebody else’s', ({ ws }: Fence) => ws.drive.update('other', { name: 'x' })],
  ['changing a file that was only looked at', ({ ws }: Fence) => [ws.drive.get('other'), ws.drive.update('other', {})]],
  ['re-issuing somebody else’s document', ({ ws }: Fence) => ws.drive.updateDoc('other', '', {})],
  [
    'making a document elsewhere',
    ({ ws }: Fence) => ws.drive.createDoc({ name: 'x', folderId: 'elsewhere', html: '', marks: {} }),
  ],
  ['making a folder elsewhere', ({ ws }: Fence) => ws.drive.createFolder(folder('new', 'elsewhere'))],
  ['making a folder at the top of My Drive', ({ ws }: Fence) => ws.drive.createFolder(folder('new', null))],
  [
    'moving a file of ours out',
    ({ ws }: Fence) => ws.drive.update('top', { moveTo: { from: 'top', to: 'elsewhere' } }),
  ],
  ['writing to another workbook', ({ ws }: Fence) => ws.spreadsheets.update('strange', [])],
  ['making a PDF elsewhere', ({ ws }: Fence) => ws.drive.createPdf({ ...PDF, folderId: 'elsewhere' })],
  ['making a PDF of somebody else’s file', ({ ws }: Fence) => ws.drive.createPdf({ ...PDF, sourceId: 'other' })],
  ['uploading elsewhere', ({ ws }: Fence) => ws.drive.createText({ ...TEXT, folderId: 'elsewhere' })],
  ['replacing somebody else’s upload', ({ ws }: Fence) => ws.drive.updateText('other', 'text/csv', '')],
  ['making a Doc of a copy elsewhere', ({ ws }: Fence) => ws.drive.copyAsDoc({ ...COPY, folderId: 'elsewhere' })],
  ['removing somebody else’s file', ({ ws }: Fence) => ws.drive.remove('other')],
  ['sharing somebody else’s file', ({ ws }: Fence) => ws.sharing.grant('other', FRIEND, 'reader')],
  ['changing who may edit somebody else’s file', ({ ws }: Fence) => ws.sharing.changeRole('other', 'grant', 'writer')],
  ['ending access to somebody else’s file', ({ ws }: Fence) => ws.sharing.revoke('other', 'grant')],
  ['handing over somebody else’s file', ({ ws }: Fence) => ws.sharing.giveOwnership('other', 'grant')],
  ['asking somebody to own somebody else’s file', ({ ws }: Fence) => ws.sharing.askToOwn('other', 'grant')],
  ['making a workbook elsewhere', ({ ws }: Fence) => ws.spreadsheets.create('x', 'elsewhere', {})],
])('%s is refused, and nothing is changed', (_, act) => {
  const { fence, names } = fenced();
  const before = names();
  expect(() => act(fence)).toThrow('outside the production, and stopped');
  expect(names()).toEqual(before);
});

test('what is in the tree, carries our mark, or was just made by us may be changed', () => {
  const { fence, names } = fenced();
  const { drive, spreadsheets } = fence.ws;
  for (const file of drive.list('top')) drive.update(file.id, { name: 'renamed' });
  drive.get('marked');
  drive.update('marked', { name: 'found by mark' });
  drive.createFolder(folder('new', 'top'));
  const made = drive.createDoc({ name: 'Doc', folderId: 'new', html: '', marks: {} });
  drive.updateDoc(made.id, 'x', { marks: {} });
  expect(drive.listTagged('callboard', 'p1').map(({ id }) => id)).toEqual(['marked']);
  expect(spreadsheets.update('workbook', [])).toEqual([]);
  expect(names()).toEqual(expect.arrayContaining(['renamed', 'found by mark', 'new', 'Doc']));
});

test('what is in the tree may be shared, copied and removed', () => {
  const drive = memoryDrive({ ...INSIDE });
  const calls: string[] = [];
  const called = (name: string) => () => {
    calls.push(name);
    return memoryFile({ id: name, parentId: 'top' });
  };
  const names = ['createPdf', 'createText', 'updateText', 'copyAsDoc', 'remove'] as const;
  const more = Object.fromEntries(names.map((name) => [name, called(name)]));
  const sharing = {
    file: () => INSIDE,
    inFolders: () => [INSIDE],
    ...Object.fromEntries(
      ['grant', 'changeRole', 'revoke', 'giveOwnership', 'askToOwn'].map((name) => [name, called(name)]),
    ),
  } as unknown as Sharing;
  const { ws } = fenceAround({ ...memoryWorkspace({ drive: { ...drive, ...more } as Drive }), sharing }, STATE);
  ws.sharing.inFolders(['top']);
  expect(ws.sharing.file('inside').id).toBe('inside');
  ws.sharing.grant('inside', FRIEND, 'reader');
  ws.sharing.changeRole('inside', 'grant', 'writer');
  ws.sharing.revoke('inside', 'grant');
  ws.sharing.giveOwnership('inside', 'grant');
  ws.sharing.askToOwn('inside', 'grant');
  ws.drive.createPdf(PDF);
  ws.drive.updateText(ws.drive.createText(TEXT).id, 'text/csv', 'a');
  // What is copied is only read: it may be anybody's.
  ws.drive.copyAsDoc(COPY);
  ws.drive.remove('inside');
  const shared = ['grant', 'changeRole', 'revoke', 'giveOwnership', 'askToOwn'];
  expect(calls).toEqual([...shared, 'createPdf', 'createText', 'updateText', 'copyAsDoc', 'remove']);
});

test('a place is let in by name only', () => {
  const { fence } = fenced();
  fence.admit('elsewhere');
  fence.ws.drive.createFolder(folder('new', 'elsewhere'));
  expect(fence.ws.drive.get('new').parentId).toBe('elsewhere');
});
