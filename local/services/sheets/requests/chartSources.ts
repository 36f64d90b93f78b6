/** The ranges of cells that a chart shows. */
import type { GridRange } from '../gridRange.ts';

type ChartData = GoogleAppsScript.Sheets.Schema.ChartData;
type BasicChartSpec = GoogleAppsScript.Sheets.Schema.BasicChartSpec;

/** What a chart is made of: its categories first, then each of its series. */
export function chartDataOf({ domains = [], series = [] }: BasicChartSpec): (ChartData | undefined)[] {
  return [...domains.map(({ domain }) => domain), ...series.map((one) => one.series)];
}

/** The chart with each range replaced, or dropped where nothing is left of it. */
export function withSources(
  chart: Record<string, unknown>,
  replace: (range: GridRange) => GridRange | GridRange[],
): Record<string, unknown> {
  return withRanges(chart, replace) as Record<string, unknown>;
}

function withRanges(value: unknown, replace: (range: GridRange) => GridRange | GridRange[]): unknown {
  if (Array.isArray(value)) return value.map((one) => withRanges(one, replace));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === 'sources' ? (item as GridRange[]).flatMap(replace) : withRanges(item, replace),
    ]),
  );
}
