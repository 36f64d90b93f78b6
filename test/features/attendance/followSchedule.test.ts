import fc from 'fast-check';
import { followedRow, type RowIs } from '../../../src/features/attendance/followedRow.ts';
import { makeSignIn, SIGN_IN_TABS, type SignInResult } from '../../../src/features/attendance/makeSignIn.ts';
import type { CellValue } from '../../../src/port/workspace.ts';
import { serialFromDate } from '../../../src/values/cellDates.ts';
import { readRecords } from '../../../src/workbook/readRecords.ts';
import { tableFrom } from '../../../src/workbook/table.ts';
import type { TabSpec } from '../../../src/workbook/tabSpec.ts';
import { peopleTab } from '../../../src/workbook/tabs/company.ts';
import { attendanceTab } from '../../../src/workbook/tabs/rehearsal.ts';
import { conflictsTab, scheduleTab } from '../../../src/workbook/tabs/schedule.ts';
import { filesIn } from '../../builders/fixture.ts';
import { production } from '../../builders/production.ts';
import { type Account, newAccount, opened, setUp } from '../../builders/setUp.ts';

const DAY = '2027-03-05';
const NEXT = '2027-03-06';

/** E001 on Friday calls Ben and Cleo from 4 pm. */
function signedInto(): Account {
  const one = newAccount();
  setUp(one, filesIn('test/fixtures/small'));
  type(one, scheduleTab, 'E001', { Scenes: null, Work: 'Act 1', 'Also called': 'Ben Okafor; Cleo Park' });
  makeFor(one);
  return one;
}

function makeFor(one: Account, date = DAY): SignInResult {
  return makeSignIn(opened(one, SIGN_IN_TABS), date);
}

/** Types into the first row that holds the id, as a person does. */
function type(one: Account, spec: TabSpec, id: string, cells: Record<string, CellValue>): void {
  const [headers = [], ...rows] = one.sheets.rowsOf(spec.sheetId);
  const row = rows.find((each) => each.includes(id));
  if (row === undefined) throw new Error(`There is no row of ${id}`);
  for (const [header, value] of Object.entries(cells)) row[headers.indexOf(header)] = value;
}

const mark = (one: Account, personId: string, cells: Record<string, CellValue>) =>
  type(one, attendanceTab, personId, cells);

const rows = (one: Account, eventId = 'E001') =>
  opened(one, SIGN_IN_TABS)
    .workbook.records(attendanceTab, [])
    .filter((row) => row['Event ID'] === eventId)
    .map((row) => [row.Name, row.Date, row.Call, row.In, row.Status, row.Note].join(' | '));

const messages = ({ problems }: SignInResult) => problems.map(({ message }) => message);

test('an event at another time brings its calls along, but for those who have come', () => {
  const one = signedInto();
  mark(one, 'P002', { In: 16 / 24, Status: 'Present' });
  type(one, scheduleTab, 'E001', { Start: 17 / 24 });
  expect(makeFor(one)).toMatchObject({ rowsMoved: 1, uncalled: 0, peopleAdded: 0, problems: [] });
  expect(rows(one)).toEqual([
    `Ben Okafor | ${DAY} | 16:00 | 16:00 | Present | `,
    `Cleo Park | ${DAY} | 17:00 |  | Expected | `,
  ]);
  expect(makeFor(one)).toMatchObject({ rowsMoved: 0, sheetsReissued: 0 });
});

test.each([DAY, NEXT])('an event moved to the next day takes its rows along, made for %s', (date) => {
  const one = signedInto();
  type(one, scheduleTab, 'E001', { Date: serialFromDate(NEXT), Start: 20 / 24, End: 22 / 24 });
  expect(makeFor(one, date)).toMatchObject({ state: 'done', rowsMoved: 2, peopleAdded: date === NEXT ? 4 : 0 });
  expect(rows(one)).toEqual([
    `Ben Okafor | ${NEXT} | 20:00 |  | Expected | `,
    `Cleo Park | ${NEXT} | 20:00 |  | Expected | `,
  ]);
});

test('whoever had come before an event moved keeps the row, and it is said how they sign in again', () => {
  const one = signedInto();
  mark(one, 'P002', { In: 16 / 24, Status: 'Present' });
  type(one, scheduleTab, 'E001', { Date: serialFromDate(NEXT), Start: 20 / 24, End: 22 / 24 });
  const result = makeFor(one, NEXT);
  expect(rows(one)[0]).toBe(`Ben Okafor | ${DAY} | 16:00 | 16:00 | Present | `);
  expect(messages(result)).toEqual([
    '1 person was marked for E001 on Fri 5 Mar, before it moved to Sat 6 Mar. These rows stay as they are. Give the new day a row of its own in Schedule, so that everybody can sign in again.',
  ]);
});

