/** A text as lines, with what stands in it about pages taken out: page numbers, and headers that come again on each page. */
import { foldedText } from '../values/text.ts';
import { headingOf } from './headings.ts';
import type { ScriptDoubt } from './script.ts';

export interface TextLine {
  /** Without spaces around; a tab within it stays. */
  text: string;
  /** Columns before it; a tab counts as eight. */
  indent: number;
  /** Line of the file, from 1. */
  number: number;
  page: string;
  isCentred?: boolean;
  isItalic?: boolean;
  /** A heading by its style in the Doc. */
  isHeading?: boolean;
}

export interface PagedLines {
  lines: TextLine[];
  /** As numbered, in order. */
  pages: string[];
  doubts: ScriptDoubt[];
}

/** What a reader of another format hands in: a line that may say of itself that a page begins there. */
export interface RawLine extends Omit<TextLine, 'page' | 'number'> {
  number?: number;
  startsPage?: boolean;
}

const TAB = 8;

/** The lines of a text; a form feed begins a page. */
export function rawLines(text: string): RawLine[] {
  let startsPage = false;
  let number = 0;
  return text.split(/\r\n|[\n\r\u2028\u2029\u0085]/).flatMap((whole) => {
    number++;
    return whole.split('\f').map((piece, at) => {
      if (at > 0) startsPage = true;
      const line: RawLine = { text: trimmedLine(piece), indent: indentOf(piece), number, startsPage };
      startsPage = false;
      return line;
    });
  });
}

/** Signs that nobody sees are left out, and so are the marks of italics in plain text. */
export function trimmedLine(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]|[^\P{Cc}\t]/gu, '')
    .replace(/\u00A0/g, ' ')
    .replace(/_/g, '')
    .trim();
}

function indentOf(text: string): number {
  let columns = 0;
  for (const sign of text) {
    if (sign === '\t') columns += TAB;
    else if (sign === ' ' || sign === '\u00A0') columns++;
    else break;
  }
  return columns;
}

/** `12`, `- 12 -`, `Page 12 of 90`, `12.`; and a text with a number at one of its ends, for headers. */
const NUMBER_ALONE =
  /^(?:page |p\. ?|seite )?[-–—[(]? ?(\d{1,4}|[ivxl]{1,7})[a-z]? ?[-–—\])]?(?:(?: of | ?\/ ?)\d{1,4})?\.?$/i;
const NUMBER_FIRST = /^(\d{1,4})[ \t]+(\D{3,60})$/;
const NUMBER_LAST = /^(\D{3,60})[ \t]+(\d{1,4})\.?$/;
/** Pages that follow one another: a few may be without a number. */
const MOST_SKIPPED = 4;
const FEWEST_PAGES = 3;
/** A page with fewer lines is no page. */
const FEWEST_LINES = 12;
/** A header stands this near to where a page begins. */
const NEAR = 3;

/**
 * Takes page numbers and headers out, and says of each line on which page it is. A number is a page’s only where numbers alone in
 * their lines, or at the same end of the same text, go up one after the other.
 */
export function pagedLines(raw: readonly RawLine[]): PagedLines {
  const numbers = pageNumbers(raw);
  const starts = new Set(raw.flatMap(({ startsPage }, at) => (startsPage === true ? [at] : [])));
  const headers = runningHeaders(raw, new Set([...numbers.keys(), ...starts]));
  const breaks = starts.size > 0;
  let counted = 1;
  let page = breaks ? '1' : '';
  const first = [...numbers.values()][0];
  const numbersAtTop = breaks || startsWithNumber(raw, numbers);
  if (!breaks && first !== undefined && !numbersAtTop) page = first;
  const order = [...numbers.values()];
  let seen = 0;
  const lines: TextLine[] = [];
  raw.forEach(({ startsPage, number = 0, ...line }, at) => {
    if (startsPage === true) page = String(++counted);
    const printed = numbers.get(at);
    if (printed !== undefined) {
      seen++;
      if (numbersAtTop) page = printed;
      else page = order[seen] ?? nextPage(printed);
      if (/^\d+$/.test(printed) && breaks) counted = Number(printed);
      return;
    }
    if (headers.has(at)) return;
    lines.push({ ...line, number: number || at + 1, page });
  });
  const pages = [...new Set(lines.filter(({ text }) => text !== '').map((line) => line.page))].filter(
    (one) => one !== '',
  );
  return { lines, pages, doubts: furnitureDoubts(raw, headers, numbers.size) };
}

function nextPage(printed: string): string {
  return /^\d+$/.test(printed) ? String(Number(printed) + 1) : printed;
}

/** Numbers stand above their page where nothing but a title comes before the first. */
function startsWithNumber(raw: readonly RawLine[], numbers: ReadonlyMap<number, string>): boolean {
  const [first] = numbers.keys();
  if (first === undefined) return true;
  return raw.slice(0, first).filter(({ text }) => text !== '').length < 12;
}

