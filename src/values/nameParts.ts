/**
 * A name as it is typed or exported, taken apart for showing: what it is called by, and the last name of which only the
 * first letter may be shown. What stands beside a name (pronouns, a nickname, a class, emoji) is no part of it.
 */
import { givenAfterFamily } from './familyFirst.ts';
import { SUFFIXES, TITLES } from './names.ts';
import { foldedText } from './text.ts';

export interface NameParts {
  /** A title that stands before the name; `''` without one. */
  title: string;
  /** The names before the last, as typed; empty for somebody of one name. */
  given: string[];
  /** All words of the last name, as typed; `''` for somebody of one name. */
  last: string;
}

/** Pairs of signs between which stands what is no part of the name. */
const ASIDES: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['<', '>'],
  ['（', '）'],
  ['［', '］'],
  ['【', '】'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['"', '"'],
]);
/** Signs that are drawn and not written: emoji, flags, and what joins and colours them. */
const DRAWN =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{1F1E6}-\u{1F1FF}\u{FE0E}\u{FE0F}\u{20E3}\u{E0020}-\u{E007F}]/gu;
/** Marks of direction and spaces that nobody sees; the joiners of Persian and Indic writing stay. */
const UNSEEN = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\p{Cc}]/gu;
/** Where a name ends and something else begins. */
const AFTER_NAME = /\s[-\u2013\u2014|/\u00B7:]\s|@/u;
/** Longer than any name with everything beside it. */
const MOST_SIGNS = 2_000;
const COMMAS = /[,，、،;]/u;
const LETTER = /\p{L}/u;
/** Words for how old somebody is, which stand before a number. */
const GRADES: ReadonlySet<string> = new Set(['gr', 'grade', 'yr', 'year', 'age', 'aged', 'class', 'form']);
/** Of two capital letters is a first name (AJ, TJ); of more, beside words that are not so written, a last name. */
const CAPITALS_OF_LAST = 3;
/** Writing that puts the family before the given name, often without a space between. */
const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u30FC\u3005]+$/u;
const ONLY_KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}\u30FC]+$/u;

/**
 * The parts of a name, given first or as `Last, First`, with the last name in capitals, or family first.
 * @param called what somebody is called in the room, which may tell the order
 * @example nameParts('O’Brien, Dr. Theo (he/him)') // { title: 'Dr.', given: ['Theo'], last: 'O’Brien' }
 */
export function nameParts(name: string, called = ''): NameParts {
  const seen = name.slice(0, MOST_SIGNS).normalize('NFC').replace(UNSEEN, ' ').replace(DRAWN, ' ');
  const plain = withoutAsides(seen);
  const typed = LETTER.test(plain) ? plain : [...seen].filter((sign) => !isAside(sign)).join('');
  const listed = typed
    .split(COMMAS)
    .map((part, at, parts) => wordsOf(part, at === 0, parts.length > 1))
    .filter((words) => words.length > 0);
  const [first = [], second] = listed;
  if (second === undefined) return orderedParts(first, called);
  const { title, words } = titled(second);
  return { title, given: words, last: first.join(' ') };
}

/** True for a name in a writing whose family names are a sign or two: the first of them is all of it. */
export function isFamilyFirst(word: string): boolean {
  return FAMILY_FIRST.test(word);
}

/** The words of a name in the order in which they are typed. */
function orderedParts(all: readonly string[], called: string): NameParts {
  const { title, words } = titled(all);
  const none = { title, given: [] as string[], last: '' };
  const [head = ''] = words;
  if (words.length === 1) return oneWord(title, head);
  if (words.length === 0) return none;
  if (words.every(isFamilyFirst)) return { title, given: words.slice(1), last: head };
  const after = givenAfterFamily(words, called);
  if (after !== null) return { title, given: after, last: head };
  const written = words.findIndex((word) => !isCapitals(word));
  if (written > 0) return { title, given: words.slice(written), last: words.slice(0, written).join(' ') };
  return { title, given: words.slice(0, -1), last: words[words.length - 1] ?? '' };
}

/** One word: after a title a last name; where nothing is written between family and given name, both. */
function oneWord(title: string, word: string): NameParts {
  if (title !== '') return { title, given: [], last: word };
  const signs = Array.from(word);
  const isBoth = isFamilyFirst(word) && !ONLY_KANA.test(word) && signs.length > 1;
  return isBoth
    ? { title, given: [signs.slice(1).join('')], last: signs[0] ?? '' }
    : { title, given: [word], last: '' };
}

function titled(words: readonly string[]): { title: string; words: string[] } {
  let from = 0;
  while (words.length - from > 1 && TITLES.has(bare(words[from] ?? ''))) from++;
  return { title: words.slice(0, from).join(' '), words: words.slice(from) };
}

/** A part's words without what is none of the name: numbers and grades, pronouns, Jr. */
function wordsOf(part: string, isFirst: boolean, isListed: boolean): string[] {
  const end = part.search(AFTER_NAME);
  const name = end > 0 && LETTER.test(part.slice(0, end)) ? part.slice(0, end) : part;
  const words = name.split(/[\s_]+/u).flatMap(parted);
  return words.filter((word, at) => {
    if (!LETTER.test(word) || /\p{Nd}/u.test(word) || word.includes('/')) return false;
    const isGrade =
      GRADES.has(bare(word)) && [words[at - 1], words[at + 1]].some((beside) => /\p{Nd}/u.test(beside ?? ''));
    // Before a name it is Señor.
    const isSuffix = SUFFIXES.has(bare(word)) || (bare(word) === 'sr' && at > (isListed ? 0 : 1));
    return !isGrade && !(isSuffix && (at > 0 || !isFirst));
  });
}

/** `ana.silva` is two words; `J.R.` and `St.` are one. Signs around a word, such as single quotes, go. */
function parted(word: string): string[] {
  const parts = word.split('.');
  const all = parts.length > 1 && parts.every((part) => Array.from(part).length > 1) ? parts : [word];
  // A nickname in single quotes.
  return all.filter((one) => !/^['‘’].+['‘’]$/u.test(one)).map((one) => one.replace(/^[^\p{L}\p{N}'‘’]+/u, ''));
}

function bare(word: string): string {
  return foldedText(word).replace(/\./g, '');
}

function isCapitals(word: string): boolean {
  const letters = Array.from(word).filter((sign) => LETTER.test(sign));
  const isUpper = letters.every((letter) => letter === letter.toUpperCase() && letter !== letter.toLowerCase());
  return isUpper && letters.length >= CAPITALS_OF_LAST;
}

function isAside(sign: string): boolean {
  return ASIDES.has(sign) || [...ASIDES.values()].includes(sign);
}

/** Without what stands in brackets or quotation marks, nested ones too; what is never closed ends the name. */
function withoutAsides(text: string): string {
  const kept: string[] = [];
  const closing: string[] = [];
  for (const sign of text) {
    const innermost = closing[closing.length - 1];
    if (innermost === sign) closing.pop();
    else if (ASIDES.has(sign)) closing.push(ASIDES.get(sign) ?? '');
    else if (closing.length === 0) kept.push(sign);
    if (closing.length === 0 && innermost === sign) kept.push(' ');
  }
  return kept.join('');
}