test('of a cancelled event nobody is expected, who had come stays, and it can be published again', () => {
  const one = signedInto();
  mark(one, 'P002', { In: 16 / 24, Status: 'Present' });
  type(one, scheduleTab, 'E001', { Status: 'Cancelled' });
  expect(makeFor(one)).toMatchObject({ state: 'done', uncalled: 1, sheetsMade: 0 });
  expect(rows(one)).toEqual([
    `Ben Okafor | ${DAY} | 16:00 | 16:00 | Present | `,
    `Cleo Park | ${DAY} |  |  |  | Event cancelled`,
  ]);
  expect(makeFor(one)).toMatchObject({ state: 'nothing', uncalled: 0 });
  type(one, scheduleTab, 'E001', { Status: 'Published' });
  makeFor(one);
  expect(rows(one)[1]).toBe(`Cleo Park | ${DAY} | 16:00 |  | Expected | `);
});

test('of an event that is a draft again, or gone, nobody’s row changes, and it is said', () => {
  const one = signedInto();
  const before = rows(one);
  type(one, scheduleTab, 'E001', { Status: 'Draft' });
  expect(messages(makeFor(one))).toEqual([
    '2 people are expected for E001, which is a draft now. Publish it, or set its Status to Cancelled.',
  ]);
  type(one, scheduleTab, 'E001', { Status: 'Published', 'Event ID': 'E055' });
  const gone = makeFor(one);
  expect(messages(gone)).toEqual([expect.stringContaining('2 people are expected for E001, which is not in Schedule')]);
  expect(rows(one)).toEqual(before);
});

test('somebody taken out of the company is no longer called, and is again when they come back', () => {
  const one = signedInto();
  const before = rows(one);
  type(one, peopleTab, 'P003', { Active: 'No' });
  expect(makeFor(one)).toMatchObject({ uncalled: 1, problems: [] });
  expect(rows(one)[1]).toBe(`Cleo Park | ${DAY} |  |  |  | No longer called`);
  type(one, peopleTab, 'P003', { Active: 'Yes' });
  makeFor(one);
  expect(rows(one)).toEqual(before);
});

test('what a person typed stays beside what is marked: a status, and a note', () => {
  const one = signedInto();
  mark(one, 'P003', { Status: 'Absent', Note: 'Mother phoned; ill' });
  type(one, scheduleTab, 'E001', { 'Also called': 'Ben Okafor' });
  makeFor(one);
  expect(rows(one)[1]).toBe(`Cleo Park | ${DAY} |  |  | Absent | Mother phoned; ill; No longer called`);
  type(one, scheduleTab, 'E001', { 'Also called': 'Ben Okafor; Cleo Park' });
  makeFor(one);
  expect(rows(one)[1]).toBe(`Cleo Park | ${DAY} | 16:00 |  | Absent | Mother phoned; ill`);
});

test('a conflict that comes in later excuses, and one that is refused expects again', () => {
  const one = signedInto();
  type(one, conflictsTab, 'Dev Shah', {
    ...{ Person: 'Cleo Park', 'From date': serialFromDate(DAY), 'To date': null, 'From time': null, 'To time': null },
  });
  makeFor(one);
  expect(rows(one)[1]).toBe(`Cleo Park | ${DAY} | 16:00 |  | Excused | Conflict on Fri 5 Mar`);
  type(one, conflictsTab, 'Cleo Park', { Status: 'Refused' });
  makeFor(one);
  expect(rows(one)[1]).toBe(`Cleo Park | ${DAY} | 16:00 |  | Expected | `);
});

test('nobody counts as no longer called while something about the call cannot be read', () => {
  const one = signedInto();
  type(one, scheduleTab, 'E001', { 'Also called': 'Ben Okafor; Cloe Prak' });
  const result = makeFor(one);
  expect(rows(one)[1]).toBe(`Cleo Park | ${DAY} | 16:00 |  | Expected | `);
  expect(messages(result)).toContainEqual(expect.stringMatching(/^1 person may be no longer called for E001\./));
});

test('two events at once have a row each, and an id that two events have changes nothing', () => {
  const one = signedInto();
  type(one, scheduleTab, 'E002', {
    ...{ Date: serialFromDate(DAY), Start: 16 / 24, End: 18 / 24, Work: 'Songs', Scenes: null },
    'Also called': 'Cleo Park',
  });
  makeFor(one);
  expect([rows(one), rows(one, 'E002')].flat().filter((row) => row.startsWith('Cleo'))).toHaveLength(2);
  type(one, scheduleTab, 'E002', { 'Event ID': 'E001', Start: 19 / 24, End: 20 / 24 });
  type(one, scheduleTab, 'E001', { Start: 17 / 24 });
  const before = rows(one);
  makeFor(one);
  expect(rows(one)).toEqual(before);
});

