/**
 * Cards in the side panels of Drive and Sheets: the productions with their day, and setting one up in a selected folder.
 * There is no open document here, so ids come from the event, and long work is done in slices of a card's 30 seconds.
 */
import { dueSince } from '../archive/dueMark.ts';
import { AppError } from '../jobs/appError.ts';
import { CARD_SLICE_MS, LEDGER_KEY } from '../jobs/job.ts';
import { readLedger } from '../jobs/ledger.ts';
import { type DriveFile, FOLDER_TYPE, type Workspace } from '../jobs/workspace.ts';
import { FOLDER_LAYOUTS } from '../production/folderLayouts.ts';
import {
  ARCHIVE_WORKBOOK,
  isArchiveWorkbook,
  productionIdOf,
  TAG_KEY,
  TAG_KIND,
  TAG_PRODUCTION,
} from '../production/productionState.ts';
import { type FolderSetUpRequest, type FolderSetUpResult, setUpInFolder } from '../production/setUpInFolder.ts';
import type { JobReport } from './browserCalls.ts';
import { type CardEvent, inputOf, parameterOf } from './cardEvent.ts';
import {
  type ActionResponse,
  actionButton,
  buttons,
  type Card,
  card,
  linkButton,
  onTop,
  replacing,
  wordsSection,
} from './cardParts.ts';
import {
  archivedCard,
  type DueArchive,
  emptySheetCard,
  productionCard,
  productionsCard,
  type RunningSetUp,
  setUpCard,
  workbookLink,
} from './cardViews.ts';
import { NO_REPORT, runJob } from './runJob.ts';

/** The side panel without a selection: the open workbook's day in Sheets, the productions in Drive. */
export function homeCard(ws: Workspace, event: CardEvent): Card {
  return telling(() => {
    const sheetId = event.sheets?.id ?? '';
    if (sheetId !== '') {
      const file = ws.drive.get(sheetId);
      if (isWorkbook(ws, file)) return productionCard(ws, file);
      return isArchiveWorkbook(file) ? archivedCard(file) : emptySheetCard();
    }
    const running = runningSetUp(ws);
    const archives = ws.drive.listTagged(TAG_KEY, ARCHIVE_WORKBOOK).filter(isArchiveWorkbook);
    const due = dueArchives(ws, archives, event);
    const files = ws.drive.listTagged(TAG_KIND, 'workbook').filter((file) => isWorkbook(ws, file));
    const only = files.length === 1 && running === null ? files[0] : undefined;
    return only === undefined ? productionsCard(files, running, due, archives) : productionCard(ws, only, due);
  });
}

/** Archives with records whose last day has passed, in the zone of whoever looks. */
function dueArchives(ws: Workspace, archives: readonly DriveFile[], event: CardEvent): DueArchive[] {
  const today = ws.clock.now(event.commonEventObject?.timeZone?.id ?? 'Etc/UTC').date;
  return archives.map((file) => ({ file, since: dueSince(file, today) })).filter(({ since }) => since !== '');
}

/** Something is selected in Drive. */
export function selectedCard(ws: Workspace, event: CardEvent): Card {
  return telling(() => {
    const selected = event.drive?.selectedItems ?? [];
    const folder = selected.find((item) => item.mimeType === FOLDER_TYPE);
    if (selected.length !== 1 || folder === undefined) return homeCard(ws, {});
    const file = ws.drive.get(folder.id);
    const id = file.marks[TAG_PRODUCTION];
    if (id === undefined) return setUpCard(file, event);
    const files = ws.drive.listTagged(TAG_PRODUCTION, id);
    const workbook = files.find((one) => one.marks[TAG_KIND] === 'workbook' && isWorkbook(ws, one));
    if (workbook !== undefined) return productionCard(ws, workbook);
    const archive = files.find(isArchiveWorkbook);
    return archive === undefined ? setUpCard(file, event) : archivedCard(archive);
  });
}

/** The click on one of several productions. */
export function openCard(ws: Workspace, event: CardEvent): ActionResponse {
  return onTop(
    telling(() => {
      const file = ws.drive.get(parameterOf(event, 'workbookId'));
      if (!isWorkbook(ws, file)) throw new AppError('not-found', 'This production is not there any more.');
      return productionCard(ws, file);
    }),
  );
}

/** The click on “Set up a production here”, and on “Continue”: a slice of the job, then how far it is. */
export function setUpClicked(ws: Workspace, event: CardEvent): ActionResponse {
  let result: FolderSetUpResult | null = null;
  const report = runJob(ws, CARD_SLICE_MS, 'setUp', (job, properties) => {
    const kept = job.present.params;
    const continued = parameterOf(event, 'continue') === 'yes' && job.present.state === 'running';
    const request: FolderSetUpRequest = {
      folderId: continued ? (kept.folderId ?? '') : parameterOf(event, 'folderId'),
      title: continued ? (kept.title ?? '') : inputOf(event, 'title'),
      year: continued ? (kept.year ?? '') : inputOf(event, 'year'),
      layout: continued ? (kept.layout ?? '') : layoutOf(inputOf(event, 'layout')),
      timeZone: continued ? (kept.timeZone ?? '') : inputOf(event, 'timeZone'),
      stageManagerEmail: ws.session.effectiveEmail(),
    };
    result = setUpInFolder(job, properties, request);
    const { done, total } = job.present;
    return {
      ...NO_REPORT,
      job: 'setUp',
      state: result.state,
      done: done.length,
      total,
      message: setUpWords(result, done.length, total),
      unchanged: result.state === 'refused' ? 'Only an empty workbook was made.' : '',
      problems: result.problems,
    };
  });
  return replacing(setUpReportCard(report, result));
}

function setUpWords(result: FolderSetUpResult, done: number, total: number): string {
  if (result.state === 'more') return `Setting up “${result.title}”: ${done} of ${total} steps are done.`;
  if (result.state === 'done') return `“${result.title}” is set up. Open its workbook, then Callboard in it.`;
  return 'Something has to be put right before the production can be set up.';
}

function setUpReportCard(report: JobReport, result: FolderSetUpResult | null): Card {
  const words = wordsSection(report, report.state === 'done' ? [] : report.problems);
  if (report.state === 'done' && result !== null) {
    words.addWidget(buttons(linkButton('Open the workbook', workbookLink(result.workbookId), true)));
  } else if (report.state === 'more' || report.state === 'stopped') {
    words.addWidget(buttons(actionButton('Continue', 'cardSetUp', { continue: 'yes' }, true)));
  }
  return card('Callboard', [words]);
}

function layoutOf(text: string): string {
  return FOLDER_LAYOUTS.find((layout) => layout.name === text)?.name ?? 'Phases';
}

function isWorkbook(ws: Workspace, file: DriveFile): boolean {
  return file.marks[TAG_PRODUCTION] === productionIdOf(ws, file.id) && !file.trashed;
}

function runningSetUp(ws: Workspace): RunningSetUp | null {
  const { ledger } = readLedger(ws.properties.all()[LEDGER_KEY]);
  if (ledger.state !== 'running' || ledger.kind !== 'setUp' || ledger.params.folderId === undefined) return null;
  return { title: ledger.params.title ?? '', done: ledger.done.length, total: ledger.total };
}

/** Nothing is thrown at a person. */
function telling(make: () => Card): Card {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const toDo = 'Nothing was changed. Try again in a minute.';
    return card('Callboard', [wordsSection({ message: error.message, toDo }, error.problems)]);
  }
}
