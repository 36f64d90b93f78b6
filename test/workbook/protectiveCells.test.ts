/** What a cell counts as that cannot be read: in every column with fixed answers, the one that harms nobody. */
import { ARCHIVE_TABS } from '../../src/features/archive/plan/archiveTabs.ts';
import { readRecords } from '../../src/workbook/readRecords.ts';
import { tableFrom } from '../../src/workbook/table.ts';
import type { TabSpec } from '../../src/workbook/tabSpec.ts';
import { CONFIDENTIAL_TABS, PRODUCTION_TABS } from '../../src/workbook/tabSpecs.ts';
import { guardiansTab } from '../../src/workbook/tabs/company.ts';
import { yesOrNo } from '../../src/workbook/yesOrNo.ts';

const TABS: readonly TabSpec[] = [...PRODUCTION_TABS, ...CONFIDENTIAL_TABS, ...ARCHIVE_TABS];

/** Columns whose unread text counts as an answer, and which one. All others count as empty. */
const PROTECTIVE: Readonly<Record<string, string>> = {
  'People: Minor': 'Yes',
  'People: Active': 'No',
  'People: Headshot consent': 'No',
  'People: Share': 'Nothing',
  'Guardians: Gets calls': 'No',
  'Guardians: May collect': 'No',
  'Guardians: No contact': 'Yes',
  'Notes: Restricted': 'Yes',
  'Auditions: Minor': 'Yes',
  'Folders: Closed': 'Yes',
  'Auditions: Callback': 'No',
  'Sharing: Cast': 'No',
  'Sharing: Crew': 'No',
  'Sharing: Creative': 'No',
  'Sharing: Staff': 'No',
  'Sharing: Volunteer': 'No',
  'Outbox: State': 'Unconfirmed',
  'Kept records: Anything there': 'Yes',
  'Manifest: Locked before': 'Yes',
  'Manifest: Limited before': 'Yes',
};

const answers = TABS.flatMap((spec) =>
  spec.columns.flatMap((column) =>
    column.kind === 'choice' || column.kind === 'yesNo' ? [{ spec, column, unclear: column.unclear }] : [],
  ),
);

test('each column that protects says which way is safe, and what counts as that is one of its answers', () => {
  const found = answers.filter(({ unclear }) => unclear !== '');
  expect(
    Object.fromEntries(found.map(({ spec, column, unclear }) => [`${spec.name}: ${column.header}`, unclear])),
  ).toEqual(PROTECTIVE);
  for (const { column, unclear } of found) expect(column.choices ?? ['Yes', 'No']).toContain(unclear);
});

test.each(answers.map(({ spec, column, unclear }) => [spec.name, column.header, unclear, spec] as const))(
  '%s: %s that nobody understands counts as “%s”, and the cell is named',
  (_, header, unclear, spec) => {
    const cells = spec.columns.map((one) =>
      one.header === header ? 'as agreed by phone' : one.kind === 'date' ? '2027-03-05' : '1',
    );
    const table = tableFrom(spec, { title: spec.name, rows: [spec.columns.map((one) => one.header), cells] });
    const { records, problems } = readRecords(table, { tab: spec.name });
    expect(problems).toContainEqual(
      expect.objectContaining({
        tab: spec.name,
        row: 2,
        column: header,
        message: expect.stringContaining(unclear === '' ? 'as agreed by phone' : `counts as ${unclear}`),
      }),
    );
    const [record] = records as unknown as Record<string, unknown>[];
    expect(record?.[header] ?? '').toBe(unclear);
  },
);

test.each([
  ['x', 'Yes'],
  ['X ', 'Yes'],
  ['✓', 'Yes'],
  ['✔️', 'Yes'],
  ['☑', 'Yes'],
  ['Ja', 'Yes'],
  ['1', 'Yes'],
  [1, 'Yes'],
  ['yes.', 'Yes'],
  ['SÍ', 'Yes'],
  [true, 'Yes'],
  ['No', 'No'],
  ['nein', 'No'],
  ['no\u200B', 'No'],
  ['0', 'No'],
  [0, 'No'],
  [false, 'No'],
  ['Yes - court order', null],
  ['No thanks', null],
  ['not sure', null],
  ['-', null],
  ['?', null],
  ['constructor', null],
])('%j is read as %j', (cell, answer) => expect(yesOrNo(cell)).toBe(answer));

test('a row of Guardians stays without a name and without children, because it may bar somebody', () => {
  const rows = [
    ['Guardian ID', 'Name', 'Of', 'Email', 'No contact'],
    ['G001', '', 'P001', 'pat@example.org', 'Yes'],
    ['G002', 'Pat O’Neil', ' ; ', '', 'Yes'],
  ];
  const { records, problems } = readRecords(tableFrom(guardiansTab, { title: 'Guardians', rows }), {
    tab: 'Guardians',
  });
  expect(records.map((one) => one['Guardian ID'])).toEqual(['G001', 'G002']);
  expect(problems.map(({ row, column, stops }) => [row, column, stops])).toEqual([
    [2, 'Name', 'call'],
    [3, 'Of', 'call'],
  ]);
});
