/** Pages of the deck as plain text, for a mail: the same words, with the same signs. */
import type { DeckBlock } from '../../deck/deckPaper.ts';
import { CHANGED, versionWords } from './deckPaperDocument.tsx';
import { NO_CHANGES, type PageChanges } from './pageChanges.ts';
import { cellText, pageLines } from './pageLines.ts';
import type { PrintedPage } from './printedPage.ts';

/** @param intro lines above the first page */
export function deckPagesText(pages: readonly PrintedPage[], intro: readonly string[]): string {
  return [intro.join('\n'), ...pages.map(pageText)].filter((part) => part !== '').join('\n\n');
}

function pageText(one: PrintedPage): string {
  const { page, version, issued, since } = one;
  const { keys } = pageLines(page);
  const changes = one.changes === 'unknown' ? NO_CHANGES : one.changes;
  const lines = [
    `${one.paper}: ${page.title} (${versionWords(version, issued)})`,
    ...(one.changes === 'unknown'
      ? [`${CHANGED} Nobody can tell what has changed since v${since}. Read all of it.`]
      : []),
    ...(since > 0 && changes.gone.length > 0 ? [`${CHANGED} Gone: ${changes.gone.join('; ')}.`] : []),
    ...page.blocks.flatMap((block, at) => blockLines(block, keys[at] ?? [], changes)),
    ...one.byHand.map((words) => `By hand, not typed yet: ${words}`),
  ];
  return lines.join('\n');
}

function blockLines(block: DeckBlock, keys: readonly string[], { changed, moved }: PageChanges): string[] {
  const sign = (at: number) => (changed.has(keys[at] ?? '') || moved.has(keys[at] ?? '') ? `${CHANGED} ` : '');
  switch (block.kind) {
    case 'heading':
      return ['', `${sign(0)}${block.text.toUpperCase()}`];
    case 'text':
      return [`${sign(0)}${block.text}`];
    case 'facts':
      return block.facts.filter(([, value]) => value !== '').map(([name, value], at) => `${sign(at)}${name}: ${value}`);
    case 'table':
      if (block.rows.length === 0) return block.empty === undefined ? [] : [block.empty];
      return block.rows.flatMap(({ cells, problems = [] }, at) => {
        const words = block.columns.flatMap(({ header }, column) => {
          const text = cellText(cells[column]).trim();
          return text === '' ? [] : [`${header}: ${text}`];
        });
        return [`- ${sign(at)}${words.join('; ')}`, ...problems.map((problem) => `  Check: ${problem}`)];
      });
  }
}
