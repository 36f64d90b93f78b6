/** Where an archived production's folder goes: found again, made beside it, or refused with why. */
import { placeProblem, yearFolder } from '../../../../src/features/archive/plan/companyArchive.ts';
import { FOLDER_TYPE } from '../../../../src/port/workspace.ts';
import type { Fence } from '../../../../src/production/fence.ts';
import type { Production } from '../../../../src/production/production.ts';
import { type MemoryFile, memoryDrive, memoryFile } from '../../../builders/memoryDrive.ts';
import { memorySharing } from '../../../builders/memorySharing.ts';
import { memoryWorkspace, sha256 } from '../../../builders/memoryWorkspace.ts';
import { marked, treeFolder } from '../../../builders/treeFile.ts';

const NAMED = 'named0123456789012';
const LINK = `https://drive.google.com/drive/folders/${NAMED}?usp=sharing`;
const folder = (id: string, more: Partial<MemoryFile> = {}) => memoryFile({ id, mimeType: FOLDER_TYPE, ...more });

/** My Drive with these folders besides; `closed` are those that may not be written to. */
function drive(files: readonly MemoryFile[], closed: readonly string[] = []) {
  const made = memoryDrive(folder('top', { parentId: null }), ...files);
  const sharing = memorySharing(made);
  const file = sharing.file;
  sharing.file = (id) => ({ ...file(id), mayEdit: !closed.includes(id) });
  return { made, ws: memoryWorkspace({ drive: made, sharing }) };
}

function problems(
  setting: string,
  files: readonly MemoryFile[] = [],
  closed: readonly string[] = [],
  parentId: string | null = 'top',
) {
  const production = {
    ws: drive(files, closed).ws,
    data: { settings: { archiveFolder: setting } },
  } as unknown as Production;
  return placeProblem(production, [treeFolder('root', { parentId }), treeFolder('inside-012345678901')]);
}

test.each([
  ['is a Doc', LINK, [folder(NAMED, { name: 'x', mimeType: 'text/plain' })], [], '“x” is not a folder'],
  ['is in a shared drive', LINK, [folder(NAMED, { name: 'x', inSharedDrive: true })], [], '“x” is in a shared drive'],
  ['is in the bin', LINK, [folder(NAMED, { name: 'x', trashed: true })], [], '“x” is in the bin'],
  ['may not be written to', LINK, [folder(NAMED, { name: 'x' })], [NAMED], 'you may not put anything into “x”'],
  ['is not there', LINK, [], [], 'that folder is not there'],
  [
    'is in the production',
    'inside-012345678901',
    [folder('inside-012345678901', { name: 'x' })],
    [],
    '“x” is in the production’s own folder',
  ],
  ['is empty, and beside nothing may be put', ' ', [], ['top'], 'the archive would go beside the production folder'],
  [
    'is empty, and the folder Archive there may not be written to',
    '',
    [folder('a', { parentId: 'top', name: 'Archive' })],
    ['a'],
    'into the folder “Archive” beside',
  ],
])('the setting is refused where what it names %s', (_, setting, files, closed, why) => {
  expect(problems(setting, files, closed)).toEqual([
    { tab: 'Production', column: 'Value', message: expect.stringMatching(new RegExp(`^Archive folder: .*${why}`)) },
  ]);
});

test('a production folder whose place cannot be seen has nothing beside it', () => {
  expect(problems('', [], [], null)).toHaveLength(1);
  expect(problems('', [], [], 'gone')).toEqual([
    expect.objectContaining({ message: expect.stringContaining('beside the production folder') }),
  ]);
});

test('a folder that can be written to is taken, by its link or its id, and none is asked for where the setting is empty', () => {
  expect(problems(LINK, [folder(NAMED)])).toEqual([]);
  expect(problems(NAMED, [folder(NAMED)])).toEqual([]);
  expect(problems(' short ', [folder('short')])).toEqual([]);
  expect(problems('', [folder('a', { parentId: 'top', name: 'Archive' })])).toEqual([]);
  expect(problems('')).toEqual([]);
});

test('another fault than that it is not there is passed on', () => {
  const { ws } = drive([]);
  ws.sharing.file = () => {
    throw new Error('broken');
  };
  const production = { ws, data: { settings: { archiveFolder: LINK } } } as unknown as Production;
  expect(() => placeProblem(production, [])).toThrow('broken');
});

/** Makes or finds the year's folder. */
function year(files: readonly MemoryFile[], setting: string, what = '2027') {
  const { made, ws } = drive(files);
  const admitted: string[] = [];
  const fence = { ws, admit: (id: string) => admitted.push(id) } as unknown as Fence;
  const id = yearFolder(fence, setting, 'top', what);
  return {
    id,
    admitted,
    file: made.files.get(id),
    made: [...made.files.keys()].slice(1 + files.length),
    files: made.files,
  };
}

test('both folders are made where neither is there, marked and let through the fence', () => {
  const { file, made, files, admitted } = year([], '');
  expect(made).toHaveLength(2);
  expect(file).toMatchObject({ name: '2027', parentId: made[0], marks: marked('archive', 'archive/year/2027') });
  expect(file?.inheritedPermissionsDisabled).toBe(false);
  expect(files.get(made[0] ?? '')).toMatchObject({
    name: 'Archive',
    parentId: 'top',
    marks: marked('archive', 'archive/company'),
  });
  expect(new Set(admitted)).toEqual(new Set(['top', ...made.slice(0, 1)]));
});

test('they are found again by their marks, whatever they are called now, before another by its name', () => {
  const files = [
    folder('byName', { parentId: 'top', name: 'Archive' }),
    folder('byMark', { parentId: 'top', name: 'Old shows', marks: marked('archive', 'archive/company') }),
    folder('y', { parentId: 'byMark', name: 'Twenty-seven', marks: marked('archive', 'archive/year/2027') }),
  ];
  const { id, made, admitted } = year(files, '');
  expect([id, made, admitted]).toEqual(['y', [], ['byMark', 'byMark', 'y']]);
});

test('a folder of that name is taken, a Doc of that name is not', () => {
  const files = [
    folder('a', { parentId: NAMED, name: '2027', mimeType: 'text/plain' }),
    folder('b', { parentId: NAMED, name: '2027' }),
    folder(NAMED),
  ];
  expect(year(files, LINK).id).toBe('b');
});

test.each([
  ['2027', '2027'],
  ['2027-28', '2027-28'],
  ['2027-2028', '2027-2028'],
  ['Autumn 2027', sha256('Autumn 2027').slice(0, 24)],
  ['12027', sha256('12027').slice(0, 24)],
  ['2027-282828', sha256('2027-282828').slice(0, 24)],
])('the year %s is marked as a number or by its fingerprint', (what, mark) => {
  expect(year([], '', what).file?.marks).toEqual(marked('archive', `archive/year/${mark}`));
});

test('where Google reserves no id nothing is made', () => {
  const { ws } = drive([]);
  ws.drive.reserveIds = () => [];
  const fence = { ws, admit: () => {} } as unknown as Fence;
  expect(() => yearFolder(fence, '', 'top', '2027')).toThrow('did not reserve an id');
});
