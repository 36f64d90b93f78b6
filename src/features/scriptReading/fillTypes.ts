/** A tab as a script would fill it. */
import type { CellValue } from '../../port/workspace.ts';
import type { RowChange } from '../../workbook/changeRows.ts';

export interface FilledCell {
  column: string;
  from: CellValue;
  to: CellValue;
}

export interface FilledRow {
  tab: string;
  /** What the row is known by. */
  name: string;
  what: 'added' | 'changed';
  cells: FilledCell[];
}

/** A cell that says otherwise than the script and stays, because somebody has typed it. */
export interface KeptCell extends FilledCell {
  tab: string;
  name: string;
}

export interface TabFill {
  rows: FilledRow[];
  kept: KeptCell[];
  changes: RowChange[];
}

export type CellFate = 'same' | 'fill' | 'kept';
