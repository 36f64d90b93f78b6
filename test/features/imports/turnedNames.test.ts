import fc from 'fast-check';
import { csvTable } from '../../../src/features/imports/csvTable.ts';
import { preparedTable } from '../../../src/features/imports/preparedTable.ts';
import { commaName } from '../../../src/features/imports/turnedNames.ts';
import { nameKey } from '../../../src/values/names.ts';
import { cellText } from '../../../src/workbook/table.ts';
import { guardiansTab, peopleTab } from '../../../src/workbook/tabs/company.ts';
import { propsTab } from '../../../src/workbook/tabs/deck.ts';

test.each([
  ['Silva, Ana', 'Ana Silva'],
  ['O’Brien Jr., Theo', 'Theo O’Brien Jr.'],
  ['Silva, Ana, Jr.', 'Ana Silva Jr.'],
  ['Silva, Dr. Ana', 'Dr. Ana Silva'],
  ['de la Cruz, Ana', 'Ana de la Cruz'],
  ['SILVA ,  ANA', 'ANA SILVA'],
])('%s is turned round', (typed, name) => {
  expect(commaName(typed)).toEqual({ kind: 'turned', name });
});

test.each(['Ana Silva', 'Ana Silva, Jr.', 'Theo O’Brien (he, him)', 'Silva,', ', ', ''])('%j stays', (typed) => {
  expect(commaName(typed)).toEqual({ kind: 'none' });
});

test.each(['Rui Silva, Eva Costa', 'Ana, Ben, Caio'])('%s is doubtful', (typed) => {
  expect(commaName(typed).kind).toBe('doubtful');
});

test('turning round changes who is meant in no way that names are compared in', () => {
  const plain = fc.constantFrom('Ana', 'Silva', 'O’Brien', 'María');
  const word = fc.constantFrom('Lee', 'Jr.', 'III', 'de', '(she)', 'A.');
  const words = fc.tuple(plain, fc.array(word, { maxLength: 2 })).map(([one, more]) => [one, ...more]);
  fc.assert(
    fc.property(words, words, (last, first) => {
      const typed = `${last.join(' ')}, ${first.join(' ')}`;
      const read = commaName(typed);
      if (read.kind === 'turned') expect(nameKey(read.name)).toBe(nameKey(typed));
    }),
  );
});

/** The names as they are taken in, and the rows that are named as wrong or worth saying. */
function taken(spec: typeof peopleTab | typeof guardiansTab | typeof propsTab, ...rows: string[]) {
  const prepared = preparedTable(csvTable(spec, 'a.csv', rows.join('\n')), { file: 'a.csv' });
  const { table, parents } = prepared.file;
  return {
    names: table.rows.map((row) => cellText(row.cells[table.columnIndex.get('Name') ?? -1])),
    parents: parents.map((one) => one.name),
    problems: prepared.problems.map(({ row }) => row),
    notices: prepared.notices.map(({ row, message }) => `${row}: ${message}`),
  };
}

test('names with the last name first are turned round, and that is said once', () => {
  const read = taken(peopleTab, 'Name,Group', '"Silva, Ana",Cast', 'Ben Lee,Cast', '"O’Brien, Theo",Cast');
  expect(read.names).toEqual(['Ana Silva', 'Ben Lee', 'Theo O’Brien']);
  expect(read.notices).toEqual([
    '2: “Silva, Ana” has the last name first and is imported as Ana Silva, and so is 1 more.',
  ]);
});

test('two names in one cell are named, unless all of the column have the last name first', () => {
  expect(taken(guardiansTab, 'Name,Of', '"Rui Silva, Eva Costa",Ana', 'Bo Lee,Kim').problems).toEqual([2]);
  const exported = taken(peopleTab, 'Name,Group', '"García López, Ana María",Cast', '"Silva, Ben",Cast');
  expect(exported).toMatchObject({ names: ['Ana María García López', 'Ben Silva'], problems: [] });
});

test('parents beside their child are turned round, too', () => {
  const read = taken(
    peopleTab,
    'Name,Group,Parent 1 name,Parent 1 email',
    'Ana Silva,Cast,"Silva, Rui",rui@example.org',
  );
  expect(read.parents).toEqual(['Rui Silva']);
});

test('brackets, quotation marks and emoji are said, once', () => {
  const read = taken(peopleTab, 'Name,Group', 'Theo O’Brien (he/him),Cast', '"Lily ""Lil"" Chen",Cast', 'Sam 🎭,Cast');
  expect(read.notices).toHaveLength(1);
  expect(read.notices[0]).toContain('2: “Theo O’Brien (he/him)” (and 2 more)');
});

test('what is no person keeps its commas', () => {
  expect(taken(propsTab, 'Name', '"Sword, broken"').names).toEqual(['Sword, broken']);
});
