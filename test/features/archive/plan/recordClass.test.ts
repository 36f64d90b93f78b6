import { keptKey } from '../../../../src/features/archive/plan/archiveKeys.ts';
import { classesOfFolders, classOf } from '../../../../src/features/archive/plan/recordClass.ts';
import type { ProductionState } from '../../../../src/production/productionState.ts';
import { ownLayoutOf } from '../../../../src/settings/packedLayout.ts';
import { marked, treeFile, treeFolder } from '../../../builders/treeFile.ts';

const state: ProductionState = {
  ...{ id: 'p1', workbookId: 'book', layout: 'Phases', confidentialWorkbookId: '' },
  folders: {
    root: 'root',
    confidential: 'conf',
    'incident-reports': 'incidents',
    'daily-calls': 'calls',
    designs: 'designs',
  },
};

test('a folder of the layout has its own kind or none, wherever it lies; one that somebody made that of what it lies in', () => {
  const tree = [
    treeFolder('root', { parentId: null }),
    treeFolder('conf'),
    treeFolder('incidents', { parentId: 'conf' }),
    treeFolder('made', { parentId: 'conf' }),
    treeFolder('inside', { parentId: 'made' }),
    treeFolder('designs', { parentId: 'conf' }),
    treeFolder('plain', { parentId: 'root' }),
    treeFolder('top', { parentId: null }),
    treeFile('file', { parentId: 'conf' }),
  ];
  expect([...classesOfFolders(state, tree)]).toEqual([
    ['conf', 'Other confidential files'],
    ['incidents', 'Incidents'],
    ['made', 'Other confidential files'],
    ['inside', 'Other confidential files'],
  ]);
});

test('a company’s own folder is of the kind of what Callboard puts there, and everything in Confidential is confidential', () => {
  const ownLayout = ownLayoutOf([
    { key: 'F001', name: 'Room', uses: ['contactSheets', 'signIn'] },
    { key: 'F002', name: 'Contacts', uses: ['contactSheets'] },
    { key: 'line-notes', name: 'Notes for actors' },
    {
      key: 'F003',
      name: 'Private',
      uses: ['confidential'],
      restricted: true,
      folders: [
        { key: 'F004', name: 'Forms' },
        { key: 'F005', name: 'Accidents', uses: ['incidentReports'] },
      ],
    },
    { key: 'F006', name: 'Ours' },
  ]);
  const keys = ['F001', 'F002', 'line-notes', 'F003', 'F004', 'F005', 'F006'];
  const folders = Object.fromEntries(keys.map((key) => [key, key]));
  const own = { ...state, layout: 'Our own', ownLayout, folders };
  expect(
    Object.fromEntries(
      classesOfFolders(
        own,
        keys.map((key) => treeFolder(key)),
      ),
    ),
  ).toEqual({
    // A register is kept, whatever else lies there.
    F001: 'Sign-in registers',
    F002: 'Contacts and guardians',
    'line-notes': 'Line notes',
    F003: 'Other confidential files',
    F004: 'Other confidential files',
    F005: 'Incidents',
  });
});

test('a file is of the kind of its mark, then of its record, then of its folder, and else of none', () => {
  const of = (key: string, folder?: string) => classOf(treeFile('x', { marks: marked('doc', key) }), folder);
  expect(of('daily-call/2027-03-05', 'Incidents')).toBe('Calls and reports');
  expect(of(keptKey('Auditions'), 'Incidents')).toBe('Auditions');
  expect(of('something', 'Incidents')).toBe('Incidents');
  expect(of('something')).toBe('Everything else');
  expect(classOf(treeFile('x'), undefined)).toBe('Everything else');
  expect(of('a call, such as daily-call/2027', 'Incidents')).toBe('Incidents');
});
