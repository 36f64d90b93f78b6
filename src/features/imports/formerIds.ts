/** Rows of an import that bring an id which somebody had before. */
import type { Problem } from '../../port/appError.ts';
import { idNumber } from '../../workbook/idMarks.ts';
import type { Table } from '../../workbook/table.ts';
import type { ImportedRow } from './importedRows.ts';

/** It may be the same person, taken back: so it is said and stops nothing. */
export function formerIdNotices(
  rows: readonly ImportedRow[],
  into: Table,
  place: Pick<Problem, 'tab' | 'file'>,
): Problem[] {
  const { idPrefix, key } = into.spec;
  const known = into.knownIds?.();
  if (idPrefix === undefined || known === undefined) return [];
  return rows.flatMap((row): Problem[] => {
    const number = row.what === 'added' ? idNumber(idPrefix, row.id) : null;
    if (number === null || (number > known.last && !known.named.has(number))) return [];
    const message = `${row.id} was in use before, and what still names it would now mean this row. If it is not the same, leave the id out: Callboard gives a new one.`;
    return [{ ...place, row: row.rowIndex + 1, column: key[0] ?? '', message }];
  });
}
