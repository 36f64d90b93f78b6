/** A spreadsheet's tab as the grid shows it: texts, looks, drop-downs, notes, and what editing would touch. */

import type { LocalCell, LocalFile, LocalSheet, LocalSpreadsheet, LocalState } from '../../account/state.ts';
import { argb } from '../../files/xlsx/cellStyle.ts';
import { columnLetters } from '../../files/xlsx/gridRange.ts';
import { canEdit, isContentRestricted, roleOn } from '../../services/drive/access.ts';
import { ServiceError } from '../../services/serviceError.ts';
import { areaFromA1, type SheetArea } from '../../services/sheets/a1.ts';
import { cellAt, columnAt } from '../../services/sheets/cells.ts';
import { type Area, looseArea } from '../../services/sheets/gridRange.ts';
import { rowsWithData } from '../../services/sheets/requests/cellRequests.ts';
import { cssColor, linkOf, lookOf, type PreparedRule, preparedRules, textOf } from './cellLook.ts';
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
    tab: shown ? { ...tabView(spreadsheet, shown, editable, owner ? null : email), spreadsheetId: file.id } : null,
  };
}

/** @param guest the address of an editor who is not the owner, and so is kept out of what is protected */
function tabView(
  spreadsheet: LocalSpreadsheet,
  sheet: LocalSheet,
  editable: boolean,
  guest: string | null,
): Omit<TabView, 'spreadsheetId'> {
  const { title, sheetId, gridProperties: grid } = sheet.properties;
  const book = new LookBook(spreadsheet, sheet, guest);
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
  readonly #spreadsheet: LocalSpreadsheet;
  readonly #sheet: LocalSheet;
  readonly #rules: PreparedRule[];
  readonly #protections: Protection[];
  readonly #places = new Map<string, number>();
  readonly #ranges = new Map<string, string[]>();

  constructor(spreadsheet: LocalSpreadsheet, sheet: LocalSheet, guest: string | null) {
    this.#spreadsheet = spreadsheet;
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
    const link = linkOf(cell);
    const look = lookOf(cell, row, column, this.#rules);
    const list = this.#listOf(cell);
    const over = this.#protections.find(
      (one) => isIn(one.area, row, column) && !one.free.some((area) => isIn(area, row, column)),
    );
    return {
      text,
      ...(typed === text ? {} : { typed }),
      ...(link === undefined || text === '' ? {} : { link }),
      ...(Object.keys(look).length === 0 ? {} : { look: this.#place(this.looks, look) }),
      ...(list === null ? {} : { list: this.#place(this.lists, list) }),
      ...(cell?.note === undefined ? {} : { note: cell.note }),
      ...(over === undefined ? {} : over.shut ? { shut: true as const } : { warning: over.description }),
    };
  }

  #listOf(cell: LocalCell | null): TabView['lists'][number] | null {
    const rule = cell?.dataValidation as GoogleAppsScript.Sheets.Schema.DataValidationRule | undefined;
    const type = rule?.condition?.type;
    const strict = rule?.strict === true;
    const values = (rule?.condition?.values ?? []).map((value) => value.userEnteredValue ?? '');
    if (type === 'BOOLEAN') return { choices: ['TRUE', 'FALSE'], strict };
    if (type === 'ONE_OF_RANGE') return { choices: this.#textsIn(values[0] ?? ''), strict };
    return type === 'ONE_OF_LIST' ? { choices: values, strict } : null;
  }

  /** What stands in a range, each text once, as the list of a drop-down shows it. */
  #textsIn(formula: string): string[] {
    const known = this.#ranges.get(formula);
    if (known !== undefined) return known;
    const found = rangeOf(this.#spreadsheet, formula);
    if (found === null) return [];
    const { sheet, area } = found;
    const texts: string[] = [];
    for (let row = area.startRow; row < Math.min(area.endRow, rowsWithData(sheet)); row++) {
      for (let column = area.startColumn; column < area.endColumn; column++)
        texts.push(textOf(cellAt(sheet, row, column)));
    }
    const choices = [...new Set(texts.filter((text) => text !== ''))];
    this.#ranges.set(formula, choices);
    return choices;
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

/** `null` once a tab has another title or is gone: Google's formulas follow, these do not. */
function rangeOf(spreadsheet: LocalSpreadsheet, formula: string): SheetArea | null {
  try {
    return areaFromA1(spreadsheet, formula.replace(/^=/, ''));
  } catch (error) {
    if (error instanceof ServiceError) return null;
    throw error;
  }
}

function isIn(area: Area, row: number, column: number): boolean {
  return row >= area.startRow && row < area.endRow && column >= area.startColumn && column < area.endColumn;
}

function tabColor(style: unknown): string | null {
  const color = (style as GoogleAppsScript.Sheets.Schema.ColorStyle | undefined)?.rgbColor;
  return color ? (cssColor(argb(color as Parameters<typeof argb>[0])) ?? null) : null;
}
