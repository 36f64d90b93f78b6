/** Where the pages of a script have gone in a new one: by lines that are in both once, so that no numbering is trusted. */
import type { ReadScript } from '../../script/script.ts';
import { comparePages, pageName } from '../../values/pages.ts';

export interface PageMap {
  /** Old page to new page, for pages that have another name now, in the order of the script. */
  moved: { from: string; to: string }[];
  /** Pages that are new: 12A. */
  inserted: string[];
  /** Old pages of which no line is left, or nobody can say where it is. */
  lost: string[];
}

/** Shorter lines are in every play. */
const FEWEST_LETTERS = 12;

export function pageMap(before: ReadScript, now: ReadScript): PageMap {
  const [was, is] = [pagesOfLines(before), pagesOfLines(now)];
  const votes = new Map<string, Map<string, number>>();
  for (const [line, page] of was) {
    const to = is.get(line);
    if (page === null || to === null || to === undefined) continue;
    const own = votes.get(page) ?? new Map<string, number>();
    votes.set(page, own.set(to, (own.get(to) ?? 0) + 1));
  }
  const old = pagesIn(before);
  const oldNames = new Set(old.map(pageName));
  const moved: PageMap['moved'] = [];
  const lost: string[] = [];
  for (const page of old) {
    const to = mostOf(votes.get(page));
    if (to === undefined) lost.push(page);
    else if (pageName(to) !== pageName(page)) moved.push({ from: page, to });
  }
  return { moved, lost, inserted: pagesIn(now).filter((page) => !oldNames.has(pageName(page))) };
}

/** Where each line is; `null` for one that is there more than once. */
function pagesOfLines({ speeches, directions }: ReadScript): Map<string, string | null> {
  const pages = new Map<string, string | null>();
  const add = (text: string, page: string) => {
    const line = text.trim().toLowerCase().replace(/\s+/g, ' ');
    if (line.length < FEWEST_LETTERS || page === '') return;
    pages.set(line, pages.has(line) ? null : page);
  };
  for (const { lines, page } of speeches) for (const line of lines) add(line, page);
  for (const { text, page } of directions) add(text, page);
  return pages;
}

function pagesIn({ pages }: ReadScript): string[] {
  return [...new Map(pages.map((page) => [pageName(page), page] as const)).values()];
}

/** The page that most of its lines have gone to; the first of two. */
function mostOf(votes: ReadonlyMap<string, number> | undefined): string | undefined {
  const sorted = [...(votes ?? [])].sort((a, b) => b[1] - a[1] || comparePages(a[0], b[0]));
  return sorted[0]?.[0];
}
