/** Rows of a tab of the deck, each with its place and a key that stays. */
import type { Problem } from '../port/appError.ts';
import { foldedText } from '../values/text.ts';
import { readRecords } from '../workbook/readRecords.ts';
import { cellOf, cellText, type Table } from '../workbook/table.ts';
import type { TabRecord, TabSpec } from '../workbook/tabSpec.ts';
import type { DeckRecord } from './deckMoments.ts';
import type { DeckTables } from './deckTables.ts';

export interface ReadRow<T extends TabSpec> {
  row: TabRecord<T>;
  base: DeckRecord;
}

/**
 * Every row of a tab. A row of which something required is empty stays: it is said, and papers show what there is.
 * @returns also what is wrong with single cells, and with ids that two rows have
 */
export function deckRecords<T extends TabSpec>(
  tables: DeckTables,
  spec: T,
): { rows: ReadRow<T>[]; problems: Problem[] } {
  const table = tables(spec);
  const whole = { ...table, spec: { ...spec, countsWithout: spec.columns.map(({ header }) => header) } };
  const { records, problems } = readRecords(whole, { tab: table.title });
  const seen = new Map<string, { count: number; rowNumber: number }>();
  const rows = records.map((record): ReadRow<T> => {
    const row = record as unknown as TabRecord<T>;
    const key = keyOf(spec, row);
    const earlier = seen.get(key);
    const place = { ...row.place, row: row.rowNumber };
    const id = spec.key[0] ?? '';
    if (earlier !== undefined && spec.idPrefix !== undefined && text(row, id) !== '') {
      const message = `${text(row, id)} is also the id of row ${earlier.rowNumber}, so what names it could mean either. Clear one of the two, and Callboard gives it a new id.`;
      problems.push({ ...place, column: id, message });
    }
    const count = (earlier?.count ?? 0) + 1;
    seen.set(key, { count, rowNumber: earlier?.rowNumber ?? row.rowNumber });
    const notes = 'Notes' in row ? String((row as Record<string, unknown>).Notes) : '';
    const unread = unreadIn(table, row.rowNumber, problems);
    const base = { place, key: count === 1 ? key : `${key}${DOUBLED}${count}`, notes };
    return { row, base: unread === '' ? base : { ...base, unread } };
  });
  return { rows, problems };
}

/** What is typed in the cells of a row that are problems. */
function unreadIn(table: Table, rowNumber: number, problems: readonly Problem[]): string {
  const columns = problems.flatMap(({ row, column = '' }) => (row === rowNumber ? [column] : []));
  if (columns.length === 0) return '';
  const row = table.rows.find(({ rowIndex }) => rowIndex + 1 === rowNumber);
  return row === undefined ? '' : columns.map((column) => cellText(cellOf(table, row, column))).join('\n');
}

/** Nothing that is typed has it. */
const DOUBLED = '\u0001';

/**
 * What a row is known by together with any that are typed just like it: their number depends on the other rows, so what is compared
 * from one day to the next is told apart by something else.
 */
export function keyWithDoubles({ key }: Pick<DeckRecord, 'key'>): string {
  const at = key.lastIndexOf(DOUBLED);
  return at < 0 ? key : key.slice(0, at);
}

/** Its id; where it has none yet, what it is known by; else its key columns. */
function keyOf<T extends TabSpec>(spec: T, row: TabRecord<T>): string {
  const own = spec.key.map((header) => foldedText(text(row, header)));
  const isBlank = own.every((one) => one === '');
  const columns = isBlank && spec.naturalKey !== undefined ? spec.naturalKey : spec.key;
  return columns.map((header) => foldedText(text(row, header))).join('\u0000');
}

function text(row: object, header: string): string {
  const value = (row as Record<string, unknown>)[header];
  return Array.isArray(value) ? value.join('; ') : String(value ?? '');
}
