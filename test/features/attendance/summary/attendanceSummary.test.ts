import fc from 'fast-check';
import { attendanceSummary } from '../../../../src/features/attendance/summary/attendanceSummary.ts';
import { settledRows } from '../../../../src/features/attendance/summary/settledRows.ts';
import { summaryDoubts } from '../../../../src/features/attendance/summary/summaryDoubts.ts';
import { addDays } from '../../../../src/values/dates.ts';
import { readRecords } from '../../../../src/workbook/readRecords.ts';
import { attendanceTab } from '../../../../src/workbook/tabs/rehearsal.ts';
import { production, typedTable } from '../../../builders/production.ts';

const PEOPLE = [
  'Person ID | Name | Group | Minor | Active',
  'P001 | Ana Reyes | Cast | Yes | Yes',
  'P002 | Ben Okafor | Cast | Yes | Yes',
  'P003 | Ana Reyes | Cast | Yes | Yes',
];
const SCHEDULE = [
  'Event ID | Date | Start | End | Type | Also called | Status',
  'E001 | 2027-03-01 | 16:00 | 19:00 | Rehearsal | Full cast | Published',
  'E002 | 2027-03-03 | 18:00 | 19:30 | Rehearsal | Full cast | Published',
  'E003 | 2027-03-03 | 17:30 | 18:30 | Fitting | Full cast | Published',
  'E004 | 2027-03-08 | 16:00 | 19:00 | Rehearsal | Full cast | Published',
  'E005 | 2027-03-09 | 16:00 | 19:00 | Rehearsal | Full cast | Cancelled',
  'E006 | 2027-03-10 | 23:00 | 25:30 | Rehearsal | Full cast | Published',
];
const HEADERS = 'Event ID | Date | Person ID | Name | Call | In | Out | Status | Minutes late | Note';
const LATER = '2027-04-01';

/** What the rows amount to, `E001 | 2027-03-01 | P001 | Ana Reyes | 16:00 | …` each. */
function settled(lines: readonly string[]) {
  const data = production({ People: PEOPLE, Schedule: SCHEDULE });
  const table = typedTable(attendanceTab, [HEADERS, ...lines]);
  return settledRows(data, table, readRecords(table, { tab: 'Attendance' }).records);
}
const summary = (lines: readonly string[], today = LATER) => attendanceSummary(settled(lines), today);
const first = (lines: readonly string[], today = LATER) => summary(lines, today).people[0];
const doubts = (lines: readonly string[], today = LATER) =>
  summaryDoubts(settled(lines), 'Attendance', today).map(({ row, column }) => `${row} ${column}`);

const ANA = 'E001 | 2027-03-01 | P001 | Ana Reyes | 16:00';

test('who came in time and stayed to the end was there as long as they were called', () => {
  expect(first([`${ANA} | 15:50 | 19:00 | Present`])).toMatchObject({
    ...{ called: 1, came: 1, lateRows: [], absent: 0, notMarked: 0, uncounted: 0 },
    ...{ minutesCalled: 180, minutesThere: 190 },
  });
});

test.each([
  ['16:12 | 19:00 | Late | 12', 1, 12],
  // The minutes were taken out, or are no number.
  ['16:12 | 19:00 | Late |', 1, 12],
  ['16:12 | 19:00 | Late | a while', 1, 12],
  ['| | Late |', 1, 0],
  // Typed where no edit was noticed.
  ['16:12 | 19:00 | Expected |', 1, 12],
  ['16:12 | 18:00 | Left early |', 1, 12],
  // Somebody decided that it was nothing.
  ['16:12 | 19:00 | Present |', 0, 0],
  ['16:12 | 19:00 | Present | 12', 0, 0],
  ['16:05 | 19:00 | Expected |', 0, 0],
  ['| | Excused |', 0, 0],
])('%s is late %i times, by %i minutes', (cells, times, minutes) => {
  const person = first([`${ANA} | ${cells}`]);
  expect([person?.lateRows.length, person?.minutesLate]).toEqual([times, minutes]);
});

test('excused, absent, left early and not marked are counted each for itself', () => {
  const lines = [
    `${ANA} | | | Excused`,
    'E002 | 2027-03-03 | P001 | Ana Reyes | 18:00 | | | Absent',
    'E004 | 2027-03-08 | P001 | Ana Reyes | 16:00 | 16:00 | 17:00 | Left early',
    'E006 | 2027-03-10 | P001 | Ana Reyes | 23:00 | | | Expected',
  ];
  expect(first(lines)).toMatchObject({
    ...{ called: 4, came: 1, excused: 1, absent: 1, leftEarly: 1, notMarked: 1 },
    // Nobody counts the hours from which somebody was excused.
    ...{ minutesCalled: 90 + 180 + 150, minutesThere: 60 },
  });
});

