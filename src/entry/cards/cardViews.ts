/** What the cards show: productions, a production's day, the form to set one up, and why there is nothing to show. */
import { AppError } from '../../port/appError.ts';
import type { DateText, DriveFile, Workspace } from '../../port/workspace.ts';
import { FOLDER_LAYOUTS } from '../../settings/folderLayouts.ts';
import { dateInFull } from '../../values/dates.ts';
import type { Sign } from '../access/cardSignature.ts';
import { readDay } from '../today/readDay.ts';
import { todayFrom } from '../today/todayFrom.ts';
import type { TodayCall, TodayDay } from '../today/todayTypes.ts';
import type { CardEvent } from './cardEvent.ts';
import {
  actionButton,
  buttons,
  type Card,
  card,
  linkButton,
  MOST_ROWS,
  paragraph,
  row,
  type Section,
  section,
  wordsSection,
} from './cardParts.ts';

/** A production that is being set up from here, and how far it is. */
export interface RunningSetUp {
  title: string;
  done: number;
  total: number;
}

/** What a card in Drive may make. */
export interface Making {
  running: RunningSetUp | null;
  /** Whether what is made has Callboard in it. */
  canMake: boolean;
}

/** An archive with records that should be deleted, or kept for longer. */
export interface DueArchive {
  file: DriveFile;
  /** The last day of the first of them. */
  since: DateText;
}

function dueSections(due: readonly DueArchive[]): Section[] {
  if (due.length === 0) return [];
  const made = section('Records to decide on');
  for (const { file, since } of due.slice(0, MOST_ROWS)) {
    made.addWidget(row({ text: file.name, below: `Kept until ${dateInFull(since)}` }));
    made.addWidget(buttons(linkButton('Open the archive', workbookLink(file.id), true)));
  }
  if (due.length > MOST_ROWS) made.addWidget(paragraph(`… and ${due.length - MOST_ROWS} more.`));
  return [made];
}

export function productionsCard(
  files: readonly DriveFile[],
  { running, canMake }: Making,
  { due, archives }: { due: readonly DueArchive[]; archives: readonly DriveFile[] },
  sign: Sign,
): Card {
  const sections: Section[] = dueSections(due);
  if (running !== null) {
    const { title, done, total } = running;
    sections.push(
      section('Under way')
        .addWidget(row({ text: `Setting up “${title}”`, below: total > 0 ? `${done} of ${total} steps are done` : '' }))
        .addWidget(buttons(actionButton('Continue', 'cardSetUp', sign({ continue: 'yes' }), true))),
    );
  }
  const list = section('Productions');
  if (files.length === 0)
    list.addWidget(
      paragraph(`${noneWords(archives)} ${canMake ? 'Select a folder to set up a production in it.' : BOUND}`),
    );
  for (const file of files.slice(0, MOST_ROWS)) {
    list.addWidget(
      row({ text: file.name.replace(/: Callboard$/, '') }).setButton(
        actionButton('Today', 'cardOpen', sign({ show: 'workbook', workbookId: file.id })),
      ),
    );
  }
  if (files.length > MOST_ROWS) list.addWidget(paragraph(`… and ${files.length - MOST_ROWS} more.`));
  // While something is worked on, an archive that nothing is due in is of no use here.
  const others = files.length > 0 ? [] : archives.filter(({ id }) => due.every(({ file }) => file.id !== id));
  return card('Callboard', [...sections, list, ...archivesSections(others)]);
}

function noneWords(archives: readonly DriveFile[]): string {
  return archives.length === 0 ? 'There is none yet.' : 'All are archived.';
}

function archivesSections(archives: readonly DriveFile[]): Section[] {
  if (archives.length === 0) return [];
  const made = section('Archived');
  for (const file of archives.slice(0, MOST_ROWS)) {
    made.addWidget(
      row({ text: file.name.replace(/: Archive$/, '') }).setButton(linkButton('Open', workbookLink(file.id))),
    );
  }
  if (archives.length > MOST_ROWS) made.addWidget(paragraph(`… and ${archives.length - MOST_ROWS} more.`));
  return [made];
}

/** One production's day, below what is due elsewhere. One read of its workbook. */
export function productionCard(ws: Workspace, file: DriveFile, due: readonly DueArchive[] = []): Card {
  const open = section('').addWidget(buttons(linkButton('Open the workbook', workbookLink(file.id), true)));
  try {
    const triggers = { goesOut: true, quotaLeft: Number.POSITIVE_INFINITY, allowance: null, warnings: [] };
    const today = todayFrom(ws, readDay(ws, { workbookId: file.id }, {}), triggers);
    const sections = [
      ...dueSections(due),
      ...(today.today === undefined ? [] : [daySection('Today', today.today, 'Nothing is published for today.')]),
      ...callSections(today.calls ?? []),
      ...(today.next == null ? [] : [daySection('Next', today.next, '')]),
      open,
    ];
    return card(today.title ?? file.name, sections);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return card(file.name.replace(/: Callboard$/, ''), [
      ...dueSections(due),
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
  tooMany: 'Too many for today',
  stopped: 'Stopped',
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

export function archivedCard(file: DriveFile): Card {
  const words = 'This production is archived. Open its workbook to see what is kept until when, or to restore it.';
  return card('Callboard', [
    section('')
      .addWidget(paragraph(words))
      .addWidget(buttons(linkButton('Open the workbook', workbookLink(file.id), true))),
  ]);
}

const BOUND =
  'Here, Callboard belongs to one spreadsheet. Set it up there: choose Callboard in its menu. Another production needs a spreadsheet with its own Callboard.';

/** Where a new spreadsheet would be one without Callboard. */
export function boundCard(): Card {
  return card('Callboard', [section('').addWidget(paragraph(BOUND))]);
}

/** What is there before anything was looked at: one button. */
export function firstCard(text: string, signed: Record<string, string>): Card {
  return card('Callboard', [section('').addWidget(buttons(actionButton(text, 'cardOpen', signed, true)))]);
}

export function oldCard(): Card {
  return card('Callboard', [
    section('').addWidget(paragraph('This card is a day old or more. Close the panel and open it again.')),
  ]);
}

export function emptySheetCard(): Card {
  return card('Callboard', [
    section('').addWidget(
      paragraph(
        'This spreadsheet is not a production yet. If its menu has Callboard, choose Open Callboard there to set it up.',
      ),
    ),
  ]);
}

export function setUpCard(folder: DriveFile, event: CardEvent | undefined, sign: Sign): Card {
  const zone = event?.commonEventObject?.timeZone?.id ?? '';
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
    .addWidget(buttons(actionButton('Set up a production here', 'cardSetUp', sign({ folderId: folder.id }), true)));
  return card('Callboard', [form], 'Makes a workbook and the production’s folders');
}

export function workbookLink(id: string): string {
  return `https://docs.google.com/spreadsheets/d/${id}/edit`;
}
