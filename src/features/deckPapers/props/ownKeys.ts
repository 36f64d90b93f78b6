/** Rows with a key each within their page, however the rows of the tabs behind it are sorted. */
import type { DeckBlock, DeckPage, DeckRow } from '../../../deck/deckPaper.ts';

/**
 * The page. Of several rows with one key, the first by what they say keeps it, so that it does not pass to another when a tab is
 * sorted.
 * @example two rows with the key `cup` // `cup` and `cup#2`
 */
export function ownKeys(page: DeckPage): DeckPage {
  const byKey = new Map<string, DeckRow[]>();
  for (const row of page.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))) {
    const same = byKey.get(row.key);
    if (same === undefined) byKey.set(row.key, [row]);
    else same.push(row);
  }
  const given = new Map<DeckRow, string>();
  for (const [key, same] of byKey) {
    if (same.length === 1) continue;
    const said = same.map((row) => ({ row, says: JSON.stringify(row.cells) }));
    said.sort((one, other) => (one.says < other.says ? -1 : one.says > other.says ? 1 : 0));
    let number = 1;
    for (const { row } of said.slice(1)) {
      do number++;
      while (byKey.has(`${key}#${number}`));
      given.set(row, `${key}#${number}`);
    }
  }
  const own = (row: DeckRow): DeckRow => ({ ...row, key: given.get(row) ?? row.key });
  const blocks = page.blocks.map(
    (block): DeckBlock => (block.kind === 'table' ? { ...block, rows: block.rows.map(own) } : block),
  );
  return { ...page, blocks };
}
