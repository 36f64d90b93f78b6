/** Where pages have gone in a new script, by the lines that are in both. */
import { pageMap } from '../../../src/features/scriptReading/pageMap.ts';
import { pageRows } from '../../../src/features/scriptReading/pageRows.ts';
import type { ReadScript } from '../../../src/script/script.ts';
import { tableFrom } from '../../../src/workbook/table.ts';
import { cuesTab } from '../../../src/workbook/tabs/deck.ts';
import { scriptOf } from './anyScript.ts';

/** @param pages by page the lines that are on it */
function paged(pages: Record<string, string[]>): ReadScript {
  const all = Object.entries(pages).flatMap(([page, lines]) => lines.map((line) => ({ page, line })));
  const script = scriptOf(['#1', ...all.map(({ line }) => `Ana: ${line}`)]);
  return {
    ...script,
    speeches: script.speeches.map((speech, at) => ({ ...speech, page: all[at]?.page ?? '' })),
    pages: Object.keys(pages),
  };
}

const LONG = (word: string) => `the ${word} line of the play itself`;
const OLD = paged({ 1: [LONG('first')], 2: [LONG('second'), LONG('third')], 3: [LONG('fourth'), 'yes'] });

it('says nothing where nothing has moved, whatever else is new', () => {
  const now = paged({ 1: [LONG('first'), LONG('new')], 2: [LONG('second'), LONG('third')], 3: [LONG('fourth')] });
  expect(pageMap(OLD, now)).toEqual({ moved: [], inserted: [], lost: [] });
});

it('names an inserted page, and leaves the others alone', () => {
  const now = paged({
    1: [LONG('first')],
    '1A': [LONG('new')],
    2: [LONG('second'), LONG('third')],
    3: [LONG('fourth')],
  });
  expect(pageMap(OLD, now)).toEqual({ moved: [], inserted: ['1A'], lost: [] });
});

it('follows pages that were numbered anew, and names one that is gone', () => {
  const now = paged({ 1: [LONG('new')], 2: [LONG('first')], 3: [LONG('second')] });
  expect(pageMap(OLD, now)).toEqual({
    moved: [
      { from: '1', to: '2' },
      { from: '2', to: '3' },
    ],
    inserted: [],
    lost: ['3'],
  });
});

it('goes by no line that is there twice, and by no short one', () => {
  const before = paged({ 1: [LONG('same'), 'yes'], 2: [LONG('same')] });
  const now = paged({ 5: [LONG('same'), 'yes'], 6: [LONG('same')] });
  expect(pageMap(before, now)).toEqual({ moved: [], inserted: ['5', '6'], lost: ['1', '2'] });
});

it('names the rows of the deck whose page has another number, however it is typed', () => {
  const table = tableFrom(cuesTab, {
    title: 'My cues',
    rows: [
      ['Cue', 'Page'],
      ['LX 1', 'p. 1'],
      ['LX 2', 2],
      ['LX 3', ''],
      ['LX 4', 9],
      ['LX 5', '12a'],
    ],
  });
  const map = {
    moved: [
      { from: '1', to: '2' },
      { from: '12A', to: '14' },
    ],
    inserted: [],
    lost: ['2'],
  };
  expect(pageRows([table], map).map(({ row, from, to, isLost }) => [row, from, to, isLost])).toEqual([
    [2, 'p. 1', '2', false],
    [3, '2', '', true],
    [6, '12a', '14', false],
  ]);
});