test('a call after midnight belongs to the evening before', () => {
  const one = signedInto();
  type(one, scheduleTab, 'E001', { Start: 24.5 / 24, End: 26 / 24 });
  expect(makeFor(one).problems).toEqual([]);
  expect(rows(one)[1]).toBe(`Cleo Park | ${DAY} | 24:30 |  | Expected | `);
});

test('a walk-in who was taken back, and somebody with two rows, keep their rows', () => {
  const one = signedInto();
  const sheet = one.sheets.rowsOf(attendanceTab.sheetId);
  const headers = sheet[0] ?? [];
  const rowOf = (cells: Record<string, CellValue>) => headers.map((header) => cells[String(header)] ?? null);
  const cleo = sheet.find((row) => row.includes('P003')) ?? [];
  sheet.push([...cleo], rowOf({ 'Event ID': 'E001', 'Person ID': 'P004', Name: 'Dev Shah', Note: 'Came by' }));
  type(one, scheduleTab, 'E001', { Start: 17 / 24 });
  expect(makeFor(one)).toMatchObject({ rowsMoved: 1, uncalled: 0 });
  expect(rows(one).slice(1)).toEqual([
    `Cleo Park | ${DAY} | 16:00 |  | Expected | `,
    `Cleo Park | ${DAY} | 16:00 |  | Expected | `,
    'Dev Shah |  |  |  |  | Came by',
  ]);
});

describe('one row, whatever is typed into it', () => {
  const data = production({
    People: ['Person ID | Name | Group', 'P001 | Cleo Park | Cast'],
    Schedule: [
      'Event ID | Date | Start | End | Type | Also called | Status',
      `E001 | ${DAY} | 16:00 | 18:00 | Rehearsal | Cast | Published`,
    ],
  });
  const [event] = data.events;
  const [person] = data.company.people;
  if (event === undefined || person === undefined) throw new Error('There are both');

  const HEADERS = attendanceTab.columns.map(({ header }) => header);
  type Cells = Record<string, CellValue>;
  const followed = (cells: Cells, wanted: RowIs): Cells | null => {
    const row = HEADERS.map((header) => cells[header] ?? null);
    const table = tableFrom(attendanceTab, { title: 'Attendance', rows: [[...HEADERS], row] });
    const [record] = readRecords(table, {}).records;
    return record === undefined ? null : followedRow(table, record, event, person, wanted);
  };
  const KEYS = { 'Event ID': 'E001', 'Person ID': 'P001' };
  const word = fc.constantFrom('', 'ill', 'x', 'No longer', 'late; bus', ' ; ', 'Mother: “ok”', '=1', 'Fri 5 Mar');
  const time = fc.constantFrom<CellValue>(null, null, null, 'x', 0.6, 'soon', ' ');
  const status = fc.constantFrom<CellValue>(null, 'Expected', 'Excused', 'Absent', 'Present', 'Late', 'coming later');
  const anyRow = fc.record({ In: time, Out: time, Status: status, Note: word, Call: fc.constantFrom(null, 0.5) });
  const state = fc.constantFrom<RowIs>(
    { is: 'called', minute: 960 },
    { is: 'away', minute: 900 },
    { is: 'uncalled' },
    { is: 'cancelled' },
  );

  test('In and Out are never written, nor a row of somebody who was there, and a second time nothing is', () => {
    fc.assert(
      fc.property(anyRow, fc.array(state, { minLength: 1, maxLength: 5 }), (typed, states) => {
        let cells: Cells = { ...KEYS, ...typed };
        const isThere = [typed.In, typed.Out].some((cell) => String(cell ?? '').trim() !== '');
        for (const wanted of states) {
          const values = followed(cells, wanted);
          if (isThere) expect(values).toBeNull();
          expect(Object.keys(values ?? {})).not.toEqual(expect.arrayContaining(['In']));
          expect(Object.keys(values ?? {})).not.toEqual(expect.arrayContaining(['Out']));
          cells = { ...cells, ...values };
          expect(followed(cells, wanted)).toBeNull();
        }
        // What they typed is still there, whatever happened.
        for (const part of String(typed.Note).split('; ')) expect(String(cells.Note ?? '')).toContain(part.trim());
        if (['Absent', 'Present', 'Late', 'coming later'].includes(String(typed.Status))) {
          expect(cells.Status).toBe(typed.Status);
        }
        const called = { ...cells, ...followed(cells, { is: 'called', minute: 960 }) };
        if (!isThere) expect(String(called.Note ?? '')).not.toMatch(/No longer called|Event cancelled/);
      }),
    );
  });
});
