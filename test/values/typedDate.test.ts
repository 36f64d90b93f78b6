/** Dates as people type them and spreadsheets show them: read where they can only be one day, else said. */
import { format } from 'date-fns';
import { da, de, enGB, enUS, es, fr, it, nb, nl, pl, pt, sv } from 'date-fns/locale';
import fc from 'fast-check';
import { dateFromSerial } from '../../src/values/cellDates.ts';
import { dateInCell, type TypedDate, typedDate, typedDateProblem } from '../../src/values/typedDate.ts';

/** 2000-01-01 to 2099-12-31, the years that two digits stand for. */
const dates = fc.integer({ min: 36526, max: 73050 }).map((serial) => dateFromSerial(serial) ?? '');
const dayOf = (read: TypedDate) => (read.kind === 'date' ? read.date : read.kind === 'either' ? read.dates : null);

test.each([
  ['Sat 6 Mar 2027', '2027-03-06'],
  ['Saturday, March 6, 2027', '2027-03-06'],
  ['Sat, Mar 6, 2027', '2027-03-06'],
  ['6 March 2027 (Sat)', '2027-03-06'],
  ['4 December 2026', '2026-12-04'],
  ['Dec 4, 2026', '2026-12-04'],
  ['Dec. 4th, 2026', '2026-12-04'],
  ['the 4th of December 2026', '2026-12-04'],
  ['4-Dec-26', '2026-12-04'],
  ['4Dec2026', '2026-12-04'],
  ['2026 Dec 4', '2026-12-04'],
  ["4 Sept '26", '2026-09-04'],
  ['2027/03/05', '2027-03-05'],
  ['2027.03.05', '2027-03-05'],
  ['2027. 3. 5.', '2027-03-05'],
  ['20270305', '2027-03-05'],
  ['2027-03-05', '2027-03-05'],
  ['2027-03-05T16:00:00', '2027-03-05'],
  ['2027-03-05 16:00', '2027-03-05'],
  ['Fri 5 Mar 2027 7:30 pm', '2027-03-05'],
  ['5 March 2027 16.00', '2027-03-05'],
  ['09.03.2027', '2027-03-09'],
  ['9.3.27', '2027-03-09'],
  ['9. 3. 2027', '2027-03-09'],
  ['13/3/2027', '2027-03-13'],
  ['3/13/27', '2027-03-13'],
  ['2/20/2027 18:04:11', '2027-02-20'],
  ['3/3/2027', '2027-03-03'],
  // 9 March is a Tuesday, 3 September a Friday.
  ['Tue 3/9/2027', '2027-03-09'],
  ['Fri 3/9/2027', '2027-09-03'],
  ['Di. 9. März 2027', '2027-03-09'],
  ['mar. 9 mars 2027', '2027-03-09'],
  ['9 de marzo de 2027', '2027-03-09'],
  ['6\u00A0Mar\u200B 2027', '2027-03-06'],
])('%s is %s', (text, date) => {
  expect(typedDate(text)).toMatchObject({ kind: 'date', date });
  expect(dateInCell(text)).toBe(date);
});

test.each([
  ['3/9/2027', '“3/9/2027” could be 3 September 2027 or 9 March 2027.'],
  ['3-9-2027', 'could be 3 September 2027 or 9 March 2027'],
  ['3/9/27', 'could be 3 September 2027 or 9 March 2027'],
  ['7/24', 'has no year'],
  ['Sat 6 Mar', 'has no year'],
  ['March 6', 'has no year'],
  ['March 2027', 'has no day'],
  ['Fri 6 Mar 2027', 'is a Saturday, not a Friday'],
  ['30 Feb 2027', 'is not a day in the calendar'],
  ['2027-02-29', 'is not a day in the calendar'],
  ['31/31/2027', 'is not a day in the calendar'],
  // 27 March 2005, or 5 March 2027?
  ['27-03-05', 'is not a date'],
  ['TBA', 'is not a date'],
  ['March', 'is not a date'],
  ['6 to 8 March 2027', 'is not a date'],
  ['2027-03-05T23:00:00Z', 'is not a date'],
  ['5', 'is not a date'],
  ['constructor 5 2027', 'is not a date'],
  ['x'.repeat(50_000), 'is not a date'],
])('%s is not guessed, and it is said why', (text, words) => {
  expect(typedDateProblem(text, typedDate(text))).toContain(words);
  expect(dateInCell(text)).toBeNull();
});

test('the order of day and month that other dates tell decides', () => {
  const slashes = { dots: null, others: 'month first' } as const;
  expect(dayOf(typedDate('3/9/2027', slashes))).toBe('2027-03-09');
  expect(dayOf(typedDate('3/9/2027', { ...slashes, others: 'day first' }))).toBe('2027-09-03');
  expect(dayOf(typedDate('9.3.2027', slashes))).toBe('2027-03-09');
  expect(dayOf(typedDate('9.3.2027', { dots: 'month first', others: null }))).toBe('2027-09-03');
});

test('every date comes back from the way in which a spreadsheet shows it, in each of its languages', () => {
  const languages = [enUS, enGB, de, fr, es, it, pt, nl, sv, da, nb, pl];
  const patterns = ['EEE d MMM yyyy', 'd MMMM yyyy', 'EEEE d MMMM yyyy', 'd MMM yy'];
  fc.assert(
    fc.property(dates, fc.constantFrom(...languages), fc.constantFrom(...patterns), (date, locale, pattern) => {
      const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
      const shown = format(new Date(year, month - 1, day, 12), pattern, { locale });
      expect([shown, dayOf(typedDate(shown))]).toEqual([shown, date]);
    }),
    { numRuns: 1000 },
  );
});

test('a date of numbers is one of the two days that it can mean, and never a third', () => {
  fc.assert(
    fc.property(dates, fc.constantFrom('/', '-', '.'), fc.boolean(), (date, mark, monthFirst) => {
      const [year = '', month = '', day = ''] = date.split('-');
      const text = (monthFirst ? [month, day, year] : [day, month, year]).join(mark);
      const read = dayOf(typedDate(text));
      if (mark === '.' && monthFirst && Number(day) <= 12) return;
      expect(Array.isArray(read) ? read : [read]).toContain(date);
      if (Array.isArray(read)) expect(Number(day) <= 12 && day !== month).toBe(true);
    }),
  );
});

test('no text is taken for a date that it does not spell out', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), (text) => {
      const read = typedDate(text);
      if (read.kind === 'date') expect(text).toMatch(/\d/);
    }),
  );
});
