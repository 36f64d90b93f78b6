/** A local spreadsheet as an `.xlsx` file: the same values with the same types, and the looks that Excel shares. */
import type ExcelJS from 'exceljs';
import Workbook from 'exceljs/lib/doc/workbook.js';
import type { LocalCell, LocalSheet, LocalSpreadsheet } from '../../account/state.ts';
import { reproducibleZip } from '../reproducibleZip.ts';
import { argb, type CellFormat, cellStyle } from './cellStyle.ts';
import { conditionalFormatsOf } from './conditionalFormats.ts';
import { a1Range, type GridRange } from './gridRange.ts';
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_POINTS, rowHeight } from './rowHeight.ts';
import { type KeepList, validationsOf } from './validations.ts';

/** Excel counts widths in digits of its font, which are about seven pixels wide, plus a margin of five. */
const columnWidth = (pixels: number): number => Math.max(1, Math.round(((pixels - 5) / 7) * 100) / 100);

/** Holds drop-down lists that are too long for Excel to keep in a cell's own rule. */
const LISTS_TAB = 'Drop-down lists';

/** @param savedAt written into the file as its date; nothing else in it depends on when it is made */
export async function xlsxOf(spreadsheet: LocalSpreadsheet, savedAt: Date): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.creator = 'Callboard';
  workbook.lastModifiedBy = 'Callboard';
  workbook.title = spreadsheet.properties.title;
  workbook.created = savedAt;
  workbook.modified = savedAt;
  const sheets = [...spreadsheet.sheets].sort((a, b) => a.properties.index - b.properties.index);
  const worksheets = sheets.map((sheet) => addTab(workbook, sheet));
  const keepList = listKeeper(workbook);
  for (const [index, sheet] of sheets.entries()) {
    const worksheet = worksheets[index];
    if (worksheet) fillTab(worksheet, sheet, keepList);
  }
  // It is packed anew at once: compressing it here would be work for nothing.
  return reproducibleZip(new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } } as object)));
}

function addTab(workbook: ExcelJS.Workbook, sheet: LocalSheet): ExcelJS.Worksheet {
  const { title, hidden, gridProperties: grid, tabColorStyle } = sheet.properties;
  const tabColor = argb(undefined, tabColorStyle as { rgbColor?: object } | undefined);
  const frozen = { xSplit: grid.frozenColumnCount ?? 0, ySplit: grid.frozenRowCount ?? 0 };
  return workbook.addWorksheet(tabTitle(title), {
    state: hidden ? 'hidden' : 'visible',
    properties: {
      defaultRowHeight: DEFAULT_ROW_POINTS,
      defaultColWidth: columnWidth(DEFAULT_COLUMN_PIXELS),
      ...(tabColor ? { tabColor: { argb: tabColor } } : {}),
    },
    views: [
      frozen.xSplit + frozen.ySplit > 0
        ? { state: 'frozen', ...frozen, showGridLines: !grid.hideGridlines }
        : { state: 'normal', showGridLines: !grid.hideGridlines },
    ],
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      showGridLines: true,
      ...(frozen.ySplit > 0 ? { printTitlesRow: `1:${frozen.ySplit}` } : {}),
    },
  });
}

/** Excel allows 31 characters and not `: \ / ? * [ ]`. */
function tabTitle(title: string): string {
  return title.replace(/[:\\/?*[\]]/g, '-').slice(0, 31);
}

