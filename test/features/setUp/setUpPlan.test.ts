import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { problemLine } from '../../../src/port/appError.ts';
import type { CellValue } from '../../../src/port/workspace.ts';
import { changedTables } from '../../../src/workbook/changeRows.ts';
import { expectedProblems, file, filesIn, planFor } from '../../builders/fixture.ts';
import type { MemorySheet } from '../../builders/memorySheets.ts';

const BAD = readdirSync(fileURLToPath(new URL('../../fixtures/bad', import.meta.url)));
const SMALL = filesIn('test/fixtures/small');

/** Where a problem is, without what is said of it. */
const places = (problems: readonly { file?: string; tab?: string; row?: number; column?: string; message: string }[]) =>
  problems.map((problem) => problemLine(problem).slice(0, -(problem.message.length + 2)));

/** The sheets that a plan leads to. */
function sheetsAfter(files = SMALL): MemorySheet[] {
  const plan = planFor(files);
  return [...changedTables(plan.tables, plan.changes).values()].map((table) => {
    const headers: CellValue[] = [];
    for (const [header, index] of table.columnIndex) headers[index] = header;
    for (const { header, index } of table.otherColumns) headers[index] = header;
    return {
      sheetId: table.spec.sheetId,
      title: table.spec.name,
      rows: [headers, ...table.rows.map((row) => row.cells)],
    };
  });
}

// The zone is asked of the clock, not of the plan.
test.each(BAD.filter((name) => name !== 'unknown-time-zone'))(
  'everything that is wrong in bad/%s is named at once',
  (name) => {
    const { refusals } = planFor(filesIn(`test/fixtures/bad/${name}`));
    const zone = 'production.csv, row 6, column Value';
    const expected = expectedProblems(`test/fixtures/bad/${name}`);
    expect(places(refusals)).toEqual(
      name === 'everything-at-once' ? expected.filter((line) => line !== zone) : expected,
    );
  },
);

test.each(['small', 'awkward'])('nothing is wrong in %s', (name) => {
  const { refusals, rowsAdded } = planFor(filesIn(`test/fixtures/${name}`));
  expect(refusals).toEqual([]);
  expect(rowsAdded).toBeGreaterThan(10);
});

test('every cell of the awkward production comes as it was typed', () => {
  const people = sheetsAfter(filesIn('test/fixtures/awkward')).find(({ title }) => title === 'People');
  const column = (header: string) => people?.rows.map((row) => row[people.rows[0]?.indexOf(header) ?? -1]);
  for (const name of ['@x', '=1+1', '-5', '<img src=x onerror=alert(1)>', 'Zoe\u0308 Nguy\u1ec5n']) {
    expect(column('Name')?.map((one) => String(one).normalize('NFD'))).toContain(name.normalize('NFD'));
  }
  for (const note of ['1/2', '2027-03-05', '007', 'TRUE', '1e5']) expect(column('Notes')).toContain(note);
  expect(people?.rows[0]).not.toContain('shoe size');
});

test('an unknown column and an unknown file are said and skipped', () => {
  const { notices, refusals } = planFor([...SMALL, file('menu.csv', 'Dish', 'Soup')]);
  expect(refusals).toEqual([]);
  expect(notices.map(({ file }) => file)).toEqual(['menu.csv']);
  expect(planFor(filesIn('test/fixtures/awkward')).notices).toEqual(
    expect.arrayContaining([expect.objectContaining({ file: 'people.csv', row: 1, column: 'shoe size' })]),
  );
});

test('the same files a second time add nothing', () => {
  const plan = planFor(SMALL, sheetsAfter());
  expect(plan.rowsAdded).toBe(0);
  const after = changedTables(plan.tables, plan.changes);
  for (const [name, table] of after) expect(table.rows).toEqual(plan.tables.get(name)?.rows);
});

test('what a person typed into the workbook wins over the files', () => {
  const sheets = sheetsAfter();
  const people = sheets.find(({ title }) => title === 'People');
  const settings = sheets.find(({ title }) => title === 'Production');
  const title = settings?.rows.find((row) => row[0] === 'Title');
  if (people?.rows[1] === undefined || title === undefined) throw new Error('There are people and a title');
  people.rows[1][1] = 'Ana Renamed';
  title[1] = 'Another Play';
  const { changes, data } = planFor(SMALL, sheets);
  expect(data.settings.title).toBe('Another Play');
  expect(changes.some(({ values }) => values.Name === 'Ana Reyes' || values.Value === 'Tiny Play')).toBe(false);
});

test('a row with the id of somebody else, and a bar that only the file has, are said and not lost', () => {
  const files = SMALL.map((one) => ({
    ...one,
    text: one.text
      .replace('Cleo Park,Cleo', 'Zed Old,Zed')
      .replace('rosa.park@example.org,07700 900011,Yes,Yes,No', 'rosa.park@example.org,07700 900011,Yes,Yes,Yes'),
  }));
  const said = planFor(files, sheetsAfter()).notices.map(({ message }) => message);
  expect(said).toContain(
    'P003 is Cleo Park in People, so Zed Old is not imported. If it is somebody else, leave the Person ID out.',
  );
  expect(said).toContain('Rosa Park is not barred in Guardians. Type Yes under No contact there.');
});

