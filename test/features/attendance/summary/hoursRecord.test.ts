import fc from 'fast-check';
import { hoursRecord } from '../../../../src/features/attendance/summary/hoursRecordRows.ts';
import { settledRows } from '../../../../src/features/attendance/summary/settledRows.ts';
import { readRecords } from '../../../../src/workbook/readRecords.ts';
import { attendanceTab } from '../../../../src/workbook/tabs/rehearsal.ts';
import { production, typedTable } from '../../../builders/production.ts';

const DATA = production({
  People: [
    'Person ID | Name | Group | Minor | Active',
    'P001 | Ana Reyes | Cast | Yes | Yes',
    'P002 | Ana Reyes | Cast | Yes | Yes',
  ],
  Schedule: [
    'Event ID | Date | Start | End | Type | Also called | Status',
    'E001 | 2027-03-01 | 16:00 | 19:00 | Rehearsal | Full cast | Published',
    'E002 | 2027-03-02 | 18:00 | 19:30 | Music | Full cast | Published',
    'E003 | 2027-03-02 | 17:00 | 18:30 | Fitting | Full cast | Published',
  ],
});
const HEADERS = 'Event ID | Date | Person ID | Name | Call | In | Out | Status | Note';

/** Of the first Ana Reyes, with a day to spare. */
function record(lines: readonly string[], today = '2027-03-05') {
  const table = typedTable(attendanceTab, [HEADERS, ...lines]);
  const rows = settledRows(DATA, table, readRecords(table, { tab: 'Attendance' }).records);
  const [ana] = DATA.company.people;
  if (ana === undefined) throw new Error('Ana is in People');
  return hoursRecord(rows, ana, today);
}

test('the days on which somebody came are in their order, with what it was and how long', () => {
  const lines = [
    'E002 | 2027-03-02 | P001 | Ana Reyes | 18:00 | 18:00 | 19:30 | Present | asthma',
    'E001 | 2027-03-01 | P001 | Ana Reyes | 16:00 | 16:10 | 19:00 | Late | bus',
  ];
  expect(record(lines)).toEqual({
    rows: [
      { date: '2027-03-01', what: 'Rehearsal', in: '4:10 pm', out: '7:00 pm', minutes: 170 },
      { date: '2027-03-02', what: 'Music', in: '6:00 pm', out: '7:30 pm', minutes: 90 },
    ],
    ...{ minutes: 260, uncounted: 0 },
  });
});

test('two events at the same time are both there, and count once', () => {
  const lines = [
    'E002 | 2027-03-02 | P001 | Ana Reyes | 18:00 | 18:00 | 19:30 | Present |',
    'E003 | 2027-03-02 | P001 | Ana Reyes | 17:00 | 17:00 | 18:30 | Present |',
  ];
  expect(record(lines)).toMatchObject({ rows: [{ what: 'Fitting' }, { what: 'Music' }], minutes: 150 });
});

test('nobody else’s hours are in it, not even a namesake’s, and none that may be another’s', () => {
  const lines = [
    'E001 | 2027-03-01 | P002 | Ana Reyes | 16:00 | 16:00 | 19:00 | Present |',
    'E002 | 2027-03-02 | | Ana Reyes | 18:00 | 18:00 | 19:30 | Present |',
    'E003 | 2027-03-02 | P001 | Ana Reyes | 17:00 | 17:00 | 18:30 | Present |',
    'E003 | 2027-03-02 | P001 | Ana Reyes | 17:00 | 17:00 | 18:00 | Present |',
  ];
  expect(record(lines)).toEqual({ rows: [], minutes: 0, uncounted: 0 });
});

test('hours that nobody can tell are not in the sum, and that is said', () => {
  const lines = [
    'E001 | 2027-03-01 | P001 | Ana Reyes | 16:00 | 16:00 | | Present |',
    'E002 | 2027-03-02 | P001 | Ana Reyes | 18:00 | six | 19:30 | Present |',
  ];
  expect(record(lines)).toEqual({
    rows: [
      { date: '2027-03-01', what: 'Rehearsal', in: '4:00 pm', out: '', minutes: null },
      { date: '2027-03-02', what: 'Music', in: '', out: '7:30 pm', minutes: null },
    ],
    ...{ minutes: 0, uncounted: 2 },
  });
});

test('a day that is not over is left out', () => {
  const line = 'E001 | 2027-03-01 | P001 | Ana Reyes | 16:00 | 16:00 | 19:00 | Present |';
  expect(record([line], '2027-03-01').rows).toEqual([]);
});

test('the sum is never more than its rows together', () => {
  const time = fc.constantFrom('', '16:00', '17:30', '18:00', '19:30', '0:30', '25:00', 'x');
  const line = fc
    .tuple(fc.constantFrom('E001', 'E002', 'E003'), fc.constantFrom('2027-03-01', '2027-03-02'), time, time)
    .map(([id, date, cameIn, out]) => `${id} | ${date} | P001 | Ana Reyes | 16:00 | ${cameIn} | ${out} | Present |`);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
      const { rows, minutes } = record(lines);
      expect(minutes).toBeLessThanOrEqual(rows.reduce((sum, row) => sum + (row.minutes ?? 0), 0));
      expect(minutes).toBeGreaterThanOrEqual(Math.max(0, ...rows.map((row) => row.minutes ?? 0)));
    }),
  );
});
