import { userEntered } from '../../../../local/services/sheets/userEntered.ts';

const YEAR = 2027;
const stored = (text: string) => Object.values(userEntered(text, undefined, YEAR).value ?? {})[0] ?? null;

describe('userEntered', () => {
  test.each<[string, string | number | boolean | null]>([
    ['', null],
    ['Ada', 'Ada'],
    [' Ada ', ' Ada '],
    ['007', 7],
    ['-5', -5],
    ['+5', 5],
    ['.5', 0.5],
    ['1,234.5', 1234.5],
    ['12,34', '12,34'],
    ['1e3', 1000],
    ['50%', 0.5],
    ['$3', 3],
    ['-', '-'],
    ['.', '.'],
    ['+44 20 7946 0000', '+44 20 7946 0000'],
    ['TRUE', true],
    ['false', false],
    ['=1+1', '=1+1'],
    ['=', '='],
    ["'007", '007'],
    ["'", null],
    ['2027-03-05', 46451],
    ['2027-02-30', '2027-02-30'],
    ['3/5/2027', 46451],
    ['3/5/27', 46451],
    ['1/2', 46389],
    ['13/5', '13/5'],
    ['5 Mar', 46451],
    ['March 5, 2027', 46451],
    ['5 March 2027', 46451],
    ['5 Marvellous', '5 Marvellous'],
    ['18:30', 18.5 / 24],
    ['6:30 pm', 18.5 / 24],
    ['12:00 am', 0],
    ['25:10', (25 * 60 + 10) / 1440],
    ['18:75', '18:75'],
    ['2027-03-05 18:30', 46451 + 18.5 / 24],
  ])('typing %j stores %j', (text, value) => {
    expect(stored(text)).toEqual(value);
  });

  test('a formula is stored as a formula and not as text', () => {
    expect(userEntered('=A1').value).toEqual({ formulaValue: '=A1' });
  });

  test('a date or time brings its format, a plain number none', () => {
    expect(userEntered('2027-03-05').numberFormat).toEqual({ type: 'DATE', pattern: 'yyyy-mm-dd' });
    expect(userEntered('18:30').numberFormat).toEqual({ type: 'TIME', pattern: 'hh:mm' });
    expect(userEntered('2027-03-05 18:30').numberFormat?.type).toBe('DATE_TIME');
    expect(userEntered('7').numberFormat).toBeUndefined();
  });

  test.each(['007', '=1+1', '1/2', 'TRUE', "'x"])('a cell formatted as text keeps %j', (text) => {
    expect(userEntered(text, 'TEXT')).toEqual({ value: { stringValue: text } });
  });
});
