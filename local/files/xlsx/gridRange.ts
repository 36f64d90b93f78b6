/** Google's half-open, 0-based ranges as Excel's `A2:C10`. */

export interface GridRange {
  sheetId?: number;
  startRowIndex?: number;
  endRowIndex?: number;
  startColumnIndex?: number;
  endColumnIndex?: number;
}

export interface GridSize {
  rowCount: number;
  columnCount: number;
}

/** Open ends reach to the last row or column of the sheet. */
export function a1Range(range: GridRange, grid: GridSize): string {
  const top = (range.startRowIndex ?? 0) + 1;
  const left = columnLetters((range.startColumnIndex ?? 0) + 1);
  const right = columnLetters(range.endColumnIndex ?? grid.columnCount);
  return `${left}${top}:${right}${range.endRowIndex ?? grid.rowCount}`;
}

/** @param columnNumber counts from 1 */
export function columnLetters(columnNumber: number): string {
  let letters = '';
  for (let rest = columnNumber; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
