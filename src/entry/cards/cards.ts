/**
 * Cards in the side panels of Drive and Sheets: the productions with their day, and setting one up in a selected folder.
 * There is no open document here, so ids come from the event, and long work is done in slices of a card's 30 seconds.
 */
import { dueSince } from '../../features/archive/plan/dueMark.ts';
import { type FolderSetUpRequest, type FolderSetUpResult, setUpInFolder } from '../../features/setUp/setUpInFolder.ts';
import { CARD_SLICE_MS, LEDGER_KEY } from '../../jobs/job.ts';
import { readLedger } from '../../jobs/ledger.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { NO_OUTCOME, runJob } from '../../jobs/runJob.ts';
import { AppError } from '../../port/appError.ts';
import { type CardWorkspace, type DriveFile, FOLDER_TYPE } from '../../port/workspace.ts';
import {
  ARCHIVE_WORKBOOK,
  isArchiveWorkbook,
  productionIdOf,
  TAG_KEY,
  TAG_KIND,
  TAG_PRODUCTION,
} from '../../production/productionState.ts';
import { FOLDER_LAYOUTS } from '../../settings/folderLayouts.ts';
import { cardSigner, type Sign, signedParameters } from '../access/cardSignature.ts';
import { type CardEvent, inputOf } from './cardEvent.ts';
import {
  type ActionResponse,
  actionButton,
  buttons,
  type Card,
  card,
  labelText,
  linkButton,
  onTop,
  replacing,
  wordsSection,
} from './cardParts.ts';
import {
  archivedCard,
  boundCard,
  type DueArchive,
  emptySheetCard,
  firstCard,
  oldCard,
  productionCard,
  productionsCard,
  type RunningSetUp,
  setUpCard,
  workbookLink,
} from './cardViews.ts';
import { forMaking, forReading } from './cardWorkspace.ts';

/**
 * The side panel without a selection: what a click would show, the open workbook's day in Sheets or the productions in Drive.
 * Nothing is looked at before it: that Google calls this, and no stranger, only the signed button can prove.
 */
export function homeCard(ws: CardWorkspace, event: CardEvent | undefined): Card {
  const isSheets = event?.sheets !== undefined || event?.commonEventObject?.hostApp === 'SHEETS';
  const workbookId = textOf(event?.sheets?.id);
  return telling(() =>
    firstCard(
      isSheets ? 'Look at this workbook' : 'Look at my productions',
      cardSigner(ws)({ show: isSheets ? 'workbook' : 'home', workbookId }),
    ),
  );
}

/** Something is selected in Drive: what a click would show of it. */
export function selectedCard(ws: CardWorkspace, event: CardEvent | undefined): Card {
  const selected = event?.drive?.selectedItems;
  const items = Array.isArray(selected) ? selected : [];
  const folder = items.find((item) => item?.mimeType === FOLDER_TYPE);
  if (items.length !== 1 || folder === undefined) return homeCard(ws, {});
  const name = labelText(textOf(folder.title)) || 'this folder';
  return telling(() => firstCard(`Look at “${name}”`, cardSigner(ws)({ show: 'folder', folderId: textOf(folder.id) })));
}

/** What comes from an event may be anything. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The click on one of several productions, or on what a first card offers. */
export function openCard(ws: CardWorkspace, event: CardEvent | undefined): ActionResponse {
  return onTop(
    telling(() => {
      const asked = signedParameters(ws, event);
      if (asked === null) return oldCard();
      const { show, workbookId = '', folderId = '' } = asked;
      if (show === 'folder') return folderCard(ws, folderId, event);
      if (show === 'workbook') return workbookCard(ws, workbookId || openWorkbookId(ws), event);
      return productionsHome(ws, event);
    }),
  );
}

function workbookCard(ws: CardWorkspace, id: string, event: CardEvent | undefined): Card {
  if (id === '') return productionsHome(ws, event);
  const file = ws.drive.get(id);
  if (isWorkbook(ws, file)) return productionCard(forReading(ws), file);
  return isArchiveWorkbook(file) ? archivedCard(file) : emptySheetCard();
}

function productionsHome(ws: CardWorkspace, event: CardEvent | undefined): Card {
  const canMake = ws.installation() === 'published';
  const running = canMake ? runningSetUp(ws) : null;
  const archives = ws.drive.listTagged(TAG_KEY, ARCHIVE_WORKBOOK).filter(isArchiveWorkbook);
  const due = dueArchives(ws, archives, event);
  const files = ws.drive.listTagged(TAG_KIND, 'workbook').filter((file) => isWorkbook(ws, file));
  const only = files.length === 1 && running === null ? files[0] : undefined;
  return only === undefined
    ? productionsCard(files, { running, canMake }, { due, archives }, cardSigner(ws))
    : productionCard(forReading(ws), only, due);
}

