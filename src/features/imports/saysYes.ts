/** Whether a cell that protects says Yes, read as widely as protecting cells are. */
import type { CellValue } from '../../port/workspace.ts';
import { visibleText } from '../../values/text.ts';
import { cellText } from '../../workbook/table.ts';
import { yesOrNo } from '../../workbook/yesOrNo.ts';

/** Whatever is not empty and not a clear No. */
export function saysYes(cell: CellValue | undefined): boolean {
  return visibleText(cellText(cell)).trim() !== '' && yesOrNo(cell ?? null) !== 'No';
}
