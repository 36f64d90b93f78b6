/** The tab Folders with the folders of a usual layout, to be changed into the company's own: before or after setting up. */
import { textArgument } from '../../jobs/checkArguments.ts';
import { SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { NO_OUTCOME, runJob } from '../../jobs/runJob.ts';
import { AppError } from '../../port/appError.ts';
import type { Workspace } from '../../port/workspace.ts';
import { fenceAround } from '../../production/fence.ts';
import { layoutOf } from '../../production/layoutOf.ts';
import { productionIdOf } from '../../production/productionState.ts';
import { FOLDER_LAYOUTS, type FolderLayout, OWN_LAYOUT } from '../../settings/folderLayouts.ts';
import { showRequests } from '../../workbook/shownTabs.ts';
import { tableFrom } from '../../workbook/table.ts';
import { titleOf } from '../../workbook/tabSpec.ts';
import { foldersTab } from '../../workbook/tabs/folders.ts';
import { buildTabs } from './buildTabs.ts';
import { folderRows } from './folderRows.ts';
import { storedProduction } from './knownProduction.ts';
import { builtTabProblems, titleProblems } from './setUpProblems.ts';
import { spreadsheetToSetUp } from './spreadsheetToSetUp.ts';

/** A production that is set up starts from the layout that its tree has, whatever is asked for: its folders are there. */
export function startFolders(ws: Workspace, request: { from: string }): JobOutcome {
  return runJob(ws, SLICE_MS, 'startFolders', (job, properties) => {
    const { file, info, values } = spreadsheetToSetUp(job.ws, job.ws.spreadsheets.activeId());
    const sheet = info.sheets.find(({ sheetId }) => sheetId === foldersTab.sheetId);
    const found = values.find(({ sheetId }) => sheetId === foldersTab.sheetId);
    const table = found === undefined ? undefined : tableFrom(foldersTab, found);
    const title = sheet?.title ?? titleOf(foldersTab);
    const own = titleProblems(info).filter(({ tab }) => tab === titleOf(foldersTab));
    const problems = sheet === undefined ? own : table === undefined ? [] : builtTabProblems([table]);
    if (problems.length > 0) throw new AppError('bad-input', 'The Folders tab cannot be filled.', { problems });
    const stored = storedProduction(properties, file.id);
    const layout = stored === null ? usual(textArgument(request?.from)) : layoutOf(stored);
    const state = stored ?? {
      id: productionIdOf(job.ws, file.id),
      workbookId: file.id,
      layout: layout.name,
      folders: {},
      confidentialWorkbookId: '',
    };
    const fenced = fenceAround(job.ws, state).ws;
    if (sheet?.hidden) fenced.spreadsheets.update(file.id, showRequests([foldersTab.sheetId]));
    if (table !== undefined && table.rows.length > 0) {
      const message = `The ${title} tab has folders already. Change them there.`;
      return { ...NO_OUTCOME, state: sheet?.hidden ? 'done' : 'nothing', message };
    }
    const build = { specs: [foldersTab], sceneHeaders: [], changes: folderRows(layout), fresh: false };
    buildTabs(fenced, file.id, { ...build, firstIndex: info.sheets.length }, info, values);
    const toDo = `Change them there. Then choose ${OWN_LAYOUT} as Folder layout in Start here, and Put back what is missing in Settings.`;
    return { ...NO_OUTCOME, state: 'done', message: `The ${title} tab has the folders of ${layout.name}.`, toDo };
  });
}

function usual(name: string): FolderLayout {
  const layout = FOLDER_LAYOUTS.find((one) => one.name === name);
  if (layout === undefined) throw new AppError('bad-input', `Callboard has no folder layout “${name}”.`);
  return layout;
}
