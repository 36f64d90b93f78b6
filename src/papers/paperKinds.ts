/** Every document that Callboard issues, with what holds for it wherever documents are spoken of. */

import { layoutOf } from '../production/layoutOf.ts';
import { folderId, type ProductionState } from '../production/productionState.ts';
import { folderKeyFor } from '../settings/folderLayouts.ts';
import type { FolderUse } from '../workbook/folderUses.ts';
import type { EVERYTHING_ELSE, RetentionClassName } from '../workbook/retentionClassNames.ts';
import { DECK_PAPER_KINDS } from './deckPaperKinds.ts';

export interface PaperKind {
  /** What the tab Reports calls it. Stored: none ever changes. */
  readonly name: string;
  /** How its key begins, on the file and in the ledger; no other kind’s begins so. Stored: none ever changes. */
  readonly key: string;
  /** Which of the layout’s folders it goes into; who may read it follows from that. */
  readonly folder: FolderUse;
  /** What becomes of it when the production is archived, wherever it lies then. */
  readonly retention: RetentionClassName | typeof EVERYTHING_ELSE;
}

export const PAPER_KINDS = {
  signIn: { name: 'Sign-in sheet', key: 'sign-in', folder: 'signIn', retention: 'Sign-in registers' },
  doorSheet: {
    name: 'Door sheet',
    key: 'door-sheet',
    folder: 'confidential',
    retention: 'Contacts and guardians',
  },
  faceSheet: {
    name: 'Face sheet',
    key: 'face-sheet',
    folder: 'confidential',
    retention: 'Contacts and guardians',
  },
  dailyRecord: {
    name: 'Daily record of children',
    key: 'daily-record',
    folder: 'confidential',
    retention: 'Sign-in registers',
  },
  roll: { name: 'Roll and break register', key: 'roll', folder: 'signIn', retention: 'Sign-in registers' },
  // It is about one child: whoever may read it hands it on.
  hoursRecord: {
    name: 'Record of hours',
    key: 'hours-record',
    folder: 'confidential',
    retention: 'Sign-in registers',
  },
  dailyCall: { name: 'Daily call', key: 'daily-call', folder: 'dailyCalls', retention: 'Calls and reports' },
  weekSchedule: {
    name: 'Week schedule',
    key: 'week-schedule',
    folder: 'schedules',
    retention: 'Calls and reports',
  },
  monthSchedule: {
    name: 'Month schedule',
    key: 'month-schedule',
    folder: 'schedules',
    retention: 'Calls and reports',
  },
  rehearsalReport: {
    name: 'Rehearsal report',
    key: 'rehearsal-report',
    folder: 'rehearsalReports',
    retention: 'Calls and reports',
  },
  performanceReport: {
    name: 'Performance report',
    key: 'performance-report',
    folder: 'performanceReports',
    retention: 'Calls and reports',
  },
  techReport: { name: 'Tech report', key: 'tech-report', folder: 'techReports', retention: 'Calls and reports' },
  // Each is for one actor.
  lineNotes: { name: 'Line notes', key: 'line-notes', folder: 'lineNotes', retention: 'Line notes' },
  lineNoteSummary: {
    name: 'Line note summary',
    key: 'line-note-summary',
    folder: 'lineNotes',
    retention: 'Line notes',
  },
  scriptChanges: {
    name: 'Script changes',
    key: 'script-changes',
    folder: 'scriptChanges',
    retention: 'Everything else',
  },
  blocking: { name: 'Blocking', key: 'blocking', folder: 'showBible', retention: 'Everything else' },
  showBible: { name: 'Show Bible', key: 'show-bible', folder: 'showBible', retention: 'Everything else' },
  // It names whom to ask, as the contact sheets do.
  coverPacket: {
    name: 'Cover packet',
    key: 'cover-packet',
    folder: 'showBible',
    retention: 'Contacts and guardians',
  },
  // Each is for one actor, and holds the text.
  cueCards: { name: 'Cue cards', key: 'cue-cards', folder: 'confidential', retention: 'Script text' },
  scriptCounts: {
    name: 'Lines and stage time',
    key: 'script-counts',
    folder: 'scriptChanges',
    retention: 'Everything else',
  },
  // Who may read it is a list of its own, and no tab of the production’s workbook names it.
  incidentReport: {
    name: 'Incident report',
    key: 'incident-report',
    folder: 'incidentReports',
    retention: 'Incidents',
  },
  meeting: { name: 'Meeting agenda', key: 'meeting', folder: 'meetings', retention: 'Calls and reports' },
  teamContacts: {
    name: 'Team contact sheet',
    key: 'contact-sheet/team',
    folder: 'contactSheets',
    retention: 'Contacts and guardians',
  },
  castContacts: {
    name: 'Cast contact sheet',
    key: 'contact-sheet/cast',
    folder: 'contactSheets',
    retention: 'Contacts and guardians',
  },
  crewContacts: {
    name: 'Crew contact sheet',
    key: 'contact-sheet/crew',
    folder: 'contactSheets',
    retention: 'Contacts and guardians',
  },
  auditionSignIn: {
    name: 'Audition sign-in',
    key: 'audition-sign-in',
    folder: 'auditionSignIn',
    retention: 'Auditions',
  },
  auditionForm: { name: 'Audition form', key: 'audition-form', folder: 'auditionForms', retention: 'Auditions' },
  callbackList: { name: 'Callback list', key: 'callbacks', folder: 'callbacks', retention: 'Auditions' },
  castList: { name: 'Cast list', key: 'cast-list', folder: 'castList', retention: 'Everything else' },
  teamReflection: {
    name: 'Reflection - team',
    key: 'reflection/team',
    folder: 'reflections',
    retention: 'Everything else',
  },
  youngArtistsReflection: {
    name: 'Reflection - young artists',
    key: 'reflection/young-artists',
    folder: 'reflections',
    retention: 'Everything else',
  },
  ...DECK_PAPER_KINDS,
} as const satisfies Record<string, PaperKind>;

export type Paper = keyof typeof PAPER_KINDS;

/**
 * The key of one document: the same for the same document for ever.
 * @param of event id or date; `''` for a document of the whole production
 * @example paperKey('signIn', 'E012') // 'sign-in/E012'
 */
export function paperKey(paper: Paper, of = ''): string {
  const { key } = PAPER_KINDS[paper];
  return of === '' ? key : `${key}/${of}`;
}

/** The id of the folder that it goes into. @throws AppError `not-set-up` if that was never made. */
export function paperFolder(state: ProductionState, paper: Paper): string {
  return folderId(state, folderKeyFor(layoutOf(state), PAPER_KINDS[paper].folder));
}