function fillTab(worksheet: ExcelJS.Worksheet, sheet: LocalSheet, keepList: KeepList): void {
  const grid = sheet.properties.gridProperties;
  const styles = new Map<string, Partial<ExcelJS.Style>>();
  const styleFor = (format: string): Partial<ExcelJS.Style> => {
    const known = styles.get(format) ?? cellStyle(JSON.parse(format) as CellFormat);
    styles.set(format, known);
    return known;
  };
  const formatText = formatTexts();
  const columnFormats = emptyCellFormats(sheet, formatText);
  for (const [index, format] of columnFormats.entries()) {
    const column = worksheet.getColumn(index + 1);
    const metadata = sheet.columnMetadata[index];
    column.width = columnWidth(metadata?.pixelSize ?? DEFAULT_COLUMN_PIXELS);
    if (metadata?.hiddenByUser) column.hidden = true;
    column.style = styleFor(format);
  }
  for (const [rowIndex, cells] of sheet.rows.entries()) {
    for (const [columnIndex, cell] of (cells ?? []).entries()) {
      if (!cell) continue;
      const format = formatText(cell);
      const isEmpty = cell.userEnteredValue === undefined && !cell.note;
      // An empty cell that looks like its column needs no cell of its own; most of a sheet is like that.
      if (isEmpty && format === columnFormats[columnIndex]) continue;
      const target = worksheet.getCell(rowIndex + 1, columnIndex + 1);
      const uri = (cell.userEnteredFormat as CellFormat | undefined)?.textFormat?.link?.uri;
      const text = cell.userEnteredValue?.stringValue;
      target.value = uri && text ? { text, hyperlink: uri } : excelValue(cell);
      target.style = styleFor(format);
      if (cell.note) target.note = cell.note;
    }
    const metadata = sheet.rowMetadata[rowIndex];
    const height = rowHeight(sheet, rowIndex);
    if (height !== undefined) worksheet.getRow(rowIndex + 1).height = height;
    if (metadata?.hiddenByUser) worksheet.getRow(rowIndex + 1).hidden = true;
  }
  const filter = sheet.basicFilter?.range as GridRange | undefined;
  if (filter) worksheet.autoFilter = a1Range(filter, grid);
  for (const { range, validation } of validationsOf(sheet, keepList)) validationsIn(worksheet).add(range, validation);
  for (const format of conditionalFormatsOf(sheet)) worksheet.addConditionalFormatting(format);
}

/** exceljs has this since 4.0, but its types leave it out; a rule for a whole range keeps the file small. */
function validationsIn(worksheet: ExcelJS.Worksheet): { add(range: string, rule: ExcelJS.DataValidation): void } {
  return (worksheet as unknown as { dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void } })
    .dataValidations;
}

function excelValue(cell: LocalCell): ExcelJS.CellValue {
  const value = cell.userEnteredValue;
  if (value?.stringValue !== undefined) return value.stringValue;
  if (value?.numberValue !== undefined) return value.numberValue;
  if (value?.boolValue !== undefined) return value.boolValue;
  if (value?.formulaValue !== undefined) return { formula: value.formulaValue.replace(/^=/, ''), date1904: false };
  return null;
}

type FormatText = (cell: LocalCell | null | undefined) => string;

/** Each format as a text, worked out once for the many cells that share the object. */
function formatTexts(): FormatText {
  const texts = new WeakMap<object, string>();
  return (cell) => {
    const format = cell?.userEnteredFormat;
    if (!format) return '{}';
    const text = texts.get(format) ?? JSON.stringify(format);
    texts.set(format, text);
    return text;
  };
}

/** For each column, the format of its last cell: that of the empty rows below the data. */
function emptyCellFormats(sheet: LocalSheet, formatText: FormatText): string[] {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const lastRow = sheet.rows[rowCount - 1];
  return Array.from({ length: columnCount }, (_, column) => formatText(lastRow?.[column]));
}

/** Makes the hidden tab for long lists when the first one needs it. */
function listKeeper(workbook: ExcelJS.Workbook): KeepList {
  const kept = new Map<string, string>();
  return (values) => {
    const key = JSON.stringify(values);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const tab = workbook.getWorksheet(LISTS_TAB) ?? workbook.addWorksheet(LISTS_TAB, { state: 'veryHidden' });
    const columnNumber = kept.size + 1;
    for (const [index, value] of values.entries()) tab.getCell(index + 1, columnNumber).value = value;
    const column = { startColumnIndex: columnNumber - 1, endColumnIndex: columnNumber };
    const range = a1Range(column, { rowCount: values.length, columnCount: columnNumber });
    const absolute = range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    const reference = `'${LISTS_TAB}'!${absolute}`;
    kept.set(key, reference);
    return reference;
  };
}
