/** Requests about rows and columns: insert, append, delete, move, size and hide them. */
import type { LocalCell, LocalDimension, LocalSheet } from '../../../account/state.ts';
import { columnAt, type LocalColumn, padTo, settleFill } from '../cells.ts';
import type { Draft } from '../draft.ts';
import { applyMask, updateMask } from '../fieldMask.ts';
import { wholeSheet } from '../gridRange.ts';
import { refusal } from '../refusal.ts';
import type { Handler } from './request.ts';
import { type Dimension, type DimensionEdit, shiftRanges } from './shiftRanges.ts';

type DimensionRange = GoogleAppsScript.Sheets.Schema.DimensionRange;

interface Span {
  sheet: LocalSheet;
  dimension: Dimension;
  start: number;
  end: number;
}

export const insertDimension: Handler<'insertDimension'> = (draft, { range, inheritFromBefore = false }) => {
  const { sheet, dimension, start, end } = spanOf(draft, range, { insertion: true });
  if (inheritFromBefore && start === 0) {
    throw refusal('inheritFromBefore cannot be true when inserting before the first row or column.');
  }
  checkUnprotected(draft, { sheet, dimension, start, end: start + 1 });
  insertInto(draft, sheet, dimension, start, end - start, inheritFromBefore);
  return undefined;
};

export const appendDimension: Handler<'appendDimension'> = (draft, request) => {
  const sheet = draft.sheet(request.sheetId);
  const dimension = dimensionOf(request.dimension);
  const count = request.length ?? 0;
  if (count < 1) throw refusal(`Invalid length: ${count}. Must be greater than 0.`);
  growGrid(sheet, dimension, count);
  draft.checkCellCount();
  return undefined;
};

export const deleteDimension: Handler<'deleteDimension'> = (draft, { range }) => {
  const span = spanOf(draft, range);
  const { sheet, dimension, start, end } = span;
  const grid = sheet.properties.gridProperties;
  const [total, frozenKey] =
    dimension === 'ROWS'
      ? [grid.rowCount, 'frozenRowCount' as const]
      : [grid.columnCount, 'frozenColumnCount' as const];
  const word = dimension === 'ROWS' ? 'rows' : 'columns';
  if (end - start >= total) throw refusal(`You can't delete all the ${word} on the sheet.`);
  const frozen = grid[frozenKey] ?? 0;
  if (start <= frozen && end === total) throw refusal(`It is not possible to delete all non-frozen ${word}.`);
  checkUnprotected(draft, span);
  if (dimension === 'ROWS') {
    sheet.rows.splice(start, end - start);
    sheet.rowMetadata.splice(start, end - start);
    moveFills(sheet, (fromRow) => (fromRow <= start ? fromRow : Math.max(start, fromRow - (end - start))));
  } else {
    for (const row of sheet.rows) row.splice(start, end - start);
    sheet.columnMetadata.splice(start, end - start);
  }
  shiftRanges(draft, sheet, { dimension, kind: 'delete', from: start, end });
  growGrid(sheet, dimension, start - end);
  if (start < frozen) grid[frozenKey] = frozen - (Math.min(end, frozen) - start);
  return undefined;
};

export const moveDimension: Handler<'moveDimension'> = (draft, { source, destinationIndex = 0 }) => {
  const span = spanOf(draft, source);
  const { sheet, dimension, start, end } = span;
  const grid = sheet.properties.gridProperties;
  const total = dimension === 'ROWS' ? grid.rowCount : grid.columnCount;
  if (destinationIndex < 0 || destinationIndex > total) {
    throw refusal(`Invalid destinationIndex: ${destinationIndex}. The sheet has ${total} ${dimension.toLowerCase()}.`);
  }
  if (destinationIndex >= start && destinationIndex <= end) return undefined;
  checkUnprotected(draft, span);
  const count = end - start;
  const to = destinationIndex > start ? destinationIndex - count : destinationIndex;
  const last = Math.max(end, destinationIndex) - 1;
  if (dimension === 'ROWS') {
    for (let column = 0; column < grid.columnCount; column++) {
      settleFill(sheet, column, Math.min(start, destinationIndex), last + 1);
    }
    while (sheet.rows.length <= last) sheet.rows.push([]);
    moveEntries(sheet.rows, start, count, to);
    moveEntries(padTo(sheet.rowMetadata, last + 1), start, count, to);
  } else {
    for (const row of sheet.rows)
      if (row.length > Math.min(start, to)) moveEntries(padTo(row, last + 1), start, count, to);
    moveEntries(padTo(sheet.columnMetadata, last + 1), start, count, to);
  }
  shiftRanges(draft, sheet, { dimension, kind: 'move', from: start, end, to } satisfies DimensionEdit);
  return undefined;
};

export const updateDimensionProperties: Handler<'updateDimensionProperties'> = (draft, request) => {
  const mask = updateMask(request.fields, 'DimensionProperties');
  const { sheet, dimension, start, end } = spanOf(draft, request.range);
  const { pixelSize } = request.properties ?? {};
  if (pixelSize !== undefined && pixelSize < 0) throw refusal(`Invalid pixelSize: ${pixelSize}`);
  const list: (LocalDimension | null)[] = dimension === 'ROWS' ? sheet.rowMetadata : sheet.columnMetadata;
  for (let index = start; index < end; index++) {
    const fill = dimension === 'COLUMNS' ? columnAt(sheet, index)?.fill : undefined;
    const after: LocalColumn = applyMask(list[index], request.properties, mask);
    padTo(list, index)[index] = fill ? { ...after, fill } : after;
  }
  return undefined;
};

