/** Tabs about the production itself. */
import type { WorkbookTab } from '../tabSpec.ts';
import { choice, column, linkColumn } from './column.ts';

export const OUTBOX_STATES = ['Pending', 'Sending', 'Sent', 'Unconfirmed', 'Failed', 'Missed', 'Cancelled'] as const;

export const productionTab = {
  name: 'Production',
  title: 'Start here',
  sheetId: 1001,
  color: '5B6B7B',
  retention: null,
  from: 'Inception',
  shown: 'start',
  key: ['Setting'],
  columns: [
    column(
      'Setting',
      'text',
      220,
      'The name of the setting. Callboard looks settings up by these names.',
      'required',
      'kept',
    ),
    column('Value', 'text', 300, 'Type the value here.', 'kept'),
    column('What it does', 'text', 420, 'Filled in by Callboard.', 'generated', 'optional', 'kept'),
    column('Group', 'text', 90, 'Filled in by Callboard.', 'generated', 'optional', 'kept'),
  ],
} as const satisfies WorkbookTab;

export const checklistsTab = {
  name: 'Checklists',
  sheetId: 1020,
  color: '5B6B7B',
  retention: null,
  from: 'Inception',
  shown: 'need',
  key: ['Phase', 'Role', 'Task'],
  columns: [
    column('Phase', 'text', 160, 'Inception, Pre-Production, Casting, Rehearsals …', 'required', 'kept'),
    column('Role', 'text', 100, 'SM, ASM, PA …', 'required', 'kept'),
    column('Task', 'text', 380, 'What is to be done.', 'required', 'kept'),
    column('Owner', 'text', 160, 'Who does it.'),
    column('Due', 'date', 130, 'By when.'),
    column('Done', 'date', 130, 'When it was done.', 'kept'),
  ],
} as const satisfies WorkbookTab;

export const NEXT_TIME = ['Do again', 'Do differently', 'Do not'] as const;

export const lessonsTab = {
  name: 'Lessons',
  sheetId: 1041,
  color: '5B6B7B',
  retention: null,
  from: 'Inception',
  shown: 'need',
  key: ['Lesson', 'Department'],
  columns: [
    column(
      'Lesson',
      'text',
      420,
      'One lesson in each row. It is shown when the next production starts, so name no young artist.',
      'required',
      'kept',
    ),
    column('Department', 'text', 140, 'Who it concerns.', 'kept'),
    choice('Next time', NEXT_TIME, '', 130, 'What to do about it next time.', 'kept'),
    column(
      'From',
      'text',
      160,
      'Where it comes from: team, young artists, an earlier production … No names of under-18s.',
    ),
  ],
} as const satisfies WorkbookTab;

export const SHARING_MAY = ['See', 'Edit', 'No'] as const;

const OFFICE_SHARING = {
  name: 'Sharing',
  sheetId: 1042,
  color: '5B6B7B',
  retention: 'Notes and messages',
  from: 'Inception',
  shown: 'need',
} as const;

const SHARED_FOLDER = column(
  'Folder',
  'text',
  300,
  'A folder as in the folder layout, for example 4 - Rehearsals/Daily Calls, or Workbook.',
  'required',
);

/** Sharing as workbooks before 0.2 have it: a row a folder and group. */
export const sharingRowsTab = {
  ...OFFICE_SHARING,
  key: ['Folder', 'Group'],
  columns: [
    SHARED_FOLDER,
    column(
      'Group',
      'text',
      200,
      'Cast, Crew, Creative, Staff or Volunteer; a role; one person; or an address.',
      'required',
    ),
    choice('May', SHARING_MAY, 'No', 80, 'See or Edit. No, or no row at all, gives no access.', 'required'),
  ],
} as const satisfies WorkbookTab;

/** What a group may do with a folder; anything unclear gives nothing. */
function groupMay<const G extends string>(group: G) {
  return choice(group, SHARING_MAY, 'No', 90, `What ${group} may do: See or Edit. Blank gives no access.`);
}

/** A row a folder, and the groups across. */
export const sharingTab = {
  ...OFFICE_SHARING,
  key: ['Folder'],
  frozenColumns: 1,
  earlier: sharingRowsTab,
  columns: [
    SHARED_FOLDER,
    groupMay('Cast'),
    groupMay('Crew'),
    groupMay('Creative'),
    groupMay('Staff'),
    groupMay('Volunteer'),
    column('Also see', 'people', 220, 'Who else may see it: people, roles or addresses, ; between.'),
    column('Also edit', 'people', 220, 'Who else may edit it: people, roles or addresses, ; between.'),
  ],
} as const satisfies WorkbookTab;

