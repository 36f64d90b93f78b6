/** Google's CellFormat as exceljs has it. */
import type ExcelJS from 'exceljs';

interface GoogleColor {
  red?: number;
  green?: number;
  blue?: number;
}

interface ColorStyle {
  rgbColor?: GoogleColor;
  themeColor?: string;
}

interface GoogleBorder {
  style?: string;
  color?: GoogleColor;
  colorStyle?: ColorStyle;
}

interface TextFormat {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  fontSize?: number;
  fontFamily?: string;
  foregroundColor?: GoogleColor;
  foregroundColorStyle?: ColorStyle;
  link?: { uri?: string };
}

/** The part of Google's CellFormat that is carried over. */
export interface CellFormat {
  numberFormat?: { type?: string; pattern?: string };
  backgroundColor?: GoogleColor;
  backgroundColorStyle?: ColorStyle;
  textFormat?: TextFormat;
  horizontalAlignment?: string;
  verticalAlignment?: string;
  wrapStrategy?: string;
  textDirection?: string;
  borders?: { top?: GoogleBorder; bottom?: GoogleBorder; left?: GoogleBorder; right?: GoogleBorder };
}

const DEFAULT_PATTERNS: Record<string, string> = {
  TEXT: '@',
  DATE: 'yyyy-mm-dd',
  TIME: 'hh:mm',
  DATE_TIME: 'yyyy-mm-dd hh:mm',
  PERCENT: '0.00%',
};

const BORDER_STYLES: Record<string, ExcelJS.BorderStyle> = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOTTED: 'dotted',
  DASHED: 'dashed',
  DOUBLE: 'double',
};

const HORIZONTAL = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' } as const;
const VERTICAL = { TOP: 'top', MIDDLE: 'middle', BOTTOM: 'bottom' } as const;

/** What Google shows where a cell says nothing. */
const DEFAULT_FONT = { name: 'Arial', size: 10 };

export function cellStyle(format: CellFormat): Partial<ExcelJS.Style> {
  const fill = argb(format.backgroundColor, format.backgroundColorStyle);
  const numFmt = excelPattern(format.numberFormat);
  const border = borders(format);
  return {
    font: font(format.textFormat),
    alignment: alignment(format),
    ...(fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: fill } } }),
    ...(numFmt === undefined ? {} : { numFmt }),
    ...(border === undefined ? {} : { border }),
  };
}

/** What links look like in a theme that nobody changed. */
const LINK_COLOR = 'FF1155CC';

/** A colour as `FFrrggbb`; Google leaves a part out when it is 0. */
export function argb(color?: GoogleColor, style?: ColorStyle): string | undefined {
  if (style?.themeColor === 'LINK') return LINK_COLOR;
  const rgb = style?.rgbColor ?? color;
  if (!rgb) return undefined;
  const parts = [rgb.red, rgb.green, rgb.blue].map((part) => Math.round((part ?? 0) * 255));
  return `FF${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

/** The colour, weight and slant that a conditional format lays over a cell. */
export function differentialStyle(format: CellFormat): Partial<ExcelJS.Style> {
  const fill = argb(format.backgroundColor, format.backgroundColorStyle);
  const { name: _name, size: _size, ...over } = font(format.textFormat);
  return {
    ...(Object.keys(over).length === 0 ? {} : { font: over }),
    // In a differential style, a solid fill takes its colour from the background.
    ...(fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: fill } } }),
  };
}

function excelPattern(format: CellFormat['numberFormat']): string | undefined {
  const pattern = format?.pattern || DEFAULT_PATTERNS[format?.type ?? ''];
  return pattern?.replace(/am\/pm|a\/p/gi, 'AM/PM');
}

function font(format: TextFormat = {}): Partial<ExcelJS.Font> {
  const color = argb(format.foregroundColor, format.foregroundColorStyle);
  return {
    name: format.fontFamily ?? DEFAULT_FONT.name,
    size: format.fontSize ?? DEFAULT_FONT.size,
    ...(format.bold ? { bold: true } : {}),
    ...(format.italic ? { italic: true } : {}),
    ...(format.underline ? { underline: true } : {}),
    ...(format.strikethrough ? { strike: true } : {}),
    ...(color === undefined ? {} : { color: { argb: color } }),
  };
}

function alignment(format: CellFormat): Partial<ExcelJS.Alignment> {
  const horizontal = HORIZONTAL[format.horizontalAlignment as keyof typeof HORIZONTAL];
  const vertical = VERTICAL[format.verticalAlignment as keyof typeof VERTICAL] ?? 'bottom';
  return {
    vertical,
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(format.wrapStrategy === 'WRAP' ? { wrapText: true } : {}),
    ...(format.textDirection === 'RIGHT_TO_LEFT' ? { readingOrder: 'rtl' } : {}),
  };
}

function borders(format: CellFormat): Partial<ExcelJS.Borders> | undefined {
  const sides = Object.entries(format.borders ?? {}).flatMap(([side, border]) => {
    const style = BORDER_STYLES[border?.style ?? ''];
    const color = argb(border?.color, border?.colorStyle) ?? 'FF000000';
    return style === undefined ? [] : [[side, { style, color: { argb: color } }]];
  });
  return sides.length === 0 ? undefined : Object.fromEntries(sides);
}
