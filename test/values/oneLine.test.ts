import fc from 'fast-check';
import { isBroken, oneLine } from '../../src/values/oneLine.ts';

test('what would begin a header of its own stays in the line', () => {
  expect(oneLine('Rosa Delgado\r\nBcc: all@example.org')).toBe('Rosa Delgado Bcc: all@example.org');
  expect(oneLine('  a \u2028 \u0007\u0000 b\t\tc\u2029')).toBe('a b c');
  expect(oneLine('a\ud83d b')).toBe('a b');
});

test('what turns letters round is left out, and an emoji stays whole', () => {
  expect(oneLine('a\u202Eb\u2066c\uFEFF\u200E')).toBe('abc');
  expect(oneLine('Ana 🎭')).toBe('Ana 🎭');
});

test('whatever is typed is one line afterwards, and is not changed by being made so again', () => {
  const awkward = fc.string({
    unit: fc.constantFrom('a', ' ', '\n', '\r', '\t', '\u2028', '\u0000', '\u202e', '🎭', '\udc00'),
  });
  fc.assert(
    fc.property(awkward, (text) => {
      const line = oneLine(text);
      expect(isBroken(line)).toBe(false);
      expect(oneLine(line)).toBe(line);
      expect(line).toBe(line.trim());
    }),
  );
});

test.each(['a\nb', 'a\u0000b', 'a\u2028b', 'a\u2029b', '\ud83d', 'a\rb'])('%j is more than one line', (text) => {
  expect(isBroken(text)).toBe(true);
});

test.each(['', 'a b', ' a\n', '\na', 'a\tb\tc', '🎭'])(
  '%j is one line, as what is around it does not count',
  (text) => {
    expect(isBroken(text)).toBe(false);
  },
);
