/** A person who works in a small sheet, and what they would see there if nobody else did. */
import type { CellValue } from '../../src/port/workspace.ts';
import type { TabSpec } from '../../src/workbook/tabSpec.ts';
import { MemorySheets } from '../builders/memorySheets.ts';

export const SPEC = {
  name: 'Tasks',
  sheetId: 1,
  color: '000000',
  key: ['ID'],
  idPrefix: 'T',
  naturalKey: ['Name'],
  columns: [
    { header: 'ID', kind: 'text', help: '', width: 80, generated: true },
    { header: 'Name', kind: 'text', help: '', width: 80, required: true },
    { header: 'State', kind: 'text', help: '', width: 80 },
    { header: 'Detail', kind: 'text', help: '', width: 80 },
  ],
} as const satisfies TabSpec;

export type Task = Record<'ID' | 'Name' | 'State' | 'Detail', CellValue>;

const HEADERS = ['ID', 'Name', 'State', 'Detail'];

export function taskSheet(tasks: readonly Task[]): MemorySheets {
  const rows = tasks.map(({ ID, Name, State, Detail }) => [ID, Name, State, Detail]);
  return new MemorySheets([{ sheetId: 1, title: 'Tasks', rows: [[...HEADERS], ...rows] }]);
}

export function sheetOf(sheets: MemorySheets): CellValue[][] {
  return sheets.rowsOf(1);
}

export type Work =
  | { kind: 'sort'; column: string }
  | { kind: 'delete' | 'insertBlank' | 'insertRow'; at: number }
  | { kind: 'moveRow'; at: number; to: number }
  | { kind: 'moveColumn'; at: number; to: number }
  | { kind: 'edit'; at: number; text: CellValue }
  | { kind: 'insertColumn'; at: number; header: string | null };

/** Rows are meant by their name, so that the same work can be done in the sheet and in the person's memory of it. */
export class Person {
  private readonly sheets: MemorySheets;
  private readonly memory: CellValue[][];
  private count = 0;

  constructor(sheets: MemorySheets, memory: CellValue[][]) {
    this.sheets = sheets;
    this.memory = memory;
  }

  does(work: Work): void {
    this.count++;
    if (work.kind === 'moveColumn' || work.kind === 'insertColumn') {
      for (const rows of [sheetOf(this.sheets), this.memory]) columnWork(rows, work);
      return;
    }
    const name = work.kind === 'sort' ? null : nameAt(this.memory, work.at);
    if (name !== null && rowNamed(sheetOf(this.sheets), name) < 0) return;
    for (const rows of [sheetOf(this.sheets), this.memory]) rowWork(rows, work, name, `New ${this.count}`);
  }

  /** The rows as they stand in the sheet now, by header. */
  sees(): Record<string, CellValue>[] {
    return records(sheetOf(this.sheets));
  }

  /** The rows as they would be if only the person had worked in them. */
  remembers(): Record<string, CellValue>[] {
    return records(this.memory);
  }
}

function records(rows: CellValue[][]): Record<string, CellValue>[] {
  const headers = rows[0] ?? [];
  return rows
    .slice(1)
    .filter((row) => row.some((cell) => cell !== null && cell !== undefined))
    .map((row) => Object.fromEntries(HEADERS.map((header) => [header, row[headers.indexOf(header)] ?? null])));
}

function nameAt(rows: CellValue[][], index: number): string | null {
  const column = (rows[0] ?? []).indexOf('Name');
  const names = rows.slice(1).map((row) => row[column] ?? null);
  const named = names.filter((name): name is string => typeof name === 'string');
  return named.length === 0 ? null : (named[index % named.length] ?? null);
}

function rowNamed(rows: CellValue[][], name: string): number {
  const column = (rows[0] ?? []).indexOf('Name');
  return rows.findIndex((row, index) => index > 0 && row[column] === name);
}

function rowWork(rows: CellValue[][], work: Work, name: string | null, newName: string): void {
  const headers = rows[0] ?? [];
  const at = name === null ? rows.length : rowNamed(rows, name);
  if (work.kind === 'sort') {
    const column = headers.indexOf(work.column);
    const body = rows.splice(1);
    rows.push(...body.sort((a, b) => (String(a[column] ?? '~') < String(b[column] ?? '~') ? -1 : 1)));
  } else if (work.kind === 'insertBlank') rows.splice(at, 0, []);
  else if (work.kind === 'insertRow') {
    rows.splice(
      at,
      0,
      headers.map((header) => (header === 'Name' ? newName : null)),
    );
  } else if (name === null) return;
  else if (work.kind === 'delete') rows.splice(at, 1);
  else if (work.kind === 'moveRow') {
    const [row] = rows.splice(at, 1);
    if (row) rows.splice(1 + (work.to % Math.max(rows.length, 1)), 0, row);
  } else if (work.kind === 'edit') {
    const row = rows[at] ?? [];
    const column = headers.indexOf('Detail');
    while (row.length <= column) row.push(null);
    row[column] = work.text;
  }
}

function columnWork(rows: CellValue[][], work: Extract<Work, { kind: 'moveColumn' | 'insertColumn' }>): void {
  const width = (rows[0] ?? []).length;
  for (const row of rows) while (row.length < width) row.push(null);
  rows.forEach((row, index) => {
    if (work.kind === 'insertColumn') row.splice(work.at % width, 0, index === 0 ? work.header : null);
    else {
      const [cell = null] = row.splice(work.at % width, 1);
      row.splice(work.to % width, 0, cell);
    }
  });
}
