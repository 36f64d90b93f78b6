/**
 * Whether two names could be one person's, for barring and for asking, never for joining: a missed match lets a barred
 * adult in, so this is wide.
 */
import { nameWords, SUFFIXES, TITLES } from './names.ts';
import { foldedText } from './text.ts';

/** Points of Hebrew and Arabic that most people leave out, and the stroke that only makes a word longer. */
const POINTS =
  /[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED]/g;
/** Letters that keyboards of Arabic, Persian and Urdu set differently, or leave the hamza off. */
const ARABIC: ReadonlyMap<string, string> = new Map([
  ...['أ', 'إ', 'آ', 'ٱ'].map((alef) => [alef, 'ا'] as const),
  ...['ى', 'ی', 'ئ', 'ې'].map((yeh) => [yeh, 'ي'] as const),
  ...['ک', 'ڪ'].map((kaf) => [kaf, 'ك'] as const),
  ...['ة', 'ۀ', 'ہ', 'ھ'].map((heh) => [heh, 'ه'] as const),
  ['ؤ', 'و'],
]);

/** Letters of Cyrillic and Greek that look like Latin ones; within a word of Latin letters they are meant as these. */
const LOOK_ALIKE: ReadonlyMap<string, string> = new Map(
  'аa сc еe һh іi јj оo рp ѕs хx уy ԁd νv οo αa ιi ρp κk τt υu'
    .split(' ')
    .map(([letter = '', latin = '']) => [letter, latin]),
);
const MIXED = /[a-z]/;

/** As widely as one name can be set: width of letters, points, letters of one sound, Mueller for Müller. */
function widened(name: string): string {
  const folded = foldedText(foldedText(name).normalize('NFKC'));
  if (/^[ -~]*$/.test(folded)) return folded;
  return folded
    .replace(POINTS, '')
    .replace(/[أإآٱىیئېکڪةۀہھؤ]/g, (letter) => ARABIC.get(letter) ?? letter)
    .split(' ')
    .map((word) => (MIXED.test(word) ? Array.from(word, (letter) => LOOK_ALIKE.get(letter) ?? letter).join('') : word))
    .join(' ');
}

/**
 * The parts of a name for wide comparisons, without what stands in brackets, and without titles: hyphens and signs between
 * names part words, apostrophes do not.
 */
