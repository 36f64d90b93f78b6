import fc from 'fast-check';
import { folderRows } from '../../src/features/setUp/folderRows.ts';
import { FOLDER_LAYOUTS, folderKeyFor, folderPaths, folderPlan, ROOT_KEY } from '../../src/settings/folderLayouts.ts';
import { ownLayout } from '../../src/settings/ownLayout.ts';
import { packedLayout, unpackedLayout } from '../../src/settings/packedLayout.ts';
import { EVERY_FOLDER_USE, FOLDER_USES } from '../../src/workbook/folderUses.ts';
import { FEW, rowsOf, startedFrom, type TypedFolder } from '../builders/ownFolders.ts';

const own = (folders: readonly TypedFolder[], made: Parameters<typeof ownLayout>[1] = null) =>
  ownLayout(rowsOf(folders), made);
const said = (folders: readonly TypedFolder[], made: Parameters<typeof ownLayout>[1] = null) =>
  own(folders, made).problems.map(({ row, column, message }) => `${row} ${column}: ${message}`);
/** FEW with one row changed, by its folder. */
const few = (folder: string, change: Partial<TypedFolder>) =>
  FEW.map((one) => (one.folder === folder ? { ...one, ...change } : one));
const made = own(FEW).layout;
/** What was made of FEW, as its tab is afterwards. */
const withIds = () => FEW.map((one, at) => ({ ...one, id: own(FEW).keys[at]?.key ?? '' }));

test('a company’s own folders become a tree, with what Callboard puts into each', () => {
  const { layout, keys, problems, notices } = own(FEW);
  expect([problems, notices]).toEqual([[], []]);
  expect(keys.map(({ key }) => key)).toEqual(['F001', 'F002', 'F003', 'F004', 'F005', 'F006']);
  expect(folderPlan(layout, 'Tiny Play', '2027')).toEqual([
    { key: ROOT_KEY, name: 'Tiny Play 2027', parentKey: null, restricted: false },
    { key: 'F001', name: 'Office', parentKey: ROOT_KEY, restricted: false, about: '' },
    { key: 'F002', name: 'Room', parentKey: ROOT_KEY, restricted: false, about: 'What the room needs.' },
    { key: 'F003', name: 'Calls', parentKey: 'F002', restricted: false, about: '' },
    { key: 'F004', name: 'Registers', parentKey: 'F002', restricted: true, about: '' },
    { key: 'F005', name: 'Reports', parentKey: 'F002', restricted: false, about: '' },
    { key: 'F006', name: 'Private', parentKey: ROOT_KEY, restricted: true, about: '' },
  ]);
  expect(folderKeyFor(layout, 'dailyCalls')).toBe('F003');
  expect(folderKeyFor(layout, 'incidentReports')).toBe('F006');
  // A closed folder may be shared by groups; the Confidential one not.
  expect(folderPaths(layout).filter(({ restricted }) => restricted)).toEqual([
    { key: 'F006', path: 'Private', restricted: true },
  ]);
});

test('rows may stand in any order, and are matched however they are spelt', () => {
  const rows = few('Room / Calls', { folder: '  room  /  Calls ', puts: 'daily CALLS;week and month schedules' });
  expect(said([...rows].reverse())).toEqual([]);
});

test.each(FOLDER_LAYOUTS.map((layout) => [layout.name, layout] as const))(
  'what is started from %s is that layout again, with its keys',
  (_, layout) => {
    const { layout: again, problems } = own(startedFrom(layout));
    expect(problems).toEqual([]);
    expect(folderPaths(again)).toEqual(folderPaths(layout));
    for (const use of EVERY_FOLDER_USE) expect(folderKeyFor(again, use)).toBe(folderKeyFor(layout, use));
    // Said the same way once more.
    expect(folderRows(again)).toEqual(folderRows(layout));
  },
);

const PUTS = 'Callboard puts here';

