/**
 * Tables with a row for each role, or for each child of a parent: rows about one person put together. Rows that are
 * not plainly about one person stay apart, and are named where they clash.
 */
import type { Problem } from '../../port/appError.ts';
import type { CellValue } from '../../port/workspace.ts';
import { nameKey } from '../../values/names.ts';
import { foldedText } from '../../values/text.ts';
import { listFrom } from '../../workbook/readRecords.ts';
import { cellOf, cellText, type Table, type TableRow } from '../../workbook/table.ts';

type Place = Pick<Problem, 'tab' | 'file'>;

export interface OnePerson {
  table: Table;
  notices: Problem[];
  /** By the index of a row that was put into another: the index of that one. */
  mergedInto: Map<number, number>;
}

/** By tab: what one person may have several of, and how their rows are known. */
const JOINED: ReadonlyMap<string, { several: readonly string[]; needsEmail: boolean; words: string }> = new Map([
  ['People', { several: ['Characters', 'Role', 'Notes'], needsEmail: false, words: 'one person' }],
  // Two mothers may have one name: only an address tells that they are one.
  ['Guardians', { several: ['Of'], needsEmail: true, words: 'one guardian' }],
]);

/**
 * @param sameFamily false for two rows of a file whose parents, beside their children, are not the same
 */
export function onePerson(
  table: Table,
  place: Place,
  sameFamily: (rowIndex: number, other: number) => boolean = () => true,
): OnePerson {
  const how = JOINED.get(table.spec.name);
  const mergedInto = new Map<number, number>();
  if (how === undefined) return { table, notices: [], mergedInto };
  const first = new Map<string, number>();
  const rows: TableRow[] = [];
  const merged = new Map<number, number[]>();
  for (const row of table.rows) {
    const key = personKey(table, row, how.needsEmail);
    const at = key === null ? undefined : first.get(key);
    const earlier = at === undefined ? undefined : rows[at];
    const cells = earlier === undefined ? null : mergedCells(table, earlier, row, how.several);
    if (at === undefined || earlier === undefined || cells === null || !sameFamily(earlier.rowIndex, row.rowIndex)) {
      if (key !== null && at === undefined) first.set(key, rows.length);
      rows.push(row);
      continue;
    }
    rows[at] = { ...earlier, cells };
    mergedInto.set(row.rowIndex, earlier.rowIndex);
    merged.set(at, [...(merged.get(at) ?? [earlier.rowIndex]), row.rowIndex]);
  }
  const notices = [...merged].map(([at, indexes]): Problem => {
    const row = rows[at] as TableRow;
    const text = (header: string) => cellText(cellOf(table, row, header));
    const has = text(how.several[0] ?? '');
    const where = indexes.map((index) => index + 1);
    const message = `Rows ${where.slice(0, -1).join(', ')} and ${where[where.length - 1]} are taken as ${how.words}, ${text('Name')}${has === '' ? '' : `: ${has}`}. If they are two, give each its own id in a column ${table.spec.key[0]}.`;
    return { ...place, row: where[0] ?? 1, column: 'Name', message };
  });
  return { table: { ...table, rows }, notices, mergedInto };
}

/** The id, or else the name with the address; `null` for a row that may be anybody's. */
function personKey(table: Table, row: TableRow, needsEmail: boolean): string | null {
  const text = (header: string) => foldedText(cellText(cellOf(table, row, header)));
  const id = text(table.spec.key[0] ?? '');
  const name = nameKey(cellText(cellOf(table, row, 'Name')));
  if (name === '' || (id === '' && needsEmail && text('Email') === '')) return null;
  return JSON.stringify([id, name, text('Email')]);
}

/** The cells of both; `null` where they say different things of what a person has one of. */
function mergedCells(table: Table, one: TableRow, other: TableRow, several: readonly string[]): CellValue[] | null {
  const cells = [...one.cells];
  let isMore = false;
  for (const column of table.spec.columns) {
    const at = table.columnIndex.get(column.header);
    if (at === undefined) continue;
    const [a, b] = [cellText(one.cells[at]).trim(), cellText(other.cells[at]).trim()];
    if (foldedText(a) === foldedText(b) || column.header === 'Name') continue;
    if (several.includes(column.header)) {
      const values = listFrom(a);
      const added = listFrom(b).filter((text) => !values.some((known) => foldedText(known) === foldedText(text)));
      cells[at] = [...values, ...added].join('; ');
      isMore = isMore || added.length > 0;
    } else if (column.kind === 'yesNo' || (a !== '' && b !== '')) return null;
    else if (a === '') cells[at] = other.cells[at] ?? null;
  }
  return isMore ? cells : null;
}
