/** The tabs of the Confidential workbook. */
import type { WorkbookTab } from '../tabSpec.ts';
import { choice, column, linkColumn, yesNo } from './column.ts';

/** How old a child is, as far as rules about hours ask. Never in People, and in nothing that leaves the Confidential workbook. */
export const AGE_BANDS = ['Under 5', '5 to 8', '9 to 15', '16 to 17'] as const;

/** What allows a child to perform: of one child, or of everybody under the company's approval. */
export const LICENCE_KINDS = ['Licence', 'Exemption', 'Body of persons approval'] as const;

export const emergencyTab = {
  name: 'Emergency',
  sheetId: 2001,
  color: '9B2226',
  retention: 'Medical and emergency',
  from: 'Inception',
  shown: 'start',
  key: ['Person ID', 'Contact'],
  columns: [
    column('Person ID', 'text', 90, 'As in People.', 'required'),
    column('Contact', 'text', 180, 'Who to phone first.'),
    column('Phone', 'text', 130, 'With area code.'),
    column('Relation', 'text', 110, 'Mother, uncle, neighbour …'),
    column('Medical', 'text', 280, 'What a first-aider must know.'),
    column('Allergies', 'text', 220, 'And what to do.'),
    column('Medication', 'text', 220, 'What, when, who keeps it.'),
  ],
} as const satisfies WorkbookTab;

export const clearancesTab = {
  name: 'Clearances',
  sheetId: 2002,
  color: '9B2226',
  retention: 'Clearances',
  from: 'Inception',
  shown: 'start',
  key: ['Person ID', 'Kind'],
  columns: [
    column('Person ID', 'text', 90, 'As in People.', 'required'),
    column('Kind', 'text', 180, 'Background check, child safety training …', 'required'),
    column('Status', 'text', 110, 'For example Cleared, or Waiting.'),
    column('Completed', 'date', 130, 'When.'),
    column('Expires', 'date', 130, 'Until when it counts.'),
  ],
} as const satisfies WorkbookTab;

export const incidentsTab = {
  name: 'Incidents',
  sheetId: 2003,
  color: '9B2226',
  retention: 'Incidents',
  from: 'Inception',
  shown: 'start',
  key: ['Incident ID'],
  idPrefix: 'I',
  naturalKey: ['Date', 'Time', 'What happened'],
  columns: [
    column('Incident ID', 'text', 90, 'Filled in by Callboard.', 'generated'),
    column('Date', 'date', 130, 'When it happened.', 'required'),
    column('Time', 'time', 80, 'At what time.'),
    column('Place', 'text', 160, 'Where.'),
    column('People', 'text', 200, 'Who was involved.'),
    column('What happened', 'text', 380, 'Facts, in order.', 'required'),
    column('Witnesses', 'text', 200, 'Who saw it.'),
    column('First aid by', 'text', 160, 'Who gave first aid.', 'optional'),
    column('Action taken', 'text', 260, 'First aid, calls made.'),
    column('Reported by', 'text', 160, 'Who wrote this down.', 'optional'),
    column('Guardian told', 'text', 160, 'Which guardian, and who told them.', 'optional'),
    column('Guardian told at', 'text', 120, 'When: the day and the time.', 'optional'),
    yesNo('Could continue', '', 100, 'Whether they went on with the rehearsal or performance.', 'optional'),
    column('Officer told', 'text', 160, 'The safeguarding or safety officer, and when.', 'optional'),
    column('Sent where', 'text', 160, 'Home, hospital … and with whom.', 'optional'),
    column('Escalation', 'text', 200, 'Who else was told, and when.'),
    column('Follow-up', 'text', 260, 'What remains to be done.'),
    column('Closed', 'date', 130, 'When nothing remained to be done.', 'optional'),
    column('No', 'number', 60, 'Its number, from 1 without gaps. Filled in by Callboard.', 'generated', 'optional'),
    linkColumn('Doc', 'File ID', 240, 'Its title; a click opens it.', 'generated', 'optional'),
    column('Revision', 'number', 80, 'How often it was issued.', 'generated', 'optional'),
    column('From note', 'text', 90, 'The note that it was moved from.', 'generated', 'optional'),
    column('File ID', 'text', 120, 'By which Callboard finds it again. Leave it.', 'generated', 'optional'),
  ],
} as const satisfies WorkbookTab;

/** A workbook of an earlier version lacks it: then every child counts as one whose age nobody has typed. */
export const youngPeopleTab = {
  name: 'Young people',
  sheetId: 2004,
  color: '9B2226',
  retention: 'Medical and emergency',
  from: 'Inception',
  shown: 'start',
  optional: true,
  key: ['Person ID'],
  columns: [
    column('Person ID', 'text', 90, 'As in People.', 'required'),
    choice(
      'Age band',
      AGE_BANDS,
      '',
      110,
      'For the hours of children: nothing but the verdict leaves this workbook. Until 16 and out of compulsory schooling, choose 9 to 15.',
      'required',
    ),
  ],
} as const satisfies WorkbookTab;

export const licencesTab = {
  name: 'Licences',
  sheetId: 2005,
  color: '9B2226',
  retention: 'Clearances',
  from: 'Inception',
  shown: 'start',
  optional: true,
  key: ['Person ID', 'Number'],
  columns: [
    column('Person ID', 'text', 90, 'As in People. Blank for a Body of persons approval: it is for every child.'),
    column('Number', 'text', 130, 'As the authority writes it.'),
    choice('Kind', LICENCE_KINDS, '', 190, 'Licence, Exemption or Body of persons approval.', 'required'),
    column('Issued by', 'text', 200, 'The council or authority.'),
    column('From', 'date', 130, 'The first day that it is for.', 'required'),
    column('To', 'date', 130, 'The last day that it is for.', 'required'),
    column('Days allowed', 'number', 100, 'On how many days the child may perform. Blank: on each of them.'),
    column('Notes', 'text', 260, 'Conditions, who holds the paper.'),
  ],
} as const satisfies WorkbookTab;
