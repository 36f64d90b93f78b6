/** Rows of a tab that are known by one cell, filled from a script: new ones added, of the others blank cells alone. */
import type { CellValue } from '../../port/workspace.ts';
import { foldedText } from '../../values/text.ts';
import { cellOf, cellText, type Table } from '../../workbook/table.ts';
import { fillCell } from './fillCell.ts';
import type { TabFill } from './fillTypes.ts';

export interface WantedRow {
  /** The key cell, as the tab has it or will have it. */
  name: string;
  /** By header; blank ones say nothing. */
  values: Readonly<Record<string, CellValue>>;
  /** The same as the last reading wanted them. */
  earlier: Readonly<Record<string, CellValue>>;
}

export function fillRows(table: Table, key: string, wanted: readonly WantedRow[]): TabFill {
  const fill: TabFill = { rows: [], kept: [], changes: [] };
  const rows = new Map(
    table.rows.map((row) => [foldedText(cellText(cellOf(table, row, key))), row] as const).reverse(),
  );
  for (const { name, values, earlier } of wanted) {
    const given = Object.entries(values).filter(
      ([header, value]) => table.columnIndex.has(header) && cellText(value) !== '',
    );
    const row = rows.get(foldedText(name));
    if (row === undefined) {
      const cells = given.map(([column, to]) => ({ column, from: null, to }));
      fill.rows.push({ tab: table.title, name, what: 'added', cells });
      fill.changes.push({ tab: table.spec, mode: 'put', values: { ...Object.fromEntries(given), [key]: name } });
      continue;
    }
    const changed: Record<string, CellValue> = {};
    for (const [column, to] of given) {
      const from = cellOf(table, row, column);
      const fate = fillCell(from, to, earlier[column]);
      if (fate === 'fill') changed[column] = to;
      if (fate === 'kept') fill.kept.push({ tab: table.title, name, column, from, to });
    }
    const cells = Object.entries(changed).map(([column, to]) => ({ column, from: cellOf(table, row, column), to }));
    if (cells.length === 0) continue;
    fill.rows.push({ tab: table.title, name, what: 'changed', cells });
    fill.changes.push({ tab: table.spec, mode: 'update', values: { ...changed, [key]: cellOf(table, row, key) } });
  }
  return fill;
}
