import fc from 'fast-check';
import { nearestTo } from '../../src/values/nearestText.ts';

test.each([
  ['Vilager', 'Villager'],
  ['vilalger', 'Villager'],
  ['Mnia', 'Mina'],
  ['Lantern Boy', 'Lantern Boy'],
  ['Captian', 'Captain'],
  ['Fairy', undefined],
  ['Mi', undefined],
  ['', undefined],
])('%j is nearest to %j', (typed, nearest) => {
  expect(nearestTo(['Mina', 'Villager', 'Lantern Boy', 'Captain'])(typed)).toBe(nearest);
});

test('of several that are as near the first is meant', () => {
  expect(nearestTo(['Hana', 'Tana'])('Mana')).toBe('Hana');
});

test('a word is found again after one slip wherever it is, and a text of other letters never', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdefghijkl'), minLength: 4, maxLength: 12 });
  fc.assert(
    fc.property(word, fc.nat(11), fc.constantFrom('z', ''), (text, place, sign) => {
      const at = place % text.length;
      expect(nearestTo([text])(`${text.slice(0, at)}${sign}${text.slice(at + 1)}`)).toBe(text);
      expect(nearestTo([text])('z'.repeat(text.length))).toBeUndefined();
    }),
  );
});