export const sharingChangesTab = {
  name: 'Sharing changes',
  sheetId: 1043,
  color: '5B6B7B',
  retention: 'Notes and messages',
  from: 'Inception',
  shown: 'need',
  key: ['Batch', 'File ID', 'Who'],
  columns: [
    column(
      'Batch',
      'text',
      150,
      'When it was asked for. Changes from one click belong together.',
      'required',
      'generated',
    ),
    column('File ID', 'text', 120, 'Which file or folder.', 'required', 'generated'),
    column('File', 'text', 240, 'What it was called.', 'generated'),
    column('Who', 'text', 240, 'Whose access was changed.', 'required', 'generated'),
    column('Was', 'text', 90, 'What they could do before.', 'generated'),
    column('Now', 'text', 90, 'What they can do since.', 'generated'),
    choice('State', ['Planned', 'Done', 'Refused', 'Undone'], '', 100, 'How far it is.', 'generated'),
  ],
} as const satisfies WorkbookTab;

export const RETENTION_ACTIONS = ['Keep', 'Keep until', 'Hand over', 'Delete'] as const;

export const retentionTab = {
  name: 'Retention',
  sheetId: 1044,
  color: '5B6B7B',
  retention: null,
  from: 'Post-Production',
  shown: 'phase',
  key: ['Class'],
  columns: [
    column('Class', 'text', 220, 'A kind of record; see what belongs to it under Holds.', 'required'),
    column('Holds', 'text', 380, 'What belongs to it.'),
    choice('Action', RETENTION_ACTIONS, '', 110, 'What happens to it when the production is archived.', 'required'),
    column('Years', 'number', 80, 'For Keep until: for how many years from the day of the archive.'),
    column('Hand over to', 'text', 220, 'For Hand over: the address of the adult who takes it.'),
    column(
      'Approved by',
      'text',
      180,
      'The adult who decided this: name or Person ID. Without it nothing is archived.',
    ),
  ],
} as const satisfies WorkbookTab;

export const reportsTab = {
  name: 'Reports',
  sheetId: 1021,
  color: '5B6B7B',
  retention: null,
  from: 'Inception',
  shown: 'need',
  oneLine: true,
  key: ['Report', 'Event ID', 'Date'],
  columns: [
    column('Report', 'text', 160, 'Which kind of document.', 'generated', 'kept'),
    column('No', 'number', 60, 'Its number; reports are numbered from 1 without gaps.', 'generated', 'kept'),
    column('Date', 'date', 130, 'The day it is about.', 'generated', 'kept'),
    column('Event ID', 'text', 80, 'The event it is about; for a record of hours the Person ID.', 'generated', 'kept'),
    linkColumn('Doc', 'File ID', 260, 'Its title; a click opens it.', 'generated', 'kept'),
    column('Sent', 'text', 150, 'When it was sent.', 'generated'),
    column('Revision', 'number', 80, 'How often it was issued.', 'generated', 'kept'),
    column('Issued', 'text', 150, 'When Callboard wrote it last. Leave it.', 'generated', 'optional'),
    column('Approved by', 'text', 160, 'The adult who let it go out.', 'generated', 'optional', 'kept'),
    column('Said', 'text', 120, 'By which Callboard finds what has changed. Leave it.', 'generated', 'optional'),
    column('File ID', 'text', 120, 'By which Callboard finds it again. Leave it.', 'generated', 'optional', 'kept'),
  ],
} as const satisfies WorkbookTab;

export const outboxTab = {
  name: 'Outbox',
  sheetId: 1022,
  color: '5B6B7B',
  retention: 'Notes and messages',
  from: 'Inception',
  shown: 'need',
  oneLine: true,
  key: ['Key'],
  columns: [
    column('Key', 'text', 260, 'One message each. Filled in by Callboard.', 'required', 'generated'),
    column('Kind', 'text', 110, 'What was sent.', 'generated'),
    column('Date', 'date', 130, 'The day it is about.', 'generated'),
    column('Revision', 'number', 80, 'Which issue of it.', 'generated'),
    column('To', 'text', 260, 'Who it goes to; hidden copies are counted, not named.', 'generated'),
    choice(
      'State',
      OUTBOX_STATES,
      'Unconfirmed',
      110,
      'How far it is. Unconfirmed: look, then choose Resend or Mark as sent.',
      'generated',
    ),
    column('Attempted', 'text', 150, 'When it was tried last.', 'generated'),
    column('Detail', 'text', 300, 'Why it was not sent, if it was not.', 'generated'),
    column(
      'Told',
      'text',
      120,
      'What the message said, so that Callboard can find what has changed. Leave it.',
      'generated',
    ),
  ],
} as const satisfies WorkbookTab;
