import { companyFrom, guardiansOf, nameProblem, personNamed } from '../../src/company/company.ts';
import type { Person } from '../../src/company/people.ts';
import { readRecords } from '../../src/workbook/readRecords.ts';
import { guardiansTab, peopleTab } from '../../src/workbook/tabs/company.ts';
import { placesOf, typedTable } from '../builders/production.ts';

const PEOPLE = [
  'Person ID | Name | Called | Group | Characters | Email | Minor | Active',
  'P001 | Ana Reyes | | Staff | | ana@example.org | No |',
  'P002 | Ben Okafor | Benny | Cast | Mouse; Cat | ben@example.org | No | Yes',
  'P003 | Cleo Park | | Cast | Cat | | | ',
  'P004 | Alex Kim | | Crew | | | Yes |',
  'P005 | Alex Kim | Lex | Crew | | | Yes |',
  'P006 | Gone Away | | Cast | Mouse | | No | No',
];

function company(people = PEOPLE, guardians: string[] = []) {
  const place = { tab: 'People' };
  return companyFrom(
    readRecords(typedTable(peopleTab, people), place).records,
    readRecords(typedTable(guardiansTab, guardians), { tab: 'Guardians' }).records,
  );
}

const names = (people: readonly { id: string }[] | null) => people?.map(({ id }) => id) ?? null;

test('who is not said to be grown up counts as a minor, who is not said to have left is active', () => {
  const { people } = company().company;
  expect(people.map(({ minor, active }) => [minor, active])).toEqual([
    [false, true],
    [false, true],
    [true, true],
    [true, true],
    [true, true],
    [false, false],
  ]);
});

test('a room and a chaperone group are what was typed, and nothing in a workbook that has no such columns', () => {
  const typed = company(['Name | Group | Room | Chaperone group', 'Cleo Park | Cast | Room 2 | Red', 'Bo Lee | Cast']);
  const shown = ({ people }: ReturnType<typeof company>['company']) =>
    people.map((one) => [one.room, one.chaperoneGroup]);
  expect(shown(typed.company)).toEqual([
    ['Room 2', 'Red'],
    ['', ''],
  ]);
  expect(shown(company().company)).toEqual(PEOPLE.slice(1).map(() => ['', '']));
});

test.each([
  ['P003', ['P003']],
  ['p003', ['P003']],
  [' ana  REYES ', ['P001']],
  ['Alex Kim', ['P004', 'P005']],
  ['Nobody', []],
  ['', []],
])('the name %j stands for %j', (text, ids) => {
  expect(names(personNamed(company().company, text))).toEqual(ids);
});

test('guardians are found by id or name; one who must not be contacted is nobody’s', () => {
  const { company: all, problems } = company(PEOPLE, [
    'Guardian ID | Name | Of | Email | Gets calls | May collect | No contact',
    'G001 | Rosa Park | P003 | rosa@example.org | | Yes |',
    'G002 | Jin Park | Cleo Park | jin@example.org | No | |',
    'G003 | Max Park | P003 | max@example.org | | Yes | Yes',
  ]);
  expect(problems).toEqual([]);
  expect(names(guardiansOf(all, all.people[2] as Person))).toEqual(['G001', 'G002']);
  expect(all.guardians.map(({ getsCalls, mayCollect }) => [getsCalls, mayCollect])).toEqual([
    [true, true],
    [false, false],
    [true, true],
  ]);
});

test('everything that is wrong is named, and the bad part alone is left out', () => {
  const { company: all, problems } = company(
    [
      'Person ID | Name | Group | Email',
      'P001 | Ana | Staff | ana@example',
      'P002 | Ben | Cast | ben@example.org, ana@example.org',
      'p001 | Cleo | Cast | cleo@example.org',
    ],
    ['Guardian ID | Name | Of | Email', 'G001 | Rosa | Nobody; Ben | rosa at example', 'G001 | Jin | Alex | '],
  );
  expect(placesOf(problems)).toEqual([
    'People 2 Email',
    'People 3 Email',
    'People 4 Person ID',
    'Guardians 3 Guardian ID',
    'Guardians 2 Of',
    'Guardians 2 Email',
    'Guardians 3 Of',
  ]);
  expect(all.people.map(({ email }) => email)).toEqual(['', '', 'cleo@example.org']);
  expect(names(all.guardians[0]?.of ?? null)).toEqual(['P002']);
});

test('a name that several have asks for the id, one that nobody has says so', () => {
  const two = personNamed(company().company, 'Alex Kim');
  expect(nameProblem('Alex Kim', two)).toContain('Type the Person ID instead: P004 or P005');
  expect(nameProblem('Ghost', [])).toContain('Nobody in People is “Ghost”');
});
