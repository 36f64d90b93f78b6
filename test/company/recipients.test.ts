/** Who gets a message about whom, why, and what is said of everybody who gets none. */
import { envelopesFor, leftOutProblem } from '../../src/company/recipients.ts';
import { outcomeFor, typedCompany } from '../builders/company.ts';

const PEOPLE = 'Person ID | Name | Group | Email | Minor | Active';
const GUARDIANS = 'Name | Of | Email | Gets calls | No contact';
const CLEO = 'P001 | Cleo Park | Cast | | Yes | Yes';
const DAN = 'P002 | Dan Park | Cast | | Yes | Yes';
const companyOf = (people: string[], guardians: string[] = []) =>
  typedCompany([PEOPLE, ...people], [GUARDIANS, ...guardians]).company;
const sent = (people: string[], guardians: string[] = []) => {
  const company = companyOf(people, guardians);
  return envelopesFor(company.people, company, { minorsToo: false });
};

describe('a message', () => {
  test('says why it goes to its address: each reason once, in the order they were asked for', () => {
    const { envelopes } = sent(
      ['P001 | Rosa Park | Crew | Home@example.org | No | Yes', 'P002 | Cleo Park | Cast | | Yes | Yes'],
      ['Rosa Park | P002 | home@example.org | |', 'Jin Park | P002 | home@example.org | |'],
    );
    expect(envelopes.map(({ people, ...one }) => ({ ...one, people: people.map(({ id }) => id) }))).toEqual([
      { to: 'Home@example.org', bcc: [], people: ['P001', 'P002'], why: 'called, guardian of Cleo Park' },
    ]);
  });

  test('goes to each guardian who takes calls, about every child of theirs, with no hidden copy', () => {
    const { envelopes, unreachable, leftOut } = sent(
      ['P001 | Cleo Park | Cast | cleo@example.org | Yes | Yes', DAN],
      [
        'Rosa Park | P001; P002 | rosa@example.org | Yes |',
        'Jin Park | P002 | jin@example.org | |',
        'Kim Park | P002 | kim@example.org | No |',
        'Lee Park | P002 | | Yes |',
      ],
    );
    expect(envelopes.map(({ to, bcc, why }) => [to, bcc, why])).toEqual([
      ['rosa@example.org', [], 'guardian of Cleo Park, guardian of Dan Park'],
      ['jin@example.org', [], 'guardian of Dan Park'],
    ]);
    expect(unreachable).toEqual([]);
    expect(leftOut).toEqual([]);
  });

  test('a row that names a child twice is one guardian', () => {
    const company = companyOf([CLEO], ['Rosa Park | P001; Cleo Park | rosa@example.org | |']);
    const [child] = company.people;
    company.guardians[0]?.of.push(...company.people);
    const { envelopes } = envelopesFor(child === undefined ? [] : [child, child], company, { minorsToo: false });
    expect(envelopes.map(({ people, why }) => [people.length, why])).toEqual([[1, 'guardian of Cleo Park']]);
  });
});

