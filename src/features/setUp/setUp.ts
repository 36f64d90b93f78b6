/**
 * Setting up: the active workbook built and filled, the folder tree around it, and the Confidential folder and
 * workbook. Doing it again repairs what is missing, renames nothing and makes no twins.
 */
import type { Job } from '../../jobs/job.ts';
import type { JobStart, Step } from '../../jobs/jobStart.ts';
import { companyMailFor } from '../../mail/companyMail.ts';
import { IN_FLIGHT_KEY, NONE_IN_FLIGHT } from '../../mail/outbox.ts';
import type { Problem } from '../../port/appError.ts';
import type { DriveFile, SheetValues, SpreadsheetInfo } from '../../port/workspace.ts';
import { type Fence, fenceAround } from '../../production/fence.ts';
import { layoutOf } from '../../production/layoutOf.ts';
import {
  folderId,
  PRODUCTION_KEY,
  type ProductionState,
  productionText,
  tagsOf,
} from '../../production/productionState.ts';
import { needsMark, TABS_KEY, type TabNeeds, tabNeeds } from '../../production/tabsShown.ts';
import { isEarlier, VERSION, workbookVersion } from '../../production/version.ts';
import { FOLDER_CONTENTS } from '../../settings/folderContents.ts';
import { folderPlan, type PlannedFolder, ROOT_KEY } from '../../settings/folderLayouts.ts';
import { IDS_KEY, idMarksText, isMarkLost, marksFrom, readIdMarks, withGiven } from '../../workbook/idMarks.ts';
import { isNeeded } from '../../workbook/shownTabs.ts';
import { tableFrom } from '../../workbook/table.ts';
import type { TabSpec } from '../../workbook/tabSpec.ts';
import { PRODUCTION_TABS } from '../../workbook/tabSpecs.ts';
import { foldersTab } from '../../workbook/tabs/folders.ts';
import { buildTabs } from './buildTabs.ts';
import { foldersToClose } from './foldersToClose.ts';
import { knownProduction, missingFolders, storedProduction, withLayout, withReservedIds } from './knownProduction.ts';
import { closeFolder, confidentialTables, makeConfidential } from './makeConfidential.ts';
import { misplacedFolders } from './misplacedFolders.ts';
import { moveWorkbook } from './moveWorkbook.ts';
import type { SetUpInput } from './setUpInput.ts';
import { setUpPlan } from './setUpPlan.ts';
import { builtTabProblems } from './setUpProblems.ts';
import { existingTables } from './setUpTables.ts';
import { spreadsheetToSetUp, timeZoneProblem } from './spreadsheetToSetUp.ts';
import { STARTED } from './startRows.ts';

export interface SetUpResult {
  state: 'done' | 'more' | 'refused';
  problems: Problem[];
  /** What was made, for the person. */
  title: string;
  foldersMade: number;
  tabsMade: number;
  /** In tabs that were there. */
  columnsMade: number;
  rowsAdded: number;
  alreadySetUp: boolean;
}

const NOTHING_MADE = { foldersMade: 0, tabsMade: 0, columnsMade: 0, rowsAdded: 0 };

/**
 * @param at where there is no active workbook (Drive's side panel): the workbook, and the job that this is part of
 * @throws AppError `not-set-up` when there is no active workbook, and whatever Google answers; then what was done stays
 *   done, and running it again goes on.
 */
