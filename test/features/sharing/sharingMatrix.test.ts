/** The Sharing tab with a row a folder and the groups across, and the same tab as an earlier version made it. */

import fc from 'fast-check';
import { sharingStartRows } from '../../../src/features/sharing/sharingDefaults.ts';
import { sharingRecords } from '../../../src/features/sharing/sharingRows.ts';
import type { Problem } from '../../../src/port/appError.ts';
import { layoutNamed } from '../../../src/settings/folderLayouts.ts';
import { sharingTab } from '../../../src/workbook/tabs/office.ts';
import { placesOf, typedTable } from '../../builders/production.ts';

const HEADERS = 'Folder | Cast | Crew | Creative | Staff | Volunteer | Also see | Also edit';

function read(lines: string[], headers = HEADERS) {
  const problems: Problem[] = [];
  const records = sharingRecords(typedTable(sharingTab, [headers, ...lines]), problems);
  return { said: records.map(({ Folder, Group, May }) => `${Folder}: ${Group} ${May}`), problems };
}

test('a cell says what a group may do, and people beside them are named', () => {
  const { said, problems } = read(['Calls | See | | edit | No | | Ana; friend@example.org | P007']);
  expect(said).toEqual([
    'Calls: Cast See',
    'Calls: Creative Edit',
    'Calls: Staff No',
    'Calls: Ana See',
    'Calls: friend@example.org See',
    'Calls: P007 Edit',
  ]);
  expect(problems).toEqual([]);
});

test('a cell that says neither See nor Edit gives nothing and is said', () => {
  fc.assert(
    fc.property(fc.constantFrom('x', 'maybe', 'Yes', 'all', 'Eidt', '1', 'constructor', '__proto__'), (word) => {
      const { said, problems } = read([`Calls | ${word} | See`]);
      expect(said).toEqual(['Calls: Cast No', 'Calls: Crew See']);
      expect(placesOf(problems)).toEqual(['Sharing 2 Cast']);
    }),
  );
});

test('a folder that stands there twice is said, since one of the rows may have been emptied', () => {
  expect(placesOf(read(['Calls | See', 'Script | See', ' calls | ']).problems)).toEqual(['Sharing 4 Folder']);
});

test('See under a header that is no group gives nothing and is said; other words there are somebody’s own', () => {
  const headers = `${HEADERS} | Parents | Remarks`;
  const { said, problems } = read(['Calls | | | | | | | | See | see Ana'], headers);
  expect(said).toEqual([]);
  expect(placesOf(problems)).toEqual(['Sharing 2 Parents']);
});

test('the rows of an earlier version say the same as ever, in any order of their columns', () => {
  const { said, problems } = read(['See | Calls | Cast', 'Edit | Script | Ana'], 'May | Folder | Group');
  expect(said).toEqual(['Calls: Cast See', 'Script: Ana Edit']);
  expect(problems).toEqual([]);
});

test('of an earlier version’s tab a header that was renamed is missed by its own name', () => {
  const table = typedTable(sharingTab, ['Folder | Who | May', 'Calls | Cast | See']);
  expect(table.missing).toEqual(['Group']);
});

test.each(['Phases', 'Departments'])('a new production in %s starts with about 19 rows, each folder once', (layout) => {
  const folders = sharingStartRows(layoutNamed(layout)).map(({ values }) => values.Folder);
  expect(new Set(folders).size).toBe(folders.length);
  expect(folders.length).toBeLessThan(22);
});
