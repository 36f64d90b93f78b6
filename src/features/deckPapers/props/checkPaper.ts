/** A paper of checks: sections of what is looked at, each with a box for every show. */
import type { Deck } from '../../../deck/deck.ts';
import type { DeckBlock, DeckPaper, DeckRow } from '../../../deck/deckPaper.ts';
import { ownKeys } from './ownKeys.ts';
import { type ShowBoxes, showBoxes } from './showBoxes.ts';

export interface CheckSection {
  title: string;
  /** What heads the details. */
  details?: string;
  rows: readonly CheckRow[];
}

export interface CheckRow extends Pick<DeckRow, 'key' | 'from'> {
  /** Before what it is, where rows of a section lie apart. */
  where?: string;
  what: string;
  detail: string;
}

/** Without pages where there is nothing to check. */
export function checkPaper(
  title: string,
  key: string,
  { shows: all }: Pick<Deck, 'shows'>,
  sections: readonly CheckSection[],
): DeckPaper {
  const filled = sections.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return { title, pages: [] };
  return {
    title,
    pages: showBoxes(all).map((shows) =>
      ownKeys({
        key: key + shows.suffix,
        title: `${title}${shows.title}`,
        people: [],
        blocks: [...shows.legend, ...filled.flatMap((section) => sectionBlocks(section, shows))],
      }),
    ),
  };
}

function sectionBlocks({ title, details = 'Details', rows }: CheckSection, shows: ShowBoxes): DeckBlock[] {
  const isApart = rows.some(({ where }) => where !== undefined);
  return [
    { kind: 'heading', text: title },
    {
      kind: 'table',
      columns: [
        ...(isApart ? [{ header: 'Where', width: 20 }] : []),
        { header: 'What', width: isApart ? 26 : 28 },
        { header: details, width: isApart ? 24 : 40 },
        ...shows.columns,
      ],
      rows: rows.map(({ key, where = '', what, detail, from }) => ({
        key,
        cells: [...(isApart ? [where] : []), { text: what, strong: true }, detail, ...shows.cells],
        from,
      })),
    },
  ];
}
