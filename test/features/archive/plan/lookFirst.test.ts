import type { ArchiveView } from '../../../../src/features/archive/plan/archiveView.ts';
import { lookFirst, thingsToLookInto } from '../../../../src/features/archive/plan/lookFirst.ts';
import { ALL_SPECS } from '../../../../src/features/archive/plan/ownTabs.ts';
import type { Decision } from '../../../../src/features/archive/plan/retentionDecisions.ts';
import { SHEET_TYPE, type SpreadsheetInfo } from '../../../../src/port/workspace.ts';
import type { Production } from '../../../../src/production/production.ts';
import { memoryDrive, memoryFile } from '../../../builders/memoryDrive.ts';
import { sheetInfo } from '../../../builders/memorySheets.ts';
import { filePlan, marked, treeFile } from '../../../builders/treeFile.ts';

const book = (...sheets: SpreadsheetInfo['sheets']): SpreadsheetInfo => ({
  id: 'x',
  title: 'x',
  timeZone: 'UTC',
  sheets,
});
const whole = ALL_SPECS.map(({ sheetId, name }) => sheetInfo({ sheetId, title: name }));
const decision = (className: string, action: Decision['action']): [string, Decision] => [
  className,
  { className, action, until: '', handTo: '', approvedBy: '' },
];
const DECISIONS = new Map([decision('Own tabs and columns', 'Keep'), decision('Contacts and guardians', 'Delete')]);

/** What is said about these files beside whole workbooks. */
function contacts(...plans: ReturnType<typeof filePlan>[]): string[] {
  const found = thingsToLookInto({ plans, decisions: DECISIONS }, [book(...whole)], true);
  expect(found.filter(({ what }) => what !== 'Files that may hold contacts')).toEqual([]);
  return found.flatMap(({ names }) => names);
}

test('of workbooks that are whole nothing is said', () => {
  expect(contacts()).toEqual([]);
});

test('tabs that are gone are named with what was to become of them, if every workbook could be looked at', () => {
  const without = whole.filter(({ title }) => title !== 'People' && title !== 'Scenes');
  const look = (isWhole: boolean) => thingsToLookInto({ plans: [], decisions: DECISIONS }, [book(...without)], isWhole);
  expect(look(true)).toEqual([
    {
      what: 'Tabs that are gone',
      why: expect.stringContaining('Version history'),
      names: ['People (Contacts and guardians: Deleted)', 'Scenes'],
    },
  ]);
  expect(look(false)).toEqual([]);
});

test('tabs that somebody added are named, hidden ones and charts as such', () => {
  const added = [
    sheetInfo({ sheetId: 77, title: 'Budget' }),
    { ...sheetInfo({ sheetId: 78, title: 'Secret' }), hidden: true },
    { ...sheetInfo({ sheetId: 79, title: 'Chart' }), hasCells: false },
  ];
  expect(thingsToLookInto({ plans: [], decisions: DECISIONS }, [book(...whole), book(...added)], true)).toEqual([
    {
      what: 'Tabs that somebody added or copied',
      why: 'They and all they hold go into one kind of record (Own tabs and columns: Kept).',
      names: ['Budget', 'Secret (hidden)', 'Chart (a chart, which is not copied)'],
    },
  ]);
});

test.each([
  ['parents', SHEET_TYPE],
  ['parents', 'application/vnd.google-apps.form'],
  ['parents', 'application/vnd.ms-excel'],
  ['parents', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['parents', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['parents', 'text/csv'],
  ['parents', 'text/tab-separated-values'],
  ['parents', 'text/vcard'],
  ['parents', 'text/x-vcard'],
  ['parents.xlsx', 'application/octet-stream'],
  ['parents.XLS', 'application/octet-stream'],
  ['parents.xlsb', 'application/octet-stream'],
  ['parents.ods', 'application/octet-stream'],
  ['parents.csv', 'text/plain'],
  ['parents.tsv', 'text/plain'],
  ['parents.numbers', 'application/zip'],
  ['parents.vcf', 'text/plain'],
])('%s of the type %s may hold contacts', (name, mimeType) => {
  const file = treeFile('x', { name, path: `Folder/${name}`, mimeType });
  expect(contacts(filePlan(file))).toEqual([`Folder/${name}`]);
  expect(contacts(filePlan(file, { fate: 'delete' }))).toEqual([]);
  expect(contacts(filePlan({ ...file, marks: marked('doc') }))).toEqual([]);
});

test.each(['parents.csv.txt', 'a csv', 'parents.xlsq', 'poster.pdf'])('%s does not', (name) => {
  expect(contacts(filePlan(treeFile('x', { name })))).toEqual([]);
});

test('a copy or download of what is deleted may, which Drive names after it with other signs', () => {
  const sheet = filePlan(treeFile('d', { name: 'Tiny Play: Contacts', marks: marked('doc') }), { fate: 'delete' });
  const copy = filePlan(treeFile('x', { name: 'Copy of TINY PLAY_ contacts.pdf', path: 'copy' }));
  expect(contacts(sheet, copy)).toEqual(['copy']);
  expect(contacts({ ...sheet, fate: 'workbook' }, copy)).toEqual(['copy']);
  expect(contacts({ ...sheet, fate: 'keep' }, copy)).toEqual([]);
  // What is not Callboard's own, and what has a short name, says nothing about others.
  expect(contacts(filePlan(treeFile('d', { name: 'Tiny Play: Contacts' }), { fate: 'delete' }), copy)).toEqual([]);
  const called = (name: string) => filePlan(treeFile('d', { name, marks: marked('doc') }), { fate: 'delete' });
  expect(contacts(called('tinypla'), copy)).toEqual([]);
  expect(contacts(called('tinyplay'), copy)).toEqual(['copy']);
});

test('what lies elsewhere is named, and a workbook that is not there is not asked for', () => {
  const drive = memoryDrive(
    memoryFile({ id: 'far', name: 'Moved call', marks: { callboard: 'p1' } }),
    memoryFile({ id: 'other', marks: { callboard: 'p2' } }),
    memoryFile({ id: 'near', marks: { callboard: 'p1' } }),
    memoryFile({ id: 'folder', marks: { callboard: 'p1' } }),
  );
  const asked: string[] = [];
  const spreadsheets = {
    describe: (id: string) => {
      asked.push(id);
      return book(sheetInfo({ sheetId: 77, title: id }));
    },
  };
  const production = {
    ws: { drive, spreadsheets },
    state: { id: 'p1', workbookId: 'book', confidentialWorkbookId: 'gone', folders: { root: 'folder' } },
  } as unknown as Production;
  const plans = ['book', 'near'].map((id) => filePlan(treeFile(id)));
  const found = lookFirst(production, { plans, decisions: DECISIONS } as unknown as ArchiveView);
  expect(asked).toEqual(['book']);
  expect(found.map(({ what, names }) => [what, names])).toEqual([
    ['Tabs that somebody added or copied', ['book']],
    ['Documents outside the folder', ['Moved call']],
  ]);
  drive.files.delete('far');
  const all = [...plans, filePlan(treeFile('gone'))];
  const later = lookFirst(production, { plans: all, decisions: DECISIONS } as unknown as ArchiveView);
  expect(later.map(({ what }) => what)).toEqual(['Tabs that are gone', 'Tabs that somebody added or copied']);
});
