/** Whether somebody has typed a production's title, to confirm what is to happen. */

/**
 * Phones and tablets type curly quotes where the title has straight ones, and a space after a word; capitals do not matter.
 * @example isTypedTitle('a midsummer night’s dream ', "A Midsummer Night's Dream") // true
 */
export function isTypedTitle(typed: string, title: string): boolean {
  return plain(typed) === plain(title);
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .replace(/[‘’ʻʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/…/g, '...')
    .replace(/--|[‐‑–—]/g, '-');
}