export function setUpProduction(
  job: Job,
  properties: Record<string, string>,
  input: SetUpInput,
  at: { workbookId: string; start: JobStart } | null = null,
): SetUpResult {
  const { ws } = job;
  const workbookId = at?.workbookId ?? ws.spreadsheets.activeId();
  const { file, info, values } = spreadsheetToSetUp(ws, workbookId);
  const kept = readIdMarks(properties[IDS_KEY]);
  const isOld = hasTabs(info) && isEarlier(workbookVersion(file), VERSION);
  const stored = storedProduction(properties, file.id);
  let plan = setUpPlan(input, info, values, kept, isOld, stored);
  const zoneProblem = timeZoneProblem(ws, plan.data);
  const refusals = zoneProblem === null ? plan.refusals : [...plan.refusals, zoneProblem];
  const { title, year } = plan.data.settings;
  if (refusals.length > 0) return refused(job, title, refusals);
  const known = withLayout(knownProduction(job, properties, file, plan.layout), plan.layout);
  const misplaced = misplacedFolders(ws, known);
  if (misplaced.length > 0) return refused(job, title, misplaced);
  const closed = known.fresh ? [] : confidentialTables(ws, known.state);
  const closedProblems = builtTabProblems(closed);
  if (closedProblems.length > 0) return refused(job, title, closedProblems);
  const marks = marksFrom(kept, [...existingTables(values).values(), ...closed]);
  if (isMarkLost(kept)) plan = setUpPlan(input, info, values, marks, isOld, stored);
  const folders = folderPlan(layoutOf(known.state), title, year);
  const missing = missingFolders(job, folders, known);
  const fence = fenceAround(ws, known.state);
  if (known.fresh || missing.includes(ROOT_KEY)) fence.admit(file.parentId ?? '');
  const state = withReservedIds(job, known.state, missing, known.resuming);
  job.begin(
    { ...(at?.start ?? { kind: 'setUp', params: {} }), isFirst: known.fresh },
    {
      // Until its folders are there, calls go on into those of the layout from before.
      [PRODUCTION_KEY]: productionText(stored === null ? state : withLayoutOf(state, stored)),
      // Of a workbook that has its tabs the tick shows what its phase needs.
      ...(hasTabs(info) ? {} : { [TABS_KEY]: needsMark(needsOf(ws, plan)) }),
      // A workbook that is set up from Drive has no note of its own yet.
      ...(at === null ? { [IDS_KEY]: idMarksText(withGiven(marks, plan.changes)) } : {}),
      // A workbook that has its tabs may be a copy of one that was in the middle of sending.
      ...(hasTabs(info) ? {} : { [IN_FLIGHT_KEY]: NONE_IN_FLIGHT }),
    },
  );
  const toClose = foldersToClose({ ...known, state }, stored, missing);
  const before = { info, values, file, state, stored, missing, toClose, isOld };
  const steps = setUpSteps(job, fence, before, { title, folders, fresh: !hasTabs(info) }, plan);
  if (!job.runSteps(steps)) {
    return { state: 'more', problems: plan.notices, title, ...NOTHING_MADE, alreadySetUp: !known.fresh };
  }
  job.finish();
  return {
    state: 'done',
    problems: [...plan.notices, ...companyMailFor(ws, properties, plan.data)],
    title,
    foldersMade: missing.length,
    tabsMade: PRODUCTION_TABS.filter((tab) => !isThere(info, tab)).length,
    columnsMade: missingColumns(values),
    rowsAdded: plan.rowsAdded,
    alreadySetUp: !known.fresh,
  };
}

/** The state with the layout of another one. */
function withLayoutOf(
  { ownLayout: _, ...state }: ProductionState,
  { layout, ownLayout }: ProductionState,
): ProductionState {
  return { ...state, layout, ...(ownLayout === undefined ? {} : { ownLayout }) };
}

/** Nothing is built, and what was under way is given up. */
function refused(job: Job, title: string, problems: Problem[]): SetUpResult {
  if (job.present.state === 'running' && job.present.kind === 'setUp') job.finish();
  return { state: 'refused', problems, title, ...NOTHING_MADE, alreadySetUp: false };
}

/** Names of the tabs that a workbook shows when they are made. */
function shownTabs(
  ws: Fence['ws'],
  { data, changes, sceneHeaders }: ReturnType<typeof setUpPlan>,
): ReadonlySet<string> {
  // Their rows are the same in every workbook.
  const filled = new Set(changes.map(({ tab }) => tab.name).filter((name) => !STARTED.has(name)));
  const needs = { ...needsOf(ws, { data, sceneHeaders }), filled };
  return new Set(PRODUCTION_TABS.filter((tab) => isNeeded(tab, needs)).map(({ name }) => name));
}

