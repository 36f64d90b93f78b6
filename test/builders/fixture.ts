/** Production folders as set-up's input, and small ones written in a test. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SetUpPlan } from '../../src/features/setUp/plannedSetUp.ts';
import { setUpPlan } from '../../src/features/setUp/setUpPlan.ts';
import type { InputFile } from '../../src/jobs/inputFile.ts';
import type { SheetValues, SpreadsheetInfo } from '../../src/port/workspace.ts';
import { type MemorySheet, sheetInfo } from './memorySheets.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The CSV files of a folder such as `test/fixtures/small`. */
export function filesIn(folder: string): InputFile[] {
  const path = join(ROOT, folder);
  return readdirSync(path)
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(path, name), 'utf8') }));
}

/** The lines of a bad folder's `expected.txt`. */
export function expectedProblems(folder: string): string[] {
  const path = join(ROOT, folder, 'expected.txt');
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
}

const START: SpreadsheetInfo = {
  id: 'workbook',
  title: 'Untitled',
  timeZone: 'Europe/London',
  sheets: [
    {
      sheetId: 0,
      title: 'Sheet1',
      rowCount: 1000,
      columnCount: 26,
      hidden: false,
      hasCells: true,
      charts: [],
      filterViews: [],
    },
  ],
};

/** The plan for a new workbook, or for one that holds these sheets. */
export function planFor(
  files: readonly InputFile[],
  sheets: readonly MemorySheet[] = [],
  settings: Record<string, string> = {},
): SetUpPlan {
  const info = { ...START, sheets: [...START.sheets, ...sheets.map(sheetInfo)] };
  const values: SheetValues[] = sheets.map((sheet) => structuredClone(sheet));
  return setUpPlan({ files, settings }, info, values);
}

/** A CSV file from its lines. */
export function file(name: string, ...lines: string[]): InputFile {
  return { name, text: lines.join('\n') };
}