export function wideWords(name: string, suffixes: 'kept' | 'dropped'): string[] {
  const plain = widened(name)
    .replace(/\(([^()]*)\)/g, ' ')
    .replace(/[_&+/|@\\]/g, ' ');
  const words = nameWords(plain)
    .flatMap((word, at) =>
      suffixes === 'dropped' && at > 0 && SUFFIXES.has(word) ? [] : word.replace(/['"]/g, '').split('-'),
    )
    .filter(Boolean);
  // After a name “Sr.” is the father.
  const untitled = words.filter((word) => word === 'sr' || !TITLES.has(word));
  return (untitled.length === 0 ? words : untitled).map((word) => word.replace(/([aou])e(?=[^e])/g, '$1'));
}

/** The same letters however they are parted, or the same words in any order. */
function isSpeltAlike(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return false;
  return one.join('') === other.join('') || [...one].sort().join(' ') === [...other].sort().join(' ');
}

/**
 * True when two names are spellings of one: wider than `nameKey`, but without initials, and father and son (Jr.) are two.
 * @example isSameNameSpelt('Park, Cleo-Ann', 'CLEO ANN PARK') // true
 */
export function isSameNameSpelt(one: string, other: string): boolean {
  return isSpeltAlike(wideWords(one, 'kept'), wideWords(other, 'kept'));
}

/** The same word, or one of them the initial of the other. */
function couldBeSameWord(one: string, other: string): boolean {
  return one === other || (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other));
}

/** More words than a name has; what is longer is no name, and must not cost the square of its length. */
const MOST_WORDS = 12;

/** Each word of the shorter name is another one in the longer, an initial for a word; at least one in full. */
function isWithin(short: readonly string[], long: readonly string[]): boolean {
  if (short.length < 2 || short.length > MOST_WORDS) return false;
  const left = long.slice(0, MOST_WORDS);
  const take = (at: number) => at >= 0 && left.splice(at, 1).length > 0;
  const others = short.filter((word) => word.length === 1 || !take(left.indexOf(word)));
  return (
    others.length < short.length &&
    others.every((word) => take(left.findIndex((other) => couldBeSameWord(word, other))))
  );
}

/** Words within a last name that tell nobody apart. */
const PARTICLES: ReadonlySet<string> = new Set(
  'al ap bar bat ben bin bint da das de del della den der di do dos du e el i ibn la las le los mac mc of san santa st ten ter the van von y zu'.split(
    ' ',
  ),
);

/** True where both have middle names in full and none of them could be one of the other's: John Albert and John Bernard. */
function haveOtherMiddleNames(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [a, b].map((words) =>
    words.slice(1, Math.min(words.length - 1, MOST_WORDS)).filter((word) => word.length > 1 && !PARTICLES.has(word)),
  ) as [string[], string[]];
  if (one.length === 0 || other.length === 0) return false;
  return !one.some((word) => other.some((another) => word.startsWith(another) || another.startsWith(word)));
}

/**
 * True when two names could be one person's: spellings of one name, or all the words of one of them in the other, which
 * has middle names, another adult or `Dad` besides; an initial for a word. Two that are typed with other middle names are
 * two people. A name of one word is only that word.
 * For barring and for asking, never for joining.
 * @example couldBeSameName('Pat O’Neil', 'P. Oneil') // true
 */
export function couldBeSameName(one: string, other: string): boolean {
  const [a, b] = [wideWords(one, 'dropped'), wideWords(other, 'dropped')];
  if (isSpeltAlike(a, b)) return true;
  const [firstA = '', firstB = ''] = [a[0], b[0]];
  const [lastA, lastB] = [a[a.length - 1], b[b.length - 1]];
  if (a.length >= 2 && b.length >= 2) {
    if (couldBeSameWord(firstA, firstB) && lastA === lastB) return !haveOtherMiddleNames(a, b);
  }
  return a.length <= b.length ? isWithin(a, b) : isWithin(b, a);
}

/**
 * True when one of two names is a single word of the other: `Pat` for Pat O’Neil. That says little, so it needs more to go
 * by, such as a child that both have.
 */
export function couldBeShortName(one: string, other: string): boolean {
  const [a, b] = [wideWords(one, 'dropped'), wideWords(other, 'dropped')];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const word = short.length === 1 ? short[0] : undefined;
  return word !== undefined && long.some((other) => couldBeSameWord(word, other));
}

/**
 * True when a name could be another one put right: they could be the same, or have one last name and first names that
 * begin alike, such as Ben and Benjamin Silva.
 */
export function isNameCorrected(one: string, other: string): boolean {
  const [a, b] = [wideWords(one, 'dropped'), wideWords(other, 'dropped')];
  const begins = (name: string[]) => Array.from(name[0] ?? '')[0];
  const haveOneLast = a.length > 1 && b.length > 1 && a[a.length - 1] === b[b.length - 1];
  return couldBeSameName(one, other) || couldBeShortName(one, other) || (haveOneLast && begins(a) === begins(b));
}

/** The names in a text that holds those of several people: `Rosa & Jin`, `Mum / Dad`. */
export function namesTogether(text: string): string[] {
  return foldedText(text)
    .split(/[&+/|]| and /)
    .map((part) => part.trim())
    .filter(Boolean);
}

/**
 * Texts of which two names that could be the same share at least one, so that candidates are found without comparing
 * everybody with everybody.
 * @example sameNameKeys('Pat O’Neil') // ['=patoneil', '*oneil pat', 'pat o', 'oneil p']
 */
export function sameNameKeys(name: string): string[] {
  const words = wideWords(name, 'dropped');
  if (words.length === 0) return [];
  const few = words.length > MOST_WORDS ? [...words.slice(0, MOST_WORDS), ...words.slice(-1)] : words;
  const pairs = few.flatMap((word, at) =>
    word.length === 1 && at < few.length - 1
      ? []
      : few.flatMap((other, otherAt) => (otherAt === at ? [] : [`${word} ${other[0]}`])),
  );
  return [...new Set([`=${words.join('')}`, `*${[...words].sort().join(' ')}`, ...pairs])];
}
