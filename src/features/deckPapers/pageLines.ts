/** A page of the deck as lines that can be compared with those of an earlier version: each known by a key, told by what it says. */
import type { DeckBlock, DeckCell, DeckPage, DeckRow } from '../../deck/deckPaper.ts';
import { textMark } from '../../values/textMark.ts';

export interface PageLine {
  /** The same for the same line for ever, within its page. */
  key: string;
  /** Another once the line says something else. */
  says: string;
  /** In a few words, to say that it is gone. */
  label: string;
}

/** What is said of a note that is gone: it is done, and not everybody might read it. */
export const GONE_NOTE = 'an open note';

/** Enough to know a row by. */
const MOST_LABEL = 48;

/** Row keys of a page by block and row, so that what is marked is found again when it is printed. */
export interface ReadPage {
  lines: PageLine[];
  /** By block, then by row of a table (one for any other block). */
  keys: string[][];
}

/** What contradicts something is printed with the next version; it makes none by itself, for the row says what it said. */
export function pageLines(page: Pick<DeckPage, 'title' | 'blocks'>): ReadPage {
  const seen = new Map<string, number>();
  const lines: PageLine[] = [];
  const add = (name: string, content: string, label: string): string => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    const key = textMark(times === 1 ? name : `${name}\u0000${times}`);
    lines.push({ key, says: textMark(content), label: labelOf(label) });
    return key;
  };
  add('title', page.title, page.title);
  const keys = page.blocks.map((block) => blockKeys(block, add));
  return { lines, keys };
}

function blockKeys(block: DeckBlock, add: (name: string, content: string, label: string) => string): string[] {
  switch (block.kind) {
    case 'heading':
      return [add(`heading ${block.text}`, block.text, block.isNote ? GONE_NOTE : block.text)];
    case 'text':
      return [add(`text ${block.text}`, block.text, block.isNote ? GONE_NOTE : block.text)];
    case 'facts':
      return block.facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => add(`fact ${name}`, value, `${name}: ${value}`));
    case 'table':
      return block.rows.map((row) => add(`row ${row.key}`, rowText(row), rowLabel(row)));
  }
}

export function cellText(cell: DeckCell | undefined): string {
  return cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text;
}

function rowText({ cells }: DeckRow): string {
  return JSON.stringify(cells.map(cellText));
}

function rowLabel({ cells }: DeckRow): string {
  return cells
    .map(cellText)
    .filter((text) => text.trim() !== '')
    .slice(0, 4)
    .join(', ');
}

function labelOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= MOST_LABEL ? line : `${[...line].slice(0, MOST_LABEL - 1).join('')}…`;
}
