/**
 * In which order the letters of names come, without `Intl`: accented letters beside their base letter, and a letter of its
 * own where its language has it. As Unicode’s root collation has it, which is made for lists of many languages.
 */
import { foldedText } from './text.ts';

/** Letters that are no base letter with a mark that Unicode knows of, and stand among those of the base letter. */
const AS_BASE: ReadonlyMap<string, string> = new Map([
  ...pairs('ł l ø o đ d ð d ħ h ß ss æ ae œ oe þ th'),
  ...pairs('ґ г ς σ ך כ ם מ ן נ ף פ ץ צ'),
  // One letter, on keyboards of several languages.
  ...pairs('ک ك ی ي ى ي ے ي ہ ه ھ ه ٱ ا'),
]);

/** Letters that come after all words with the letter before them, in this order. */
const AFTER: ReadonlyMap<string, string> = new Map(
  [
    'bɓ',
    'dɖɗ',
    'eǝəɛ',
    'fƒ',
    'gɣ',
    'iı',
    'kƙ',
    'nŋ',
    'oɔ',
    'tŧ',
    'vʋ',
    'yƴ',
    'аә',
    'гғ',
    'дђ',
    'еє',
    'иіїйј',
    'кқ',
    'лљ',
    'нңњ',
    'оө',
    'тћ',
    'уүұ',
    'хһҳ',
    'чҷџ',
    'بپ',
    'تٹ',
    'جچ',
    'دڈ',
    'رڑ',
    'زژ',
    'كگ',
    'نں',
  ].flatMap((row) => {
    const [base = '', ...after] = Array.from(row);
    // No letter that a name is written with comes behind these.
    return after.map((letter, at) => [letter, `${base}${String.fromCharCode(0xe001 + at)}`] as const);
  }),
);

/** Accents, the vowel points of Hebrew and Arabic, the long stroke of Arabic, the points of kana, the tones of Thai. */
const MARKS = /[\u0300-\u036F\u0591-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u0E47-\u0E4E\u3099\u309A]/g;
const KATAKANA = /[\u30A1-\u30F6]/g;
/** Vowels of Thai and Lao that are written before the consonant after which they are read. */
const VOWEL_FIRST = /([\u0E40-\u0E44\u0EC0-\u0EC4])([\u0E01-\u0E2E\u0E81-\u0EAE])/g;

/**
 * A text for comparing with `<`, whatever its case and accents. It is for the order of lists alone: who is one person is
 * told by `nameKey`.
 * @example inLetterOrder('Łukasz') // 'lukasz'
 */
export function inLetterOrder(text: string): string {
  const even = foldedText(text).normalize('NFKC');
  // Letters such as й are known before their marks are taken away.
  return mapped(mapped(even, AFTER).normalize('NFKD').replace(MARKS, ''), AS_BASE)
    .normalize('NFC')
    .replace(KATAKANA, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
    .replace(VOWEL_FIRST, '$2$1');
}

/** Compares two texts so; those that differ in accents or case only come in one order on every machine, too. */
export function letterOrder(one: string, other: string): number {
  const [a, b] = [inLetterOrder(one), inLetterOrder(other)];
  if (a !== b) return a < b ? -1 : 1;
  return one === other ? 0 : one < other ? -1 : 1;
}

function mapped(text: string, letters: ReadonlyMap<string, string>): string {
  return Array.from(text, (letter) => letters.get(letter) ?? letter).join('');
}

/** `'ł l ø o'`: a letter and what it counts as, by turns. */
function pairs(text: string): [string, string][] {
  const letters = text.split(' ');
  return letters.flatMap((letter, at) => (at % 2 === 0 ? [[letter, letters[at + 1] ?? letter]] : []));
}
