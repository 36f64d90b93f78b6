/** Licences of children: who has one in force, whose days are used up, and rows that allow nobody anything. */
import fc from 'fast-check';
import { licenceProblems, licencesEnding, licencesFrom, licenceWarnings } from '../../src/company/licences.ts';
import { addDays } from '../../src/values/dates.ts';
import { licencesTab } from '../../src/workbook/tabs/confidential.ts';
import { typedCompany } from '../builders/company.ts';
import { typedTable } from '../builders/production.ts';

const DAY = '2027-03-05';
const { company } = typedCompany(['Person ID | Name | Group', 'P001 | Ana | Cast', 'P002 | Ben | Cast']);
const [ana, ben] = company.people;
if (ana === undefined || ben === undefined) throw new Error('nobody');

function rows(...lines: string[]) {
  return licencesFrom(
    typedTable(licencesTab, ['Person ID | Kind | From | To | Days allowed | Number', ...lines]),
    company,
  );
}

const days =
  (...dates: string[]) =>
  () =>
    new Set(dates);
const SPRING = 'P001 | Licence | 2027-03-01 | 2027-03-31';

test('a child without a licence on the day is named, as soon as the company keeps such records', () => {
  expect(licenceWarnings([], [ana, ben], DAY, days())).toEqual([]);
  expect(licenceWarnings(rows(SPRING), [ana, ben], DAY, days())).toEqual([
    'No licence or exemption is in force on Friday 5 March 2027: Ben.',
  ]);
  expect(licenceWarnings(rows(SPRING), [ana], '2027-04-01', days())).toHaveLength(1);
});

test('an approval that names nobody is for everybody, a licence that names nobody for nobody', () => {
  expect(
    licenceWarnings(rows('| Body of persons approval | 2027-01-01 | 2027-12-31'), [ana, ben], DAY, days()),
  ).toEqual([]);
  const nobody = rows('| Licence | 2027-01-01 | 2027-12-31');
  expect(licenceWarnings(nobody, [ana], DAY, days())).toHaveLength(1);
  expect(licenceProblems(nobody)).toMatchObject([{ tab: 'Licences', row: 2 }]);
});

test('days are used up by signing in on days of the licence before the one that is called', () => {
  const licence = rows(`${SPRING} | 2`);
  const warned = (...dates: string[]) => licenceWarnings(licence, [ana], DAY, days(...dates));
  expect(warned('2027-03-01', '2027-03-05', '2027-02-28')).toEqual([]);
  expect(warned('2027-03-01', '2027-03-02')).toEqual([
    'All days of the licence are used before Friday 5 March 2027: Ana (2 of 2).',
  ]);
  const second = rows(`${SPRING} | 2`, 'P001 | Exemption | 2027-03-01 | 2027-03-31 |');
  expect(licenceWarnings(second, [ana], DAY, days('2027-03-01', '2027-03-02'))).toEqual([]);
});

test.each([
  ['a kind that is none', 'P001 | Permit? | 2027-03-01 | 2027-03-31'],
  ['no last day', 'P001 | Licence | 2027-03-01 | '],
  ['a day that cannot be read', 'P001 | Licence | next spring | 2027-03-31'],
  ['days allowed in words', `${SPRING} | four`],
  ['an end before its beginning', 'P001 | Licence | 2027-03-31 | 2027-03-01'],
  ['somebody who is not in People', 'P099 | Licence | 2027-03-01 | 2027-03-31'],
])('a row with %s allows nobody anything, and is named by its number alone', (_, line) => {
  const read = rows(`${line} | | LIC-77`.replace('| four | |', '| four |'));
  expect(licenceWarnings(read, [ana], DAY, days())).toHaveLength(1);
  const problems = licenceProblems(read);
  expect(problems).toMatchObject([{ tab: 'Licences', row: 2 }]);
  expect(JSON.stringify(problems)).not.toMatch(/Ana|P099|spring|Permit|LIC-77|four/);
});

test('a licence that ends within two weeks is said, unless another goes on', () => {
  const soon = 'P001 | Licence | 2027-03-01 | 2027-03-10';
  expect(licencesEnding(rows(soon), [ana, ben], DAY)).toEqual(['Ana: the licence or exemption ends on Wed 10 Mar.']);
  expect(licencesEnding(rows(SPRING), [ana], DAY)).toEqual([]);
  expect(licencesEnding(rows(soon, 'P001 | Licence | 2027-03-05 | 2027-06-01'), [ana], DAY)).toEqual([]);
  expect(licencesEnding(rows(soon, 'P001 | Licence | 2027-03-11 | 2027-06-01'), [ana], DAY)).toEqual([]);
});

test('a further row that can be read never takes a licence away', () => {
  const line = fc
    .tuple(
      fc.constantFrom('P001', 'P002', '', 'Ana', 'ana ', 'constructor'),
      fc.constantFrom('Licence', 'licence', 'Exemption', 'Body of persons approval', '__proto__', ''),
      fc.integer({ min: -40, max: 40 }),
      fc.integer({ min: -5, max: 40 }),
      fc.constantFrom('', '0', '1', '30', '-3', 'x'),
    )
    .map(([who, kind, start, length, allowed]) => {
      const from = addDays(DAY, start);
      return `${who} | ${kind} | ${from} | ${addDays(from, length)} | ${allowed}`;
    });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), line, (lines, more) => {
      const warned = (all: string[]) => licenceWarnings(rows(...all), [ana, ben], DAY, days('2027-03-01')).join('\n');
      const before = warned(lines);
      const after = warned([...lines, more]);
      for (const name of ['Ana', 'Ben']) if (!before.includes(name)) expect(after).not.toContain(name);
    }),
  );
});
