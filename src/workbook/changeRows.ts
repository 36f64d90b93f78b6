/**
 * Changes to rows, found again by their key: the requests that make them, and the requests that mend what a write hit
 * by mistake because a person sorted, inserted or deleted between our read and our write. Google has no conditional
 * write, so every write is read back in the same call and put right until nothing is left to do.
 */
import type { CellValue, SheetRequest } from '../jobs/workspace.ts';
import { cellData } from './buildWorkbook.ts';
import { cellOf, cellText, joinedKey, keyOf, type Table, type TableRow } from './table.ts';
import type { TabSpec } from './tabSpec.ts';

export interface RowChange {
  tab: TabSpec;
  /**
   * `add`: make the row unless its key is there; `put`: make it or set these cells; `update`: set these cells if the
   * row is there; `fillId`: give its id to the row that has none and holds exactly `like`.
   */
  mode: 'add' | 'put' | 'update' | 'fillId';
  /** By header. Holds every key column, and for `fillId` the id alone. */
  values: Record<string, CellValue>;
  /** For `fillId`: the row's content, from `contentOf`. */
  like?: string;
}

/** One cell or appended row that was written, with what we believed about its place. */
type Write =
  | {
      kind: 'cell';
      tab: TabSpec;
      rowIndex: number;
      columnIndex: number;
      identity: string;
      header: string;
      value: CellValue;
    }
  | { kind: 'row'; tab: TabSpec; key: string; cells: CellValue[] };

export interface RowRequests {
  requests: SheetRequest[];
  writes: Write[];
}

/** A row's content without its id, to know it by while it has none. */
export function contentOf(table: Table, row: TableRow): string {
  const idHeader = table.spec.idPrefix === undefined ? undefined : table.spec.key[0];
  return `\u0001${table.spec.columns
    .filter((column) => column.header !== idHeader)
    .map((column) => cellText(cellOf(table, row, column.header)))
    .join('\u0000')}`;
}

function identityOf(table: Table, row: TableRow): string {
  return keyOf(table, row) || contentOf(table, row);
}

/** What has still to be written for the changes to hold; nothing if they hold already. */
export function rowRequests(tables: ReadonlyMap<string, Table>, changes: readonly RowChange[]): RowRequests {
  const requests: SheetRequest[] = [];
  const writes: Write[] = [];
  for (const [tabName, ofTab] of byTab(changes)) {
    const table = tables.get(tabName);
    if (table === undefined) continue;
    const rowsByIdentity = new Map<string, TableRow[]>();
    for (const row of table.rows) {
      const identity = identityOf(table, row);
      rowsByIdentity.set(identity, [...(rowsByIdentity.get(identity) ?? []), row]);
    }
    const appended: CellValue[][] = [];
    for (const change of ofTab) {
      const key = joinedKey(table.spec.key.map((header) => change.values[header]));
      const row = rowsByIdentity.get(key)?.[0];
      if (change.mode === 'fillId') {
        const blank = row === undefined ? rowsByIdentity.get(change.like ?? '')?.shift() : undefined;
        if (blank !== undefined) writes.push(...cellWrites(table, blank, change.values));
      } else if (row !== undefined) {
        if (change.mode !== 'add') writes.push(...cellWrites(table, row, change.values));
      } else if (change.mode !== 'update') {
        const cells = rowCells(table, change.values);
        appended.push(cells);
        rowsByIdentity.set(key, [{ rowIndex: -1, cells }]);
        writes.push({ kind: 'row', tab: table.spec, key, cells });
      }
    }
    if (appended.length > 0) {
      requests.push({
        appendCells: {
          sheetId: table.spec.sheetId,
          rows: appended.map((cells) => ({ values: cells.map(cellData) })),
          fields: 'userEnteredValue',
        },
      });
    }
  }
  requests.push(...cellRequests(writes));
  return { requests, writes };
}

/**
 * The requests that undo what the writes hit by mistake, given the tabs as they were believed to be before and as they
 * are after.
 */
