/** Headers that a write hit because a person put rows above them meanwhile. */
import type { CellValue } from '../port/workspace.ts';
import { foldedText } from '../values/text.ts';
import type { CellWrite, TabWrite } from './rowRequests.ts';
import { cellText, headersOf, sameCell, type Table } from './table.ts';

/**
 * The values as read back with the headers put right, and what has to be written for it; their row is known by the
 * headers that were not hit.
 */
export function settledHeaders(
  before: Table,
  write: TabWrite,
  rows: readonly CellValue[][],
): { rows: CellValue[][]; cells: CellWrite[] } {
  const headers = headersOf(before);
  for (const rowIndex of new Set(write.cells.map((cell) => cell.rowIndex))) {
    const hit = new Set(write.cells.filter((cell) => cell.rowIndex === rowIndex).map((cell) => cell.columnIndex));
    const others = [...headers].filter(([index]) => !hit.has(index));
    const isHeader = others.every(
      ([index, header]) => foldedText(cellText(rows[rowIndex]?.[index])) === foldedText(header),
    );
    if (others.length === 0 || !isHeader) continue;
    const cells = [...hit]
      .map((columnIndex) => ({ rowIndex, columnIndex, value: headers.get(columnIndex) ?? null }))
      .filter(({ columnIndex, value }) => !sameCell(rows[rowIndex]?.[columnIndex], value));
    const header = [...(rows[rowIndex] ?? [])];
    for (const { columnIndex, value } of cells) header[columnIndex] = value;
    return { rows: rows.map((row, index) => (index === rowIndex ? header : row)), cells };
  }
  return { rows: [...rows], cells: [] };
}
