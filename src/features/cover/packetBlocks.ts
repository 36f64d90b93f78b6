/** What pages of the packet are put together from. */
import type { DeckBlock, DeckColumn, DeckPage, DeckPlace, DeckRow } from '../../deck/deckPaper.ts';

export function asText(text: string): DeckBlock {
  return { kind: 'text', text };
}

export function column(header: string, width: number): DeckColumn {
  return { header, width };
}

export function row(key: string, cells: readonly string[], from: readonly DeckPlace[] = []): DeckRow {
  return { key, cells, from };
}

/** What people typed may name somebody. */
export function asWritten(page: DeckPage, written: (text: string) => string): DeckPage {
  const blocks = page.blocks.map((block): DeckBlock => {
    if (block.kind === 'text') return { ...block, text: written(block.text) };
    if (block.kind !== 'table') return block;
    const rows = block.rows.map((one) => ({
      ...one,
      cells: one.cells.map((cell) =>
        typeof cell === 'string' ? written(cell) : { ...cell, text: written(cell.text) },
      ),
    }));
    return { ...block, rows };
  });
  return { ...page, blocks };
}
