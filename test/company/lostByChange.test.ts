/** What is said before tables are taken in, of people who would be told less. */
import { lostByChange } from '../../src/company/lostByChange.ts';
import { typedCompany } from '../builders/company.ts';

const PEOPLE = [
  'Person ID | Name | Group | Email | Minor',
  'P001 | Cleo Park | Cast | | Yes',
  'P002 | Dan Park | Cast | | Yes',
] as const;
const HEADERS = 'Guardian ID | Name | Of | Email | No contact';
const ROSA = 'G001 | Rosa Park | P001 | rosa@example.org |';
const company = (guardians: string[], people: readonly string[] = PEOPLE) =>
  typedCompany(people, [HEADERS, ...guardians]).company;
const said = (before: string[], after: string[], people: readonly string[] = PEOPLE) =>
  lostByChange(company(before), company(after, people)).map(({ message }) => message);

test('a child that a guardian has no more is named, and whoever nobody would be told about', () => {
  expect(said([ROSA], ['G001 | Rosa Park | P002 | rosa@example.org |'])).toEqual([
    'Rosa Park is no longer a guardian of Cleo Park. If the table only adds a child, name all the children under Of, with ; between.',
    'Nobody would get messages about them any more: Cleo Park is under 18 (or Minor is blank) and has no guardian in Guardians.',
  ]);
});

test('a guardian with the address that a child has in People is named with what to do', () => {
  const people = [PEOPLE[0], PEOPLE[1].replace('| |', '| rosa@example.org |'), PEOPLE[2]];
  expect(said([], [ROSA], people)).toEqual([
    'Rosa Park will get no messages: has the address of Cleo Park, who is under 18: if it is this adult’s, clear it in People.',
  ]);
});

test.each([
  ['nothing is changed', [ROSA], [ROSA]],
  ['a child is added', [ROSA], ['G001 | Rosa Park | P001; P002 | rosa@example.org |']],
  ['a guardian is added', [ROSA], [ROSA, 'G002 | Jin Park | P001 | jin@example.org |']],
  ['an address is another', [ROSA], ['G001 | Rosa Park | P001 | new@example.org |']],
  ['a guardian is barred beside another', [ROSA], [ROSA, 'G002 | Jin Park | P001 | jin@example.org | Yes']],
])('nothing is said where %s', (_what, before, after) => expect(said(before, after)).toEqual([]));

test('that a barred adult’s row makes a child’s only guardian silent is said', () => {
  const [words] = said([ROSA], [ROSA, 'G002 | R. Park | P001 | | Yes']);
  expect(words).toContain(
    'Nobody would get messages about them any more: Cleo Park has nobody who may be told: Rosa Park could be',
  );
});
