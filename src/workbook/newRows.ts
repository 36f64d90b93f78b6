/** Rows from a file that the workbook does not have yet, with ids for those that lack one. */
import type { CellValue } from '../port/workspace.ts';
import { nameKey } from '../values/names.ts';
import { foldedText } from '../values/text.ts';
import { contentOf, identityOf, identityOfValues, type RowChange } from './changeRows.ts';
import { PERSONAL } from './doubledRows.ts';
import { idNumber, NO_IDS } from './idMarks.ts';
import type { KnownIds } from './knownIds.ts';
import { rowValues } from './rowValues.ts';
import { cellText, joinedKey, type Table, type TableRow } from './table.ts';

/**
 * The first free ids after the highest that was ever given: `P012` after `P011`.
 * @param used ids of rows
 * @param known what else is known to have been given, or is named somewhere
 */
export function idMaker(prefix: string, used: Iterable<string>, known: KnownIds = NO_IDS): () => string {
  const taken = new Set<string>();
  let highest = known.last;
  for (const id of used) {
    taken.add(foldedText(id));
    highest = Math.max(highest, idNumber(prefix, id) ?? 0);
  }
  return () => {
    do highest++;
    while (known.named.has(highest) || taken.has(foldedText(idText(prefix, highest))));
    return idText(prefix, highest);
  };
}

function idText(prefix: string, number: number): string {
  return `${prefix}${String(number).padStart(3, '0')}`;
}

/**
 * The rows of `from` that `into` does not have: known by their key or, where a generated id is left blank, by what the
 * row says. Rows that are there are left exactly as they are. Two rows of one key are both meant (an actor may enter
 * twice on a page), except where the key is an id.
 */
export function newRows(from: Table, into: Table): RowChange[] {
  return freshRows(from, into).map(({ change }) => change);
}

/** The same, with the row of the file that each is made from. */
export function freshRows(from: Table, into: Table): { row: TableRow; change: RowChange }[] {
  const { spec } = from;
  const idHeader = spec.idPrefix === undefined ? undefined : spec.key[0];
  const keys = new Set(into.rows.map((row) => keyIn(into, row, spec.key)));
  const naturals = new Set(into.rows.map((row) => keyIn(into, row, spec.naturalKey ?? spec.key)));
  const usedIds = [...into.rows.map((row) => idOf(into, row)), ...from.rows.map((row) => idOf(from, row))];
  const nextId = idMaker(spec.idPrefix ?? '', usedIds, into.knownIds?.());
  const present = new Map<string, number>();
  const given = new Map<string, number>();
  for (const row of into.rows) count(present, identityOf(into, row));
  return from.rows.flatMap((row): { row: TableRow; change: RowChange }[] => {
    const values = rowValues(from, row.cells);
    if (idHeader === undefined) {
      const identity = identityOfValues(spec, values);
      const occurrence = count(given, identity);
      if (occurrence < (present.get(identity) ?? 0)) return [];
      return [{ row, change: { tab: spec, mode: 'add', values, ...(occurrence > 0 ? { occurrence } : {}) } }];
    }
    const blankId = keyIn(from, row, spec.key) === '';
    if (blankId ? naturals.has(keyIn(from, row, spec.naturalKey ?? spec.key)) : keys.has(keyIn(from, row, spec.key))) {
      return [];
    }
    if (blankId) values[idHeader] = nextId();
    return [{ row, change: { tab: spec, mode: 'add', values } }];
  });
}

/** Counts one more, and returns how many there were before. */
function count(counts: Map<string, number>, name: string): number {
  const before = counts.get(name) ?? 0;
  counts.set(name, before + 1);
  return before;
}

function idOf(table: Table, row: TableRow): string {
  return String(row.cells[table.columnIndex.get(table.spec.key[0] ?? '') ?? -1] ?? '');
}

function keyIn(table: Table, row: TableRow, headers: readonly string[]): string {
  return joinedKey(
    headers.map((header): CellValue => {
      const index = table.columnIndex.get(header);
      const cell = index === undefined ? null : (row.cells[index] ?? null);
      return header === 'Name' && PERSONAL.includes(table.spec.name) ? nameKey(cellText(cell)) : cell;
    }),
  );
}

/** Ids for the rows that a person typed without one. */
export function idChanges(table: Table): RowChange[] {
  const idHeader = table.spec.key[0];
  if (table.spec.idPrefix === undefined || idHeader === undefined) return [];
  const blank = table.rows.filter((row) => keyIn(table, row, table.spec.key) === '');
  if (blank.length === 0) return [];
  const nextId = idMaker(
    table.spec.idPrefix,
    table.rows.map((row) => idOf(table, row)),
    table.knownIds?.(),
  );
  return blank.map((row) => ({
    tab: table.spec,
    mode: 'fillId',
    values: { [idHeader]: nextId() },
    like: contentOf(table, row),
  }));
}

/** The rows of a file that the tab does not have yet. */
export function onlyNew(table: Table, existing: Table | undefined): Table {
  if (existing === undefined) return table;
  return { ...table, rows: freshRows(table, existing).map(({ row }) => row) };
}
