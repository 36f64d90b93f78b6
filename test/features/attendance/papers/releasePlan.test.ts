/** What the door sheet says of when a child goes: of nobody else’s row. */
import { releasePlan } from '../../../../src/features/attendance/papers/releasePlan.ts';
import { readRecords } from '../../../../src/workbook/readRecords.ts';
import { attendanceTab } from '../../../../src/workbook/tabs/rehearsal.ts';
import { production, typedTable } from '../../../builders/production.ts';

const DAY = '2027-03-05';
const UNCLEAR = expect.stringContaining('ask the stage manager about an early pick-up');
const MEI = 'Early pick-up, 5:30 pm: Mei Lin, permission from Rosa Park';

function plans(people: string[], rows: string[]): string[][] {
  const data = production({
    People: ['Person ID | Name | Group | Minor', ...people],
    Schedule: [
      'Event ID | Date | Start | End | Type | Also called | Status',
      `E001 | ${DAY} | 16:00 | 19:00 | Rehearsal | | Published`,
    ],
  });
  const table = typedTable(attendanceTab, [
    'Event ID | Person ID | Name | Pick-up | Pick-up by | Pick-up given by',
    ...rows,
  ]);
  const [event] = data.events;
  if (event === undefined) throw new Error('no event');
  const planOf = releasePlan(data, table, readRecords(table, { tab: 'Attendance' }).records, event);
  return data.company.people.map(planOf);
}

it('is that of the child’s own row', () => {
  const row = 'E001 | P001 | Ana Lee | 17:30 | Mei Lin | Rosa Park';
  expect(plans(['P001 | Ana Lee | Cast | Yes', 'P002 | Bo Lee | Cast | Yes'], [row])).toEqual([[MEI], []]);
});

it('offers nobody by a row that may be another child’s, and says so', () => {
  const row = 'E001 | P001 | Ana Lee | 17:30 | Mei Lin | Rosa Park';
  expect(plans(['P001 | Ana Lee | Cast | Yes', 'P001 | Bo Lee | Cast | Yes'], [row])).toEqual([[UNCLEAR], [UNCLEAR]]);
  expect(plans([' | Ana Lee | Cast | Yes'], ['E001 | | Bo Lee | 17:30 | Mei Lin | Rosa Park'])).toEqual([[UNCLEAR]]);
});

it('offers nobody by one of two rows of a child', () => {
  const rows = ['E001 | P001 | Ana Lee | 17:30 | Mei Lin | Rosa Park', 'E001 | P001 | Ana Lee | | |'];
  expect(plans(['P001 | Ana Lee | Cast | Yes'], rows)).toEqual([[UNCLEAR]]);
});
