/** What counts as an e-mail address: enough to catch a slip, strict enough that nothing can be smuggled into a header. */
import { foldedText, visibleText } from './text.ts';

/** RFC 5321 limits: 64 before the @, 254 in all. */
const ADDRESS = /^[^\s@<>(),;:"[\]\\]{1,64}@(?:[^\s@<>(),;:"[\]\\.]+\.)+[^\s@<>(),;:"[\]\\.]{2,}$/;

/**
 * True for one plain address such as `ana.silva@example.org`; false for lists, names with <>, line breaks, or signs that
 * nobody sees, with which no message arrives.
 */
export function isEmailAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text) && !text.includes('..') && visibleText(text) === text;
}

/** What can stand between addresses: what none of them has, and then also signs that an address may have in it (o'neil). */
const BETWEEN = ['', "'‘’“”„«»", '/|', "'‘’“”„«»/|"].map((signs) => new RegExp(`[\\s,;:<>()[\\]"${signs}]`));

/**
 * Every address in a text, such as `Pat <pat@example.org>` or two with a comma; where a quotation mark or a slash may
 * belong to it or not, both. For barring, never for sending.
 * @example addressesIn('Pat <pat@example.org>') // ['pat@example.org']
 */
export function addressesIn(text: string): string[] {
  const parts = BETWEEN.flatMap((between) => visibleText(text).split(between));
  return [...new Set(parts.map((part) => (part.endsWith('.') ? part.slice(0, -1) : part)))].filter(isEmailAddress);
}

/** Addresses are compared without regard to case, spaces around and signs that nobody sees. */
export function foldedAddress(address: string): string {
  return visibleText(address).trim().toLowerCase();
}

/** Providers that ignore dots before the @. */
const DOTLESS = ['gmail.com', 'googlemail.com'];

/**
 * What two spellings of one mailbox have in common, for telling who is of one household; never for sending.
 * @example mailboxOf('Ana.Silva+school@gmail.com') // 'anasilva@gmail.com'
 */
export function mailboxOf(address: string): string {
  const folded = foldedAddress(address).normalize('NFC');
  const at = folded.lastIndexOf('@');
  const host = folded.slice(at + 1);
  const [user = ''] = folded.slice(0, at).split('+', 1);
  return DOTLESS.includes(host) ? `${user.replace(/\./g, '')}@gmail.com` : `${user}@${host}`;
}

/**
 * The same as widely as addresses can reach one mailbox: dots count at no provider, and whichever apostrophe or hyphen was
 * typed. For barring, and for telling a minor's own mailbox.
 * @example widestMailbox('Pat.One+x@Example.org') // 'patone@example.org'
 */
export function widestMailbox(address: string): string {
  const mailbox = mailboxOf(foldedText(foldedText(address).normalize('NFKC')));
  const at = mailbox.lastIndexOf('@');
  return `${mailbox.slice(0, at).replace(/\./g, '')}${mailbox.slice(at)}`;
}

/** What to say of an address that is none. */
export function addressProblem(text: string): string {
  return `“${text.replace(/\s+/g, ' ')}” is not an email address. Type one address, such as ana.silva@example.org.`;
}