describe('nobody is told about', () => {
  test.each([
    ['P001 | Ana Reyes | Staff | | No | Yes', 'Ana Reyes has no email address'],
    ['P001 | Ana Reyes | Staff | ana@example.org | No | No', 'Ana Reyes has left the company'],
    ['| Ana Reyes | Staff | ana@example.org | No | No', 'Ana Reyes has left the company'],
    ['| Ana Reyes | Staff | ana@example.org | No | Yes', 'Ana Reyes has no Person ID'],
    [
      'P001 | Ana Reyes | Staff | pat@example.org | No | Yes',
      'Ana Reyes has the address of somebody who must not be contacted',
    ],
  ])('an adult: %s', (row, reason) => {
    const guardians = ['Pat O’Neil | P002 | pat@example.org | | Yes'];
    const { told, unreachable } = outcomeFor(companyOf([row, DAN], guardians));
    expect(told).toEqual([]);
    expect(unreachable[0]).toBe(reason);
  });

  test.each([
    ['no row', [], 'is under 18 (or Minor is blank) and has no guardian in Guardians'],
    [
      'a row of another child',
      ['Rosa Park | P002 | rosa@example.org | |'],
      'is under 18 (or Minor is blank) and has no guardian in Guardians',
    ],
    [
      'only barred adults',
      ['Pat O’Neil | P001 | pat@example.org | Yes | Yes'],
      'has only guardians who must not be contacted',
    ],
    ['nobody who gets calls', ['Rosa Park | P001 | rosa@example.org | No |'], 'has no guardian who gets calls'],
    [
      'a barred adult and one who gets no calls',
      ['Pat O’Neil | P001 | pat@example.org | Yes | Yes', 'Rosa Park | P001 | rosa@example.org | No |'],
      'has no guardian who gets calls',
    ],
    ['no usable address', ['Rosa Park | P001 | rosa at work | |'], 'has no guardian with a usable email address'],
    [
      'one without an address and one who gets no calls',
      ['Rosa Park | P001 | | |', 'Jin Park | P001 | jin@example.org | No |'],
      'has no guardian with a usable email address',
    ],
    [
      'two whose address and name are barred',
      [
        'Pat O’Neil | P001 | pat@example.org | | Yes',
        'Gran | P001 | p.at@example.org | |',
        'P. Oneil | P001 | other@example.org | |',
        'Rosa Park | P001 | | |',
      ],
      'has nobody who may be told: Gran has the address of somebody who must not be contacted; P. Oneil could be Pat O’Neil, who must not be contacted: type both names in full',
    ],
  ])('a minor with %s', (_, guardians, reason) => {
    const company = companyOf([CLEO, DAN], guardians);
    const [child] = company.people;
    const { envelopes, unreachable, leftOut } = envelopesFor(company.people.slice(0, 1), company, { minorsToo: true });
    expect(envelopes).toEqual([]);
    expect(unreachable).toEqual([{ person: child, reason }]);
    expect(leftOut).toEqual([]);
  });
});

describe('what is said of somebody left out', () => {
  const company = companyOf([CLEO], ['Rosa Park | P001 | rosa@example.org | |', '| P001 | jin@example.org | |']);
  const [person] = company.people as [(typeof company.people)[0]];
  const [guardian = null, nameless = null] = company.guardians;

  test.each([
    ['a minor', null, { tab: 'People', message: 'Cleo Park gets no copy: it is late.' }],
    ['a guardian', guardian, { tab: 'Guardians', message: 'Rosa Park gets no messages about Cleo Park: it is late.' }],
    [
      'a row without a name',
      nameless,
      { tab: 'Guardians', message: 'A guardian gets no messages about Cleo Park: it is late.' },
    ],
  ])('%s', (_, one, problem) => {
    expect(leftOutProblem({ person, guardian: one, reason: 'it is late' })).toEqual(problem);
  });
});

