/** How long a script may be. */

/** Characters; a play of five hours has a tenth of it. */
export const MOST_CHARACTERS = 5 * 1024 * 1024;

/** `''` for what is short enough. */
export function tooLongWords(length: number): string {
  if (length <= MOST_CHARACTERS) return '';
  const megabytes = Math.ceil(length / (1024 * 1024));
  return `The script has ${megabytes} MB; at most 5 MB can be read. Leave the pictures out: save it as .txt, then choose that.`;
}
