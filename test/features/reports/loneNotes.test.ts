/** Notes that are typed alone. */
import { withLoneNotes } from '../../../src/features/reports/loneNotes.ts';
import { serialFromDate } from '../../../src/values/cellDates.ts';
import { changedTables } from '../../../src/workbook/changeRows.ts';
import { idChanges } from '../../../src/workbook/newRows.ts';
import { cellOf, type TableRow } from '../../../src/workbook/table.ts';
import { notesTab } from '../../../src/workbook/tabs/rehearsal.ts';
import { typedTable } from '../../builders/production.ts';

const HEADERS = 'Note | Departments | Date | Note ID';
const TODAY = '2027-03-05';

function filled(rows: string[], isTyped: (row: TableRow) => boolean = () => true) {
  const table = typedTable(notesTab, [HEADERS, ...rows]);
  const changes = withLoneNotes(idChanges(table), table, isTyped, TODAY);
  const after = changedTables(new Map([['Notes', table as never]]), changes).get('Notes');
  return after?.rows.map((row) => ['Date', 'Departments', 'Note ID'].map((header) => cellOf(after, row, header)));
}

test('a note that is typed alone is of today and for General', () => {
  expect(filled(['Ear of the head is loose | | | '])).toEqual([[serialFromDate(TODAY), 'General', 'N001']]);
});

test('what was typed beside it stays', () => {
  expect(filled(['Ear is loose | Props | | ', 'Lamp | | 2027-03-01 | '])).toEqual([
    [serialFromDate(TODAY), 'Props', 'N001'],
    [serialFromDate('2027-03-01'), null, 'N002'],
  ]);
});

test('a note that nobody has just typed gets its id alone, and one that has an id nothing', () => {
  expect(filled(['Old | | | '], () => false)).toEqual([[null, null, 'N001']]);
  expect(filled(['Cleared | | | N007'])).toEqual([[null, null, 'N007']]);
});

test('a row without a note is left as it is', () => {
  expect(filled([' | Props | | '])).toEqual([[null, 'Props', 'N001']]);
});