export function repairRequests(
  before: ReadonlyMap<string, Table>,
  writes: readonly Write[],
  after: ReadonlyMap<string, Table>,
): SheetRequest[] {
  const cells: Write[] = [];
  const strayRows: { sheetId: number; rowIndex: number }[] = [];
  for (const write of writes) {
    const tableBefore = before.get(write.tab.name);
    const tableAfter = after.get(write.tab.name);
    if (tableBefore === undefined || tableAfter === undefined) continue;
    if (write.kind === 'row') {
      const stray = tableAfter.rows.find(
        (row) => keyOf(tableAfter, row) !== write.key && sameCells(row.cells, write.cells),
      );
      if (stray !== undefined) strayRows.push({ sheetId: write.tab.sheetId, rowIndex: stray.rowIndex });
      continue;
    }
    const mended = mendedCell(tableBefore, write, tableAfter);
    if (mended !== undefined) cells.push({ ...write, value: mended });
  }
  // From the bottom up, so that one deletion does not move the next.
  strayRows.sort((a, b) => b.rowIndex - a.rowIndex);
  return [
    ...cellRequests(cells),
    ...strayRows.map(({ sheetId, rowIndex }) => ({
      deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: rowIndex, endIndex: rowIndex + 1 } },
    })),
  ];
}

/** The value that a wrongly hit cell had before; undefined if the write hit what it should have. */
function mendedCell(before: Table, write: Extract<Write, { kind: 'cell' }>, after: Table): CellValue | undefined {
  const row = after.rows.find((one) => one.rowIndex === write.rowIndex);
  const here = row?.cells[write.columnIndex] ?? null;
  if (row === undefined || here !== write.value) return undefined;
  const header = [...after.columnIndex].find(([, index]) => index === write.columnIndex)?.[0];
  const identity = identityOf(after, row);
  const idGiven = write.header === after.spec.key[0] && after.spec.idPrefix !== undefined;
  if (idGiven && header === write.header && contentOf(after, row) === write.identity) return undefined;
  if (!idGiven && header === write.header && identity === write.identity) return undefined;
  const old = idGiven
    ? before.rows.find((one) => contentOf(before, one) === contentOf(after, row))
    : before.rows.find((one) => identityOf(before, one) === identity);
  const was = old === undefined || header === undefined ? null : cellOf(before, old, header);
  return was === here ? undefined : was;
}

function cellWrites(table: Table, row: TableRow, values: Record<string, CellValue>): Write[] {
  return Object.entries(values).flatMap(([header, value]): Write[] => {
    const columnIndex = table.columnIndex.get(header) ?? otherColumn(table, header);
    if (columnIndex === undefined || (row.cells[columnIndex] ?? null) === value) return [];
    return [
      {
        kind: 'cell',
        tab: table.spec,
        rowIndex: row.rowIndex,
        columnIndex,
        identity: identityOf(table, row),
        header,
        value,
      },
    ];
  });
}

function rowCells(table: Table, values: Record<string, CellValue>): CellValue[] {
  const cells: CellValue[] = [];
  for (const [header, value] of Object.entries(values)) {
    const index = table.columnIndex.get(header) ?? otherColumn(table, header);
    if (index !== undefined) cells[index] = value;
  }
  return Array.from(cells, (cell) => cell ?? null);
}

function otherColumn(table: Table, header: string): number | undefined {
  return table.otherColumns.find((column) => column.header === header)?.index;
}

function sameCells(a: readonly CellValue[], b: readonly CellValue[]): boolean {
  const width = Math.max(a.length, b.length);
  return Array.from({ length: width }).every((_, at) => (a[at] ?? null) === (b[at] ?? null));
}

/** Neighbouring cells of a row go into one request. */
function cellRequests(writes: readonly Write[]): SheetRequest[] {
  const cells = writes.filter((write): write is Extract<Write, { kind: 'cell' }> => write.kind === 'cell');
  const sorted = [...cells].sort(
    (a, b) => a.tab.sheetId - b.tab.sheetId || a.rowIndex - b.rowIndex || a.columnIndex - b.columnIndex,
  );
  const runs: (typeof sorted)[] = [];
  for (const cell of sorted) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (
      run !== undefined &&
      last?.tab === cell.tab &&
      last.rowIndex === cell.rowIndex &&
      last.columnIndex + 1 === cell.columnIndex
    ) {
      run.push(cell);
    } else {
      runs.push([cell]);
    }
  }
  return runs.flatMap((run) => {
    const first = run[0];
    if (first === undefined) return [];
    return [
      {
        updateCells: {
          start: { sheetId: first.tab.sheetId, rowIndex: first.rowIndex, columnIndex: first.columnIndex },
          rows: [{ values: run.map((cell) => cellData(cell.value)) }],
          fields: 'userEnteredValue',
        },
      },
    ];
  });
}

function byTab(changes: readonly RowChange[]): Map<string, RowChange[]> {
  const tabs = new Map<string, RowChange[]>();
  for (const change of changes) tabs.set(change.tab.name, [...(tabs.get(change.tab.name) ?? []), change]);
  return tabs;
}
