/** Who has confirmed the rules for the hours of children: an adult, a day that has come, and these rules. */
import fc from 'fast-check';
import { confirmedHours } from '../../src/company/confirmedHours.ts';
import { typedCompany } from '../builders/company.ts';

const { company } = typedCompany([
  'Person ID | Name | Group | Minor',
  'P001 | Ana Reyes | Staff | No',
  'P002 | Cleo Park | Cast | Yes',
  'P003 | Sam Blank | Crew | ',
]);
const read = (text: string, rules = 'England') => confirmedHours(text, rules, company, '2027-03-05');

test.each([
  ['Ana Reyes, 5 January 2027, England'],
  ['England; ana reyes; 2027-01-05'],
  ['Ana Reyes, January 5, 2027, england'],
  ['Somebody Outside, 5 January 2027, England'],
])('“%s” confirms', (text) => {
  expect(read(text)).toMatchObject({ on: '2027-01-05', why: '' });
});

test.each([
  ['nothing at all', '', /No adult has confirmed/],
  ['no day', 'Ana Reyes, England', /one name and one day/],
  ['no name', '5 January 2027, England', /one name and one day/],
  ['two names', 'Ana Reyes, Bo Lind, 5 January 2027, England', /one name and one day/],
  ['only signs for a name', '--, 5 January 2027, England', /one name and one day/],
  ['other rules', 'Ana Reyes, 5 January 2027, New York', /does not say England/],
  ['no rules', 'Ana Reyes, 5 January 2027', /does not say England/],
  ['a day that has not come', 'Ana Reyes, 6 March 2027, England', /has not come/],
  ['a minor', 'Cleo Park, 5 January 2027, England', /adult has to/],
  ['somebody whose age nobody has typed', 'P003, 5 January 2027, England', /adult has to/],
  ['a minor in another spelling', 'Park Cleo, 5 January 2027, England', /adult has to/],
])('%s does not', (_, text, why) => {
  expect(read(text).why).toMatch(why);
});

test('whatever is typed, rules are confirmed only where they are named with a day', () => {
  const piece = fc.oneof(
    fc.constantFrom('Ana Reyes', 'England', '2027-01-05', 'Scotland', '__proto__', ''),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const text = pieces.join(', ');
      if (read(text).why === '') expect(text.toLowerCase()).toMatch(/england/);
      expect(read('x'.repeat(5000) + text).by.length).toBeLessThanOrEqual(5000 + text.length);
    }),
  );
});
