/**
 * The kinds of record that a production leaves behind, as data: which tabs and folders hold each, and what becomes of it
 * unless an adult decides otherwise (docs/theatre.md, Minors and privacy: medical data goes soon, registers and safeguarding records stay for years).
 */
import { PAPER_KINDS } from '../../../papers/paperKinds.ts';
import type { RowChange } from '../../../workbook/changeRows.ts';
import type { RetentionClassName } from '../../../workbook/retentionClassNames.ts';
import { CONFIDENTIAL_TABS, PRODUCTION_TABS } from '../../../workbook/tabSpecs.ts';
import { type RETENTION_ACTIONS, retentionTab } from '../../../workbook/tabs/office.ts';

export type RetentionAction = (typeof RETENTION_ACTIONS)[number];

export interface RetentionClass {
  name: RetentionClassName;
  holds: string;
  /** Names of tabs of either workbook. */
  tabs: readonly string[];
  /** Keys of folders of any layout; everything inside them belongs to the class. */
  folders: readonly string[];
  /** Callboard's own documents whose key begins so, wherever they lie. */
  docs: readonly string[];
  action: RetentionAction;
  years: number | null;
}

/** Everything that is in no other class, and every tab and column that a person added. */
export const OWN_TABS = 'Own tabs and columns' satisfies RetentionClassName;

/** Who could open what before the archive. */
export const ACCESS_RECORD = 'Access record' satisfies RetentionClassName;

const CLASSES: readonly (Omit<RetentionClass, 'tabs' | 'docs'> & {
  tabsToCome?: readonly string[];
  docsToCome?: readonly string[];
})[] = [
  {
    name: 'Contacts and guardians',
    holds:
      'People with their addresses and notes, Guardians, Scripts (who had which), Dressing rooms, Tracks, Report readers; contact sheets and cover packets.',
    folders: ['contact-sheets'],
    action: 'Delete',
    years: null,
  },
  {
    name: 'Conflicts',
    holds: 'Who could not come when, and why.',
    folders: [],
    action: 'Delete',
    years: null,
  },
  {
    name: 'Medical and emergency',
    holds: 'Emergency contacts, medical data, allergies and medication; the age bands in Young people.',
    folders: [],
    action: 'Delete',
    years: null,
  },
  {
    name: 'Clearances',
    holds: 'Background checks and trainings of adults; Licences of children.',
    folders: [],
    action: 'Keep until',
    years: 7,
  },
  {
    name: 'Incidents',
    holds: 'Incident reports, and the Incidents tab.',
    folders: ['incident-reports'],
    docsToCome: ['incident'],
    action: 'Keep until',
    years: 7,
  },
  {
    name: 'Other confidential files',
    holds: 'What else lies in the folder Confidential: scanned forms, letters.',
    folders: ['confidential'],
    action: 'Keep until',
    years: 7,
  },
  {
    name: 'Sign-in registers',
    holds:
      'Who was in the building when, and who collected the children: Attendance, Attendance summary, Lateness by week, the sign-in sheets, the daily records of children and the records of hours.',
    folders: ['sign-in', 'performance-sign-in', 'cast-information'],
    action: 'Keep until',
    years: 7,
  },
  {
    name: 'Auditions',
    holds: 'Audition forms, sign-in and callbacks; the Auditions tab.',
    folders: ['audition-forms', 'audition-sign-in', 'callbacks'],
    docsToCome: ['audition', 'callback'],
    action: 'Delete',
    years: null,
  },
  {
    name: 'Line notes',
    holds: 'What each actor said wrong.',
    folders: ['line-notes'],
    action: 'Delete',
    years: null,
  },
  {
    name: 'Notes and messages',
    holds: 'The Notes tab (the reports hold what was reported), the Outbox, Sharing and Sharing changes.',
    tabsToCome: ['Sent calls'],
    folders: [],
    action: 'Delete',
    years: null,
  },
  {
    name: ACCESS_RECORD,
    holds: 'The addresses of those who could open a file, so that Restore can give it back to them.',
    folders: [],
    action: 'Keep until',
    years: 1,
  },
  {
    name: OWN_TABS,
    holds: 'Tabs and columns of the workbooks that somebody added by hand.',
    folders: [],
    action: 'Keep until',
    years: 1,
  },
  {
    name: 'Script text',
    holds: 'The script as it was read, and the cue cards made from it: what the licence lets you keep.',
    folders: [],
    docsToCome: ['script-text'],
    action: 'Delete',
    years: null,
  },
  {
    name: 'Calls and reports',
    holds:
      'Daily calls, week and month schedules, reports of rehearsals, tech and performances; PDFs are made of them. Timings, Performances, Run times.',
    folders: ['daily-calls', 'rehearsal-reports', 'performance-reports', 'tech-reports'],
    action: 'Keep',
    years: null,
  },
];

/** In the order of the tab Retention. */
export const RETENTION_CLASSES: readonly RetentionClass[] = CLASSES.map(
  ({ tabsToCome = [], docsToCome = [], ...one }) => {
    const tabs = [...PRODUCTION_TABS, ...CONFIDENTIAL_TABS].filter(({ retention }) => retention === one.name);
    const papers = Object.values(PAPER_KINDS).filter(({ retention }) => retention === one.name);
    return {
      ...one,
      tabs: [...tabs.map(({ name }) => name), ...tabsToCome],
      docs: [...papers.map(({ key }) => key), ...docsToCome],
    };
  },
);

/** The class whose documents are also kept as PDFs. */
export const SNAPSHOT_CLASS = 'Calls and reports' satisfies RetentionClassName;

/** The rows that a new Retention tab starts with; an adult's approval is left to be typed in. */
export function retentionStartRows(): RowChange[] {
  return RETENTION_CLASSES.map(({ name, holds, action, years }) => ({
    tab: retentionTab,
    mode: 'add',
    values: { Class: name, Holds: holds, Action: action, Years: years },
  }));
}
