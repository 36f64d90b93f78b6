/** Rows that stand in a file twice: once is enough where they say the same, and nobody can tell which holds where not. */
import type { Problem } from '../port/appError.ts';
import { nameKey } from '../values/names.ts';
import { foldedText } from '../values/text.ts';
import { cellOf, cellText, joinedKey, keyOf, type Table, type TableRow } from './table.ts';

type Place = Pick<Problem, 'tab' | 'file'>;

/** Tabs whose rows are known by name and address where they have no id. */
export const PERSONAL: readonly string[] = ['People', 'Guardians'];
/**
 * Tabs without ids in which a key names one thing only; elsewhere two rows of one key may both be meant. Settings, scenes
 * and characters that are there twice are named wherever they are read.
 */
const ONE_A_KEY: readonly string[] = ['Cues', 'Attendance', 'Checklists', 'Sharing', 'Retention'];

/** Why two scenes have one number. */
export const SCENE_EATEN =
  'Spreadsheets turn 1.10 into 1.1: format the cells as plain text, then type the scene again. If a scene is there twice, delete one.';

/** True where a second row of one key is a mistake. */
export function hasOneRowAKey(table: Pick<Table, 'spec'>): boolean {
  return table.spec.idPrefix !== undefined || ONE_A_KEY.includes(table.spec.name);
}

export interface Doubles {
  /** The rows of which each is there once. */
  rows: TableRow[];
  /** Rows that say something else than an earlier one of the same key, with what is to be said. */
  clashes: { row: TableRow; hasId: boolean; problem: Problem }[];
  /** Rows that say the same again. */
  notices: Problem[];
}

/** Parts the rows of a table from those that stand there a second time. */
export function withoutDoubles(table: Table, place: Place): Doubles {
  const clashes: Doubles['clashes'] = [];
  const notices: Problem[] = [];
  const first = new Map<string, TableRow>();
  const rows = table.rows.filter((row) => {
    const key = keyOf(table, row) || naturalName(table, row);
    const earlier = first.get(key);
    if (key === '' || earlier === undefined) {
      first.set(key, row);
      return true;
    }
    const same = row.cells.every((cell, at) => foldedText(cellText(cell)) === foldedText(cellText(earlier.cells[at])));
    const where = { ...place, row: row.rowIndex + 1, column: table.spec.key[0] ?? '' };
    const what = naming(table, row);
    const there = `${what} is already in row ${earlier.rowIndex + 1}`;
    if (same) notices.push({ ...where, message: `${there}, the same there; it counts once.` });
    else {
      const problem = { ...where, message: `${there}, and says something else there. ${advice(table)}` };
      clashes.push({ row, hasId: table.spec.idPrefix !== undefined && keyOf(table, row) !== '', problem });
    }
    return false;
  });
  return { rows, clashes, notices };
}

function advice({ spec }: Table): string {
  if (spec.name === 'Scenes') {
    return SCENE_EATEN;
  }
  return spec.idPrefix === undefined ? 'Keep one of them.' : `Keep one, or give each its own ${spec.key[0]}.`;
}

/** What the row is about, in words. */
function naming(table: Table, row: TableRow): string {
  const [header = ''] = keyOf(table, row) === '' ? naturalHeaders(table, row) : table.spec.key;
  const cell = cellOf(table, row, header);
  return typeof cell === 'string' && cell.trim() !== '' ? `“${cell}”` : 'This row';
}

/** What tells a row without an id; two guardians of one name and no address are told by their children. */
function naturalHeaders(table: Table, row: TableRow): readonly string[] {
  const { name, naturalKey } = table.spec;
  if (!PERSONAL.includes(name)) return naturalKey ?? [];
  const byChild = name === 'Guardians' && cellText(cellOf(table, row, 'Email')).trim() === '';
  return ['Name', byChild ? 'Of' : 'Email'];
}

function naturalName(table: Table, row: TableRow): string {
  if (table.spec.idPrefix === undefined) return '';
  const headers = naturalHeaders(table, row);
  const cells = headers.map((header) => {
    const cell = cellOf(table, row, header);
    return header === 'Name' && PERSONAL.includes(table.spec.name) ? nameKey(cellText(cell)) : cell;
  });
  const key = joinedKey(cells);
  return key === '' ? '' : `\u0001${headers.join()}\u0000${key}`;
}
