/** Scripts: who has which numbered copy. The list comes out of a file, and stays out of the archive and the next season. */
import { keptTabs } from '../../../src/features/archive/plan/keptTabs.ts';
import { RETENTION_CLASSES } from '../../../src/features/archive/plan/retentionClasses.ts';
import { importPlan } from '../../../src/features/imports/importPlan.ts';
import { DATA_TABS } from '../../../src/production/productionData.ts';
import { idChanges } from '../../../src/workbook/newRows.ts';
import type { Table } from '../../../src/workbook/table.ts';
import type { TabSpec } from '../../../src/workbook/tabSpec.ts';
import { scriptsTab } from '../../../src/workbook/tabs/script.ts';
import { file, filesIn, planFor } from '../../builders/fixture.ts';
import { placesOf, typedTable } from '../../builders/production.ts';

const PEOPLE = ['Person ID | Name | Group', 'P001 | Ana Silva | Cast', 'P002 | Ben Okoro | Cast'];
const HEADERS = 'Copy | Kind | Person | Out | Returned';

const tabs = (...scripts: string[]) =>
  new Map(
    [...DATA_TABS, scriptsTab].map((spec: TabSpec): [string, Table] => [
      spec.name,
      typedTable(spec, spec.name === 'People' ? PEOPLE : spec === scriptsTab ? [HEADERS, ...scripts] : []),
    ]),
  );

const imported = (lines: readonly string[], tables = tabs()) => importPlan(scriptsTab, lines.join('\n'), tables);

describe('an import into Scripts', () => {
  test('reads a sign-out sheet under its own headers and numbers the copies that have no number', () => {
    const plan = imported([
      'Book number,Type,Name,Date out',
      'MTI 14,vocal book,Ana Silva,2027-01-19',
      ',Script,P002,',
    ]);
    expect([plan.problems, plan.notices]).toEqual([[], []]);
    expect(plan.changes.map(({ values }) => [values.Copy, values.Kind, values.Person])).toEqual([
      ['MTI 14', 'Vocal book', 'Ana Silva'],
      ['S001', 'Script', 'P002'],
    ]);
  });

  test('knows a copy again by its number, and one that came without by who has what since when', () => {
    const tables = tabs('S001 | Script | P001 | 2027-01-19', 'S002 | Script | P002 | 2027-01-19');
    const plan = imported(
      ['Copy,Kind,Person,Out,Returned', 'S001,,,,2027-03-14', ',Script,P002,2027-01-19,2027-03-15'],
      tables,
    );
    expect(plan.problems).toEqual([]);
    expect(plan.changes.map(({ mode, values }) => [mode, values.Copy])).toEqual([
      ['update', 'S001'],
      ['update', 'S002'],
    ]);
  });

  test('names people who are not there, a number that is there twice, and what cannot be read', () => {
    const plan = imported([
      'Copy,Kind,Person,Out',
      'S001,Script,Nobody Known,2027-01-19',
      'S002,Script,P001,2027-01-19',
      'S002,Score,P002,2027-01-19',
      'S004,Novel,P002,January',
    ]);
    expect(placesOf(plan.problems)).toEqual(['Scripts 2 Person', 'Scripts 4 Copy', 'Scripts 5 Kind', 'Scripts 5 Out']);
  });
});

test('a copy that is typed without a number gets the next one', () => {
  const table = typedTable(scriptsTab, [HEADERS, 'S007 | Script | P001', ' | Score | P002']);
  expect(idChanges(table).map(({ values }) => values)).toEqual([{ Copy: 'S008' }]);
});

test('setting up fills the tab from scripts.csv, and refuses a number that is there twice', () => {
  const small = filesIn('test/fixtures/small');
  const plan = planFor(filesIn('examples/midsummer'));
  expect(plan.refusals).toEqual([]);
  expect(plan.changes.filter(({ tab }) => tab === scriptsTab)).toHaveLength(44);
  const twice = planFor([...small, file('scripts.csv', 'Copy,Kind', 'S001,Script', 's001,Score')]);
  expect(placesOf(twice.refusals)).toEqual(['scripts.csv 3 Copy']);
});

test('who had which script is deleted with the contacts: not in the archive, not in the next season', () => {
  const empty = (spec: TabSpec) => typedTable(spec);
  // The next season is made from what the archive keeps.
  expect(keptTabs(empty, 'Full').map(({ spec }) => spec.name)).not.toContain('Scripts');
  const holding = RETENTION_CLASSES.filter(({ tabs }) => tabs.includes('Scripts'));
  expect(holding.map(({ name, action }) => [name, action])).toEqual([['Contacts and guardians', 'Delete']]);
});
