import { barredPhones } from '../../src/company/barredPhones.ts';
import { production } from '../builders/production.ts';

const { company } = production({
  People: ['Person ID | Name | Group', 'P001 | Cleo Park | Cast'],
  Guardians: [
    'Guardian ID | Name | Of | Phone | No contact',
    'G001 | Sam Vale | P001 | 07700 900100 / 01632 960200 | Yes',
    'G002 | Rosa Park | P001 | 07700 900300 | No',
    'G003 | Lee Vale | P001 | ext. 12 | Yes',
  ],
});

test.each([
  ['07700 900100', true],
  ['+44 7700 900100', true],
  ['(07700) 900-100', true],
  ['٠٧٧٠٠ ٩٠٠١٠٠', true],
  ['０７７００ ９００１００', true],
  ['home 01632 960299 or 01632 960200', true],
  ['07700 900300', false],
  ['07700 900101', false],
  ['12', false],
  ['', false],
])('%s: %s', (phone, isBarred) => {
  expect(barredPhones(company)(phone)).toBe(isBarred);
});
