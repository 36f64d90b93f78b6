import { csvTable } from '../../../src/features/imports/csvTable.ts';
import { type ColumnUse, columnUses } from '../../../src/features/imports/importColumns.ts';
import { peopleTab } from '../../../src/workbook/tabs/company.ts';
import { breakdownTab } from '../../../src/workbook/tabs/schedule.ts';

const words = (use: ColumnUse) =>
  use.kind === 'parent' ? `${use.parent} ${use.part}` : use.kind === 'column' ? use.header : use.kind;
const uses = (headers: string) => columnUses(peopleTab, headers.split(',')).map(words).join(', ');

test.each([
  [
    'Student Name,Group,Email,Phone,Parent Name,Email,Phone',
    'Name, Group, Email, Phone, parent 1 Name, parent 1 Email, parent 1 Phone',
  ],
  ['Student,Student email,Group,Parent,Email,Mobile', 'Name, Email, Group, parent 1 Name, parent 1 Email, whose'],
  [
    'Name,Email,Mother,E-mail,Father,E-mail',
    'Name, Email, mother 1 Name, mother 1 Email, father 1 Name, father 1 Email',
  ],
  [
    'Name,Email,Phone,Parent Name,Email,Phone,Parent Name,Email,Phone',
    'Name, Email, Phone, parent 1 Name, parent 1 Email, parent 1 Phone, parent 1, block 2 Name, parent 1, block 2 Email, parent 1, block 2 Phone',
  ],
  ['Name,Parent 1 name,Parent 1 email,Group,Email', 'Name, parent 1 Name, parent 1 Email, Group, Email'],
  ['Name,Group,Parent name,Email', 'Name, Group, parent 1 Name, whose'],
  ['Name,Parent name,Group,Email', 'Name, parent 1 Name, Group, Email'],
  ['Actor,Character,Performer', 'Name, Characters, refused'],
  ['Name,Dressing room,Chaperone,Photo link', 'Name, Room, Chaperone group, Headshot'],
  // A release for publicity is no consent to this.
  ['Name,Photo release,Headshot permission', 'Name, unknown, Headshot consent'],
])('%s', (headers, expected) => {
  expect(uses(headers)).toBe(expected);
});

test.each([
  ['an address that could be the parent’s', 'Name,Group,Parent name,Email\nZoe,Cast,Hana,h@example.org', ['Email']],
  ['two columns that differ', 'Name,Group,Phone,Phone\nZoe,Cast,1,2', ['Phone']],
])('%s is named, and nothing is taken in', (_, text, columns) => {
  const { problems, table } = csvTable(peopleTab, 'people.csv', text);
  expect(problems.map(({ column }) => column)).toEqual(columns);
  expect(table.rows).toEqual([]);
});

test.each([
  'Do not release to',
  'Custody notes',
  'Court order?',
  'Parent 1 no contact',
  'NO PICKUP',
  'Opted out',
  'Not allowed to collect',
])('a column that may keep somebody away is never just skipped: %s', (header) => {
  const read = (cell: string) => csvTable(peopleTab, 'people.csv', `Name,Group,${header}\nZoe,Cast,${cell}`);
  expect(read('see office').problems.map(({ column }) => column)).toEqual([header]);
  expect(read('see office').table.rows).toEqual([]);
  for (const cell of ['', 'No']) {
    expect([read(cell).problems, read(cell).notices.length]).toEqual([[], 1]);
  }
});

test.each(['Notes', 'Note from teacher', 'Photo release', 'Contact number', 'Pick up time'])(
  '%s keeps nobody away',
  (header) => {
    expect(csvTable(peopleTab, 'people.csv', `Name,Group,${header}\nZoe,Cast,x`).problems).toEqual([]);
  },
);

test('a column that stands there twice and says the same is skipped, and said', () => {
  const { problems, notices, table } = csvTable(peopleTab, 'people.csv', 'Name,Group,Phone,Phone\nZoe,Cast,1,1');
  expect([problems, notices.map(({ column }) => column), table.rows.length]).toEqual([[], ['Phone'], 1]);
});

test('of a breakdown only the first column can be the characters under another name', () => {
  const kinds = (headers: string[]) => columnUses(breakdownTab, headers).map(words);
  expect(kinds(['Role', '1.1', 'Part'])).toEqual(['Character', 'unknown', 'unknown']);
  expect(kinds(['', 'Role', '1.1'])).toEqual(['unknown', 'Character', 'unknown']);
  expect(kinds(['Role', 'Character'])).toEqual(['unknown', 'Character']);
});
