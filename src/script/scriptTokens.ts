/** Words of a script, with what stands between them. */
import { withoutAccents } from '../values/names.ts';
import { foldedText } from '../values/text.ts';

export interface Token {
  /** As printed, without a possessive’s ending. */
  text: string;
  /** Folded: lower case, no accents. */
  key: string;
  capital: boolean;
  /** `Macbeth’s` */
  possessive: boolean;
  /** The signs between this word and the next, spaces left out. */
  after: string;
  /** Where it ends in the text. */
  end: number;
  start: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** One sign between two pieces of one word: `th’Ile`, `re-enter`. */
const JOINS = /^['’‘`´-]$/;
const PLAIN = /^[A-Za-z]+$/;
const POSSESSIVE = /['’‘`´][sS]?$/;

/** A script has few thousand words, each of them again and again. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;
const LONGEST_KNOWN = 40;

/** What spellings of a word have in common. */
export function wordKey(word: string): string {
  const key = known.get(word);
  if (key !== undefined) return key;
  const made = /^[a-z]+$/.test(word) ? word : withoutAccents(foldedText(word));
  if (known.size >= MOST_KNOWN) known.clear();
  if (word.length <= LONGEST_KNOWN) known.set(word, made);
  return made;
}

/** The words of a text. Linear in its length. */
export function tokensOf(text: string): Token[] {
  const pieces: { start: number; end: number }[] = [];
  for (const found of text.matchAll(WORD)) {
    const start = found.index ?? 0;
    const last = pieces[pieces.length - 1];
    if (last !== undefined && start - last.end === 1 && JOINS.test(text.charAt(last.end)))
      last.end = start + found[0].length;
    else pieces.push({ start, end: start + found[0].length });
  }
  return pieces.map(({ start, end }, at) => {
    const whole = text.slice(start, end);
    const next = pieces[at + 1]?.start ?? text.length;
    const between = text.slice(end, next);
    const after = between === ' ' ? '' : between.replace(/\s+/g, '');
    const ending = /s$/i.test(whole) && /^['’]$/.test(after) && text.charAt(end + 1) === ' ';
    const possessive = ending || (PLAIN.test(whole) ? false : POSSESSIVE.test(whole));
    const bare = possessive ? whole.replace(POSSESSIVE, '') : whole;
    return {
      text: bare,
      key: wordKey(bare),
      capital: isCapital(bare),
      possessive,
      after,
      start,
      end,
    };
  });
}

function isCapital(word: string): boolean {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  return first !== first.toLowerCase();
}

/** The keys of a text’s words. */
export function keysOf(text: string): string[] {
  return tokensOf(text).map(({ key }) => key);
}

/** True where no letter is a small one, and at least one is a letter. */
export function isInCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}
