import fc from 'fast-check';
import type { CellValue } from '../../src/port/workspace.ts';
import { askedColumnProblems, isSpeaking } from '../../src/workbook/askedColumns.ts';
import { headerProblems } from '../../src/workbook/headerProblems.ts';
import { tableFrom } from '../../src/workbook/table.ts';
import type { ColumnSpec, TabSpec } from '../../src/workbook/tabSpec.ts';
import { CONFIDENTIAL_TABS, PRODUCTION_TABS } from '../../src/workbook/tabSpecs.ts';
import { guardiansTab, peopleTab } from '../../src/workbook/tabs/company.ts';
import { clearancesTab } from '../../src/workbook/tabs/confidential.ts';
import { productionTab } from '../../src/workbook/tabs/office.ts';
import { scheduleTab } from '../../src/workbook/tabs/schedule.ts';

const TABS = [...PRODUCTION_TABS, ...CONFIDENTIAL_TABS];
const COLUMNS = TABS.flatMap((spec) =>
  (spec.columns as readonly ColumnSpec[])
    .filter(({ optional }) => optional !== true)
    .map(({ header }): [string, string, TabSpec] => [spec.name, header, spec]),
);

/** A tab with one row that has every cell, and its headers as a person has left them. */
function filled(spec: TabSpec, headerOf: (header: string) => CellValue) {
  const headers = spec.columns.map(({ header }) => header);
  return { title: spec.name, rows: [headers.map(headerOf), headers.map((header) => `a ${header}`)] };
}

test.each(COLUMNS)('%s: a renamed “%s” is asked for, and the other header is named', (_tab, header, spec) => {
  const table = tableFrom(
    spec,
    filled(spec, (one) => (one === header ? 'Something else' : one)),
  );
  const [problem, ...more] = askedColumnProblems(table);
  expect(problem).toMatchObject({ tab: spec.name, row: 1, column: header });
  expect(problem?.message).toContain(`Is it “Something else”? Type “${header}” into its header.`);
  expect(more).toEqual([]);
});

test.each(COLUMNS)('%s: a column whose header “%s” was wiped out is asked for by its letter', (_tab, header, spec) => {
  const table = tableFrom(
    spec,
    filled(spec, (one) => (one === header ? null : one)),
  );
  const letter = String.fromCharCode('A'.charCodeAt(0) + spec.columns.findIndex((one) => one.header === header));
  expect(askedColumnProblems(table).map(({ column }) => column)).toEqual([header]);
  expect(askedColumnProblems(table)[0]?.message).toContain(`Is it column ${letter}, which has no header?`);
});

const without = (spec: TabSpec, header: string): CellValue[][] => {
  const headers = spec.columns.map((one) => one.header).filter((one) => one !== header);
  return [headers, headers.map((one) => `a ${one}`)];
};

test.each([
  [guardiansTab, 'No contact', true],
  [guardiansTab, 'Gets calls', true],
  [guardiansTab, 'Guardian ID', true],
  [guardiansTab, 'Phone', false],
  [peopleTab, 'Minor', true],
  [peopleTab, 'Active', true],
  [peopleTab, 'Characters', true],
  [peopleTab, 'Pronouns', false],
  [scheduleTab, 'Status', true],
  [scheduleTab, 'Not called', true],
  [scheduleTab, 'Notes', false],
  [clearancesTab, 'Expires', true],
] as const)('$name: whether a deleted “%s” is asked for: %j', (spec, header, isAsked) => {
  const table = tableFrom<TabSpec>(spec, { title: spec.name, rows: without(spec, header) });
  expect(isSpeaking(spec, header)).toBe(isAsked);
  expect(askedColumnProblems(table).map(({ column }) => column)).toEqual(isAsked ? [header] : []);
});

test('a column that is gone without a trace can be brought back, or its header typed above an empty column', () => {
  const rows = without(guardiansTab, 'No contact');
  const table = tableFrom(guardiansTab, { title: 'Guardians', rows });
  expect(askedColumnProblems(table)[0]?.message).toBe(
    'There is no column “No contact”. Bring it back under File, Version history, or type “No contact” above an empty column; then it is blank in every row.',
  );
  const typed = [[...(rows[0] ?? []), 'No contact'], ...rows.slice(1)];
  expect(headerProblems(tableFrom(guardiansTab, { title: 'Guardians', rows: typed }))).toEqual([]);
});

