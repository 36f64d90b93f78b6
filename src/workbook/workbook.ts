/** A workbook in hand: its tabs as last read, and changes to rows that hold even while people work in it. */
import { AppError, type Problem, problemLine } from '../port/appError.ts';
import type { ReadOnlyWorkspace, SheetRows, SheetValues, Workspace } from '../port/workspace.ts';
import { missingColumnProblems } from './askedColumns.ts';
import { changedTables, type RowChange } from './changeRows.ts';
import { headerProblems } from './headerProblems.ts';
import { IDS_KEY, type IdMarks, idMarksText, knownIds, raisedMarks, withGiven } from './idMarks.ts';
import { rowsToReadBack, wholeAfter } from './readBack.ts';
import { type Records, readRecords } from './readRecords.ts';
import { missingTabMessage, readTabs, tablesFrom } from './readTabs.ts';
import { type CellWrite, rowRequests, type TabWrite, tabWrites } from './rowRequests.ts';
import { settledHeaders } from './settledHeaders.ts';
import { settledTable } from './settledTable.ts';
import { columnOf, type Table } from './table.ts';
import type { TabSpec } from './tabSpec.ts';

/** How often a write is put right when people keep moving things under it. */
const MOST_ATTEMPTS = 8;

export class Workbook {
  readonly id: string;
  private readonly ws: Workspace;
  private readonly specs: readonly TabSpec[];
  private tables: Map<string, Table>;
  private readonly recordsRead = new WeakMap<Table, Records<TabSpec>>();
  /** The marks by which ids are given; `null` in a workbook whose rows get none. */
  private known: IdMarks | null;
  /** What the property of the marks holds, as far as it can be read. */
  private keptText = '';
  /** The sheet ids of tabs that are not there. */
  private readonly gone: Set<number>;

  private constructor(
    ws: Workspace,
    id: string,
    specs: readonly TabSpec[],
    values: SheetValues[],
    marks: IdMarks | null,
  ) {
    this.ws = ws;
    this.id = id;
    this.specs = specs;
    this.known = marks;
    if (marks !== null) this.keptText = idMarksText(marks);
    this.gone = new Set(values.filter(({ isGone }) => isGone === true).map(({ sheetId }) => sheetId));
    this.tables = this.tablesOf(values);
  }

  /**
   * Reads the tabs in one call.
   * @param marks of the ids that were given, as they are kept, for a workbook whose rows get ids
   * @param glance for whoever only looks: of one tab some rows and columns may do. Where they do not, all is read by one call more
   * @throws AppError `missing-tab` or `missing-column` that names what is gone, stands there twice or above the headers;
   *   nothing is changed.
   */
  static read(
    ws: Workspace,
    id: string,
    specs: readonly TabSpec[],
    marks: IdMarks | null = null,
    glance: Glance | null = null,
  ): Workbook {
    const glanced = glance === null ? null : Workbook.glanced(ws, id, specs, marks, glance);
    if (glanced !== null) return glanced;
    const values = readTabs(ws, id, specs);
    const workbook = new Workbook(ws, id, specs, values, marks);
    const problems = [...workbook.tables.values()].flatMap(headerProblems);
    if (problems[0] !== undefined) {
      throw new AppError('missing-column', problemLine(problems[0]), { problems });
    }
    return workbook;
  }

  /** As `read`, for whoever only looks. */
  static lookAt(ws: ReadOnlyWorkspace, id: string, specs: readonly TabSpec[]): ReadWorkbook {
    // What would write is not handed out.
    return Workbook.read(ws as Workspace, id, specs);
  }

  /** The same from a part of one tab; `null` where that does not do. */
  private static glanced(
    ws: Workspace,
    id: string,
    specs: readonly TabSpec[],
    marks: IdMarks | null,
    { part, fits }: Glance,
  ): Workbook | null {
    const asked = specs.map(({ sheetId }) => (sheetId === part.sheetId ? part : sheetId));
    try {
      const workbook = new Workbook(ws, id, specs, ws.spreadsheets.read(id, asked), marks);
      const isSound = [...workbook.tables.values()].flatMap(headerProblems).length === 0;
      return isSound && fits(workbook) ? workbook : null;
    } catch (error) {
      // The tab has perhaps fewer rows by now.
      if (!(error instanceof AppError) || error.code !== 'missing-tab') throw error;
      return null;
    }
  }

  /** A workbook whose tabs were read already. */
  static from(ws: Workspace, id: string, specs: readonly TabSpec[], values: SheetValues[]): Workbook {
    return new Workbook(ws, id, specs, values, null);
  }

