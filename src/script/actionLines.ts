/** Lines within a speech that no bracket sets apart, and that say of somebody by name that they come or go: `Mrs Bell walks in.` */
import { moveAt, SPOKEN } from './directionWords.ts';
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
  if (!/^\p{Lu}/u.test(text) || !/[.!)]$/.test(text) || !/[.!?…)\]”"’']$/.test(before)) return false;
  const words = text.split(/[\s,]+/).map((word) => wordKey(word.replace(/[.!?;:()]+/g, '')));
  if (words.length > MOST_WORDS || words.some((key) => SPOKEN.has(key))) return false;
  const from = subjectEnd(words, isName);
  if (from === 0) return false;
  for (let at = from; at <= from + MOST_BETWEEN && at < words.length; at++) if (moveAt(words, at) !== null) return true;
  return false;
}

/** Where the subject of the sentence ends; 0 where it is nobody’s name. */
function subjectEnd(words: readonly string[], isName: (key: string) => boolean): number {
  if (EVERYBODY.has(words[0] ?? '')) return 1;
  let at = ARTICLES.has(words[0] ?? '') ? 1 : 0;
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
