/** A minor is never told alone, whatever rows and addresses make it look as if a guardian were told. */
import { minorsOwnFrom } from '../../src/company/minorsOwn.ts';
import { outcomeFor, typedCompany } from '../builders/company.ts';

const HEADERS = ['Person ID | Name | Called | Group | Email | Minor', 'Name | Of | Email'] as const;
const company = (people: string[], guardians: string[]) =>
  typedCompany([HEADERS[0], ...people], [HEADERS[1], ...guardians]).company;
const CLEO = 'P001 | Cleo-Ann Park | Clee | Cast | cleo@example.org | Yes';

const ADVICE: Record<string, string> = {
  name: 'if it is a parent, type Sr. after the parent’s name',
  address: 'if it is this adult’s, clear it in People',
};

test.each([
  ['Cleo-Ann Park', 'own@example.org', 'name'],
  ['PARK, Cleo Ann', 'own@example.org', 'name'],
  ['Cleo‑Ann  Párk', 'own@example.org', 'name'],
  ['Clee', 'own@example.org', 'name'],
  ['Cleo-Ann', 'own@example.org', 'name'],
  ['Mum', 'cleo@example.org', 'address'],
  ['Mum', 'c.l.e.o+mum@EXAMPLE.org', 'address'],
])('a guardian row “%s” with %s is the minor’s own, by the %s', (name, email, what) => {
  expect(outcomeFor(company([CLEO], [`${name} | P001 | ${email}`]), true)).toEqual({
    told: [],
    unreachable: [
      `Cleo-Ann Park has nobody who may be told: ${name} has the ${what} of Cleo-Ann Park, who is under 18: ${ADVICE[what]}`,
    ],
    leftOut: [],
  });
});

test('a guardian with another minor’s mailbox, or a brother’s name, is no adult; the others are told', () => {
  const all = company(
    [CLEO, 'P002 | Dan Park | | Cast | | Yes', 'P003 | Eve Shah | | Cast | eve@example.org | Yes'],
    [
      'Rosa Park | P001; P002 | rosa@example.org',
      'Dan Park | P001 | dan@example.org',
      'Aunt Flo | P001 | e.ve@example.org',
    ],
  );
  expect(outcomeFor(all)).toEqual({
    told: ['rosa@example.org: Cleo-Ann Park, Dan Park'],
    unreachable: ['Eve Shah is under 18 (or Minor is blank) and has no guardian in Guardians'],
    leftOut: [
      'Dan Park gets no messages about Cleo-Ann Park: has the name of Dan Park, who is under 18: if it is a parent, type Sr. after the parent’s name.',
      'Aunt Flo gets no messages about Cleo-Ann Park: has the address of Eve Shah, who is under 18: if it is this adult’s, clear it in People.',
    ],
  });
});

test('a father called like his son but for Jr. is told', () => {
  const all = company(
    ['P001 | Theo O’Brien Jr. | | Cast | | Yes'],
    ['Theo O’Brien | P001 | theo@example.org', 'T. Obrien | P001 | other@example.org'],
  );
  expect(outcomeFor(all).told).toEqual(['theo@example.org: Theo O’Brien Jr.', 'other@example.org: Theo O’Brien Jr.']);
});

test('what is said of a minor’s own row can be done, and then the guardian is told', () => {
  const son = 'P001 | Dan Park | | Cast | | Yes';
  expect(outcomeFor(company([son], ['Dan Park | P001 | dan@example.org'])).told).toEqual([]);
  expect(outcomeFor(company([son], ['Dan Park Sr. | P001 | dan@example.org'])).told).toEqual([
    'dan@example.org: Dan Park',
  ]);
  const parent = 'Rosa Park | P001 | cleo@example.org';
  expect(outcomeFor(company([CLEO], [parent])).told).toEqual([]);
  const cleared = CLEO.replace('cleo@example.org', '');
  expect(outcomeFor(company([cleared], [parent])).told).toEqual(['cleo@example.org: Cleo-Ann Park']);
});

