/** What contradicts something beside the row that it is about: the column Check of the deck’s tabs, which nobody else fills. */
import type { Problem } from '../../port/appError.ts';
import { identityOf, type RowChange } from '../../workbook/changeRows.ts';
import { cellOf, cellText, keyOf, type Table } from '../../workbook/table.ts';

const CHECK = 'Check';
/** A cell that says more is not read. */
const MOST_LETTERS = 600;

/**
 * Changes that make each row say what is found about it, and nothing where nothing is. A row without a key of its own is left
 * alone: it could not be found again once somebody has sorted the tab.
 */
export function checkCells(tables: readonly Table[], found: readonly Problem[]): RowChange[] {
  return tables.flatMap((table) => {
    if (!table.columnIndex.has(CHECK)) return [];
    const byRow = new Map<number, string[]>();
    for (const { tab, row, message } of found) {
      if (tab === table.title && row !== undefined) byRow.set(row, [...(byRow.get(row) ?? []), message]);
    }
    const seen = new Map<string, number>();
    return table.rows.flatMap((row): RowChange[] => {
      const identity = identityOf(table, row);
      const occurrence = seen.get(identity) ?? 0;
      seen.set(identity, occurrence + 1);
      const says = cut([...new Set(byRow.get(row.rowIndex + 1) ?? [])].join(' '));
      if (keyOf(table, row) === '' || cellText(cellOf(table, row, CHECK)) === says) return [];
      const key = table.spec.key.map((header) => [header, cellOf(table, row, header)]);
      return [
        {
          ...{ tab: table.spec, mode: 'update', ...(occurrence > 0 ? { occurrence } : {}) },
          values: { ...Object.fromEntries(key), [CHECK]: says || null },
        },
      ];
    });
  });
}

function cut(text: string): string {
  return text.length <= MOST_LETTERS ? text : `${[...text].slice(0, MOST_LETTERS - 1).join('')}…`;
}
