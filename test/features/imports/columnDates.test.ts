import { csvTable } from '../../../src/features/imports/csvTable.ts';
import { preparedTable } from '../../../src/features/imports/preparedTable.ts';
import { dateFromSerial } from '../../../src/values/cellDates.ts';
import { conflictsTab } from '../../../src/workbook/tabs/schedule.ts';

function read(rows: string[], dates?: 'day first' | 'month first') {
  const text = ['Person,From date,To date', ...rows].join('\n');
  const file = csvTable(conflictsTab, 'conflicts.csv', text, dates === undefined ? {} : { dates });
  const { problems, notices } = preparedTable(file, { file: 'conflicts.csv' });
  return {
    dates: file.table.rows.map(({ cells }) =>
      cells.slice(1).map((cell) => (typeof cell === 'number' ? dateFromSerial(cell) : cell)),
    ),
    asked: file.dates.asked?.text ?? null,
    said: [...problems, ...notices].map(({ row, message }) => `${row}: ${message}`),
    problems: problems.length,
  };
}

test('one date above 12 tells for all, in the other column too, and that is said', () => {
  const found = read(['Ana,3/9/2027,', 'Ben,3/13/2027,3/14/2027', 'Caio,4/1/2027,5/2/2027']);
  expect(found.dates).toEqual([
    ['2027-03-09', null],
    ['2027-03-13', '2027-03-14'],
    ['2027-04-01', '2027-05-02'],
  ]);
  expect(found.said).toEqual([
    '3: “3/13/2027” has the month first, so all dates in the table are read with the month first.',
  ]);
});

test('where none tells, the first is asked, and none is read', () => {
  expect(read(['Ana,3/9/2027,', 'Ben,4/1/2027,'])).toMatchObject({
    asked: '3/9/2027',
    dates: [
      ['3/9/2027', null],
      ['4/1/2027', null],
    ],
  });
  expect(read(['Ana,3/9/2027,'], 'day first')).toMatchObject({ asked: null, dates: [['2027-09-03', null]] });
});

test('what the table tells goes before an answer', () => {
  expect(read(['Ana,3/13/2027,', 'Ben,3/9/2027,'], 'day first').dates[1]).toEqual(['2027-03-09', null]);
});

test('dates that tell opposite orders are named, and what they leave open is not read', () => {
  const found = read(['Ana,3/13/2027,', 'Ben,13/3/2027,', 'Caio,3/9/2027,']);
  expect(found.dates).toEqual([
    ['2027-03-13', null],
    ['2027-03-13', null],
    ['3/9/2027', null],
  ]);
  expect(found).toMatchObject({ asked: null, problems: 1 });
});

test('dates with dots have the day first, unless one of them tells otherwise', () => {
  expect(read(['Ana,9.3.2027,']).dates).toEqual([['2027-03-09', null]]);
  expect(read(['Ana,9.3.2027,', 'Ben,3.13.2027,']).dates).toEqual([
    ['2027-09-03', null],
    ['2027-03-13', null],
  ]);
});
