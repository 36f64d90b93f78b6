/** Lists in groups by a word that was typed for each, such as a room. */
import { inLetterOrder } from './letterOrder.ts';
import { foldedText } from './text.ts';

const MOST_DIGITS = 8;

/** Groups in the order of their words, Room 2 before Room 10; what has no word comes last. */
export function byWord<T>(list: readonly T[], wordOf: (one: T) => string): T[][] {
  return groupsOf(list, wordOf)
    .map((group) => ({ group, key: group[0] === undefined ? '' : inLetterOrder(wordOf(group[0])) }))
    .map(({ group, key }) => ({ group, key: key.replace(/\d+/g, (digits) => digits.padStart(MOST_DIGITS, '0')) }))
    .sort((a, b) => Number(a.key === '') - Number(b.key === '') || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ group }) => group);
}

/** What is the same as typed, whatever its case, is one group; in the order in which they first come. */
export function groupsOf<T>(list: readonly T[], wordOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const key = foldedText(wordOf(one));
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}
