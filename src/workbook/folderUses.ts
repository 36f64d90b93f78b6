/** What Callboard itself puts into folders, and what people call it in the tab Folders. */

export const FOLDER_USES = {
  dailyCalls: 'Daily calls',
  schedules: 'Week and month schedules',
  signIn: 'Sign-in sheets',
  rehearsalReports: 'Rehearsal reports',
  performanceReports: 'Performance reports',
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

export const EVERY_FOLDER_USE = Object.keys(FOLDER_USES) as readonly FolderUse[];
