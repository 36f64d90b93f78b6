import { nextTabs } from '../../../src/features/season/nextTabs.ts';
import type { TabSpec } from '../../../src/workbook/tabSpec.ts';
import { typedTable } from '../../builders/production.ts';

/** An archive's tabs as text, by tab; the rows of one tab of what comes of it, each as text by header. */
function taken(archive: Readonly<Record<string, readonly string[]>>, tab: string) {
  const { tabs, staffTaken, staffLeft } = nextTabs(
    (spec: TabSpec) => typedTable(spec, archive[spec.name] ?? [spec.columns.map(({ header }) => header).join(' | ')]),
    'Next',
    '2028',
  );
  const copy = tabs.find(({ spec }) => spec.name === tab);
  const rows = (copy?.rows ?? []).map((cells) =>
    Object.fromEntries(
      (copy?.spec.columns ?? []).map(({ header }, at) => [header, cells[at] ?? '']).filter(([, cell]) => cell !== ''),
    ),
  );
  return { rows, staffTaken, staffLeft };
}

const PEOPLE = [
  'Person ID | Name | Group | Role | Characters | Minor | Email',
  'P001 | Ana R | Staff | Stage Manager | | No | ana@example.org',
  'P002 | Fay D | Staff | Production Assistant | | Yes |',
  'P003 | Gus E | Staff | Production Assistant | | |',
  'P004 | Hal F | Staff | Fight captain | Tybalt | No |',
  'P005 | Ida G | Cast | | Juliet | No |',
];

test('of the staff only adults who play no part come along, with their names and roles', () => {
  const { rows, staffTaken, staffLeft } = taken({ People: PEOPLE }, 'People');
  expect(rows).toEqual([{ 'Person ID': 'P001', Name: 'Ana R', Group: 'Staff', Role: 'Stage Manager', Minor: 'No' }]);
  expect([staffTaken, staffLeft]).toEqual([1, 3]);
});

test('of an archive that does not say who is an adult nobody comes along', () => {
  const People = PEOPLE.map((line) => line.split('|').slice(0, 5).join('|'));
  expect(taken({ People }, 'People')).toEqual({ rows: [], staffTaken: 0, staffLeft: 4 });
});

test('settings of the house come along, those of the show, of people and of families do not', () => {
  const Production = [
    'Setting | Value',
    'Title | Tiny Play',
    'Year | 2027',
    'Phase | Post-Production',
    'Opening | 2027-03-01',
    'Company | Corner Players',
    'folder layout | Departments',
    'Break (minutes) | 10',
    'Stage manager | Ana Reyes',
    'Reply to | stage@example.org',
    'Families and folders | Guardians',
    'Minor email policy | Guardians and minor',
    'Venue |',
  ];
  expect(taken({ Production }, 'Production').rows.map(({ Setting, Value }) => [Setting, Value])).toEqual([
    ['Title', 'Next'],
    ['Year', '2028'],
    ['Company', 'Corner Players'],
    ['folder layout', 'Departments'],
    ['Break (minutes)', '10'],
  ]);
});

test('tasks come along without who did them and when', () => {
  const Checklists = [
    'Phase | Role | Task | Owner | Due | Done',
    'Casting | ASM | Table | Cleo | 2027-01-02 | 2027-01-03',
  ];
  expect(taken({ Checklists }, 'Checklists').rows).toEqual([{ Phase: 'Casting', Role: 'ASM', Task: 'Table' }]);
});

test('things come along that are in stock and were not lost', () => {
  const Props = [
    'Prop ID | Name | Source | Status | Notes',
    'P1 | Lantern | Stock | Acquired | from Cleo',
    'P2 | Crown | Built | Missing |',
    'P3 | Sword | Bought | Needed |',
    'P4 | Goblet | Rented | Acquired |',
    'P5 | Letter | | Acquired |',
    'P6 | Rapier | Stock | Cut |',
  ];
  expect(taken({ Props }, 'Props').rows).toEqual([{ 'Prop ID': 'P1', Name: 'Lantern', Source: 'Stock' }]);
});

test('lessons say which production they come from, and no more who said so', () => {
  const Production = ['Setting | Value', 'Title | Tiny Play', 'Year | 2027'];
  const Lessons = ['Lesson | Department | Next time | From', 'Count swords | Props | Do again | Cleo', ' | Props | |'];
  expect(taken({ Production, Lessons }, 'Lessons').rows).toEqual([
    { Lesson: 'Count swords', Department: 'Props', 'Next time': 'Do again', From: 'Tiny Play 2027' },
  ]);
});