/** Google may leave the id out; then the open spreadsheet is asked for, which not every script has here. */
function openWorkbookId(ws: CardWorkspace): string {
  try {
    return ws.spreadsheets.activeId() ?? '';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return '';
  }
}

/** The last zone on earth in which a day is over: nothing is called due too early where Google does not tell the zone. */
const LAST_ZONE = 'Etc/GMT+12';

/** Archives with records whose last day has passed, in the zone of whoever looks. */
function dueArchives(ws: CardWorkspace, archives: readonly DriveFile[], event: CardEvent | undefined): DueArchive[] {
  const today = ws.clock.now(event?.commonEventObject?.timeZone?.id || LAST_ZONE).date;
  return archives.map((file) => ({ file, since: dueSince(file, today) })).filter(({ since }) => since !== '');
}

function folderCard(ws: CardWorkspace, folderId: string, event: CardEvent | undefined): Card {
  const file = ws.drive.get(folderId);
  const id = file.marks[TAG_PRODUCTION];
  if (id === undefined) return emptyFolderCard(ws, file, event);
  const files = ws.drive.listTagged(TAG_PRODUCTION, id);
  const workbook = files.find((one) => one.marks[TAG_KIND] === 'workbook' && isWorkbook(ws, one));
  if (workbook !== undefined) return productionCard(forReading(ws), workbook);
  const archive = files.find(isArchiveWorkbook);
  return archive === undefined ? emptyFolderCard(ws, file, event) : archivedCard(archive);
}

function emptyFolderCard(ws: CardWorkspace, file: DriveFile, event: CardEvent | undefined): Card {
  return ws.installation() === 'published' ? setUpCard(file, event, cardSigner(ws)) : boundCard();
}

/** The click on “Set up a production here”, and on “Continue”: a slice of the job, then how far it is. */
export function setUpClicked(ws: CardWorkspace, event: CardEvent | undefined): ActionResponse {
  const asked = signedParameters(ws, event);
  if (asked === null || event === undefined) return replacing(oldCard());
  // An old card may still be open; and the production's own memory is not to be written over.
  if (ws.installation() === 'bound') return replacing(boundCard());
  let result: FolderSetUpResult | null = null;
  const outcome = runJob(forMaking(ws), CARD_SLICE_MS, 'setUp', (job, properties) => {
    const kept = job.present.params;
    const continued = asked.continue === 'yes' && job.present.state === 'running';
    const request: FolderSetUpRequest = {
      folderId: continued ? (kept.folderId ?? '') : (asked.folderId ?? ''),
      title: continued ? (kept.title ?? '') : inputOf(event, 'title'),
      year: continued ? (kept.year ?? '') : inputOf(event, 'year'),
      layout: continued ? (kept.layout ?? '') : layoutOf(inputOf(event, 'layout')),
      timeZone: continued ? (kept.timeZone ?? '') : inputOf(event, 'timeZone'),
      stageManagerEmail: ws.session.effectiveEmail(),
    };
    result = setUpInFolder(job, properties, request);
    const { done, total } = job.present;
    return {
      ...NO_OUTCOME,
      job: 'setUp',
      state: result.state,
      done: done.length,
      total,
      message: setUpWords(result, done.length, total),
      unchanged: result.state === 'refused' ? 'Only an empty workbook was made.' : '',
      problems: result.problems,
    };
  });
  return replacing(setUpOutcomeCard(outcome, result, cardSigner(ws)));
}

function setUpWords(result: FolderSetUpResult, done: number, total: number): string {
  if (result.state === 'more') return `Setting up “${result.title}”: ${done} of ${total} steps are done.`;
  if (result.state === 'done') return `“${result.title}” is set up. Open its workbook, then Callboard in it.`;
  return 'The production cannot be set up yet. Something has to be fixed first.';
}

function setUpOutcomeCard(outcome: JobOutcome, result: FolderSetUpResult | null, sign: Sign): Card {
  const words = wordsSection(outcome, outcome.state === 'done' ? [] : outcome.problems);
  if (outcome.state === 'done' && result !== null) {
    words.addWidget(buttons(linkButton('Open the workbook', workbookLink(result.workbookId), true)));
  } else if (outcome.state === 'more' || outcome.state === 'stopped') {
    words.addWidget(buttons(actionButton('Continue', 'cardSetUp', sign({ continue: 'yes' }), true)));
  }
  return card('Callboard', [words]);
}

function layoutOf(text: string): string {
  return FOLDER_LAYOUTS.find((layout) => layout.name === text)?.name ?? 'Phases';
}

function isWorkbook(ws: CardWorkspace, file: DriveFile): boolean {
  return file.marks[TAG_PRODUCTION] === productionIdOf(ws, file.id) && !file.trashed;
}

function runningSetUp(ws: CardWorkspace): RunningSetUp | null {
  const { ledger } = readLedger(ws.personal.properties.all()[LEDGER_KEY]);
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
