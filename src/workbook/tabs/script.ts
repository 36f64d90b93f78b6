/** Tabs about the script and its copies. */
import type { WorkbookTab } from '../tabSpec.ts';
import { choice, column, listed } from './column.ts';

/** A new one begins at each entrance or exit; each is called as a scene is, with those who are on in it. */
export const frenchScenesTab = {
  name: 'French scenes',
  sheetId: 1070,
  color: '6A4C93',
  retention: null,
  from: 'Pre-Production',
  shown: 'need',
  optional: true,
  key: ['French scene'],
  columns: [
    column(
      'French scene',
      'text',
      90,
      'For example 1.1a. Type it in Schedule as you type a scene.',
      'required',
      'kept',
    ),
    column('Scene', 'text', 80, 'The scene it is a part of, as in Scenes.', 'required', 'kept'),
    column('Page', 'page', 70, 'The page it begins on.', 'kept'),
    column('Begins', 'text', 220, 'Who comes or goes as it begins.', 'kept'),
    listed(
      'Characters',
      ['Breakdown', 'Character'],
      280,
      'Who is on, ; between. Left blank, or with a name that Breakdown does not have: everybody in the scene is called.',
      'kept',
    ),
    column('Lines', 'number', 60, 'Lines spoken in it.', 'kept'),
    column('Notes', 'text', 220, 'Anything worth knowing.'),
  ],
  synonyms: { 'French scene': ['french scene no', 'unit', 'beat'], Characters: ['character', 'on stage', 'who'] },
} as const satisfies WorkbookTab;

export const scriptChangesTab = {
  name: 'Script changes',
  sheetId: 1019,
  color: '6A4C93',
  retention: null,
  from: 'Rehearsals',
  shown: 'phase',
  key: ['Date', 'Page', 'Old'],
  columns: [
    column('Date', 'date', 130, 'When it was decided.', 'required', 'kept'),
    column('Page', 'page', 70, 'Page, for example 12 or 12A.', 'required', 'kept'),
    column('Scene', 'text', 80, 'Scene.', 'kept'),
    column('Old', 'text', 280, 'As it was.', 'kept'),
    column('New', 'text', 280, 'As it is now.', 'kept'),
    column('Reason', 'text', 180, 'Why.'),
    column('Version', 'text', 90, 'Which version of the script it belongs to.', 'kept'),
    column('Issued to', 'text', 180, 'Who has the new page.'),
  ],
} as const satisfies WorkbookTab;

/** Who moves where: one row a move, numbered on its page of the script. */
export const blockingTab = {
  name: 'Blocking',
  sheetId: 1071,
  color: '6A4C93',
  retention: null,
  from: 'Rehearsals',
  shown: 'need',
  optional: true,
  key: ['Blocking ID'],
  idPrefix: 'BL',
  naturalKey: ['Page', 'Character', 'Move', 'Line or moment'],
  columns: [
    column('Scene', 'text', 80, 'Scene.', 'kept'),
    column('Page', 'page', 70, 'Page of the script: 12, 12A or iv.', 'required', 'kept'),
    column('Line or moment', 'text', 240, 'On which line or at which moment.', 'kept'),
    column('Character', 'text', 160, 'Who moves; ; between several.', 'required', 'kept'),
    column(
      'Move',
      'text',
      300,
      'In words or signs: crosses to DSL, X → bench, ENT SR. The page writes the usual signs.',
      'required',
      'kept',
    ),
    column(
      'No',
      'text',
      60,
      'Its number on the page. Left blank, Callboard gives the next one; type 2A to put one in between.',
      'kept',
    ),
    column('Blocking ID', 'text', 90, 'Filled in by Callboard.', 'generated', 'kept'),
  ],
  synonyms: {
    'Line or moment': ['line', 'moment', 'cue', 'when'],
    Character: ['who', 'actor'],
    Move: ['blocking', 'movement', 'note', 'action'],
    No: ['number', 'nr'],
  },
} as const satisfies WorkbookTab;

/** Each copy has a number on its cover; a rental house wants every one back, clean, and charges for the others. */
export const scriptsTab = {
  name: 'Scripts',
  sheetId: 1032,
  color: '6A4C93',
  retention: 'Contacts and guardians',
  from: 'Rehearsals',
  shown: 'phase',
  key: ['Copy'],
  idPrefix: 'S',
  naturalKey: ['Kind', 'Person', 'Out'],
  columns: [
    column('Copy', 'text', 80, 'The number on the cover, for example S014. Left blank, Callboard gives the next one.'),
    choice('Kind', ['Script', 'Libretto', 'Vocal book', 'Score', 'Orchestra part'], '', 120, 'What it is a copy of.'),
    column('Person', 'person', 180, 'Who has it: Person ID or name. Blank: nobody has it.'),
    column('Out', 'date', 130, 'When it was handed out.'),
    column('Due back', 'date', 130, 'When it has to be back.'),
    column('Returned', 'date', 130, 'When it came back.'),
    choice(
      'Condition',
      ['Clean', 'Marked', 'Damaged', 'Missing'],
      '',
      110,
      'How it came back. Marked: to be rubbed out before a rented copy goes back.',
    ),
    column('Return to', 'text', 180, 'For a rented copy: the rental house, which charges for copies lost or marked.'),
    column('Notes', 'text', 220, 'Anything worth knowing.'),
  ],
  synonyms: {
    Copy: ['copy no', 'copy number', 'number', 'no', 'book', 'book no', 'book number', 'script no', 'script number'],
    Kind: ['type', 'material', 'materials'],
    Person: ['name', 'full name', 'actor', 'assigned to', 'issued to', 'signed out to', 'who'],
    Out: ['date out', 'out on', 'issued', 'signed out', 'given out'],
    'Due back': ['due', 'return by'],
    Returned: ['date returned', 'returned on', 'date in', 'signed in', 'back'],
    'Return to': ['rental house', 'rented from', 'owner'],
  },
} as const satisfies WorkbookTab;
