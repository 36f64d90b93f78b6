/** A spreadsheet's tab as the grid shows it: texts, looks, drop-downs, notes, and what editing would touch. */

import type { LocalCell, LocalFile, LocalSheet, LocalSpreadsheet, LocalState } from '../../account/state.ts';
import { argb } from '../../files/xlsx/cellStyle.ts';
import { columnLetters } from '../../files/xlsx/gridRange.ts';
import { canEdit, isContentRestricted, roleOn } from '../../services/drive/access.ts';
import { cellAt, columnAt } from '../../services/sheets/cells.ts';
import { type Area, looseArea } from '../../services/sheets/gridRange.ts';
import { rowsWithData } from '../../services/sheets/requests/cellRequests.ts';
import { cssColor, lookOf, type PreparedRule, preparedRules, textOf } from './cellLook.ts';
import type { CellView, ColumnView, SpreadsheetView, TabView } from './pageTypes.ts';
import { shownValue } from './shownValue.ts';

/** Empty rows below the last one with a value, to type into. */
const SPARE_ROWS = 25;
/** Google's width of a column that nobody changed. */
const ORDINARY_WIDTH = 100;

type ProtectedRange = GoogleAppsScript.Sheets.Schema.ProtectedRange;

interface Protection {
  area: Area;
  free: Area[];
  description: string;
  shut: boolean;
}

/** @param sheetId null for the first tab; hidden tabs are not shown */
export function spreadsheetView(
  state: LocalState,
  file: LocalFile,
  spreadsheet: LocalSpreadsheet,
  { sheetId, email }: { sheetId: number | null; email: string },
): SpreadsheetView {
  const sheets = spreadsheet.sheets.filter((sheet) => !sheet.properties.hidden);
  const shown = sheets.find((sheet) => sheet.properties.sheetId === sheetId) ?? sheets[0];
  const editable = canEdit(state, file, email) && !isContentRestricted(file);
  const owner = roleOn(state, file, email) === 'owner';
  return {
    id: file.id,
    name: file.name,
    tabs: sheets.map(({ properties }) => ({
      sheetId: properties.sheetId,
      title: properties.title,
      color: tabColor(properties.tabColorStyle),
    })),
    tab: shown ? { ...tabView(shown, editable, owner ? null : email), spreadsheetId: file.id } : null,
  };
}

/** @param guest the address of an editor who is not the owner, and so is kept out of what is protected */
function tabView(sheet: LocalSheet, editable: boolean, guest: string | null): Omit<TabView, 'spreadsheetId'> {
  const { title, sheetId, gridProperties: grid } = sheet.properties;
  const book = new LookBook(sheet, guest);
  const hasHeader = (grid.frozenRowCount ?? 0) > 0;
  const end = Math.min(grid.rowCount, Math.max(rowsWithData(sheet), hasHeader ? 1 : 0) + SPARE_ROWS);
  const columns = Array.from({ length: grid.columnCount }, (_, column): ColumnView => {
    const own = columnAt(sheet, column);
    return {
      letters: columnLetters(column + 1),
      width: own?.pixelSize ?? ORDINARY_WIDTH,
      hidden: own?.hiddenByUser === true,
      header: hasHeader ? book.cell(0, column) : null,
    };
  });
  const rows: TabView['rows'] = [];
  for (let rowIndex = hasHeader ? 1 : 0; rowIndex < end; rowIndex++) {
    if (sheet.rowMetadata[rowIndex]?.hiddenByUser) continue;
    rows.push({ rowIndex, cells: columns.map((_, column) => book.cell(rowIndex, column)) });
  }
  const frozenColumns = grid.frozenColumnCount ?? 0;
  return { sheetId, title, canEdit: editable, frozenColumns, columns, rows, looks: book.looks, lists: book.lists };
}

/** Collects each look and each drop-down once. */
class LookBook {
  readonly looks: TabView['looks'] = [];
  readonly lists: TabView['lists'] = [];
  readonly #sheet: LocalSheet;
  readonly #rules: PreparedRule[];
  readonly #protections: Protection[];
  readonly #places = new Map<string, number>();

  constructor(sheet: LocalSheet, guest: string | null) {
    this.#sheet = sheet;
    this.#rules = preparedRules(sheet);
    this.#protections = (sheet.protectedRanges as ProtectedRange[]).map((one) => ({
      area: looseArea(one.range),
      free: (one.unprotectedRanges ?? []).map(looseArea),
      description: one.description ?? 'This part is protected',
      shut: !one.warningOnly && guest !== null && !one.editors?.users?.includes(guest),
    }));
  }

  cell(row: number, column: number): CellView {
    const cell = cellAt(this.#sheet, row, column);
    const text = textOf(cell);
    const typed = shownValue(cell);
    const look = lookOf(cell, row, column, this.#rules);
    const list = listOf(cell);
    const over = this.#protections.find(
      (one) => isIn(one.area, row, column) && !one.free.some((area) => isIn(area, row, column)),
    );
    return {
      text,
      ...(typed === text ? {} : { typed }),
      ...(Object.keys(look).length === 0 ? {} : { look: this.#place(this.looks, look) }),
      ...(list === null ? {} : { list: this.#place(this.lists, list) }),
      ...(cell?.note === undefined ? {} : { note: cell.note }),
      ...(over === undefined ? {} : over.shut ? { shut: true as const } : { warning: over.description }),
    };
  }

  #place<T>(all: T[], one: T): number {
    const key = JSON.stringify(one);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = all.push(one) - 1;
    this.#places.set(key, place);
    return place;
  }
}

function listOf(cell: LocalCell | null): TabView['lists'][number] | null {
  const rule = cell?.dataValidation as GoogleAppsScript.Sheets.Schema.DataValidationRule | undefined;
  const type = rule?.condition?.type;
  const strict = rule?.strict === true;
  if (type === 'BOOLEAN') return { choices: ['TRUE', 'FALSE'], strict };
  if (type !== 'ONE_OF_LIST') return null;
  return { choices: (rule?.condition?.values ?? []).map((value) => value.userEnteredValue ?? ''), strict };
}

function isIn(area: Area, row: number, column: number): boolean {
  return row >= area.startRow && row < area.endRow && column >= area.startColumn && column < area.endColumn;
}

function tabColor(style: unknown): string | null {
  const color = (style as GoogleAppsScript.Sheets.Schema.ColorStyle | undefined)?.rgbColor;
  return color ? (cssColor(argb(color as Parameters<typeof argb>[0])) ?? null) : null;
}