test.each<[string, readonly TypedFolder[], string[]]>([
  ['a slash at the end', [...FEW, { folder: 'Room /' }], ['8 Folder: A folder’s name is missing before or after a /.']],
  ['nothing between two slashes', [...FEW, { folder: 'Room / / Old' }], ['A folder’s name is missing']],
  ['a slash in a name', [...FEW, { folder: 'Lights/Sound' }], ['8 Folder: “Lights/Sound” has a / without a space']],
  ['a name that nobody sees', [...FEW, { folder: '\u200B' }], ['8 Folder: A folder’s name is missing']],
  [
    'a long name',
    [...FEW, { folder: 'x'.repeat(81) }],
    ['8 Folder: “xxxxxxxxxxxxxxxxxxxxxxxxxxxxx…” is longer than 80'],
  ],
  ['a folder twice', [...FEW, { folder: 'OFFICE' }], ['8 Folder: Row 2 is the same folder.']],
  ['folders that look alike', [...FEW, { folder: 'Óffice.' }], ['8 Folder: It looks like “Office” in row 2.']],
  ['the workbook’s name', [...FEW, { folder: 'Workbook' }], ['8 Folder: Workbook is what Sharing calls the workbook.']],
  [
    'a folder above without a row',
    [...FEW, { folder: 'Rom / Props' }],
    ['8 Folder: There is no row for “Rom”. Did you mean “Room”?'],
  ],
  [
    'what Callboard does not make',
    few('Office', { puts: `${FEW[0]?.puts}; Tickets` }),
    [`2 ${PUTS}: Callboard makes nothing called “Tickets”.`],
  ],
  [
    'a use in two folders',
    few('Room', { puts: 'Daily calls' }),
    [`4 ${PUTS}: Daily calls: also chosen for “Room” in row 3.`],
  ],
  [
    'uses without a folder',
    few('Room / Calls', { puts: '' }),
    [`2 ${PUTS}: No folder has: Daily calls, Week and month schedules.`],
  ],
  [
    'an open Confidential folder',
    few('Private', { closed: '' }),
    ['7 Closed: The Confidential folder is always closed.'],
  ],
  [
    'incident reports in the open',
    [...few('Private', { puts: 'Confidential' }), { folder: 'Accidents', puts: 'Incident reports' }],
    [`8 ${PUTS}: Incident reports belong in “Private”`],
  ],
  [
    'incident reports in another closed folder',
    [...few('Private', { puts: 'Confidential' }), { folder: 'Accidents', puts: 'Incident reports', closed: 'Yes' }],
    [`8 ${PUTS}: Incident reports belong in “Private”`],
  ],
  [
    'calls in the Confidential folder',
    [
      ...few('Room / Calls', { puts: '' }),
      { folder: 'Private / Calls', puts: 'Daily calls; Week and month schedules' },
    ],
    [`8 ${PUTS}: Daily calls cannot go into “Private”`, `8 ${PUTS}: Week and month schedules cannot go`],
  ],
  [
    'one Folder ID twice',
    [...withIds(), { folder: 'Room 2', id: 'F002' }],
    ['8 Folder ID: Row 3 also has this Folder ID.'],
  ],
  [
    'everything at once',
    [{ folder: 'A/B', puts: 'Tickets' }, { folder: 'C' }, { folder: 'c', puts: 'Confidential' }],
    [
      '2 Folder: “A/B” has',
      '2 Callboard puts here: Callboard makes nothing called “Tickets”.',
      '2 Callboard puts here: No folder has: Daily calls,',
      '4 Folder: Row 3 is the same',
    ],
  ],
])('%s is named with row and column', (_, rows, expected) => {
  const found = said(rows);
  expect(found).toHaveLength(expected.length);
  for (const [at, words] of expected.entries()) expect(found[at]).toContain(words);
});

test('300 rows are named once, and more than are looked after', () => {
  const rows = [...FEW, ...Array.from({ length: 294 }, (_, at) => ({ folder: `Folder ${at}` }))];
  expect(said(rows)).toEqual([
    '82 Folder: 300 folders are more than Callboard looks after: 80 at most. Take out those that only people use, and make them in Drive.',
  ]);
});

