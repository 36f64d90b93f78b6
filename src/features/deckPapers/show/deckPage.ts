/** What the papers of the deck are put together from. */
import type { Person } from '../../../company/people.ts';
import type { DeckBlock, DeckCell, DeckPage, DeckPlace, DeckRow } from '../../../deck/deckPaper.ts';
import { foldedText } from '../../../values/text.ts';

/** A key of what was typed: the same however it was spaced and capitalised. No part can run into the next. */
export function keyOf(...parts: readonly string[]): string {
  return parts.map((part) => foldedText(part).replace(/[\\/]/g, (sign) => `\\${sign}`)).join('/');
}

/** A page whose rows all have keys of their own: of rows that say the same, the second is `…#2`. */
export function deckPage(page: DeckPage): DeckPage {
  const counts = new Map<string, number>();
  const own = (row: DeckRow): DeckRow => {
    const count = (counts.get(row.key) ?? 0) + 1;
    counts.set(row.key, count);
    return count === 1 ? row : { ...row, key: `${row.key}#${count}` };
  };
  const blocks = page.blocks.map(
    (block): DeckBlock => (block.kind === 'table' ? { ...block, rows: block.rows.map(own) } : block),
  );
  return { ...page, blocks, people: [...new Set(page.people)] };
}

/** Lists by key, in the order in which the keys first come. */
export function groupedBy<T>(list: readonly T[], keysOf: (one: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    for (const key of new Set(keysOf(one))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [one]);
      else group.push(one);
    }
  }
  return groups;
}

/** Parts of a cell, one after the other; what is empty is left out. */
export function parts(between: string, ...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(between);
}

/** A row of text. */
export function deckRow(
  key: string,
  cells: readonly DeckCell[],
  from: readonly DeckPlace[],
  problems: readonly string[] = [],
): DeckRow {
  return problems.length === 0 ? { key, cells, from } : { key, cells, from, problems };
}

/** A person’s page: by Person ID, or by name as long as there is none. */
export function personKey(person: Person): string {
  return person.id === '' || person.stopped !== '' ? keyOf('name', person.name) : keyOf('person', person.id);
}
