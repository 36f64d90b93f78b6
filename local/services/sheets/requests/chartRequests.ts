/** Requests about charts: made with an id of the caller's, and given another specification. Only basic charts that lie on a tab. */
import type { Draft } from '../draft.ts';
import { copyJson } from '../fieldMask.ts';
import { areaOf } from '../gridRange.ts';
import { refusal } from '../refusal.ts';
import { chartDataOf } from './chartSources.ts';
import type { Handler } from './request.ts';

type ChartSpec = GoogleAppsScript.Sheets.Schema.ChartSpec;
type Position = GoogleAppsScript.Sheets.Schema.EmbeddedObjectPosition;
type Json = Record<string, unknown>;

/** What Google makes a chart of that is given no size. */
const USUAL_SIZE = { widthPixels: 600, heightPixels: 371 };

export const addChart: Handler<'addChart'> = (draft, { chart }) => {
  if (!chart?.spec) throw refusal('chart.spec must be specified.');
  const ids = draft.book.sheets.flatMap(({ charts = [] }) => charts.map((one) => Number(one.chartId)));
  const chartId = chart.chartId ?? draft.freeId(ids);
  if (chartId < 0) throw refusal(`Invalid chartId: ${chartId}. The chartId must be non-negative.`);
  if (ids.includes(chartId)) throw refusal(`A chart or other embedded object with id ${chartId} already exists.`);
  checkSpec(draft, chart.spec);
  const overlayPosition = placeOf(draft, chart.position);
  const added: Json = copyJson({ ...chart, chartId, position: { overlayPosition } });
  const sheet = draft.sheet(overlayPosition.anchorCell.sheetId);
  sheet.charts = [...(sheet.charts ?? []), added];
  return { chart: copyJson(added) };
};

export const updateChartSpec: Handler<'updateChartSpec'> = (draft, { chartId, spec }) => {
  if (!spec) throw refusal('spec must be specified.');
  const found = draft.book.sheets.find(({ charts = [] }) => charts.some((one) => one.chartId === chartId));
  if (!found) throw refusal(`No chart with id: ${chartId}`);
  checkSpec(draft, spec);
  const sheet = draft.sheet(found.properties.sheetId);
  sheet.charts = (sheet.charts ?? []).map((one) => (one.chartId === chartId ? { ...one, spec: copyJson(spec) } : one));
  return undefined;
};

function placeOf(draft: Draft, position: Position | undefined) {
  const set = Object.values(position ?? {}).filter((one) => one !== null && one !== undefined);
  const overlay = position?.overlayPosition;
  if (set.length !== 1 || !overlay?.anchorCell) {
    throw refusal(
      'position must be an overlayPosition with its anchorCell; other places are not in the local account.',
    );
  }
  const { sheetId = 0, rowIndex = 0, columnIndex = 0 } = overlay.anchorCell;
  areaOf(draft.look(sheetId), {
    ...{ sheetId, startRowIndex: rowIndex, endRowIndex: rowIndex + 1 },
    ...{ startColumnIndex: columnIndex, endColumnIndex: columnIndex + 1 },
  });
  const { widthPixels = USUAL_SIZE.widthPixels, heightPixels = USUAL_SIZE.heightPixels } = overlay;
  if (widthPixels < 1 || heightPixels < 1) throw refusal('The size of a chart must be positive.');
  return { ...copyJson(overlay), widthPixels, heightPixels, anchorCell: { sheetId, rowIndex, columnIndex } };
}

/** Every range is in its grid, one row or one column, and as long as the others of the chart. */
function checkSpec(draft: Draft, { basicChart }: ChartSpec): void {
  if (!basicChart) throw refusal('spec must have a basicChart; other charts are not in the local account.');
  const { chartType, domains = [], series = [], headerCount = 0 } = basicChart;
  if (!chartType) throw refusal('basicChart.chartType must be specified.');
  if (domains.length === 0 || series.length === 0) throw refusal('A basic chart must have a domain and a series.');
  if (headerCount < 0) throw refusal('headerCount must be non-negative.');
  const lengths = chartDataOf(basicChart).map((data) => {
    const sources = data?.sourceRange?.sources ?? [];
    if (sources.length === 0) throw refusal('ChartData must have a source range.');
    return sources.reduce((sum, range) => {
      const { startRow, endRow, startColumn, endColumn } = areaOf(draft.look(range.sheetId), range);
      const [height, width] = [endRow - startRow, endColumn - startColumn];
      if (height !== 1 && width !== 1) throw refusal('A chart source range must be one row or one column.');
      return sum + Math.max(height, width);
    }, 0);
  });
  if (new Set(lengths).size > 1) throw refusal('All source ranges of a chart must have the same length.');
}
