/** What lies in a production's folders: everything that is there now, wherever it came from, and nothing else. */
import { AppError } from '../../src/port/appError.ts';
import { FOLDER_TYPE, type SharedFile } from '../../src/port/workspace.ts';
import type { ProductionState } from '../../src/production/productionState.ts';
import { sharedTree } from '../../src/production/sharedTree.ts';
import { type MemoryFile, memoryDrive, memoryFile } from '../builders/memoryDrive.ts';
import { memorySharing } from '../builders/memorySharing.ts';
import { memoryWorkspace } from '../builders/memoryWorkspace.ts';

const STATE: ProductionState = {
  id: 'p1',
  workbookId: 'workbook',
  layout: 'Phases',
  folders: { production: 'top', rehearsals: 'rehearsals', 'daily-calls': 'calls' },
  confidentialWorkbookId: '',
};

const folder = (id: string, parentId: string, change: Partial<MemoryFile> = {}) =>
  memoryFile({ id, parentId, mimeType: FOLDER_TYPE, ...change });

const START = [
  folder('top', 'root', { name: 'Tiny Play 2027' }),
  folder('rehearsals', 'top'),
  folder('calls', 'rehearsals'),
];

function tree(files: MemoryFile[], look?: { withBin: boolean }) {
  const sharing = memorySharing(memoryDrive(...files));
  const paths = sharedTree(memoryWorkspace({ sharing }), STATE, look).map(({ path }) => path);
  return { paths, lists: sharing.lists };
}

test('names every file by its path from the production folder on, folders before what is in them', () => {
  const own = [folder('photos', 'calls'), folder('week 1', 'photos'), memoryFile({ id: 'doc', parentId: 'week 1' })];
  expect(tree([...own, ...START]).paths).toEqual([
    '',
    'rehearsals',
    'rehearsals/calls',
    'rehearsals/calls/photos',
    'rehearsals/calls/photos/week 1',
    'rehearsals/calls/photos/week 1/doc',
  ]);
});

test('does not reach into a folder that somebody moved out of the production', () => {
  const moved = START.map((file) => (file.id === 'calls' ? { ...file, parentId: 'root' } : file));
  expect(tree([...moved, memoryFile({ id: 'doc', parentId: 'calls' })]).paths).toEqual(['', 'rehearsals']);
});

test('asks for twenty folders at a time, and for each once', () => {
  const many = Array.from({ length: 45 }, (_, at) => folder(`f${at}`, 'rehearsals'));
  const { paths, lists } = tree([...START, ...many]);
  expect(paths).toHaveLength(3 + 45);
  expect(lists.map((list) => list.length)).toEqual([3, 20, 20, 5]);
  expect(new Set(lists.flat()).size).toBe(48);
});

test('is found although a folder of it was deleted for good', () => {
  const left = START.filter((file) => file.id !== 'calls');
  expect(tree([...left, memoryFile({ id: 'doc', parentId: 'rehearsals' })]).paths).toEqual([
    '',
    'rehearsals',
    'rehearsals/doc',
  ]);
});

test('leaves out what is in the bin unless it is asked for', () => {
  const files = [...START, memoryFile({ id: 'old', parentId: 'calls', trashed: true })];
  expect(tree(files).paths).not.toContain('rehearsals/calls/old');
  expect(tree(files, { withBin: true }).paths).toContain('rehearsals/calls/old');
});

test('of a production folder in the bin is refused with its name', () => {
  const files = START.map((file) => (file.id === 'top' ? { ...file, trashed: true } : file));
  expect(() => tree(files)).toThrow('The production folder “Tiny Play 2027” is in the bin. Take it out');
});

test('is not guessed at when Google fails', () => {
  const sharing = memorySharing(memoryDrive(...START));
  let asked = 0;
  sharing.inFolders = (): SharedFile[] => {
    asked++;
    throw new AppError('transient', 'later');
  };
  expect(() => sharedTree(memoryWorkspace({ sharing }), STATE)).toThrow('later');
  expect(asked).toBe(1);
});

/** Folders one in the other, from the calls' folder on. */
const nested = (levels: number, change: Partial<MemoryFile> = {}) =>
  Array.from({ length: levels }, (_, at) => folder(`level ${at + 1}`, at === 0 ? 'calls' : `level ${at}`, change));

test('looks thirty folders deep, and no deeper: what holds more is named', () => {
  expect(tree([...START, ...nested(30)]).paths).toHaveLength(3 + 30);
  for (const levels of [31, 400]) {
    const sharing = memorySharing(memoryDrive(...START, ...nested(levels)));
    expect(() => sharedTree(memoryWorkspace({ sharing }), STATE)).toThrow(
      /“level \d” holds folders in folders, more than 30 deep.*Move what is in them further up/,
    );
    expect(sharing.lists.length).toBeLessThan(40);
  }
  expect(() => tree([...START, ...nested(400, { trashed: true })], { withBin: true })).toThrow('more than 30 deep');
});

test('names how many folders are too many', () => {
  const many = Array.from({ length: 2100 }, (_, at) => folder(`f${at}`, 'rehearsals'));
  expect(() => tree([...START, ...many])).toThrow('holds more than 2000 folders');
});
