import { textRows } from '../../../src/features/imports/textRows.ts';
import { peopleTab } from '../../../src/workbook/tabs/company.ts';
import { propsTab } from '../../../src/workbook/tabs/deck.ts';
import { breakdownTab, scenesTab } from '../../../src/workbook/tabs/schedule.ts';

test.each([
  ['commas in a quoted header', 'Name;Group;"all, that, we, ask, you"\nAna;Cast;x', ';', 'Name'],
  ['commas in a pasted header', 'Name\tGroup\tall, that, we, ask, you\nAna\tCast\tx', '\t', 'Name'],
  ['a title of many commas', 'Cast, crew, staff, and, friends\nName;Group\nAna;Cast', ';', 'Name'],
  ['semicolons in the cells', 'Name,Group,Characters\nAna,Cast,A;B;C;D;E', ',', 'Name'],
  ['bars', 'Name|Group\nAna|Cast', '|', 'Name'],
  ['one column of names with commas', 'Name\nSilva, Ana\nSilva, Ben', '\t', 'Name'],
])('%s: the separator is the one under which the headers are known', (_, text, delimiter, header) => {
  const read = textRows(peopleTab, text, false);
  expect(read.delimiter).toBe(delimiter);
  expect(read.rows[read.headerAt]?.[0]).toBe(header);
});

test.each([
  ['acts', ',Act 1,,Act 2,\nCharacter,1.1,1.2,2.1,2.2\nMina,x,,x,', 1],
  ['a title and a blank line', 'Characters\n\nCharacter,1.1\nMina,x', 2],
  ['nothing, and another word for Character', 'Role,1.1\nMina,x', 0],
])('above the scenes of a breakdown may stand %s', (_, text, headerAt) => {
  expect(textRows(breakdownTab, text, false).headerAt).toBe(headerAt);
});

test('a table without a header that is known begins with its first filled row', () => {
  expect(textRows(scenesTab, '\n\nFoo,Bar\n1,2', false)).toMatchObject({ headerAt: 2, delimiter: ',' });
});

test('quotation marks around the cells of a file go, those of a pasted table stay', () => {
  const text = 'Name\tNotes\n"Lantern"\tnew';
  expect(textRows(propsTab, text, false).rows[1]).toEqual(['Lantern', 'new']);
  expect(textRows(propsTab, text, true).rows[1]).toEqual(['"Lantern"', 'new']);
});
