/** Filling the tabs from a script: blank cells are filled, what was typed stays, and twice is as good as once. */
import fc from 'fast-check';
import { editedScript } from '../../../src/features/scriptReading/scriptEdits.ts';
import { type FillTables, scriptFill } from '../../../src/features/scriptReading/scriptFill.ts';
import { scriptRows } from '../../../src/features/scriptReading/scriptRows.ts';
import type { CellValue } from '../../../src/port/workspace.ts';
import type { ReadScript } from '../../../src/script/script.ts';
import { changedTables } from '../../../src/workbook/changeRows.ts';
import { type Table, tableFrom } from '../../../src/workbook/table.ts';
import type { TabSpec } from '../../../src/workbook/tabSpec.ts';
import { entrancesTab } from '../../../src/workbook/tabs/deck.ts';
import { breakdownTab, scenesTab } from '../../../src/workbook/tabs/schedule.ts';
import { frenchScenesTab } from '../../../src/workbook/tabs/script.ts';
import { AWKWARD_NAMES, AWKWARD_SCENES, anyScript, scriptOf } from './anyScript.ts';

type Grid = CellValue[][];
interface Book {
  scenes: Grid;
  breakdown: Grid;
  entrances: Grid;
  french: Grid;
}

const headers = (spec: TabSpec) => spec.columns.map(({ header }) => header);
const EMPTY: Book = {
  scenes: [headers(scenesTab)],
  breakdown: [['Character']],
  entrances: [headers(entrancesTab)],
  french: [headers(frenchScenesTab)],
};

function tablesOf(book: Book): FillTables {
  const table = <T extends TabSpec>(spec: T, rows: Grid) => tableFrom(spec, { title: spec.name, rows });
  return {
    scenes: table(scenesTab, book.scenes),
    breakdown: table(breakdownTab, book.breakdown),
    entrances: table(entrancesTab, book.entrances),
    french: table(frenchScenesTab, book.french),
  };
}

function filled(book: Book, script: ReadScript, before: ReadScript | null = null, takeOff = false) {
  const rows = scriptRows(editedScript(script, []).script);
  const earlier = before === null ? null : scriptRows(editedScript(before, []).script);
  const fill = scriptFill(rows, earlier, tablesOf(book), [], { takeOff, withEntrances: true });
  const [head = [], ...rest] = book.breakdown;
  const wide: Book = { ...book, breakdown: [[...head, ...fill.newColumns], ...rest] };
  const tables = tablesOf(wide);
  const map = new Map<string, Table>(Object.values(tables).map((table) => [table.spec.name, table]));
  const after = changedTables(map, fill.changes);
  const grid = (spec: TabSpec, was: Grid): Grid => [
    was[0] ?? [],
    ...(after.get(spec.name)?.rows ?? []).map(({ cells }) => cells),
  ];
  const next: Book = {
    scenes: grid(scenesTab, wide.scenes),
    breakdown: grid(breakdownTab, wide.breakdown),
    entrances: grid(entrancesTab, wide.entrances),
    french: grid(frenchScenesTab, wide.french),
  };
  return { fill, next };
}

const PLAY = scriptOf(['#1.1', '+Ana', 'Ana: hm', '+Ben', 'Ben: oh', '-Ana', '#1.2', 'Cleo~: oh', '+Ben', '-Ben']);

it('fills an empty workbook', () => {
  const { next, fill } = filled(EMPTY, PLAY);
  expect(next.breakdown).toEqual([
    ['Character', '1.1', '1.2'],
    ['Ana', 'x'],
    ['Ben', 'x', 's'],
    ['Cleo', null, 'v'],
  ]);
  expect(next.scenes.map((row) => row[0])).toEqual(['Scene', '1.1', '1.2']);
  expect(next.entrances.slice(1).map((row) => row.slice(0, 4))).toEqual([
    ['1.1', '1', 'Ana', 'Enters'],
    ['1.1', '1', 'Ben', 'Enters'],
    ['1.1', '1', 'Ana', 'Exits'],
    ['1.2', '1', 'Ben', 'Enters'],
    ['1.2', '1', 'Ben', 'Exits'],
  ]);
  expect(next.french.slice(1).map((row) => [row[0], row[4]])).toEqual([
    ['1.1a', 'Ana'],
    ['1.1b', 'Ana; Ben'],
    ['1.2a', 'Ben; Cleo'],
  ]);
  expect(fill.kept).toEqual([]);
});

