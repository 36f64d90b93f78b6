/**
 * What hangs on ranges of a sheet (protection, conditional formats, the filter, names)
 * follows its cells when rows or columns are inserted, deleted or moved.
 */
import type { LocalSheet } from '../../../account/state.ts';
import type { Draft } from '../draft.ts';
import type { GridRange } from '../gridRange.ts';
import { withSources } from './chartSources.ts';

export type Dimension = 'ROWS' | 'COLUMNS';

/** A change of rows or columns; indexes count from 0, ends are exclusive, `to` is where a move ends up. */
export type DimensionEdit = { dimension: Dimension } & (
  | { kind: 'insert'; at: number; count: number }
  | { kind: 'delete'; from: number; end: number }
  | { kind: 'move'; from: number; end: number; to: number }
);

type Json = Record<string, unknown>;

/** Where a row or column is after an edit; `null` when it was deleted. */
export function indexAfter(edit: DimensionEdit, index: number): number | null {
  if (edit.kind === 'insert') return index >= edit.at ? index + edit.count : index;
  const count = edit.end - edit.from;
  const inside = index >= edit.from && index < edit.end;
  if (edit.kind === 'delete') return inside ? null : index >= edit.end ? index - count : index;
  if (inside) return edit.to + index - edit.from;
  const without = index >= edit.end ? index - count : index;
  return without >= edit.to ? without + count : without;
}

/** Shifts everything that hangs on the sheet's ranges, and drops what has no cells left. */
export function shiftRanges(draft: Draft, sheet: LocalSheet, edit: DimensionEdit): void {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const size = edit.dimension === 'ROWS' ? rowCount : columnCount;
  const shift = (range: unknown) => rangeAfter(edit, (range ?? {}) as GridRange, size);

  sheet.protectedRanges = sheet.protectedRanges
    .flatMap((item) => shiftItem(item, shift))
    .map((item) => withRanges(item, 'unprotectedRanges', shift));
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((item) => withRanges(item, 'ranges', shift))
    .filter((item) => (item.ranges as unknown[]).length > 0);
  shiftFilter(sheet, edit, shift);
  shiftChartSources(draft, sheet.properties.sheetId, shift);
  draft.book.namedRanges = draft.book.namedRanges.flatMap((item): Json[] => {
    const onSheet = ((item.range as GridRange).sheetId ?? 0) === sheet.properties.sheetId;
    return onSheet ? shiftItem(item, shift) : [item];
  });
}

/** Charts of any sheet may show this one's cells. */
function shiftChartSources(draft: Draft, sheetId: number, shift: (range: unknown) => GridRange | null): void {
  for (const { properties, charts = [] } of draft.book.sheets) {
    if (charts.length === 0) continue;
    const moved = (range: GridRange) => ((range.sheetId ?? 0) === sheetId ? (shift(range) ?? []) : range);
    draft.sheet(properties.sheetId).charts = charts.map((chart) => withSources(chart, moved));
  }
}

/** Drops cells and ranges beyond the edge after a sheet's row or column count was made smaller. */
export function shrinkGrid(draft: Draft, sheet: LocalSheet, before: { rowCount: number; columnCount: number }): void {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  if (rowCount < before.rowCount) {
    if (sheet.rows.length > rowCount) sheet.rows.length = rowCount;
    if (sheet.rowMetadata.length > rowCount) sheet.rowMetadata.length = rowCount;
    shiftRanges(draft, sheet, { dimension: 'ROWS', kind: 'delete', from: rowCount, end: before.rowCount });
  }
  if (columnCount < before.columnCount) {
    for (const row of sheet.rows) if (row.length > columnCount) row.length = columnCount;
    if (sheet.columnMetadata.length > columnCount) sheet.columnMetadata.length = columnCount;
    shiftRanges(draft, sheet, { dimension: 'COLUMNS', kind: 'delete', from: columnCount, end: before.columnCount });
  }
}

function shiftItem(item: Json, shift: (range: unknown) => GridRange | null): Json[] {
  if (item.range === undefined) return [item];
  const range = shift(item.range);
  return range ? [{ ...item, range }] : [];
}