test('a walk-in came and was not called', () => {
  expect(first(['E001 | 2027-03-01 | P001 | Ana Reyes | | 16:30 | 18:00 | Present'])).toMatchObject({
    ...{ called: 0, came: 1, lateRows: [], minutesCalled: 0, minutesThere: 90 },
  });
});

test('a visitor is nobody of the company, and has no row', () => {
  const row = 'E001 | 2027-03-01 | visitor-ab12cd | Grace Hall | | 16:10 | 17:00 | Present';
  expect(summary([row, `${ANA} | 15:50 | 19:00 | Present`]).people.map(({ personId }) => personId)).toEqual(['P001']);
});

test('whoever is no longer called, and an event that is cancelled, count for nothing but the hours that somebody was there', () => {
  const lines = [
    'E001 | 2027-03-01 | P001 | Ana Reyes | | | | Absent | | No longer called',
    'E005 | 2027-03-09 | P001 | Ana Reyes | 16:00 | 16:30 | 17:00 | Late | 30 |',
    'E005 | 2027-03-09 | P002 | Ben Okafor | 16:00 | | | Expected',
  ];
  const { people, weeks } = summary(lines);
  expect(people.map(({ name, called, absent, lateRows }) => [name, called, absent, lateRows.length])).toEqual([
    ['Ben Okafor', 0, 0, 0],
    ['Ana Reyes', 0, 0, 0],
  ]);
  expect(people[1]?.minutesThere).toBe(30);
  expect(weeks).toEqual([]);
});

test('two events at once count once in the hours', () => {
  const lines = [
    'E002 | 2027-03-03 | P001 | Ana Reyes | 18:00 | 18:00 | 19:30 | Present',
    'E003 | 2027-03-03 | P001 | Ana Reyes | 17:30 | 17:30 | 18:30 | Present',
  ];
  expect(first(lines)).toMatchObject({ called: 2, minutesCalled: 120, minutesThere: 120 });
});

test('two rows of one person at one event may be two people’s: they count for nobody, and that is said', () => {
  const lines = [`${ANA} | 16:30 | 19:00 | Late | 30`, `${ANA} | 16:00 | 19:00 | Present`];
  expect(summary(lines).people).toEqual([]);
  expect(doubts(lines)).toEqual(['2 Person ID']);
});

test('a row without a Person ID counts for nobody, whatever the name', () => {
  const lines = ['E001 | 2027-03-01 | | Ana Reyes | 16:00 | 16:30 | 19:00 | Late | 30'];
  expect(summary(lines).people).toEqual([]);
  expect(doubts(lines)).toEqual(['2 Person ID']);
});

test('two people of one name are two, and are told apart', () => {
  const lines = [
    `${ANA} | 16:30 | 19:00 | Late`,
    'E001 | 2027-03-01 | P003 | Ana Reyes | 16:00 | 16:00 | 19:00 | Present',
  ];
  expect(summary(lines).people.map(({ name, lateRows }) => [name, lateRows.length])).toEqual([
    ['Ana Reyes (P001)', 1],
    ['Ana Reyes (P003)', 0],
  ]);
});

test('an id in another case is the same person', () => {
  const lines = [
    `${ANA} | 16:30 | 19:00 | Late`,
    'E004 | 2027-03-08 | p001 | Ana Reyes | 16:00 | 16:20 | 19:00 | Late',
  ];
  expect(summary(lines).people.map(({ personId, lateRows }) => [personId, lateRows.length])).toEqual([['P001', 2]]);
});

test.each([
  ['about four | 19:00 | Expected', ''],
  ['16:00 | | Present', '2 Out'],
  ['| 19:00 | Present', '2 In'],
  ['18:00 | 17:00 | Present', '2 Out'],
  ['4:20 | 19:00 | Present', '2 In'],
  ['| | Present', '2 In'],
  ['16:00 | | Absent', '2 Status'],
])('of “%s” no hours are counted, and that is said', (cells, where) => {
  const lines = [`${ANA} | ${cells}`];
  expect(first(lines)?.minutesThere ?? 0).toBe(0);
  // What cannot be read at all is said where it is read.
  expect(doubts(lines)).toEqual(where === '' ? [] : [where]);
  if (where === '') expect(settled(lines)[0]?.unread).toEqual(['In']);
});

test('of today only who is marked counts, and nothing is missing yet', () => {
  const lines = [`${ANA} | 16:00 | | Present`, 'E001 | 2027-03-01 | P002 | Ben Okafor | 16:00 | | | Expected'];
  expect(summary(lines, '2027-03-01').people.map(({ name, notMarked }) => [name, notMarked])).toEqual([
    ['Ana Reyes', 0],
  ]);
  expect(doubts(lines, '2027-03-01')).toEqual([]);
  expect(summary(lines, '2027-02-28').people).toEqual([]);
});

