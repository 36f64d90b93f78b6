/** What the papers of the deck are put together from. */
import type { Person } from '../../../company/people.ts';
import type { DeckBlock, DeckPage, DeckPaper, DeckRow } from '../../../deck/deckPaper.ts';
import { foldedText } from '../../../values/text.ts';

/** A key of what was typed: the same however it was spaced and capitalised. No part can run into the next. */
export function keyOf(...texts: readonly string[]): string {
  return texts.map((text) => foldedText(text).replace(/[\\/]/g, (sign) => `\\${sign}`)).join('/');
}

/** A person’s page: by Person ID, or by name where there is none that is theirs alone. */
export function personKey(person: Person): string {
  return person.id === '' || person.stopped !== '' ? keyOf('name', person.name) : keyOf('person', person.id);
}

/** A page whose rows all have keys of their own: of rows with one key the second is `…#2`. */
export function deckPage(page: DeckPage): DeckPage {
  const own = ownKeys();
  const blocks = page.blocks.map(
    (block): DeckBlock =>
      block.kind === 'table'
        ? { ...block, rows: block.rows.map((row): DeckRow => ({ ...row, key: own(row.key) })) }
        : block,
  );
  return { ...page, blocks, people: [...new Set(page.people)] };
}

/** A paper whose pages all have keys of their own: two people may have one name and no id. */
export function deckPaper(title: string, pages: readonly DeckPage[]): DeckPaper {
  const own = ownKeys();
  return { title, pages: pages.map((page) => deckPage({ ...page, key: own(page.key) })) };
}

function ownKeys(): (key: string) => string {
  const taken = new Set<string>();
  return (key) => {
    let free = key;
    for (let count = 2; taken.has(free); count++) free = `${key}#${count}`;
    taken.add(free);
    return free;
  };
}

/** Lists by key, in the order in which the keys first come. */
export function groupedBy<K, T>(list: readonly T[], keysOf: (one: T) => readonly K[]): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of list) {
    for (const key of new Set(keysOf(one))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [one]);
      else group.push(one);
    }
  }
  return groups;
}

/** The texts, one after the other; what is empty is left out. */
export function parts(between: string, ...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(between);
}
