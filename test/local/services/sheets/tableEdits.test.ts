import type { LocalSpreadsheet } from '../../../../local/account/state.ts';
import { tableOf } from '../../../../local/services/sheets/findCells.ts';
import { newSpreadsheet } from '../../../../local/services/sheets/newSpreadsheet.ts';
import {
  addTab,
  deleteColumn,
  deleteRow,
  deleteTab,
  hideColumn,
  insertColumn,
  insertRows,
  moveColumn,
  renameHeader,
  renameTab,
  sortRows,
} from '../../../../local/services/sheets/structureEdits.ts';
import { appendRow, editCells } from '../../../../local/services/sheets/tableEdits.ts';

function people(): LocalSpreadsheet {
  const book = newSpreadsheet('id', 'Title', 'Etc/UTC');
  renameTab(book, 'Sheet1', 'People');
  const sheet = book.sheets[0];
  if (!sheet) throw new Error('There is a sheet');
  const text = (stringValue: string) => ({ userEnteredValue: { stringValue } });
  const date = {
    userEnteredValue: { numberValue: 46451 },
    userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'ddd d mmm' } },
  };
  sheet.rows = [
    [text('ID'), text('Name'), text('Joined')],
    [text('p1'), text('Bo'), date],
    [text('p2'), text('Ada'), null],
  ];
  return book;
}

describe('what people do in the browser', () => {
  test('a cell is edited by what stands in its row and the header of its column', () => {
    const book = people();
    const touched = editCells(book, {
      tab: 'People',
      where: { ID: 'p2' },
      set: { Name: '=1+1', Joined: '1/2' },
      year: 2027,
    });
    expect(touched).toEqual({ sheetId: 0, startRowIndex: 2, endRowIndex: 3, startColumnIndex: 1, endColumnIndex: 3 });
    expect(tableOf(book, 'People')).toEqual({
      headers: ['ID', 'Name', 'Joined'],
      rows: [
        ['p1', 'Bo', 46451],
        ['p2', '=1+1', 46389],
      ],
    });
  });

  test.each(['Fri 5 Mar', '2027-03-05'])('a date is found as %j', (Joined) => {
    const book = people();
    editCells(book, { tab: 'People', where: { Joined }, set: { Name: 'Found' } });
    expect(tableOf(book, 'People').rows[0]?.[1]).toBe('Found');
  });

  test.each([
    ['tab', { tab: 'Props', where: { ID: 'p1' }, set: { Name: 'x' } }, 'There is no tab "Props"; there are People'],
    [
      'header',
      { tab: 'People', where: { ID: 'p1' }, set: { Age: 'x' } },
      'The tab "People" has no column "Age"; it has ID, Name, Joined',
    ],
    ['row', { tab: 'People', where: { ID: 'p9' }, set: { Name: 'x' } }, 'The tab "People" has no row with {"ID":"p9"}'],
    ['single row', { tab: 'People', where: {}, set: { Name: 'x' } }, 'The tab "People" has 2 rows with {}'],
  ])('a missing %s is named and nothing is changed', (_, edit, message) => {
    const book = people();
    const before = JSON.stringify(book);
    expect(() => editCells(book, edit)).toThrow(message);
    expect(JSON.stringify(book)).toBe(before);
  });

  test('null and an empty text empty a cell', () => {
    const book = people();
    editCells(book, { tab: 'People', where: { ID: 'p1' }, set: { Name: null, Joined: '' } });
    expect(tableOf(book, 'People').rows[0]).toEqual(['p1', null, null]);
  });

  test('rows are sorted, inserted, appended and deleted below the headers', () => {
    const book = people();
    sortRows(book, 'People', 'Name');
    expect(tableOf(book, 'People').rows.map((row) => row[0])).toEqual(['p2', 'p1']);
    sortRows(book, 'People', 'Name', true);
    insertRows(book, 'People', 1, 2);
    expect(tableOf(book, 'People').rows.map((row) => row[0])).toEqual([null, null, 'p1', 'p2']);
    appendRow(book, { tab: 'People', set: { ID: 'p3' } });
    deleteRow(book, 'People', { ID: 'p1' });
    expect(tableOf(book, 'People').rows.map((row) => row[0])).toEqual([null, null, 'p2', 'p3']);
  });

  test('columns are inserted, renamed, moved, hidden and deleted by their headers', () => {
    const book = people();
    const headers = () => tableOf(book, 'People').headers;
    insertColumn(book, 'People', 'Name', 'Shoe size');
    expect(headers()).toEqual(['ID', 'Shoe size', 'Name', 'Joined']);
    moveColumn(book, 'People', 'ID', 2);
    expect(headers()).toEqual(['Shoe size', 'Name', 'ID', 'Joined']);
    moveColumn(book, 'People', 'Joined', 0);
    renameHeader(book, 'People', 'Name', 'Full name');
    hideColumn(book, 'People', 'Joined');
    deleteColumn(book, 'People', 'Shoe size');
    expect(headers()).toEqual(['Joined', 'Full name', 'ID']);
    expect(tableOf(book, 'People').rows).toEqual([
      [46451, 'Bo', 'p1'],
      [null, 'Ada', 'p2'],
    ]);
    expect(book.sheets[0]?.columnMetadata[0]?.hiddenByUser).toBe(true);
  });

  test('tabs are added and deleted', () => {
    const book = people();
    addTab(book, 'Props');
    deleteTab(book, 'People');
    expect(book.sheets.map((sheet) => sheet.properties.title)).toEqual(['Props']);
    expect(() => deleteTab(book, 'Props')).toThrow("You can't remove all the sheets");
  });
});
