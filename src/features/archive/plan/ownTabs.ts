/** Tabs and columns that somebody added by hand to either workbook, copied as they stand. */
import type { CellValue, ReadOnlyWorkspace, SheetValues } from '../../../port/workspace.ts';
import { cellText, type Table, tableFrom } from '../../../workbook/table.ts';
import type { TabSpec } from '../../../workbook/tabSpec.ts';
import { CONFIDENTIAL_TABS, PRODUCTION_TABS } from '../../../workbook/tabSpecs.ts';
import { ARCHIVE_TABS } from './archiveTabs.ts';
import { type TabCopy, wholeTab } from './keptTabs.ts';

/** The tabs of both workbooks. */
export const ALL_SPECS: readonly TabSpec[] = [...PRODUCTION_TABS, ...CONFIDENTIAL_TABS];
/** Ids of copied tabs that hold a person's own columns. */
const FIRST_OWN_ID = 4001;
/** Google's limit. */
const LONGEST_TITLE = 100;

/**
 * Every sheet of a workbook that has cells. Nothing says what a date in an own tab or column is but the cell's own format,
 * so it is read as the cell shows it. Two calls, or three.
 */
export function allSheets(ws: ReadOnlyWorkspace, id: string): SheetValues[] {
  const withCells = ws.spreadsheets.describe(id).sheets.filter(({ hasCells }) => hasCells);
  const ids = withCells.map(({ sheetId }) => sheetId);
  const sheets = ws.spreadsheets.read(id, ids);
  const isOwnOf = new Map(sheets.map((values) => [values.sheetId, ownPlaces(values)]));
  const withOwn = sheets.filter(({ sheetId, rows }) =>
    rows.some((row) => row.some((_, at) => isOwnOf.get(sheetId)?.(at))),
  );
  if (withOwn.length === 0) return sheets;
  const shown = ws.spreadsheets.read(
    id,
    withOwn.map(({ sheetId }) => sheetId),
    'asShown',
  );
  return sheets.map((values) => {
    const { rows } = shown.find(({ sheetId }) => sheetId === values.sheetId) ?? values;
    const isOwn = isOwnOf.get(values.sheetId);
    const cell = (stored: CellValue, row: number, at: number): CellValue => {
      const text = rows[row]?.[at];
      return typeof stored === 'number' && typeof text === 'string' && isOwn?.(at) ? text : stored;
    };
    return { ...values, rows: values.rows.map((cells, row) => cells.map((stored, at) => cell(stored, row, at))) };
  });
}

/** Whether a column, counted from 0, is somebody's own. */
function ownPlaces(values: SheetValues): (at: number) => boolean {
  const spec = specOf(values);
  if (spec === undefined) return () => true;
  const own = new Set(ownColumns(tableFrom(spec, values)));
  return (at) => own.has(at);
}

function specOf({ sheetId }: Pick<SheetValues, 'sheetId'>): TabSpec | undefined {
  return ALL_SPECS.find((one) => one.sheetId === sheetId);
}

/** Tabs that an archive before this one has left in the workbook; its papers say the same, and go when a record ends. */
const LEFT_OVER: readonly number[] = ARCHIVE_TABS.map(({ sheetId }) => sheetId);

/** A tab that is none of Callboard's. */
export function isOwnTab(sheet: Pick<SheetValues, 'sheetId'>): boolean {
  return !LEFT_OVER.includes(sheet.sheetId) && specOf(sheet) === undefined;
}

/** A copy of each own tab, and of each tab with own columns these with its key columns. No two have the same title. */
export function ownCopies(sheets: readonly SheetValues[]): TabCopy[] {
  const taken = new Set<string>();
  return sheets.flatMap((values, index): TabCopy[] => {
    if (LEFT_OVER.includes(values.sheetId)) return [];
    const spec = specOf(values);
    const table = spec === undefined ? null : tableFrom(spec, values);
    const columns = table === null ? [] : ownColumns(table);
    if (table === null ? values.rows.length === 0 : columns.length === 0 || table.rows.length === 0) return [];
    const wanted = table === null ? values.title : `${values.title} (own columns)`;
    const sheet = { sheetId: FIRST_OWN_ID + index, title: freeTitle(wanted, taken) };
    taken.add(sheet.title.toLowerCase());
    if (table === null) return [wholeTab(null, sheet, values.rows, 0)];
    const indexes = [...table.spec.key.map((key) => table.columnIndex.get(key) ?? -1), ...columns];
    const rows = values.rows.slice(table.headerRowIndex).map((row) => indexes.map((at) => row[at] ?? null));
    return [wholeTab(table.spec, sheet, rows, 0)];
  });
}

/** Places of the columns that are none of Callboard's and hold anything, under a header or under none. */
function ownColumns({ spec, columnIndex, otherColumns, rows }: Table): number[] {
  const known = new Set([
    ...columnIndex.values(),
    ...(spec.sceneColumns ? otherColumns.map(({ index }) => index) : []),
  ]);
  const headed = otherColumns.map(({ index }) => index);
  const filled = rows.flatMap(({ cells }) =>
    cells.flatMap((cell, index) => (cellText(cell).trim() === '' ? [] : [index])),
  );
  return [...new Set([...headed, ...filled])].filter((index) => !known.has(index)).sort((a, b) => a - b);
}

/** Both workbooks may have a tab of that title, and Google tells titles apart without regard to case. */
function freeTitle(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : ` (${number})`;
    const title = `${wanted.slice(0, LONGEST_TITLE - ending.length)}${ending}`;
    if (!taken.has(title.toLowerCase())) return title;
  }
}
