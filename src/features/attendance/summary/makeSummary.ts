/** The tab Attendance summary: filled from Attendance, with a chart of lateness and one of hours beside it. */
import type { Problem } from '../../../port/appError.ts';
import type { SheetInfo, SheetRequest } from '../../../port/workspace.ts';
import type { Production, ProductionInHand } from '../../../production/production.ts';
import { newTabRequests } from '../../../workbook/buildWorkbook.ts';
import { showRequests } from '../../../workbook/shownTabs.ts';
import { attendanceSummaryTab, attendanceTab, lateWeeksTab } from '../../../workbook/tabs/rehearsal.ts';
import { Workbook } from '../../../workbook/workbook.ts';
import { type AttendanceSummary, attendanceSummary } from './attendanceSummary.ts';
import { type SettledRow, settledRows } from './settledRows.ts';
import { type SummaryTables, summaryChanges } from './summaryChanges.ts';
import { chartRequests } from './summaryCharts.ts';
import { summaryDoubts } from './summaryDoubts.ts';

const OWN_TABS = [attendanceSummaryTab, lateWeeksTab] as const;
export const SUMMARY_TABS = [attendanceTab, ...OWN_TABS] as const;

/** The property that says that somebody has asked for the summary: from then on each report keeps it up to date. */
export const SUMMARY_KEY = 'attendance.summary';

export interface SummaryMade {
  state: 'done' | 'more' | 'nothing';
  summary: AttendanceSummary;
  problems: Problem[];
}

/** Attendance as it stands, summed up. No call. */
export function summaryOf(
  { data, workbook, now }: Pick<Production, 'data' | 'workbook' | 'now'>,
  problems: Problem[],
): { rows: SettledRow[]; summary: AttendanceSummary } {
  const table = workbook.table(attendanceTab);
  const rows = settledRows(data, table, workbook.records(attendanceTab, problems));
  problems.push(...summaryDoubts(rows, table.title, now.date));
  return { rows, summary: attendanceSummary(rows, now.date) };
}

/** Every step is the same again: rows are found by their ids, charts by theirs. */
export function makeSummary(production: ProductionInHand): SummaryMade {
  const { job, ws, workbook, properties } = production;
  const problems: Problem[] = [];
  const { summary } = summaryOf(production, problems);
  const tables = tablesOf(workbook);
  if (summary.people.length === 0 && tables.people.rows.length === 0) return { state: 'nothing', summary, problems };
  job.beginLooking({ kind: 'attendanceSummary', params: {} });
  let { sheets } = ws.spreadsheets.describe(workbook.id);
  const isFirst = tables.people.rows.length === 0;
  const done = job.runSteps([
    {
      key: 'tabs',
      run: () => {
        const requests = tabRequests(sheets, isFirst);
        if (requests.length === 0) return;
        ws.spreadsheets.update(workbook.id, requests);
        workbook.areMade(OWN_TABS);
        if (requests.some((one) => 'addSheet' in one)) sheets = ws.spreadsheets.describe(workbook.id).sheets;
      },
    },
    { key: 'rows', run: () => workbook.change(summaryChanges(tables, summary)) },
    {
      key: 'charts',
      run: () => {
        const requests = chartRequests(tablesOf(workbook), sheets);
        if (requests.length > 0) ws.spreadsheets.update(workbook.id, requests);
        if (properties[SUMMARY_KEY] === undefined) ws.properties.set(SUMMARY_KEY, 'kept');
      },
    },
  ]);
  if (!done) return { state: 'more', summary, problems };
  job.finish();
  return { state: 'done', summary, problems };
}

/** The rows alone, for whoever has read Attendance anyway; the charts show them by themselves. Two calls at most. */
export function keepSummary(production: ProductionInHand, summary: AttendanceSummary): void {
  const { ws, state } = production;
  const workbook = Workbook.read(ws, state.workbookId, OWN_TABS);
  workbook.change(summaryChanges(tablesOf(workbook), summary));
}

function tablesOf(workbook: Pick<Workbook, 'table'>): SummaryTables {
  return { people: workbook.table(attendanceSummaryTab), weeks: workbook.table(lateWeeksTab) };
}

/** Makes what is not there, and shows what was hidden: the summary, since somebody asked for it, and with the first also the weeks. */
function tabRequests(sheets: readonly SheetInfo[], isFirst: boolean): SheetRequest[] {
  const missing = OWN_TABS.filter((tab) => !sheets.some(({ sheetId }) => sheetId === tab.sheetId));
  const hidden = OWN_TABS.filter(
    (tab) =>
      (isFirst || tab === attendanceSummaryTab) && sheets.some((one) => one.sheetId === tab.sheetId && one.hidden),
  );
  return [
    ...missing.flatMap((spec, at) => newTabRequests({ spec, moreHeaders: [] }, sheets.length + at)),
    ...showRequests(hidden.map(({ sheetId }) => sheetId)),
  ];
}
