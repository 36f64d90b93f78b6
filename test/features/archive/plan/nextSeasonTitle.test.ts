import { checkedSeason } from '../../../../src/features/season/nextSeason.ts';
import type { AppError } from '../../../../src/port/appError.ts';

test('a title and year are taken on one line', () => {
  expect(checkedSeason({ title: ' The  Tempest\n', year: '2028-29 ' })).toEqual({
    title: 'The Tempest',
    year: '2028-29',
  });
});

test.each([
  ['x'.repeat(240), '2028', 'Title: it has 240 characters'],
  ['The Tempest\u0000', '2028', 'Title: it has a line break'],
  ['The Tempest', `2028 ${'and after '.repeat(3)}`, 'Year: it has'],
])('%j in %j is refused before a workbook is made', (title, year, words) => {
  try {
    checkedSeason({ title, year });
    throw new Error('It should be refused');
  } catch (error) {
    expect((error as AppError).problems.map(({ message }) => message).join()).toContain(words);
  }
});
