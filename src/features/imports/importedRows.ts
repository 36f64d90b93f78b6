/** The rows of an imported table as they will stand in the tab: added, changed cell by cell, or left alone. */
import type { CellValue } from '../../port/workspace.ts';
import { foldedText, visibleText } from '../../values/text.ts';
import { identityOf, type RowChange } from '../../workbook/changeRows.ts';
import { PERSONAL } from '../../workbook/doubledRows.ts';
import { idMaker } from '../../workbook/newRows.ts';
import { listFrom } from '../../workbook/readRecords.ts';
import { rowValues } from '../../workbook/rowValues.ts';
import { cellOf, cellText, sameCell, type Table, type TableRow } from '../../workbook/table.ts';
import type { ColumnSpec, TabSpec } from '../../workbook/tabSpec.ts';
import { yesOrNo } from '../../workbook/yesOrNo.ts';
import type { RowMatch } from './matchRows.ts';

export interface CellChange {
  column: string;
  from: CellValue;
  to: CellValue;
}

export interface ImportedRow {
  /** In the file, from 0. */
  rowIndex: number;
  what: 'added' | 'changed' | 'same';
  /** The row's id, where the tab has ids. */
  id: string;
  cells: CellChange[];
  /** What the file says otherwise and the tab keeps on purpose. */
  kept: CellChange[];
  /** The whole row as it will be, by header. */
  values: Record<string, CellValue>;
  into: TableRow | null;
  change: RowChange | null;
}

/** True when two cells of a column say the same. */
export type SameValue = (column: ColumnSpec | undefined, a: CellValue, b: CellValue) => boolean;

/**
 * An empty cell of the file leaves the tab's as it is; keys and ids that are there stay, and so does what protects.
 * @param blanks by header: what a new row has where the file says nothing
 */
export function importedRows(
  from: Table,
  into: Table,
  matches: readonly RowMatch[],
  same: SameValue,
  blanks: Readonly<Record<string, CellValue>> = {},
): ImportedRow[] {
  const { spec } = from;
  const idHeader = spec.idPrefix === undefined ? undefined : spec.key[0];
  const idOf = (table: Table, row: TableRow) => cellText(cellOf(table, row, idHeader ?? '')).trim();
  const used = [...into.rows.map((row) => idOf(into, row)), ...from.rows.map((row) => idOf(from, row))];
  const nextId = idMaker(spec.idPrefix ?? '', used, into.knownIds?.());
  const occurrenceOf = occurrences(into);
  return matches.map(({ row, into: old }): ImportedRow => {
    const given = rowValues(from, row.cells);
    if (old === null) {
      const id = idHeader === undefined ? '' : idOf(from, row) || nextId();
      const values = { ...given, ...unfilled(blanks, given), ...(idHeader === undefined ? {} : { [idHeader]: id }) };
      const cells = filled(values).map(([column, to]) => ({ column, from: null, to }));
      return {
        rowIndex: row.rowIndex,
        what: 'added',
        id,
        cells,
        kept: [],
        values,
        into: null,
        change: { tab: spec, mode: 'add', values },
      };
    }
    const before = rowValues(into, old.cells);
    const others = filled(given)
      .filter(([header]) => !spec.key.includes(header))
      .map(([column, to]): CellChange => ({ column, from: cellAt(before, column), to }));
    const isSame = ({ column, from, to }: CellChange) =>
      same(
        spec.columns.find((one) => one.header === column),
        from,
        to,
      );
    const cells = others.filter((cell) => !isSame(cell) && !liftsProtection(spec, cell));
    const kept = others.filter(
      (cell) => liftsProtection(spec, cell) || (cell.column === 'Name' && isSame(cell) && !isSpelling(cell)),
    );
    const changed = Object.fromEntries(cells.map(({ column, to }) => [column, to]));
    const key = Object.fromEntries(spec.key.map((header) => [header, cellAt(before, header)]));
    const occurrence = occurrenceOf.get(old) ?? 0;
    return {
      rowIndex: row.rowIndex,
      what: cells.length === 0 ? 'same' : 'changed',
      id: idHeader === undefined ? '' : idOf(into, old),
      cells,
      kept,
      values: { ...before, ...changed },
      into: old,
      change:
        cells.length === 0
          ? null
          : { tab: spec, mode: 'update', values: { ...key, ...changed }, ...(occurrence > 0 ? { occurrence } : {}) },
    };
  });
}

/** A scene may be called like a member that every object has. */
function cellAt(values: Readonly<Record<string, CellValue>>, header: string): CellValue {
  const value: unknown = values[header];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function unfilled(
  blanks: Readonly<Record<string, CellValue>>,
  given: Readonly<Record<string, CellValue>>,
): Record<string, CellValue> {
  return Object.fromEntries(Object.entries(blanks).filter(([header]) => cellText(given[header]).trim() === ''));
}

/**
 * True where an import would take away what protects somebody: No contact, Minor, Active or Gets calls at No. That is typed
 * into the tab, by somebody who means it; an old table must not do it. A blank is filled.
 */
function liftsProtection(spec: TabSpec, { column, from, to }: CellChange): boolean {
  const answer = spec.columns.find((one) => one.header === column);
  if (!PERSONAL.includes(spec.name) || answer?.kind !== 'yesNo' || answer.unclear === '') return false;
  const other = answer.unclear === 'Yes' ? 'No' : 'Yes';
  const isBlank = visibleText(cellText(from)).trim() === '';
  return !isBlank && yesOrNo(from) !== other && yesOrNo(to) === other;
}

/** True where only apostrophes, spaces and signs that nobody sees differ. */
function isSpelling({ from, to }: CellChange): boolean {
  return foldedText(cellText(from)) === foldedText(cellText(to));
}

function filled(values: Record<string, CellValue>): [string, CellValue][] {
  return Object.entries(values).filter(([, value]) => cellText(value).trim() !== '');
}

/** Which of several rows of one key each is, from 0. */
export function occurrences(table: Table): Map<TableRow, number> {
  const counts = new Map<string, number>();
  return new Map(
    table.rows.map((row) => {
      const count = counts.get(identityOf(table, row)) ?? 0;
      counts.set(identityOf(table, row), count + 1);
      return [row, count];
    }),
  );
}

/** Spaces around, how an accent is composed, and blanks between the values of a list make no difference. */
export const sameValue: SameValue = (column, a, b) => {
  if (sameCell(a, b)) return true;
  const [one, other] = [cellText(a).normalize('NFC').trim(), cellText(b).normalize('NFC').trim()];
  if (one === other) return true;
  const isList = column !== undefined && ['list', 'people', 'scenes'].includes(column.kind);
  return isList && listFrom(one).join(';') === listFrom(other).join(';');
};

/** The rows as a table, to be checked by the rules that hold for the tab; rows keep their places in the file. */
export function tableOfRows(spec: Table['spec'], title: string, rows: readonly ImportedRow[]): Table {
  const others = [...new Set(rows.flatMap((row) => Object.keys(row.values)))].filter(
    (header) => !spec.columns.some((column) => column.header === header),
  );
  const headers = [...spec.columns.map((column) => column.header), ...others];
  return {
    spec,
    title,
    headerRowIndex: 0,
    columnIndex: new Map(spec.columns.map((column, index) => [column.header, index])),
    otherColumns: others.map((header, index) => ({ header, index: spec.columns.length + index })),
    rows: rows.map((row) => ({ rowIndex: row.rowIndex, cells: headers.map((header) => cellAt(row.values, header)) })),
    missing: [],
  };
}
