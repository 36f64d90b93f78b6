import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { comparePages, isPage } from '../../src/values/pages.ts';

const IN_ORDER = 'i ii iv ix x xl 1 2 9 10 12 12.5 12A 12B 12AA 12/13 13 99 100 133 133/134 134'.split(' ');
// 12A and 12AA are inserts of page 12; a double page starts at its first.
const SORTED = 'i ii iv ix x xl 1 2 9 10 12 12/13 12A 12AA 12B 12.5 13 99 100 133 133/134 134'.split(' ');

test('pages sort as they lie in the script: front matter, numbers, inserts', () => {
  expect([...IN_ORDER].reverse().sort(comparePages)).toEqual(SORTED);
});

test.each([
  ['12a', '12A'],
  ['p. 12', '12'],
  ['pp 3', '3'],
  ['Page iv', 'iv'],
  ['012', '12'],
  ['12 A', '12A'],
  ['1\u200b2', '12'],
])('%s is page %s', (typed, page) => {
  expect(comparePages(typed, page)).toBe(0);
});

test.each(['i', 'xiv', '12', '12A', '133/134', '12-13', '12.5', 'p. 7'])('%s is a page', (text) => {
  expect(isPage(text)).toBe(true);
});

test.each(['', 'iiii', 'see ASM', 'vx', '46357 12', '-3', '12ABC'])('“%s” is none, and comes last', (text) => {
  expect(isPage(text)).toBe(false);
  expect(comparePages(text, '999999')).toBeGreaterThan(0);
});

test('whatever people type has one order', () => {
  const typed = fc.oneof(
    fc.constantFrom(...IN_ORDER, '', 'cut', 'iiii'),
    fc.string({ maxLength: 6 }),
    fc.stringMatching(/^[ivxlc\dab./-]{0,5}$/),
  );
  fc.assert(
    fc.property(typed, typed, typed, (a, b, c) => {
      expect(Math.sign(comparePages(a, b))).toBe(-Math.sign(comparePages(b, a)) || 0);
      if (comparePages(a, b) <= 0 && comparePages(b, c) <= 0) expect(comparePages(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});

it.each(['12', 'p. 12', 'p12', 'pp 12', 'pg 12', 'Pg. 12', 'pg12', 'page 12', '#12', '12.', ' 12\u00A0'])(
  '%j is page 12',
  (text) => {
    expect(isPage(text)).toBe(true);
    expect(comparePages(text, '12')).toBe(0);
  },
);

it.each(['12?', 'top of 12', '#', 'pg', 'LX 12', '.'])('%j is no page', (text) => {
  expect(isPage(text)).toBe(false);
});