test('an event that moved after somebody had signed in was on the day of their row', () => {
  const lines = ['E004 | 2027-03-02 | P001 | Ana Reyes | 15:00 | 15:00 | 16:00 | Present'];
  expect(summary(lines)).toMatchObject({
    people: [{ called: 1, minutesCalled: 0, minutesThere: 60, uncounted: 1 }],
    weeks: [{ monday: '2027-03-01', called: 1, late: 0 }],
  });
});

test('weeks begin on Monday, in the order of the days', () => {
  const lines = [
    'E004 | 2027-03-08 | P001 | Ana Reyes | 16:00 | 16:10 | 19:00 | Late | 10',
    `${ANA} | 16:30 | 19:00 | Late | 30`,
    'E002 | 2027-03-03 | P002 | Ben Okafor | 18:00 | 18:00 | 19:30 | Present',
  ];
  expect(summary(lines).weeks).toEqual([
    { monday: '2027-03-01', called: 2, late: 1, minutesLate: 30 },
    { monday: '2027-03-08', called: 1, late: 1, minutesLate: 10 },
  ]);
});

const cell = (words: readonly string[]) => fc.constantFrom(...words);
const time = cell(['', '15:50', '16:00', '16:20', '18:30', '19:00', '23:30', '0:20', '25:10', '4:20', 'soon', '#REF!']);
const line = fc
  .tuple(
    cell(['E001', 'e001', 'E002', 'E004', 'E005', 'E006', 'E999', '']),
    cell(['2027-03-01', '2027-03-08', 'Monday', '']),
    cell(['P001', 'p001', 'P002', 'P003', 'P777', 'constructor', '__proto__', '']),
    cell(['Ana Reyes', 'Ben Okafor', '', 'constructor']),
    cell(['', '16:00', '23:00', 'four']),
    time,
    time,
    cell(['', 'Expected', 'Present', 'Late', 'Excused', 'Absent', 'Left early', 'ill, I think']),
    cell(['', '12', '-3', '1e9', 'many']),
    cell(['', 'No longer called', 'By bus; Event cancelled']),
  )
  .map((cells) => cells.join(' | '));

test('whatever is typed, everybody who counts is there once, and the sums agree', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const { people, weeks } = summary(lines);
      expect(new Set(people.map(({ personId }) => personId.toLowerCase())).size).toBe(people.length);
      const sum = (of: (one: (typeof people)[number]) => number) => people.reduce((all, one) => all + of(one), 0);
      expect(weeks.reduce((all, { late }) => all + late, 0)).toBe(sum(({ lateRows }) => lateRows.length));
      expect(weeks.reduce((all, { called }) => all + called, 0)).toBe(sum(({ called }) => called));
      for (const one of people) {
        expect(one.lateRows.length + one.excused + one.absent + one.notMarked).toBeLessThanOrEqual(one.called);
        expect(one.minutesThere).toBeGreaterThanOrEqual(0);
        expect(one.minutesLate).toBeGreaterThanOrEqual(0);
        expect(one.name).not.toBe('');
      }
    }),
  );
});

test('the order of the rows makes no difference', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const told = (some: readonly string[]) =>
        summary(some)
          .people.map(({ lateRows, name: _, ...one }) => ({
            ...one,
            personId: one.personId.toLowerCase(),
            late: lateRows.length,
          }))
          .sort((a, b) => (a.personId < b.personId ? -1 : 1));
      expect(told([...lines].reverse())).toEqual(told(lines));
    }),
  );
});

test('120 people at 60 events are read and summed up in one go', () => {
  const days = Array.from({ length: 60 }, (_, at) => addDays('2027-01-04', at));
  const ids = Array.from({ length: 120 }, (_, at) => `P${200 + at}`);
  const data = production({
    People: [PEOPLE[0] ?? '', ...ids.map((id) => `${id} | Person ${id} | Cast | Yes | Yes`)],
    Schedule: [
      SCHEDULE[0] ?? '',
      ...days.map((day, at) => `X${at} | ${day} | 16:00 | 19:00 | Rehearsal | Full cast | Published`),
    ],
  });
  const lines = days.flatMap((day, at) =>
    ids.map((id) => `X${at} | ${day} | ${id} | Person ${id} | 16:00 | 16:00 | 19:00 | Present`),
  );
  const table = typedTable(attendanceTab, [HEADERS, ...lines]);
  const { records } = readRecords(table, { tab: 'Attendance' });
  const before = process.cpuUsage().user;
  const { people } = attendanceSummary(settledRows(data, table, records), LATER);
  expect((process.cpuUsage().user - before) / 1000).toBeLessThan(5_000);
  expect(people).toHaveLength(120);
  expect(people.every(({ called, minutesThere }) => called === 60 && minutesThere === 60 * 180)).toBe(true);
  expect(people.every(({ minutesCalled }) => minutesCalled === 60 * 180)).toBe(true);
});
