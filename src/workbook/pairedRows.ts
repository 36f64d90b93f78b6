/** Which row after a write is which row before it, although people may have moved and changed rows in between. */
import { identityOf, NO_PLACE } from './changeRows.ts';
import { keyOf, sameCell, type Table, type TableRow } from './table.ts';

/** A row as it was before the write and as it was meant to be after it. */
export interface Pair {
  present: TableRow;
  wanted: TableRow;
}

/** The rows of both tables that have a place. */
export function pairsOf(present: Table, wanted: Table): Pair[] {
  const rowAt = new Map(present.rows.map((row) => [row.rowIndex, row]));
  return wanted.rows.flatMap((row) => {
    const was = rowAt.get(row.rowIndex);
    return was === undefined ? [] : [{ present: was, wanted: row }];
  });
}

/**
 * What each row was before, as far as it is known: by its key if that was not hit, else by its other cells. What was
 * not hit looks as it did before the write, or as a person has typed it since.
 * @param hits by row index the columns that hold what we wrote
 * @param columns by column of `after` the column before
 */
export function pairedRows(
  pairs: readonly Pair[],
  present: Table,
  after: Table,
  hits: ReadonlyMap<number, ReadonlySet<number>>,
  columns: ReadonlyMap<number, number>,
): Map<TableRow, Pair> {
  const byIdentity = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const identity = identityOf(present, pair.present);
    const same = byIdentity.get(identity);
    if (same === undefined) byIdentity.set(identity, [pair]);
    else same.push(pair);
  }
  const keyColumns = after.spec.key.map((header) => after.columnIndex.get(header) ?? NO_PLACE);
  const claimed = new Set<Pair>();
  const known = new Map<TableRow, Pair>();
  // Of rows of one key those that were not hit show which they are; what is left over is the others.
  const isHit = (row: TableRow) => hits.has(row.rowIndex);
  for (const row of [...after.rows.filter((one) => !isHit(one)), ...after.rows.filter(isHit)]) {
    const hit = hits.get(row.rowIndex);
    if (hit !== undefined && (keyColumns.some((index) => hit.has(index)) || keyOf(after, row) === '')) continue;
    const free = (byIdentity.get(identityOf(after, row)) ?? []).filter((one) => !claimed.has(one));
    const alike = free.length > 1 ? mostAlike(row, hit ?? new Set(), free, columns, false) : undefined;
    const match = alike ?? free.find((one) => one.present.rowIndex === row.rowIndex) ?? free[0];
    if (match === undefined) continue;
    claimed.add(match);
    known.set(row, match);
  }
  const due = pairs.filter((pair) => pair.present !== pair.wanted);
  // All that a row held may have been hit; then what is left over is what it was.
  for (const blankToo of [false, true]) {
    for (const row of after.rows) {
      if (known.has(row)) continue;
      const hit = hits.get(row.rowIndex);
      const free = (hit === undefined ? due : pairs).filter((pair) => !claimed.has(pair));
      const match = free.length === 0 ? undefined : mostAlike(row, hit ?? new Set(), free, columns, blankToo);
      if (match === undefined) continue;
      claimed.add(match);
      known.set(row, match);
    }
  }
  return known;
}

/** The row that shares most cells with this one outside the columns that were hit, and not fewer than differ. */
function mostAlike(
  row: TableRow,
  hit: ReadonlySet<number>,
  free: readonly Pair[],
  columns: ReadonlyMap<number, number>,
  blankToo: boolean,
): Pair | undefined {
  let best: Pair | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const pair of free) {
    let equal = 0;
    let different = 0;
    for (const [index, from] of columns) {
      if (hit.has(index)) continue;
      const now = row.cells[index] ?? null;
      if (!sameCell(now, pair.present.cells[from])) different++;
      else if (now !== null && now !== '') equal++;
    }
    if ((equal === 0 && !(blankToo && different === 0)) || equal < different) continue;
    const score = equal - different + (pair.present.rowIndex === row.rowIndex ? 0.5 : 0);
    if (score > bestScore) [best, bestScore] = [pair, score];
  }
  return best;
}
