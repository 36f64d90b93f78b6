/** A cell as a person reads it: dates and times by the kind of its number format, everything else as it is. */
import type { LocalCell } from '../../account/state.ts';

const MS_PER_DAY = 86_400_000;
/** Day 0 of a spreadsheet. */
const DAY_ZERO_MS = Date.UTC(1899, 11, 30);

export function shownValue(cell: LocalCell | null | undefined): string {
  const value = cell?.userEnteredValue;
  if (value?.stringValue !== undefined) return value.stringValue;
  if (value?.boolValue !== undefined) return value.boolValue ? 'TRUE' : 'FALSE';
  if (value?.formulaValue !== undefined) return value.formulaValue;
  if (value?.numberValue === undefined) return '';
  const format = cell?.userEnteredFormat?.numberFormat as { type?: string } | undefined;
  return shownNumber(value.numberValue, format?.type);
}

function shownNumber(number: number, type: string | undefined): string {
  if (type !== 'DATE' && type !== 'TIME' && type !== 'DATE_TIME') return String(number);
  // To the minute: fractions of a day are not exact.
  const minutes = Math.round(number * 24 * 60);
  const moment = new Date(DAY_ZERO_MS + Math.floor(minutes / (24 * 60)) * MS_PER_DAY).toISOString().slice(0, 10);
  const minuteOfDay = ((minutes % 1440) + 1440) % 1440;
  const pad = (part: number): string => String(part).padStart(2, '0');
  if (type === 'DATE') return moment;
  // Hours above 23 are calls after midnight.
  if (type === 'TIME') return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
  return `${moment} ${pad(Math.floor(minuteOfDay / 60))}:${pad(minuteOfDay % 60)}`;
}
