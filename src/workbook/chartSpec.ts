/** A native chart of columns of a tab. */
import { rgb } from './color.ts';
import { columnOf, type Table } from './table.ts';

export interface ChartWords {
  title: string;
  altText: string;
  chartType: 'COLUMN' | 'BAR' | 'LINE';
  domain: string;
  series: readonly { header: string; color: string }[];
  /** Below, and on the left. */
  axes: readonly [below: string, left: string];
}

/** In Sheets’ own JSON; `null` where a column that it shows is gone. */
export function chartSpec(table: Table, words: ChartWords): Record<string, unknown> | null {
  const data = (header: string) => {
    const index = columnOf(table, header);
    return index === undefined ? null : { sourceRange: { sources: [columnRange(table, index)] } };
  };
  const domain = data(words.domain);
  const series = words.series.map(({ header, color }) => ({ data: data(header), color }));
  if (domain === null || series.some((one) => one.data === null)) return null;
  const isBar = words.chartType === 'BAR';
  return {
    title: words.title,
    altText: words.altText,
    basicChart: {
      chartType: words.chartType,
      legendPosition: series.length > 1 ? 'TOP_LEGEND' : 'NO_LEGEND',
      headerCount: 1,
      axis: [
        { position: 'BOTTOM_AXIS', title: words.axes[0] },
        { position: 'LEFT_AXIS', title: words.axes[1] },
      ],
      domains: [{ domain }],
      series: series.map((one) => ({
        series: one.data,
        targetAxis: isBar ? 'BOTTOM_AXIS' : 'LEFT_AXIS',
        colorStyle: { rgbColor: rgb(one.color) },
      })),
    },
  };
}

/** The header and every row below it. */
function columnRange({ spec, headerRowIndex, rows }: Table, index: number) {
  const last = Math.max(headerRowIndex, ...rows.map(({ rowIndex }) => rowIndex));
  return {
    sheetId: spec.sheetId,
    startRowIndex: headerRowIndex,
    endRowIndex: last + 1,
    startColumnIndex: index,
    endColumnIndex: index + 1,
  };
}
