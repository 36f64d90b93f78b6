import { addressCheck, adultAddressProblem } from '../../src/company/adultAddress.ts';
import { production } from '../builders/production.ts';

const { company } = production({
  People: [
    'Person ID | Name | Group | Email | Minor',
    'P001 | Ana Reyes | Staff | ana@example.org | No',
    'P002 | Cleo Park | Cast | cleo@example.org | Yes',
    'P003 | Dev Shah | Cast | dev@example.org |',
    'P004 | Rosa Bar | Volunteer | rosa@example.org | No',
  ],
  Guardians: ['Guardian ID | Name | Of | Email | No contact', 'G001 | Rosa Bar | P003 | bar@example.org | Yes'],
});

test.each(['ana@example.org', 'office@example.org'])('%s may be let into an archive', (address) => {
  expect(adultAddressProblem(company, address)).toBe('');
});

test.each([
  ['Cleo+show@Example.org', 'Cleo Park, who is under 18'],
  ['dev@example.org', 'Dev Shah, who is under 18'],
  ['bar@example.org', 'must not be contacted'],
  ['rosa@example.org', 'must not be contacted'],
  ['the office', 'not an email address'],
])('%s may not', (address, words) => {
  expect(adultAddressProblem(company, address)).toContain(words);
});

test.each([
  ['the office', '“the office” is not an email address. Type one address, such as ana.silva@example.org.'],
  ['cleo@example.org', 'cleo@example.org is the address of Cleo Park, who is under 18 (or Minor is blank).'],
])('what is wrong with %s is said in a sentence', (address, sentence) => {
  expect(adultAddressProblem(company, address)).toBe(sentence);
});

describe('whose an address is', () => {
  const { company } = production({
    People: [
      'Person ID | Name | Group | Email | Minor | Active',
      'P001 | Ana Reyes | Staff | ana@example.org | No | Yes',
      'P002 | Cleo Park | Cast | cleo@example.org | Yes | Yes',
      'P003 | Dev Shah | Cast | | Yes | Yes',
      'P004 | Rosa Bar | Volunteer | rosa@example.org | No | Yes',
      'P005 | Gus Gone | Staff | gus.gone@example.org | No | No',
      'P006 | Hal Gone | Staff | hall@example.org | No | No',
      'P007 | Ina Here | Staff | Hall@example.org | No | Yes',
      'P008 | Kim Lee | Staff | rosa.bar@lee.example.org | No | Yes',
      'P009 | Lea Lee | Cast | rosa.bar@lee.example.org | Yes | Yes',
      'P010 | Moe Fox | Cast | rosa.bar@fox.example.org | Yes | Yes',
      "P011 | Theo O'Brien | Cast | theo.o'brien@example.org | Yes | Yes",
      'P012 | Rosa Bar | Cast | young.rosa@example.org | Yes | Yes',
      'P013 | R. Bar | Cast | r@example.org | Yes | Yes',
    ],
    Guardians: [
      'Guardian ID | Name | Of | Email | No contact',
      'G001 | Rosa Bar | P003 | bar@example.org, rosa/bar@example.org | Yes',
      'G002 | Max | P003 | | Yes',
      'G003 | Rosa Jane Bar | P003 | second@example.org |',
      'G004 | Gran | P003 | bar+gran@example.org |',
      'G005 | Mia Shah | P003 | rosa.bar@shah.example.org |',
    ],
  });
  const NO_CONTACT = 'who must not be contacted (No contact in Guardians)';
  const barred = (words: string) => ({ why: 'barred', words });
  const minor = (name: string) => ({
    why: 'minor',
    words: `is the address of ${name}, who is under 18 (or Minor is blank)`,
  });
  const NAMESAKE =
    'has the name of somebody who must not be contacted: if it is somebody else, type the middle names of both';

  test.each([
    ['an adult', 'ana@example.org'],
    ['nobody', 'office@example.org'],
    ['nobody, while some have no address', ''],
    ['an active adult who shares it with one who has left', 'hall@example.org'],
    ['nobody, but for a dot somebody’s who has left', 'gusgone@example.org'],
    ['nobody, with an initial and a barred last name', 'r.bar@example.net'],
    ['nobody, with only a barred first name', 'rosa@example.net'],
    ['nobody, with the whole of a barred name of one word', 'max@example.net'],
    ['nobody, with a barred last name only in the domain', 'rosa@bar.example.net'],
    ['nobody, with the name of a guardian who may be told', 'mia.shah@example.net'],
    ['a guardian who is known by it, though it has a barred name', 'rosa.bar@shah.example.org'],
  ])('%s: %s may be used', (_, address) => expect(addressCheck(company).of(address)).toBeNull());

  test.each([
    ['a minor', 'CLEO+show@example.org', minor('Cleo Park')],
    ['a minor with an apostrophe in it', "theo.o'brien@example.org", minor("Theo O'Brien")],
    ['a minor with a curly apostrophe in it', 'theo.o’brien@example.org', minor("Theo O'Brien")],
    ['a minor with an initial of the barred parent', 'r@example.org', minor('R. Bar')],
    ['a minor and an adult with a barred name in it', 'rosa.bar@lee.example.org', minor('Lea Lee')],
    ['a barred adult', 'BAR@example.org', barred(`is the address of Rosa Bar, ${NO_CONTACT}`)],
    [
      'a barred adult who has a slash in it',
      'rosa/bar@example.org',
      barred(`is the address of Rosa Bar, ${NO_CONTACT}`),
    ],
    ['a person with a barred name', 'rosa@example.org', barred(`is the address of Rosa Bar, who ${NAMESAKE}`)],
    [
      'a minor with the whole barred name',
      'young.rosa@example.org',
      barred(`is the address of Rosa Bar, who ${NAMESAKE}`),
    ],
    [
      'a guardian with a barred name',
      'second@example.org',
      barred(
        'is the address of Rosa Jane Bar, who could be Rosa Bar, who must not be contacted: type both names in full',
      ),
    ],
    ['nobody, with a barred name', 'rosa.bar@example.net', barred(`could be the address of Rosa Bar, ${NO_CONTACT}`)],
    [
      'nobody, with a barred name and a middle one',
      'rosa_jane-bar@example.net',
      barred(`could be the address of Rosa Bar, ${NO_CONTACT}`),
    ],
    [
      'only a minor, with a barred name',
      'rosa.bar@fox.example.org',
      barred(`could be the address of Rosa Bar, ${NO_CONTACT}`),
    ],
    [
      'somebody who has left',
      'gus.gone@example.org',
      { why: 'left', words: 'is the address of Gus Gone, who has left (Active is No)' },
    ],
  ])('%s: %s must not be used', (_, address, found) => expect(addressCheck(company).of(address)).toEqual(found));

  test.each([
    ['an adult', 'Ana+x@example.org', true],
    ['an adult and somebody who has left', 'hall@example.org', true],
    ['an adult and a child', 'rosa.bar@lee.example.org', true],
    ['an adult but for a dot', 'a.na@example.org', false],
    ['a minor', 'cleo@example.org', false],
    ['an adult with a barred name', 'rosa@example.org', false],
    ['an adult who has left', 'gus.gone@example.org', false],
    ['nobody', 'office@example.org', false],
  ])('the mailbox of %s (%s) is read by an adult of the company: %s', (_, address, is) => {
    expect(addressCheck(company).isAdults(address)).toBe(is);
  });
});
