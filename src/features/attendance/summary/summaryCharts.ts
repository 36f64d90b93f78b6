/** The two charts beside the summary: each made once with an id of its own, and brought up to date from then on. */
import type { SheetInfo, SheetRequest } from '../../../port/workspace.ts';
import { chartSpec } from '../../../workbook/chartSpec.ts';
import type { Table } from '../../../workbook/table.ts';
import type { SummaryTables } from './summaryChanges.ts';

/** Stored with the workbook: neither ever changes. */
export const HOURS_CHART = 104601;
export const LATENESS_CHART = 104701;

const WIDTH = 640;
const CHART_HEIGHT = 360;
/** What a person's two bars take, so that a long company stays readable; and the most that a chart is high. */
const PERSON_HEIGHT = 22;
const MOST_HEIGHT = 3000;
const HEAD_HEIGHT = 120;
/** Below the chart of lateness, in rows of 21 pixels. */
const HOURS_ROW = 20;

interface Chart {
  chartId: number;
  spec: Record<string, unknown>;
  rowIndex: number;
  heightPixels: number;
}

/**
 * Requests for the charts; none for one that would have nothing to show.
 * @param tables as they stand in the workbook now
 * @param sheets of the workbook, with the charts that are there
 */
export function chartRequests({ people, weeks }: SummaryTables, sheets: readonly SheetInfo[]): SheetRequest[] {
  const there = new Set(sheets.flatMap(({ charts }) => charts));
  const home = sheets.find(({ sheetId }) => sheetId === people.spec.sheetId);
  if (home === undefined) return [];
  const used = [...people.columnIndex.values(), ...people.otherColumns.map(({ index }) => index)];
  // Beside the table, as far as there is a column left.
  const columnIndex = Math.min(Math.max(-1, ...used) + 1, home.columnCount - 1);
  const height = Math.min(MOST_HEIGHT, HEAD_HEIGHT + PERSON_HEIGHT * people.rows.length);
  const charts: Chart[] = [
    ...chartOf(weeks, latenessChart(weeks), { chartId: LATENESS_CHART, rowIndex: 1, heightPixels: CHART_HEIGHT }),
    ...chartOf(people, hoursChart(people), { chartId: HOURS_CHART, rowIndex: HOURS_ROW, heightPixels: height }),
  ];
  return charts.map(({ chartId, spec, rowIndex, heightPixels }) => {
    if (there.has(chartId)) return { updateChartSpec: { chartId, spec } };
    const anchorCell = { sheetId: home.sheetId, rowIndex: Math.min(rowIndex, home.rowCount - 1), columnIndex };
    const overlayPosition = { anchorCell, offsetXPixels: 20, widthPixels: WIDTH, heightPixels };
    return { addChart: { chart: { chartId, spec, position: { overlayPosition } } } };
  });
}

function chartOf({ rows }: Table, spec: Record<string, unknown> | null, place: Omit<Chart, 'spec'>): Chart[] {
  return spec === null || rows.length === 0 ? [] : [{ ...place, spec }];
}

function latenessChart(weeks: SummaryTables['weeks']): Record<string, unknown> | null {
  return chartSpec(weeks, {
    title: 'Late by week',
    altText: 'How many people were late in each week.',
    chartType: 'COLUMN',
    domain: 'Week',
    series: [{ header: 'Late', color: '8A6D1A' }],
    axes: ['Week from', 'Late'],
  });
}

function hoursChart(people: SummaryTables['people']): Record<string, unknown> | null {
  return chartSpec(people, {
    title: 'Hours by person',
    altText: 'How many hours each person was called, and was there.',
    chartType: 'BAR',
    domain: 'Name',
    series: [
      { header: 'Hours called', color: '9AA5B1' },
      { header: 'Hours there', color: '1F5F8B' },
    ],
    axes: ['Hours', ''],
  });
}
