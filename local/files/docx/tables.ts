/** HTML tables as Word tables: column widths, spans, shading and lines, with header rows repeated on each page. */
import {
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type BlockContext, blocksOf, widthOf } from './blocks.ts';
import { attribute, elementStyle, type HtmlElement, isElement, startsAtRight, textOf } from './htmlTree.ts';
import { backgroundOf, boxLines, type Line, sides, type Twips, twips } from './inlineStyle.ts';
import { lookInside } from './runs.ts';

/** Columns without a width share what is left by the length of their texts, within these many characters. */
const SHORTEST_TEXT = 5;
const LONGEST_TEXT = 45;
const CELL_PADDING: Twips = 80;
/** About what a letter needs at 11 points, and a cell beside its text. */
const CHARACTER_WIDTH: Twips = 130;
const CELL_ROOM: Twips = 300;

interface Row {
  element: HtmlElement;
  isHeader: boolean;
  cells: HtmlElement[];
}

export function tableOf(table: HtmlElement, context: BlockContext): Table {
  const rows = rowsOf(table);
  const tableStyle = elementStyle(table);
  const givenWidth = widthOf(tableStyle, table);
  const width = Math.round(
    givenWidth === undefined ? textWidth(rows, context.width) : share(givenWidth, context.width),
  );
  const columnWidths = widthsOf(table, rows, width);
  const tableLine =
    attribute(table, 'border') === undefined || attribute(table, 'border') === '0' ? undefined : GRID_LINE;
  const inside: BlockContext = { ...context, inCell: true, indent: 0, list: undefined, shading: undefined };
  delete inside.lines;
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
    ...(context.rightToLeft ? { visuallyRightToLeft: true } : {}),
    rows: rows.map((row) => rowOf(row, columnWidths, inside, tableLine)),
  });
}

const NONE = { style: 'none', size: 0, color: 'auto' } as const;
const GRID_LINE: Line = { style: 'single', size: 4, color: '999999' };

function rowOf(row: Row, columnWidths: Twips[], context: BlockContext, tableLine: Line | undefined): TableRow {
  const rowShading = backgroundOf(elementStyle(row.element));
  const rowContext = { ...context, look: lookInside(row.element, context.look, true) };
  let column = 0;
  const children = row.cells.map((cell) => {
    const span = spanOf(cell, 'colspan');
    const width = columnWidths.slice(column, column + span).reduce((sum, part) => sum + part, 0);
    column += span;
    return cellOf(cell, rowContext, { width, span, rowShading, tableLine });
  });
  const height = twips(elementStyle(row.element).height);
  return new TableRow({
    children,
    cantSplit: true,
    ...(height === undefined ? {} : { height: { value: height, rule: HeightRule.ATLEAST } }),
    ...(row.isHeader ? { tableHeader: true } : {}),
  });
}

interface CellFrame {
  width: Twips;
  span: number;
  rowShading: string | undefined;
  tableLine: Line | undefined;
}

function cellOf(cell: HtmlElement, context: BlockContext, frame: CellFrame): TableCell {
  const style = elementStyle(cell);
  const shading = backgroundOf(style) ?? frame.rowShading;
  const padding = sides(style, 'padding').map((side) => side ?? CELL_PADDING);
  const [top = 0, right = 0, bottom = 0, left = 0] = padding;
  const blocks = blocksOf(cell, {
    ...context,
    look: lookInside(cell, context.look, true),
    align: style['text-align'] ?? attribute(cell, 'align') ?? context.align,
    rightToLeft: startsAtRight(cell, context.rightToLeft),
    width: Math.max(200, frame.width - left - right),
  });
  const rowSpan = spanOf(cell, 'rowspan');
  const borders = Object.entries(boxLines(style)).map(([side, line]) => [side, line ?? frame.tableLine ?? NONE]);
  return new TableCell({
    // Word calls a cell without a paragraph damage.
    children: blocks.length > 0 ? blocks : [new Paragraph({})],
    width: { size: frame.width, type: WidthType.DXA },
    margins: { top, right, bottom, left, marginUnitType: WidthType.DXA },
    borders: Object.fromEntries(borders),
    verticalAlign: style['vertical-align'] === 'middle' ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    ...(frame.span > 1 ? { columnSpan: frame.span } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(shading ? { shading: { type: 'clear', color: 'auto', fill: shading } } : {}),
  });
}

function rowsOf(table: HtmlElement): Row[] {
  return table.childNodes
    .filter(isElement)
    .flatMap((part) => {
      const rows = part.childNodes.filter(isElement).filter((element) => element.tagName === 'tr');
      return rows.map((element) => {
        const cells = element.childNodes.filter(isElement).filter((cell) => /^t[dh]$/.test(cell.tagName));
        return { element, isHeader: part.tagName === 'thead', cells };
      });
    })
    .filter((row) => row.cells.length > 0);
}

function spanOf(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const span = Number(attribute(cell, name) ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, 100) : 1;
}

/** A table without a width is as wide as its texts need, up to the column of text that it stands in. */
function textWidth(rows: Row[], most: Twips): Twips {
  const ofRow = (row: Row): number =>
    row.cells.reduce((sum, cell) => sum + textOf(cell).trim().length * CHARACTER_WIDTH + CELL_ROOM, 0);
  return Math.min(most, Math.max(...rows.map(ofRow), 0));
}

/** Widths that are given hold; the others share the rest by how much text they have. */
function widthsOf(table: HtmlElement, rows: Row[], width: Twips): Twips[] {
  const columns = Math.max(1, ...rows.map((row) => row.cells.reduce((sum, cell) => sum + spanOf(cell, 'colspan'), 0)));
  const given: (Twips | undefined)[] = Array.from({ length: columns });
  const weights: number[] = Array.from({ length: columns }, () => SHORTEST_TEXT);
  for (const [index, column] of columnElements(table).entries()) given[index] = absolute(column, width);
  for (const row of rows) {
    let column = 0;
    for (const cell of row.cells) {
      const span = spanOf(cell, 'colspan');
      if (span === 1) {
        given[column] ??= absolute(cell, width);
        weights[column] = Math.max(weights[column] ?? 0, Math.min(LONGEST_TEXT, textOf(cell).trim().length));
      }
      column += span;
    }
  }
  const left = width - given.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  const weightLeft = weights.reduce((sum, weight, index) => sum + (given[index] === undefined ? weight : 0), 0);
  const widths = weights.map((weight, index) => given[index] ?? Math.max(300, (left * weight) / weightLeft));
  // Given widths need not add up; the table keeps its own.
  const total = widths.reduce((sum, part) => sum + part, 0);
  return widths.map((part) => Math.round((part * width) / total));
}

function columnElements(table: HtmlElement): HtmlElement[] {
  const groups = table.childNodes.filter(isElement).filter((element) => element.tagName === 'colgroup');
  return groups.flatMap((group) => group.childNodes.filter(isElement));
}

function absolute(element: HtmlElement, tableWidth: Twips): Twips | undefined {
  const width = widthOf(elementStyle(element), element);
  return width === undefined ? undefined : Math.round(share(width, tableWidth));
}

function share(width: string, whole: Twips): Twips {
  return width.endsWith('%') ? (whole * Math.min(100, Number.parseFloat(width))) / 100 : (twips(width) ?? whole);
}