test('of several unknown columns each is named, and of many the first ones', () => {
  const rows: CellValue[][] = [
    ['Guardian ID', 'Name', 'Of', 'Email', 'Phone', 'Gets calls', 'May collect', 'T-shirt', 'Barred', 'C', 'D', 'E'],
    ['G001', 'Ana', 'P001'],
  ];
  const message = askedColumnProblems(tableFrom(guardiansTab, { title: 'Guardians', rows }))[0]?.message;
  expect(message).toContain('Is it one of “T-shirt”, “Barred”, “C”, “D” …?');
});

test('nothing is asked in a tab without rows, nor where every column is there', () => {
  for (const spec of TABS) {
    const headers = spec.columns.map(({ header }) => header);
    expect(askedColumnProblems(tableFrom(spec, { title: spec.name, rows: [headers.slice(1)] }))).toEqual([]);
    expect(
      headerProblems(
        tableFrom(
          spec,
          filled(spec, (one) => one),
        ),
      ),
    ).toEqual([]);
  }
});

test.each(COLUMNS)('%s: “%s” twice is named, because only one of them could count', (_tab, header, spec) => {
  const rows = filled(spec, (one) => one).rows;
  for (const again of [header, ` ${header.toUpperCase()} `]) {
    const doubled = [[...(rows[0] ?? []), again], ...rows.slice(1)];
    expect(headerProblems(tableFrom(spec, { title: spec.name, rows: doubled }))).toEqual([
      { tab: spec.name, row: 1, column: header, message: expect.stringContaining(`two columns “${header}”`) },
    ]);
  }
});

test('a row that is sorted above the headers is a row, and is named; a title is neither', () => {
  const headers = guardiansTab.columns.map(({ header }) => header);
  const row = ['Ana', 'P001', 'ana@example.org', null, 'Yes', null, 'Yes', 'G001'];
  const other = ['Ben', 'P002', 'ben@example.org'];
  const table = tableFrom(guardiansTab, {
    title: 'Guardians',
    rows: [['Guardians of 2027'], row, other, headers, row],
  });
  expect(table.headerRowIndex).toBe(3);
  expect(table.rows.map(({ rowIndex }) => rowIndex)).toEqual([1, 2, 4]);
  expect(headerProblems(table)).toEqual([
    {
      tab: 'Guardians',
      row: 2,
      message: '2 rows from here on are above the headers, which are in row 4. Move the header row to the top.',
    },
  ]);
});

test('however many rows are sorted above the headers, none of them is lost without a word', () => {
  const cell = fc.constantFrom('', 'Ana', 'P001', 'Yes');
  const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 8 }), { maxLength: 30 });
  const headers: CellValue[] = guardiansTab.columns.map(({ header }) => header);
  fc.assert(
    fc.property(rows, rows, (above, below) => {
      const table = tableFrom(guardiansTab, { title: 'Guardians', rows: [...above, headers, ...below] });
      expect(table.headerRowIndex).toBe(above.length);
      const kept = new Set(table.rows.map(({ rowIndex }) => rowIndex));
      above.forEach((cells, index) => {
        const isWhole = cells[0] !== '' && cells[1] !== '';
        if (isWhole || cells.filter((one) => one !== '').length > 2) expect(kept.has(index)).toBe(true);
      });
      const isNamed = headerProblems(table).length > 0;
      expect(isNamed).toBe(above.some((_, index) => kept.has(index)));
    }),
  );
});

test('where a key header was renamed the row of headers is still known by the others', () => {
  const rows: CellValue[][] = [
    ['Our guardians'],
    guardiansTab.columns.map(({ header }) => (header === 'Guardian ID' ? 'Number' : header)),
    ['Ana', 'P001', 'ana@example.org'],
  ];
  const table = tableFrom(guardiansTab, { title: 'Guardians', rows });
  expect(table.headerRowIndex).toBe(1);
  expect(askedColumnProblems(table)).toMatchObject([{ row: 2, column: 'Guardian ID' }]);
});

test('a column that nothing is read from may be missing, and nothing waits for it', () => {
  const settings = tableFrom(productionTab, {
    title: 'Production',
    rows: [
      ['Setting', 'Value'],
      ['Title', 'Tiny Play'],
    ],
  });
  expect(settings.missing).toEqual(['What it does', 'Group']);
  expect(headerProblems(settings)).toEqual([]);
});
