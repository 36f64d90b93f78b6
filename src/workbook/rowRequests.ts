/** The requests that make tabs look as they should, and what exactly they write where. */
import type { CellValue, SheetRequest } from '../port/workspace.ts';
import { cellData } from './buildWorkbook.ts';
import { NO_PLACE } from './changeRows.ts';
import { appendRequest, type LinkPlace, type LinkWrite, linkPlaces, linkRequests, linkWrites } from './linkedCells.ts';
import { sameCell, type Table, type TableRow } from './table.ts';

/** A cell that is written at a place, counted from 0. */
export interface CellWrite {
  rowIndex: number;
  columnIndex: number;
  value: CellValue;
}

/** What goes into one tab. */
export interface TabWrite {
  sheetId: number;
  cells: CellWrite[];
  /** Rows for below the last one. */
  added: TableRow[];
  /** Links of cells that are written, where the tab has any. */
  links?: LinkWrite[];
  /** Where the words of a link stand in added rows. */
  places?: readonly LinkPlace[];
}

/** What has to be written for the tabs to be as wanted, by tab name; tabs with nothing to write are left out. */
export function tabWrites(
  present: ReadonlyMap<string, Table>,
  wanted: ReadonlyMap<string, Table>,
): Map<string, TabWrite> {
  const writes = new Map<string, TabWrite>();
  for (const [name, table] of wanted) {
    const now = present.get(name);
    if (now === undefined || now === table) continue;
    const rowAt = new Map(now.rows.map((row) => [row.rowIndex, row]));
    const places = linkPlaces(table.spec, table.columnIndex);
    const links: LinkWrite[] = [];
    const write: TabWrite = { sheetId: table.spec.sheetId, cells: [], added: [] };
    for (const row of table.rows) {
      if (row.rowIndex === NO_PLACE) write.added.push(row);
      else if (rowAt.get(row.rowIndex) !== row) {
        write.cells.push(...differences(rowAt.get(row.rowIndex), row));
        links.push(...linkWrites(places, rowAt.get(row.rowIndex), row));
      }
    }
    if (places.length > 0) Object.assign(write, { links, places });
    if (write.cells.length + write.added.length > 0) writes.set(name, write);
  }
  return writes;
}

function differences(now: TableRow | undefined, wanted: TableRow): CellWrite[] {
  return wanted.cells.flatMap((value, columnIndex) =>
    sameCell(now?.cells[columnIndex], value) ? [] : [{ rowIndex: wanted.rowIndex, columnIndex, value }],
  );
}

/** All writes as requests: added rows in one for each tab, neighbouring cells of a row in one, and their links after them. */
export function rowRequests(writes: ReadonlyMap<string, TabWrite>): SheetRequest[] {
  const requests: SheetRequest[] = [];
  for (const { sheetId, added, places = [] } of writes.values()) {
    if (added.length === 0) continue;
    const rows = added.map(({ cells }) => cells);
    requests.push(appendRequest(sheetId, rows, places));
  }
  for (const { sheetId, cells, links = [] } of writes.values()) {
    for (const run of neighbours(cells)) {
      const { rowIndex, columnIndex } = run[0];
      const rows = [{ values: run.map(({ value }) => cellData(value)) }];
      requests.push({
        updateCells: { start: { sheetId, rowIndex, columnIndex }, rows, fields: 'userEnteredValue' },
      });
    }
    requests.push(...linkRequests(sheetId, links));
  }
  return requests;
}

function neighbours(cells: readonly CellWrite[]): [CellWrite, ...CellWrite[]][] {
  const sorted = [...cells].sort((a, b) => a.rowIndex - b.rowIndex || a.columnIndex - b.columnIndex);
  const runs: [CellWrite, ...CellWrite[]][] = [];
  let last: CellWrite | undefined;
  for (const cell of sorted) {
    const next = last?.rowIndex === cell.rowIndex && last.columnIndex + 1 === cell.columnIndex;
    const run = runs[runs.length - 1];
    if (next && run !== undefined) run.push(cell);
    else runs.push([cell]);
    last = cell;
  }
  return runs;
}
