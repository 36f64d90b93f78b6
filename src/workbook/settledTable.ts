/**
 * What a write really hit. A person may have sorted, inserted, deleted or moved between our read and our write, and
 * Google has no conditional write: so every write is read back in the same call, and whatever was hit by mistake is
 * known by the rest of its row and gets back what it held.
 */
import type { CellValue } from '../port/workspace.ts';
import { type Pair, pairedRows, pairsOf } from './pairedRows.ts';
import type { CellWrite, TabWrite } from './rowRequests.ts';
import { headersOf, sameCell, type Table, type TableRow } from './table.ts';

/**
 * The tab as it should be now: as it was read back (`after`), but with every cell that we wrote, or meant to, holding
 * what was `wanted` in that row and column; `present` is the tab as it was before the write. What was typed meanwhile
 * into a cell that we hit by mistake cannot be known; it gets what we read before.
 */
export function settledTable(present: Table, wanted: Table, write: TabWrite, after: Table): Table {
  const hits = hitColumns(write.cells, after);
  const added = addedRows(write.added, after);
  const columns = columnsBefore(wanted, after);
  const before = pairedRows(pairsOf(present, wanted), present, after, hits, columns);
  const rows = after.rows.map((row): TableRow => {
    const own = added.get(row);
    if (own !== undefined) {
      const width = Math.max(row.cells.length, ...columns.keys()) + 1;
      return held(
        row,
        Array.from({ length: width }, (_, at) => at),
        own,
        columns,
      );
    }
    const pair = before.get(row);
    return held(row, [...(hits.get(row.rowIndex) ?? []), ...unchanged(row, pair, columns)], pair?.wanted, columns);
  });
  return { ...after, rows };
}

/** Columns that were to be written, were not hit, and hold what they held before. */
function unchanged(row: TableRow, pair: Pair | undefined, columns: ReadonlyMap<number, number>): number[] {
  if (pair === undefined || pair.present === pair.wanted) return [];
  return [...columns].flatMap(([index, from]) => {
    const was = pair.present.cells[from];
    return !sameCell(was, pair.wanted.cells[from]) && sameCell(row.cells[index], was) ? [index] : [];
  });
}

/** The row with these columns as they were in `source`; empty where it had no such column, or was not there. */
function held(
  row: TableRow,
  indexes: readonly number[],
  source: TableRow | undefined,
  columns: ReadonlyMap<number, number>,
): TableRow {
  const cells = [...row.cells];
  let same = true;
  for (const index of indexes) {
    const from = columns.get(index);
    const value: CellValue = (from === undefined ? null : source?.cells[from]) ?? null;
    if (sameCell(cells[index], value)) continue;
    while (cells.length <= index) cells.push(null);
    cells[index] = value;
    same = false;
  }
  return same ? row : { rowIndex: row.rowIndex, cells };
}

/** The columns of each row that hold what we wrote there. */
function hitColumns(cells: readonly CellWrite[], after: Table): Map<number, Set<number>> {
  const rowAt = new Map(after.rows.map((row) => [row.rowIndex, row]));
  const hits = new Map<number, Set<number>>();
  for (const { rowIndex, columnIndex, value } of cells) {
    const row = rowAt.get(rowIndex);
    if (row === undefined || !sameCell(row.cells[columnIndex], value)) continue;
    hits.set(rowIndex, (hits.get(rowIndex) ?? new Set()).add(columnIndex));
  }
  return hits;
}

/** The added rows where they are now: below all others, unless a person was quicker. */
function addedRows(added: readonly TableRow[], after: Table): Map<TableRow, TableRow> {
  const places = new Map<TableRow, TableRow>();
  if (added.length === 0) return places;
  const same = (row: TableRow, own: TableRow) =>
    own.cells.every((cell, at) => sameCell(row.cells[at], cell)) &&
    row.cells.slice(own.cells.length).every((cell) => sameCell(cell, null));
  let from = after.rows.length - 1;
  for (const own of [...added].reverse()) {
    let at = from;
    while (at >= 0) {
      const row = after.rows[at];
      if (row !== undefined && same(row, own)) break;
      at--;
    }
    const row = after.rows[at];
    if (row === undefined) continue;
    places.set(row, own);
    from = at - 1;
  }
  return places;
}

/** For each column of `after` the index that it had: by header, or by place where only the header was changed. */
function columnsBefore(before: Table, after: Table): Map<number, number> {
  const was = headersOf(before);
  const is = headersOf(after);
  const indexOf = new Map([...was].map(([index, header]) => [header, index]));
  const still = new Set(is.values());
  const columns = new Map<number, number>();
  for (const [index, header] of is) {
    const from = indexOf.get(header);
    const renamed = was.get(index);
    if (from !== undefined) columns.set(index, from);
    else if (renamed !== undefined && !still.has(renamed)) columns.set(index, index);
  }
  for (const [index, header] of was) if (!is.has(index) && !still.has(header)) columns.set(index, index);
  // Columns without a header are known by their place, while no other moved.
  if ([...columns].every(([index, from]) => index === from)) {
    const width = Math.max(...before.rows.map((row) => row.cells.length), ...after.rows.map((row) => row.cells.length));
    for (let index = 0; index < width; index++) if (!is.has(index) && !was.has(index)) columns.set(index, index);
  }
  return columns;
}
