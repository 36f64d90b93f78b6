/** A production in hand: its workbook read, its ids, its fence, and the job that works on it. */
import type { Job } from '../jobs/job.ts';
import { AppError, unlessGone } from '../port/appError.ts';
import type { Moment, Workspace } from '../port/workspace.ts';
import { IDS_KEY, readIdMarks } from '../workbook/idMarks.ts';
import type { TabSpec } from '../workbook/tabSpec.ts';
import { Workbook } from '../workbook/workbook.ts';
import { fenceAround } from './fence.ts';
import { DATA_TABS, dataFromWorkbook, type ProductionData } from './productionData.ts';
import {
  ARCHIVED_MESSAGE,
  isArchiveWorkbook,
  PRODUCTION_KEY,
  type ProductionState,
  readProduction,
} from './productionState.ts';
import { zonedData } from './zonedData.ts';

export interface Production {
  job: Job;
  /** Fenced: writes outside the production are refused. */
  ws: Workspace;
  state: ProductionState;
  properties: Record<string, string>;
  workbook: Workbook;
  data: ProductionData;
  /** Now, in the production's zone. */
  now: Moment;
}

/**
 * Reads the production of the active workbook with these tabs besides the usual ones. Two calls.
 * @throws AppError `not-set-up` in a workbook that was never set up or is a copy, `missing-tab`, `missing-column`.
 */
export function openProduction(job: Job, properties: Record<string, string>, moreTabs: readonly TabSpec[]): Production {
  const state = ownProduction(job.ws, properties);
  const { ws } = fenceAround(job.ws, state);
  const workbook = Workbook.read(ws, state.workbookId, [...DATA_TABS, ...moreTabs], readIdMarks(properties[IDS_KEY]));
  // Ids that people type themselves are kept in mind with whatever else is written down.
  job.keepAlong(IDS_KEY, () => workbook.raisedMarks());
  const { data, now } = zonedData(ws, dataFromWorkbook(workbook));
  return { job, ws, state, properties, workbook, data, now };
}

function isArchived(ws: Workspace, workbookId: string): boolean {
  const file = unlessGone(() => ws.drive.get(workbookId));
  return file !== null && isArchiveWorkbook(file);
}

/** The stored production, if it is the active workbook's own. One call. */
export function ownProduction(ws: Workspace, properties: Record<string, string>): ProductionState {
  const state = readProduction(properties[PRODUCTION_KEY]);
  const active = ws.spreadsheets.activeId();
  if (state === null) {
    if (active !== null && isArchived(ws, active)) throw new AppError('not-set-up', ARCHIVED_MESSAGE);
    throw new AppError('not-set-up', 'This workbook has not been set up yet. Choose Set up first.');
  }
  if (active !== null && active !== state.workbookId) {
    throw new AppError(
      'not-set-up',
      'This workbook is a copy of another production’s. It sends and makes nothing until you choose Set up in it.',
    );
  }
  return state;
}
