/** What comes from a browser is checked again here: types, and dates that exist. */
import { AppError } from '../port/appError.ts';
import { serialFromDate } from '../values/cellDates.ts';
import type { InputFile } from './inputFile.ts';

/** A date, or `''` where the caller leaves it to the server. @throws AppError `bad-input` */
export function dateArgument(value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && serialFromDate(value) !== null) return value;
  throw new AppError('bad-input', 'That is not a date. Choose one such as 2027-03-05.');
}

/** Text, `''` if there is none. @throws AppError `bad-input` */
export function textArgument(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  throw new AppError('bad-input', 'Callboard got something that is not text.');
}

/** Yes or no; no if it is left out. @throws AppError `bad-input` */
export function flagArgument(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'boolean') return value;
  throw new AppError('bad-input', 'Callboard got something that is neither yes nor no.');
}

/** Files as name and text. @throws AppError `bad-input` */
export function filesArgument(value: unknown): InputFile[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new AppError('bad-input', 'Callboard got something that is not a list of files.');
  return value.map((file) => ({
    name: textArgument(file?.name),
    text: textArgument(file?.text),
    pasted: flagArgument(file?.pasted),
    dates: textArgument(file?.dates),
    group: textArgument(file?.group),
  }));
}

/** Settings by name. @throws AppError `bad-input` */
export function settingsArgument(value: unknown): Record<string, string> {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object') throw new AppError('bad-input', 'Callboard got something that is not settings.');
  return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, textArgument(text)]));
}
