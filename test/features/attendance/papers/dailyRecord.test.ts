/** The daily record of children: who stands in it, what is known of arrival and departure, and what is left to fill in. */
import { dailyRecord } from '../../../../src/features/attendance/papers/dailyRecord.tsx';
import { dailyRecordRows } from '../../../../src/features/attendance/papers/dailyRecordRows.ts';
import { dayPlan } from '../../../../src/schedule/dayPlan.ts';
import { readRecords } from '../../../../src/workbook/readRecords.ts';
import { attendanceTab } from '../../../../src/workbook/tabs/rehearsal.ts';
import { production, typedTable } from '../../../builders/production.ts';

const DAY = '2027-03-05';

const DATA = production({
  People: [
    'Person ID | Name | Group | Minor',
    'P001 | Ana | Cast | Yes',
    'P002 | Ben | Cast | ',
    'P003 | Cleo | Cast | No',
    'P004 | Dan | Cast | Yes',
  ],
  Schedule: [
    'Event ID | Date | Start | End | Type | Work | Also called | Status',
    `E001 | ${DAY} | 16:00 | 19:00 | Rehearsal | 4:00-5:00 All; 5:00-5:15 Break; 5:15-6:00 All; 6:00-6:30 Dinner; 6:30-7:00 All | Ana; Ben; Cleo | Published`,
  ],
});

function rows(...lines: string[]) {
  const table = typedTable(attendanceTab, ['Event ID | Person ID | Name | Date | In | Out | Status', ...lines]);
  return dailyRecordRows(DATA, dayPlan(DATA, DAY), table, readRecords(table, { tab: 'Attendance' }).records);
}

test('every minor who is called stands in it with what is planned, and no adult', () => {
  const all = rows();
  expect(all.map(({ name }) => name)).toEqual(['Ana', 'Ben']);
  expect(all[0]?.planned).toEqual([
    { period: 'Performing or rehearsing', when: '4:00 to 5:00 pm' },
    { period: 'Rest', when: '5:00 to 5:15 pm' },
    { period: 'Performing or rehearsing', when: '5:15 to 6:00 pm' },
    { period: 'Meal', when: '6:00 to 6:30 pm' },
    { period: 'Performing or rehearsing', when: '6:30 to 7:00 pm' },
  ]);
});

test('arrival and departure are as they were signed, whatever was typed', () => {
  const [ana, ben] = rows(
    `E001 | P001 | Ana | ${DAY} | 15:55 | 19:05 | Present`,
    `E001 | P002 | Ben | ${DAY} | about four | | Late`,
  );
  expect([ana?.arrival, ana?.departure]).toEqual(['3:55 pm', '7:05 pm']);
  expect([ben?.arrival, ben?.departure]).toEqual(['about four', '']);
});

test('a child who was not called and came is in it, one who is marked absent is not', () => {
  const names = rows(
    `E001 | P004 | Dan | ${DAY} | 16:10 | | Present`,
    `E001 | P001 | Ana | ${DAY} | | | Absent`,
    `E001 | P099 | Eve Gone | ${DAY} | 16:00 | | Present`,
    `E001 | P098 | Fay Gone | 2027-03-04 | 16:00 | | Present`,
  ).map(({ name }) => name);
  expect([...names].sort()).toEqual(['Ben', 'Dan', 'Eve Gone (not in People)']);
});

test('an adult who visited is not in it, each child who did is', () => {
  const all = rows(
    `E001 | visitor-abcd1 | Grace Hall | ${DAY} | 15:50 | | Present`,
    `E001 | child-visitor-abcd2 | Amy Hall | ${DAY} | 15:51 | | Present`,
    `E001 | child-visitor-abcd3 | Amy Hall | ${DAY} | 15:52 | | Present`,
  );
  expect(all.map(({ name, arrival }) => [name, arrival])).toEqual([
    ['Ana', ''],
    ['Ben', ''],
    ['Amy Hall (visitor)', '3:51 pm'],
    ['Amy Hall (visitor)', '3:52 pm'],
  ]);
});

test('of two people with one Person ID each has what stands under the own name', () => {
  const data = production({
    People: ['Person ID | Name | Group | Minor', 'P001 | Ana | Cast | Yes', 'P001 | Cleo | Cast | No'],
    Schedule: [
      'Event ID | Date | Start | End | Type | Also called | Status',
      `E001 | ${DAY} | 16:00 | 19:00 | Rehearsal | | Published`,
    ],
  });
  const table = typedTable(attendanceTab, [
    'Event ID | Person ID | Name | Date | In',
    `E001 | P001 | Cleo | ${DAY} | 15:50`,
    `E001 | P001 | Ana | ${DAY} | 15:55`,
    `E001 | | Ben | ${DAY} | 15:56`,
  ]);
  const { records } = readRecords(table, { tab: 'Attendance' });
  expect(dailyRecordRows(data, dayPlan(data, DAY), table, records).map(({ name, arrival }) => [name, arrival])).toEqual(
    [
      ['Ana', '3:55 pm'],
      ['Ben (not in People)', '3:56 pm'],
    ],
  );
});

test('the paper has room for each kind of period, and says nothing of ages', () => {
  const html = dailyRecord(DATA.settings, DAY, rows(), DAY);
  expect(html).toContain('Daily record of children');
  for (const period of ['Performing or rehearsing', 'Rest', 'Meal'])
    expect(html.split(`>${period}<`).length).toBeGreaterThan(3);
  expect(html).not.toMatch(/Under 5|9 to 15|Cleo/);
});