describe('in a production whose folders are there', () => {
  test('a folder that is renamed is the same, and so is one whose id is gone or garbled', () => {
    const renamed = withIds().map((one) =>
      one.folder === 'Office' ? { ...one, folder: 'The office' } : { ...one, id: 'x' },
    );
    const { keys, problems, notices } = own(renamed, made);
    expect(problems).toEqual([]);
    expect(keys.map(({ key }) => key)).toEqual(['F001', 'F002', 'F003', 'F004', 'F005', 'F006']);
    expect(notices).toEqual([
      {
        tab: 'Folders',
        row: 2,
        column: 'Folder',
        message: 'It was made as “Office”. Callboard renames no folder: rename it in Drive too.',
      },
    ]);
  });

  test('a new folder has a key that none had, also none that is gone', () => {
    const rows = rowsOf([...withIds(), { folder: 'Room / Props' }]);
    expect(ownLayout(rows, made, ['F009', 'production']).keys.at(-1)?.key).toBe('F010');
  });

  test('a folder is not moved, least of all into Confidential, where the tab would only say that it is closed', () => {
    const rows = [
      ...withIds().map((one) => (one.folder === 'Private' ? { ...one, puts: 'Confidential' } : one)),
      { folder: 'Accidents', id: 'F007', puts: 'Incident reports' },
    ];
    const before = own([...withIds(), { folder: 'Accidents', id: 'F007' }]).layout;
    const moved = rows.map((one) => (one.folder === 'Accidents' ? { ...one, folder: 'Private / Accidents' } : one));
    expect(said(moved, before)).toEqual([
      '8 Folder: This folder was made at the top, and Callboard moves no folder. Put it back there in this tab; in Drive you may move it as you like.',
    ]);
  });

  test('Confidential stays beside the folder that has its workbook', () => {
    const rows = [
      ...withIds().map((one) => (one.folder === 'Private' ? { ...one, puts: '' } : one)),
      { folder: 'Locked', puts: 'Confidential; Incident reports', closed: 'Yes' as const },
    ];
    expect(said(rows, made)).toEqual([
      `8 ${PUTS}: The Confidential workbook is in “Private”, row 7. Choose Confidential beside it.`,
    ]);
    expect(
      said(
        rows.filter(({ folder }) => folder !== 'Private'),
        made,
      ),
    ).toEqual([
      `7 ${PUTS}: The Confidential workbook is in another folder, whose row is gone. Put it back, and choose Confidential beside it.`,
    ]);
  });

  test('a folder that is to be closed now is still open, which is said', () => {
    const { problems, notices } = own(
      withIds().map((one) => (one.folder === 'Office' ? { ...one, closed: 'Yes' } : one)),
      made,
    );
    expect(problems).toEqual([]);
    expect(notices.map(({ row, column }) => `${row} ${column}`)).toEqual(['2 Closed']);
  });
});

test('a row that was made into something else has nothing of what the archive does with the usual folder', () => {
  const rows = startedFrom().map((one) => {
    if (one.id === 'contact-sheets') return { ...one, folder: '2 - Pre-Production / Costume bible', puts: '' };
    if (one.id === 'calendars')
      return { ...one, folder: '2 - Pre-Production / Dates', puts: `${one.puts}; Contact sheets` };
    return one;
  });
  const { layout, problems } = own(rows);
  expect(problems).toEqual([]);
  const keys = new Map(folderPaths(layout).map(({ path, key }) => [path, key]));
  expect(keys.get('2 - Pre-Production/Costume bible')).toBe('F001');
  expect(keys.get('2 - Pre-Production/Dates')).toBe('calendars');
});

const AWKWARD_NAME = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('Room', 'room', 'Calls', 'Róom', 'A', 'B', 'Private', 'Workbook') },
  fc.constantFrom(
    '__proto__',
    'constructor',
    'a/b',
    '/',
    '',
    ' ',
    '\u200B',
    '=1+1',
    '🎭',
    'x'.repeat(90),
    '\uD800',
    '-',
  ),
  fc.string({ maxLength: 12 }),
);
const AWKWARD_ROW = fc.record({
  folder: fc.oneof(
    fc.array(AWKWARD_NAME, { minLength: 1, maxLength: 3 }).map((names) => names.join(' / ')),
    fc.constantFrom(...FEW.map(({ folder }) => folder)),
  ),
  puts: fc.oneof(
    fc.constant(''),
    fc.subarray([...Object.values(FOLDER_USES), 'Tickets', '__proto__']).map((words) => words.join('; ')),
  ),
  closed: fc.constantFrom('Yes', 'No', '') as fc.Arbitrary<'Yes' | 'No' | ''>,
  id: fc.constantFrom('', 'F001', 'F003', 'F006', 'production', '__proto__', 'confidential', 'daily-calls', 'Fx'),
});

