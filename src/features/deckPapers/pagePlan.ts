/** Which pages of a paper have changed since they were issued, with the version that each gets. */
import type { DeckPage, DeckPaper } from '../../deck/deckPaper.ts';
import type { DeckPaperName } from '../../papers/deckPaperKinds.ts';
import type { DateText } from '../../port/workspace.ts';
import { foldedText } from '../../values/text.ts';
import { type KeptVersion, markOf } from './keptVersions.ts';
import { NO_CHANGES, type PageChanges, pageChanges } from './pageChanges.ts';
import { type PageLine, pageLines } from './pageLines.ts';

/** A page as the tab Deck pages knows it. */
export interface KeptPage {
  paper: DeckPaperName;
  /** As it is typed there. */
  page: string;
  /** The version that was issued last; 0 where nobody can read it. */
  version: number;
  /** The newest first; `null` where nobody can read them, empty where the page was taken back. */
  versions: readonly KeptVersion[] | null;
  /** Who was sent which version, by Person ID or name. */
  given: ReadonlyMap<string, number>;
}

export interface PlannedPage {
  page: DeckPage;
  /** By which it is known among the paper's pages. */
  key: string;
  state: 'new' | 'changed' | 'same';
  version: number;
  issued: DateText;
  since: number;
  /** `unknown` where nobody can tell what has changed. */
  changes: PageChanges | 'unknown';
  mark: string;
  lines: readonly PageLine[];
  kept: KeptPage | null;
}

export interface PlannedPaper {
  name: DeckPaperName;
  title: string;
  pages: PlannedPage[];
  /** Pages that were issued and that the paper has no more. */
  withdrawn: KeptPage[];
  /** True where something of it is to be issued, or taken back. */
  isChanged: boolean;
}

/** How a page is known in the tab. */
export function pageKey(paper: DeckPaperName, page: string): string {
  return `${paper}/${foldedText(page)}`;
}

/** What a page was called when it was issued. */
export function keptTitle({ page, versions }: KeptPage): string {
  // The title is the first of its lines.
  return versions?.[0]?.lines?.[0]?.label || page;
}

/** @param issues how often the paper's Doc was issued: where a version cannot be read, it was no higher than that */
export function plannedPaper(
  name: DeckPaperName,
  paper: DeckPaper,
  kept: ReadonlyMap<string, KeptPage>,
  today: DateText,
  issues: number,
): PlannedPaper {
  const seen = new Map<string, number>();
  // Issued, and nothing is kept of any page: somebody has deleted the tab, or its rows.
  const isLost = issues > 0 && ![...kept.values()].some((one) => one.paper === name);
  const pages = paper.pages.map((page) => {
    const own = foldedText(page.key);
    const times = (seen.get(own) ?? 0) + 1;
    seen.set(own, times);
    const key = times === 1 ? page.key : `${page.key} (${times})`;
    return plannedPage(page, key, kept.get(pageKey(name, key)) ?? null, today, { issues, isLost });
  });
  const own = new Set(pages.map(({ key }) => pageKey(name, key)));
  const withdrawn = [...kept.values()].filter(
    (one) => one.paper === name && one.versions?.length !== 0 && !own.has(pageKey(name, one.page)),
  );
  const isChanged = withdrawn.length > 0 || pages.some(({ state }) => state !== 'same');
  return { name, title: paper.title, pages, withdrawn, isChanged };
}

function plannedPage(
  page: DeckPage,
  key: string,
  kept: KeptPage | null,
  today: DateText,
  { issues, isLost }: { issues: number; isLost: boolean },
): PlannedPage {
  const { lines } = pageLines(page);
  const mark = markOf(lines);
  const base = { page, key, mark, lines, kept };
  const last = kept?.versions?.[0];
  if (!isLost && (kept === null || (kept.versions !== null && last === undefined))) {
    const version = (kept?.version ?? 0) + 1;
    return { ...base, state: 'new', version, issued: today, since: 0, changes: NO_CHANGES };
  }
  if (last === undefined) {
    const before = kept !== null && kept.version > 0 ? kept.version : issues;
    return { ...base, state: 'changed', version: before + 1, issued: today, since: before, changes: 'unknown' };
  }
  if (last.mark === mark) {
    const { version, issued, since } = last;
    return { ...base, state: 'same', version, issued, since, changes: changesSince(kept, since, lines) };
  }
  const before = Math.max(last.version, kept?.version ?? 0);
  return {
    ...base,
    ...{ state: 'changed', version: before + 1, issued: today, since: last.version },
    changes: changesSince(kept, last.version, lines),
  };
}

/** What is new on a page to somebody who has that version of it; nothing is for whoever has none. */
export function changesSince(
  kept: KeptPage | null,
  version: number,
  lines: readonly PageLine[],
): PageChanges | 'unknown' {
  if (version === 0) return NO_CHANGES;
  const before = kept?.versions?.find((one) => one.version === version)?.lines ?? null;
  return before === null ? 'unknown' : pageChanges(before, lines);
}

/** The versions to keep of a page that is issued now: it, the one before, and what somebody still holds. */
export function versionsToKeep({ version, issued, since, mark, lines, kept }: PlannedPage): KeptVersion[] {
  const held = new Set([since, ...(kept?.given.values() ?? [])]);
  const before = (kept?.versions ?? []).filter((one) => held.has(one.version));
  return [{ version, issued, since, mark, lines }, ...before];
}
