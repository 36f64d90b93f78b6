/** A paper of the deck as it is printed: version and date on each page, what changed marked by more than colour, room for a pen. */
import type { DeckPage } from '../../../src/deck/deckPaper.ts';
import { deckPaperDocument } from '../../../src/features/deckPapers/deckPaperDocument.tsx';
import { NO_CHANGES, pageChanges } from '../../../src/features/deckPapers/pageChanges.ts';
import { pageLines } from '../../../src/features/deckPapers/pageLines.ts';
import type { PrintedPage } from '../../../src/features/deckPapers/printedPage.ts';

const SETTINGS = { title: 'Tiny Play', company: 'Corner Players' };

function pageOf(items: readonly string[], more: Partial<DeckPage> = {}): DeckPage {
  return {
    ...{ key: 'sl', title: 'Prop table SL', people: [] },
    blocks: [
      {
        kind: 'table',
        columns: [
          { header: 'Item', width: 50 },
          { header: 'Set', width: 20, as: 'box' },
          { header: 'By hand', width: 30, as: 'space' },
        ],
        rows: items.map((item) => ({ key: item.split(' ')[0] ?? '', cells: [item, 'Fri; Sat', ''], from: [] })),
      },
    ],
    ...more,
  };
}

function printed(page: DeckPage, before: DeckPage | null = null, more: Partial<PrintedPage> = {}): PrintedPage {
  const changes = before === null ? NO_CHANGES : pageChanges(pageLines(before).lines, pageLines(page).lines);
  const version = before === null ? 1 : 2;
  return {
    paper: 'Prop tables',
    page,
    version,
    issued: '2027-03-05',
    since: version - 1,
    changes,
    byHand: [],
    ...more,
  };
}

const html = (...pages: PrintedPage[]) => deckPaperDocument(SETTINGS, 'Prop tables', pages);
const rowsOf = (text: string) => [...text.matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].map(([, row = '']) => row);

it('begins each page on a sheet of its own, with title, version and date in its corner and again above each table', () => {
  const text = html(printed(pageOf(['Lantern'])), printed(pageOf(['Mug'], { key: 'sr', title: 'Prop table SR' })));
  expect(text.match(/page-break-before:always/g)).toHaveLength(1);
  expect(text.match(/<b>v1, Fri 5 Mar<\/b>/g)).toHaveLength(2);
  expect(text).toContain('Prop table SR · v1, Fri 5 Mar');
  expect(text.match(/Tiny Play: Prop tables/g)).toHaveLength(2);
});

it('marks what is new or changed by a sign and bold, and says what is gone', () => {
  const text = html(printed(pageOf(['Lantern lit', 'Mug', 'Book']), pageOf(['Lantern', 'Mug', 'Rope', 'Sword'])));
  const marked = rowsOf(text).filter((row) => row.includes('▲'));
  expect(marked).toHaveLength(2);
  for (const row of marked) expect(row).toContain('font-weight:bold');
  expect(marked.join()).toMatch(/▲ Lantern lit.*▲ Book/);
  expect(text).toContain('▲ Since v1: 2 new or changed, 2 gone.');
  expect(text.replace(/<[^>]*>/g, '')).toContain('▲ 2 rows are gone: Rope, Fri; Sat; Sword, Fri; Sat.');
});

it('marks a row that only stands in another place, and no other', () => {
  const text = html(printed(pageOf(['Mug', 'Book', 'Lantern']), pageOf(['Lantern', 'Mug', 'Book'])));
  expect(rowsOf(text).filter((row) => row.includes('▲'))).toHaveLength(1);
  expect(text).toContain('▲ Since v1: 1 in another place.');
  expect(text).toContain('▲ Lantern');
});

it('marks nothing on a first version', () => {
  expect(html(printed(pageOf(['Lantern'])))).not.toContain('▲');
});

it('says so where nobody can tell what has changed', () => {
  const text = html(printed(pageOf(['Lantern']), null, { version: 4, since: 3, changes: 'unknown' }));
  expect(text).toContain('Nobody can tell what has changed since v3. Read all of it.');
});

it('has a box for each value, and room to write in where a column is left free', () => {
  const text = html(printed(pageOf(['Lantern'])));
  expect(text.replace(/<[^>]*>/g, '')).toContain('☐ Fri  ☐ Sat');
  expect(text).toContain('height:9mm');
  expect(text).toContain('padding:5.5pt 6px');
});

it('prints what contradicts something beneath its row, and what was written by hand at the end of the page', () => {
  const page = pageOf([]);
  const row = { key: 'a', cells: ['Lantern'], from: [], problems: ['It is preset nowhere.'] };
  const text = html(
    printed({ ...page, blocks: [{ kind: 'table', columns: [{ header: 'Item', width: 100 }], rows: [row] }] }, null, {
      byHand: ['Lantern to SR (belongs in Props)'],
    }),
  );
  expect(text.replace(/<[^>]*>/g, ' ')).toMatch(/Lantern\s+Check:\s+It is preset nowhere\./);
  expect(text.indexOf('Written by hand, not typed yet')).toBeGreaterThan(text.indexOf('preset nowhere'));
  expect(text).toContain('Lantern to SR (belongs in Props)');
});

it('takes no colour that is none, and says so of a paper with nothing on it', () => {
  const cell = { text: 'R', fill: 'red;background:url(x)' };
  const page = pageOf([], {
    blocks: [
      { kind: 'table', columns: [{ header: 'Colour', width: 100 }], rows: [{ key: 'a', cells: [cell], from: [] }] },
    ],
  });
  expect(html(printed(page))).not.toContain('url(');
  expect(html()).toContain('Nothing is on this paper any more.');
});

it('lies on its long side where a page does', () => {
  expect(html(printed(pageOf(['Lantern'], { wide: true })))).toContain('@page{size:landscape');
  expect(html(printed(pageOf(['Lantern'])))).not.toContain('@page');
});
