/**
 * Changes to rows, found again by their key: what a tab should look like once they hold. `rowRequests` makes the
 * requests from it, `settledTable` finds out afterwards what a write really hit.
 */
import type { CellValue } from '../port/workspace.ts';
import { cellOf, cellText, columnOf, joinedKey, keyOf, sameCell, type Table, type TableRow } from './table.ts';
import type { TabSpec } from './tabSpec.ts';

export interface RowChange {
  tab: TabSpec;
  /**
   * `add`: make the row unless its key is there; `put`: make it or set these cells; `update`: set these cells if the
   * row is there; `fillId`: give its id, and what else is blank in it, to the row
   * that has none and holds exactly `like`.
   */
  mode: 'add' | 'put' | 'update' | 'fillId';
  /** By header. Holds every key column. */
  values: Record<string, CellValue>;
  /** For `fillId`: the row's content, from `contentOf`. */
  like?: string;
  /** Which of several rows with this key, from 0; the first if left out. */
  occurrence?: number;
}

/** The index of a row that is to be added and has no place yet. */
export const NO_PLACE = -1;

/** A row's content without its id, to know it by while it has none. */
export function contentOf(table: Table, row: TableRow): string {
  return contentText(table.spec, (header) => cellOf(table, row, header));
}

/** A row's name by its key or, where all of that is blank, by its content. */
export function identityOf(table: Table, row: TableRow): string {
  return keyOf(table, row) || contentOf(table, row);
}

/** The name of the row that these values make: the same that `identityOf` gives it. */
export function identityOfValues(spec: TabSpec, values: Readonly<Record<string, CellValue>>): string {
  return joinedKey(spec.key.map((header) => values[header])) || contentText(spec, (header) => values[header]);
}

function contentText(spec: TabSpec, cell: (header: string) => CellValue | undefined): string {
  const idHeader = spec.idPrefix === undefined ? undefined : spec.key[0];
  return `\u0001${spec.columns
    .filter((column) => column.header !== idHeader)
    .map((column) => cellText(cell(column.header)))
    .join('\u0000')}`;
}

/**
 * The tabs as they should come to be. Rows that stay as they are are the same objects; later changes win over earlier
 * ones to the same cell.
 */
export function changedTables(
  tables: ReadonlyMap<string, Table>,
  changes: readonly RowChange[],
): ReadonlyMap<string, Table> {
  const changed = new Map(tables);
  const byTab = new Map<string, RowChange[]>();
  for (const change of changes) {
    const own = byTab.get(change.tab.name) ?? [];
    own.push(change);
    byTab.set(change.tab.name, own);
  }
  for (const [name, own] of byTab) {
    const table = tables.get(name);
    if (table !== undefined) changed.set(name, changedTable(table, own));
  }
  return changed;
}

function changedTable(table: Table, changes: readonly RowChange[]): Table {
  const rows = [...table.rows];
  // Where each row is in `rows`, which keeps its place while its cells are replaced.
  const placesOf = new Map<string, number[]>();
  const remember = (identity: string, place: number) => {
    const places = placesOf.get(identity);
    if (places === undefined) placesOf.set(identity, [place]);
    else places.push(place);
  };
  rows.forEach((row, place) => {
    remember(identityOf(table, row), place);
  });
  for (const change of changes) {
    const identity = identityOfValues(table.spec, change.values);
    const place = placesOf.get(identity)?.[change.occurrence ?? 0];
    if (change.mode === 'fillId') {
      const blank = place === undefined ? placesOf.get(change.like ?? '')?.shift() : undefined;
      if (blank !== undefined) setCells(table, rows, blank, change.values);
    } else if (place !== undefined) {
      if (change.mode !== 'add') setCells(table, rows, place, change.values);
    } else if (change.mode !== 'update') {
      remember(identity, rows.length);
      rows.push({ rowIndex: NO_PLACE, cells: [] });
      setCells(table, rows, rows.length - 1, change.values);
    }
  }
  return { ...table, rows };
}

function setCells(table: Table, rows: TableRow[], place: number, values: Readonly<Record<string, CellValue>>): void {
  const row = rows[place];
  if (row === undefined) return;
  const cells = [...row.cells];
  let same = true;
  for (const [header, value] of Object.entries(values)) {
    const index = columnOf(table, header);
    if (index === undefined || sameCell(cells[index], value)) continue;
    while (cells.length <= index) cells.push(null);
    cells[index] = value;
    same = false;
  }
  if (!same) rows[place] = { rowIndex: row.rowIndex, cells };
}
