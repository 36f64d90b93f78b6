import fc from 'fast-check';
import type { CellValue } from '../../src/port/workspace.ts';
import { dateFromSerial, timeFromMinutes } from '../../src/values/cellDates.ts';
import { cellFromText, listFrom, readRecords } from '../../src/workbook/readRecords.ts';
import { cellText, tableFrom } from '../../src/workbook/table.ts';
import type { ColumnSpec, TabSpec } from '../../src/workbook/tabSpec.ts';
import { CONFIDENTIAL_TABS, PRODUCTION_TABS } from '../../src/workbook/tabSpecs.ts';
import { peopleTab } from '../../src/workbook/tabs/company.ts';
import { scheduleTab } from '../../src/workbook/tabs/schedule.ts';

/** The cell for a value of a record: the other way round from `readRecords`. */
function cellFromValue(column: ColumnSpec, value: unknown): CellValue {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.join('; ');
  if (typeof value === 'number') return value;
  return cellFromText(column, String(value));
}

const PLACE = { tab: 'Tab' };
const ALL_TABS = [...PRODUCTION_TABS, ...CONFIDENTIAL_TABS];

function read<T extends TabSpec>(spec: T, ...rows: Record<string, CellValue>[]) {
  const headers = spec.columns.map((column) => column.header);
  const cells = rows.map((row) => headers.map((header) => row[header] ?? null));
  return readRecords(tableFrom(spec, { title: spec.name, rows: [headers, ...cells] }), PLACE);
}

const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).filter((one) => one.trim() === one);
const listItem = text.filter((one) => !/[;,\n]/.test(one));

/** A value that a record of this column can hold. */
function valueFor(column: ColumnSpec): fc.Arbitrary<unknown> {
  switch (column.kind) {
    case 'date':
      return fc.integer({ min: 32874, max: 109574 }).map(dateFromSerial);
    case 'time':
      return fc.integer({ min: 0, max: 2160 }).map(timeFromMinutes);
    case 'number':
      return fc.integer();
    case 'yesNo':
      return fc.constantFrom('Yes', 'No');
    case 'choice':
      return fc.constantFrom(...(column.choices ?? []));
    case 'people':
    case 'scenes':
    case 'list':
      return fc.array(listItem, { minLength: 1, maxLength: 3 });
    default:
      return text;
  }
}

test.each(ALL_TABS.map((spec) => [spec.name, spec] as const))('a record of %s survives its cells', (_, spec) => {
  const record = fc.record(Object.fromEntries(spec.columns.map((column) => [column.header, valueFor(column)])));
  fc.assert(
    fc.property(record, (values) => {
      const row = Object.fromEntries(
        spec.columns.map((column) => [column.header, cellFromValue(column, values[column.header])]),
      );
      const { records, problems } = read(spec, row);
      expect(problems).toEqual([]);
      expect(records[0]).toEqual({ ...values, rowNumber: 2, place: PLACE });
    }),
    { numRuns: 30 },
  );
});

test.each([null, undefined, '', []])('%j is an empty cell', (value) => {
  expect(cellFromValue({ header: 'A', kind: 'list', help: '', width: 0 }, value)).toBeNull();
});

test('an empty optional cell is an empty value of its kind', () => {
  const { records, problems } = read(scheduleTab, {
    Date: 46451,
    Start: 0.5,
    End: 0.75,
    Type: 'Rehearsal',
  });
  expect(problems).toEqual([]);
  expect(records[0]).toMatchObject({ 'Event ID': '', Scenes: [], 'Also called': [], Status: '' });
});

test('every cell that cannot be read is named, all at once, by row and column', () => {
  const { records, problems } = read(
    scheduleTab,
    { Date: 'soon', Start: 'after lunch', End: 2, Type: '#REF!' },
    { Date: 0.5, Start: 0.5, End: 0.6, Type: 'Rehearsal', Status: 'Maybe' },
  );
  expect(records).toEqual([]);
  expect(problems.map(({ row, column }) => `${row} ${column}`)).toEqual([
    '2 Date',
    '2 Start',
    '2 End',
    '2 Type',
    '3 Date',
    '3 Status',
  ]);
  expect(problems[0]?.message).toBe('“soon” is not a date. Type it as year-month-day, for example 2027-03-05.');
});

test('a date with a time in its cell is that date, and a number is named as its cell shows it', () => {
  const fine = { Date: 46451, Start: 0.5, End: 0.75, Type: 'Rehearsal' };
  expect(read(scheduleTab, { ...fine, Date: 46451.416666666664 }).records).toMatchObject([{ Date: '2027-03-05' }]);
  const said = (change: object) => read(scheduleTab, { ...fine, ...change }).problems.map(({ message }) => message);
  expect(said({ Date: 0.5 })).toEqual([expect.stringContaining('The time 12:00 is not a date')]);
  expect(said({ Start: 46451.5 })).toEqual([
    expect.stringContaining('The day 2027-03-05 with the time 12:00 is not a time of day'),
  ]);
  expect(said({ Start: 46451 })).toEqual([expect.stringContaining('The day 2027-03-05 is not a time of day')]);
  expect(said({ Start: 2 })).toEqual([expect.stringContaining('“2” is not a time of day')]);
});

test('a row that lacks a required cell is left out, one with a bad optional cell stays without it', () => {
  const { records, problems } = read(
    peopleTab,
    { Group: 'Cast' },
    { Name: 'Ana', Group: 'Cast', Minor: 'perhaps' },
    { Name: 'Ben', Group: 'cast', Minor: false, Active: 'n' },
  );
  expect(
    records.map(({ Name, Group, Minor, Active, rowNumber }) => ({ Name, Group, Minor, Active, rowNumber })),
  ).toEqual([
    { Name: 'Ana', Group: 'Cast', Minor: 'Yes', Active: '', rowNumber: 3 },
    { Name: 'Ben', Group: 'Cast', Minor: 'No', Active: 'No', rowNumber: 4 },
  ]);
  expect(problems.map(({ row, column }) => [row, column])).toEqual([
    [2, 'Name'],
    [3, 'Minor'],
  ]);
});

