/** Tabs as the sidebar asks for them: which there are, and one that is to be shown. */
import { textArgument } from '../../jobs/checkArguments.ts';
import { SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { NO_OUTCOME, runJob } from '../../jobs/runJob.ts';
import { AppError } from '../../port/appError.ts';
import type { ReadOnlyWorkspace, Workspace } from '../../port/workspace.ts';
import { fenceAround } from '../../production/fence.ts';
import { ownProduction } from '../../production/production.ts';
import { missingTabMessage } from '../../workbook/readTabs.ts';
import { showRequests } from '../../workbook/shownTabs.ts';
import { PRODUCTION_TABS } from '../../workbook/tabSpecs.ts';
import type { TabShown } from './tabTypes.ts';

/** Three calls. */
export function getTabs(ws: Workspace): TabShown[] {
  return tabsOf(ws, ownProduction(ws, ws.properties.all()).workbookId);
}

/** Shows one of Callboard's tabs; what it holds worked all the same while it was hidden. */
export function unhideTab(ws: Workspace, request: { name: string }): JobOutcome {
  return runJob(ws, SLICE_MS, 'unhideTab', (job, properties) => {
    const name = textArgument(request?.name);
    const state = ownProduction(job.ws, properties);
    const spec = PRODUCTION_TABS.find((tab) => tab.name === name);
    if (spec === undefined) throw new AppError('bad-input', `Callboard has no tab “${name}”.`);
    const tab = tabsOf(job.ws, state.workbookId).find((one) => one.name === name);
    if (tab === undefined) throw new AppError('missing-tab', missingTabMessage(name));
    if (tab.isShown) return { ...NO_OUTCOME, message: `The ${tab.title} tab is shown already.` };
    fenceAround(job.ws, state).ws.spreadsheets.update(state.workbookId, showRequests([spec.sheetId]));
    return { ...NO_OUTCOME, state: 'done', message: `The ${tab.title} tab is shown.` };
  });
}

function tabsOf(ws: ReadOnlyWorkspace, workbookId: string): TabShown[] {
  return ws.spreadsheets.describe(workbookId).sheets.flatMap(({ sheetId, title, hidden }): TabShown[] => {
    const spec = PRODUCTION_TABS.find((tab) => tab.sheetId === sheetId);
    return spec === undefined ? [] : [{ name: spec.name, title, isShown: !hidden }];
  });
}
