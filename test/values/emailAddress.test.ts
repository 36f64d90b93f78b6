import fc from 'fast-check';
import {
  addressesIn,
  addressProblem,
  foldedAddress,
  isEmailAddress,
  widestMailbox,
} from '../../src/values/emailAddress.ts';

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

test.each([
  ['', []],
  ['Pat <pat@example.org>, mum@example.org.', ['pat@example.org', 'mum@example.org']],
  ["pat.o'neil@example.org", ["pat.o'neil@example.org", 'neil@example.org']],
  ["'pat@example.org'", ['pat@example.org']],
  ['“pat@example.org”', ['pat@example.org']],
  ["pat@example.org/o'neil@example.org", ['pat@example.org', "o'neil@example.org"]],
])('in %j are at least %j', (text, addresses) => {
  expect(addressesIn(text)).toEqual(expect.arrayContaining(addresses));
});

test('an address is always found in itself, whatever signs are in it', () => {
  const user = fc.string({ unit: fc.constantFrom('a', '.', "'", '’', '/', '|', '-', '+', '“', '!'), maxLength: 9 });
  fc.assert(
    fc.property(user, (name) => {
      const text = `${name}@example.org`;
      if (isEmailAddress(text)) expect(addressesIn(text)).toContain(text);
    }),
  );
});

test('whichever apostrophe or hyphen is typed, it is one mailbox for barring', () => {
  expect(widestMailbox('Pat.O’Neil@Example.org')).toBe(widestMailbox("pat.o'neil@example.org"));
  expect(widestMailbox('pat‑one@example.org')).toBe('pat-one@example.org');
});
