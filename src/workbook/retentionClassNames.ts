/** The kinds of record that a production leaves behind, by the names that the tab Retention has stored: none ever changes. */
export const RETENTION_CLASS_NAMES = [
  'Contacts and guardians',
  'Conflicts',
  'Medical and emergency',
  'Clearances',
  'Incidents',
  'Other confidential files',
  'Sign-in registers',
  'Auditions',
  'Line notes',
  'Notes and messages',
  'Access record',
  'Own tabs and columns',
  'Script text',
  'Calls and reports',
] as const;

export type RetentionClassName = (typeof RETENTION_CLASS_NAMES)[number];

/** What is of no such kind: it stays with the production’s folder. */
export const EVERYTHING_ELSE = 'Everything else';
