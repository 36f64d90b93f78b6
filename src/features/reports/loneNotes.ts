/** A note that is typed alone is of today and for everybody: whoever holds the phone types nothing else. */
import type { DateText } from '../../port/workspace.ts';
import { serialFromDate } from '../../values/cellDates.ts';
import { contentOf, type RowChange } from '../../workbook/changeRows.ts';
import { cellOf, cellText, type Table, type TableRow } from '../../workbook/table.ts';
import { notesTab } from '../../workbook/tabs/rehearsal.ts';

/**
 * The changes that give ids, which give a lone note its date and department as well.
 * @param isTyped true for a row that has just been typed into: an old note without a date is not of today
 * @param today in the production's zone
 */
export function withLoneNotes(
  changes: readonly RowChange[],
  table: Table<typeof notesTab>,
  isTyped: (row: TableRow) => boolean,
  today: DateText,
): RowChange[] {
  const lone = new Map(
    table.rows
      .filter((row) => isTyped(row) && !isBlank(table, row, 'Note') && isBlank(table, row, 'Date'))
      .map((row) => [contentOf(table, row), isBlank(table, row, 'Departments')] as const),
  );
  return changes.map((change) => {
    const withoutDepartment = change.tab.name === notesTab.name ? lone.get(change.like ?? '') : undefined;
    if (withoutDepartment === undefined) return change;
    const department = withoutDepartment ? { Departments: 'General' } : {};
    return { ...change, values: { ...change.values, Date: serialFromDate(today), ...department } };
  });
}

function isBlank(table: Table<typeof notesTab>, row: TableRow, header: string): boolean {
  return cellText(cellOf(table, row, header)).trim() === '';
}
