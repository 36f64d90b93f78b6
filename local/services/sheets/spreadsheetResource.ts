/** A workbook as `spreadsheets.get` returns it: all of it, the sheets of some ranges, or what a field mask names. */
import type { LocalCell, LocalSheet, LocalSpreadsheet } from '../../account/state.ts';
import { areaFromA1, cellText } from './a1.ts';
import { cellAt, columnAt } from './cells.ts';
import { type FieldMask, maskTouches, pickFields } from './fieldMask.ts';
import { formattedValue } from './formattedValue.ts';
import { type Area, wholeSheet } from './gridRange.ts';
import { computedValue, numberFormatOf } from './readValues.ts';
import { refusal } from './refusal.ts';

type Json = Record<string, unknown>;

export interface ResourceOptions {
  /** A mask decides by itself whether cells are in the answer. */
  mask?: FieldMask;
  includeGridData?: boolean;
  /** In A1 notation; only their sheets are in the answer, and only these cells. */
  ranges?: readonly string[];
}

const CELL = ['sheets', 'data', 'rowData', 'values'];

/**
 * The resource as Google words it.
 * @throws ServiceError 400 for a range that is none, or for a field that the stand-in cannot work out.
 */
export function spreadsheetResource(book: LocalSpreadsheet, options: ResourceOptions): Json {
  const { mask, ranges = [] } = options;
  const withData = mask === undefined ? (options.includeGridData ?? false) : maskTouches(mask, ['sheets', 'data']);
  for (const field of ['effectiveFormat', 'hyperlink']) {
    if (mask !== undefined && mask !== true && namesCellField(mask, field)) {
      throw refusal(`CellData.${field} is not available in the local account`);
    }
  }
  const asked = ranges.map((range) => areaFromA1(book, range));
  const sheets = book.sheets.filter((sheet) => asked.length === 0 || asked.some((one) => one.sheet === sheet));
  const resource: Json = {
    spreadsheetId: book.spreadsheetId,
    properties: { ...book.properties, autoRecalc: 'ON_CHANGE' },
    sheets: sheets.map((sheet) => {
      const areas =
        asked.length === 0 ? [wholeSheet(sheet)] : asked.filter((one) => one.sheet === sheet).map((one) => one.area);
      return sheetResource(sheet, withData ? areas : [], mask);
    }),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${book.spreadsheetId}/edit`,
    ...filled({ namedRanges: book.namedRanges }),
  };
  return mask === undefined ? resource : (pickFields(resource, mask) as Json);
}

function sheetResource(sheet: LocalSheet, areas: Area[], mask: FieldMask | undefined): Json {
  const { conditionalFormats, protectedRanges, basicFilter, charts = [], filterViews = [] } = sheet;
  return {
    properties: sheet.properties,
    ...filled({ conditionalFormats, protectedRanges, charts, filterViews }),
    ...(basicFilter && { basicFilter }),
    ...filled({ data: areas.map((area) => gridData(sheet, area, mask)) }),
  };
}

function gridData(sheet: LocalSheet, area: Area, mask: FieldMask | undefined): Json {
  // Filled columns reach to the bottom of the sheet; their empty cells are given only to who asks for formats.
  const wantsFormats = ['userEnteredFormat', 'dataValidation'].some((field) => mask && namesCellField(mask, field));
  const endRow = wantsFormats ? area.endRow : Math.min(area.endRow, sheet.rows.length);
  const wanted = { ...area, endRow };
  const rowData =
    mask === undefined || maskTouches(mask, ['sheets', 'data', 'rowData']) ? rowsOf(sheet, wanted, mask) : [];
  const dimensions = (dimension: 'ROWS' | 'COLUMNS', start: number, end: number) =>
    Array.from({ length: end - start }, (_, offset) => dimensionResource(sheet, dimension, start + offset));
  const rowMetadata = () => dimensions('ROWS', area.startRow, area.endRow);
  const columnMetadata = () => dimensions('COLUMNS', area.startColumn, area.endColumn);
  const wants = (field: string) => mask === undefined || maskTouches(mask, ['sheets', 'data', field]);
  return {
    ...(area.startRow > 0 && { startRow: area.startRow }),
    ...(area.startColumn > 0 && { startColumn: area.startColumn }),
    ...filled({ rowData }),
    ...(wants('rowMetadata') && { rowMetadata: rowMetadata() }),
    ...(wants('columnMetadata') && { columnMetadata: columnMetadata() }),
  };
}

function rowsOf(sheet: LocalSheet, area: Area, mask: FieldMask | undefined): Json[] {
  const rows: Json[] = [];
  const wants = (field: string) => mask === undefined || namesCellField(mask, field);
  const computed = ['effectiveValue', 'formattedValue'].some(wants);
  for (let row = area.startRow; row < area.endRow; row++) {
    const values: Json[] = [];
    for (let column = area.startColumn; column < area.endColumn; column++) {
      const cell = cellAt(sheet, row, column);
      if (!cell) continue;
      while (values.length < column - area.startColumn) values.push({});
      values.push(
        computed ? withComputed(cell, () => `'${sheet.properties.title}'!${cellText(row, column)}`) : { ...cell },
      );
    }
    while (values.length > 0 && Object.keys(values.at(-1) ?? {}).length === 0) values.pop();
    rows.push(values.length > 0 ? { values } : {});
  }
  while (rows.length > 0 && !rows.at(-1)?.values) rows.pop();
  return rows;
}

function withComputed(cell: LocalCell, where: () => string): Json {
  const { errorValue, ...kept } = cell;
  if (!cell.userEnteredValue) return kept;
  const value = computedValue(cell, where);
  return {
    ...kept,
    // An error value, where a read of values has its text.
    effectiveValue: errorValue === undefined ? cell.userEnteredValue : { errorValue },
    formattedValue: formattedValue(value, numberFormatOf(cell)),
  };
}

function dimensionResource(sheet: LocalSheet, dimension: 'ROWS' | 'COLUMNS', index: number): Json {
  const { fill: _, ...column } = columnAt(sheet, index) ?? {};
  const own = dimension === 'ROWS' ? (sheet.rowMetadata[index] ?? {}) : column;
  return { pixelSize: dimension === 'ROWS' ? 21 : 100, ...own };
}

/** True when the mask says this field of a cell by its name, not only by naming the cell. */
function namesCellField(mask: FieldMask, field: string): boolean {
  let at: FieldMask | undefined = mask;
  for (const name of CELL) {
    if (at === true || at === undefined) return at === true && field !== 'effectiveFormat' && field !== 'hyperlink';
    at = at.get(name) ?? at.get('*');
  }
  if (at === true) return field !== 'effectiveFormat' && field !== 'hyperlink';
  return at?.has(field) ?? false;
}

/** Google leaves empty lists out. */
function filled(lists: Record<string, unknown[]>): Json {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}
