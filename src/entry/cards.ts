/**
 * Cards in the side panels of Drive and Sheets: the productions with their day, and setting one up in a selected folder.
 * There is no open document here, so ids come from the event, and long work is done in slices of a card's 30 seconds.
 */
import { AppError } from '../jobs/appError.ts';
import { CARD_SLICE_MS, LEDGER_KEY } from '../jobs/job.ts';
import { readLedger } from '../jobs/ledger.ts';
import { type DriveFile, FOLDER_TYPE, type Workspace } from '../jobs/workspace.ts';
import { FOLDER_LAYOUTS } from '../production/folderLayouts.ts';
import { isArchiveWorkbook, productionIdOf, TAG_KIND, TAG_PRODUCTION } from '../production/productionState.ts';
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
  MOST_ROWS,
  onTop,
  paragraph,
  replacing,
  row,
  type Section,
  section,
  wordsSection,
} from './cardParts.ts';
import { NO_REPORT, runJob } from './runJob.ts';
import { readDay, todayFrom } from './today.ts';
import type { TodayCall, TodayDay } from './todayTypes.ts';

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
    const files = ws.drive.listTagged(TAG_KIND, 'workbook').filter((file) => isWorkbook(ws, file));
    const only = files.length === 1 && running === null ? files[0] : undefined;
    return only === undefined ? productionsCard(files, running) : productionCard(ws, only);
  });
}

/** Something is selected in Drive. */
export function selectedCard(ws: Workspace, event: CardEvent): Card {
  return telling(() => {
    const selected = event.drive?.selectedItems ?? [];
    const folder = selected.find((item) => item.mimeType === FOLDER_TYPE);
    if (selected.length !== 1 || folder === undefined) return homeCard(ws, {});
    const file = ws.drive.get(folder.id);
    const id = file.appProperties[TAG_PRODUCTION];
    if (id === undefined) return setUpCard(file, event);
    const files = ws.drive.listTagged(TAG_PRODUCTION, id);
    const workbook = files.find((one) => one.appProperties[TAG_KIND] === 'workbook' && isWorkbook(ws, one));
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

function workbookLink(id: string): string {
  return `https://docs.google.com/spreadsheets/d/${id}/edit`;
}

function isWorkbook(ws: Workspace, file: DriveFile): boolean {
  return file.appProperties[TAG_PRODUCTION] === productionIdOf(ws, file.id) && !file.trashed;
}

function runningSetUp(ws: Workspace): { title: string; done: number; total: number } | null {
  const { ledger } = readLedger(ws.properties.all()[LEDGER_KEY]);
  if (ledger.state !== 'running' || ledger.kind !== 'setUp' || ledger.params.folderId === undefined) return null;
  return { title: ledger.params.title ?? '', done: ledger.done.length, total: ledger.total };
}

function productionsCard(
  files: readonly DriveFile[],
  running: { title: string; done: number; total: number } | null,
): Card {
  const sections: Section[] = [];
  if (running !== null) {
    const { title, done, total } = running;
    sections.push(
      section('Under way')
        .addWidget(row({ text: `Setting up “${title}”`, below: total > 0 ? `${done} of ${total} steps are done` : '' }))
        .addWidget(buttons(actionButton('Continue', 'cardSetUp', { continue: 'yes' }, true))),
    );
  }
  const list = section('Productions');
  if (files.length === 0) list.addWidget(paragraph('There is none yet. Select a folder to set one up in it.'));
  for (const file of files.slice(0, MOST_ROWS)) {
    list.addWidget(
      row({ text: file.name.replace(/: Callboard$/, '') }).setButton(
        actionButton('Today', 'cardOpen', { workbookId: file.id }),
      ),
    );
  }
  if (files.length > MOST_ROWS) list.addWidget(paragraph(`… and ${files.length - MOST_ROWS} more.`));
  return card('Callboard', [...sections, list]);
}

/** One production's day. One read of its workbook. */
function productionCard(ws: Workspace, file: DriveFile): Card {
  const open = section('').addWidget(buttons(linkButton('Open the workbook', workbookLink(file.id), true)));
  try {
    const today = todayFrom(ws, readDay(ws, { workbookId: file.id }), true);
    const sections = [
      ...(today.today === undefined ? [] : [daySection('Today', today.today, 'Nothing is published for today.')]),
      ...callSections(today.calls ?? []),
      ...(today.next == null ? [] : [daySection('Next', today.next, '')]),
      open,
    ];
    return card(today.title ?? file.name, sections);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return card(file.name.replace(/: Callboard$/, ''), [
      wordsSection({ message: error.message }, error.problems),
      open,
    ]);
  }
}

function daySection(word: string, day: TodayDay, nothing: string): Section {
  const made = section(`${word}, ${day.words}`);
  if (day.events.length === 0) made.addWidget(paragraph(nothing));
  for (const event of day.events.slice(0, MOST_ROWS)) {
    const count = event.called.reduce((sum, one) => sum + one.people.length, 0);
    made.addWidget(
      row({
        above: `${event.start} to ${event.end}`,
        text: event.work === '' ? event.type : `${event.type}: ${event.work}`,
        below: [event.location, `${count} called`].filter((one) => one !== '').join(' · '),
      }),
    );
  }
  if (day.events.length > MOST_ROWS) made.addWidget(paragraph(`… and ${day.events.length - MOST_ROWS} more.`));
  return made;
}

const CALL_WORDS: Record<TodayCall['state'], string> = {
  due: 'To be sent',
  held: 'Held back',
  sent: 'Sent',
  changed: 'Changed since it was sent',
  nobody: 'Reaches nobody',
};

function callSections(calls: readonly TodayCall[]): Section[] {
  if (calls.length === 0) return [];
  const made = section('Calls');
  for (const call of calls) {
    made.addWidget(row({ above: call.words, text: CALL_WORDS[call.state], below: `${call.messages} messages` }));
  }
  return [made];
}

function archivedCard(file: DriveFile): Card {
  const words = 'This production is archived. Its workbook says what is kept until when, and restores it.';
  return card('Callboard', [
    section('')
      .addWidget(paragraph(words))
      .addWidget(buttons(linkButton('Open the workbook', workbookLink(file.id), true))),
  ]);
}

function emptySheetCard(): Card {
  return card('Callboard', [
    section('').addWidget(
      paragraph('This spreadsheet is no production yet. Choose Extensions, Callboard, Open Callboard to set it up.'),
    ),
  ]);
}

function setUpCard(folder: DriveFile, event: CardEvent): Card {
  const zone = event.commonEventObject?.timeZone?.id ?? '';
  const layouts = CardService.newSelectionInput()
    .setType(CardService.SelectionInputType.RADIO_BUTTON)
    .setTitle('Folder layout')
    .setFieldName('layout');
  for (const [index, layout] of FOLDER_LAYOUTS.entries()) layouts.addItem(layout.name, layout.name, index === 0);
  const field = (name: string, title: string, value: string, hint: string) =>
    CardService.newTextInput().setFieldName(name).setTitle(title).setValue(value).setHint(hint);
  const form = section(`In “${folder.name}”`)
    .addWidget(field('title', 'Title', '', 'As on the poster'))
    .addWidget(field('year', 'Year', '', 'The year or season'))
    .addWidget(field('timeZone', 'Time zone', zone, 'For example Europe/London'))
    .addWidget(layouts)
    .addWidget(buttons(actionButton('Set up a production here', 'cardSetUp', { folderId: folder.id }, true)));
  return card('Callboard', [form], 'Makes a workbook and the production’s folders');
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
