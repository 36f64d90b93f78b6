/** Whether something that is typed has to do with what under-18s are kept from. */
import { ALSO_SAID, FLAME_WORDS, WEAPON_WORDS } from '../settings/adultsOnlyWords.ts';
import { foldedText } from '../values/text.ts';

const FLAMES: readonly string[] = FLAME_WORDS;
const WEAPONS: readonly string[] = WEAPON_WORDS;
/** What makes no flame of a flame, and no weapon of a weapon. */
const ELECTRIC = /(^|[^\p{L}])(led|leds|battery|electric|electronic|flameless)([^\p{L}]|$)/u;
const SOFT = /(^|[^\p{L}])(foam|rubber|latex|plastic|cardboard|paper|toy)([^\p{L}]|$)/u;
/** What is there against fire, and is none. */
const AGAINST_FIRE =
  /(^|[^\p{L}])fire[ -]?(extinguishers?|blankets?|buckets?|hoses?|exits?|doors?|escapes?|alarms?|curtains?)(?!\p{L})/gu;
const LONGEST = 500;

/**
 * The first of the words that stands in one of the texts of one thing as a whole, in the singular or the plural; `undefined` where none
 * does. An electric candle is no flame, and a sword of foam no weapon.
 * @example adultsOnlyWord(['sword'])('Two swords', 'Steel') // 'sword'
 */
export function adultsOnlyWord(words: readonly string[]): (...texts: readonly string[]) => string | undefined {
  const firsts = new Map<string, { word: string; parts: string[] }[]>();
  for (const word of words) {
    const parts = stemsOf(word);
    const [first] = parts;
    if (first !== undefined) firsts.set(first, [...(firsts.get(first) ?? []), { word: foldedText(word), parts }]);
  }
  const asked = new Map<string, string | undefined>();
  return (...texts) => {
    const whole = texts.map((text) => foldedText(text).slice(0, LONGEST)).join('\n');
    if (!asked.has(whole)) asked.set(whole, wordIn(whole, firsts));
    return asked.get(whole);
  };
}

function wordIn(text: string, firsts: ReadonlyMap<string, { word: string; parts: string[] }[]>): string | undefined {
  const plain = text.replace(AGAINST_FIRE, '$1');
  const stems = stemsOf(plain).flatMap((stem) => [stem, ...(MEANS.get(stem) ?? [])]);
  for (const [at, stem] of stems.entries()) {
    const found = firsts.get(stem)?.find(({ word, parts }) => {
      const isHarmless = FLAMES.includes(word) ? ELECTRIC.test(text) : WEAPONS.includes(word) && SOFT.test(text);
      return !isHarmless && parts.every((part, index) => stems[at + index] === part);
    });
    if (found !== undefined) return found.word;
  }
  return undefined;
}

function stemsOf(text: string): string[] {
  return foldedText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(singular);
}

/** @example singular('flies') // 'fly' */
function singular(word: string): string {
  if (word === 'knives') return 'knife';
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** By stem: the stems of the word that says the same. */
const MEANS: ReadonlyMap<string, readonly string[]> = new Map(
  [...ALSO_SAID].map(([other, word]) => [singular(other), stemsOf(word)]),
);
