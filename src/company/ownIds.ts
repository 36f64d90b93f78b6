/** Rows of People and Guardians that have no id of their own. */
import type { Problem } from '../port/appError.ts';
import { foldedText } from '../values/text.ts';
import type { GuardianRecord, PersonRecord } from './people.ts';

/** Who has no id of their own: nothing may go out about them, since what is stored goes by the id. */
export function stoppedPeople(
  records: readonly PersonRecord[],
): Map<PersonRecord, { reason: string; problems: Problem[] }> {
  const stopped = new Map<PersonRecord, { reason: string; problems: Problem[] }>();
  for (const [id, holders] of byId(records, 'Person ID')) {
    if (id !== '' && holders.length < 2) continue;
    for (const record of holders) {
      const where = { ...record.place, row: record.rowNumber, column: 'Person ID', stops: 'call' as const };
      if (id === '') {
        // Rows of a file get their ids when they are taken in.
        const message = `${record.Name} has no Person ID, so no message about them goes out. Turn on automatic calls, and Callboard fills it in; or type one that nobody has had.`;
        const problems = record.place.file === undefined ? [{ ...where, message }] : [];
        stopped.set(record, { reason: 'has no Person ID', problems });
        continue;
      }
      const other = holders.find((one) => one !== record) ?? record;
      const problems = record === holders[0] ? [] : [{ ...where, message: sharedIdWords(record['Person ID'], other) }];
      stopped.set(record, {
        reason: `has the same Person ID as ${other.Name} (row ${other.rowNumber})`,
        problems,
      });
    }
  }
  return stopped;
}

/** Guardians of one id stay two: they are told apart by their rows. */
export function sameGuardianIds(records: readonly GuardianRecord[]): Problem[] {
  return [...byId(records, 'Guardian ID')].flatMap(([id, [first, ...others]]) =>
    id === '' || first === undefined
      ? []
      : others.map((record) => ({
          ...record.place,
          row: record.rowNumber,
          column: 'Guardian ID',
          message: sharedIdWords(record['Guardian ID'], first),
        })),
  );
}

function sharedIdWords(id: string, other: PersonRecord | GuardianRecord): string {
  return `${id} is also the id of ${other.Name} (row ${other.rowNumber}). Give one of them another id.`;
}

function byId<K extends string, R extends Record<K, string>>(records: readonly R[], column: K): Map<string, R[]> {
  const found = new Map<string, R[]>();
  for (const record of records) {
    const id = foldedText(record[column]);
    found.set(id, [...(found.get(id) ?? []), record]);
  }
  return found;
}
