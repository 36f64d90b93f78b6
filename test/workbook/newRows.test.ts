import { csvTable } from '../../src/features/imports/csvTable.ts';
import type { CellValue } from '../../src/port/workspace.ts';
import { idChanges, idMaker, newRows } from '../../src/workbook/newRows.ts';
import { tableFrom } from '../../src/workbook/table.ts';
import { peopleTab } from '../../src/workbook/tabs/company.ts';
import { entrancesTab, quickChangesTab } from '../../src/workbook/tabs/deck.ts';
import { breakdownTab } from '../../src/workbook/tabs/schedule.ts';

const PEOPLE = ['Person ID', 'Name', 'Group', 'Email'];

function people(...rows: CellValue[][]) {
  return tableFrom(peopleTab, { title: 'People', rows: [PEOPLE, ...rows] });
}

function fromFile(...lines: string[]) {
  return csvTable(peopleTab, 'people.csv', ['Person ID,Name,Group,Email', ...lines].join('\n')).table;
}

test.each([
  ['P', [], 'P001'],
  ['P', ['P011', 'P001'], 'P012'],
  ['P', ['p007', 'Q900', 'P12x', ''], 'P008'],
  ['E', ['E999'], 'E1000'],
])('after %s ids %j comes %s', (prefix, used, next) => {
  expect(idMaker(prefix, used)()).toBe(next);
});

test('an id is never given twice, in the workbook or in the file', () => {
  const added = newRows(fromFile(',New,Cast,', 'P005,Known id,Cast,', ',Newer,Cast,'), people(['P003', 'Old', 'Cast']));
  expect(added.map(({ values }) => [values['Person ID'], values.Name])).toEqual([
    ['P006', 'New'],
    ['P005', 'Known id'],
    ['P007', 'Newer'],
  ]);
});

test('a person without an id who is there by name and address is not added again', () => {
  const into = people(['P001', 'Ana Silva', 'Staff', 'ana@example.org']);
  expect(newRows(fromFile(',ANA  silva,Staff,Ana@example.org'), into)).toEqual([]);
  expect(newRows(fromFile(',Ana Silva,Staff,other@example.org'), into)).toHaveLength(1);
  expect(newRows(fromFile('P001,Somebody else,Cast,'), into)).toEqual([]);
});

test('two rows of one key are both added, and neither a second time', () => {
  const file = csvTable(
    entrancesTab,
    'entrances.csv',
    'Scene,Page,Character,Kind,Side\n1,3,Mouse,Enters,SL\n1,3,Mouse,Enters,SR',
  ).table;
  const none = tableFrom(entrancesTab, { title: 'Entrances', rows: [['Scene', 'Page', 'Character', 'Kind', 'Side']] });
  expect(newRows(file, none).map(({ occurrence }) => occurrence)).toEqual([undefined, 1]);
  const one = tableFrom(entrancesTab, {
    title: 'Entrances',
    rows: [
      ['Scene', 'Page', 'Character', 'Kind', 'Side'],
      ['1', 3, 'Mouse', 'Enters', 'SL'],
    ],
  });
  expect(newRows(file, one).map(({ values }) => values.Side)).toEqual(['SR']);
  expect(newRows(file, file)).toEqual([]);
});

test('rows whose key is blank are known by what they say', () => {
  const file = csvTable(quickChangesTab, 'quick-changes.csv', 'Person,Notes\n,Zip sticks\n,Zip sticks\n,Wig').table;
  expect(newRows(file, file)).toEqual([]);
  const none = tableFrom(quickChangesTab, { title: 'Quick changes', rows: [['Person', 'From scene', 'To scene']] });
  expect(newRows(file, none)).toHaveLength(3);
});

test('scene columns come with the row where they are filled', () => {
  const file = csvTable(breakdownTab, 'breakdown.csv', 'Character,1.1,1.2\nMouse,x,').table;
  const none = tableFrom(breakdownTab, { title: 'Breakdown', rows: [['Character']] });
  expect(newRows(file, none)[0]?.values).toEqual({ Character: 'Mouse', '1.1': 'x' });
});

test('rows that a person typed without an id get the next ones, in their order', () => {
  const changes = idChanges(people(['P002', 'Old', 'Cast'], [null, 'New', 'Cast'], ['', 'Newer', 'Crew']));
  expect(changes.map(({ values }) => values)).toEqual([{ 'Person ID': 'P003' }, { 'Person ID': 'P004' }]);
  expect(idChanges(people(['P002', 'Old', 'Cast']))).toEqual([]);
  expect(idChanges(tableFrom(breakdownTab, { title: 'Breakdown', rows: [['Character'], ['Mouse']] }))).toEqual([]);
});
