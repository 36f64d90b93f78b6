/** Drop-downs that show what another tab lists: people by name, types of events, departments. Whatever else is typed counts, too. */
import type { SheetRequest } from '../port/workspace.ts';
import { quotedTitle } from '../values/sheetTitle.ts';
import { columnLetters } from './columnLetters.ts';
import type { Table } from './table.ts';
import type { ColumnSpec } from './tabSpec.ts';

/** A column of a tab that there is, or is about to be. */
export interface PickColumn {
  sheetId: number;
  /** From 0. */
  index: number;
  rowCount: number;
  column: ColumnSpec;
}

/** People are pointed at by name. */
const NAMES_OF_PEOPLE = ['People', 'Name'] as const;

/** The tab and column that a column's drop-down shows; `undefined` where it shows none. */
export function pickedFrom({ kind, from }: ColumnSpec): readonly [tab: string, header: string] | undefined {
  return from ?? (kind === 'person' || kind === 'people' ? NAMES_OF_PEOPLE : undefined);
}

/**
 * Requests that give these columns their drop-downs; to be made when all tabs are there. What a person puts in front of a
 * column later moves the drop-down's range along.
 * @param tables the tabs by name as they will be; a column of a tab that is not there gets none
 */
export function pickListRequests(columns: readonly PickColumn[], tables: ReadonlyMap<string, Table>): SheetRequest[] {
  return columns.flatMap(({ sheetId, index, rowCount, column }): SheetRequest[] => {
    const [tab, header] = pickedFrom(column) ?? ['', ''];
    const table = tables.get(tab);
    const at = table?.columnIndex.get(header);
    if (table === undefined || at === undefined) return [];
    const letters = columnLetters(at);
    const first = table.headerRowIndex + 2;
    const formula = `=${quotedTitle(table.title)}!$${letters}$${first}:$${letters}`;
    return [
      {
        setDataValidation: {
          range: {
            sheetId,
            startRowIndex: 1,
            endRowIndex: rowCount,
            startColumnIndex: index,
            endColumnIndex: index + 1,
          },
          rule: {
            condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: formula }] },
            showCustomUi: true,
            strict: false,
            inputMessage: column.help,
          },
        },
      },
    ];
  });
}