/** Rows that may be right, and rows of which hardly any is. */
const AWKWARD_ROWS = fc
  .tuple(fc.boolean(), fc.array(AWKWARD_ROW, { maxLength: 12 }))
  .map(([few, more]) => (few ? [...FEW, ...more.map((one) => ({ ...one, puts: '' }))] : more));

test('whatever is typed, either something is said or everything has one folder, and Confidential a closed one', () => {
  let used = 0;
  fc.assert(
    fc.property(AWKWARD_ROWS, fc.boolean(), (rows, isMade) => {
      const before = isMade ? made : null;
      const { layout, problems, keys } = own(rows, before);
      for (const { row, message } of problems) {
        expect(row).toBeGreaterThan(1);
        expect(message).not.toBe('');
      }
      if (problems.length > 0 || rows.length === 0) return;
      used++;
      expect(keys).toHaveLength(rows.length);
      const plan = folderPlan(layout, 'T', '1');
      const byKey = new Map(plan.map((one) => [one.key, one]));
      expect(byKey.size).toBe(rows.length + 1);
      for (const use of EVERY_FOLDER_USE) expect(byKey.has(folderKeyFor(layout, use))).toBe(true);
      const confidential = folderKeyFor(layout, 'confidential');
      expect(byKey.get(confidential)?.restricted).toBe(true);
      const closed = new Set(folderPaths(layout).flatMap(({ key, restricted }) => (restricted ? [key] : [])));
      expect(closed.has(folderKeyFor(layout, 'incidentReports'))).toBe(true);
      expect(closed.has(folderKeyFor(layout, 'dailyCalls'))).toBe(false);
      // It is remembered as it is.
      const again = unpackedLayout(JSON.parse(JSON.stringify(packedLayout(layout)))) as typeof layout;
      expect(packedLayout(again)).toEqual(packedLayout(layout));
      if (before === null) return;
      expect(confidential).toBe(folderKeyFor(before, 'confidential'));
      for (const { key, parentKey } of folderPlan(before, 'T', '1')) {
        if (byKey.has(key)) expect(byKey.get(key)?.parentKey).toBe(parentKey);
      }
    }),
    { numRuns: 400 },
  );
  expect(used).toBeGreaterThan(10);
});

test.each([
  ['nothing', undefined],
  ['no list', {}],
  [
    'a folder above that comes later',
    [
      ['a', 'A', 1, 1, 'confidential'],
      ['b', 'B', -1, 0],
    ],
  ],
  [
    'one key twice',
    [
      ['a', 'A', -1, 1, 'confidential'],
      ['a', 'B', -1, 0],
    ],
  ],
  ['the key of the production folder', [[ROOT_KEY, 'A', -1, 1, 'confidential']]],
  ['no Confidential folder', [['a', 'A', -1, 1]]],
  ['an open Confidential folder', [['a', 'A', -1, 0, 'confidential']]],
])('%s is no layout that was remembered', (_, packed) => {
  expect(unpackedLayout(packed)).toBeNull();
});

test('what a remembered layout has no folder for goes to the top, but incident reports to Confidential', () => {
  const layout = unpackedLayout([['a', 'A', -1, 1, 'confidential', 'somethingNew']]) as typeof made;
  expect(folderKeyFor(layout, 'incidentReports')).toBe('a');
  expect(folderKeyFor(layout, 'dailyCalls')).toBe(ROOT_KEY);
  expect(() => folderKeyFor({ ...layout, folders: [] }, 'confidential')).toThrow(RangeError);
});