function pageNumbers(raw: readonly RawLine[]): Map<number, string> {
  const kinds = new Map<string, [at: number, printed: string][]>();
  const add = (kind: string, at: number, printed: string) => {
    const list = kinds.get(kind) ?? [];
    list.push([at, printed]);
    kinds.set(kind, list);
  };
  raw.forEach(({ text }, at) => {
    if (text === '' || text.length > 70 || !/\d/.test(text)) return;
    const alone = NUMBER_ALONE.exec(text);
    const before = NUMBER_FIRST.exec(text);
    const after = NUMBER_LAST.exec(text);
    if (alone !== null) add('alone', at, alone[1] ?? '');
    else if (isHeading(text)) return;
    else if (before !== null) add(`first ${foldedText(before[2] ?? '')}`, at, before[1] ?? '');
    else if (after !== null) add(`last ${foldedText(after[1] ?? '')}`, at, after[2] ?? '');
  });
  const found = new Map<number, string>();
  for (const [kind, list] of kinds) {
    const pages = rising(list);
    if (kind === 'alone' || !isTooClose(pages, raw)) for (const [at, printed] of pages) found.set(at, printed);
  }
  return new Map([...found].sort(([a], [b]) => a - b));
}

/** `Act 3` goes up as well, and is a heading. */
function isHeading(text: string): boolean {
  return headingOf(text)?.rest === '';
}

/** Those that go up one after the other, where there are enough of them to be pages. */
function rising(list: readonly [at: number, printed: string][]): readonly [number, string][] {
  if (list.length < FEWEST_PAGES) return [];
  const runs: [number, string][] = [];
  let last: number | undefined;
  for (const one of list) {
    const value = Number(one[1]);
    if (last === undefined || (value > last && value - last <= MOST_SKIPPED)) {
      runs.push(one);
      last = value;
    } else if (value === 1 && runs.length < FEWEST_PAGES) {
      runs.length = 0;
      runs.push(one);
      last = value;
    }
  }
  // Numbers of scenes and songs go up as well, but stand alone: pages are most of such lines.
  return runs.length >= FEWEST_PAGES && runs.length * 2 >= list.length ? runs : [];
}

/** KID 1, KID 2, KID 3 go up too, a few lines from each other: they are people, not pages. */
function isTooClose(pages: readonly (readonly [number, string])[], raw: readonly RawLine[]): boolean {
  const [first, last] = [pages[0], pages[pages.length - 1]];
  if (first === undefined || last === undefined) return false;
  const breaks = pages.filter(([at]) => raw[at]?.startsPage === true).length;
  return breaks * 2 < pages.length && last[0] - first[0] < FEWEST_LINES * (pages.length - 1);
}

/** A name above what is spoken: no header, however often it comes. */
function headsText(raw: readonly RawLine[], at: number, edges: ReadonlySet<number>): boolean {
  return (raw[at + 1]?.text ?? '') !== '' && !edges.has(at + 1);
}

/** Lines that come again beside most page numbers. */
function runningHeaders(raw: readonly RawLine[], edges: ReadonlySet<number>): ReadonlySet<number> {
  if (edges.size < FEWEST_PAGES) return new Set();
  const near = new Map<string, number[]>();
  for (const edge of edges) {
    for (const step of [-1, 1]) {
      let left = NEAR;
      for (let at = step === 1 && raw[edge]?.startsPage === true ? edge : edge + step; left > 0; at += step) {
        const line = raw[at];
        if (line === undefined) break;
        if (line.text === '' || edges.has(at) === (at !== edge)) {
          // A header is one piece: what comes behind a blank line is text.
          if (line.text !== '' || left < NEAR) break;
          if (Math.abs(at - edge) > 8) break;
          continue;
        }
        left--;
        if (line.text.length > 70 || isHeading(line.text) || headsText(raw, at, edges)) break;
        const key = foldedText(line.text).replace(/\d+/g, '#');
        near.set(key, [...new Set([...(near.get(key) ?? []), at])]);
      }
    }
  }
  const fewest = Math.max(FEWEST_PAGES, edges.size * 0.3);
  return new Set([...near.values()].filter((places) => places.length >= fewest).flat());
}

function furnitureDoubts(raw: readonly RawLine[], headers: ReadonlySet<number>, numbers: number): ScriptDoubt[] {
  const doubts: ScriptDoubt[] = [];
  const [header] = headers;
  if (header !== undefined)
    doubts.push({
      kind: 'pages',
      scene: '',
      page: '',
      line: raw[header]?.number ?? header + 1,
      text: raw[header]?.text ?? '',
      why: `This line comes again on ${headers.size} pages, so it was taken for a header and left out.`,
      todo: 'If it belongs to the play, take it out of the header of the file and read it again.',
    });
  else if (numbers > 0)
    doubts.push({
      kind: 'pages',
      scene: '',
      page: '',
      line: 0,
      text: '',
      why: `${numbers} numbers that stand alone go up one after the other: they were taken for page numbers.`,
      todo: 'Check that a page of the script has the number that is shown here.',
    });
  return doubts;
}
