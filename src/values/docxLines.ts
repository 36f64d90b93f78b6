/** The paragraphs of a Word document's `document.xml`, a line each; tabs and breaks within stay. Linear in its length. */

const MARKUP = /<[^<>]*>|[^<>]+/g;
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

export function docxLines(xml: string): string[] {
  const lines: string[] = [];
  let line = '';
  let isText = false;
  /** What was taken out is not in the text, though it is in the file. */
  let deleted = 0;
  for (const [piece] of xml.matchAll(MARKUP)) {
    if (!piece.startsWith('<')) {
      if (isText && deleted === 0) line += unescaped(piece);
      continue;
    }
    const name = /^<\/?([\w:]+)/.exec(piece)?.[1] ?? '';
    const isEnd = piece.startsWith('</');
    const isAlone = piece.endsWith('/>');
    if (name === 'w:t') isText = !isEnd && !isAlone;
    else if (name === 'w:del' && !isAlone) deleted += isEnd ? -1 : 1;
    else if (name === 'w:tab' && !isEnd && line !== '') line += '\t';
    else if ((name === 'w:br' || name === 'w:cr') && !isEnd) {
      lines.push(line);
      line = '';
    } else if (name === 'w:p' && (isEnd || isAlone)) {
      lines.push(line);
      line = '';
    }
  }
  return line === '' ? lines : [...lines, line];
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x?[\da-fA-F]{1,6}|\w{1,8});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED.get(name) ?? whole;
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
