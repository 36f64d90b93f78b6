/** Rows of a tab that stand together, and what they hold: by which they are known again. Rows count from 0. */
import type { ReadOnlyWorkspace, SheetRows } from '../../port/workspace.ts';
import type { TableRow } from '../../workbook/table.ts';

export type Hash = Pick<ReadOnlyWorkspace, 'hash'>;

/** From the first row to the one after the last. */
export type RowSpan = [from: number, to: number];

/** Rows that follow each other are one span. */
export function spansOf(rowIndexes: readonly number[]): RowSpan[] {
  const spans: RowSpan[] = [];
  for (const rowIndex of [...rowIndexes].sort((a, b) => a - b)) {
    const last = spans[spans.length - 1];
    if (last !== undefined && last[1] === rowIndex) last[1]++;
    else spans.push([rowIndex, rowIndex + 1]);
  }
  return spans;
}

/** The fingerprint of two columns of some rows, each in its place. */
export function markOf(ws: Hash, columns: readonly number[], rows: readonly TableRow[]): string {
  const sorted = [...rows].sort((a, b) => a.rowIndex - b.rowIndex);
  const runs: { from: number; count: number; text: string }[] = [];
  for (const { rowIndex, cells } of sorted) {
    const text = JSON.stringify(columns.map((column) => cells[column] ?? null));
    const run = runs[runs.length - 1];
    if (run !== undefined && run.text === text && run.from + run.count === rowIndex) run.count++;
    else runs.push({ from: rowIndex, count: 1, text });
  }
  return ws.hash(JSON.stringify(runs));
}

/** The rows that are in none of the spans, down to the bottom. */
export function rowsBetween(spans: readonly (readonly [from: number, to: number])[]): SheetRows['rows'] {
  const starts = [0, ...spans.map(([, to]) => to)];
  return starts.flatMap((from, at) => {
    const to = spans[at]?.[0];
    if (to === undefined) return [{ from }];
    return from < to ? [{ from, to }] : [];
  });
}
