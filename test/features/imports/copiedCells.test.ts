import fc from 'fast-check';
import { copiedCells, hasOwnQuotes } from '../../../src/features/imports/copiedCells.ts';

/** As Google Sheets and Excel put cells on the clipboard. */
function copied(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[\t\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return rows.map((row) => row.map(cell).join('\t')).join('\n');
}

test('whatever is copied comes back, quotation marks and line breaks too', () => {
  const awkward = fc.array(fc.constantFrom('"', '""', '\t', '\n', 'a', ',', ' ', "5'"), { maxLength: 6 });
  const cell = awkward
    .map((signs) => signs.join(''))
    // Google doubles marks only where it adds some: this text could be either.
    .filter((text) => !/^"/.test(text) || !/[\t\n]/.test(text));
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(table, (rows) => {
      fc.pre(!rows.some((row) => row.some((text, at) => text.startsWith('"') && isOpen(row, at))));
      fc.pre(!rows.some((row) => row.length === 1 && row[0] === ''));
      expect(copiedCells(copied(rows))).toEqual(rows);
    }),
    { numRuns: 500 },
  );
});

/** A cell that begins with a mark which a later cell could close. */
function isOpen(row: readonly string[], at: number): boolean {
  return !/^"(?:[^"]|"")*"[^"]/.test(row[at] ?? '') && !/^"(?:[^"]|"")*"$/.test(row[at] ?? '');
}

test.each([
  [
    '"Gold" coins\tFoil\n5" knife\tRubber',
    [
      ['"Gold" coins', 'Foil'],
      ['5" knife', 'Rubber'],
    ],
  ],
  ['"Lantern"\tBattery', [['"Lantern"', 'Battery']]],
  [
    'a\t"two\nlines with ""marks"""\r\nb\tc\r\n',
    [
      ['a', 'two\nlines with "marks"'],
      ['b', 'c'],
    ],
  ],
  ['"a\tb\n', [['"a', 'b']]],
  [
    'a\t\n\tb',
    [
      ['a', ''],
      ['', 'b'],
    ],
  ],
])('%j is read cell by cell', (text, rows) => {
  expect(copiedCells(text)).toEqual(rows);
});

test.each([
  ['stand inside a cell', '"Gold" coins\tFoil', false, true],
  ['stand around a cell of a pasted table', 'Name\tNote\n"Lantern"\tBattery', true, true],
  ['stand around a cell of a file', 'Name\tNote\n"Lantern"\tBattery', false, false],
  ['stand around every header', '"Name"\t"Note"\n"Lantern"\t"Battery"', true, false],
  ['stand around the cells with a comma only', 'Name\tNote\n"Silva, Ana"\tBattery', true, false],
  ['leave a comma without them', 'Name\tNote\n"Silva, Ana"\tBattery, new', true, true],
])('quotation marks that %s: the person’s own is %s', (_, text, pasted, own) => {
  expect(hasOwnQuotes(copiedCells(text), pasted)).toBe(own);
});

test('a megabyte of quotation marks is read at once', () => {
  const text = '"a""\t""b""\t"c\t'.repeat(70_000);
  const start = performance.now();
  expect(copiedCells(text)[0]).toHaveLength(210_001);
  expect(performance.now() - start).toBeLessThan(3_000);
});
