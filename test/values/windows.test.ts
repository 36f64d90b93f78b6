import fc from 'fast-check';
import {
  durationText,
  mergedWindows,
  sharedWindows,
  type Window,
  windowsText,
  withoutWindows,
} from '../../src/values/windows.ts';

const windows = fc
  .array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 5 })
  .map((all) => all.map(([from, length]): Window => ({ from, to: from + length })));

const has = (all: readonly Window[], minute: number) => all.some(({ from, to }) => from <= minute && minute < to);
const minutesIn = (all: readonly Window[]) => all.reduce((sum, { from, to }) => sum + to - from, 0);
const MINUTES = Array.from({ length: 90 }, (_, minute) => minute);

test('merged, shared and taken-out windows hold exactly the minutes they should', () => {
  fc.assert(
    fc.property(windows, windows, (one, other) => {
      const [a, b] = [mergedWindows(one), mergedWindows(other)];
      for (const minute of MINUTES) {
        expect(has(a, minute)).toBe(has(one, minute));
        expect(has(sharedWindows(a, b), minute)).toBe(has(one, minute) && has(other, minute));
        expect(has(withoutWindows(a, b), minute)).toBe(has(one, minute) && !has(other, minute));
      }
      expect(minutesIn(a)).toBe(MINUTES.filter((minute) => has(one, minute)).length);
    }),
    { numRuns: 40 },
  );
});

test('merged windows are in order and do not touch', () => {
  fc.assert(
    fc.property(windows, (one) => {
      const merged = mergedWindows(one);
      merged.slice(1).forEach((window, index) => {
        expect(window.from).toBeGreaterThan(merged[index]?.to ?? Number.POSITIVE_INFINITY);
      });
    }),
  );
});

test('windows and durations are worded as people say them', () => {
  expect(windowsText([{ from: 960, to: 1005 }])).toBe('4:00 pm to 4:45 pm');
  expect([135, 60, 45, 0].map(durationText)).toEqual(['2 h 15 min', '1 h', '45 min', '0 min']);
});
