/** Numbers as headings say them, in the languages that scripts come in. */
import { numberText } from '../schedule/sceneKey.ts';

/** By number from 1: cardinals and ordinals, folded, without accents. English ones and roman numerals are in `numberText`. */
const WORDS: readonly string[] = [
  'first erste erster ersten erstes eins premier premiere primer primero primera primo prima primus uno una un une ein eine einz unus',
  'second zweite zweiter zweiten zweites zwei deuxieme deux seconde segundo segunda secondo seconda secundus secunda dos due duo',
  'third dritte dritter dritten drittes drei troisieme trois tercero tercera tercer terzo terza tertius tertia tres tre',
  'fourth vierte vierter vierten viertes vier quatrieme quatre cuarto cuarta quarto quarta quartus cuatro quattro',
  'fifth funfte funfter funften funftes funf cinquieme cinq quinto quinta quintus cinco cinque',
  'sixth sechste sechster sechsten sechstes sechs sixieme sexto sexta sesto sesta sextus seis sei',
  'seventh siebente siebenter siebte siebter sieben septieme sept septimo septima settimo settima septimus siete sette',
  'eighth achte achter achten achtes acht huitieme huit octavo octava ottavo ottava octavus ocho otto',
  'ninth neunte neunter neunten neuntes neun neuvieme neuf noveno novena nono nona nonus nueve nove',
  'tenth zehnte zehnter zehnten zehntes zehn dixieme dix decimo decima decimus diez dieci',
  'eleventh elfte elfter elften elftes elf onzieme onze undecimo undecima once undici',
  'twelfth zwolfte zwolfter zwolften zwolftes zwolf douzieme douze duodecimo doce dodici',
  'thirteen thirteenth dreizehnte dreizehnter dreizehn treizieme treize trece tredici',
  'fourteen fourteenth vierzehnte vierzehnter vierzehn quatorzieme quatorze catorce quattordici',
  'fifteen fifteenth funfzehnte funfzehnter funfzehn quinzieme quinze quince quindici',
  'sixteen sixteenth sechzehnte sechzehnter sechzehn seizieme seize',
  'seventeen seventeenth siebzehnte siebzehnter siebzehn',
  'eighteen eighteenth achtzehnte achtzehnter achtzehn',
  'nineteen nineteenth neunzehnte neunzehnter neunzehn',
  'twenty twentieth zwanzigste zwanzigster zwanzig vingtieme vingt veinte venti',
];

const VALUES: ReadonlyMap<string, string> = new Map(
  WORDS.flatMap((words, at) => words.split(' ').map((word) => [word, String(at + 1)] as const)),
);

/**
 * The number of a word: in digits (also `1st`, `2a`), roman, or written out.
 * @param key folded, without accents
 * @example headingNumber('premiere') // '1'
 */
export function headingNumber(key: string): string | undefined {
  const ordinal = /^(\d{1,3})(?:st|nd|rd|th|e|er|ere|eme|re|o|a|do|da)$/.exec(key);
  if (ordinal !== null && !/^\d{1,3}[a-d]$/.test(key)) return ordinal[1];
  return VALUES.get(key) ?? numberText(key);
}

/** `three` → 3 for whole numbers up to twelve; `undefined` for anything else. */
export function countWord(key: string): number | undefined {
  if (/^\d{1,2}$/.test(key)) return Number(key);
  const at = COUNTS.get(key);
  return at;
}

const COUNTS: ReadonlyMap<string, number> = new Map([
  ...'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, at) => [word, at + 1] as const),
  ...'zwei drei vier funf sechs'.split(' ').map((word, at) => [word, at + 2] as const),
  ...'deux trois quatre cinq'.split(' ').map((word, at) => [word, at + 2] as const),
  ...'dos tres cuatro cinco'.split(' ').map((word, at) => [word, at + 2] as const),
  ...'due tre quattro cinque'.split(' ').map((word, at) => [word, at + 2] as const),
]);
