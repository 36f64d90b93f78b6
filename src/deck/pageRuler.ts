/** Where each page of a script lies, so that the distance of two pages can be told: inserts such as 12A count as pages of their own. */
import { comparePages, isPage, pageName, pagesBetween } from '../values/pages.ts';

export interface PageRuler {
  /** From 0, the same for two spellings of one page; `null` for a text that is no page, or one that the ruler does not have. */
  rank(page: string): number | null;
  /** In pages from the first one; `null` as with `rank`. */
  position(page: string): number | null;
}

/** @param pages every page that is named anywhere, in any order and as often as it is */
export function pageRuler(pages: Iterable<string>): PageRuler {
  const known = new Map<string, string>();
  for (const page of pages) if (isPage(page)) known.set(pageName(page), page);
  const sorted = [...known.values()].sort(comparePages);
  const ranks = new Map<string, number>();
  const positions = new Map<string, number>();
  let position = 0;
  sorted.forEach((page, rank) => {
    position += rank === 0 ? 0 : pagesBetween(sorted[rank - 1] ?? page, page);
    ranks.set(pageName(page), rank);
    positions.set(pageName(page), position);
  });
  return {
    rank: (page) => ranks.get(pageName(page)) ?? null,
    position: (page) => positions.get(pageName(page)) ?? null,
  };
}
