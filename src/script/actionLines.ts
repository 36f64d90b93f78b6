/** Lines within a speech that no bracket sets apart, and that say of somebody by name that they come or go: `Mrs Bell walks in.` */

import { withoutSignsAfter } from '../values/trimSigns.ts';
import { moveAt, SPOKEN } from './directionWords.ts';
import { countWord } from './numberWords.ts';
import { wordKey } from './scriptTokens.ts';

const EVERYBODY = new Set('they everyone everybody all both'.split(' '));
const ARTICLES = new Set('the a an'.split(' '));
const MOST_WORDS = 30;
const LONGEST_NAME = 4;
/** Between the name and what they do: `Mr Bell, still angry, storms off.` */
const MOST_BETWEEN = 4;

/**
 * @param text the whole line @param before the line before it: where that has not ended, this one goes on with it
 * @param isName true for a key that heads speeches
 */
export function isActionLine(text: string, before: string, isName: (key: string) => boolean): boolean {
  if (!/^\p{Lu}/u.test(text) || !/[.!)]$/.test(text) || !/(?:^|[.!?…)\]”"’'])$/.test(before)) return false;
  const words = text.split(/\s+/);
  if (words.length > MOST_WORDS || words.some((word) => SPOKEN.has(wordKey(withoutSignsAfter(word, '.!?;:,')))))
    return false;
  const isMixed = text !== text.toUpperCase();
  const sentences = text.split(/[.!?]\s+/);
  if (sentences.some((sentence) => isAction(sentence, isName, isMixed))) return true;
  // `As they talk, two PARENTS come in`: within a sentence, names in capitals alone.
  return sentences.some((sentence) =>
    sentence
      .split(/,\s+/)
      .slice(1)
      .some((clause) => isAction(clause, () => false, isMixed)),
  );
}

/** @param isMixed names stand out by their capitals */
function isAction(sentence: string, isName: (key: string) => boolean, isMixed: boolean): boolean {
  const whole = sentence.split(/[\s,]+/).map((word) => word.replace(/[.!?;:()]+/g, ''));
  const words = whole.map(wordKey);
  const loud = new Set(isMixed ? words.filter((_, at) => /^\p{Lu}{3,}/u.test(whole[at] ?? '')) : []);
  const from = subjectEnd(
    words,
    (key) => isName(key) || (loud.size > 0 && key.split(' ').every((word) => loud.has(word))),
  );
  if (from === 0) return false;
  for (let at = from; at <= from + MOST_BETWEEN && at < words.length; at++) if (moveAt(words, at) !== null) return true;
  return false;
}

/** Where the subject of the sentence ends; 0 where it is nobody’s name. */
function subjectEnd(words: readonly string[], isName: (key: string) => boolean): number {
  if (EVERYBODY.has(words[0] ?? '')) return 1;
  let at = ARTICLES.has(words[0] ?? '') || countWord(words[0] ?? '') !== undefined ? 1 : 0;
  let end = 0;
  while (at < words.length) {
    const length = nameLength(words, at, isName);
    if (length === 0) break;
    end = at + length;
    at = words[end] === 'and' ? end + 1 : end;
    if (ARTICLES.has(words[at] ?? '')) at++;
  }
  return end;
}

function nameLength(words: readonly string[], at: number, isName: (key: string) => boolean): number {
  for (let length = LONGEST_NAME; length > 0; length--)
    if (isName(words.slice(at, at + length).join(' '))) return length;
  return 0;
}
