import fc from 'fast-check';
import { formattedValue } from '../../../../local/services/sheets/formattedValue.ts';
import { dateOfSerial, serialOfDate } from '../../../../local/services/sheets/serialDates.ts';

const MARCH_5 = 46451;

describe('formattedValue', () => {
  test.each<[number, string, string, string]>([
    [MARCH_5, 'DATE', 'yyyy-mm-dd', '2027-03-05'],
    [MARCH_5, 'DATE', 'ddd d mmm', 'Fri 5 Mar'],
    [MARCH_5, 'DATE', 'dddd, mmmm d, yy', 'Friday, March 5, 27'],
    [0.5, 'TIME', 'hh:mm', '12:00'],
    [18.5 / 24, 'TIME', 'h:mm am/pm', '6:30 PM'],
    [(25 * 60 + 10) / 1440, 'TIME', '[hh]:mm', '25:10'],
    [(25 * 60 + 10) / 1440, 'TIME', 'hh:mm', '01:10'],
    [MARCH_5 + 0.25, 'DATE_TIME', 'yyyy-mm-dd hh:mm:ss', '2027-03-05 06:00:00'],
    [MARCH_5, 'DATE', 'd "of" mmmm', '5 of March'],
    [1234.5, 'NUMBER', '#,##0.00', '1,234.50'],
    [7, 'NUMBER', '000', '007'],
    [0.256, 'PERCENT', '0%', '26%'],
    [-3, 'NUMBER', '0.0#', '-3.0'],
    [12, 'NUMBER', '0" min"', '12 min'],
  ])('%d as %s %s is %j', (value, type, pattern, text) => {
    expect(formattedValue(value, { type, pattern })).toBe(text);
  });

  test.each([
    [0.1 + 0.2, '0.3'],
    [7, '7'],
    [true, 'TRUE'],
    [false, 'FALSE'],
    ['=1+1', '=1+1'],
    [null, ''],
  ])('%p without a format is %j', (value, text) => {
    expect(formattedValue(value)).toBe(text);
  });

  test('a date and its serial number are two ways to say the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80_000 }), (serial) => {
        const { year, month, day } = dateOfSerial(serial);
        expect(serialOfDate(year, month, day)).toBe(serial);
      }),
    );
  });
});
