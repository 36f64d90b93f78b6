import type { CellValue } from '../port/workspace.ts';
import { cellText, type Table } from './table.ts';

/** The values of a row by header, for the spec's columns and the scenes' that are filled. */
export function rowValues(table: Table, cells: readonly CellValue[]): Record<string, CellValue> {
  const values = new Map<string, CellValue>();
  for (const [header, index] of table.columnIndex) values.set(header, cells[index] ?? null);
  if (table.spec.sceneColumns) {
    for (const { header, index } of table.otherColumns) {
      const text = cellText(cells[index]).trim();
      if (text !== '') values.set(header, text);
    }
  }
  // A scene may have any name, also one that means something to an object.
  return Object.fromEntries(values);
}
