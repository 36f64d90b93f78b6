/**
 * People's names as they are typed, made comparable for joining: a wrong join gives a child another family's calls, so
 * only spelling is evened out. The wide comparison, for barring and asking, is in sameName.ts.
 */
import { foldedText } from './text.ts';

/** Titles before a name; with or without a dot. */
export const TITLES: ReadonlySet<string> = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'master',
  'dr',
  'prof',
  'professor',
  'sir',
  'dame',
  'rev',
  'fr',
  'sr',
  'herr',
  'frau',
  'senor',
  'senora',
  'mme',
  'mlle',
]);
/** What stands after a name, also behind a comma, and how it is compared. */
export const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ['jr', 'jr'],
  ['jnr', 'jr'],
  ['junior', 'jr'],
  ['snr', 'snr'],
  ['senior', 'snr'],
  ['ii', 'ii'],
  ['iii', 'iii'],
  ['iv', 'iv'],
  ['phd', 'phd'],
  ['md', 'md'],
  ['esq', 'esq'],
]);
/** Letters that are no base letter with a mark. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
  ['ħ', 'h'],
]);

/**
 * Without accents of Latin, Greek and Cyrillic letters; the vowel signs of other scripts are letters and stay.
 * @example withoutAccents('Łukasz Núñez') // 'Lukasz Nunez' but for the case of Ł, which becomes l
 */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/[łøđðþßæœıħŁØĐÐÞÆŒĦ]/g, (letter) => LETTERS.get(letter.toLowerCase()) ?? letter)
    .normalize('NFC');
}

const bare = (word: string): string => word.replace(/[.,]/g, '');

/** Each name is compared with many others. */
const knownWords = new Map<string, readonly string[]>();
const MOST_KNOWN = 5_000;
const MOST_REMEMBERED = 100;

/**
 * The words of a name in the order first name to last, what follows a name (Jr., III) at the end: `Last, First` is turned
 * round, titles and dots go.
 * @example nameWords('O’Brien Jr., Dr. Théo A.') // ['theo', 'a', "o'brien", 'jr']
 */
export function nameWords(name: string): readonly string[] {
  const known = knownWords.get(name);
  if (known !== undefined) return known;
  const words = wordsOf(name);
  if (knownWords.size >= MOST_KNOWN) knownWords.clear();
  if (name.length <= MOST_REMEMBERED) knownWords.set(name, words);
  return words;
}

function wordsOf(name: string): string[] {
  const suffixes: string[] = [];
  const parts = withoutAccents(foldedText(name))
    .split(',')
    .map((part, partIndex) =>
      part
        .split(' ')
        .map(bare)
        .filter((word, at) => {
          const suffix = partIndex + at === 0 ? undefined : SUFFIXES.get(word);
          if (suffix !== undefined) suffixes.push(suffix);
          return suffix === undefined && word !== '';
        }),
    )
    .filter((words) => words.length > 0);
  const [last, first] = [parts[0] ?? [], parts[1] ?? []];
  const words = parts.length === 2 ? [...first, ...last] : parts.flat();
  let from = 0;
  while (words.length - from > 1 && TITLES.has(words[from] ?? '')) from++;
  return [...words.slice(from), ...suffixes];
}

/**
 * What all spellings of one person's name have in common: accents, `Last, First`, titles and dots make no difference
 * besides what `foldedText` evens out; father and son (Jr.) stay two. Two people may share it: whoever looks a person up asks for the exact spelling first.
 * @example nameKey('Núñez, Ana') === nameKey('Ana Nunez') // true
 */
export function nameKey(name: string): string {
  return nameWords(name).join(' ');
}