/** Makes a sheet larger (or, with a negative count, smaller) at its end, without touching what is in it. */
export function growGrid(sheet: LocalSheet, dimension: Dimension, count: number): void {
  if (dimension === 'ROWS') sheet.properties.gridProperties.rowCount += count;
  else sheet.properties.gridProperties.columnCount += count;
}

/** Puts empty rows in that look like the row above them. */
export function insertRowsAt(draft: Draft, sheet: LocalSheet, at: number, count: number): void {
  insertInto(draft, sheet, 'ROWS', at, count, true);
}

function insertInto(
  draft: Draft,
  sheet: LocalSheet,
  dimension: Dimension,
  at: number,
  count: number,
  inheritFromBefore: boolean,
): void {
  const grid = sheet.properties.gridProperties;
  shiftRanges(draft, sheet, { dimension, kind: 'insert', at, count });
  growGrid(sheet, dimension, count);
  draft.checkCellCount();
  const frozenKey = dimension === 'ROWS' ? 'frozenRowCount' : 'frozenColumnCount';
  const frozen = grid[frozenKey] ?? 0;
  if (at < frozen) grid[frozenKey] = frozen + count;
  const neighbour = inheritFromBefore ? at - 1 : at;
  if (dimension === 'ROWS') {
    const pattern = (sheet.rows[neighbour] ?? []).map(formatOnly);
    moveFills(sheet, (fromRow) => (fromRow > at || (fromRow === at && inheritFromBefore) ? fromRow + count : fromRow));
    const follows = at === sheet.rows.length && pattern.some((cell) => cell !== null);
    if (at < sheet.rows.length || follows)
      sheet.rows.splice(at, 0, ...Array.from({ length: count }, () => pattern.slice()));
    if (at < sheet.rowMetadata.length) sheet.rowMetadata.splice(at, 0, ...new Array(count).fill(null));
  } else {
    for (const row of sheet.rows) {
      if (at < row.length) row.splice(at, 0, ...new Array(count).fill(formatOnly(row[neighbour] ?? null)));
    }
    const { hiddenByUser: _, ...pattern } = sheet.columnMetadata[neighbour] ?? {};
    if (at < sheet.columnMetadata.length) sheet.columnMetadata.splice(at, 0, ...new Array(count).fill(pattern));
  }
}

/** What a new neighbour takes over from a cell. */
function formatOnly(cell: LocalCell | null): LocalCell | null {
  if (!cell?.userEnteredFormat && !cell?.dataValidation) return null;
  const { userEnteredFormat, dataValidation } = cell;
  return { ...(userEnteredFormat && { userEnteredFormat }), ...(dataValidation && { dataValidation }) };
}

function moveFills(sheet: LocalSheet, fromRowAfter: (fromRow: number) => number): void {
  sheet.columnMetadata.forEach((_, column) => {
    const metadata = columnAt(sheet, column);
    if (!metadata?.fill) return;
    const moved: LocalColumn = {
      ...metadata,
      fill: { ...metadata.fill, fromRow: fromRowAfter(metadata.fill.fromRow) },
    };
    sheet.columnMetadata[column] = moved;
  });
}

function moveEntries<T>(list: T[], from: number, count: number, to: number): void {
  list.splice(to, 0, ...list.splice(from, count));
}

function dimensionOf(dimension: string | undefined): Dimension {
  if (dimension === 'ROWS' || dimension === 'COLUMNS') return dimension;
  throw refusal('dimension must be specified.');
}

function spanOf(draft: Draft, range: DimensionRange | undefined, { insertion = false } = {}): Span {
  if (!range) throw refusal('range must be specified.');
  const sheet = draft.sheet(range.sheetId);
  const dimension = dimensionOf(range.dimension);
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const total = dimension === 'ROWS' ? rowCount : columnCount;
  if (insertion && range.endIndex === undefined) throw refusal('range.endIndex must be specified.');
  const start = range.startIndex ?? 0;
  const end = range.endIndex ?? total;
  if (start < 0 || start >= end) throw refusal(`startIndex[${start}] must be less than endIndex[${end}].`);
  const word = dimension === 'ROWS' ? 'row' : 'column';
  if (insertion) {
    if (start > total) throw refusal(`startIndex[${start}] is after last ${word} in grid[${total}].`);
  } else if (end > total) {
    throw refusal(`endIndex[${end}] is after last ${word} in grid[${total}].`);
  }
  return { sheet, dimension, start, end };
}

function checkUnprotected(draft: Draft, { sheet, dimension, start, end }: Span): void {
  const rows = dimension === 'ROWS' ? { startRow: start, endRow: end } : { startColumn: start, endColumn: end };
  draft.checkUnprotected(sheet, { ...wholeSheet(sheet), ...rows });
}
