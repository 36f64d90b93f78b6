/** Several things in one text, as people put them: with commas, slashes, `&`, `+`, `;`, line breaks and `and` between. */
import { visibleText } from './text.ts';

/** Between two things. Spaces are single by then, which keeps the search linear. */
const BETWEEN = / ?[,;/&+|] ?| (?:and|und) /gi;
/** How many of these a single name may hold: “Peter, the Cook”, “D’Arcy & Son”. */
const MOST_JOINED = 3;
/** Longer texts are no names. */
const LONGEST_NAME = 120;

/** One line of visible signs with single spaces. */
export function evenSpaces(text: string): string {
  return visibleText(text).replace(/\s+/g, ' ').trim();
}

/**
 * The things of a list. A longer stretch that is known as a whole stays together. Linear in the length of the text.
 * @example joinedItems('Ben, Peter, the Cook and Ana', (one) => one === 'Peter, the Cook') // ['Ben', 'Peter, the Cook', 'Ana']
 */
export function joinedItems(text: string, isKnown: (text: string) => boolean): string[] {
  const plain = text
    .replace(/[;\n\r]+/g, ';')
    .split(';')
    .map(evenSpaces)
    .filter((line) => line !== '')
    .join(';');
  const parts: { from: number; to: number }[] = [];
  let from = 0;
  for (const match of plain.matchAll(BETWEEN)) {
    parts.push({ from, to: match.index });
    from = match.index + match[0].length;
  }
  parts.push({ from, to: plain.length });
  const items: string[] = [];
  for (let first = 0; first < parts.length; first++) {
    let item = '';
    for (let last = Math.min(first + MOST_JOINED, parts.length - 1); last >= first; last--) {
      // “Ana, and Ben”
      item = plain.slice(parts[first]?.from, parts[last]?.to).replace(/^and /i, '');
      if (last === first || (item.length <= LONGEST_NAME && isKnown(item))) {
        first = last;
        break;
      }
    }
    if (item !== '') items.push(item);
  }
  return items;
}
