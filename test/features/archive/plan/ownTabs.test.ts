import { ARCHIVE_TABS } from '../../../../src/features/archive/plan/archiveTabs.ts';
import { allSheets, isOwnTab, ownCopies } from '../../../../src/features/archive/plan/ownTabs.ts';
import type { CellValue, SheetInfo, Workspace } from '../../../../src/port/workspace.ts';
import { peopleTab } from '../../../../src/workbook/tabs/company.ts';
import { breakdownTab, scenesTab } from '../../../../src/workbook/tabs/schedule.ts';
import { typedSheet } from '../../../builders/production.ts';

const own = (sheetId: number, title: string, ...rows: CellValue[][]) => ({ sheetId, title, rows });
const shape = (copies: ReturnType<typeof ownCopies>) =>
  copies.map(({ spec, rows }) => [spec.sheetId, spec.name, spec.columns.map(({ header }) => header), rows]);

test('a tab is somebody’s own unless it is of either workbook or left by an archive', () => {
  const ids = [peopleTab.sheetId, ...ARCHIVE_TABS.map(({ sheetId }) => sheetId), 77];
  expect(ids.map((sheetId) => isOwnTab({ sheetId }))).toEqual([false, ...ARCHIVE_TABS.map(() => false), true]);
});

test('own tabs are copied whole, empty ones and those of an archive not', () => {
  const copies = ownCopies([
    own(77, 'Budget', ['What', 'Cost'], ['Wood', 12]),
    own(78, 'Nothing'),
    own(ARCHIVE_TABS[0].sheetId, 'Archive', ['What'], ['x']),
  ]);
  expect(shape(copies)).toEqual([[4001, 'Budget', ['What', 'Cost'], [['Wood', 12]]]]);
});

test('two titles that Google takes for one are told apart, however long they are', () => {
  const long = 'B'.repeat(100);
  const copies = ownCopies([
    own(77, 'Budget', ['a']),
    own(78, 'BUDGET', ['a']),
    own(79, 'budget', ['a']),
    own(80, long, ['a']),
    own(81, long, ['a']),
  ]);
  expect(copies.map(({ spec }) => spec.name)).toEqual([
    'Budget',
    'BUDGET (2)',
    'budget (3)',
    long,
    `${'B'.repeat(96)} (2)`,
  ]);
  expect(copies.map(({ spec }) => spec.sheetId)).toEqual([4001, 4002, 4003, 4004, 4005]);
});

test('of a tab of Callboard’s own columns are copied with its key, under a header or under none', () => {
  const people = typedSheet(peopleTab, ['Person ID | Name | Shoe size', 'P001 | Ana | 38']);
  const rows = [...people.rows.map((row, at) => (at === 1 ? [...row, 'loose'] : row)), ['P002', 'Ben']];
  expect(shape(ownCopies([{ ...people, rows }]))).toEqual([
    [
      4001,
      'People (own columns)',
      ['Person ID', 'Shoe size', ''],
      [
        ['P001', '38', 'loose'],
        ['P002', null, null],
      ],
    ],
  ]);
});

test('a tab without own columns, and one without rows, are not copied', () => {
  expect(ownCopies([typedSheet(peopleTab, ['Person ID | Name', 'P001 | Ana'])])).toEqual([]);
  expect(ownCopies([typedSheet(peopleTab, ['Person ID | Name | Shoe size'])])).toEqual([]);
  expect(ownCopies([typedSheet(peopleTab, ['Person ID | Name | Shoe size |  ', 'P001 | Ana | 38 |  '])])).toHaveLength(
    1,
  );
});

test('the columns of scenes are the Breakdown’s own, and an own column elsewhere is a person’s', () => {
  expect(ownCopies([typedSheet(breakdownTab, ['Character | 1 | 2', 'Puck | x | v'])])).toEqual([]);
  expect(ownCopies([typedSheet(scenesTab, ['Scene | Mood', '1 | dark'])])).toHaveLength(1);
});

/** A workbook that is read twice where something in it is somebody's own. */
function workbook(sheets: readonly { sheetId: number; title: string; rows: CellValue[][]; shown?: CellValue[][] }[]) {
  const reads: unknown[] = [];
  const info = sheets.map(({ sheetId, title }): SheetInfo => {
    return {
      sheetId,
      title,
      rowCount: 9,
      columnCount: 9,
      hidden: false,
      hasCells: title !== 'Chart',
      charts: [],
      filterViews: [],
    };
  });
  const ws = {
    spreadsheets: {
      describe: (id: string) => ({ id, title: 'x', timeZone: 'UTC', sheets: info }),
      read: (id: string, ids: readonly number[], dates?: string) => {
        reads.push([id, ids, dates]);
        return sheets
          .filter(({ sheetId }) => ids.includes(sheetId))
          .map(({ shown, rows, ...one }) => ({ ...one, rows: dates === 'asShown' && shown ? shown : rows }));
      },
    },
  } as unknown as Workspace;
  return { ws, reads };
}

test('what is somebody’s own is taken as its cells show it, and Callboard’s columns as they are stored', () => {
  const people = typedSheet(peopleTab, ['Person ID | Name | Born', 'P001 | Ana |']);
  const { ws, reads } = workbook([
    {
      ...people,
      rows: [people.rows[0] ?? [], ['P001', 5, 45000, 7]],
      shown: [people.rows[0] ?? [], ['P001', 'five', '1 March', 7]],
    },
    { sheetId: 77, title: 'Own', rows: [[1, 'a', true]], shown: [['one', 'b', 'yes']] },
    { sheetId: 78, title: 'Chart', rows: [] },
    { sheetId: scenesTab.sheetId, title: 'Scenes', rows: [['Scene'], [3]] },
  ]);
  expect(allSheets(ws, 'book').map(({ title, rows }) => [title, rows.at(-1)])).toEqual([
    ['People', ['P001', 5, '1 March', 7]],
    ['Own', ['one', 'a', true]],
    ['Scenes', [3]],
  ]);
  expect(reads).toEqual([
    ['book', [peopleTab.sheetId, 77, scenesTab.sheetId], undefined],
    ['book', [peopleTab.sheetId, 77], 'asShown'],
  ]);
});

test('a workbook with nothing of somebody’s own is read once', () => {
  const { ws, reads } = workbook([{ sheetId: scenesTab.sheetId, title: 'Scenes', rows: [['Scene'], [3]] }]);
  expect(allSheets(ws, 'book')).toHaveLength(1);
  expect(reads).toHaveLength(1);
});
