/** Text as people type it, made comparable. Every replacement here is linear in the length of the text. */

/**
 * Signs that nobody sees: soft hyphen, zero-width spaces and joiners, marks of direction, word joiner, byte order mark,
 * variation selectors.
 */
const INVISIBLE =
  /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]|\u034F|\uFE0E|\uFE0F/g;
/** Apostrophes and single quotes as phones, Word and keyboards set them, primes and the letter apostrophe. */
const APOSTROPHES = /[\u2018\u2019\u201A\u201B\u2032\u2035\u02B9\u02BB\u02BC\u02BD\u02C8\u00B4\u0060\uFF07]/g;
const QUOTES = /[\u201C\u201D\u201E\u201F\u2033\u2036\u00AB\u00BB\uFF02]/g;
/** Hyphens, dashes and the minus sign. */
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;

/**
 * The text without signs that nobody sees. For what must be plain, such as an address; a name may need a joiner.
 * @example visibleText('ana@example.org\u200B') // 'ana@example.org'
 */
export function visibleText(text: string): string {
  return text.replace(INVISIBLE, '');
}

/**
 * What two spellings of one text have in common. Upper and lower case, spaces around and doubled, how an accent is
 * composed, signs that nobody sees, and which apostrophe, quotation mark or dash was typed make no difference.
 * @example foldedText(' Theo  O’Brien ') === foldedText("theo o'brien") // true
 */
export function foldedText(text: string): string {
  const plain = PLAIN.test(text) ? text : evened(text);
  return plain.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Nothing in it to even out but case and spaces: most of what is ever compared. */
const PLAIN = /^[\t\n\r -_a-~]*$/;

function evened(text: string): string {
  return visibleText(text.normalize('NFC')).replace(APOSTROPHES, "'").replace(QUOTES, '"').replace(DASHES, '-');
}

/** As long as a subject or a name may be. */
const MOST_QUOTED = 120;

/** A text as a message can quote it; whole signs only. */
export function shortened(text: string, most = MOST_QUOTED): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
