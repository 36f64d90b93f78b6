/** Age bands: whose they are, the younger of two, and rows that are named by their number alone. */
import fc from 'fast-check';
import { ageBandsFrom } from '../../src/company/ageBands.ts';
import { AGE_BANDS, youngPeopleTab } from '../../src/workbook/tabs/confidential.ts';
import { typedCompany } from '../builders/company.ts';
import { typedTable } from '../builders/production.ts';

const { company } = typedCompany([
  'Person ID | Name | Group | Minor',
  'P001 | Ana | Cast | Yes',
  'P002 | Ben | Cast | Yes',
  'P003 | Cleo | Staff | No',
  'P004 | Dan | Cast | Yes',
  'P004 | Eve | Cast | Yes',
]);

function read(...rows: string[]) {
  const { of, problems } = ageBandsFrom(typedTable(youngPeopleTab, ['Person ID | Age band', ...rows]), company);
  return {
    bands: Object.fromEntries([...of].map(([{ name }, band]) => [name, band])),
    rows: problems.map(({ tab, row }) => `${tab} ${row}`),
    words: problems.map(({ message }) => message).join(' '),
  };
}

test('a band is as it was chosen, in whatever case', () => {
  expect(read('P001 | under 5', 'p002 | 9 TO 15')).toMatchObject({
    bands: { Ana: 'Under 5', Ben: '9 to 15' },
    rows: [],
  });
});

test('of two rows the younger counts, and a row that cannot be read leaves the child without a band', () => {
  expect(read('P001 | 9 to 15', 'P001 | 5 to 8')).toMatchObject({ bands: { Ana: '5 to 8' }, rows: ['Young people 3'] });
  expect(read('P001 | 16 to 17', 'P001 | ?')).toMatchObject({ bands: {}, rows: ['Young people 3'] });
  expect(read('P001 | ?', 'P001 | 16 to 17')).toMatchObject({ bands: {}, rows: ['Young people 2'] });
});

test('an adult with a band is named by the row, and counts as a child all the same', () => {
  expect(read('P003 | 9 to 15')).toMatchObject({ bands: { Cleo: '9 to 15' }, rows: ['Young people 2'] });
});

test('a Person ID that two have stands for neither', () => {
  expect(read('P004 | 16 to 17')).toMatchObject({ bands: {}, rows: ['Young people 2'] });
});

test('whatever is typed, nobody is older than the youngest band of their rows, and no cell is quoted', () => {
  const cell = fc.constantFrom('P001', 'P002', 'Ana', '', '__proto__', 'constructor', 'ZQXJ');
  const band = fc.constantFrom<string>(...AGE_BANDS, 'UNDER 5', 'five', '', '7', 'ZQXJ');
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, band), { maxLength: 6 }), (typed) => {
      const { bands, words } = read(...typed.map((row) => row.join(' | ')));
      expect(words).not.toMatch(/ZQXJ|Ana|Under 5|16 to 17/);
      for (const name of ['Ana', 'Ben']) {
        const id = name === 'Ana' ? 'P001' : 'P002';
        const own = typed.filter(([who]) => who === id || who === name).map(([, text]) => text.toLowerCase());
        const ranks = own.map((text) => AGE_BANDS.findIndex((one) => one.toLowerCase() === text));
        const expected = ranks.length === 0 || ranks.includes(-1) ? undefined : AGE_BANDS[Math.min(...ranks)];
        expect(bands[name]).toBe(expected);
      }
    }),
  );
});
