/** The usual signs of blocking, as prompt books have them (docs/theatre.md, Entrances and exits). */
import { foldedText } from '../../values/text.ts';
import { withoutSignsAfter } from '../../values/trimSigns.ts';

export interface Sign {
  readonly sign: string;
  readonly meaning: string;
  /** What people type for it, folded. */
  readonly words: readonly string[];
}

const MOVES: readonly Sign[] = [
  { sign: 'X', meaning: 'crosses', words: ['crosses', 'cross', 'xs', "x's"] },
  { sign: 'X →', meaning: 'crosses to', words: ['crosses to', 'cross to', 'x to', 'xs to', 'crosses towards'] },
  {
    sign: '→',
    meaning: 'moves to, turns to',
    words: ['->', '=>', '-->', 'moves to', 'goes to', 'walks to', 'turns to'],
  },
  { sign: 'ENT', meaning: 'enters', words: ['enters', 'enter', 're-enters', 'reenters', 'ent.'] },
  { sign: 'EXT', meaning: 'exits', words: ['exits', 'exit', 'exeunt', 'ext.'] },
];

/** Up and down the stage, each with its three places across; as whoever stands on it says left and right. */
const POSITIONS: readonly Sign[] = [
  ...across('US', 'upstage', ['upstage', 'up stage']),
  ...across('CS', 'center stage', ['centerstage', 'centrestage', 'center stage', 'centre stage']),
  ...across('DS', 'downstage', ['downstage', 'down stage']),
  { sign: 'SR', meaning: 'stage right', words: ['stage right', 'stage-right'] },
  { sign: 'SL', meaning: 'stage left', words: ['stage left', 'stage-left'] },
  { sign: 'US', meaning: 'upstage', words: ['upstage', 'up stage'] },
  { sign: 'DS', meaning: 'downstage', words: ['downstage', 'down stage'] },
];

function across(sign: string, meaning: string, words: readonly string[]): Sign[] {
  const isCenter = sign === 'CS';
  const center = isCenter
    ? { sign: 'C', meaning: 'center', words: [...words] }
    : {
        sign: `${sign}C`,
        meaning: `${meaning} center`,
        words: words.flatMap((one) => [`${one} center`, `${one} centre`]),
      };
  const side = (letter: string, word: string): Sign => ({
    ...{ sign: `${sign}${letter}`, meaning: `${meaning} ${word}`, words: words.map((one) => `${one} ${word}`) },
  });
  return [side('R', 'right'), center, side('L', 'left')];
}

/** What the key to the notation shows. */
export const SIGNS: readonly Sign[] = [...MOVES, ...POSITIONS];

const BY_WORDS: ReadonlyMap<string, string> = new Map(
  SIGNS.flatMap(({ sign, words }) => words.map((word) => [word, sign] as const)),
);
const LONGEST = Math.max(...[...BY_WORDS.keys()].map((words) => words.split(' ').length));
/** What may stand after a word and is no part of it. */
const ENDS: readonly string[] = [',;:!?)', '.'];

/**
 * A move as it is typed, with the usual signs in place of their words. Whatever else it says stays as it is.
 * @example inSigns('crosses to down stage left, enters') // 'X → DSL, ENT'
 */
export function inSigns(text: string): string {
  const words = text.trim().split(/\s+/);
  const signed: string[] = [];
  for (let at = 0; at < words.length; ) {
    const { sign, count } = signAt(words, at);
    signed.push(sign);
    at += count;
  }
  return signed.join(' ');
}

/** The longest words from there that have a sign; else the word itself. */
function signAt(words: readonly string[], at: number): { sign: string; count: number } {
  for (let count = Math.min(LONGEST, words.length - at); count > 0; count--) {
    const said = words.slice(at, at + count).join(' ');
    const whole = BY_WORDS.get(foldedText(said));
    if (whole !== undefined) return { sign: whole, count };
    const bare = ENDS.map((signs) => withoutSignsAfter(said, signs)).find((one) => one !== said) ?? said;
    const end = said.slice(bare.length);
    const sign = BY_WORDS.get(foldedText(bare));
    if (sign !== undefined) return { sign: `${sign}${end}`, count };
  }
  return { sign: words[at] ?? '', count: 1 };
}
