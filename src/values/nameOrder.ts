/** People in the order in which people look them up: by last name, then first, whatever the case and the accents. */
import { inLetterOrder } from './letterOrder.ts';
import { nameParts } from './nameParts.ts';

/**
 * Without `localeCompare`, whose order depends on the machine; names that differ in accents only come in one
 * order on every machine, too.
 * @example ['Ben Okafor', 'Álvaro Núñez', 'Zoe'].sort(nameOrder) // ['Álvaro Núñez', 'Ben Okafor', 'Zoe']
 */
export function nameOrder(one: string, other: string): number {
  return keyOrder(sortKeys(one), sortKeys(other));
}

/** A list of people in that order; each name is taken apart once. */
export function sortedByName<T>(list: readonly T[], nameOf: (one: T) => string): T[] {
  return list
    .map((one) => ({ one, keys: sortKeys(nameOf(one)) }))
    .sort((a, b) => keyOrder(a.keys, b.keys))
    .map(({ one }) => one);
}

function keyOrder(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((key, index) => key !== b[index]);
  if (at < 0) return 0;
  return (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
}

/** Compared one after the other. Apostrophes and hyphens count for nothing: O’Brien beside Obrien. */
function sortKeys(name: string): string[] {
  const { given, last } = nameParts(name);
  const plain = (text: string) => inLetterOrder(text).replace(/['-]/g, '');
  const first = plain(given.join(' '));
  return last === '' ? [first, '', name] : [plain(last), first, name];
}
