/** How the words around a word of motion stand: whose move it is, and whether it is one. */
import { SPOKEN } from './directionWords.ts';
import { countWord } from './numberWords.ts';
import { GROUPS, NO_PEOPLE } from './peopleWords.ts';
import { isInCapitals, type Token } from './scriptTokens.ts';
import type { Moment } from './whoIsMeant.ts';

const SMALL = new Set(
  'a an the and of in with other two his her their little old young und ein eine der die das et un une le la les el los las y'.split(
    ' ',
  ),
);

/** `the exit`, `to leave` are no moves of the sentence; `is assisted to leave` is one word in the list. */
export function isNoun(tokens: readonly Token[], at: number, length: number): boolean {
  const before = tokens[at - 1]?.key ?? '';
  if (/^(the|an|his|her|to|not|begins|about|would|will|as|der|die|das)$/.test(before))
    return !(before === 'to' && length > 1);
  // `Enter the circle` of those who are on stage, `leaves the letter`.
  return false;
}

/** `Kit comes in, looks about and leaves`: one person does all of it. */
export function isJoinedVerb(tokens: readonly Token[], at: number): boolean {
  const before = tokens[/ly$/.test(tokens[at - 1]?.key ?? '') ? at - 2 : at - 1];
  return before !== undefined && (/^(and|then|und|dann|et|puis|y|e)$/.test(before.key) || before.after.includes(','));
}

/** `Alonso enters, attended by Gonzalo`: who comes with somebody, after the word. */
export function isJoined(tokens: readonly Token[], from: number, place: number): boolean {
  return tokens
    .slice(from, place + 1)
    .some(({ key }) =>
      /^(by|with|then|followed|attended|and|leading|bringing|dragging|pulling|pushing|wheeling|chasing|carrying)$/.test(
        key,
      ),
    );
}

/** `staggers up the beach, carrying Penny` */
export function isTaking(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from, from + 6).some(({ key }) => /^(leading|bringing|dragging|carrying|wheeling)$/.test(key));
}

/** The word begins the sentence, but for music and the like: `Drum and colors. Enter`, `Thunder, and enter`. */
export function begins(tokens: readonly Token[], at: number): boolean {
  return (
    tokens
      .slice(0, at)
      .every(
        ({ key, capital }) => !capital || NO_PEOPLE.has(key) || /^(then|here|to|solemn|soft|music|and)$/.test(key),
      ) || at <= 1
  );
}

/** `Here enters Ariel`: the name stands behind the word. */
export function isNamedSoon(tokens: readonly Token[], from: number, until: number, moment: Moment): boolean {
  for (let at = from; at < Math.min(until, from + 3); at++)
    if (tokens[at]?.capital === true && moment.cast.phraseAt(tokens, at) !== null) return true;
  return false;
}

/** New names are taken from what stands right before `enters` alone. */
export function isClose(tokens: readonly Token[], from: number, at: number): boolean {
  let start = from;
  // `As he goes, two PARENTS come in`
  for (let next = from; next < at - 1; next++) if (tokens[next]?.after.includes(',')) start = next + 1;
  const isCount = countWord(tokens[start]?.key ?? '') !== undefined && tokens[start + 1]?.capital === true;
  return (at - from <= 8 && tokens[from]?.capital === true) || (at - start <= 4 && isCount);
}

/**
 * `A Policeman crosses`, but not `Throws down the work, goes to the door`: what stands before the verb is nothing but a name, unless
 * names are in capitals.
 */
export function isOfPeople(tokens: readonly Token[], from: number, at: number): boolean {
  if (tokens.some(({ key }) => SPOKEN.has(key))) return false;
  const before = tokens.slice(from, at);
  if (before.some(({ text }) => text.length > 2 && isInCapitals(text))) return true;
  const [first] = before;
  if (first === undefined || /(ing|ed|ly)$/.test(first.key)) return false;
  const comma = before.findIndex(({ after }) => after.includes(','));
  const names = comma < 0 ? before : before.slice(0, comma + 1);
  // `Kisses her and rushes off`
  if (first.key.endsWith('s') && /^(her|him|his|them|their|it)$/.test(before[1]?.key ?? '')) return false;
  const isVerb = from === 0 && names.length === 1 && first.key.endsWith('s') && comma >= 0;
  return (
    !isVerb &&
    names.every(({ key, capital }) => capital || SMALL.has(key) || GROUPS.has(key) || countWord(key) !== undefined)
  );
}