function withRanges(item: Json, key: string, shift: (range: unknown) => GridRange | null): Json {
  if (!Array.isArray(item[key])) return item;
  return { ...item, [key]: item[key].flatMap((range: unknown) => shift(range) ?? []) };
}

/** A filter's criteria and sort columns are named by column index, so they move with the columns. */
function shiftFilter(sheet: LocalSheet, edit: DimensionEdit, shift: (range: unknown) => GridRange | null): void {
  if (sheet.basicFilter) {
    const after = shiftedFilter(sheet.basicFilter, edit, shift);
    if (after === null) delete sheet.basicFilter;
    else sheet.basicFilter = after;
  }
  if (sheet.filterViews) {
    const shifted = sheet.filterViews.map((view) => shiftedFilter(view, edit, shift));
    sheet.filterViews = shifted.filter((view): view is Json => view !== null);
  }
}

/** `null` where nothing is left of it. */
function shiftedFilter(filter: Json, edit: DimensionEdit, shift: (range: unknown) => GridRange | null): Json | null {
  const range = shift(filter.range);
  if (!range) return null;
  const after: Json = { ...filter, range };
  if (edit.dimension === 'COLUMNS') {
    const criteria = Object.entries((filter.criteria ?? {}) as Json).flatMap(([column, one]) => {
      const index = indexAfter(edit, Number(column));
      return index === null ? [] : [[String(index), one] as const];
    });
    if (filter.criteria) after.criteria = Object.fromEntries(criteria);
    for (const [list, field] of [
      ['filterSpecs', 'columnIndex'],
      ['sortSpecs', 'dimensionIndex'],
    ] as const) {
      if (!Array.isArray(filter[list])) continue;
      after[list] = (filter[list] as Json[]).flatMap((spec) => {
        const index = indexAfter(edit, Number(spec[field] ?? 0));
        return index === null ? [] : [{ ...spec, [field]: index }];
      });
    }
  }
  return after;
}

function rangeAfter(edit: DimensionEdit, range: GridRange, size: number): GridRange | null {
  const [startKey, endKey] =
    edit.dimension === 'ROWS'
      ? (['startRowIndex', 'endRowIndex'] as const)
      : (['startColumnIndex', 'endColumnIndex'] as const);
  if (range[startKey] === undefined && range[endKey] === undefined) return range;
  const span = spanAfter(edit, range[startKey] ?? 0, range[endKey] ?? Number.POSITIVE_INFINITY, size);
  if (!span) return null;
  const after: GridRange = { ...range };
  // A bound that was left open stays open.
  if (range[startKey] !== undefined) after[startKey] = span[0];
  if (range[endKey] !== undefined) after[endKey] = span[1];
  return after;
}

function spanAfter(edit: DimensionEdit, start: number, end: number, size: number): [number, number] | null {
  if (edit.kind === 'insert') {
    return [start >= edit.at ? start + edit.count : start, end > edit.at ? end + edit.count : end];
  }
  if (edit.kind === 'delete') {
    const after = (bound: number) =>
      bound <= edit.from ? bound : bound >= edit.end ? bound - (edit.end - edit.from) : edit.from;
    return after(start) < after(end) ? [after(start), after(end)] : null;
  }
  return movedSpan(edit, start, Math.min(end, size));
}

/**
 * After a move a range is where all its rows are, if they are still together; else it is around those that stayed,
 * which takes in what was moved into the middle and lets go of what was moved out.
 */
function movedSpan(edit: DimensionEdit & { kind: 'move' }, start: number, end: number): [number, number] {
  const around = (indexes: number[]): [number, number] => [Math.min(...indexes), Math.max(...indexes) + 1];
  const all: number[] = [];
  const stayed: number[] = [];
  for (let index = start; index < end; index++) {
    const after = indexAfter(edit, index) ?? index;
    all.push(after);
    if (index < edit.from || index >= edit.end) stayed.push(after);
  }
  const span = around(all);
  return span[1] - span[0] === all.length || stayed.length === 0 ? span : around(stayed);
}
