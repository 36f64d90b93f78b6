/**
 * What a write reads back: the headers, and the rows that it meant. A tab that grows all season would else answer every write
 * with all of it. As long as each of these rows is where it was, nothing was hit by mistake; otherwise the whole tab is read.
 */
import type { RowSpan, SheetValues } from '../port/workspace.ts';
import { NO_PLACE } from './changeRows.ts';
import type { TabWrite } from './rowRequests.ts';
import { keyOf, sameCell, type Table, type TableRow, tableFrom } from './table.ts';

/** More pieces than these are one, from the first to the last. */
const MOST_PIECES = 100;

/** The rows to read back, in order: those down to the headers, those written to and, where rows are added, the last and all below. */
export function rowsToReadBack(present: Table, write: TabWrite): RowSpan[] {
  const headers: RowSpan = { from: 0, to: present.headerRowIndex + 1 };
  const last = lastRowIndex(present);
  const below: RowSpan[] = write.added.length > 0 ? [{ from: last }] : [];
  const touched = [...new Set(write.cells.map(({ rowIndex }) => rowIndex))].sort((a, b) => a - b);
  const spans = joined([headers, ...touched.map((from): RowSpan => ({ from, to: from + 1 })), ...below]);
  if (spans.length <= MOST_PIECES) return spans;
  return joined([headers, { from: touched[0] ?? 0, to: (touched[touched.length - 1] ?? 0) + 1 }, ...below]);
}

/** Neighbours and what overlaps as one. @param spans by their first row */
function joined(spans: readonly RowSpan[]): RowSpan[] {
  const parts: RowSpan[] = [];
  for (const span of spans) {
    const before = parts[parts.length - 1];
    if (before === undefined || (before.to !== undefined && span.from > before.to)) parts.push({ ...span });
    else if (span.to === undefined || before.to === undefined) delete before.to;
    else before.to = Math.max(before.to, span.to);
  }
  return parts;
}

function lastRowIndex({ headerRowIndex, rows }: Table): number {
  return rows.reduce((last, { rowIndex }) => Math.max(last, rowIndex), headerRowIndex);
}

/**
 * The whole tab after a write: what was read back, and of the other rows what was read before.
 * @returns `null` where a row that was read back is not the one that was meant to be there, or the headers are others: then
 *   people have moved something, and nobody can tell from these rows what was hit
 */
export function wholeAfter(present: Table, wanted: Table, write: TabWrite, read: SheetValues): SheetValues | null {
  const { rowsRead } = read;
  if (rowsRead === undefined) return read;
  const isRead = (row: number) => rowsRead.some(({ from, to = Number.POSITIVE_INFINITY }) => row >= from && row < to);
  const rows = [...read.rows];
  for (const { rowIndex, cells } of present.rows) {
    if (isRead(rowIndex)) continue;
    while (rows.length <= rowIndex) rows.push([]);
    rows[rowIndex] = cells;
  }
  const whole: SheetValues = { sheetId: read.sheetId, title: read.title, rows };
  const after = tableFrom(present.spec, whole);
  if (!hasSameHeaders(present, after)) return null;
  const meant = new Map<number, TableRow>();
  for (const row of wanted.rows) if (row.rowIndex !== NO_PLACE && isRead(row.rowIndex)) meant.set(row.rowIndex, row);
  const next = lastRowIndex(present) + 1;
  for (const [at, row] of write.added.entries()) meant.set(next + at, row);
  const keyColumns = present.spec.key.map((header) => present.columnIndex.get(header));
  const named = new Set(
    write.cells.filter(({ columnIndex }) => keyColumns.includes(columnIndex)).map(({ rowIndex }) => rowIndex),
  );
  const isInPlace = (row: TableRow) => {
    const own = meant.get(row.rowIndex);
    if (own === undefined) return false;
    // Where the key is what was written, it says nothing of whose row it is now.
    const isKeyOurs = own.rowIndex === NO_PLACE || named.has(row.rowIndex) || keyOf(wanted, own) === '';
    return isKeyOurs ? hasSameCells(row, own) : keyOf(after, row) === keyOf(wanted, own);
  };
  const found = after.rows.filter(({ rowIndex }) => isRead(rowIndex));
  return found.length === meant.size && found.every(isInPlace) ? whole : null;
}

function hasSameCells(one: TableRow, other: TableRow): boolean {
  const width = Math.max(one.cells.length, other.cells.length);
  return Array.from({ length: width }, (_, at) => at).every((at) => sameCell(one.cells[at], other.cells[at]));
}

function hasSameHeaders(one: Table, other: Table): boolean {
  const text = ({ headerRowIndex, columnIndex, otherColumns }: Table) =>
    JSON.stringify([headerRowIndex, [...columnIndex].sort(([, a], [, b]) => a - b), otherColumns]);
  return text(one) === text(other);
}
