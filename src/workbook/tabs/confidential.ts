/** The tabs of the Confidential workbook. */
import type { WorkbookTab } from '../tabSpec.ts';
import { column } from './column.ts';

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
    column('Action taken', 'text', 260, 'First aid, calls made.'),
    column('Escalation', 'text', 200, 'Who was told, and when.'),
    column('Follow-up', 'text', 260, 'What remains to be done.'),
  ],
} as const satisfies WorkbookTab;