test.each([
  ['number', '1,5', 1.5],
  ['number', '-3', -3],
  ['number', '12A', '12A'],
  ['date', '2027-03-05', 46451],
  ['date', '1/2', '1/2'],
  ['time', '6:00 pm', 0.75],
  ['time', 'x', 'x'],
  ['yesNo', 'TRUE', 'Yes'],
  ['yesNo', 'n', 'No'],
  ['yesNo', 'maybe', 'maybe'],
  ['text', '=1+1', '=1+1'],
  ['text', '007', '007'],
  ['text', '  spaces  ', '  spaces  '],
  ['text', '   ', null],
] as const)('a %s column takes %j from a file as %j', (kind, typed, cell) => {
  const column = { header: 'A', help: '', width: 0 };
  const spec: ColumnSpec = kind === 'yesNo' ? { ...column, kind, unclear: 'No' } : { ...column, kind };
  expect(cellFromText(spec, typed)).toBe(cell);
});

test('a page is a text, whatever the cell holds', () => {
  const spec = ALL_TABS.find((tab) => tab.name === 'Scenes');
  if (spec === undefined) throw new Error('There is a tab Scenes');
  const { records, problems } = read(spec, { Scene: '1', 'Pages from': 12, 'Pages to': ' 133/134 ' });
  expect(records[0]).toMatchObject({ 'Pages from': '12', 'Pages to': '133/134' });
  expect(problems).toEqual([]);
});

test('numbers are read from cells that hold text, and named when they are none', () => {
  const spec = ALL_TABS.find((tab) => tab.name === 'Scenes');
  if (spec === undefined) throw new Error('There is a tab Scenes');
  const { records, problems } = read(spec, { Scene: '1', Minutes: '2,5' }, { Scene: '2', Minutes: 'long' });
  expect(records).toMatchObject([{ Minutes: 2.5 }, { Minutes: null }]);
  expect(problems).toMatchObject([{ row: 3, column: 'Minutes' }]);
});

test.each(['#REF!', '#N/A', '#NAME?', ' #value! ', '#DIV/0!'])('a broken formula is no text: %j', (cell) => {
  const { records, problems } = read(
    peopleTab,
    { 'Person ID': 'P001', Name: cell, Group: 'Cast' },
    { 'Person ID': 'P002', Name: 'Ana Silva', Group: 'Cast', Characters: cell, Minor: cell },
  );
  expect(records).toMatchObject([{ Name: 'Ana Silva', Characters: [], Minor: 'Yes' }]);
  expect(problems.map(({ row, column, stops }) => [row, column, stops])).toEqual([
    [2, 'Name', 'call'],
    [3, 'Characters', undefined],
    [3, 'Minor', 'call'],
  ]);
});

test('lists are split at semicolons and line breaks, scenes at commas too', () => {
  expect(listFrom(' Ana ;Ben\nCleo;; ')).toEqual(['Ana', 'Ben', 'Cleo']);
  const { records } = read(scheduleTab, { Date: 46451, Start: 0, End: 1, Type: 'Tech', Scenes: '1.1, 1.2; 2\n3' });
  expect(records[0]?.Scenes).toEqual(['1.1', '1.2', '2', '3']);
});

test.each([
  [true, 'Yes'],
  [null, ''],
  [7, '7'],
])('the cell %j reads as %j', (cell, shown) => {
  expect(cellText(cell)).toBe(shown);
});

test('what is typed as text is read where it is clear, and named where it is not', () => {
  const { records, problems } = read(
    scheduleTab,
    { Date: 'Sat 6 Mar 2027', Start: '7.30pm', End: 'midnight', Type: 'Dress rehearsal', Status: 'Canceled' },
    { Date: '3/9/2027', Start: 'midnight', End: 'noon', Type: 'Rehearsal' },
  );
  expect(records).toMatchObject([
    { Date: '2027-03-06', Start: '19:30', End: '24:00', Type: 'Dress rehearsal', Status: 'Cancelled' },
  ]);
  expect(problems.map(({ row, column, message }) => [row, column, message])).toEqual([
    [
      3,
      'Date',
      '“3/9/2027” could be 3 September 2027 or 9 March 2027. Type it as year-month-day: 2027-09-03 or 2027-03-09.',
    ],
    [3, 'Start', '“midnight” could be the start or the end of the day. Type 0:00 or 24:00.'],
  ]);
});

test('a text of any length is quoted short', () => {
  const { problems } = read(scheduleTab, {
    Date: 'x'.repeat(50_000),
    Start: 'y'.repeat(50_000),
    End: 0.5,
    Type: 'Rehearsal',
    Status: 'z'.repeat(50_000),
  });
  expect(problems).toHaveLength(3);
  for (const { message } of problems) expect(message.length).toBeLessThan(400);
});

test('signs that nobody sees are no part of an address or an id, and alone are an empty cell', () => {
  const { records, problems } = read(
    peopleTab,
    { 'Person ID': 'P001\u200B', Name: 'Ana', Group: 'Stage management', Email: '\u202Aana@example.org\u200B' },
    { Name: '\u200B', Group: 'Cast' },
  );
  expect(records).toMatchObject([{ 'Person ID': 'P001', Email: 'ana@example.org', Group: 'Staff' }]);
  expect(problems.map(({ row, column }) => [row, column])).toEqual([[3, 'Name']]);
});
