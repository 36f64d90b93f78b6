/** The words of a Doc, a paragraph a line, blank ones left out. */
export function wordsOf(html: string): string {
  return exportedText(html)
    .replace(/\n\s*\n+/g, '\n')
    .trim();
}

/** As Google exports a Doc: blank paragraphs are blank lines. */
export function exportedText(html: string): string {
  return html
    .replace(/\s*\n\s*/g, ' ')
    .replace(/<(style|script|title)[\s\S]*?<\/\1>/gi, '')
    .replace(/<(br|\/p|\/h\d|\/li|\/tr|\/div)\b[^>]*>/gi, '\n')
    .replace(/<\/t[dh]>/gi, '  ')
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
}
