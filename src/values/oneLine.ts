/** Text that ends in a mail's subject, a sender's name or a file's name. */

/** Line breaks and whatever else is not printed, with the spaces around; a half of a sign too. */
const BREAKS = /[\s\p{Cc}\u2028\u2029\uD800-\uDFFF]+/gu;
/** What turns the letters after it round, so that a name reads as another. */
const TURNING = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/**
 * The text on one line, without what is not printed.
 * @example oneLine('Rosa Delgado\r\nBcc: all@example.org') // 'Rosa Delgado Bcc: all@example.org'
 */
export function oneLine(text: string): string {
  return text.replace(TURNING, '').replace(BREAKS, ' ').trim();
}

/** True for a text that is more than one line, or holds signs that are not printed. */
export function isBroken(text: string): boolean {
  return /[\p{Cc}\u2028\u2029\uD800-\uDFFF]/u.test(text.trim().replace(/\t/g, ' '));
}
