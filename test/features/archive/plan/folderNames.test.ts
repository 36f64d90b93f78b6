import {
  clearFolder,
  isToBeCleared,
  layoutNames,
  pathsInArchive,
} from '../../../../src/features/archive/plan/folderNames.ts';
import type { ProductionState } from '../../../../src/production/productionState.ts';
import { FOLDER_CONTENTS } from '../../../../src/settings/folderContents.ts';
import { treeFile, treeFolder } from '../../../builders/treeFile.ts';

const FORMS = FOLDER_CONTENTS.get('audition-forms') ?? '';

const state: ProductionState = {
  ...{ id: 'p1', workbookId: 'book', layout: 'Phases', confidentialWorkbookId: '' },
  folders: { root: 'r', production: 'r', 'daily-calls': 'calls' },
};

test('the layout names its folders that are there, and not the production’s own', () => {
  expect([...layoutNames(state)]).toEqual([['calls', 'Daily Calls']]);
  expect([...layoutNames({ ...state, folders: {} })]).toEqual([]);
});

test.each([
  ['another name', { name: 'Eva’s forms' }, 'Forms', true],
  ['something that somebody wrote about it', { name: 'Forms', description: 'Eva' }, 'Forms', true],
  ['what Callboard says of it', { name: 'Forms', description: FORMS }, 'Forms', false],
  ['more than that', { name: 'Forms', description: `${FORMS} Eva’s are missing.` }, 'Forms', true],
  ['nothing of its own', { name: 'Forms' }, 'Forms', false],
  ['a name that stays', { name: 'Eva’s forms' }, '', false],
  ['another name, and may not be changed', { name: 'Eva’s forms', mayEdit: false }, 'Forms', false],
])('a folder that has %s', (_, file, plainName, is) => {
  const updates: unknown[] = [];
  const ws = { drive: { update: (...args: unknown[]) => updates.push(args) } } as unknown as Parameters<
    typeof clearFolder
  >[0];
  const folder = treeFolder('x', file);
  expect(isToBeCleared(folder, plainName)).toBe(is);
  clearFolder(ws, folder, plainName);
  expect(updates).toEqual(is ? [['x', { name: plainName, description: '' }]] : []);
});

test('paths have the names that folders have in the end, and files keep theirs', () => {
  const tree = [
    treeFolder('root', { parentId: null, path: '', name: 'Tiny Play 2027' }),
    treeFolder('a', { name: 'Eva’s forms', path: 'Eva’s forms' }),
    treeFolder('b', { parentId: 'a', name: 'Inside', path: 'Eva’s forms/Inside' }),
    treeFile('c', { parentId: 'b', name: 'Form', path: 'Eva’s forms/Inside/Form' }),
    treeFile('d', { parentId: 'elsewhere', name: 'Lost', path: 'Lost' }),
  ];
  expect([
    ...pathsInArchive(
      tree,
      new Map([
        ['a', 'Forms'],
        ['c', 'not for files'],
      ]),
    ),
  ]).toEqual([
    ['root', ''],
    ['a', 'Forms'],
    ['b', 'Forms/Inside'],
    ['c', 'Forms/Inside/Form'],
    ['d', 'Lost'],
  ]);
});
