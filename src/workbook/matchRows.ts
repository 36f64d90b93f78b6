/** Which row of a tab a row of an imported table stands for: by its id or key, then by e-mail, then by name. */
import type { Problem } from '../jobs/appError.ts';
import { foldedText } from '../values/text.ts';
import { cellOf, cellText, joinedKey, keyOf, type Table, type TableRow } from './table.ts';
import type { TabSpec } from './tabSpec.ts';

export interface RowMatch {
  /** In the imported table. */
  row: TableRow;
  /** The tab's row that it is about; `null` when it is new. */
  into: TableRow | null;
}

export interface RowMatches {
  matches: RowMatch[];
  problems: Problem[];
  notices: Problem[];
}

type Place = Pick<Problem, 'tab' | 'file'>;

/** Every row of `from` once; a row that is there twice, or could be several people, is a problem and left out. */
export function matchRows(from: Table, into: Table, place: Place): RowMatches {
  const claimed = new Map<TableRow, TableRow>();
  const found = new Map<TableRow, TableRow>();
  const problems: Problem[] = [];
  const notices: Problem[] = [];
  const rows = withoutDoubles(from, place, problems, notices);
  const claim = (row: TableRow, hit: TableRow) => {
    claimed.set(hit, row);
    found.set(row, hit);
  };
  const byKey = new Map(into.rows.map((row) => [keyOf(into, row), row] as const).reverse());
  for (const row of rows) {
    const hit = byKey.get(keyOf(from, row));
    if (hit !== undefined && keyOf(from, row) !== '') claim(row, hit);
  }
  const open = () => into.rows.filter((row) => !claimed.has(row));
  if (from.spec.idPrefix !== undefined) {
    const natural = from.spec.naturalKey ?? from.spec.key;
    const passes = PERSONAL.includes(from.spec.name) ? personalPasses(from, into) : [naturalPass(from, into, natural)];
    for (const [index, pass] of passes.entries()) {
      for (const row of rows.filter((one) => !found.has(one))) {
        const hits = open().filter((one) => pass(row, one));
        // A row that brings an id of its own is somebody new, unless everything else says otherwise.
        const ownId = keyOf(from, row) !== '';
        if (hits.length === 0 || (ownId && index > 0)) continue;
        if (hits.length > 1) {
          problems.push(severalProblem(from, row, into, hits, place));
          found.set(row, row);
        } else if (hits[0] !== undefined) claim(row, hits[0]);
      }
    }
  }
  const matches = rows
    .filter((row) => found.get(row) !== row)
    .map((row): RowMatch => ({ row, into: found.get(row) ?? null }));
  return { matches, problems, notices };
}

const PERSONAL: readonly string[] = ['People', 'Guardians'];

type Pass = (row: TableRow, candidate: TableRow) => boolean;

function personalPasses(from: Table, into: Table): Pass[] {
  const text = (table: Table, row: TableRow, header: string) => foldedText(cellText(cellOf(table, row, header)));
  const both = (row: TableRow, one: TableRow, header: string) => {
    const [a, b] = [text(from, row, header), text(into, one, header)];
    return { same: a === b && a !== '', blank: a === '' || b === '' };
  };
  const name: Pass = (row, one) => both(row, one, 'Name').same;
  const email: Pass = (row, one) => both(row, one, 'Email').same;
  if (from.spec.name === 'Guardians') {
    // Two guardians may have one name; the same child or the same address tells that it is one of them.
    const child: Pass = (row, one) => both(row, one, 'Of').same;
    return [(row, one) => email(row, one) && name(row, one), (row, one) => name(row, one) && child(row, one)];
  }
  return [
    (row, one) => email(row, one) && name(row, one),
    // A household may have one address: only a variant of the name is the same person.
    (row, one) => email(row, one) && variants(text(from, row, 'Name'), text(into, one, 'Name')),
    name,
  ];
}

function naturalPass(from: Table, into: Table, headers: readonly string[]): Pass {
  const key = (table: Table, row: TableRow) => joinedKey(headers.map((header) => cellOf(table, row, header)));
  return (row, one) => key(from, row) !== '' && key(from, row) === key(into, one);
}

/** @example variants('ana silva', 'ana maria silva') // true; variants('ana silva', 'ben silva') // false */
export function variants(a: string, b: string): boolean {
  const words = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').split(/\s+/);
  const [one, other] = [words(a), words(b)];
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  return (
    one[0] === other[0] && (few.every((word) => many.includes(word)) || few.length === 1 || few.length === many.length)
  );
}

function severalProblem(from: Table, row: TableRow, into: Table, hits: readonly TableRow[], place: Place): Problem {
  const header = from.columnIndex.has('Name') ? 'Name' : (from.spec.naturalKey?.[0] ?? '');
  const ids = hits.map((one) => cellText(cellOf(into, one, into.spec.key[0] ?? ''))).join(' or ');
  return {
    ...place,
    row: row.rowIndex + 1,
    column: header,
    message: `“${cellText(cellOf(from, row, header))}” could be any of ${hits.length} rows of ${from.spec.name}. Add a column ${from.spec.key[0]} and type which one: ${ids}.`,
  };
}

/** A row that is there twice with the same content counts once; with different content nobody can tell which holds. */
function withoutDoubles(from: Table, place: Place, problems: Problem[], notices: Problem[]): TableRow[] {
  const first = new Map<string, TableRow>();
  return from.rows.filter((row) => {
    const key = keyOf(from, row) || naturalName(from.spec, from, row);
    const earlier = first.get(key);
    if (key === '' || earlier === undefined) {
      first.set(key, row);
      return true;
    }
    const same = row.cells.every((cell, at) => cellText(cell) === cellText(earlier.cells[at]));
    const where = { ...place, row: row.rowIndex + 1, column: from.spec.key[0] ?? '' };
    if (same) {
      notices.push({ ...where, message: `The row is the same as row ${earlier.rowIndex + 1}; it counts once.` });
    } else {
      const advice =
        from.spec.idPrefix === undefined ? 'Keep one of them.' : `Keep one, or give each its own ${from.spec.key[0]}.`;
      problems.push({
        ...where,
        message: `The row is about the same as row ${earlier.rowIndex + 1}, but says something else. ${advice}`,
      });
    }
    return false;
  });
}

function naturalName(spec: TabSpec, table: Table, row: TableRow): string {
  if (spec.idPrefix === undefined) return '';
  const headers = PERSONAL.includes(spec.name) ? ['Name', 'Email'] : (spec.naturalKey ?? []);
  const key = joinedKey(headers.map((header) => cellOf(table, row, header)));
  return key === '' ? '' : `\u0001${key}`;
}
