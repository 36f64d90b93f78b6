/** Whether a cell takes what the script says: blank ones do, and those that hold what an earlier reading has put there. */
import type { CellValue } from '../../port/workspace.ts';
import { foldedText } from '../../values/text.ts';
import { cellText } from '../../workbook/table.ts';
import type { CellFate } from './fillTypes.ts';

/** @param earlier what the last reading wanted there; `undefined` where there was none */
export function fillCell(present: CellValue, wanted: CellValue, earlier: CellValue | undefined): CellFate {
  const [is, should] = [plain(present), plain(wanted)];
  if (is === should || should === '') return 'same';
  if (is === '') return 'fill';
  return earlier !== undefined && plain(earlier) !== '' && is === plain(earlier) ? 'fill' : 'kept';
}

function plain(cell: CellValue): string {
  return foldedText(cellText(cell));
}
