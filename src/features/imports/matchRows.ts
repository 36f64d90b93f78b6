/** Which row of a tab a row of an imported table stands for: by its id or key, then by e-mail, then by name. */
import type { Problem } from '../../port/appError.ts';
import { nameKey } from '../../values/names.ts';
import { couldBeSameName, couldBeShortName, isNameCorrected } from '../../values/sameName.ts';
import { foldedText } from '../../values/text.ts';
import { PERSONAL, withoutDoubles } from '../../workbook/doubledRows.ts';
import { cellOf, cellText, joinedKey, keyOf, type Table, type TableRow } from '../../workbook/table.ts';
import { saysYes } from './saysYes.ts';

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

/**
 * One way of knowing a row again: by a text that both have, and where that is not enough, by a closer look.
 * `null` where the row has no such text.
 */
interface Pass {
  key(table: Table, row: TableRow): string | null;
  fits?(row: TableRow, candidate: TableRow): boolean;
}

/**
 * Every row of `from` once; a row that is there twice, or could be several people, is a problem and left out. Grows
 * with the number of rows, not with its square.
 * @param isApart true for a row of the tab that no row of a table may be put into, however alike they are
 */
export function matchRows(
  from: Table,
  into: Table,
  place: Place,
  isApart: (row: TableRow, candidate: TableRow) => boolean = () => false,
): RowMatches {
  const claimed = new Set<TableRow>();
  const found = new Map<TableRow, TableRow>();
  const { rows, clashes, notices } = withoutDoubles(from, place);
  const problems = clashes.map(({ problem }) => problem);
  const claim = (row: TableRow, hit: TableRow) => {
    claimed.add(hit);
    found.set(row, hit);
  };
  const byKey = new Map(into.rows.map((row) => [keyOf(into, row), row] as const).reverse());
  const isAnothers = anothersId(from, into);
  for (const row of rows) {
    const key = keyOf(from, row);
    const hit = key === '' ? undefined : byKey.get(key);
    if (hit === undefined) continue;
    if (isAnothers(row, hit) || isApart(row, hit)) {
      problems.push(anothersIdProblem(from, row, into, hit, place));
      found.set(row, row);
    } else claim(row, hit);
  }
  const passes = from.spec.idPrefix === undefined ? [] : passesFor(from, into);
  for (const [index, pass] of passes.entries()) {
    const candidates = indexed(into, pass);
    for (const row of rows) {
      if (found.has(row)) continue;
      // A row that brings an id of its own is somebody new, unless everything else says otherwise.
      if (keyOf(from, row) !== '' && index > 0) continue;
      const key = pass.key(from, row);
      const alike = key === null ? [] : (candidates.get(key) ?? []);
      const hits = alike.filter(
        (one) => !claimed.has(one) && !isApart(row, one) && (pass.fits === undefined || pass.fits(row, one)),
      );
      const [hit] = hits;
      if (hits.length > 1) {
        problems.push(severalProblem(from, row, into, hits, place));
        found.set(row, row);
      } else if (hit !== undefined) claim(row, hit);
    }
  }
  const matches = rows
    .filter((row) => found.get(row) !== row)
    .map((row): RowMatch => ({ row, into: found.get(row) ?? null }));
  return { matches, problems, notices };
}

function indexed(into: Table, pass: Pass): Map<string, TableRow[]> {
  const index = new Map<string, TableRow[]>();
  for (const row of into.rows) {
    const key = pass.key(into, row);
    if (key === null) continue;
    const same = index.get(key);
    if (same === undefined) index.set(key, [row]);
    else same.push(row);
  }
  return index;
}

/** From the surest on. The exact spelling of a name goes before another spelling of it. */
function passesFor(from: Table, into: Table): Pass[] {
  const text = (table: Table, row: TableRow, header: string) => foldedText(cellText(cellOf(table, row, header)));
  const name = (table: Table, row: TableRow) => nameKey(cellText(cellOf(table, row, 'Name')));
  const all = (...parts: string[]) => (parts.includes('') ? null : JSON.stringify(parts));
  if (!PERSONAL.includes(from.spec.name)) {
    const headers = from.spec.naturalKey ?? from.spec.key;
    return [{ key: (table, row) => joinedKey(headers.map((header) => cellOf(table, row, header))) || null }];
  }
  const emailAndName: Pass = { key: (table, row) => all(text(table, row, 'Email'), name(table, row)) };
  if (from.spec.name === 'Guardians') {
    // Two guardians may have one name; the same child or the same address tells that it is one of them.
    return [emailAndName, { key: (table, row) => all(name(table, row), text(table, row, 'Of')) }];
  }
  return [
    emailAndName,
    // A household may have one address: only a variant of the name is the same person.
    {
      key: (table, row) => all(text(table, row, 'Email')),
      fits: (row, one) => variants(name(from, row), name(into, one)),
    },
    { key: (table, row) => all(text(table, row, 'Name')) },
    { key: (table, row) => all(name(table, row)) },
  ];
}

/**
 * True when two names at one address could be one person's. Brothers and sisters have one address, too, and may share a
 * first or a family name: `Maria Clara Silva` and `Maria Luisa Silva`, `Kim Min-jun` and `Kim Seo-yeon`.
 * @example variants('Ana Silva', 'Ana Maria Silva') // true
 */
export function variants(a: string, b: string): boolean {
  return couldBeSameName(a, b) || couldBeShortName(a, b);
}

/**
 * Tells whether the id of a row is that of somebody else in the tab: an old table, or one of another production, counts
 * from 001 again, and whatever goes by the id would go to the wrong family. A name that is put right is the same person's.
 */
function anothersId(from: Table, into: Table): (row: TableRow, hit: TableRow) => boolean {
  if (!PERSONAL.includes(from.spec.name)) return () => false;
  const name = (table: Table, row: TableRow) => cellText(cellOf(table, row, 'Name')).trim();
  const names = new Set(into.rows.map((row) => nameKey(name(into, row))));
  return (row, hit) => {
    const [given, known] = [name(from, row), name(into, hit)];
    if (given === '' || known === '' || nameKey(given) === nameKey(known)) return false;
    // By the name as it stands a barred adult is known again.
    const isBarred = saysYes(cellOf(into, hit, 'No contact'));
    return isBarred || names.has(nameKey(given)) || !isNameCorrected(known, given);
  };
}

function anothersIdProblem(from: Table, row: TableRow, into: Table, hit: TableRow, place: Place): Problem {
  const id = into.spec.key[0] ?? '';
  const [given, known] = [cellOf(from, row, 'Name'), cellOf(into, hit, 'Name')].map((cell) => cellText(cell).trim());
  const is = `${cellText(cellOf(into, hit, id)).trim()} is ${known} in ${into.title}`;
  const what =
    given === '' || nameKey(given ?? '') === nameKey(known ?? '')
      ? `, who must not be contacted, with another address. Leave the ${id} out and type the name: the row is added, and both stay barred.`
      : `. If ${given} is somebody else, leave the ${id} out; if it is the new name, type it into ${into.title} first.`;
  return { ...place, row: row.rowIndex + 1, column: id, message: `${is}${what}` };
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
