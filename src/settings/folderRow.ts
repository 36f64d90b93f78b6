import type { Problem } from '../port/appError.ts';
import type { TabRecord } from '../workbook/tabSpec.ts';
import type { foldersTab } from '../workbook/tabs/folders.ts';

export type FolderRow = TabRecord<typeof foldersTab>;

/** A problem with a cell of a row. */
export function at({ place, rowNumber }: FolderRow, column: string, message: string): Problem {
  return { ...place, row: rowNumber, column, message };
}
