/** Tabs about the script and its copies. */
import type { WorkbookTab } from '../tabSpec.ts';
import { choice, column } from './column.ts';

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