it('keeps what was typed: a mark, an off, a title, a row and a column that the script does not have', () => {
  const book: Book = {
    ...EMPTY,
    scenes: [
      ['Scene', 'Title', 'Minutes'],
      ['I.1', 'The square', 7],
    ],
    breakdown: [
      ['Character', 'I.1', '1.2', '9.9'],
      ['ANA', 'v', 'x', 'x'],
      ['Ben', '-', null, null],
      ['Dog', 's', null, null],
    ],
  };
  const { next, fill } = filled(book, PLAY);
  expect(next.breakdown.slice(0, 4)).toEqual([
    ['Character', 'I.1', '1.2', '9.9'],
    ['ANA', 'v', 'x', 'x'],
    ['Ben', '-', 's', null],
    ['Dog', 's', null, null],
  ]);
  expect(next.scenes[1]).toEqual(['I.1', 'The square', 7]);
  expect(fill.kept.map(({ name, column, from }) => [name, column, from])).toEqual([
    ['I.1', 'Title', 'The square'],
    ['ANA', 'I.1', 'v'],
    ['Ben', 'I.1', '-'],
  ]);
  // The French scenes go by the workbook's name of the scene.
  expect(next.french.slice(1).map((row) => row.slice(0, 2))).toContainEqual(['I.1a', 'I.1']);
});

it('takes a name of the workbook for a character whom the script calls so, too, and asks about one that is near', () => {
  const cast = {
    ...PLAY,
    characters: PLAY.characters.map((one) => (one.name === 'Ana' ? { ...one, aliases: ['THE QUEEN'] } : one)),
  };
  const { next, fill } = filled({ ...EMPTY, breakdown: [['Character'], ['The Queen'], ['Cleoo']] }, cast);
  expect(next.breakdown.map((row) => row[0])).toEqual(['Character', 'The Queen', 'Cleoo', 'Ben', 'Cleo']);
  expect(next.breakdown[1]).toEqual(['The Queen', 'x']);
  expect(fill.names.doubts.map(({ message }) => message).join()).toContain('Cleo of the script could be Cleoo');
});

it('takes a part that somebody plays by the name that People has', () => {
  const cast = {
    ...PLAY,
    characters: PLAY.characters.map((one) => (one.name === 'Ana' ? { ...one, aliases: ['PUCK'] } : one)),
  };
  const fill = scriptFill(scriptRows(cast), null, tablesOf(EMPTY), ['Puck'], { takeOff: false, withEntrances: false });
  expect(fill.rows.filter(({ tab }) => tab === 'Breakdown').map(({ name }) => name)).toEqual(['Puck', 'Ben', 'Cleo']);
});

it('follows a changed script where nobody has typed over it, and takes a mark off only when asked', () => {
  const later = scriptOf(['#1.1', '+Ana', 'Ana: hm', '+Cleo', 'Cleo: oh', '-Ana', '#1.2', 'Ben: oh']);
  const first = filled(EMPTY, PLAY).next;
  const kept = filled(first, later, PLAY);
  expect(kept.next.breakdown).toEqual([
    ['Character', '1.1', '1.2'],
    ['Ana', 'x'],
    ['Ben', 'x', 'x'],
    ['Cleo', 'x', 'v'],
  ]);
  expect(kept.fill.gone).toEqual([
    { character: 'Ben', scene: '1.1', mark: 'x' },
    { character: 'Cleo', scene: '1.2', mark: 'v' },
  ]);
  expect(filled(first, later, PLAY, true).next.breakdown.slice(2)).toEqual([
    ['Ben', null, 'x'],
    ['Cleo', 'x', null],
  ]);
});