  get marks(): IdMarks | null {
    return this.known;
  }

  /** Goes by other marks from now on; they are kept with the first ids that are given, or when `keepMarks` is called. */
  setMarks(marks: IdMarks): void {
    this.known = marks;
  }

  /** What the property of the marks should hold by what the rows show; `null` where it does. */
  raisedMarks(): string | null {
    if (this.known === null) return null;
    const text = idMarksText(raisedMarks(this.known, this.tables.values()));
    return text === this.keptText ? null : text;
  }

  /** Keeps what the rows show, and what these changes are about to give. One call where that is more than is kept. */
  keepMarks(changes: readonly RowChange[] = []): void {
    if (this.known === null) return;
    const raised = withGiven(raisedMarks(this.known, this.tables.values()), changes);
    const text = idMarksText(raised);
    if (text === this.keptText) return;
    this.ws.properties.set(IDS_KEY, text);
    this.known = raised;
    this.keptText = text;
  }

  private tablesOf(values: readonly SheetValues[], specs = this.specs): Map<string, Table> {
    const tables = tablesFrom(specs, values);
    for (const table of tables.values()) {
      if (table.spec.idPrefix !== undefined) {
        table.knownIds = () => knownIds(table.spec, this.known ?? new Map(), this.tables.values());
      }
    }
    return tables;
  }

  table<T extends TabSpec>(spec: T): Table<T> {
    const table = this.tables.get(spec.name);
    if (table === undefined) throw new AppError('missing-tab', `The ${spec.name} tab was not read.`);
    return table as unknown as Table<T>;
  }

  /** A tab's rows as records; the problems found are added to `problems`. */
  records<T extends TabSpec>(spec: T, problems: Problem[]): Records<T>['records'] {
    const table = this.table(spec);
    // A table is never changed, only replaced, and to read it takes longer than most of what is asked of it.
    const read = this.recordsRead.get(table) ?? readRecords(table, { tab: table.title });
    this.recordsRead.set(table, read as Records<TabSpec>);
    problems.push(...read.problems);
    return [...read.records] as Records<T>['records'];
  }

  /** Goes on as if the changes held, without writing them: for those who only look. */
  assume(changes: readonly RowChange[]): void {
    this.tables = new Map(changedTables(this.tables, changes));
  }

  /** Says that tabs which were not there have been made, with their headers. */
  areMade(tabs: readonly TabSpec[]): void {
    for (const { sheetId } of tabs) this.gone.delete(sheetId);
  }

