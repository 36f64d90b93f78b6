/** An adult who must not be contacted is known again under any spelling of the name or the address, and it is said. */
import { collectorsOf, guardiansOf } from '../../src/company/company.ts';
import { barredFrom } from '../../src/company/noContact.ts';
import type { Person } from '../../src/company/people.ts';
import { outcomeFor, typedCompany } from '../builders/company.ts';

const PEOPLE = [
  'Person ID | Name | Group | Email | Minor',
  'P001 | Cleo Park | Cast | | Yes',
  'P002 | Dev Shah | Cast | | Yes',
];
const HEADERS = 'Name | Of | Email | May collect | No contact';
const ROSA = 'Rosa Park | P001; P002 | rosa@example.org | Yes |';

/** What becomes of a second row of Guardians beside a barred one and Rosa's. */
function second(barred: string, row: string) {
  const { company } = typedCompany(PEOPLE, [HEADERS, `${barred} | Yes`, ROSA, row]);
  const cleo = company.people[0] as Person;
  return {
    ...outcomeFor(company),
    guardians: guardiansOf(company, cleo).map(({ name }) => name),
    collectors: collectorsOf(company, cleo).map(({ name }) => name),
  };
}

test.each([
  ['Pat O’Neil', 'a curly apostrophe'],
  ['PAT  O`NEIL', 'capitals, spaces and a grave accent'],
  ['Pat O\u200B’Neil', 'a sign that nobody sees'],
  ['O’Neil, Pat', 'the last name first'],
  ['Mr Pat O’Neil', 'a title'],
  ['Pát Oneil', 'an accent and no apostrophe'],
  ['P. O’Neil', 'an initial'],
  ['Pat James O’Neil', 'a middle name'],
  ['Kim & Pat O’Neil', 'another adult in the row'],
  ['Pat O’Neil (dad)', 'brackets'],
  ['Dad - Pat O’Neil', 'what he is'],
])('a barred name bars %s: %s', (name) => {
  const { told, leftOut, guardians, collectors } = second(
    "Pat O'Neil | P001 | pat.one@example.org | ",
    `${name} | P001 | pat.two@example.org | Yes |`,
  );
  expect(told).toEqual(['rosa@example.org: Cleo Park, Dev Shah']);
  expect(leftOut).toEqual([
    expect.stringMatching(/ gets no messages about Cleo Park: (has the name of|could be Pat O'Neil, who)/),
  ]);
  expect(guardians).toEqual(['Rosa Park']);
  expect(collectors).toEqual(['Rosa Park']);
});

test.each(['PAT.ONE@EXAMPLE.ORG', 'patone@example.org', 'pat.one+calls@example.org', 'p.a.t.o.n.e+x@Example.org'])(
  'a barred mailbox bars %s, under whatever name',
  (email) => {
    const { told, leftOut } = second("Pat O'Neil | P001 | pat.one@example.org | ", `Jo Lee | P001 | ${email} | |`);
    expect(told).toEqual(['rosa@example.org: Cleo Park, Dev Shah']);
    expect(leftOut).toEqual([
      'Jo Lee gets no messages about Cleo Park: has the address of somebody who must not be contacted.',
    ]);
  },
);

test('the other address of a barred adult, which another row gives away, bars too', () => {
  const { company } = typedCompany(PEOPLE, [
    HEADERS,
    "Pat O'Neil | P001 | pat.one@example.org | | Yes",
    'Pat O’Neil | P001 | pat.two@example.org | |',
    'Gran | P001 | pat.two+gran@example.org | |',
  ]);
  expect(outcomeFor(company)).toMatchObject({
    told: [],
    unreachable: [
      expect.stringContaining('Gran has the address of somebody who must not be contacted'),
      expect.stringContaining('Dev Shah is under 18'),
    ],
  });
});

test('a barred name of one word bars the adults of its children who could be called so, and nobody else', () => {
  const other = 'Pat Jones | P002 | pat.jones@example.org | |';
  const own = 'Pat O’Neil | P001 | pat.two@example.org | |';
  const { company } = typedCompany(PEOPLE, [HEADERS, 'Pat | P001 | | | Yes', ROSA, other, own]);
  expect(outcomeFor(company)).toEqual({
    told: ['rosa@example.org: Cleo Park, Dev Shah', 'pat.jones@example.org: Dev Shah'],
    unreachable: [],
    leftOut: [
      'Pat O’Neil gets no messages about Cleo Park: could be Pat, who must not be contacted: type both names in full.',
    ],
  });
});

test('where its children cannot be read, a barred name of one word bars every adult who could be called so', () => {
  const { company } = typedCompany(
    [
      ...PEOPLE,
      'P003 | Pat Hughes | Staff | hughes@example.org | No',
      'P004 | Ana Reyes | Staff | ana@example.org | No',
    ],
    [HEADERS, 'Pat | Somebody | | | Yes', ROSA, 'Pat Jones | P002 | pat.jones@example.org | |'],
  );
  const { told, unreachable } = outcomeFor(company);
  expect(told).toEqual(['rosa@example.org: Cleo Park, Dev Shah', 'ana@example.org: Ana Reyes']);
  expect(unreachable).toEqual(['Pat Hughes could be Pat, who must not be contacted: type both names in full']);
});

test('a barred adult is known among the people, and a child called like a parent is not taken for one', () => {
  const { company } = typedCompany(
    [
      'Person ID | Name | Group | Email | Minor',
      'P001 | Pat O’Neil | Crew | crew@example.org | No',
      'P002 | P. O’Neil | Cast | | Yes',
    ],
    [HEADERS, "Pat O'Neil | P002 | pat.one@example.org | | Yes", 'Rosa Park | P002 | rosa@example.org | |'],
  );
  expect(outcomeFor(company)).toEqual({
    told: ['rosa@example.org: P. O’Neil'],
    unreachable: [
      'Pat O’Neil has the name of somebody who must not be contacted: if it is somebody else, type the middle names of both',
    ],
    leftOut: [],
  });
});

test('other adults of the family are told', () => {
  const { told } = second("Pat O'Neil | P001 | pat.one@example.org | ", 'Kim O’Neil | P001 | kim@example.org | |');
  expect(told).toEqual(['rosa@example.org: Cleo Park, Dev Shah', 'kim@example.org: Cleo Park']);
});

test('another adult of a barred one’s name is told once the middle names of both are typed, as the words say', () => {
  const told = (barred: string, other: string) =>
    outcomeFor(
      typedCompany(PEOPLE, [HEADERS, `${barred} | P001 | | | Yes`, ROSA, `${other} | P002 | js@example.org | |`])
        .company,
    ).told;
  const others = ['rosa@example.org: Cleo Park, Dev Shah'];
  expect(told('John Smith', 'John Smith')).toEqual(others);
  expect(told('John Albert Smith', 'John Smith')).toEqual(others);
  expect(told('John A. Smith', 'John B. Smith')).toEqual(others);
  expect(told('John de la Smith', 'John Anne Smith')).toEqual(others);
  expect(told('Mary Ann Smith', 'Mary Anne Smith')).toEqual(others);
  expect(told('John Albert Smith', 'John Bernard Smith')).toEqual([...others, 'js@example.org: Dev Shah']);
});

test.each(['Rosa & Jin', 'Rosa and Jin', 'Mr & Mrs Park', 'Rosa / Jin'])(
  'a row of the same child that may be the barred adult’s together with another is not reached: %s',
  (name) => {
    const rows = ['Jin Park | P001 | jin@example.org | | Yes', `${name} | P001 | both@example.org | |`];
    const { told, unreachable } = outcomeFor(typedCompany(PEOPLE, [HEADERS, ...rows, ROSA]).company);
    expect(told).toEqual(['rosa@example.org: Cleo Park, Dev Shah']);
    expect(unreachable).toEqual([]);
  },
);

test.each([
  ["pat.o'neil@example.org", "pat.o'neil@example.org"],
  ["pat.o'neil@example.org", 'Pat.O’Neil@example.org'],
  ["pat.o'neil@example.org; old@example.org", "pat.o'neil+x@example.org"],
  ["Pat <pat.o'neil@example.org>", "pat.o'neil@example.org"],
  ['pat/office@example.org', 'pat/office@example.org'],
  ["'patoneil@example.org'", 'pat.oneil@example.org'],
  ['“patoneil@example.org”', 'pat.oneil@example.org'],
  ['old@example.org/patoneil@example.org', 'pat.oneil@example.org'],
])('what is typed as %s bars %s, without a name to go by', (typed, email) => {
  const { told, leftOut } = second(`| P001 | ${typed} | `, `Jo Lee | P001 | ${email} | |`);
  expect(told).toEqual(['rosa@example.org: Cleo Park, Dev Shah']);
  expect(leftOut).toEqual([
    'Jo Lee gets no messages about Cleo Park: has the address of somebody who must not be contacted.',
  ]);
});

describe('who is barred', () => {
  const STAFF = [
    'Person ID | Name | Group | Email | Minor',
    'P001 | Cleo Park | Cast | | Yes',
    'P002 | Dev Shah | Cast | | Yes',
    'P003 | Pat O’Neil | Staff | crew@example.org | No',
    'P004 | Pat O’Neil | Cast | young@example.org | Yes',
    'P005 | P. O’Neil | Cast | initial@example.org | Yes',
    'P006 | Pat Hughes | Cast | hughes@example.org | Yes',
  ];
  const SAME =
    'has the name of somebody who must not be contacted: if it is somebody else, type the middle names of both';
  const reasons = (...guardians: string[]) => {
    const { company } = typedCompany(STAFF, [HEADERS, ...guardians]);
    const barred = barredFrom(company);
    const entries = [...company.people, ...company.guardians].map((one) => [one, barred.reason(one)] as const);
    for (const [one, reason] of entries) expect(barred.adult(one)).toBe(reason !== '');
    return {
      barred,
      by: entries.flatMap(([one, reason]) => (reason === '' ? [] : [`${'of' in one ? 'G' : one.id} ${reason}`])),
    };
  };

  test('nobody, where nobody must not be contacted', () => {
    const { by, barred } = reasons(ROSA, '| P001 | | |');
    expect(by).toEqual([]);
    expect(barred.address('rosa@example.org')).toBe(false);
  });

  test('a child of the whole name, not one with only the initial; the child’s own mailbox bars nobody', () => {
    const { by, barred } = reasons("Pat O'Neil | P004; P005 | pat@example.org | | Yes");
    expect(by).toEqual([`P003 ${SAME}`, `P004 ${SAME}`, `G ${SAME}`]);
    expect(['pat@example.org', 'CREW@example.org'].map(barred.address)).toEqual([true, true]);
    expect(['young@example.org', 'initial@example.org', ''].map(barred.address)).toEqual([false, false, false]);
  });

  test('an address that is missing is nobody’s, also where a barred adult has none', () => {
    const { barred } = reasons("Pat O'Neil | P004 | | | Yes", 'Jin Park | P001 | | |');
    expect(barred.address('')).toBe(false);
  });

  test('the adult whom a barred name of one word stands for is barred by the whole name everywhere', () => {
    const { by } = reasons('Pat | P001 | | | Yes', 'Pat O’Neil | P001; P002 | two@example.org | |');
    expect(by).toEqual([
      `P003 ${SAME}`,
      `P004 ${SAME}`,
      `G ${SAME}`,
      'G could be Pat, who must not be contacted: type both names in full',
    ]);
  });

  test('a barred name of one word bars nobody of the staff and no child while its children are known', () => {
    expect(reasons('Pat | P001 | | | Yes', 'Pat Jones | P002 | | |').by).toEqual([`G ${SAME}`]);
  });

  test('where its children cannot be read, no child called so is barred', () => {
    expect(reasons('Pat | Somebody | | | Yes').by).toEqual([
      'P003 could be Pat, who must not be contacted: type both names in full',
      `G ${SAME}`,
    ]);
  });

  test('nobody without a name is taken for a barred row without one', () => {
    const { company } = typedCompany(STAFF, [HEADERS, '| P001 | pat@example.org | | Yes']);
    const barred = barredFrom(company);
    for (const minor of [true, false]) {
      expect(barred.reason({ name: '', email: 'jo@example.org', minor })).toBe('');
      expect(barred.reason({ name: '', email: 'pat@example.org', minor })).toBe(
        'has the address of somebody who must not be contacted',
      );
    }
  });
});
