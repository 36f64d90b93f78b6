import fc from 'fast-check';
import { addressProblem, foldedAddress, isEmailAddress } from '../../src/values/emailAddress.ts';

test.each(["o'neil+sm@example.org", 'a@b.co', 'A.B-c_d@sub.example.org', 'münchen@example.de'])('%s is one', (text) => {
  expect(isEmailAddress(text)).toBe(true);
});

test.each([
  '',
  'ana',
  'ana@example',
  '@example.org',
  'ana@',
  'ana@@example.org',
  'ana@example..org',
  'ana..b@example.org',
  'ana@example.org, ben@example.org',
  'ana@example.org;ben@example.org',
  'Ana <ana@example.org>',
  'ana@example.org\nBcc: all@example.org',
  'ana@example.org\u200B',
  '\u202Aana@example.org',
  'ana @example.org',
  '"ana"@example.org',
  'ana@example.o',
  `${'a'.repeat(65)}@example.org`,
  `a@${'b'.repeat(250)}.org`,
])('%j is none', (text) => {
  expect(isEmailAddress(text)).toBe(false);
});

test('nothing that passes can carry a second address or a header', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '@', '.', ',', ';', '<', '>', ' ', '\n', '\r', ':') }),
      (text) => {
        if (isEmailAddress(text)) expect(text).toMatch(/^[a.]+@[a.]+$/);
      },
    ),
    { numRuns: 5000 },
  );
});

test('upper and lower case and spaces around make no difference when addresses are compared', () => {
  expect(foldedAddress(' Ana.Silva@Example.ORG ')).toBe('ana.silva@example.org');
});

test('what is no address is quoted on one line', () => {
  expect(addressProblem('ana\n example')).toBe(
    '“ana example” is not an email address. Type one address, such as ana.silva@example.org.',
  );
});
