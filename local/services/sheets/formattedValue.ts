/** What a person sees in a cell: a stored value rendered by its number format, as far as this workbook's formats go. */
import type { CellValue } from '../../../src/port/workspace.ts';
import { dateOfSerial } from './serialDates.ts';

export interface NumberFormat {
  type?: string;
  pattern?: string;
}

const DEFAULT_PATTERNS: Record<string, string> = {
  DATE: 'm/d/yyyy',
  TIME: 'h:mm:ss am/pm',
  DATE_TIME: 'm/d/yyyy h:mm:ss',
  PERCENT: '0.00%',
  CURRENCY: '$#,##0.00',
  SCIENTIFIC: '0.00E+00',
};
const DATE_TYPES = new Set(['DATE', 'TIME', 'DATE_TIME']);
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** True when a format shows numbers as dates or times. */
export function isDateFormat(format: NumberFormat | undefined): boolean {
  return DATE_TYPES.has(format?.type ?? '');
}

/**
 * The text in a cell.
 * @example formattedValue(46451, { type: 'DATE', pattern: 'ddd d mmm' }) // 'Fri 5 Mar'
 */
export function formattedValue(value: CellValue, format?: NumberFormat): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const pattern = format?.pattern ?? DEFAULT_PATTERNS[format?.type ?? ''];
  if (isDateFormat(format)) return dateText(value, pattern ?? 'm/d/yyyy');
  if (!pattern || pattern === '@' || format?.type === 'TEXT') return plainNumber(value);
  return numberText(value, pattern);
}

function plainNumber(value: number): string {
  // Fifteen digits are what a cell keeps, and what hides that 0.1 + 0.2 is not quite 0.3.
  return String(Number(value.toPrecision(15)));
}

function numberText(value: number, pattern: string): string {
  const match = /^([^0#?]*)([0#?,]*)(?:\.([0#?]*))?(%?)(.*)$/.exec(pattern);
  if (!match || /E\+/.test(pattern)) return value.toExponential(2).toUpperCase();
  const [, before = '', whole = '', decimals = '', percent = '', after = ''] = match;
  const fixed = (Math.abs(value) * (percent ? 100 : 1)).toFixed(decimals.length);
  const [digits = '0', rest = ''] = fixed.split('.');
  const padded = digits.padStart(whole.replace(/[^0]/g, '').length, '0');
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded;
  const fewest = decimals.replace(/[^0]/g, '').length;
  const kept = rest.slice(0, fewest) + rest.slice(fewest).replace(/0+$/, '');
  const literal = (text: string) => text.replace(/"([^"]*)"|\\(.)/g, '$1$2');
  const sign = value < 0 && Number(fixed) !== 0 ? '-' : '';
  return `${sign}${literal(before)}${grouped}${kept ? `.${kept}` : ''}${percent}${literal(after)}`;
}

function dateText(serial: number, pattern: string): string {
  const tokens = pattern.match(/"[^"]*"|\\.|\[h+\]|am\/pm|a\/p|y+|m+|d+|h+|s+|[^ymdhsa"\\[]+|./gi) ?? [];
  const lower = tokens.map((token) => token.toLowerCase());
  const twelve = lower.some((token) => token === 'am/pm' || token === 'a/p');
  return tokens.map((token, at) => dateToken(serial, token, { twelve, minutes: isMinutes(lower, at) })).join('');
}

/** `m` stands for minutes right after hours and right before seconds, else for the month. */
function isMinutes(tokens: readonly string[], at: number): boolean {
  const isField = (token: string | undefined) => /^(\[h+\]|[ymdhs]+)$/.test(token ?? '');
  const before = tokens.slice(0, at).reverse().find(isField);
  const after = tokens.slice(at + 1).find(isField);
  return /^\[?h/.test(before ?? '') || /^s/.test(after ?? '');
}

function dateToken(serial: number, token: string, { twelve, minutes }: { twelve: boolean; minutes: boolean }): string {
  const date = dateOfSerial(serial);
  const pad = (value: number) => String(value).padStart(token.length >= 2 ? 2 : 1, '0');
  const lower = token.toLowerCase();
  if (/^y+$/.test(lower)) return lower.length > 2 ? String(date.year) : String(date.year % 100).padStart(2, '0');
  if (/^m+$/.test(lower)) {
    if (minutes) return pad(date.minute);
    const name = MONTHS[date.month - 1] ?? '';
    return lower.length > 3 ? name : lower.length === 3 ? name.slice(0, 3) : pad(date.month);
  }
  if (/^d+$/.test(lower)) {
    const name = DAYS[date.weekday] ?? '';
    return lower.length > 3 ? name : lower.length === 3 ? name.slice(0, 3) : pad(date.day);
  }
  if (/^\[h+\]$/.test(lower)) return String(Math.floor(serial * 24 + 1e-9)).padStart(lower.length - 2, '0');
  if (/^h+$/.test(lower)) return pad(twelve ? date.hour % 12 || 12 : date.hour);
  if (/^s+$/.test(lower)) return pad(date.second);
  if (lower === 'am/pm') return date.hour < 12 ? 'AM' : 'PM';
  if (lower === 'a/p') return date.hour < 12 ? 'A' : 'P';
  return token.replace(/^"([^"]*)"$|^\\(.)$/, '$1$2');
}
