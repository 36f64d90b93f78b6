/** The Breakdown filled from a script: a row for each character, a mark for each scene, and nothing that was typed taken away. */
import { characterKey } from '../../company/characterKey.ts';
import type { CellValue } from '../../port/workspace.ts';
import { markOf } from '../../schedule/breakdownMarks.ts';
import type { OnMark } from '../../script/script.ts';
import { foldedText } from '../../values/text.ts';
import { cellOf, cellText, columnOf, type Table } from '../../workbook/table.ts';
import type { breakdownTab } from '../../workbook/tabs/schedule.ts';
import type { FilledCell, TabFill } from './fillTypes.ts';

export interface MarksWanted {
  /** As the tab has it or will have it. */
  character: string;
  /** By the tab's names of the scenes. */
  marks: ReadonlyMap<string, OnMark>;
}

export interface BreakdownFill extends TabFill {
  /** Marks of the last reading that the script has no more and nobody has typed over. They stay unless they are taken off. */
  gone: { character: string; scene: string; mark: string }[];
}

/** @param takeOff whether marks that the script has no more are taken off */
export function fillBreakdown(
  table: Table<typeof breakdownTab>,
  wanted: readonly MarksWanted[],
  earlier: readonly MarksWanted[],
  takeOff: boolean,
): BreakdownFill {
  const fill: BreakdownFill = { rows: [], kept: [], changes: [], gone: [] };
  const rows = new Map(
    table.rows.map((row) => [characterKey(cellText(cellOf(table, row, 'Character'))), row] as const).reverse(),
  );
  const before = new Map(earlier.map((one) => [characterKey(one.character), one.marks]));
  const now = new Map(wanted.map((one) => [characterKey(one.character), one]));
  for (const { character, marks } of wanted) {
    const row = rows.get(characterKey(character));
    const cells: FilledCell[] = [];
    for (const [scene, mark] of marks) {
      const at = row === undefined ? undefined : columnOf(table, scene);
      const from = at === undefined ? null : (row?.cells[at] ?? null);
      const was = before.get(characterKey(character))?.get(scene);
      const fate = markFate(from, mark, was);
      if (fate === 'fill') cells.push({ column: scene, from, to: mark });
      if (fate === 'kept') fill.kept.push({ tab: table.title, name: character, column: scene, from, to: mark });
    }
    if (row !== undefined && cells.length === 0) continue;
    const name = row === undefined ? character : cellOf(table, row, 'Character');
    const values = Object.fromEntries([...cells.map(({ column, to }) => [column, to] as const), ['Character', name]]);
    fill.rows.push({ tab: table.title, name: character, what: row === undefined ? 'added' : 'changed', cells });
    fill.changes.push({ tab: table.spec, mode: row === undefined ? 'put' : 'update', values });
  }
  for (const { character, marks } of earlier) {
    const row = rows.get(characterKey(character));
    if (row === undefined) continue;
    const cells: FilledCell[] = [];
    for (const [scene, mark] of marks) {
      if (now.get(characterKey(character))?.marks.has(scene)) continue;
      const at = columnOf(table, scene);
      const from = at === undefined ? null : (row.cells[at] ?? null);
      if (foldedText(cellText(from)) !== mark) continue;
      fill.gone.push({ character, scene, mark });
      cells.push({ column: scene, from, to: null });
    }
    if (!takeOff || cells.length === 0) continue;
    const values = Object.fromEntries(cells.map(({ column }): [string, CellValue] => [column, null]));
    values.Character = cellOf(table, row, 'Character');
    fill.rows.push({ tab: table.title, name: character, what: 'changed', cells });
    fill.changes.push({ tab: table.spec, mode: 'update', values });
  }
  return fill;
}

/** A mark that somebody has typed stays, and so does a `-`: they have said that the character is off. */
function markFate(present: CellValue, wanted: OnMark, earlier: OnMark | undefined): 'same' | 'fill' | 'kept' {
  const text = foldedText(cellText(present));
  if (text === '') return 'fill';
  if (text === wanted) return 'same';
  if (earlier !== undefined && text === earlier) return 'fill';
  const isOtherKind = ['v', 'vo', 'v.o.', 'voice', 's', 'silent'].includes(text) || markOf(present) !== 'on';
  return wanted === 'x' && !isOtherKind ? 'same' : 'kept';
}
