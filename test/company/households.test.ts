/** Who belongs together, because the same adults are responsible for them. */
import { households } from '../../src/company/households.ts';
import { typedCompany } from '../builders/company.ts';

const PEOPLE = [
  'Person ID | Name | Group | Email | Minor',
  'P001 | Ana Reyes | Staff | ana@example.org | No',
  'P002 | Ben Lee | Cast | | Yes',
  'P003 | Cleo Park | Cast | | Yes',
  'P004 | Dan Park | Cast | | Yes',
  'P005 | Eve Park | Cast | | Yes',
];

/** Each household as `guardians: people`. */
function homes(...guardians: string[]): string[] {
  const { company } = typedCompany(PEOPLE, ['Name | Of | Email | No contact', ...guardians]);
  const names = (all: readonly { name: string }[]) => all.map(({ name }) => name).join(', ');
  return households(company).map((one) => `${names(one.guardians)}: ${names(one.people)}`);
}
const ALONE = [': Ana Reyes', ': Ben Lee', ': Cleo Park', ': Dan Park', ': Eve Park'];

test.each([
  ['nobody shares a guardian', [], ALONE],
  [
    'a guardian has several children',
    ['Rosa Park | P005; P003; P004 | |'],
    [': Ana Reyes', ': Ben Lee', 'Rosa Park: Cleo Park, Dan Park, Eve Park'],
  ],
  [
    'only a third joins two of them',
    ['Rosa Park | P003; P004 | |', 'Jin Park | P004; P005 | |', 'Omar Lee | P002 | |'],
    [': Ana Reyes', 'Omar Lee: Ben Lee', 'Rosa Park, Jin Park: Cleo Park, Dan Park, Eve Park'],
  ],
  [
    'two families are joined by a last row',
    ['Rosa Park | P002; P003 | |', 'Jin Park | P004; P005 | |', 'Gran | P005; P002 | |'],
    [': Ana Reyes', 'Rosa Park, Jin Park, Gran: Ben Lee, Cleo Park, Dan Park, Eve Park'],
  ],
  [
    'a guardian is one of the company',
    ['Rosa Park | P001; P003 | |'],
    ['Rosa Park: Ana Reyes, Cleo Park', ...[': Ben Lee', ': Dan Park', ': Eve Park']],
  ],
  ['a guardian’s children cannot be read', ['Rosa Park | Somebody | |'], ALONE],
  ['the guardian must not be contacted', ['Pat O’Neil | P002; P003 | | Yes'], ALONE],
  ['only an address is barred', ['| P002; P003 | pat@example.org | Yes'], ALONE],
  ['a row bars nobody', ['| P002; P003 | | Yes'], ALONE],
  [
    'the guardian could be the barred one of another row',
    ['Pat O’Neil | P002 | | Yes', 'P. Oneil | P003; P004 | |'],
    ALONE,
  ],
  [
    'the guardian has the mailbox of the barred one',
    ['Pat O’Neil | P002 | pat@example.org | Yes', 'Jo Lee | P003; P004 | p.at@example.org |'],
    ALONE,
  ],
])('who is together where %s', (_, guardians, expected) => expect(homes(...guardians)).toEqual(expected));
