/** Directions in the middle of a speech that no bracket sets apart: `Give us the place alone. Maria and Attendants exit. Now, sir`. */
import type { Cast } from './cast.ts';
import { GROUPS } from './peopleWords.ts';
import { type Token, tokensOf } from './scriptTokens.ts';

export interface HiddenDirections {
  /** The line without them. */
  spoken: string;
  directions: string[];
}

const WORDS = /\b(?:enter|enters|re-enter|exit|exits|exeunt|manet|vanish|vanishes)\b/i;
const LEADS = new Set(['enter', 're-enter', 'exit', 'exeunt', 'manet']);
const TAILS = new Set(['exit', 'exits', 'enters', 'enter', 'exeunt', 'vanish', 'vanishes']);
const PRONOUNS = new Set('he she they both all'.split(' '));
const SMALL = new Set('and the with a an all but other'.split(' '));

/** `null` where the line has none, as almost every line. */
export function hiddenDirections(text: string, cast: Cast): HiddenDirections | null {
  if (!WORDS.test(text)) return null;
  const tokens = tokensOf(text);
  const directions: string[] = [];
  let spoken = '';
  let from = 0;
  let start = 0;
  tokens.forEach((token, at) => {
    const ends = /[.!?)]/.test(token.after) || at === tokens.length - 1;
    if (!ends) return;
    const sentence = tokens.slice(from, at + 1);
    from = at + 1;
    const end = tokens[at + 1]?.start ?? text.length;
    const first = sentence[0] as Token;
    if (isDirection(sentence, cast, tokens.length === sentence.length)) {
      spoken += text.slice(start, first.start);
      directions.push(text.slice(first.start, end).trim());
      start = end;
    }
  });
  return directions.length === 0 ? null : { spoken: (spoken + text.slice(start)).trim(), directions };
}

/** Only what is nothing else: names and the word, or the word and names. */
function isDirection(sentence: readonly Token[], cast: Cast, isWholeLine: boolean): boolean {
  const [first] = sentence;
  if (first === undefined || sentence.length > 16 || !first.capital) return false;
  if (LEADS.has(first.key))
    return sentence.length === 1 ? !isWholeLine : isName(sentence, 1, cast) || SMALL.has(sentence[1]?.key ?? '');
  const at = sentence.findIndex(({ key }) => TAILS.has(key));
  if (at < 1) return false;
  if (PRONOUNS.has(first.key)) return at <= 2 && sentence.length <= 8 && sentence[at]?.key !== 'enter';
  for (let next = 0; next < at; ) {
    const token = sentence[next] as Token;
    const phrase = cast.phraseAt(sentence, next);
    if (phrase !== null && token.capital) next += phrase.keys.length;
    else if (SMALL.has(token.key) || (token.capital && GROUPS.has(token.key)) || token.capital) next++;
    else return false;
  }
  return isName(sentence, 0, cast);
}

function isName(sentence: readonly Token[], from: number, cast: Cast): boolean {
  for (let at = from; at < Math.min(sentence.length, from + 4); at++) {
    const token = sentence[at] as Token;
    if (token.capital && (cast.phraseAt(sentence, at) !== null || GROUPS.has(token.key))) return true;
    if (!SMALL.has(token.key) && !token.capital && at > from + 1) return false;
  }
  return false;
}
