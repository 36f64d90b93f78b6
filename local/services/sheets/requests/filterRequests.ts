/** Requests that work on rows as a table: the filter and sorting. */
import type { LocalCell, LocalSheet } from '../../../account/state.ts';
import { cellAt, setCell } from '../cells.ts';
import { copyJson } from '../fieldMask.ts';
import { type Area, areaOf, gridRangeOf } from '../gridRange.ts';
import { refusal } from '../refusal.ts';
import { checkCondition } from './conditions.ts';
import type { Handler } from './request.ts';

type FilterCriteria = GoogleAppsScript.Sheets.Schema.FilterCriteria;

export const setBasicFilter: Handler<'setBasicFilter'> = (draft, { filter }) => {
  if (!filter?.range) throw refusal('filter.range must be specified.');
  const sheet = draft.sheet(filter.range.sheetId);
  const area = checkedArea(sheet, filter);
  sheet.basicFilter = { ...copyJson(filter), range: gridRangeOf(sheet.properties.sheetId, area) };
  return undefined;
};

export const addFilterView: Handler<'addFilterView'> = (draft, { filter }) => {
  if (!filter?.range) throw refusal('filter.range must be specified.');
  const sheet = draft.sheet(filter.range.sheetId);
  const area = checkedArea(sheet, filter);
  const ids = draft.book.sheets.flatMap(({ filterViews = [] }) => filterViews.map((one) => Number(one.filterViewId)));
  const filterViewId = filter.filterViewId ?? draft.freeId(ids);
  if (ids.includes(filterViewId)) throw refusal(`A filter view with id ${filterViewId} already exists.`);
  const titles = (sheet.filterViews ?? []).map((one) => one.title);
  if (titles.includes(filter.title)) throw refusal(`A filter view with the name "${filter.title}" already exists.`);
  const added = { ...copyJson(filter), filterViewId, range: gridRangeOf(sheet.properties.sheetId, area) };
  sheet.filterViews = [...(sheet.filterViews ?? []), added];
  return { filter: copyJson(added) };
};

type Filter = Pick<GoogleAppsScript.Sheets.Schema.FilterView, 'criteria' | 'range' | 'sortSpecs'> & {
  /** The typings of Apps Script are older. */
  filterSpecs?: { columnIndex?: number; filterCriteria?: FilterCriteria }[];
};

/** Everything that a filter names lies in its range. */
function checkedArea(sheet: LocalSheet, filter: Filter): Area {
  const area = areaOf(sheet, filter.range ?? {});
  const byColumn = Object.entries((filter.criteria ?? {}) as Record<string, FilterCriteria>);
  const specs = (filter.filterSpecs ?? []).map(
    ({ columnIndex = 0, filterCriteria }) => [String(columnIndex), filterCriteria ?? {}] as const,
  );
  for (const [column, criteria] of [...byColumn, ...specs]) {
    if (Number(column) < area.startColumn || Number(column) >= area.endColumn) {
      throw refusal(`Filter criteria are for column ${column}, which is outside the filter's range.`);
    }
    if (criteria.condition) checkCondition(criteria.condition);
  }
  for (const { dimensionIndex = 0 } of filter.sortSpecs ?? []) {
    if (dimensionIndex < area.startColumn || dimensionIndex >= area.endColumn) {
      throw refusal(`Sort column ${dimensionIndex} is outside the filter's range.`);
    }
  }
  return area;
}

export const sortRange: Handler<'sortRange'> = (draft, { range, sortSpecs = [] }) => {
  if (!range) throw refusal('range must be specified.');
  const sheet = draft.sheet(range.sheetId);
  const area = areaOf(sheet, range);
  draft.checkUnprotected(sheet, area);
  if (sortSpecs.length === 0) throw refusal('At least one sort spec must be specified.');
  const keys = sortSpecs.map(({ dimensionIndex = 0, sortOrder = 'ASCENDING' }) => {
    if (dimensionIndex < area.startColumn || dimensionIndex >= area.endColumn) {
      throw refusal(`Sort column ${dimensionIndex} is outside the range.`);
    }
    return { column: dimensionIndex, descending: sortOrder === 'DESCENDING' };
  });
  const lines = takeLines(sheet, area);
  const valueAt = (line: Line, column: number) => line[column - area.startColumn]?.userEnteredValue;
  lines.sort((one, other) => {
    for (const { column, descending } of keys) {
      const order = compareValues(valueAt(one, column), valueAt(other, column), descending);
      if (order !== 0) return order;
    }
    return 0;
  });
  putLines(sheet, area, lines);
  return undefined;
};

/**
 * Google's order: numbers, then text in any case, then FALSE and TRUE, and blanks last whichever way it goes.
 */
export function compareValues(
  one: LocalCell['userEnteredValue'],
  other: LocalCell['userEnteredValue'],
  descending: boolean,
): number {
  if (!one || !other) return Number(!one) - Number(!other);
  const order = rank(one) - rank(other) || compareSameKind(one, other);
  return descending ? -order : order;
}

type Line = (LocalCell | null)[];
type Value = NonNullable<LocalCell['userEnteredValue']>;

const collator = new Intl.Collator('en', { sensitivity: 'base' });

function rank(value: Value): number {
  if (value.numberValue !== undefined) return 0;
  return value.boolValue === undefined ? 1 : 2;
}

function compareSameKind(one: Value, other: Value): number {
  if (one.numberValue !== undefined && other.numberValue !== undefined) return one.numberValue - other.numberValue;
  if (one.boolValue !== undefined && other.boolValue !== undefined)
    return Number(one.boolValue) - Number(other.boolValue);
  return collator.compare(one.stringValue ?? one.formulaValue ?? '', other.stringValue ?? other.formulaValue ?? '');
}

/** The area's rows as far as anything is kept; what is below is empty and would stay below. */
function takeLines(sheet: LocalSheet, area: Area): Line[] {
  const end = Math.min(area.endRow, sheet.rows.length);
  const lines: Line[] = [];
  for (let row = area.startRow; row < end; row++) {
    const line: Line = [];
    for (let column = area.startColumn; column < area.endColumn; column++) line.push(cellAt(sheet, row, column));
    lines.push(line);
  }
  return lines;
}

function putLines(sheet: LocalSheet, area: Area, lines: Line[]): void {
  lines.forEach((line, down) => {
    for (let column = area.startColumn; column < area.endColumn; column++) {
      setCell(sheet, area.startRow + down, column, line[column - area.startColumn] ?? null);
    }
  });
}
