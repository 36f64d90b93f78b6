/** Rows of the deck's tabs whose page has another name in a new script. */
import { pageName } from '../../values/pages.ts';
import { cellOf, cellText, type Table } from '../../workbook/table.ts';
import type { PageMap } from './pageMap.ts';

export interface PageRow {
  tab: string;
  /** As people count it. */
  row: number;
  column: string;
  from: string;
  to: string;
  /** That nobody can say where the page has gone. */
  isLost: boolean;
}

export function pageRows(tables: readonly Table[], { moved, lost }: PageMap): PageRow[] {
  const to = new Map(moved.map((one) => [pageName(one.from), one.to]));
  const gone = new Set(lost.map(pageName));
  return tables.flatMap((table) =>
    table.spec.columns
      .filter(({ kind, header }) => kind === 'page' && table.columnIndex.has(header))
      .flatMap(({ header }) =>
        table.rows.flatMap((row): PageRow[] => {
          const from = cellText(cellOf(table, row, header)).trim();
          const name = pageName(from);
          if (from === '' || !(to.has(name) || gone.has(name))) return [];
          const where = { tab: table.title, row: row.rowIndex + 1, column: header, from };
          return [{ ...where, to: to.get(name) ?? '', isLost: gone.has(name) }];
        }),
      ),
  );
}
