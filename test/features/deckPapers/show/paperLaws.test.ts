/** What holds for every paper of the deck, whatever was typed. */
import fc from 'fast-check';
import type { Deck } from '../../../../src/deck/deck.ts';
import type { DeckPage, DeckPlace } from '../../../../src/deck/deckPaper.ts';
import { namesOnDeck } from '../../../../src/deck/namesOnDeck.ts';
import { DECK_PAPERS } from '../../../../src/features/deckPapers/deckPapers.ts';
import { isChanged, pageChanges } from '../../../../src/features/deckPapers/pageChanges.ts';
import { cellText, pageLines } from '../../../../src/features/deckPapers/pageLines.ts';
import { deckOf } from '../../../builders/deck.ts';
import { anyShow, changedShow, LAST_NAMES, type Show } from '../../../support/anyShow.ts';

const deckFor = (show: Show): Deck => deckOf(show).deck;

/** Every page of every paper, by paper and key. */
function pagesOf(deck: Deck): Map<string, DeckPage> {
  const pages = new Map<string, DeckPage>();
  for (const [name, entry] of Object.entries(DECK_PAPERS)) {
    for (const page of entry.make(deck, namesOnDeck(deck)).pages) {
      expect(pages.has(`${name}/${page.key}`)).toBe(false);
      pages.set(`${name}/${page.key}`, page);
    }
  }
  return pages;
}

const tables = (page: DeckPage | undefined) =>
  (page?.blocks ?? []).flatMap((block) => (block.kind === 'table' ? [block] : []));
const rowsOf = (page: DeckPage | undefined) => tables(page).flatMap(({ rows }) => rows);

function textsOf(page: DeckPage): string[] {
  const blocks = page.blocks.flatMap((block) => {
    switch (block.kind) {
      case 'table':
        return [
          ...block.columns.map(({ header }) => header),
          ...block.rows.flatMap(({ cells, problems = [] }) => [...cells.map(cellText), ...problems]),
        ];
      case 'facts':
        return block.facts.flat();
      default:
        return [block.text];
    }
  });
  return [page.title, ...blocks];
}

const isAt = (place: DeckPlace, tab: string, row: number) => place.tab === tab && place.row === row + 2;
const shows = (page: DeckPage | undefined, tab: string, row: number) =>
  rowsOf(page).some(({ from }) => from.some((place) => isAt(place, tab, row)));

function differs(before: DeckPage | undefined, after: DeckPage | undefined): boolean {
  if (before === undefined || after === undefined) return before !== after;
  return isChanged(pageChanges(pageLines(before).lines, pageLines(after).lines));
}

test('pages and rows have keys of their own, and every row fits its columns', () => {
  fc.assert(
    fc.property(anyShow, (show) => {
      for (const page of pagesOf(deckFor(show)).values()) {
        const keys = rowsOf(page).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { columns, rows } of tables(page)) {
          expect(rows.every(({ cells }) => cells.length === columns.length)).toBe(true);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('a change to one row changes no page but those that show it, before or after', () => {
  let changed = 0;
  fc.assert(
    fc.property(changedShow, ({ before, after, change: { tab, row } }) => {
      const [was, is] = [pagesOf(deckFor(before)), pagesOf(deckFor(after))];
      for (const key of new Set([...was.keys(), ...is.keys()])) {
        if (!differs(was.get(key), is.get(key))) continue;
        changed++;
        if (!shows(was.get(key), tab, row) && !shows(is.get(key), tab, row)) {
          throw new Error(`${key} changed with row ${row + 2} of ${tab}, which it does not show`);
        }
      }
    }),
    { numRuns: 120 },
  );
  expect(changed).toBeGreaterThan(150);
});

test('a change that the run sheet shows changes every page of run sheets and shift plots that shows the row', () => {
  let changed = 0;
  fc.assert(
    fc.property(
      changedShow.filter(({ change }) => change.tab === 'Run sheet'),
      ({ before, after, change: { tab, row } }) => {
        const [was, is] = [pagesOf(deckFor(before)), pagesOf(deckFor(after))];
        const own = (pages: ReadonlyMap<string, DeckPage>) =>
          [...pages].flatMap(([key, page]) =>
            key.startsWith('runSheets/')
              ? rowsOf(page)
                  .filter(({ from }) => from.some((place) => isAt(place, tab, row)))
                  .map(({ cells }) => [key, cells.map(cellText)])
              : [],
          );
        if (JSON.stringify(own(was)) === JSON.stringify(own(is))) return;
        for (const key of new Set([...was.keys(), ...is.keys()])) {
          if (!key.startsWith('runSheets/') && !key.startsWith('shiftPlots/')) continue;
          if (!shows(was.get(key), tab, row) && !shows(is.get(key), tab, row)) continue;
          changed++;
          expect([key, differs(was.get(key), is.get(key))]).toEqual([key, true]);
        }
      },
    ),
    { numRuns: 50 },
  );
  expect(changed).toBeGreaterThan(50);
});

test('nobody’s last name is on any paper where calls show first names and initials', () => {
  const names = new RegExp(LAST_NAMES.flatMap((name) => name.split('-')).join('|'), 'i');
  fc.assert(
    fc.property(anyShow, (show) => {
      for (const page of pagesOf(deckFor(show)).values()) {
        for (const text of textsOf(page)) expect(text).not.toMatch(names);
      }
    }),
    { numRuns: 40 },
  );
});

test('every row of the run sheet is on the page of its side, and on that of everybody it names, and on no other', () => {
  fc.assert(
    fc.property(anyShow, (show) => {
      const deck = deckFor(show);
      const pages = pagesOf(deck);
      const pagesWith = (paper: string, row: number) =>
        [...pages].filter(([key, page]) => key.startsWith(`${paper}/`) && shows(page, 'Run sheet', row));
      for (const { place, side, who } of deck.runSheet) {
        const row = (place.row ?? 0) - 2;
        const [[key = '', page] = [], ...others] = pagesWith('runSheets', row);
        expect(others).toEqual([]);
        expect(key.endsWith(`/${(side.wing ?? side.name).toLowerCase()}`) || side.wing === null).toBe(true);
        const active = who.filter((one) => one.active);
        expect(page?.people).toEqual(expect.arrayContaining(active));
        const own = pagesWith('shiftPlots', row).filter(([, { people }]) => people.length > 0);
        expect(new Set(own.flatMap(([, { people }]) => people))).toEqual(new Set(active));
        const isLost = pagesWith('shiftPlots', row).some(([, { people }]) => people.length === 0);
        if (active.length === 0 || active.length < who.length) expect(isLost).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});
