/** What Sheets makes of text that is typed into a cell: a formula, a number, a date, a time, TRUE, or the text itself. */
import type { LocalCell } from '../../account/state.ts';
import type { NumberFormat } from './formattedValue.ts';
import { serialOfDate } from './serialDates.ts';

export interface Entered {
  /** Absent when the cell is left empty. */
  value?: NonNullable<LocalCell['userEnteredValue']>;
  /** The format that a cell without one gets from this entry. */
  numberFormat?: NumberFormat;
}

const MONTH_NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * What typing `text` stores, with an American workbook's order of month and day. `year` is the one that a date typed
 * without a year is in; without it, the present one.
 * @example userEntered('007') // { value: { numberValue: 7 } }
 * @example userEntered('1/2', undefined, 2027) // 2 January 2027, shown as m/d
 */
export function userEntered(text: string, numberFormatType?: string, year = new Date().getUTCFullYear()): Entered {
  if (text === '') return {};
  if (numberFormatType === 'TEXT') return { value: { stringValue: text } };
  if (text.startsWith("'")) return text.length > 1 ? { value: { stringValue: text.slice(1) } } : {};
  if (text.startsWith('=') && text.length > 1) return { value: { formulaValue: text } };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: { boolValue: trimmed.toLowerCase() === 'true' } };
  return enteredNumber(trimmed) ?? enteredDate(trimmed, year) ?? { value: { stringValue: text } };
}

function enteredNumber(text: string): Entered | null {
  const match = /^([+-]?)(\$?)((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?)(?:[eE]([+-]?\d+))?(%?)$/.exec(text);
  if (!match) return null;
  const [, sign = '', dollar = '', digits = '', exponent, percent = ''] = match;
  if (!/\d/.test(digits)) return null;
  const size = Number(`${digits.replaceAll(',', '')}${exponent === undefined ? '' : `e${exponent}`}`);
  const value = { numberValue: (sign === '-' ? -size : size) / (percent ? 100 : 1) };
  if (percent) return { value, numberFormat: { type: 'PERCENT', pattern: digits.includes('.') ? '0.00%' : '0%' } };
  if (dollar) return { value, numberFormat: { type: 'CURRENCY', pattern: '$#,##0.00' } };
  if (exponent !== undefined) return { value, numberFormat: { type: 'SCIENTIFIC', pattern: '0.00E+00' } };
  return { value };
}

function enteredDate(text: string, year: number): Entered | null {
  const time = timeFraction(text);
  if (time !== null) {
    const long = /:\d+:/.test(text);
    return { value: { numberValue: time }, numberFormat: { type: 'TIME', pattern: long ? 'hh:mm:ss' : 'hh:mm' } };
  }
  const both = /^(\S+(?: [a-z]{3,9}\.?(?:,? \d{4})?)?)[ T](\d{1,2}:.+)$/i.exec(text);
  const date = dateSerial(both?.[1] ?? text, year);
  if (!date) return null;
  if (!both) return { value: { numberValue: date.serial }, numberFormat: { type: 'DATE', pattern: date.pattern } };
  const fraction = timeFraction(both[2] ?? '');
  if (fraction === null) return null;
  const numberFormat = { type: 'DATE_TIME', pattern: `${date.pattern} hh:mm` };
  return { value: { numberValue: date.serial + fraction }, numberFormat };
}

/** Hours may go past 23, as a duration does. */
function timeFraction(text: string): number | null {
  const match = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?(?: ?([ap])\.?m\.?)?$/i.exec(text);
  if (!match) return null;
  const [, hours = '0', minutes = '0', seconds = '0', half] = match;
  let hour = Number(hours);
  if (half) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  return (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

function dateSerial(text: string, year: number): { serial: number; pattern: string } | null {
  const serial = (y: number, m: number, d: number, pattern: string) => {
    const found = serialOfDate(y < 100 ? y + 2000 : y, m, d);
    return found === null ? null : { serial: found, pattern };
  };
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return serial(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'yyyy-mm-dd');
  const numeric = /^(\d{1,2})([-/])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (numeric) {
    const [, month, , day, typedYear] = numeric;
    return serial(Number(typedYear ?? year), Number(month), Number(day), typedYear ? 'm/d/yyyy' : 'm/d');
  }
  const worded = /^(?:(\d{1,2})[ -]([a-z]{3,9})\.?|([a-z]{3,9})\.? (\d{1,2}))(?:,?[ -](\d{4}))?$/i.exec(text);
  if (!worded) return null;
  const [, dayFirst, monthSecond, monthFirst, daySecond, typedYear] = worded;
  const month = monthNumber(monthSecond ?? monthFirst ?? '');
  if (month === 0) return null;
  return serial(Number(typedYear ?? year), month, Number(dayFirst ?? daySecond), typedYear ? 'd mmm yyyy' : 'd mmm');
}

const LONG_MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** 1 to 12, or 0 for what is no month's name. */
function monthNumber(word: string): number {
  const lower = word.toLowerCase();
  return Math.max(MONTH_NAMES.indexOf(lower), LONG_MONTHS.indexOf(lower)) + 1;
}
