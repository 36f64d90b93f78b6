/**
 * Day and month in a table's dates: one value above 12 tells for all how the person types them. What nothing tells is
 * asked, and until then no such date is read.
 */
import { type DateOrder, type DateOrders, NO_ORDERS, typedDate } from '../../values/typedDate.ts';
import type { TabSpec } from '../../workbook/tabSpec.ts';
import type { ColumnUse } from './importColumns.ts';

/** A date of a table, and where it is. */
export interface DateCell {
  /** In the file, from 0. */
  rowIndex: number;
  /** The tab's header. */
  header: string;
  text: string;
}

export interface ColumnDates {
  orders: DateOrders;
  /** The first date that tells the order, where others rely on it. */
  told: DateCell | null;
  /** The first date that could be two days, if one answer settles it and all others; else `null`. */
  asked: DateCell | null;
  /** Every date that could be two days. */
  open: DateCell[];
  /** Two dates that tell opposite orders, so that neither helps the others. */
  contrary: [DateCell, DateCell] | null;
}

/** @param answer what the person said, for where the dates themselves do not tell */
export function columnDates(
  spec: TabSpec,
  uses: readonly ColumnUse[],
  rows: readonly string[][],
  headerAt: number,
  answer: DateOrder | null,
): ColumnDates {
  const kinds = new Map(spec.columns.map((column) => [column.header, column.kind]));
  const columns = uses.flatMap((use, at) =>
    use.kind === 'column' && kinds.get(use.header) === 'date' ? [{ at, header: use.header }] : [],
  );
  const first = new Map<string, DateCell>();
  const open: DateCell[] = [];
  rows.forEach((row, rowIndex) => {
    for (const { at, header } of rowIndex > headerAt ? columns : []) {
      const text = row[at] ?? '';
      const read = typedDate(text);
      const cell = { rowIndex, header, text };
      const told = read.kind === 'date' && read.order !== null ? `${markOf(text)} ${read.order}` : '';
      if (read.kind === 'either') open.push(cell);
      else if (told !== '' && !first.has(told)) first.set(told, cell);
    }
  });
  const [dayFirst, monthFirst] = [first.get('others day first'), first.get('others month first')];
  // Dots with the month first are rare, and need a witness.
  const dots = first.has('dots month first') && !first.has('dots day first') ? 'month first' : null;
  if (dayFirst !== undefined && monthFirst !== undefined) {
    return { orders: { ...NO_ORDERS, dots }, told: null, asked: null, open, contrary: [dayFirst, monthFirst] };
  }
  const told = dayFirst ?? monthFirst ?? null;
  const others = dayFirst !== undefined ? 'day first' : monthFirst !== undefined ? 'month first' : answer;
  const [asked = null] = open;
  return {
    orders: { dots, others },
    told: asked === null ? null : told,
    asked: others === null ? asked : null,
    open: others === null ? open : [],
    contrary: null,
  };
}

function markOf(text: string): 'dots' | 'others' {
  return /\d\. ?\d/.test(text) ? 'dots' : 'others';
}
