/**
 * What to say about rows that are taken in: who of them could be somebody who is there already, and who could be an
 * adult that must not be contacted.
 */
import type { Problem } from '../port/appError.ts';
import { couldBeSameName, sameNameKeys } from '../values/sameName.ts';
import type { Barred } from './noContact.ts';

/** A row of People or Guardians. */
export interface NamedRow {
  /** In the file or tab, from 0. */
  rowIndex: number;
  id: string;
  name: string;
  email: string;
}

/** So many of one last name and initial are compared; spellings of one name are found besides. */
const MOST_ALIKE = 12;

/**
 * One line for each added row that could be a person who is there, or an earlier row of the same table.
 * @param idHeader what the id is called in the tab
 */
export function couldBeKnown(
  added: readonly NamedRow[],
  there: readonly NamedRow[],
  place: Pick<Problem, 'tab' | 'file'>,
  idHeader: string,
): Problem[] {
  const byKey = new Map<string, { row: NamedRow; isThere: boolean }[]>();
  const keep = (row: NamedRow, isThere: boolean, keys = sameNameKeys(row.name)) => {
    for (const key of keys) {
      const same = byKey.get(key);
      if (same === undefined) byKey.set(key, [{ row, isThere }]);
      else if (same.length < MOST_ALIKE) same.push({ row, isThere });
    }
  };
  for (const row of there) keep(row, true);
  return added.flatMap((row): Problem[] => {
    const keys = sameNameKeys(row.name);
    const alike = keys.flatMap((key) => byKey.get(key) ?? []);
    const hit = alike.find((one) => couldBeSameName(one.row.name, row.name));
    keep(row, false, keys);
    if (hit === undefined) return [];
    const who = hit.isThere
      ? `${hit.row.name}${hit.row.id === '' ? '' : ` (${hit.row.id})`}, who is there already`
      : `${hit.row.name} in row ${hit.row.rowIndex + 1}`;
    const what =
      hit.isThere && hit.row.id !== '' ? `type ${hit.row.id} in a column ${idHeader}` : 'keep one of the two rows';
    const message = `${row.name} is added, and could be the same person as ${who}. If so, ${what}.`;
    return [{ ...place, row: row.rowIndex + 1, column: 'Name', message }];
  });
}

/**
 * One line for each row that has the name or the mailbox of an adult who must not be contacted, and does not say so.
 * `adult` is the row as the company has it.
 */
export function couldBeBarred(
  rows: readonly (NamedRow & { noContact: boolean; adult: Parameters<Barred['adult']>[0] })[],
  barred: Barred,
  place: Pick<Problem, 'tab' | 'file'>,
): Problem[] {
  return rows
    .filter((row) => !row.noContact && barred.adult(row.adult))
    .map((row) => ({
      ...place,
      row: row.rowIndex + 1,
      column: 'Name',
      message: `${row.name} ${barred.reason(row.adult)}. The row is imported. This person stays barred: never mailed, never listed, may not collect.`,
    }));
}
