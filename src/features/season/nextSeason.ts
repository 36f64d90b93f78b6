/**
 * The next production from an archived one: a new workbook beside the place where the archived production lay, filled with
 * what `nextTabs` lets over. Set up turns it into a production.
 */

import { AppError, type Problem, unlessGone } from '../../port/appError.ts';
import type { DriveFile, ReadOnlyWorkspace, Workspace } from '../../port/workspace.ts';
import { type Fence, fenceAround } from '../../production/fence.ts';
import { TAG_KEY, TAG_PRODUCTION } from '../../production/productionState.ts';
import { givenProblems } from '../../settings/settings.ts';
import { foldedText } from '../../values/text.ts';
import { archivedState, type OpenArchive } from '../archive/after/openArchive.ts';
import { tablesOf } from '../archive/make/archiveRecords.ts';
import { fillNewWorkbook } from '../archive/make/writeCopy.ts';
import { NEXT_TABS, type NextTabs, nextTabs } from './nextTabs.ts';

/** Marks the workbook for good, so that it is found again after it was set up and moved. */
export const TAG_SEASON = 'callboardSeason';
/** Google's name for the top of My Drive, wherever an id is wanted. */
const MY_DRIVE = 'root';

export interface NextSeason {
  title: string;
  /** As people write it, with a year in it: `2028`, `2028-29`, `Spring 2028`. */
  year: string;
}

export interface NextSeasonPlace {
  folder: DriveFile;
  /** False when the production's old place is gone or not to be written to, so that the top of My Drive has to do. */
  asBefore: boolean;
}

/**
 * The title and year as they are written, without doubled spaces.
 * @throws AppError `bad-input` with everything that is wrong.
 */
export function checkedSeason(asked: NextSeason): NextSeason {
  const title = asked.title.replace(/\s+/g, ' ').trim();
  const year = asked.year.replace(/\s+/g, ' ').trim();
  const problems: Problem[] = [];
  if (title === '') problems.push({ column: 'Title', message: 'It is empty. Type the new production’s title.' });
  if (year === '') problems.push({ column: 'Year', message: 'It is empty. Type the year or season, such as 2028.' });
  else if (!/(^|\D)(19|20|21)\d\d(\D|$)/.test(year)) {
    problems.push({ column: 'Year', message: `“${year}” has no year in it. Type it as 2028, or as 2028-29.` });
  }
  problems.push(...givenProblems({ Title: title, Year: year }));
  if (problems.length > 0) {
    throw new AppError('bad-input', 'The new production needs a title and a year.', { problems });
  }
  return { title, year };
}

/** Where the new workbook goes. One call, or two. */
export function nextSeasonPlace(ws: ReadOnlyWorkspace, archive: OpenArchive): NextSeasonPlace {
  const before = archive.facts['Parent before'] ?? '';
  const folder = before === '' ? null : writableFolder(ws, before);
  return folder === null ? { folder: ws.drive.get(MY_DRIVE), asBefore: false } : { folder, asBefore: true };
}

function writableFolder(ws: ReadOnlyWorkspace, id: string): DriveFile | null {
  const folder = unlessGone(() => ws.sharing.file(id));
  return folder === null || folder.trashed || folder.inSharedDrive || !folder.mayEdit ? null : folder;
}

/**
 * Makes the workbook and fills it, once for each title and year, wherever it has been moved to since. What an earlier run
 * began is gone on with; one that is a production by now is left alone.
 */
export function startNextSeason(
  ws: Workspace,
  archive: OpenArchive,
  { folder }: NextSeasonPlace,
  season: NextSeason,
): { id: string; isSetUp: boolean } & Pick<NextTabs, 'staffTaken' | 'staffLeft'> {
  const fence = fenceAround(ws, archivedState(ws, archive));
  // The one place outside the archive that is written to: one new workbook.
  fence.admit(folder.id);
  const key = `next/${ws.hash(`${foldedText(season.title)} ${foldedText(season.year)}`).slice(0, 12)}`;
  const { id, isSetUp } = nextWorkbook(fence, folder.id, season, key);
  if (isSetUp) return { id, isSetUp, staffTaken: 0, staffLeft: 0 };
  fence.admit(id);
  const { tabs, staffTaken, staffLeft } = tabsFrom(ws, archive, season);
  fillNewWorkbook(fence.ws, id, tabs);
  return { id, isSetUp, staffTaken, staffLeft };
}

function nextWorkbook(
  { ws }: Fence,
  folderId: string,
  { title, year }: NextSeason,
  key: string,
): { id: string; isSetUp: boolean } {
  const inFolder = () => ws.drive.list(folderId).find((file) => file.marks[TAG_SEASON] === key);
  // The search by mark finds it anywhere but may lag; the folder's own list does not.
  const known = ws.drive.listTagged(TAG_SEASON, key)[0] ?? inFolder();
  if (known !== undefined) return { id: known.id, isSetUp: known.marks[TAG_PRODUCTION] !== undefined };
  try {
    const tags = { [TAG_KEY]: key, [TAG_SEASON]: key };
    return { id: ws.spreadsheets.create(`${title} ${year}: Callboard`, folderId, tags), isSetUp: false };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'transient') throw error;
    // The error may have come after it was made.
    const made = inFolder();
    if (made === undefined) throw error;
    return { id: made.id, isSetUp: false };
  }
}

function tabsFrom(ws: ReadOnlyWorkspace, archive: OpenArchive, { title, year }: NextSeason): NextTabs {
  const present = new Set(ws.spreadsheets.describe(archive.file.id).sheets.map((sheet) => sheet.sheetId));
  const wanted = NEXT_TABS.map((spec) => spec.sheetId).filter((sheetId) => present.has(sheetId));
  return nextTabs(tablesOf(ws.spreadsheets.read(archive.file.id, wanted)), title, year);
}
