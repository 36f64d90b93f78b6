/** A production: its workbook read, its ids, what time it is there; and, for whoever acts, its fence and the job that works on it. */
import type { Job } from '../jobs/job.ts';
import { AppError, unlessGone } from '../port/appError.ts';
import type { Moment, ReadOnlyWorkspace, Workspace } from '../port/workspace.ts';
import { IDS_KEY, readIdMarks } from '../workbook/idMarks.ts';
import type { TabSpec } from '../workbook/tabSpec.ts';
import { type Glance, type ReadWorkbook, Workbook } from '../workbook/workbook.ts';
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

/** A production as it was read: enough to plan, to warn and to show. Nothing in it changes anything. */
export interface Production {
  ws: ReadOnlyWorkspace;
  state: ProductionState;
  properties: Record<string, string>;
  workbook: ReadWorkbook;
  data: ProductionData;
  /** Now, in the production's zone. */
  now: Moment;
}

/** A production that a job works on. */
export interface ProductionInHand extends Production {
  job: Job;
  /** Fenced: writes outside the production are refused. */
  ws: Workspace;
  workbook: Workbook;
}

/**
 * Reads the production of the active workbook with these tabs besides the usual ones, for whoever only looks. Three calls.
 * @param glanceFor a part of one of the tabs that may do, by the properties
 * @throws AppError `not-set-up` in a workbook that was never set up or is a copy, `missing-tab`, `missing-column`.
 */
export function lookAtProduction(
  ws: Workspace,
  moreTabs: readonly TabSpec[],
  glanceFor: (properties: Readonly<Record<string, string>>) => Glance | null = () => null,
): Production {
  const properties = ws.properties.all();
  return readIn(ws, properties, moreTabs, glanceFor(properties));
}

/**
 * Opens the production of the active workbook for a job. Two calls.
 * @throws AppError as `lookAtProduction` does.
 */
export function openProduction(
  job: Job,
  properties: Record<string, string>,
  moreTabs: readonly TabSpec[],
): ProductionInHand {
  const production = readIn(job.ws, properties, moreTabs, null);
  // Ids that people type themselves are kept in mind with whatever else is written down.
  job.keepAlong(IDS_KEY, () => production.workbook.raisedMarks());
  return { job, ...production };
}

function readIn(
  unfenced: Workspace,
  properties: Record<string, string>,
  moreTabs: readonly TabSpec[],
  glance: Glance | null,
): Omit<ProductionInHand, 'job'> {
  const state = ownProduction(unfenced, properties);
  const { ws } = fenceAround(unfenced, state);
  const marks = readIdMarks(properties[IDS_KEY]);
  const workbook = Workbook.read(ws, state.workbookId, [...DATA_TABS, ...moreTabs], marks, glance);
  const { data, now } = zonedData(ws, dataFromWorkbook(workbook));
  return { ws, state, properties, workbook, data, now };
}

function isArchived(ws: ReadOnlyWorkspace, workbookId: string): boolean {
  const file = unlessGone(() => ws.drive.get(workbookId));
  return file !== null && isArchiveWorkbook(file);
}

/** The stored production, if it is the active workbook's own. One call. */
export function ownProduction(ws: ReadOnlyWorkspace, properties: Record<string, string>): ProductionState {
  const state = readProduction(properties[PRODUCTION_KEY]);
  const active = ws.spreadsheets.activeId();
  if (state === null) {
    if (active !== null && isArchived(ws, active)) throw new AppError('not-set-up', ARCHIVED_MESSAGE);
    throw new AppError('not-set-up', 'This workbook has not been set up yet. Open Callboard and set it up first.');
  }
  if (active !== null && active !== state.workbookId) {
    throw new AppError(
      'not-set-up',
      'This workbook is a copy of another production’s. It sends and makes nothing until you choose Set up this copy.',
    );
  }
  return state;
}
