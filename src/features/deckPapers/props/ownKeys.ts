/** Rows of a table with a key each, however the rows behind it are sorted. */
import type { DeckRow } from '../../../deck/deckPaper.ts';

/**
 * The rows, in their order. Of several with one key, the first by what they say keeps it, so that it does not pass to another when a
 * tab is sorted.
 * @example ownKeys([{ key: 'cup', … }, { key: 'cup', … }]).map(({ key }) => key) // ['cup', 'cup#2']
 */
export function ownKeys(rows: readonly DeckRow[]): DeckRow[] {
  const byKey = new Map<string, DeckRow[]>();
  for (const row of rows) {
    const same = byKey.get(row.key);
    if (same === undefined) byKey.set(row.key, [row]);
    else same.push(row);
  }
  const given = new Map<DeckRow, string>();
  for (const [key, same] of byKey) {
    if (same.length === 1) continue;
    const said = same.map((row) => ({ row, says: JSON.stringify(row.cells) }));
    said.sort((one, other) => (one.says < other.says ? -1 : one.says > other.says ? 1 : 0));
    said.forEach(({ row }, at) => {
      if (at > 0) given.set(row, `${key}#${at + 1}`);
    });
  }
  return rows.map((row) => {
    const key = given.get(row);
    return key === undefined ? row : { ...row, key };
  });
}
