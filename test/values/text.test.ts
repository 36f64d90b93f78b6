import fc from 'fast-check';
import { foldedText, visibleText } from '../../src/values/text.ts';

test.each([
  ['Theo O’Brien', "theo o'brien"],
  ['Theo O\u02BCBrien', "theo o'brien"],
  ['  THEO\u00A0 O`Brien\u200B', "theo o'brien"],
  ['Anne\u2010Marie \u2013 x', 'anne-marie - x'],
  ['“stumble\u00AD through”', '"stumble through"'],
  ['Zoe\u0308', 'zo\u00eb'],
  ['\uFEFFName', 'name'],
])('%j is compared as %j', (typed, folded) => {
  expect(foldedText(typed)).toBe(folded);
});

test('what is folded stays as it is when it is folded again', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => foldedText(foldedText(text)) === foldedText(text)));
});

test('signs that nobody sees are taken out of an address and nothing else is', () => {
  expect(visibleText('ana@example.org\u200B\u2060')).toBe('ana@example.org');
  expect(visibleText('a b\n')).toBe('a b\n');
});
