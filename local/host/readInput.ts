/** Reads a production folder: its CSV files as text, the settings that the command itself needs, and its own day. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import Papa from 'papaparse';
import type { InputFile } from '../../src/jobs/inputFile.ts';
import type { Problem } from '../../src/port/appError.ts';
import { type FloatingTime, floatingTime } from './floatingTime.ts';

/** May hold the day that the folder is best looked at, as `2027-03-05T18:00`. */
const DAY_FILE = 'day.txt';
const SAVE_AS = 'Save the file as CSV in UTF-8 and try again.';

export interface ProductionInput {
  files: InputFile[];
  /** From `production.csv`, by setting name in lower case; empty where there is none. */
  settings: Map<string, string>;
  day: FloatingTime | null;
  /** Why the folder cannot be used, whatever its texts say. */
  problems: Problem[];
}

export function readInput(folder: string): ProductionInput {
  const input: ProductionInput = { files: [], settings: new Map(), day: null, problems: [] };
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    input.problems.push({ message: `There is no folder ${folder}. Check --input.` });
    return input;
  }
  const names = readdirSync(folder).filter((name) => /\.csv$/i.test(name) && statSync(join(folder, name)).isFile());
  for (const name of names.sort()) {
    const { text, problems } = decode(name, readFileSync(join(folder, name)));
    input.files.push({ name, text });
    input.problems.push(...problems);
  }
  if (names.length === 0) {
    const message = `The folder ${basename(folder)} holds no CSV file. It needs at least production.csv and people.csv.`;
    input.problems.push({ message });
  }
  input.settings = settingsOf(input.files);
  readDay(folder, input);
  return input;
}

function readDay(folder: string, input: ProductionInput): void {
  const path = join(folder, DAY_FILE);
  if (!existsSync(path)) return;
  const text = readFileSync(path, 'utf8').trim();
  input.day = floatingTime(text);
  if (input.day === null) {
    const message = `"${text.slice(0, 40)}" is not a date and time. Write it as 2027-03-05T18:00.`;
    input.problems.push({ file: DAY_FILE, row: 1, message });
  }
}

/** Broken letters are replaced, so that the rest of the file can be checked as well. */
function decode(name: string, bytes: Uint8Array): { text: string; problems: Problem[] } {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { text: '', problems: [{ file: name, message: `The file is in UTF-16, not UTF-8. ${SAVE_AS}` }] };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] };
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    return { text, problems: brokenCells(name, text) };
  }
}

function brokenCells(file: string, text: string): Problem[] {
  const [headers = [], ...rows] = Papa.parse<string[]>(text).data;
  return [headers, ...rows].flatMap((cells, index) =>
    cells.flatMap((cell, column) => {
      if (!cell.includes('\ufffd')) return [];
      const message = `"${cell.slice(0, 40)}" holds a letter that is not UTF-8. ${SAVE_AS}`;
      return [{ file, row: index + 1, column: headers[column] ?? `number ${column + 1}`, message }];
    }),
  );
}

/** Only a first look, for the clock and the account; the product reads and checks the file itself. */
export function settingsOf(files: readonly InputFile[]): Map<string, string> {
  const file = files.find((candidate) => candidate.name.toLowerCase() === 'production.csv');
  if (!file) return new Map();
  const rows = Papa.parse<string[]>(file.text).data;
  const headers = rows[0]?.map((header) => header.trim().toLowerCase()) ?? [];
  const [name, value] = [headers.indexOf('setting'), headers.indexOf('value')];
  if (name < 0 || value < 0) return new Map();
  return new Map(rows.slice(1).map((row) => [row[name]?.trim().toLowerCase() ?? '', row[value]?.trim() ?? '']));
}