function needsOf(
  ws: Pick<Fence['ws'], 'clock'>,
  { data, sceneHeaders }: Pick<ReturnType<typeof setUpPlan>, 'data' | 'sceneHeaders'>,
): TabNeeds {
  return tabNeeds(data.settings, sceneHeaders.length > 0, ws.clock.now(data.settings.timeZone).date);
}

/** True once the workbook's tabs were made, here or in the workbook that this one was copied from. */
function hasTabs(info: SpreadsheetInfo): boolean {
  // The company's own folders are typed before anything is set up.
  return PRODUCTION_TABS.some((tab) => tab.name !== foldersTab.name && isThere(info, tab));
}

/** How many columns the tabs that are there have lost. */
function missingColumns(sheets: readonly SheetValues[]): number {
  return PRODUCTION_TABS.reduce((sum, tab) => {
    const values = sheets.find(({ sheetId }) => sheetId === tab.sheetId);
    return sum + (values === undefined ? 0 : tableFrom(tab, values).missing.length);
  }, 0);
}

function isThere({ sheets }: SpreadsheetInfo, { sheetId }: TabSpec): boolean {
  return sheets.some((sheet) => sheet.sheetId === sheetId);
}

interface Before {
  info: SpreadsheetInfo;
  values: readonly SheetValues[];
  file: DriveFile;
  state: ProductionState;
  /** What was remembered before. */
  stored: ProductionState | null;
  missing: readonly string[];
  /** Keys of closed folders that have to be looked at. */
  toClose: readonly string[];
  /** The workbook is of an earlier version. */
  isOld: boolean;
}

function setUpSteps(
  job: Job,
  fence: Fence,
  before: Before,
  target: { title: string; folders: readonly PlannedFolder[]; fresh: boolean },
  plan: ReturnType<typeof setUpPlan>,
): Step[] {
  const { state, file } = before;
  const { ws } = fence;
  const shown = shownTabs(ws, plan);
  const steps: Step[] = [
    {
      key: 'workbook',
      run: () =>
        buildTabs(
          ws,
          state.workbookId,
          {
            specs: PRODUCTION_TABS,
            sceneHeaders: plan.sceneHeaders,
            changes: plan.changes,
            fresh: target.fresh,
            isShown: (spec) => shown.has(spec.name),
            isEarlier: before.isOld,
          },
          before.info,
          before.values,
        ),
    },
  ];
  for (const folder of target.folders.filter(({ key }) => before.missing.includes(key))) {
    steps.push({
      key: `folder:${folder.key}`,
      run: () => {
        ws.drive.createFolder({
          id: folderId(state, folder.key),
          name: folder.name,
          description: folder.about ?? FOLDER_CONTENTS.get(folder.key) ?? '',
          parentId: folder.parentKey === null ? file.parentId : folderId(state, folder.parentKey),
          marks: tagsOf(state.id, folder.parentKey === null ? 'production' : 'folder', folder.key),
          restricted: folder.restricted,
        });
      },
    });
  }
  for (const key of before.toClose) {
    steps.push({ key: `closed:${key}`, run: () => closeFolder(job, ws, folderId(state, key)) });
  }
  steps.push({ key: 'move', run: () => moveWorkbook(ws, before, target.title) });
  steps.push({
    key: 'confidential',
    run: () => makeConfidential(job, ws, state, before.missing, target.title),
  });
  const { stored } = before;
  if (stored !== null && productionText(withLayoutOf(state, stored)) !== productionText(state)) {
    steps.push({
      key: 'layout',
      run: () => {
        const { confidentialWorkbookId } = storedProduction(ws.properties.all(), state.workbookId) ?? state;
        ws.properties.set(PRODUCTION_KEY, productionText({ ...state, confidentialWorkbookId }));
      },
    });
  }
  return steps;
}
