import { csvTable } from '../../../src/features/imports/csvTable.ts';
import { preparedTable } from '../../../src/features/imports/preparedTable.ts';
import { withoutDoubles } from '../../../src/workbook/doubledRows.ts';
import { cellText } from '../../../src/workbook/table.ts';
import type { TabSpec } from '../../../src/workbook/tabSpec.ts';
import { guardiansTab, peopleTab } from '../../../src/workbook/tabs/company.ts';
import { scenesTab, scheduleTab } from '../../../src/workbook/tabs/schedule.ts';

function prepared(spec: TabSpec, ...rows: string[]) {
  const { file, notices } = preparedTable(csvTable(spec, 'a.csv', rows.join('\n')), { file: 'a.csv' });
  const { table } = file;
  const { clashes, notices: same } = withoutDoubles(table, { file: 'a.csv' });
  return {
    rows: table.rows.map((row) => row.cells.map(cellText).join(' | ')),
    parents: file.parents,
    clashes: clashes.map(({ problem }) => problem.row),
    notices: [...notices, ...same].map(({ row }) => row),
  };
}

test('rows of one person with different characters become one, with what each says', () => {
  const read = prepared(
    peopleTab,
    'Name,Group,Character,Phone,Role',
    'Lily Chen,Cast,Villager,,Swing',
    '"Chen, Lily",cast,Lantern Boy,555-0100,Dance captain',
    'Sam Patel,Cast,Villager,,',
  );
  expect(read.rows).toEqual([
    'Lily Chen | Cast | Swing; Dance captain | Villager; Lantern Boy | 555-0100',
    'Sam Patel | Cast |  | Villager | ',
  ]);
  expect(read.clashes).toEqual([]);
});

test.each([
  [
    'another address',
    'Name,Group,Characters,Email',
    'Lily Chen,Cast,A,a@example.org',
    'Lily Chen,Cast,B,b@example.org',
    [],
  ],
  ['another group', 'Name,Group,Characters', 'Lily Chen,Cast,A', 'Lily Chen,Crew,B', [3]],
  ['another age', 'Name,Group,Characters,Minor', 'Lily Chen,Cast,A,Yes', 'Lily Chen,Cast,B,', [3]],
  ['other parents', 'Name,Group,Characters,Parent name', 'Lily Chen,Cast,A,Wei Chen', 'Lily Chen,Cast,B,Bo Chen', [3]],
  ['an id of each', 'Person ID,Name,Group,Characters', 'P1,Lily Chen,Cast,A', 'P2,Lily Chen,Cast,B', []],
])('with %s they stay two', (_, headers, one, other, clashes) => {
  const read = prepared(peopleTab, headers, one, other);
  expect(read.rows).toHaveLength(2);
  expect(read.clashes).toEqual(clashes);
});

test('a parent beside both rows stays with the row that is kept', () => {
  const rows = ['Lily Chen,Cast,A,Wei Chen', 'Lily Chen,Cast,B,Wei Chen'];
  const { parents } = prepared(peopleTab, 'Name,Group,Characters,Parent name', ...rows);
  expect(parents.map(({ rowIndex }) => rowIndex)).toEqual([1, 1]);
});

test('a guardian with a row for each child is one, where the address says so', () => {
  const rows = ['Rui Silva,Ana Silva,rui@example.org', 'Rui Silva,Ben Silva,rui@example.org'];
  expect(prepared(guardiansTab, 'Name,Of,Email', ...rows).rows).toEqual([
    'Rui Silva | Ana Silva; Ben Silva | rui@example.org',
  ]);
  const two = ['Maria Silva,Ana Silva,', 'Maria Silva,Ben Silva,'];
  expect(prepared(guardiansTab, 'Name,Of,Email', ...two)).toMatchObject({ rows: { length: 2 }, clashes: [] });
});

test('a bar in one of the rows is never lost by putting them together', () => {
  const rows = ['Rui Silva,Ana,rui@example.org,Yes', 'Rui Silva,Ben,rui@example.org,'];
  expect(prepared(guardiansTab, 'Name,Of,Email,No contact', ...rows)).toMatchObject({
    rows: { length: 2 },
    clashes: [3],
  });
});

test('a row that stands there twice is said, and one that says something else is named', () => {
  expect(prepared(scenesTab, 'Scene,Title', '1.1,A', '1.1,a', '1.2,B')).toMatchObject({ clashes: [], notices: [3] });
  expect(prepared(scenesTab, 'Scene,Title', '1.1,A', '1.1,C').clashes).toEqual([3]);
  const event = '2027-03-05,16:00,18:00,Rehearsal';
  expect(prepared(scheduleTab, 'Date,Start,End,Type', event, event)).toMatchObject({ clashes: [], notices: [3] });
});
