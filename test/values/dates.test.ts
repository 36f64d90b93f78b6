import fc from 'fast-check';
import { dateFromSerial, serialFromDate, timeFromMinutes } from '../../src/values/cellDates.ts';
import { addDays, clockTime, dateInFull, dateInShort, daysBetween } from '../../src/values/dates.ts';

const date = fc.integer({ min: 34000, max: 109000 }).map((serial) => dateFromSerial(serial) ?? '');

test('so many days on are so many days between, on days of a clock change too', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: -500, max: 500 }), (from, days) => {
      const to = addDays(from, days);
      expect(daysBetween(from, to)).toBe(days);
      expect((serialFromDate(to) ?? 0) - (serialFromDate(from) ?? 0)).toBe(days);
    }),
  );
});

test('dates and times are worded as people say them', () => {
  expect(dateInFull('2027-03-05')).toBe('Friday 5 March 2027');
  expect(dateInShort('2027-03-05')).toBe('Fri 5 Mar');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
});

test.each([
  ['18:30', '6:30 pm'],
  ['00:00', '12:00 am'],
  ['12:05', '12:05 pm'],
  ['25:10', '1:10 am (after midnight)'],
  ['soon', 'soon'],
])('%s is said %s', (time, words) => {
  expect(clockTime(time)).toBe(words);
});

test('no two times of a working day are said alike', () => {
  const words = Array.from({ length: 2161 }, (_, minute) => clockTime(timeFromMinutes(minute)));
  expect(new Set(words).size).toBe(words.length);
});
