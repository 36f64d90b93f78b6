/** How long something takes, as people and programs write it. */
import { foldedText } from '../values/text.ts';

const CLOCK = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{1,2}(?:[.,]\d{1,4})?)$/;
const WORDS = /^(\d{1,5}(?:[.,]\d{1,4})?) ?(s|sec|secs|second|seconds|"|''|m|min|mins|minute|minutes|')?$/;
const BOTH = /^(\d{1,4}) ?(?:m|min|mins|')\.? ?(\d{1,2}(?:[.,]\d{1,3})?) ?(?:s|sec|secs|"|'')?$/;
const LONGEST = 30;

/**
 * Seconds; a bare number is seconds. `null` for a text that says none.
 * @example secondsIn('1:30') // 90
 */
export function secondsIn(text: string): number | null {
  const plain = foldedText(text).replace(/\.$/, '');
  if (plain === '' || plain.length > LONGEST) return null;
  const number = (part: string | undefined) => Number((part ?? '0').replace(',', '.'));
  const clock = CLOCK.exec(plain);
  if (clock !== null) return number(clock[1]) * 3600 + number(clock[2]) * 60 + number(clock[3]);
  const both = BOTH.exec(plain);
  if (both !== null) return number(both[1]) * 60 + number(both[2]);
  const word = WORDS.exec(plain);
  if (word === null) return null;
  const inMinutes = word[2] === "'" || word[2]?.startsWith('m') === true;
  return number(word[1]) * (inMinutes ? 60 : 1);
}
