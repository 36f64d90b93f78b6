/** Words that were misheard or mistyped. */
import fc from 'fast-check';
import { isSlip } from '../../src/values/slip.ts';

it.each([
  ['jin', 'gin', true],
  ['park', 'parke', true],
  ['park', 'prak', true],
  ['stephen', 'steven', true],
  ['jin', 'rosa', false],
  ['park', 'pike', false],
  ['jo', 'bo', false],
  ['stephen', 'stella', false],
])('%s and %s: %s', (one, other, is) => {
  expect([isSlip(one, other), isSlip(other, one)]).toEqual([is, is]);
});

it('is so of any word with one letter more, whichever is the longer', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '朴', '😀'), minLength: 3, maxLength: 20 });
  fc.assert(
    fc.property(word, fc.nat(20), (text, at) => {
      const letters = Array.from(text);
      const more = [...letters.slice(0, at), 'x', ...letters.slice(at)].join('');
      return isSlip(text, more) && isSlip(more, text);
    }),
  );
});

it('answers at once about words of any length', () => {
  const long = 'a'.repeat(50_000);
  expect(isSlip(long, `${long}b`)).toBe(false);
  expect(isSlip('park', long)).toBe(false);
});
