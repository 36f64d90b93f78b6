/** Reads a `style` attribute: lengths, colours and the few properties that a Google Doc keeps. */

/** Twentieths of a point, as Word counts lengths. */
export type Twips = number;

/** Property names in lower case; the last of two wins, as in CSS. */
export function styleOf(attribute: string | undefined): Record<string, string> {
  const declarations = (attribute ?? '').split(';').flatMap((declaration) => {
    const colon = declaration.indexOf(':');
    if (colon < 0) return [];
    const value = declaration.slice(colon + 1).replace(/!important/i, '');
    return [[declaration.slice(0, colon).trim().toLowerCase(), value.trim()]];
  });
  return Object.fromEntries(declarations);
}

const POINTS_PER_UNIT: Record<string, number> = {
  pt: 1,
  px: 0.75,
  em: 11,
  rem: 11,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
};

/** @example points('12px') // 9 */
export function points(length: string | undefined): number | undefined {
  const found = /^(-?[\d.]+)(pt|px|em|rem|in|cm|mm)?$/.exec(length?.trim() ?? '');
  if (!found) return undefined;
  const amount = Number(found[1]);
  if (found[2] === undefined && amount !== 0) return undefined;
  return amount * (POINTS_PER_UNIT[found[2] ?? 'pt'] ?? 1);
}

export function twips(length: string | undefined): Twips | undefined {
  const inPoints = points(length);
  return inPoints === undefined ? undefined : Math.round(inPoints * 20);
}

/** Top, right, bottom, left of `margin` or `padding`, from the shorthand and the four long forms. */
export function sides(style: Record<string, string>, property: string): (Twips | undefined)[] {
  const short = (style[property] ?? '').split(/\s+/).filter((part) => part !== '');
  const [top, right = top, bottom = top, left = right] = short;
  return [
    twips(style[`${property}-top`] ?? top),
    twips(style[`${property}-right`] ?? right),
    twips(style[`${property}-bottom`] ?? bottom),
    twips(style[`${property}-left`] ?? left),
  ];
}

const NAMED_COLORS: Record<string, string> = {
  black: '000000',
  white: 'FFFFFF',
  red: 'FF0000',
  green: '008000',
  blue: '0000FF',
  gray: '808080',
  grey: '808080',
  lightgray: 'D3D3D3',
  lightgrey: 'D3D3D3',
  yellow: 'FFFF00',
  orange: 'FFA500',
};

/** `RRGGBB`, or undefined for what is no plain colour. */
export function colorOf(value: string | undefined): string | undefined {
  const text = value?.trim().toLowerCase() ?? '';
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/.exec(text)?.[1];
  if (hex !== undefined)
    return (hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex).toUpperCase();
  const rgb = /^rgb\((\d+)[,\s]+(\d+)[,\s]+(\d+)\)$/.exec(text);
  if (rgb)
    return [rgb[1], rgb[2], rgb[3]]
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')
      .toUpperCase();
  return NAMED_COLORS[text];
}

/** The background's colour, from `background-color` or a plain `background`. */
export function backgroundOf(style: Record<string, string>): string | undefined {
  return colorOf(style['background-color'] ?? style.background);
}

export interface Line {
  /** Eighths of a point. */
  size: number;
  color: string;
  style: 'single' | 'dashed' | 'dotted' | 'double';
}

const LINE_STYLES: Record<string, Line['style']> = {
  solid: 'single',
  dashed: 'dashed',
  dotted: 'dotted',
  double: 'double',
};

/** @example lineOf('1px solid #999') // { size: 6, color: '999999', style: 'single' } */
export function lineOf(value: string | undefined): Line | undefined {
  const parts = value?.trim().split(/\s+/) ?? [];
  const style = parts.map((part) => LINE_STYLES[part]).find((found) => found !== undefined);
  const width = parts.map(points).find((found) => found !== undefined) ?? 0.75;
  if (style === undefined || width === 0) return undefined;
  const color = parts.map(colorOf).find((found) => found !== undefined) ?? '000000';
  return { size: Math.max(2, Math.round(width * 8)), color, style };
}

/** The four lines of a box: `border`, overruled by `border-top` and so on. */
export function boxLines(style: Record<string, string>): Record<'top' | 'right' | 'bottom' | 'left', Line | undefined> {
  const side = (name: string): Line | undefined => lineOf(style[`border-${name}`] ?? style.border);
  return { top: side('top'), right: side('right'), bottom: side('bottom'), left: side('left') };
}
