/** People’s parts held against the Breakdown: several in one cell are parted, and those that no row has are found. */
import { characterKey } from '../company/characterKey.ts';
import type { Person, PersonRecord } from '../company/people.ts';
import { partCovered, partsPlayed } from '../company/playedParts.ts';
import { nearestTo } from '../values/nearestText.ts';
import type { Breakdown, UnmatchedPart } from './breakdown.ts';

/** Of one person; one of them is enough to be asked about. */
const MOST_PARTS = 12;

/** The rows of People with every part of Characters apart. Where there is no Breakdown, they stay as they are. */
export function withParts(
  records: readonly PersonRecord[],
  { placeOf }: Pick<Breakdown, 'placeOf'>,
): readonly PersonRecord[] {
  if (placeOf.size === 0) return records;
  const characters = new Set(placeOf.keys());
  return records.map((record) => ({ ...record, Characters: partsPlayed(record.Characters, characters) }));
}

/**
 * Parts of active people that no row of the Breakdown has.
 * @param people those of the records, in their order
 */
export function unmatchedParts(
  people: readonly Person[],
  records: readonly PersonRecord[],
  { placeOf, characters }: Pick<Breakdown, 'placeOf' | 'characters'>,
): UnmatchedPart[] {
  if (placeOf.size === 0) return [];
  const nearest = nearestTo(characters);
  return people.flatMap((person, at) => {
    const record = records[at];
    if (!person.active || record === undefined) return [];
    const place = { ...record.place, row: record.rowNumber, column: 'Characters' };
    return person.characters
      .filter((part) => !placeOf.has(characterKey(part)) && !placeOf.has(characterKey(partCovered(part) ?? part)))
      .slice(0, MOST_PARTS)
      .map((part) => ({ person, part, place, nearest: nearest(part) }));
  });
}
