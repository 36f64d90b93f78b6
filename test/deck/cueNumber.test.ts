import fc from 'fast-check';
import { compareCueNumbers, cueNumber } from '../../src/deck/cueNumber.ts';

const sorted = (texts: readonly string[]) =>
  [...texts].sort((a, b) => {
    const [one, other] = [cueNumber(a), cueNumber(b)];
    if (one === null || other === null) throw new Error(`${a} or ${b} is no number`);
    return compareCueNumbers(one, other);
  });

test.each<[string, string]>([
  ['LX 12', 'lx12'],
  ['LX 12', 'LX Q12'],
  ['LX 12', 'LXQ 12'],
  ['LX 12', 'LX cue 12'],
  ['LX 12.5', 'LX 12.50'],
  ['LX 12.5', 'LX\u00a012,5'],
  ['LX 12', 'L\u200bX 12'],
  ['SD 1-A', 'sd 1-a'],
  ['FLY 01', 'Fly 1'],
  ['12A', '12a'],
])('%j and %j are one cue', (a, b) => {
  expect(cueNumber(a)).not.toBeNull();
  expect(cueNumber(a)?.key).toBe(cueNumber(b)?.key);
});

test.each([
  ['LX 12', 'LX 12.5'],
  ['LX 12', 'LX 12A'],
  ['LX 12', 'SD 12'],
  ['LX 2-1', 'LX 21'],
  ['LX 1.1', 'LX 11'],
])('%j and %j are two cues', (a, b) => {
  expect(cueNumber(a)?.key).not.toBe(cueNumber(b)?.key);
});

test.each([
  '',
  ' ',
  'LX',
  'House open',
  '12 13',
  '__proto__',
  'LX 12-',
  '-',
  'LX 1-2-3-4-5',
  `LX ${'1'.repeat(50)}`,
  '#REF!',
])('%j is no number', (text) => {
  expect(cueNumber(text)).toBeNull();
});

test('inserts stand between the numbers that they were put between', () => {
  const order = [
    'LX 2',
    'LX 2-1',
    'LX 2-2',
    'LX 2-10',
    'LX 3',
    'LX 12',
    'LX 12A',
    'LX 12B',
    'LX 12.5',
    'LX 13',
    'LX 100',
  ];
  expect(sorted([...order].reverse())).toEqual(order);
  expect(sorted(['SD 1-B', 'SD 2-A', 'SD 1-A'])).toEqual(['SD 1-A', 'SD 1-B', 'SD 2-A']);
});

test('the order is the same however a list lies, and agrees with which cues are one', () => {
  const number = fc
    .tuple(
      fc.constantFrom('LX', 'SD', ''),
      fc.integer({ min: 0, max: 30 }),
      fc.constantFrom('', '.5', '.50', '.25', 'A', 'B', 'AA'),
      fc.constantFrom('', '-1', '-A'),
    )
    .map(([prefix, whole, insert, part]) => `${prefix} ${whole}${insert}${part}`);
  fc.assert(
    fc.property(number, number, number, (a, b, c) => {
      const [x, y, z] = [cueNumber(a), cueNumber(b), cueNumber(c)];
      if (x === null || y === null || z === null) throw new Error('Each is a number');
      expect(Math.sign(compareCueNumbers(x, y))).toBe(-Math.sign(compareCueNumbers(y, x)) + 0);
      expect(compareCueNumbers(x, y) === 0).toBe(x.key === y.key);
      if (compareCueNumbers(x, y) <= 0 && compareCueNumbers(y, z) <= 0) {
        expect(compareCueNumbers(x, z)).toBeLessThanOrEqual(0);
      }
    }),
  );
});
