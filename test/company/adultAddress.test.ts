import { adultAddressProblem } from '../../src/company/adultAddress.ts';
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