test('a guardian with the mailbox of two minors is named with both', () => {
  const all = company(
    [CLEO, 'P002 | Dan Park | | Cast | Cleo@example.org | Yes'],
    ['Rosa Park | P001 | rosa@example.org', 'Jin Park | P001 | c.leo@example.org'],
  );
  expect(outcomeFor(all).leftOut).toEqual([
    'Jin Park gets no messages about Cleo-Ann Park: has the address of Cleo-Ann Park and Dan Park, who are under 18: if it is this adult’s, clear it in People.',
  ]);
});

test('a guardian who is an adult of the company with the same address and name is told', () => {
  const staff = 'P002 | Rosa Park | Ro | Staff | rosa@example.org | No';
  expect(outcomeFor(company([CLEO, staff], ['Rosa Park | P001; P002 | rosa@example.org']))).toEqual({
    told: ['rosa@example.org: Cleo-Ann Park, Rosa Park'],
    unreachable: [],
    leftOut: [],
  });
});

test('a guardian and a minor who both have no address do not share one', () => {
  const all = company(['P001 | Cleo Park | | Cast | | Yes'], ['Rosa Park | P001 | ']);
  expect(all.guardians.map((one) => minorsOwnFrom(all).reason(one))).toEqual(['']);
});

test('a name of two words that begins like the child’s is a parent’s, and so is what an unrelated child is called', () => {
  const all = company(
    [CLEO, 'P002 | Rosa Lee | Ro | Cast | | Yes'],
    ['Cleo-Ann Smith | P001 | one@example.org', 'Ro | P001 | two@example.org'],
  );
  expect(all.guardians.map((one) => minorsOwnFrom(all).reason(one))).toEqual(['', '']);
});

describe('a minor’s hidden copy', () => {
  const DAN = 'P002 | Dan Park | | Cast | dan@example.org | Yes';
  const ROSA = 'Rosa Park | P001; P002 | rosa@example.org';

  test('goes to brothers and sisters with their guardian’s message', () => {
    expect(outcomeFor(company([CLEO, DAN], [ROSA]), true)).toEqual({
      told: ['rosa@example.org + cleo@example.org + dan@example.org: Cleo-Ann Park, Dan Park'],
      unreachable: [],
      leftOut: [],
    });
  });

  test.each([
    ['a guardian of another family', [], ['Omar Shah | P003 | C.leo@example.org'], 'Omar Shah'],
    ['an adult of the company', ['P004 | Gus Reed | | Crew | cleo+x@example.org | No'], [], 'Gus Reed'],
    ['another child', ['P004 | Hal Fox | | Cast | CLEO@example.org | Yes'], [], 'Hal Fox'],
    ['a guardian whose child cannot be read', [], ['Ina Fox | Somebody | cleo@example.org'], 'Ina Fox'],
  ])('does not go to an address that %s has', (_, people, guardians, name) => {
    const all = company([CLEO, 'P003 | Eve Shah | | Cast | | Yes', ...people], [ROSA, ...guardians]);
    const { told, leftOut } = outcomeFor(all, true);
    expect(told[0]).toBe('rosa@example.org: Cleo-Ann Park');
    expect(leftOut).toContain(`Cleo-Ann Park gets no copy: the address also belongs to ${name}.`);
  });

  test('does not go with a message that is about another family’s child too', () => {
    const all = company(
      [CLEO, 'P003 | Eve Shah | | Cast | eve@example.org | Yes'],
      ['Rosa Park | P001 | office@example.org', 'Omar Shah | P003 | office@example.org'],
    );
    expect(outcomeFor(all, true)).toEqual({
      told: ['office@example.org: Cleo-Ann Park, Eve Shah'],
      unreachable: [],
      leftOut: [
        'Cleo-Ann Park gets no copy: the message to the same address is also about Eve Shah.',
        'Eve Shah gets no copy: the message to the same address is also about Cleo-Ann Park.',
      ],
    });
  });

  test('does not go to a barred mailbox', () => {
    const { company: all } = typedCompany(
      [HEADERS[0], CLEO],
      [
        'Name | Of | Email | No contact',
        'Rosa Park | P001 | rosa@example.org |',
        'Max | P001 | c.leo@example.org | Yes',
      ],
    );
    expect(outcomeFor(all, true)).toMatchObject({
      told: ['rosa@example.org: Cleo-Ann Park'],
      leftOut: ['Cleo-Ann Park gets no copy: the address belongs to somebody who must not be contacted.'],
    });
  });
});
