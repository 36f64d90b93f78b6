/** Which pages are issued anew: those that say something else, each with a version of its own, and no other. */
import fc from 'fast-check';
import type { DeckPage, DeckPaper } from '../../../src/deck/deckPaper.ts';
import { versionsFrom, versionsText } from '../../../src/features/deckPapers/keptVersions.ts';
import { pageChanges } from '../../../src/features/deckPapers/pageChanges.ts';
import { pageLines } from '../../../src/features/deckPapers/pageLines.ts';
import {
  type KeptPage,
  type PlannedPaper,
  pageKey,
  plannedPaper,
  versionsToKeep,
} from '../../../src/features/deckPapers/pagePlan.ts';

const COLUMNS = [
  { header: 'Item', width: 50 },
  { header: 'To', width: 50 },
];

type Rows = readonly (readonly [key: string, ...cells: string[]])[];

function pageOf(key: string, rows: Rows, title = key): DeckPage {
  const all = rows.map(([own, ...cells]) => ({ key: own, cells, from: [] }));
  return { key, title, people: [], blocks: [{ kind: 'table', columns: COLUMNS, rows: all }] };
}

const paperOf = (...pages: DeckPage[]): DeckPaper => ({ title: 'Prop tables', pages });

/** What the tab holds once a plan was issued. */
function issued(plan: PlannedPaper, before: ReadonlyMap<string, KeptPage> = new Map()): Map<string, KeptPage> {
  const kept = new Map(before);
  for (const page of plan.pages) {
    if (page.state === 'same') continue;
    const versions = versionsFrom(versionsText(versionsToKeep(page)));
    const given = page.kept?.given ?? new Map<string, number>();
    const row: KeptPage = { paper: plan.name, page: page.key, version: page.version, versions, given };
    kept.set(pageKey(plan.name, page.key), row);
  }
  for (const one of plan.withdrawn) kept.set(pageKey(plan.name, one.page), { ...one, versions: [] });
  return kept;
}

const plan = (paper: DeckPaper, kept: ReadonlyMap<string, KeptPage> = new Map(), issues = kept.size > 0 ? 1 : 0) =>
  plannedPaper('propTables', paper, kept, '2027-03-05', issues);
const states = ({ pages }: PlannedPaper) => pages.map(({ key, state, version }) => `${key} ${state} v${version}`);

const SL: Rows = [
  ['m1', 'Lantern', 'SL'],
  ['m2', 'Mug', 'SL'],
];
const SR: Rows = [['m3', 'Book', 'SR']];

it('gives each page a version of its own, and only what changed the next one', () => {
  const first = plan(paperOf(pageOf('sl', SL), pageOf('sr', SR)));
  expect(states(first)).toEqual(['sl new v1', 'sr new v1']);
  const kept = issued(first);
  expect(plan(paperOf(pageOf('sl', SL), pageOf('sr', SR)), kept).isChanged).toBe(false);
  const second = plan(paperOf(pageOf('sl', [['m1', 'Lantern', 'USL'], ...SL.slice(1)]), pageOf('sr', SR)), kept);
  expect(states(second)).toEqual(['sl changed v2', 'sr same v1']);
  expect(second.pages[0]?.changes).toMatchObject({ gone: [], changed: { size: 1 } });
});

it('says the same of what changed when it is made once more, and after the next change what is new since then', () => {
  const first = issued(plan(paperOf(pageOf('sl', SL))));
  const changed = paperOf(pageOf('sl', [...SL, ['m9', 'Rope', 'SL']]));
  const second = plan(changed, first);
  const again = plan(changed, issued(second, first));
  expect(again.isChanged).toBe(false);
  expect(again.pages[0]).toMatchObject({ state: 'same', version: 2, since: 1, changes: second.pages[0]?.changes });
  const third = plan(paperOf(pageOf('sl', SL.slice(1))), issued(second, first));
  expect(third.pages[0]).toMatchObject({
    ...{ version: 3, since: 2 },
    changes: { gone: ['Lantern, SL', 'Rope, SL'], moved: { size: 0 } },
  });
});

it('takes back a page that the paper has no more, once, and goes on counting when it comes again', () => {
  const first = issued(plan(paperOf(pageOf('sl', SL), pageOf('sr', SR))));
  const without = plan(paperOf(pageOf('sl', SL)), first);
  expect(without).toMatchObject({ isChanged: true, withdrawn: [{ page: 'sr', version: 1 }] });
  const second = issued(without, first);
  expect(plan(paperOf(pageOf('sl', SL)), second).isChanged).toBe(false);
  expect(states(plan(paperOf(pageOf('sl', SL), pageOf('sr', SR)), second))).toEqual(['sl same v1', 'sr new v2']);
});

