/** People work in the sheet while Callboard writes to it: what they did stays, and what was meant is done. */
import fc from 'fast-check';
import { AppError } from '../../src/port/appError.ts';
import type { CellValue } from '../../src/port/workspace.ts';
import type { RowChange } from '../../src/workbook/changeRows.ts';
import { idChanges } from '../../src/workbook/newRows.ts';
import { Workbook } from '../../src/workbook/workbook.ts';
import type { MemorySheets } from '../builders/memorySheets.ts';
import { Person, SPEC, sheetOf, type Task, taskSheet } from './personAtWork.ts';

const transient = (uncertain: boolean) => new AppError('transient', 'Try again.', { uncertain });

function opened(sheets: MemorySheets): Workbook {
  return Workbook.read({ spreadsheets: sheets } as never, 'workbook', [SPEC]);
}

const update = (ID: string, State: string): RowChange => ({ tab: SPEC, mode: 'update', values: { ID, State } });
const put = (ID: string, State: string): RowChange => ({
  tab: SPEC,
  mode: 'put',
  values: { ID, State, Name: `Name ${Number(ID.slice(1)) - 100}` },
});

/** What the changes make of a person's rows, worked out by name. */
function intended(rows: Record<string, CellValue>[], changes: readonly RowChange[]): Record<string, CellValue>[] {
  const result = rows.map((row) => ({ ...row }));
  for (const { mode, values } of changes) {
    const row = result.find((one) => one.ID === values.ID);
    if (row !== undefined) Object.assign(row, values);
    else if (mode === 'put') result.push({ Detail: null, ...values });
  }
  return result;
}

const sorted = (rows: Record<string, CellValue>[]) =>
  rows.map(({ ID, Name, State, Detail }) => JSON.stringify([ID, Name, State, Detail])).sort();

const tasks = fc
  .array(
    fc.record({
      State: fc.constantFrom(null, 'Pending', 'Sending'),
      Detail: fc.constantFrom(null, 'a', 'b', '12', 7),
    }),
    { maxLength: 7 },
  )
  .map((rows) => rows.map((row, index): Task => ({ ID: `T${100 + index}`, Name: `Name ${index}`, ...row })));

/** By index into the rows that there are; those beyond the end are new rows or nobody's. */
const changes = fc
  .uniqueArray(fc.nat(9), { maxLength: 6 })
  .chain((indexes) =>
    fc.tuple(
      ...indexes.map((index) =>
        fc
          .tuple(fc.boolean(), fc.constantFrom('Sent', 'Sending', 'Failed'))
          .map(([isPut, state]) => (isPut ? put(`T${100 + index}`, state) : update(`T${100 + index}`, state))),
      ),
    ),
  );

const at = fc.nat(9);
const rowWork = [
  fc.record({ kind: fc.constant('sort' as const), column: fc.constantFrom('ID', 'Name', 'State', 'Detail') }),
  fc.record({ kind: fc.constant('insertBlank' as const), at }),
  fc.record({ kind: fc.constant('moveRow' as const), at, to: at }),
];
const withEdits = fc.oneof(
  ...rowWork,
  fc.record({ kind: fc.constant('delete' as const), at }),
  fc.record({ kind: fc.constant('insertRow' as const), at }),
  fc.record({ kind: fc.constant('edit' as const), at, text: fc.constantFrom(null, 'typed', 'Sent', 3) }),
);
const withColumns = fc.oneof(
  ...rowWork,
  fc.record({ kind: fc.constant('insertColumn' as const), at: fc.nat(5), header: fc.constantFrom(null, 'Mine') }),
  fc.record({ kind: fc.constant('moveColumn' as const), at: fc.nat(5), to: fc.nat(5) }),
);
/**
 * What is done before each of the first writes. A cell that is typed into while columns move, or a row that is deleted
 * meanwhile, cannot be told from what we hit ourselves; nor can all be known when columns move between two writes.
 */