it('refuses a scene that would be the column Character, or a date', () => {
  expect(filled(EMPTY, scriptOf(['#character', 'Ana: hm'])).fill.problems).toHaveLength(1);
  expect(filled(EMPTY, scriptOf(['#46024', 'Ana: hm'])).fill.problems).toHaveLength(1);
});

const cell = fc.constantFrom<CellValue>(null, '', 'x', 'v', 's', '-', 'X ', 'maybe', 1, true, 'typed by hand');
const anyBook: fc.Arbitrary<Book> = fc
  .record({
    scenes: fc.array(fc.tuple(fc.constantFrom(...AWKWARD_SCENES, 'typed'), cell, cell, cell), { maxLength: 5 }),
    columns: fc.uniqueArray(fc.constantFrom(...AWKWARD_SCENES, 'Own'), { maxLength: 5 }),
    marks: fc.array(fc.tuple(fc.constantFrom(...AWKWARD_NAMES, 'ana', 'Own'), fc.array(cell, { maxLength: 5 })), {
      maxLength: 6,
    }),
    entrances: fc.array(
      fc.tuple(
        fc.constantFrom('0', ...AWKWARD_SCENES),
        fc.constantFrom('', '1', '2', 'p. 1'),
        fc.constantFrom(...AWKWARD_NAMES),
        fc.constantFrom('Enters', 'Exits', ''),
        cell,
      ),
      { maxLength: 6 },
    ),
    french: fc.array(
      fc.tuple(fc.constantFrom('0a', '0b', '1.1a', 'own'), fc.constantFrom('0', '1.1'), cell, cell, cell),
      { maxLength: 4 },
    ),
  })
  .map(({ scenes, columns, marks, entrances, french }) => ({
    scenes: [headers(scenesTab), ...scenes.map((row) => [...row])],
    breakdown: [['Character', ...columns], ...marks.map(([name, cells]) => [name, ...cells.slice(0, columns.length)])],
    entrances: [headers(entrancesTab), ...entrances.map((row) => [...row])],
    french: [headers(frenchScenesTab), ...french.map((row) => [...row])],
  }));

const isTyped = (value: CellValue | undefined) => value !== null && value !== undefined && value !== '';

it('loses nothing that was typed, whatever the workbook and the script, and does twice what it does once', () => {
  fc.assert(
    fc.property(anyBook, anyScript, (book, script) => {
      const { next, fill } = filled(book, script);
      for (const tab of ['scenes', 'breakdown', 'entrances', 'french'] as const) {
        book[tab].forEach((row, at) => {
          row.forEach((value, index) => {
            if (isTyped(value)) expect([tab, at, next[tab][at]?.[index]]).toEqual([tab, at, value]);
          });
        });
      }
      const again = filled(next, script);
      expect(again.fill.changes).toEqual([]);
      expect(again.fill.newColumns).toEqual([]);
      expect(again.next).toEqual(next);
      // With the reading kept it is the same.
      const kept = filled(next, script, script, true);
      expect(kept.fill.changes).toEqual([]);
      expect(fill.gone).toEqual([]);
    }),
    { numRuns: 120 },
  );
});

it('never takes a mark away by itself, whatever the reading before was', () => {
  fc.assert(
    fc.property(anyScript, anyScript, (before, script) => {
      const first = filled(EMPTY, before).next;
      const { next } = filled(first, script, before);
      first.breakdown.forEach((row, at) => {
        row.forEach((value, index) => {
          if (isTyped(value)) expect(isTyped(next.breakdown[at]?.[index])).toBe(true);
        });
      });
    }),
    { numRuns: 120 },
  );
});
