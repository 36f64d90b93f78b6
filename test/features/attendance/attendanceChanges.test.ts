import { attendanceChanges } from '../../../src/features/attendance/attendanceChanges.ts';
import type { CellValue } from '../../../src/port/workspace.ts';
import { readRecords } from '../../../src/workbook/readRecords.ts';
import { tableFrom } from '../../../src/workbook/table.ts';
import { attendanceTab } from '../../../src/workbook/tabs/rehearsal.ts';

const HEADERS = attendanceTab.columns.map((column) => column.header);
const minute = (hours: number, minutes = 0) => (hours * 60 + minutes) / 1440;

/** What follows for one person called at 16:00 on 5 March 2027. */
function changesFor(typed: Record<string, CellValue>, now = { date: '2027-03-05', time: '16:10' }) {
  const row = { 'Event ID': 'E001', Date: 46451, 'Person ID': 'P001', Call: minute(16), Status: 'Expected', ...typed };
  const cells = HEADERS.map((header) => (row as Record<string, CellValue>)[header] ?? null);
  const table = tableFrom(attendanceTab, { title: 'Attendance', rows: [HEADERS, cells] });
  const { records } = readRecords(table, { tab: 'Attendance' });
  const changes = attendanceChanges(table, records, 5, { ...now, second: 20 });
  return changes[0]?.values;
}

const KEY = { 'Event ID': 'E001', 'Person ID': 'P001' };

test('who is not in is left as expected', () => {
  expect(changesFor({})).toBeUndefined();
});

test.each([
  [minute(15, 45), 'Present', null],
  [minute(16), 'Present', null],
  [minute(16, 5), 'Present', null],
  [minute(16, 6), 'Late', 6],
  [minute(17), 'Late', 60],
])('in at %d of the day makes %s', (In, Status, late) => {
  expect(changesFor({ In })).toEqual({ ...KEY, Status, 'Minutes late': late });
});

test('four in the morning, typed for the afternoon, makes nobody punctual', () => {
  expect(changesFor({ In: minute(4, 20) })).toBeUndefined();
  expect(changesFor({ In: minute(10) })).toMatchObject({ Status: 'Present' });
});

test.each(['x', 'X', ' x '])('%j becomes now', (mark) => {
  const marked = { 'Marked at': 'In 16:10:20', 'Marked by': 'Sheet' };
  expect(changesFor({ In: mark })).toEqual({
    ...KEY,
    In: minute(16, 10),
    Status: 'Late',
    'Minutes late': 10,
    ...marked,
  });
  expect(changesFor({ In: minute(16), Status: 'Present', Out: mark })).toMatchObject({ Out: minute(16, 10) });
});

test.each(['Excused', 'Absent', 'Left early'])('a status that a person chose stays: %s', (Status) => {
  expect(changesFor({ In: minute(17), Status })).toBeUndefined();
  expect(changesFor({ Out: 'x', Status, 'Marked at': 'In 15:58:03; Out 16:00:00 taken back' })).toEqual({
    ...KEY,
    Out: minute(16, 10),
    'Marked at': 'In 15:58:03; Out 16:10:20',
    'Marked by': 'Sheet',
  });
});

test('who came late and is put right becomes present again', () => {
  expect(changesFor({ In: minute(16), Status: 'Late', 'Minutes late': 20 })).toMatchObject({
    Status: 'Present',
    'Minutes late': null,
  });
});

test('after midnight now belongs to the evening that it ends', () => {
  const late = { In: minute(19), Status: 'Present', Call: minute(19), Out: 'x' };
  expect(changesFor(late, { date: '2027-03-06', time: '01:15' })).toMatchObject({ Out: minute(25, 15) });
  expect(changesFor(late, { date: '2027-03-06', time: '13:00' })).toMatchObject({ Out: minute(13) });
});

test('a time that cannot be read, or a call that is blank, changes nothing', () => {
  expect(changesFor({ In: 'soon' })).toBeUndefined();
  expect(changesFor({ In: minute(16), Call: null })).toBeUndefined();
});

test('a status in words of somebody’s own stays', () => {
  expect(changesFor({ In: minute(16), Status: 'sent home ill' })).toBeUndefined();
});

test('of two rows with one event and one id each keeps its own time', () => {
  const row = (into: CellValue) => {
    const values = { 'Event ID': 'E001', Date: 46451, 'Person ID': 'P001', Call: minute(16), In: into };
    return HEADERS.map((header) => (values as Record<string, CellValue>)[header] ?? null);
  };
  const table = tableFrom(attendanceTab, { title: 'Attendance', rows: [HEADERS, row(null), row('x')] });
  const { records } = readRecords(table, { tab: 'Attendance' });
  const changes = attendanceChanges(table, records, 5, { date: '2027-03-05', time: '16:10', second: 0 });
  expect(changes).toMatchObject([{ values: { In: minute(16, 10) }, occurrence: 1 }]);
});
