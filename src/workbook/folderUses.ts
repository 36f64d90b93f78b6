/** What Callboard itself puts into folders, and what people call it in the tab Folders. */

export const FOLDER_USES = {
  dailyCalls: 'Daily calls',
  schedules: 'Week and month schedules',
  signIn: 'Sign-in sheets',
  rehearsalReports: 'Rehearsal reports',
  performanceReports: 'Performance reports',
  techReports: 'Tech reports',
  meetings: 'Production meetings',
  lineNotes: 'Line notes',
  scriptChanges: 'Script changes',
  showBible: 'Show Bible',
  propsPapers: 'Prop tables and lists',
  presetLists: 'Preset checklists',
  preshowChecks: 'Preshow checks',
  runSheets: 'Run sheets',
  shiftPlots: 'Shift plots',
  cueSheets: 'Cue sheets',
  contactSheets: 'Contact sheets',
  auditionForms: 'Audition forms',
  auditionSignIn: 'Audition sign-in',
  callbacks: 'Callback lists',
  castList: 'Cast list',
  confidential: 'Confidential',
  incidentReports: 'Incident reports',
  strike: 'Strike and returns',
  reflections: 'Reflections',
  archive: 'Archive',
} as const;

export type FolderUse = keyof typeof FOLDER_USES;

/**
 * Where a document goes whose folder a company has not chosen, because its own folders are older than the document: what few may
 * read goes where nobody else reads.
 */
export const INSTEAD: Readonly<Partial<Record<FolderUse, FolderUse>>> = {
  techReports: 'performanceReports',
  performanceReports: 'rehearsalReports',
  meetings: 'rehearsalReports',
  lineNotes: 'confidential',
  scriptChanges: 'schedules',
  showBible: 'rehearsalReports',
  incidentReports: 'confidential',
  runSheets: 'schedules',
  propsPapers: 'runSheets',
  presetLists: 'runSheets',
  preshowChecks: 'runSheets',
  shiftPlots: 'runSheets',
  cueSheets: 'runSheets',
};

/** Which folders of a company’s own that are older than these need not name. */
export const LATER_USES: readonly FolderUse[] = [
  ...(['techReports', 'meetings', 'lineNotes', 'scriptChanges', 'showBible'] as const),
  ...(['propsPapers', 'presetLists', 'preshowChecks', 'runSheets', 'shiftPlots', 'cueSheets'] as const),
];

export const EVERY_FOLDER_USE = Object.keys(FOLDER_USES) as readonly FolderUse[];
