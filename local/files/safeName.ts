/** Names for files on any disk: what Drive allows in a name, but Windows, macOS or Linux do not, is replaced. */

/** Names that Windows keeps for devices, with or without an extension. */
const DEVICE_NAMES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Turn text around or cannot be seen, so they make one name pass for another. */
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what must go
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f/\\:*?"<>|]+/g;
/** File systems allow 255 bytes; this leaves room for ` (2)` and an extension. */
const MAX_BYTES = 180;

/**
 * A file name without its extension.
 * @example safeName('Tiny Play: Callboard') // 'Tiny Play - Callboard'
 * @example safeName('../con') // '_-con'
 */
export function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\t\r\n\v\f]/g, ' ')
    .replace(/\s*:\s+/g, ' - ')
    .replace(FORBIDDEN, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '_');
  const short = firstBytes(plain, MAX_BYTES).replace(/[. ]+$/, '');
  if (short === '') return 'Untitled';
  return DEVICE_NAMES.test(short) ? `_${short}` : short;
}

/** Splits off an extension of up to ten letters or digits, dot included. */
export function splitExtension(name: string): { base: string; extension: string } {
  const found = /^(.+)(\.[A-Za-z0-9]{1,10})$/.exec(name);
  return found ? { base: found[1] ?? name, extension: found[2] ?? '' } : { base: name, extension: '' };
}

/** Whole characters from the start that fit into so many bytes of UTF-8. */
function firstBytes(text: string, maxBytes: number): string {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > maxBytes) break;
    kept += character;
  }
  return kept;
}
