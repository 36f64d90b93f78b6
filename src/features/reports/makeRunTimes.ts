/** The tab Run times with its chart: a row a performance, brought up to date whenever somebody asks. */
import type { SheetInfo, SheetRequest } from '../../port/workspace.ts';
import type { ProductionInHand } from '../../production/production.ts';
import { clockTime, dateInShort } from '../../values/dates.ts';
import { foldedText } from '../../values/text.ts';
import { newTabRequests } from '../../workbook/buildWorkbook.ts';
import type { RowChange } from '../../workbook/changeRows.ts';
import { chartSpec } from '../../workbook/chartSpec.ts';
import { showRequests } from '../../workbook/shownTabs.ts';
import { cellOf, cellText, type Table } from '../../workbook/table.ts';
import { runTimesTab, timingsTab } from '../../workbook/tabs/rehearsal.ts';
import { type RunTime, runTimes } from './runTimes.ts';

export const RUN_TIMES_TABS = [timingsTab, runTimesTab] as const;

/** Stored with the workbook: it never changes. */
export const RUN_TIMES_CHART = 104801;
const SIZE = { widthPixels: 640, heightPixels: 360 };

/** Every step is the same again: rows are found by the event, the chart by its id. */
export function makeRunTimes(production: ProductionInHand): { state: 'done' | 'more' | 'nothing'; known: number } {
  const { job, ws, workbook } = production;
  const known = runTimes(production);
  const table = workbook.table(runTimesTab);
  if (known.length === 0 && table.rows.length === 0) return { state: 'nothing', known: 0 };
  job.beginLooking({ kind: 'runTimes', params: {} });
  let { sheets } = ws.spreadsheets.describe(workbook.id);
  const done = job.runSteps([
    {
      key: 'tab',
      run: () => {
        const requests = tabRequests(sheets);
        if (requests.length === 0) return;
        ws.spreadsheets.update(workbook.id, requests);
        workbook.areMade([runTimesTab]);
        if (requests.some((one) => 'addSheet' in one)) sheets = ws.spreadsheets.describe(workbook.id).sheets;
      },
    },
    { key: 'rows', run: () => workbook.change([...known.map(rowOf), ...gone(table, known)]) },
    {
      key: 'chart',
      run: () => {
        const requests = chartRequests(workbook.table(runTimesTab), sheets);
        if (requests.length > 0) ws.spreadsheets.update(workbook.id, requests);
      },
    },
  ]);
  if (!done) return { state: 'more', known: known.length };
  job.finish();
  return { state: 'done', known: known.length };
}

function rowOf({ event, runMinutes, showMinutes, hold, why }: RunTime): RowChange {
  return {
    ...{ tab: runTimesTab, mode: 'put' },
    values: {
      'Event ID': event.id,
      Performance: `${dateInShort(event.date)}, ${clockTime(event.start)}`,
      'Run time': runMinutes,
      'Show time': showMinutes,
      'Longest hold': hold,
      Why: why || null,
    },
  };
}

/** Of a performance whose times are known no more the row stays, with nothing in it. */
function gone(table: Table<typeof runTimesTab>, known: readonly RunTime[]): RowChange[] {
  const there = new Set(known.map(({ event }) => foldedText(event.id)));
  const nothing = { 'Run time': null, 'Show time': null, 'Longest hold': null, Why: null };
  return table.rows.flatMap((row): RowChange[] => {
    const id = cellText(cellOf(table, row, 'Event ID'));
    if (id.trim() === '' || there.has(foldedText(id))) return [];
    return [{ tab: runTimesTab, mode: 'update', values: { 'Event ID': id, ...nothing } }];
  });
}

function tabRequests(sheets: readonly SheetInfo[]): SheetRequest[] {
  const sheet = sheets.find(({ sheetId }) => sheetId === runTimesTab.sheetId);
  if (sheet === undefined) return newTabRequests({ spec: runTimesTab, moreHeaders: [] }, sheets.length);
  return sheet.hidden ? showRequests([sheet.sheetId]) : [];
}

function chartRequests(table: Table<typeof runTimesTab>, sheets: readonly SheetInfo[]): SheetRequest[] {
  const home = sheets.find(({ sheetId }) => sheetId === runTimesTab.sheetId);
  const spec = chartSpec(table, {
    title: 'Run time of each performance',
    altText: 'How many minutes each performance ran, without and with intermissions.',
    chartType: 'LINE',
    domain: 'Performance',
    series: [
      { header: 'Run time', color: '1F5F8B' },
      { header: 'Show time', color: '9AA5B1' },
    ],
    axes: ['', 'Minutes'],
  });
  if (home === undefined || spec === null || table.rows.length === 0) return [];
  if (sheets.some(({ charts }) => charts.includes(RUN_TIMES_CHART))) {
    return [{ updateChartSpec: { chartId: RUN_TIMES_CHART, spec } }];
  }
  const used = [...table.columnIndex.values(), ...table.otherColumns.map(({ index }) => index)];
  const columnIndex = Math.min(Math.max(-1, ...used) + 1, home.columnCount - 1);
  const overlayPosition = { anchorCell: { sheetId: home.sheetId, rowIndex: 1, columnIndex }, ...SIZE };
  return [{ addChart: { chart: { chartId: RUN_TIMES_CHART, spec, position: { overlayPosition } } } }];
}
