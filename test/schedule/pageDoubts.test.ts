/** Pages of scenes that are hardly meant. */
import { pageDoubts } from '../../src/schedule/pageDoubts.ts';
import { readRecords } from '../../src/workbook/readRecords.ts';
import { scenesTab } from '../../src/workbook/tabs/schedule.ts';
import { placesOf, production, typedTable } from '../builders/production.ts';

const HEADERS = 'Scene | Pages from | Pages to';
const doubts = (...rows: string[]) =>
  pageDoubts(readRecords(typedTable(scenesTab, [HEADERS, ...rows]), { tab: 'Scenes' }).records);

test.each(['1.1 | 1 | 8', '1.1 | iv | 2', '1.1 | 12 | 12A', '1.1 | 133/134 | 135', '1.1 | 12 | ', '1.1 | | '])(
  '%s is nothing to look at',
  (row) => {
    expect(doubts(row)).toEqual([]);
  },
);

test('a text that is no page and a scene that ends before it begins are named, and stop nothing', () => {
  const rows = ['1.1 | 12 | see ASM', '1.2 | 20 | 12A'];
  expect(placesOf(doubts(...rows))).toEqual(['Scenes 2 Pages to', 'Scenes 3 Pages to']);
  const data = production({ Scenes: [HEADERS, ...rows] });
  expect(data.problems).toEqual([]);
  expect(placesOf(data.notices)).toEqual(['Scenes 2 Pages to', 'Scenes 3 Pages to']);
});
