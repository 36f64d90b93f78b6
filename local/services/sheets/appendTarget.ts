/** Where `values.append` writes: below the table that it finds in a range. */
import { areaText, type SheetArea } from './a1.ts';
import { hasValue } from './cells.ts';
import type { Draft } from './draft.ts';
import type { Area } from './gridRange.ts';
import { growGrid, insertRowsAt } from './requests/dimensionRequests.ts';

/**
 * The place below the range's table, with room made for `count` rows: new rows at the end of the sheet when there are
 * too few, or new rows right below the table when asked for.
 */
export function appendTarget(
  draft: Draft,
  asked: SheetArea,
  count: number,
  insertRows: boolean,
): { tableRange: string | null; target: SheetArea } {
  const sheet = draft.sheet(asked.sheet.properties.sheetId);
  const table = tableIn(asked);
  const startRow = table?.endRow ?? asked.area.startRow;
  const startColumn = table?.startColumn ?? asked.area.startColumn;
  const { gridProperties: grid, title } = sheet.properties;
  if (insertRows && table && startRow < grid.rowCount) insertRowsAt(draft, sheet, startRow, count);
  else if (startRow + count > grid.rowCount) growGrid(sheet, 'ROWS', startRow + count - grid.rowCount);
  draft.checkCellCount();
  const area = { startRow, endRow: startRow + 1, startColumn, endColumn: startColumn + 1 };
  return { tableRange: table && areaText(title, table), target: { sheet, area, isCell: true } };
}

/** The last block of rows with values in the range; a single cell means the block that it is in. */
function tableIn({ sheet, area, isCell }: SheetArea): Area | null {
  const width = Math.min(
    isCell ? Number.POSITIVE_INFINITY : area.endColumn,
    sheet.properties.gridProperties.columnCount,
  );
  const isFilled = (row: number) => sheet.rows[row]?.slice(area.startColumn, width).some(hasValue) ?? false;
  let last = isCell ? area.startRow : Math.min(area.endRow, sheet.rows.length) - 1;
  if (isCell) {
    if (!isFilled(last)) return null;
    while (isFilled(last + 1)) last++;
  } else {
    while (last >= area.startRow && !isFilled(last)) last--;
  }
  if (last < area.startRow) return null;
  let first = last;
  while (first > area.startRow && isFilled(first - 1)) first--;
  const block = sheet.rows.slice(first, last + 1);
  const columns = Array.from({ length: width - area.startColumn }, (_, offset) => area.startColumn + offset);
  const used = columns.filter((column) => block.some((row) => hasValue(row[column])));
  const startColumn = used[0] ?? area.startColumn;
  return { startRow: first, endRow: last + 1, startColumn, endColumn: (used.at(-1) ?? startColumn) + 1 };
}
