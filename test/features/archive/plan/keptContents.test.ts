import { keptKey } from '../../../../src/features/archive/plan/archiveKeys.ts';
import { keptTab } from '../../../../src/features/archive/plan/archiveTabs.ts';
import { isAnythingThere, lastDays, thereChanges } from '../../../../src/features/archive/plan/keptContents.ts';
import { readRecords } from '../../../../src/workbook/readRecords.ts';
import { typedTable } from '../../../builders/production.ts';
import { filePlan, marked, treeFile, treeFolder } from '../../../builders/treeFile.ts';

const INCIDENT = filePlan(treeFile('x'), { className: 'Incidents' });

test.each([
  ['a file of the kind that is kept', INCIDENT, true],
  [
    'a workbook with what stood in its tabs',
    filePlan(treeFile('x', { marks: marked('archive', keptKey('Incidents')) }), { fate: 'archive' }),
    true,
  ],
  ['a file that is deleted', { ...INCIDENT, fate: 'delete' as const }, false],
  ['a file of another kind', filePlan(treeFile('x'), { className: 'Auditions' }), false],
  ['a folder alone', filePlan(treeFolder('x'), { className: 'Incidents' }), false],
])('there is something of a kind: %s', (_, plan, is) => {
  expect(isAnythingThere('Incidents', [plan])).toBe(is);
});

const rows = (...lines: string[]) =>
  readRecords(typedTable(keptTab, ['Class | Action | Until | Anything there', ...lines]), {}).records;

test('what is not there has no last day', () => {
  const all = rows('A | Keep until | 2030-01-01 | Yes', 'B | Keep until | 2029-01-01 | No', 'C | Keep | | Yes');
  expect(lastDays(all)).toEqual(['2030-01-01', '']);
});

test('the tab is told what it does not say yet, and nothing of what is deleted', () => {
  const all = rows(
    'Incidents | Keep | | No',
    'Auditions | Keep | | Yes',
    'Line notes | Delete | | Yes',
    'Conflicts | Keep | | No',
  );
  expect(thereChanges(all, [INCIDENT])).toEqual([
    { tab: keptTab, mode: 'update', values: { Class: 'Incidents', 'Anything there': 'Yes' } },
    { tab: keptTab, mode: 'update', values: { Class: 'Auditions', 'Anything there': 'No' } },
  ]);
});