describe('a minor’s hidden copy', () => {
  const copies = (people: string[], guardians: string[]) => outcomeFor(companyOf(people, guardians), true);
  const WITH = 'P001 | Cleo Park | Cast | cleo@example.org | Yes | Yes';
  const ROSA = 'Rosa Park | P001; P002 | rosa@example.org | |';

  test('goes with the first guardian’s message only', () => {
    expect(copies([WITH], [ROSA, 'Jin Park | P001 | jin@example.org | |'])).toEqual({
      told: ['rosa@example.org + cleo@example.org: Cleo Park', 'jin@example.org: Cleo Park'],
      unreachable: [],
      leftOut: [],
    });
  });

  test('goes once to an address that brothers and sisters share', () => {
    const brother = 'P002 | Dan Park | Cast | CLEO@example.org | Yes | Yes';
    expect(copies([WITH, brother], [ROSA])).toEqual({
      told: ['rosa@example.org + cleo@example.org: Cleo Park, Dan Park'],
      unreachable: [],
      leftOut: [],
    });
  });

  test('is no matter where the minor has no address, also beside another family', () => {
    const guardians = ['Rosa Park | P001 | o@example.org | |', 'Omar Shah | P002 | o@example.org | |'];
    expect(copies([CLEO, DAN], guardians)).toEqual({
      told: ['o@example.org: Cleo Park, Dan Park'],
      unreachable: [],
      leftOut: [],
    });
  });

  test('is not needed where a guardian of the family reads that address, which is said of the guardian alone', () => {
    expect(copies([WITH], [ROSA, 'Jin Park | P001 | c.leo@example.org | |'])).toEqual({
      told: ['rosa@example.org: Cleo Park'],
      unreachable: [],
      leftOut: [
        'Jin Park gets no messages about Cleo Park: has the address of Cleo Park, who is under 18: if it is this adult’s, clear it in People.',
      ],
    });
  });

  test('goes to a child who is called like a barred parent', () => {
    const theo = 'P001 | Theo Park | Cast | theo@example.org | Yes | Yes';
    const { told, leftOut } = copies([theo], ['Theo Park | P001 | old@example.org | | Yes', ROSA]);
    expect(told).toEqual(['rosa@example.org + theo@example.org: Theo Park']);
    expect(leftOut).toEqual([]);
  });

  test.each([
    ['a row without a name or a child', '| | cleo@example.org | |', 'another family'],
    ['a guardian of another child', 'Omar Shah | P002 | cleo@example.org | No |', 'Omar Shah'],
  ])('does not go to an address that %s has', (_, row, name) => {
    const { told, leftOut } = copies([WITH, DAN], ['Rosa Park | P001 | rosa@example.org | |', row]);
    expect(told).toEqual(['rosa@example.org: Cleo Park']);
    expect(leftOut).toEqual([`Cleo Park gets no copy: the address also belongs to ${name}.`]);
  });

  test('goes to an address of a guardian of several children, if this one is among them', () => {
    const { leftOut } = copies(
      [WITH, DAN, 'P003 | Eve Shah | Cast | | Yes | Yes'],
      [ROSA, 'Jin | P003; P001 | cleo@example.org | |'],
    );
    expect(leftOut).not.toContainEqual(expect.stringContaining('gets no copy'));
  });

  describe('beside somebody whom the same message is about', () => {
    const MESSAGE = 'rosa@example.org: Cleo Park';
    test.each([
      [
        'the guardian, who is one of the company',
        'P003 | R. Park | Crew | ROSA@example.org | No | Yes',
        ['Jin Park | P001 | jin@example.org | |'],
        true,
      ],
      ['another adult at that address', 'P003 | Gus Reed | Crew | rosa@example.org | No | Yes', [], false],
      [
        'an adult called like a guardian of the family with another address',
        'P003 | Jin Park | Crew | rosa@example.org | No | Yes',
        ['Jin Park | P001 | jin@example.org | |'],
        false,
      ],
      [
        'an adult child of the family',
        'P003 | Eve Park | Crew | rosa@example.org | No | Yes',
        ['Jin Park | P001; P003 | jin@example.org | |'],
        true,
      ],
      [
        'another family’s child who is called like the guardian',
        'P003 | Rosa Park | Cast | | Yes | Yes',
        ['Omar Shah | P003 | rosa@example.org | |'],
        false,
      ],
    ])('%s', (_, row, guardians, is) => {
      const name = row.split(' | ')[1] ?? '';
      const { told, leftOut } = copies([WITH, row], ['Rosa Park | P001 | rosa@example.org | |', ...guardians]);
      expect(told[0]).toBe(`${is ? MESSAGE.replace(':', ' + cleo@example.org:') : MESSAGE}, ${name}`);
      expect(leftOut).toEqual(
        is ? [] : [`Cleo Park gets no copy: the message to the same address is also about ${name}.`],
      );
    });
  });
});
