/** A workbook in hand: its tabs as last read, and changes to rows that hold even while people work in it. */
import { AppError, type Problem } from '../jobs/appError.ts';
import type { SheetRequest, SheetValues, Workspace } from '../jobs/workspace.ts';
import { type RowChange, repairRequests, rowRequests } from './changeRows.ts';
import { type Records, readRecords } from './readRecords.ts';
import { missingColumnProblems, type Table, tableFrom } from './table.ts';
import type { TabSpec } from './tabSpec.ts';

/** How often a write is put right when people keep moving things under it. */
const MOST_ATTEMPTS = 8;

export class Workbook {
  readonly id: string;
  private readonly ws: Workspace;
  private readonly specs: readonly TabSpec[];
  private tables: Map<string, Table>;

  private constructor(ws: Workspace, id: string, specs: readonly TabSpec[], values: SheetValues[]) {
    this.ws = ws;
    this.id = id;
    this.specs = specs;
    this.tables = tablesFrom(specs, values);
  }

  /**
   * Reads the tabs in one call.
   * @throws AppError `missing-tab` or `missing-column` that names what is gone; nothing is changed.
   */
  static read(ws: Workspace, id: string, specs: readonly TabSpec[]): Workbook {
    const values = ws.spreadsheets.read(
      id,
      specs.map((spec) => spec.sheetId),
    );
    const workbook = new Workbook(ws, id, specs, values);
    const problems = [...workbook.tables.values()].flatMap(missingColumnProblems);
    if (problems.length > 0) {
      throw new AppError('missing-column', problems[0]?.message ?? 'A column is missing.', { problems });
    }
    return workbook;
  }

  /** A workbook whose tabs were read already. */
  static from(ws: Workspace, id: string, specs: readonly TabSpec[], values: SheetValues[]): Workbook {
    return new Workbook(ws, id, specs, values);
  }

  table<T extends TabSpec>(spec: T): Table<T> {
    const table = this.tables.get(spec.name);
    if (table === undefined) throw new AppError('missing-tab', `The tab ${spec.name} was not read.`);
    return table as unknown as Table<T>;
  }

  /** A tab's rows as records; the problems found are added to `problems`. */
  records<T extends TabSpec>(spec: T, problems: Problem[]): Records<T>['records'] {
    const table = this.table(spec);
    const read = readRecords(table, { tab: table.title });
    problems.push(...read.problems);
    return read.records;
  }

  /**
   * Makes the changes hold, in one call when nobody interferes, and none when they hold already.
   * @throws AppError when Google refuses, or when people move the rows faster than they can be written.
   */
  change(changes: readonly RowChange[]): void {
    let repairs: SheetRequest[] = [];
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const { requests, writes } = rowRequests(this.tables, changes);
      const all = [...repairs, ...requests];
      if (all.length === 0) return;
      const before = this.tables;
      this.tables = this.written(all);
      repairs = repairRequests(before, writes, this.tables);
    }
    throw new AppError('transient', 'The workbook kept changing while Callboard wrote to it. Try again in a minute.');
  }

  /** Writes and reads back; after an uncertain error, reads what is there now. */
  private written(requests: SheetRequest[]): Map<string, Table> {
    const sheetIds = this.specs.map((spec) => spec.sheetId);
    try {
      return tablesFrom(this.specs, this.ws.spreadsheets.update(this.id, requests, sheetIds));
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'transient') throw error;
      return tablesFrom(this.specs, this.ws.spreadsheets.read(this.id, sheetIds));
    }
  }
}

function tablesFrom(specs: readonly TabSpec[], values: SheetValues[]): Map<string, Table> {
  const bySheet = new Map(values.map((value) => [value.sheetId, value]));
  return new Map(
    specs.map((spec) => {
      const value = bySheet.get(spec.sheetId);
      if (value === undefined) throw new AppError('missing-tab', missingTabMessage(spec.name));
      return [spec.name, tableFrom(spec, value)];
    }),
  );
}

export function missingTabMessage(name: string): string {
  return `The tab ${name} is not there any more. Choose Repair the workbook to bring it back; what it held can be found under File, Version history.`;
}
