/** The cell of a tab at a place, the frozen header included; null outside of what is shown. */
import type { CellView, TabView } from '../pageTypes.ts';

/** A cell's place, from 0; row 0 is the header where the tab has a frozen one. */
export interface CellPlace {
  row: number;
  column: number;
}

export function cellIn(tab: TabView, { row, column }: CellPlace): CellView | null {
  const first = tab.rows[0]?.rowIndex ?? 0;
  if (row < first) return tab.columns[column]?.header ?? null;
  // Hidden rows are not among them, so the place is a guess.
  const guess = tab.rows[row - first];
  const found = guess?.rowIndex === row ? guess : tab.rows.find((one) => one.rowIndex === row);
  return found?.cells[column] ?? null;
}

/** What a person changes in a cell: what was typed into it, where that is not what it shows; `''` for no cell. */
export function textIn(tab: TabView, place: CellPlace): string {
  const cell = cellIn(tab, place);
  return cell?.typed ?? cell?.text ?? '';
}
