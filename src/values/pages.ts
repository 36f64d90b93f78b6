/** Pages of a script as people number them: `i`, `12`, `12A`, `12B`, `133/134`. A page is a text; only its order is worked out. */
import { foldedText } from './text.ts';

const ROMAN_SIGNS: readonly (readonly [sign: string, value: number])[] = [
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];
/** Canonical ones below 400: front matter is no longer. */
const ROMAN = /^(?=.)c{0,3}(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/;
/** A number, what was put in after it, and what follows: a second page, or a line. */
const NUMBERED = /^(\d{1,6})(\.\d{1,4})?\s?([a-z]{0,2})(?:\s?[-–/]\s?(.{1,12}))?$/;

/** What a page is sorted by, first to last; a text that is no page comes after all. */
type PageKey = readonly [kind: number, number: number, insert: string, rest: string];

const FRONT_MATTER = 0;
const NUMBERED_PAGE = 1;
const NO_PAGE = 2;

/** True for a text that has a place among the pages. */
export function isPage(text: string): boolean {
  return pageKey(text)[0] !== NO_PAGE;
}

/**
 * Natural order: front matter (i, ii, iv), then 12, 12.5, 12A, 12B, 12/13, 13. Texts that are no page come last, by their signs.
 * @returns below 0 where `a` comes first, 0 where they are one page
 */
export function comparePages(a: string, b: string): number {
  const [one, other] = [pageKey(a), pageKey(b)];
  const kindOrNumber = one[0] - other[0] || one[1] - other[1];
  if (kindOrNumber !== 0) return kindOrNumber;
  return compareTexts(one[2], other[2]) || compareTexts(one[3], other[3]);
}

/**
 * How many pages further on `b` is than the page before it in the script, `a`: from 12 to 14 two, from 12 to 12A or 12B one, from
 * 12 to 12.5 and 12/13 a half. 0 where either is no page, or they are one.
 */
export function pagesBetween(a: string, b: string): number {
  const [one, other] = [pageKey(a), pageKey(b)];
  if (one[0] === NO_PAGE || other[0] === NO_PAGE || comparePages(a, b) === 0) return 0;
  if (one[0] !== other[0]) return 1;
  const whole = Math.floor(other[1]) - Math.floor(one[1]);
  if (whole > 0) return whole;
  return other[1] !== one[1] || other[3] !== one[3] ? PART_OF_PAGE : 1;
}

const PART_OF_PAGE = 0.5;

/** What a page is known by: the same for two texts that are one page. @example pageName('p. 12a') === pageName('12A') // true */
export function pageName(text: string): string {
  return pageKey(text).join('\u0000');
}

const SAYS_PAGE = /^(?:(?:pages?|pgs?|pp?)\.?|#)\s?(?=[\divxlc])/i;

/** A page without the word for it. @example barePage('pg. 12A') // '12A' */
export function barePage(text: string): string {
  return text
    .trim()
    .replace(SAYS_PAGE, '')
    .replace(/(?<=\d)\.$/, '');
}

function pageKey(text: string): PageKey {
  const plain = foldedText(barePage(text));
  if (ROMAN.test(plain)) return [FRONT_MATTER, romanValue(plain), '', ''];
  const found = NUMBERED.exec(plain);
  if (found === null) return [NO_PAGE, 0, plain, ''];
  const [, whole = '', part = '', insert = '', rest = ''] = found;
  return [NUMBERED_PAGE, Number(`${whole}${part}`), insert, rest === '' ? '' : rest.padStart(12, '0')];
}

function romanValue(text: string): number {
  let value = 0;
  let at = 0;
  for (const [sign, worth] of ROMAN_SIGNS) {
    while (text.startsWith(sign, at)) {
      value += worth;
      at += sign.length;
    }
  }
  return value;
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
