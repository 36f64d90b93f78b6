import { rollRows } from '../../../../src/features/attendance/papers/rollRows.ts';
import { rollSheet } from '../../../../src/features/attendance/papers/rollSheet.tsx';
import { dayPlan } from '../../../../src/schedule/dayPlan.ts';
import { readRecords } from '../../../../src/workbook/readRecords.ts';
import { attendanceTab } from '../../../../src/workbook/tabs/rehearsal.ts';
import { production, typedTable } from '../../../builders/production.ts';

const DAY = '2027-03-05';

function made(people: readonly string[], attendance: readonly string[] = [], names = 'First name and initial') {
  const data = production({
    Production: [`Names in calls | ${names}`],
    People: ['Person ID | Name | Group | Minor | Room | Chaperone group | Phone | Active', ...people],
    Schedule: [
      'Event ID | Date | Start | End | Type | Also called | Status',
      `E001 | ${DAY} | 16:00 | 18:00 | Rehearsal | Cast | Published`,
      `E002 | ${DAY} | 18:30 | 20:00 | Rehearsal | Full company | Published`,
      `E003 | ${DAY} | 20:00 | 21:00 | Meeting | Staff | Draft`,
    ],
    Conflicts: ['Person | From date | Reason', 'Ivo Quill | 2027-03-05 | Marked reason'],
  });
  const table = typedTable(attendanceTab, ['Event ID | Person ID | Name | Date | In | Out | Status', ...attendance]);
  const roll = rollRows(data, dayPlan(data, DAY), table, readRecords(table, {}).records);
  return { roll, html: rollSheet(data.settings, DAY, roll, DAY) };
}

test('everybody called that day is there once, by room and chaperone group, whatever the events', () => {
  const { roll } = made([
    'P001 | Zoe Lund | Cast | Yes | Room 10 | Red | 07700 900001 | ',
    'P002 | Abe Moss | Cast | Yes | room 2 | | | ',
    'P003 | Cal Nunn | Crew | No | Room 2 | | | ',
    'P004 | Dee Otis | Cast | Yes | | Red | | ',
    'P005 | Eli Pike | Cast | Yes | Room 2 | Blue | | ',
    'P006 | Ivo Quill | Cast | Yes | Room 2 | Blue | | ',
    'P007 | Gone Away | Cast | Yes | Room 2 | | | No',
  ]);
  expect(roll.groups).toEqual([
    { title: 'Room 2: Blue', names: ['Eli P'] },
    { title: 'room 2', names: ['Abe M', 'Cal N'] },
    { title: 'Room 10: Red', names: ['Zoe L'] },
    { title: 'No room typed: Red', names: ['Dee O'] },
  ]);
  expect(roll.notExpected).toEqual(['Ivo Q']);
});

test('without rooms and groups it is one list', () => {
  const { roll, html } = made(['P001 | Zoe Lund | Cast | Yes | | | | ']);
  expect(roll.groups).toEqual([{ title: '', names: ['Zoe L'] }]);
  expect(html).not.toContain('No room typed');
});

test('whoever was chosen as there without a time is on it', () => {
  const { roll } = made(
    ['P008 | Una Vane | Staff | No | | | | No', 'P009 | Vic Wren | Staff | No | | | | No'],
    [`E001 | P008 | Una Vane | ${DAY} | | | Present`, `E001 | P009 | Vic Wren | ${DAY} | | | Absent`],
  );
  expect(roll.alsoIn).toEqual(['Una V']);
});

test('whoever came back after going is on it', () => {
  const { roll } = made(
    ['P008 | Una Vane | Staff | No | | | | No', 'P009 | Vic Wren | Staff | No | | | | No'],
    [`E001 | P008 | Una Vane | ${DAY} | 17:30 | 17:00`, `E001 | P009 | Vic Wren | ${DAY} | 20:00 | 0:30`],
  );
  expect(roll.alsoIn).toEqual(['Una V']);
});

test('whoever has signed in without being called is on it, whatever was typed for a time, and who went is not', () => {
  const { roll } = made(
    [
      'P001 | Zoe Lund | Cast | Yes | | | | ',
      'P008 | Una Vane | Staff | No | | | | No',
      'P009 | Vic Wren | | | | | | No',
    ],
    [
      `E001 | P008 | Una Vane | ${DAY} | x | `,
      `E001 | P009 | Vic Wren | ${DAY} | 16:00 | 17:00`,
      `E001 | P077 | Lost Child | ${DAY} | 16:00 | `,
      `E009 | P078 | Old Row | 2027-03-04 | 16:00 | `,
      `E001 | P001 | Zoe Lund | ${DAY} | 16:00 | `,
    ],
  );
  expect(roll.alsoIn).toEqual(['Lost (not in People)', 'Una V']);
});

test('it has names as the setting says, boxes to tick, and nothing else of anybody', () => {
  const people = ['P001 | Zoe Lund | Cast | Yes | Room 2 | Red | 07700 900001 | '];
  const { html } = made(people);
  expect(html).toContain('>Zoe L<');
  expect(html).not.toMatch(/Lund|07700|Marked|under 18|minor/i);
  expect(html.split('Zoe L')[1]?.split('</tr>')[0]?.match(/☐/g)).toHaveLength(6);
  expect(made(people, [], 'Full').html).toContain('>Zoe Lund<');
});

test('each of two visitors of one name, and of two people with one Person ID, is somebody to look for', () => {
  const rows = [
    'visitor-aaaa1 | Grace Hall',
    'visitor-bbbb2 | Grace Hill',
    ' | Grace Holt',
    'P001 | Abe Moss',
    'P001 | Bo Moss',
  ];
  const { roll } = made(
    ['P001 | Abe Moss | Cast | No | | | |', 'P001 | Bo Moss | Staff | No | | | |'],
    rows.map((row) => `E001 | ${row} | ${DAY} | 15:50 | | Present`),
  );
  const all = [...roll.groups.flatMap(({ names }) => names), ...roll.alsoIn];
  expect(all.filter((name) => name.startsWith('Grace'))).toHaveLength(3);
  expect(all.filter((name) => /^(Abe|Bo) M/.test(name))).toHaveLength(2);
});