test('a setting that the sidebar gives wins over the file', () => {
  expect(planFor(SMALL, [], { Title: 'Given' }).data.settings.title).toBe('Given');
});

test('a tab of our name that we did not make is in the way, and nothing is built', () => {
  const { refusals } = planFor(SMALL, [{ sheetId: 77, title: 'people', rows: [['Mine']] }]);
  expect(refusals.map(({ tab }) => tab)).toEqual(['People']);
});

test('what is wrong in the workbook already is said, and stops nothing', () => {
  const sheets = sheetsAfter();
  const schedule = sheets.find(({ title }) => title === 'Schedule');
  if (schedule?.rows[1]) schedule.rows[1][schedule.rows[0]?.indexOf('Date') ?? -1] = 'soon';
  const { refusals, notices } = planFor(SMALL, sheets);
  expect(refusals).toEqual([]);
  expect(places(notices)).toContain('Schedule, row 2, column Date');
});

test('files of tabs that the day is not read from are checked too', () => {
  const { refusals } = planFor([
    ...SMALL,
    file('notes.csv', 'Date,Departments,Note', 'yesterday,Props,Broken cup', '2027-03-05,,No department'),
    file('props.csv', 'Prop ID,Name,Due back', 'P001,Cup,2027-03-05', 'p001,Plate,'),
  ]);
  expect(places(refusals)).toEqual([
    'notes.csv, row 2, column Date',
    'notes.csv, row 3, column Departments',
    'props.csv, row 3, column Prop ID',
  ]);
});

test('rows of one key are all there, and are not added again', () => {
  const entrances = file(
    'entrances.csv',
    'Scene,Page,Character,Kind,Side',
    '1,3,Mouse,Enters,SL',
    '1,3,Mouse,Enters,SR',
  );
  const files = [...SMALL, entrances];
  const sheets = sheetsAfter(files);
  expect(sheets.find(({ title }) => title === 'Entrances')?.rows).toHaveLength(3);
  expect(planFor(files, sheets).rowsAdded).toBe(0);
});

test('a cell that no spreadsheet takes is named with everything else, before anything is built', () => {
  const long = 'x'.repeat(50_001);
  const files = SMALL.map((one) => {
    if (one.name === 'people.csv') return { ...one, text: one.text.replace('Stage Manager', long) };
    if (one.name === 'production.csv') return { ...one, text: one.text.replace(/Time zone,.*/, 'Time zone,GMT') };
    return one;
  });
  const { refusals } = planFor(files);
  expect(places(refusals)).toEqual(['production.csv, row 6, column Value', 'people.csv, row 2, column Role']);
  expect(refusals[1]?.message).toContain('50001 characters');
});

test('dates that are hardly meant are said at set-up and stop nothing', () => {
  const files = SMALL.map((one) => {
    if (one.name === 'production.csv') return { ...one, text: one.text.replace(/Opening,.*/, 'Opening,2026-03-19') };
    if (one.name === 'schedule.csv') return { ...one, text: one.text.replace('2027-03-05', '2026-03-05') };
    return one;
  });
  const { refusals, notices } = planFor(files);
  expect(refusals).toEqual([]);
  const said = notices.map(({ file: name, column }) => `${name} ${column}`);
  expect(said).toEqual(expect.arrayContaining(['production.csv Value', 'schedule.csv Date']));
});

test('what one answer settles for a file is asked, and answered all is well', () => {
  const files = SMALL.map((one) => {
    if (one.name === 'people.csv')
      return file(
        'people.csv',
        'ID,Actor,Minor',
        'P001,Ana Reyes,No',
        'P002,Ben Okafor,No',
        'P003,Cleo Park,Yes',
        'P004,Dev Shah,Yes',
      );
    if (one.name === 'conflicts.csv')
      return file('conflicts.csv', 'Person,From date', 'Dev Shah,3/9/2027', 'Dev Shah,4/1/2027');
    return one;
  });
  const asked = planFor(files);
  expect(asked.questions.map(({ file: name, what }) => [name, what])).toEqual([
    ['conflicts.csv', 'dates'],
    ['people.csv', 'group'],
  ]);
  expect(places(asked.refusals)).toEqual(['people.csv, row 1, column Group', 'conflicts.csv, row 2, column From date']);
  expect(asked.refusals[1]?.message).toContain('Type dates as year-month-day, for example 2027-09-03.');
  const answered = planFor(files.map((one) => ({ ...one, dates: 'month first', group: 'Cast' })));
  expect([answered.refusals, answered.questions]).toEqual([[], []]);
  expect(answered.data.conflicts.map(({ from }) => from)).toEqual(['2027-03-09', '2027-04-01']);
  expect(new Set(answered.data.company.people.map(({ group }) => group))).toEqual(new Set(['Cast']));
});

test('a second table for one tab is named, and not lost', () => {
  const { refusals } = planFor([...SMALL, file('people.csv', 'Name,Group', 'Eve Late,Cast')]);
  expect(places(refusals)).toEqual(['people.csv']);
});