  /**
   * Makes the changes hold, in one call when nobody interferes, and none when they hold already.
   * @throws AppError `missing-tab` for a tab that is not there; when Google refuses, when people move the rows faster than they can be written, and
   *   `missing-column` when a column was taken away meanwhile.
   */
  change(changes: readonly RowChange[]): void {
    const glanced = changes.find(({ tab }) => this.tables.get(tab.name)?.glanced !== undefined);
    if (glanced !== undefined)
      throw new Error(`Callboard has not read all of ${glanced.tab.name}, so it can write nothing.`);
    const gone = changes.find(({ tab }) => this.gone.has(tab.sheetId));
    if (gone !== undefined) {
      const message = missingTabMessage(gone.tab.name);
      throw new AppError('missing-tab', message, { problems: [{ tab: gone.tab.name, message }] });
    }
    // What the tabs should hold as far as is known; differs from what they do hold where a write hit the wrong place.
    let due: ReadonlyMap<string, Table> = this.tables;
    let headers = new Map<string, CellWrite[]>();
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      // Without its column a row cannot be found again: to write it once more would make a second one.
      const possible = changes.filter((change) => this.missingFor([change]).length === 0);
      const wanted = changedTables(due, possible);
      const writes = withHeaders(tabWrites(this.tables, wanted), headers, this.tables);
      if (writes.size === 0) {
        this.refuseMissingColumns(changes);
        return;
      }
      // Before the rows: an id that was given and forgotten would be given again.
      if (attempt === 0 && givesIds(changes)) this.keepMarks(changes);
      const values = this.written(writes, wanted);
      headers = new Map();
      const read = values.map((value): SheetValues => {
        const spec = this.specs.find((one) => one.sheetId === value.sheetId);
        const before = wanted.get(spec?.name ?? '');
        const write = writes.get(spec?.name ?? '');
        if (spec === undefined || before === undefined || write === undefined) return value;
        const { rows, cells } = settledHeaders(before, write, value.rows);
        if (cells.length > 0) headers.set(spec.name, cells);
        return { ...value, rows };
      });
      const presents = this.tables;
      this.tables = this.withRead(read);
      due = new Map(
        [...this.tables].map(([name, after]): [string, Table] => {
          const [present, before, write] = [presents.get(name), wanted.get(name), writes.get(name)];
          const settled = present === undefined || before === undefined || write === undefined;
          return [name, settled ? after : settledTable(present, before, write, after)];
        }),
      );
    }
    throw new AppError('transient', 'The workbook kept changing while Callboard wrote to it. Try again in a minute.');
  }

  /** What cannot be written because its column is gone must not pass for written. */
  private refuseMissingColumns(changes: readonly RowChange[]): void {
    const problems = this.missingFor(changes);
    if (problems.length > 0) {
      throw new AppError('missing-column', problems[0]?.message ?? 'A column is missing.', { problems });
    }
  }

  /** The columns that these changes would write to and that are not there. */
  private missingFor(changes: readonly RowChange[]): Problem[] {
    const tabs = new Set(changes.map((change) => change.tab.name));
    return [...tabs].flatMap((name) => {
      const table = this.tables.get(name);
      if (table === undefined || table.missing.length === 0) return [];
      const headers = new Set(
        changes.filter((change) => change.tab.name === name).flatMap(({ values }) => Object.keys(values)),
      );
      return [...headers].some((header) => columnOf(table, header) === undefined) ? missingColumnProblems(table) : [];
    });
  }

  /** The tables with some of them read anew. */
  private withRead(values: readonly SheetValues[]): Map<string, Table> {
    const read = new Set(values.map(({ sheetId }) => sheetId));
    const anew = this.tablesOf(
      values,
      this.specs.filter(({ sheetId }) => read.has(sheetId)),
    );
    return new Map([...this.tables].map(([name, table]): [string, Table] => [name, anew.get(name) ?? table]));
  }

  /**
   * Writes and reads back, of the tabs only those that are written to, and of these only the rows: the others would be read for
   * nothing, and some grow all season. Where something has moved, and after an uncertain error, reads all of these tabs.
   */
  private written(writes: ReadonlyMap<string, TabWrite>, wanted: ReadonlyMap<string, Table>): SheetValues[] {
    const sheetIds = [...writes.values()].map(({ sheetId }) => sheetId);
    const asked = [...writes].map(([name, write]): SheetRows | number => {
      const table = this.tables.get(name);
      return table === undefined ? write.sheetId : { sheetId: write.sheetId, rows: rowsToReadBack(table, write) };
    });
    try {
      const read = this.ws.spreadsheets.update(this.id, rowRequests(writes), asked);
      const whole = read.map((values): SheetValues | null => {
        const name = this.specs.find(({ sheetId }) => sheetId === values.sheetId)?.name ?? '';
        const [present, after, write] = [this.tables.get(name), wanted.get(name), writes.get(name)];
        if (present === undefined || after === undefined || write === undefined) return values;
        return wholeAfter(present, after, write, values);
      });
      return whole.includes(null) ? this.ws.spreadsheets.read(this.id, sheetIds) : whole.flatMap((one) => one ?? []);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'transient') throw error;
      return this.ws.spreadsheets.read(this.id, sheetIds);
    }
  }
}

/** A part of a tab that may do for whoever only looks. */
export interface Glance {
  part: SheetRows;
  /** Whether what is in hand shows that the rows that were not read are what they were thought to be. */
  fits(workbook: ReadWorkbook): boolean;
}

/** What is read of a workbook. `assume` and `setMarks` change only what is held in memory. */
export type ReadWorkbook = Pick<Workbook, 'id' | 'table' | 'records' | 'marks' | 'setMarks' | 'assume'>;

/** True when a row may come by an id that it did not have. */
function givesIds(changes: readonly RowChange[]): boolean {
  return changes.some(({ tab, mode }) => tab.idPrefix !== undefined && mode !== 'update');
}

/** The writes, and the header cells that an earlier one hit. */
function withHeaders(
  writes: Map<string, TabWrite>,
  headers: ReadonlyMap<string, readonly CellWrite[]>,
  tables: ReadonlyMap<string, Table>,
): Map<string, TabWrite> {
  for (const [name, cells] of headers) {
    const sheetId = tables.get(name)?.spec.sheetId;
    if (sheetId === undefined) continue;
    const write = writes.get(name) ?? { sheetId, cells: [], added: [] };
    writes.set(name, { ...write, cells: [...write.cells, ...cells] });
  }
  return writes;
}
