/**
 * Numbers of cues as people write them: `LX 12`, `LX12.5`, `lx 2-1`, `SD 1-A`, `12A`. A number is a text; what is worked out is
 * its order, and which texts are one cue.
 */
import { foldedText } from '../values/text.ts';

export interface CueNumber {
  /** The list it is of, in capitals: `LX`, `SD`, `FLY`; `''` where none is typed. */
  prefix: string;
  /** What is compared, part by part: `2-1` has two. Each is a number and what was put in after it. */
  parts: readonly CuePart[];
  /** Two cues with one key are one cue: `LX 12.50` and `lx12.5`. */
  key: string;
}

export interface CuePart {
  /** 12.5 for `12.5` and `12.50`; `null` for a part that is letters alone, as in `1-A`. */
  number: number | null;
  /** `a` for `12A`, in small letters. */
  letters: string;
}

/** At most three words and a number, then at most three parts more. */
const NUMBER = /^((?:[a-z]{1,8}[ .:#-]{0,2}){0,3})(\d[\d.,]{0,12}[a-z]{0,3}(?:[-–/][\da-z.]{1,10}){0,3})$/;
const PART = /^(\d{1,9}(?:[.,]\d{1,6})?)?([a-z]{0,8})$/;

/** Words that only say that it is one. */
const SAY_CUE: readonly string[] = ['q', 'cue', 'no', 'number'];

/** Longer texts are no numbers. */
const LONGEST = 40;

/**
 * The number that a text is; `null` for one that is none.
 * @example cueNumber('LX 12.50')?.key === cueNumber('lx12.5')?.key // true
 */
export function cueNumber(text: string): CueNumber | null {
  if (text.length > LONGEST) return null;
  const found = NUMBER.exec(foldedText(text).replace(/^q[- ]lab/, 'qlab'));
  if (found === null) return null;
  const [, prefix = '', number = ''] = found;
  const parts = number.split(/[-–/]/).map(cuePart);
  if (parts.includes(null)) return null;
  const known = parts as CuePart[];
  // LX Q 12 and LXQ 12 are LX 12.
  const words = prefix.split(/[^a-z]+/).filter((word) => word !== '' && !SAY_CUE.includes(word));
  const list = words
    .join(' ')
    .toUpperCase()
    .replace(/^(..+)Q$/, '$1');
  const key = [list, ...known.map(({ number: value, letters }) => `${value ?? ''}${letters}`)].join('-');
  return { prefix: list, parts: known, key };
}

function cuePart(text: string): CuePart | null {
  const found = PART.exec(text);
  if (found === null || text === '') return null;
  const [, number, letters = ''] = found;
  return { number: number === undefined ? null : Number(number.replace(',', '.')), letters };
}

/**
 * By prefix, then by number: 12, 12A, 12B, 12.5, 13; 2-1 before 2-2 before 3. A number that goes on comes after the one that
 * does not.
 * @returns below 0 where `a` comes first, 0 where they are one cue
 */
export function compareCueNumbers(a: CueNumber, b: CueNumber): number {
  if (a.prefix !== b.prefix) return a.prefix < b.prefix ? -1 : 1;
  for (let at = 0; at < Math.max(a.parts.length, b.parts.length); at++) {
    const [one, other] = [a.parts[at], b.parts[at]];
    if (one === undefined || other === undefined) return one === undefined ? -1 : 1;
    const numbers = (one.number ?? -1) - (other.number ?? -1);
    if (numbers !== 0) return numbers;
    if (one.letters !== other.letters) return compareLetters(one.letters, other.letters);
  }
  return 0;
}

/** a, b … z, aa, ab … */
function compareLetters(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}
