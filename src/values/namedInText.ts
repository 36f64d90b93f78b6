/**
 * Whether a text that somebody typed in a hurry names a person, for barring only: it may hold several names, a reason, or half
 * a name. A missed match lets a barred adult in, so this is wider than `couldBeSameName`.
 */
import { couldBeSameName, couldBeShortName, isNameCorrected, wideWords } from './sameName.ts';
import { isSlip } from './slip.ts';
import { foldedText } from './text.ts';

/** Name comparisons look at no more words at once; two stretches overlap by more than a name has. */
const STRETCH = 12;
const STEP = 6;

/** What says who somebody is to a child, and no name. */
const RELATIONS: ReadonlySet<string> = new Set(
  'mum mummy mom mommy mother mama mamma maman mam dad daddy father papa papi pa parent guardian stepmum stepmom stepmother stepdad stepfather step aunt auntie aunty uncle gran granny grandma grandmother nan nana grandad granddad grandpa grandfather brother sister sibling cousin neighbour neighbor friend carer babysitter nanny partner husband wife my her his their the a s'.split(
    ' ',
  ),
);

/** A script that puts no spaces between names. */
const UNSPACED = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\u0E00-\u0E7F]/;
const FEWEST_JOINED = 5;

/** The pieces of a text that may each be a name: what stands in brackets is one as well. */
function piecesOf(text: string): string[] {
  const plain = foldedText(text.normalize('NFKC'));
  const parts = plain.split(/[&+/|;()[\]{}<>"]| and /);
  const whole = plain.replace(/[&+/|;()[\]{}<>",:.!?]/g, ' ');
  return [...parts, ...parts.flatMap((part) => part.split(',')), ...stretches(whole)]
    .map((piece) => piece.trim())
    .filter(Boolean);
}

function stretches(text: string): string[] {
  const words = text.split(' ').filter(Boolean);
  const all: string[] = [];
  for (let at = 0; at === 0 || at + STEP < words.length; at += STEP) all.push(words.slice(at, at + STRETCH).join(' '));
  return all;
}

/**
 * True when a part of the text could be a spelling of the name.
 * @example couldBeNamedIn('Jin Park', 'Aunt Mei (Jin Park)') // true
 */
export function couldBeNamedIn(name: string, text: string): boolean {
  const joined = wideWords(name, 'dropped').join('');
  const isUnspaced = joined.length > 1 && UNSPACED.test(joined);
  if (isUnspaced && wideWords(text, 'dropped').join('').includes(joined)) return true;
  return piecesOf(text).some((piece) => couldBeSameName(name, piece));
}

/**
 * True when the text could mean that person at all: by one name, by initials, by a first name with another last name, or
 * with each word spelt a little otherwise, as it is heard. For somebody of whom it is known that they want this child.
 * @example couldBeMeantIn('Jin Park', 'J.P.') // true @example couldBeMeantIn('Jin Park', 'Dad Park') // true
 */
export function couldBeMeantIn(name: string, text: string): boolean {
  if (couldBeNamedIn(name, text)) return true;
  const words = wideWords(name, 'dropped');
  const [first = ''] = words;
  if (first === '') return false;
  const initials = words.map((word) => Array.from(word)[0]).join('');
  const joined = words.join('');
  return piecesOf(text).some((piece) => {
    const given = wideWords(piece, 'dropped').filter((word) => !RELATIONS.has(word));
    const bare = given.join(' ');
    const letters = given.join('');
    return (
      (bare !== '' && (couldBeShortName(name, bare) || isNameCorrected(name, bare))) ||
      (first.length > 1 && given.includes(first)) ||
      (words.length > 1 && letters === initials) ||
      (joined.length >= FEWEST_JOINED && letters.includes(joined)) ||
      isNearly(words, given)
    );
  });
}

/** True when each of several words of a name is, but for a slip, one that was typed: `Gin Parke` for Jin Park. */
function isNearly(words: readonly string[], given: readonly string[]): boolean {
  return words.length > 1 && words.every((word) => given.some((other) => isSlip(word, other)));
}

/** False for what says nobody’s name: `Dad`, `her mother`, an initial. */
export function saysName(text: string): boolean {
  return piecesOf(text).some((piece) =>
    wideWords(piece, 'dropped').some((word) => !RELATIONS.has(word) && Array.from(word).length > 1),
  );
}
