import fc from 'fast-check';
import {
  dateFromSerial,
  minutesFromTime,
  serialFromDate,
  serialFromTime,
  timeFromMinutes,
  timeFromSerial,
} from '../../src/values/cellDates.ts';

/** 1990-01-01 to 2199-12-31. */
const serials = fc.integer({ min: 32874, max: 109574 });
const minutes = fc.integer({ min: 0, max: 36 * 60 });

test('a date survives the way into a cell and back', () => {
  fc.assert(
    fc.property(serials, (serial) => {
      const date = dateFromSerial(serial);
      expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(serialFromDate(date ?? '')).toBe(serial);
    }),
  );
});

test('the day after a date has the next serial number', () => {
  fc.assert(
    fc.property(serials, (serial) => {
      const [year, month, day] = (dateFromSerial(serial) ?? '').split('-').map(Number);
      const next = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, (day ?? 0) + 1)).toISOString().slice(0, 10);
      if (serial < 109574) expect(dateFromSerial(serial + 1)).toBe(next);
    }),
  );
});

test('a time of a working day survives the way into a cell and back, hours past midnight too', () => {
  fc.assert(
    fc.property(minutes, (minute) => {
      const text = timeFromMinutes(minute);
      expect(minutesFromTime(text)).toBe(minute);
      expect(timeFromSerial(serialFromTime(text) ?? -1)).toBe(text);
    }),
  );
});

test.each([
  ['2027-03-05', 46451],
  ['2027-3-5', 46451],
  [' 2027-03-05 ', 46451],
  ['2028-02-29', 46812],
  ['2027-02-29', null],
  ['2027-13-01', null],
  ['2027-00-10', null],
  ['2027-04-31', null],
  ['1989-12-31', null],
  ['2200-01-01', null],
  ['5 March 2027', null],
  ['05/03/2027', null],
  ['27-03-05', null],
  ['', null],
])('the date %j is the serial number %j', (text, serial) => {
  expect(serialFromDate(text)).toBe(serial);
});

test.each([1.5, -1, 32873, 109575, Number.NaN, Number.POSITIVE_INFINITY])('%j is no date', (serial) => {
  expect(dateFromSerial(serial)).toBeNull();
});

test.each([
  ['18:30', 1110],
  ['8:05', 485],
  ['18:30:59', 1110],
  ['6:30 pm', 1110],
  ['6:30PM', 1110],
  ['6.30 pm', 1110],
  ['7.30pm', 1170],
  ['7:30 P.M.', 1170],
  ['7:30 p. m.', 1170],
  ['4:00p', 960],
  ['16.30', 990],
  ['19h30', 1170],
  ['19 h 30', 1170],
  ['16h', 960],
  ['18:30 Uhr', 1110],
  ['noon', 720],
  ['12 Noon', 720],
  ['midnight', 1440],
  ['18:30\u200B', 1110],
  ['6 pm', 1080],
  ['12 am', 0],
  ['12:15 a.m.', 15],
  ['12 pm', 720],
  ['25:10', 1510],
  ['36:00', 2160],
  ['36:01', null],
  ['13 pm', null],
  ['0 am', null],
  ['18:60', null],
  ['18', null],
  ['7.3', null],
  ['18:30-20:00', null],
  ['4.30.2027', null],
  ['1830', null],
  ['soon', null],
  ['', null],
])('the time %j is minute %j', (text, minute) => {
  expect(minutesFromTime(text)).toBe(minute);
});

test.each([-0.1, 1.51, Number.NaN])('%j of a day is no time', (serial) => {
  expect(timeFromSerial(serial)).toBeNull();
});
