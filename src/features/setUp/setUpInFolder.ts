/**
 * Setting up from Drive: a new workbook in the selected folder, and then the same as in an open one. What is under way
 * is kept with the person, because there is no document yet to keep it with.
 */
import type { Job } from '../../jobs/job.ts';
import { AppError } from '../../port/appError.ts';
import { FOLDER_TYPE, type ReadOnlyWorkspace, type Workspace } from '../../port/workspace.ts';
import { PRODUCTION_KEY, TAG_KEY, TAG_KIND } from '../../production/productionState.ts';
import { inSharedDrive } from '../../production/sharedTree.ts';
import { folderPlan, layoutNamed } from '../../settings/folderLayouts.ts';
import { givenProblems } from '../../settings/settings.ts';
import { zoneNamed } from '../../values/zoneNames.ts';
import { type SetUpResult, setUpProduction } from './setUp.ts';

/** The property that names the workbook that is being set up. */
export const NEW_WORKBOOK_KEY = 'newWorkbook';
/** Marks a workbook between its making and its moving into the tree. */
const NEW_WORKBOOK = 'newWorkbook';

export interface FolderSetUpRequest {
  folderId: string;
  title: string;
  year: string;
  layout: string;
  timeZone: string;
  stageManagerEmail: string;
}

export interface FolderSetUpResult extends SetUpResult {
  workbookId: string;
}

/** @throws AppError `bad-input` when the folder holds a production of this name; then nothing was made. */
export function setUpInFolder(
  job: Job,
  properties: Record<string, string>,
  request: FolderSetUpRequest,
): FolderSetUpResult {
  const { ws } = job;
  const { folderId, title, year, layout, timeZone, stageManagerEmail } = request;
  const start = { kind: 'setUp' as const, params: { folderId, title, year, layout, timeZone } };
  const resuming = job.isUnderWay(start);
  if (!resuming) refuseBefore(ws, request);
  job.begin(start);
  const known = resuming ? (properties[NEW_WORKBOOK_KEY] ?? '') : '';
  const workbookId = known || newWorkbook(ws, folderId, title, resuming);
  if (workbookId !== known) ws.properties.set(NEW_WORKBOOK_KEY, workbookId);
  const settings = {
    Title: title,
    Year: year,
    'Folder layout': layout,
    'Time zone': timeZone,
    'Stage manager email': stageManagerEmail,
  };
  const result = setUpProduction(job, properties, { files: [], settings }, { workbookId, start });
  if (result.state === 'done') {
    // From here on the workbook remembers for itself; the person's store is for the next one.
    ws.properties.remove(PRODUCTION_KEY);
    ws.properties.remove(NEW_WORKBOOK_KEY);
  }
  return { ...result, workbookId };
}

/** Everything that can be known to be wrong before anything is made. */
function refuseBefore(ws: ReadOnlyWorkspace, request: FolderSetUpRequest): void {
  const { folderId, title, year, layout, timeZone, stageManagerEmail } = request;
  const problems = [
    ...(title === '' ? [{ message: 'The title is empty. Type it in.' }] : []),
    ...(year === '' ? [{ message: 'The year is empty. Type it in.' }] : []),
    ...(timeZone === '' ? [{ message: 'The time zone is empty. Type it in, for example Europe/London.' }] : []),
    ...(stageManagerEmail === ''
      ? [{ message: 'Google does not say what your address is. Set up in a new spreadsheet.' }]
      : []),
    ...givenProblems({ Title: title, Year: year, 'Time zone': timeZone }),
  ];
  if (timeZone !== '') {
    try {
      ws.clock.now(zoneNamed(timeZone).zone);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      problems.push({ message: error.message });
    }
  }
  if (problems.length > 0) throw new AppError('bad-input', 'Something is missing.', { problems });
  if (ws.drive.get(folderId).inSharedDrive) throw inSharedDrive('This folder');
  const name = folderPlan(layoutNamed(layout), title, year)[0]?.name;
  const taken = ws.drive.list(folderId).some((file) => file.mimeType === FOLDER_TYPE && file.name === name);
  if (taken) {
    throw new AppError(
      'bad-input',
      `There is a folder “${name}” in this folder already. Open the workbook in it, or choose another title or year.`,
    );
  }
}

/** In the selected folder, which a person has chosen: the one thing that is made before there is a fence. */
function newWorkbook(ws: Workspace, folderId: string, title: string, resuming: boolean): string {
  const key = ws.hash(`${folderId}\n${title}`).slice(0, 16);
  const find = () =>
    ws.drive.list(folderId).find((file) => file.marks[TAG_KIND] === NEW_WORKBOOK && file.marks[TAG_KEY] === key)?.id;
  const make = () =>
    ws.spreadsheets.create(`${title}: Callboard`, folderId, { [TAG_KIND]: NEW_WORKBOOK, [TAG_KEY]: key });
  const found = resuming ? find() : undefined;
  if (found !== undefined) return found;
  try {
    return make();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'transient') throw error;
    // The error may have come after it was made.
    return find() ?? make();
  }
}