const meanwhile = fc.oneof(
  fc.array(fc.array(withEdits, { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  fc.array(withColumns, { maxLength: 3 }).map((first) => [first]),
);

test('the end is what the person did and what was meant, and nobody else’s row is touched', () => {
  fc.assert(
    fc.property(tasks, changes, meanwhile, (rows, wanted, work) => {
      const sheets = taskSheet(rows);
      const person = new Person(sheets, structuredClone(sheetOf(sheets)));
      const workbook = opened(sheets);
      sheets.meanwhile = (number) => {
        for (const one of work[number] ?? []) person.does(one);
      };
      workbook.change(wanted);
      // Nothing to write, and so no moment in which a person could come between.
      if (sheets.updates.length === 0) return;
      expect(sorted(person.sees())).toEqual(sorted(intended(person.remembers(), wanted)));
    }),
    { numRuns: 600 },
  );
});

test('ids go to the rows that lacked one, each to one row, and no other row loses its own', () => {
  fc.assert(
    fc.property(
      tasks,
      fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
      fc.array(withEdits, { maxLength: 3 }),
      (rows, blank, work) => {
        const sheets = taskSheet(rows.map((row, index) => (blank[index] ? { ...row, ID: null } : row)));
        const person = new Person(sheets, structuredClone(sheetOf(sheets)));
        const workbook = opened(sheets);
        const ids = idChanges(workbook.table(SPEC));
        sheets.meanwhile = (number) => {
          if (number === 0) for (const one of work) person.does(one);
        };
        workbook.change(ids);
        const seen = person.sees();
        const had = person.remembers();
        const given = seen.map((row) => row.ID).filter((id) => id !== null);
        expect(new Set(given).size).toBe(given.length);
        for (const row of had) {
          const now = seen.filter((one) => one.Name === row.Name);
          expect(now).toHaveLength(1);
          if (row.ID !== null) expect(now[0]?.ID).toBe(row.ID);
          expect({ ...now[0], ID: null }).toEqual({ ...row, ID: null });
        }
      },
    ),
    { numRuns: 800 },
  );
});

test('a change that holds already is no write', () => {
  const sheets = taskSheet([{ ID: 'T101', Name: 'One', State: 'Sent', Detail: null }]);
  opened(sheets).change([update('t101', 'Sent'), { tab: SPEC, mode: 'put', values: { ID: 'T101', Detail: '' } }]);
  expect(sheets.updates).toEqual([]);
});

test('the later of two changes to one cell wins', () => {
  const sheets = taskSheet([{ ID: 'T101', Name: 'One', State: null, Detail: null }]);
  opened(sheets).change([update('T101', 'Sending'), update('T101', 'Sent')]);
  expect(sheetOf(sheets)[1]?.[2]).toBe('Sent');
  expect(sheets.updates).toHaveLength(1);
});

test.each(['before', 'after'] as const)('a server error %s the write neither loses nor doubles a row', (when) => {
  const sheets = taskSheet([{ ID: 'T101', Name: 'One', State: null, Detail: null }]);
  const workbook = opened(sheets);
  sheets.failures.set(0, { when, error: transient(true) });
  workbook.change([put('T102', 'Pending'), update('T101', 'Sent')]);
  expect(sheetOf(sheets).slice(1)).toEqual([
    ['T101', 'One', 'Sent', null],
    ['T102', 'Name 2', 'Pending'],
  ]);
});

test('rows without a key are made once', () => {
  const sheets = taskSheet([]);
  const workbook = opened(sheets);
  const nameless: RowChange = { tab: SPEC, mode: 'add', values: { Name: 'No id', State: 'Pending' } };
  workbook.change([nameless]);
  workbook.change([nameless]);
  expect(sheetOf(sheets)).toHaveLength(2);
});

test('two rows of one key are two rows when both are meant', () => {
  const sheets = taskSheet([]);
  const twice = [0, 1].map(
    (occurrence): RowChange => ({ tab: SPEC, mode: 'add', values: { ID: 'T101', Name: `${occurrence}` }, occurrence }),
  );
  const workbook = opened(sheets);
  workbook.change(twice);
  workbook.change(twice);
  expect(sheetOf(sheets).map((row) => row[1])).toEqual(['Name', '0', '1']);
});

test('a column whose header is renamed meanwhile keeps what was written, and is then missed by name', () => {
  const sheets = taskSheet([{ ID: 'T101', Name: 'One', State: 'Sending', Detail: null }]);
  const workbook = opened(sheets);
  sheets.meanwhile = () => {
    const headers = sheetOf(sheets)[0];
    if (headers) headers[2] = 'How far';
  };
  expect(() => workbook.change([update('T101', 'Sent')])).toThrow('There is no column “State”');
  expect(sheetOf(sheets)).toEqual([
    ['ID', 'Name', 'How far', 'Detail'],
    ['T101', 'One', 'Sent', null],
  ]);
});

test('headers that a row above them brought under the write are put back', () => {
  const sheets = taskSheet([{ ID: null, Name: 'One', State: 'Sending', Detail: null }]);
  const workbook = opened(sheets);
  sheets.meanwhile = (number) => {
    if (number === 0) sheetOf(sheets).unshift([]);
  };
  workbook.change([...idChanges(workbook.table(SPEC))]);
  expect(sheetOf(sheets).slice(1)).toEqual([
    ['ID', 'Name', 'State', 'Detail'],
    ['T001', 'One', 'Sending', null],
  ]);
});

test('a row that is typed where our id lands does not become somebody who was deleted', () => {
  const sheets = taskSheet([
    { ID: 'T100', Name: 'One', State: 'x', Detail: 'y' },
    { ID: null, Name: 'Two', State: null, Detail: null },
  ]);
  const workbook = opened(sheets);
  const ids = idChanges(workbook.table(SPEC));
  sheets.meanwhile = (number) => {
    if (number === 0) sheetOf(sheets).splice(1, 2, [null, 'Two', null, null], [null, 'New', 'x', null]);
  };
  workbook.change(ids);
  expect(sheetOf(sheets).slice(1)).toEqual([
    ['T101', 'Two', null, null],
    [null, 'New', 'x', null],
  ]);
});

test('a row of which everything was hit is put back, because it is the one that is missing', () => {
  const sheets = taskSheet([
    { ID: 'T100', Name: 'One', State: null, Detail: null },
    { ID: 'T101', Name: 'Two', State: null, Detail: null },
  ]);
  const workbook = opened(sheets);
  sheets.meanwhile = (number) => {
    if (number > 0) return;
    sheetOf(sheets).splice(
      0,
      3,
      ['State', 'ID', 'Name', 'Detail'],
      [null, 'T101', 'Two', null],
      [null, 'T100', 'One', null],
    );
  };
  workbook.change([{ tab: SPEC, mode: 'put', values: { ID: 'T100', Name: 'Renamed', State: 'Sent' } }]);
  expect(sheetOf(sheets).slice(1)).toEqual([
    [null, 'T101', 'Two', null],
    ['Sent', 'T100', 'Renamed', null],
  ]);
});

test('after too much interference it gives up with an error that can be tried again', () => {
  const sheets = taskSheet([{ ID: 'T101', Name: 'One', State: null, Detail: null }]);
  const workbook = opened(sheets);
  sheets.meanwhile = () => {
    sheetOf(sheets).splice(1, 0, []);
  };
  expect(() => workbook.change([update('T101', 'Sent')])).toThrow('kept changing');
});