it('never uses a version twice where what was kept cannot be read, and says that nobody knows what has changed', () => {
  const kept = (version: number, versions: KeptPage['versions']): Map<string, KeptPage> =>
    new Map([[pageKey('propTables', 'sl'), { paper: 'propTables', page: 'sl', version, versions, given: new Map() }]]);
  const paper = paperOf(pageOf('sl', SL));
  expect(plan(paper, kept(3, null)).pages[0]).toMatchObject({ state: 'changed', version: 4, changes: 'unknown' });
  expect(plan(paper, kept(0, null), 7).pages[0]).toMatchObject({ version: 8, changes: 'unknown' });
});

it('never uses a version twice where all that was kept is gone though the paper was issued', () => {
  const other: KeptPage = { paper: 'shopList', page: 'all', version: 9, versions: [], given: new Map() };
  const paper = paperOf(pageOf('sl', SL), pageOf('sr', SR));
  const again = plan(paper, new Map([['shopList/all', other]]), 4);
  expect(states(again)).toEqual(['sl changed v5', 'sr changed v5']);
  expect(again.pages.map(({ changes, since }) => [changes, since])).toEqual([
    ['unknown', 4],
    ['unknown', 4],
  ]);
  expect(states(plan(paper, issued(again), 5))).toEqual(['sl same v5', 'sr same v5']);
});

it('keeps what somebody still holds beside the version before, and forgets the rest', () => {
  let kept = new Map<string, KeptPage>();
  for (const at of [1, 2, 3, 4, 5]) {
    const next = plan(paperOf(pageOf('sl', [...SL, ['m9', `Rope ${at}`, 'SL']])), kept);
    kept = issued(next, kept);
    const row = kept.get(pageKey('propTables', 'sl'));
    if (at === 2 && row !== undefined) kept.set(pageKey('propTables', 'sl'), { ...row, given: new Map([['P001', 2]]) });
  }
  expect(kept.get(pageKey('propTables', 'sl'))?.versions?.map(({ version }) => version)).toEqual([5, 4, 2]);
});

it('keeps within a cell however long the page is, and then says that nobody can tell', () => {
  const rows: Rows = Array.from({ length: 3000 }, (_, at) => [`m${at}`, `Thing number ${at} with a long name`, 'SL']);
  const first = plan(paperOf(pageOf('sl', rows)));
  const [page] = first.pages;
  if (page === undefined) throw new Error('There is a page');
  expect(versionsText(versionsToKeep(page)).length).toBeLessThan(45_001);
  const second = plan(paperOf(pageOf('sl', rows.slice(1))), issued(first));
  expect(second.pages[0]).toMatchObject({ version: 2, changes: 'unknown' });
  expect(plan(paperOf(pageOf('sl', rows)), issued(first)).isChanged).toBe(false);
});

it('tells two pages of one key, and two rows of one key, apart', () => {
  const twice = paperOf(pageOf('sl', [...SL, ...SL]), pageOf('SL ', SR));
  const first = plan(twice);
  expect(new Set(first.pages.map(({ key }) => pageKey('propTables', key))).size).toBe(2);
  expect(plan(twice, issued(first)).isChanged).toBe(false);
  const other = paperOf(pageOf('sl', [...SL, ['m1', 'Lantern', 'USL'], ['m2', 'Mug', 'SL']]), pageOf('SL ', SR));
  expect(plan(other, issued(first)).pages[0]?.changes).toMatchObject({ changed: { size: 1 } });
});

it.each(['', 'x', '{}', '[1]', '[[1,"","0","",0]]', '[[1,"",0,"",[["a"]]]]', '[[-1,"",0,"",0]]', '__proto__'])(
  'takes %j for nothing that it has kept',
  (text) => {
    expect(versionsFrom(text)).toBeNull();
  },
);

const words = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('__proto__', 'constructor', '\u200b', '"', '=1', '🗡️'),
);
const rows = fc.uniqueArray(fc.tuple(words, words, words), { selector: ([key]) => key, maxLength: 12 });

it('changes a page exactly when what stands on it changes', () => {
  fc.assert(
    fc.property(rows, rows, (one, other) => {
      const first = plan(paperOf(pageOf('sl', one)));
      const second = plan(paperOf(pageOf('sl', other)), issued(first));
      expect(second.isChanged).toBe(JSON.stringify(one) !== JSON.stringify(other));
    }),
  );
});

it('accounts for every difference: what is not marked stood there before, in this order, and all else is told', () => {
  fc.assert(
    fc.property(rows, rows, (one, other) => {
      const [before, now] = [pageLines(pageOf('sl', one)).lines, pageLines(pageOf('sl', other)).lines];
      const { changed, moved, gone } = pageChanges(before, now);
      const plain = now
        .filter(({ key }) => !changed.has(key) && !moved.has(key))
        .map(({ key, says }) => `${key} ${says}`);
      const places = plain.map((line) => before.findIndex(({ key, says }) => `${key} ${says}` === line));
      expect(places).not.toContain(-1);
      expect([...places].sort((a, b) => a - b)).toEqual(places);
      expect(before.length - gone.length + now.filter(({ key }) => !before.some((old) => old.key === key)).length).toBe(
        now.length,
      );
    }),
  );
});
