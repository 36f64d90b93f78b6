/** Whoever changes one move has exactly those pages issued anew that show it, of every paper of the example. */
import fc from 'fast-check';
import type { DeckPage } from '../../../src/deck/deckPaper.ts';
import { versionsFrom, versionsText } from '../../../src/features/deckPapers/keptVersions.ts';
import {
  type KeptPage,
  type PlannedPaper,
  pageKey,
  versionsToKeep,
} from '../../../src/features/deckPapers/pagePlan.ts';
import { plannedPapers } from '../../../src/features/deckPapers/planPapers.ts';
import { deckOf, type Rows } from '../../builders/deck.ts';
import { exampleRows } from '../../builders/exampleDeck.ts';

const ROWS = exampleRows();

/** What a stage manager changes in a row, by tab. */
const CHANGES = {
  'Run sheet': [
    { To: 'USC' },
    { Item: 'Stool' },
    { Who: '' },
    { Side: 'SR' },
    { Notes: 'Quietly' },
    { Action: 'Strike' },
  ],
  'Prop moves': [
    { 'Exits side': 'House' },
    { 'Enters side': 'USR' },
    { Character: 'Puck' },
    { Page: '2' },
    { Notes: 'Wet' },
  ],
  Presets: [{ Location: 'Somewhere else' }, { How: 'Upside down' }, { Place: 'Top' }, { When: 'Intermission' }],
  'Quick changes': [{ Location: 'USR' }, { 'Off in order': 'All of it' }, { 'Time available': '30' }, { Dresser: '' }],
  Entrances: [{ Side: 'House' }, { Carrying: 'a rope' }, { Page: '3' }],
  Cues: [{ Description: 'Dark' }, { 'Line or moment': 'on the bell' }, { Operator: '' }, { Status: 'Cut' }],
} as const;

type TabName = keyof typeof CHANGES;

const planOf = (rows: Rows, kept: ReadonlyMap<string, KeptPage>): PlannedPaper[] =>
  plannedPapers(deckOf(rows).deck, [], { kept, issues: new Map() }, '2027-03-05');

function issued(papers: readonly PlannedPaper[]): Map<string, KeptPage> {
  return new Map(
    papers.flatMap(({ name, pages }) =>
      pages.map((page): [string, KeptPage] => [
        pageKey(name, page.key),
        {
          ...{ paper: name, page: page.key, version: page.version, given: new Map<string, number>() },
          versions: versionsFrom(versionsText(versionsToKeep(page))),
        },
      ]),
    ),
  );
}

/** All that is printed of it but its version, marks and contradictions. */
const says = ({ title, blocks }: DeckPage) =>
  JSON.stringify([
    title,
    blocks.map((block) => (block.kind === 'table' ? { ...block, rows: block.rows.map(({ cells }) => cells) } : block)),
  ]);

const shows = (page: DeckPage, tab: string, row: number) =>
  page.blocks.some(
    (block) =>
      block.kind === 'table' &&
      block.rows.some(({ from }) => from.some((place) => place.tab === tab && place.row === row)),
  );

const FIRST = planOf(ROWS, new Map());
const KEPT = issued(FIRST);
const pagesOf = (papers: readonly PlannedPaper[]) =>
  new Map(papers.flatMap(({ name, pages }) => pages.map((one) => [pageKey(name, one.key), one.page] as const)));
const BEFORE = pagesOf(FIRST);

const change = fc.constantFrom(...(Object.keys(CHANGES) as TabName[])).chain((tab) =>
  fc.record({
    tab: fc.constant(tab),
    row: fc.nat((ROWS[tab]?.length ?? 1) - 1),
    set: fc.constantFrom<Readonly<Record<string, string>>>(...CHANGES[tab]),
  }),
);

it('nothing is issued anew while nothing is changed', () => {
  expect(planOf(ROWS, KEPT).filter(({ isChanged }) => isChanged)).toEqual([]);
});

it('a change of one row issues anew exactly the pages that say something else, each of which shows that row', () => {
  let reissued = 0;
  fc.assert(
    fc.property(change, ({ tab, row, set }) => {
      const rows = { ...ROWS, [tab]: (ROWS[tab] ?? []).map((one, at) => (at === row ? { ...one, ...set } : one)) };
      const after = planOf(rows, KEPT);
      const others: string[] = [];
      for (const { name, pages } of after) {
        for (const { key, page, state, version } of pages) {
          const before = BEFORE.get(pageKey(name, key));
          const isOther = before === undefined || says(before) !== says(page);
          expect([name, key, state !== 'same']).toEqual([name, key, isOther]);
          if (state === 'same') continue;
          reissued++;
          expect(version).toBe(before === undefined ? 1 : 2);
          const isShown = [page, ...(before === undefined ? [] : [before])].some((one) => shows(one, tab, row + 2));
          if (!isShown) others.push(`${name} ${key}`);
        }
      }
      expect(others).toEqual([]);
    }),
    { numRuns: 12 },
  );
  expect(reissued).toBeGreaterThan(5);
});
