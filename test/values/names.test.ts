import { nameKey, withoutAccents } from '../../src/values/names.ts';

test.each([
  ['Theo O’Brien', "theo O'Brien"],
  ['Silva, Ana', 'Ana Silva'],
  ['Mr. Ben Okafor', 'ben okafor'],
  ['Núñez, Señora José', 'Jose Nunez'],
  ['Łukasz Żak', 'lukasz zak'],
  ['Lily Chen, Jr.', 'Lily Chen Jr'],
  ['Chen Jr., Lily', 'Lily Chen, Junior'],
  ['Ana M. Silva', 'ana m silva'],
  ['Anne\u2011Marie Lee', 'Anne-Marie Lee'],
])('%s and %s are one person’s name', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
});

test.each([
  ['Ana Silva', 'Ana Silvano'],
  ['Ana Silva', 'Ben Silva'],
  ['Dr', 'Ana'],
  ['Anne Marie Lee', 'Anne Lee'],
  ['Pat Silva', 'Pat Silva Jr.'],
  ['अनि', 'अन'],
])('%s and %s are not joined', (one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other));
});

test('accents of Latin letters go, and the vowel signs of other scripts stay', () => {
  expect(withoutAccents('Łukasz Núñez')).toBe('lukasz Nunez');
  expect(withoutAccents('किरण')).toBe('किरण');
});
