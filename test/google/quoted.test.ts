/** What people type, inside a query of Drive and a range of Sheets. */

import fc from 'fast-check';
import { MARK_FIELDS, markQuery, marksOf, withMarks } from '../../src/google/marks.ts';
import { quoted } from '../../src/google/quoted.ts';
import { cellValue, filledRows, gridValue, titleOfRange } from '../../src/google/sheetCells.ts';
import { quotedTitle } from '../../src/values/sheetTitle.ts';

const awkward = fc.string({ unit: fc.constantFrom("'", '\\', '!', ' ', 'a', 'é', '"') });

/** Reads a quoted value as Drive does: a backslash keeps what follows; the first bare quote ends it. */
function readQuoted(text: string): { value: string; rest: string } {
  let value = '';
  for (let at = 1; at < text.length; at++) {
    if (text[at] === "'") return { value, rest: text.slice(at + 1) };
    if (text[at] === '\\') at += 1;
    value += text[at] ?? '';
  }
  throw new Error('It does not end');
}

test('a value in a query ends where it should, and is what it was', () => {
  fc.assert(
    fc.property(awkward, (text) => {
      expect(readQuoted(`'${quoted(text)}' in parents`)).toEqual({ value: text, rest: ' in parents' });
    }),
  );
  expect(quoted("a'b'c\\d\\")).toBe("a\\'b\\'c\\\\d\\\\");
});

test('marks are looked for in properties and where they once stood, with both texts quoted', () => {
  expect(markQuery("k'", "v'w")).toBe(
    "(properties has { key='k\\'' and value='v\\'w' } or appProperties has { key='k\\'' and value='v\\'w' })",
  );
  expect(MARK_FIELDS).toBe('properties,appProperties');
});

test('only Callboard’s own marks are read, those of properties before older ones', () => {
  expect(marksOf({})).toEqual({});
  expect(
    marksOf({
      properties: { callboard: 'new', other: 'x', notcallboard: 'y' },
      appProperties: { callboard: 'old', callboardKind: 'doc' },
    }),
  ).toEqual({ callboard: 'new', callboardKind: 'doc' });
  expect(withMarks({ callboard: 'a' })).toEqual({ properties: { callboard: 'a' } });
});

test('a tab’s title comes back out of the range that names it, whatever it holds', () => {
  fc.assert(
    fc.property(awkward, (title) => {
      expect(titleOfRange(`${quotedTitle(title)}!A1:L500`)).toBe(title);
    }),
  );
  expect(quotedTitle("A'na''s")).toBe("'A''na''''s'");
  expect([titleOfRange('People!A1'), titleOfRange("'It''s'!A1"), titleOfRange('A1')]).toEqual(['People', "It's", '']);
});

test.each([
  ['ERROR', '#ERROR!'],
  ['NULL_VALUE', '#NULL!'],
  ['DIVIDE_BY_ZERO', '#DIV/0!'],
  ['VALUE', '#VALUE!'],
  ['REF', '#REF!'],
  ['NAME', '#NAME?'],
  ['NUM', '#NUM!'],
  ['N_A', '#N/A'],
  ['LOADING', 'Loading...'],
  ['a kind that nobody knows', '#ERROR!'],
])('an error of the kind %s reads as %s', (type, text) => {
  expect(gridValue({ effectiveValue: { errorValue: { type, message: 'x' } } })).toBe(text);
});

test('an error without a kind is an error all the same', () => {
  expect(gridValue({ effectiveValue: { errorValue: {} } })).toBe('#ERROR!');
});

test('a cell of a grid is its text, number or tick, and an empty one is none', () => {
  const read = (effectiveValue: GoogleAppsScript.Sheets.Schema.ExtendedValue) => gridValue({ effectiveValue });
  expect([read({ stringValue: 'a' }), read({ numberValue: 0 }), read({ boolValue: false })]).toEqual(['a', 0, false]);
  expect([read({ stringValue: '' }), read({}), gridValue({})]).toEqual([null, null, null]);
  expect([cellValue('a'), cellValue(0), cellValue(false), cellValue(true)]).toEqual(['a', 0, false, true]);
  expect([cellValue(''), cellValue(null), cellValue(undefined), cellValue({})]).toEqual([null, null, null, null]);
});

test('empty rows and cells at the end are left out, and no others', () => {
  expect(filledRows([[null, 'a', null], [], ['b'], [null, null], []])).toEqual([[null, 'a'], [], ['b']]);
  expect(filledRows([[0], [false, null]])).toEqual([[0], [false]]);
  expect(filledRows([])).toEqual([]);
  expect(filledRows([[null]])).toEqual([]);
});
