import fc from 'fast-check';
import { stayOf, type TimeCell } from '../../../../src/features/attendance/summary/stay.ts';
import { minutesFromTime } from '../../../../src/values/cellDates.ts';

/** A cell with something typed into it. */
const typed = (text: string): TimeCell => ({ isTyped: text !== '', minute: minutesFromTime(text) });

/** In, Out, call and end as they are typed; `''` where nothing is. */
function stay(cameIn: string, out: string, call = '16:00', end = '19:00') {
  return stayOf(typed(cameIn), typed(out), minutesFromTime(call), minutesFromTime(end));
}

test('somebody was there from In to Out', () => {
  expect(stay('16:00', '19:00')).toEqual({ from: 960, to: 1140 });
  expect(stay('15:40', '18:05')).toEqual({ from: 940, to: 1085 });
});

test('times after midnight are of the evening that they end, as hours past 24 or as they are said', () => {
  expect(stay('23:00', '0:30', '23:00', '25:00')).toEqual({ from: 1380, to: 1470 });
  expect(stay('23:00', '25:10', '23:00', '25:30')).toEqual({ from: 1380, to: 1510 });
  expect(stay('0:15', '1:30', '23:00', '25:30')).toEqual({ from: 1455, to: 1530 });
  expect(stay('24:15', '1:30', '23:00', '25:30')).toEqual({ from: 1455, to: 1530 });
});

test.each([
  ['', '', 'noTimes'],
  ['16:00', '', 'noOut'],
  ['', '19:00', 'noIn'],
  ['about four', '19:00', 'unreadable'],
  ['16:00', 'seven', 'unreadable'],
  // They went at 17:00 and were back at 17:30: when they left for good nobody wrote down.
  ['17:30', '17:00', 'backIn'],
  ['4:20', '19:00', 'tooEarly'],
  ['11:00', '27:30', 'tooLong'],
  ['24:10', '0:05', 'backIn'],
])('with In “%s” and Out “%s” the hours are %s', (cameIn, out, gap) => {
  expect(stay(cameIn, out)).toBe(gap);
});

test('whoever goes at once was there for no time', () => {
  expect(stay('16:00', '16:00')).toEqual({ from: 960, to: 960 });
});

test('a stay goes forward, is no longer than 16 hours, and is only there where both times are read', () => {
  const cell = fc.oneof(
    fc.constant<TimeCell>({ isTyped: false, minute: null }),
    fc.constant<TimeCell>({ isTyped: true, minute: null }),
    fc.integer({ min: 0, max: 2160 }).map((minute): TimeCell => ({ isTyped: true, minute })),
  );
  const minute = fc.option(fc.integer({ min: 0, max: 2160 }));
  fc.assert(
    fc.property(cell, cell, minute, minute, (cameIn, out, call, end) => {
      const found = stayOf(cameIn, out, call, end);
      if (typeof found === 'string') return;
      expect(found.to).toBeGreaterThanOrEqual(found.from);
      expect(found.to - found.from).toBeLessThanOrEqual(960);
      // The clock showed what was typed.
      expect(found.from % 1440).toBe((cameIn.minute ?? -1) % 1440);
      expect(found.to % 1440).toBe((out.minute ?? -1) % 1440);
    }),
  );
});
