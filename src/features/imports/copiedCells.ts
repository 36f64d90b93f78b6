/**
 * Cells as Google Sheets and Excel put them on the clipboard: tabs between, and a cell stands in quotation marks only if
 * it holds a line break or a tab. Any other quotation mark is the person's own.
 */

/** One record a line; linear in the length of the text. */
export function copiedCells(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : null;
    const end = quoted?.end ?? endOfCell(text, at);
    row.push(quoted?.cell ?? text.slice(at, end));
    if (text[end] !== '\t') {
      rows.push(row);
      row = [];
    }
    at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
    // A line break at the very end begins no line.
    if (at === text.length && row.length === 0) break;
  }
  return rows;
}

/** The cell in quotation marks that begins here, if one does that needs them. */
function quotedCell(text: string, at: number): { cell: string; end: number } | null {
  let close = text.indexOf('"', at + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return null;
  const end = close + 1;
  const content = text.slice(at + 1, close);
  return endOfCell(text, end, end + 1) === end && /[\t\r\n]/.test(content)
    ? { cell: content.replace(/""/g, '"'), end }
    : null;
}

function endOfCell(text: string, from: number, to = text.length): number {
  let at = from;
  while (at < Math.min(to, text.length) && !isEnd(text[at] ?? '')) at++;
  return at;
}

function isEnd(sign: string): boolean {
  return sign === '\t' || sign === '\n' || sign === '\r';
}

/** A whole cell in quotation marks, those inside doubled. */
const IN_QUOTES = /^"(?:[^"]|"")*"$/;

/**
 * True when the quotation marks of a text with tabs are the person's own, as on the clipboard; false when they stand
 * around cells, as in a file. Where nothing tells, a pasted text came from the clipboard.
 */
export function hasOwnQuotes(cells: readonly string[][], pasted: boolean): boolean {
  const filled = cells.flat().filter((cell) => cell !== '');
  const marked = filled.filter((cell) => cell.includes('"') && !/[\t\r\n]/.test(cell));
  if (marked.some((cell) => !IN_QUOTES.test(cell))) return true;
  if (marked.length === 0) return true;
  const headers = (cells[0] ?? []).filter((cell) => cell !== '');
  if (headers.length > 0 && headers.every((cell) => IN_QUOTES.test(cell))) return false;
  // Excel's text with tabs has quotation marks around each cell that holds a comma or one of its own, and around no other.
  const holds = (cell: string) => cell.includes(',') || cell.slice(1, -1).includes('""');
  if (marked.every(holds) && filled.every((cell) => !cell.includes(',') || marked.includes(cell))) return false;
  return pasted;
}
