import fc from 'fast-check';
import Papa from 'papaparse';
import { csvTable } from '../../../src/features/imports/csvTable.ts';
import { fileNameOf } from '../../../src/workbook/tabSpec.ts';
import { peopleTab } from '../../../src/workbook/tabs/company.ts';
import { lineNotesTab } from '../../../src/workbook/tabs/rehearsal.ts';
import { scenesTab, scheduleTab } from '../../../src/workbook/tabs/schedule.ts';

const HEADERS = ['Scene', 'Title', 'Act', 'Pages from', 'Pages to', 'Location', 'Minutes', 'Notes'];
const cell = fc.string({ unit: 'grapheme-composite', maxLength: 10 }).map((text) => text.replace(/\r/g, ''));

test('any text comes out of a file as it went in, whatever stands between the cells', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ Scene: cell, Title: cell, Notes: cell }), { minLength: 1, maxLength: 5 }),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      fc.shuffledSubarray(HEADERS, { minLength: HEADERS.length }),
      (rows, delimiter, newline, mark, headers) => {
        const records = rows.map((row) => headers.map((header) => row[header as 'Scene'] ?? ''));
        const text = Papa.unparse([headers, ...records], { delimiter, newline });
        const { table, problems } = csvTable(scenesTab, 'scenes.csv', `${mark ? '\uFEFF' : ''}${text}`);
        expect(problems).toEqual([]);
        const filled = rows.filter((row) => `${row.Scene}${row.Title}${row.Notes}`.trim() !== '');
        const read = table.rows.map(({ cells }) => ({
          Scene: cells[table.columnIndex.get('Scene') ?? -1] ?? '',
          Title: cells[table.columnIndex.get('Title') ?? -1] ?? '',
          Notes: cells[table.columnIndex.get('Notes') ?? -1] ?? '',
        }));
        const blank = (text: string) => (text.trim() === '' ? '' : text);
        expect(read).toEqual(
          filled.map(({ Scene, Title, Notes }) => ({ Scene: blank(Scene), Title: blank(Title), Notes: blank(Notes) })),
        );
      },
    ),
    { numRuns: 200 },
  );
});

test('dates, times and numbers become what a cell stores; texts that look like them stay texts', () => {
  const { table } = csvTable(
    scheduleTab,
    'schedule.csv',
    'Date,Start,End,Type,Location,Work\n2027-03-05,18:30,25:10,tech,2027-03-05,=1+1',
  );
  expect(table.rows[0]?.cells).toEqual([46451, 1110 / 1440, 1510 / 1440, 'Tech', '2027-03-05', '=1+1']);
});

test.each([
  ['a required column that is missing', 'Name,Email\nAna,a@example.org', [['people.csv', 1, 'Group']]],
  ['a quotation mark that is not closed', 'Name,Group\n"Ana,Cast', [['people.csv', 2, 'Name']]],
  ['a cell too many', 'Name,Group\nSmith, John,Cast', [['people.csv', 2, undefined]]],
])('%s makes the file unusable', (_, text, places) => {
  const { table, problems } = csvTable(peopleTab, 'people.csv', text);
  expect(problems.map(({ file, row, column }) => [file, row, column])).toEqual(places);
  expect(table.rows).toEqual([]);
});

test('an unknown column is skipped and said', () => {
  const { table, notices, problems } = csvTable(peopleTab, 'people.csv', 'Name,Shoe size,Group\nAna,37,Cast');
  expect(problems).toEqual([]);
  expect(notices.map(({ row, column }) => [row, column])).toEqual([[1, 'Shoe size']]);
  expect(table.columnIndex.has('Shoe size')).toBe(false);
});

test('an empty file and a file of headers only have no rows', () => {
  expect(csvTable(scenesTab, 'scenes.csv', '').table.rows).toEqual([]);
  expect(csvTable(scenesTab, 'scenes.csv', 'Scene\n').table.rows).toEqual([]);
});

test('a tab’s file is named after it', () => {
  expect([lineNotesTab, peopleTab].map(fileNameOf)).toEqual(['line-notes.csv', 'people.csv']);
});
