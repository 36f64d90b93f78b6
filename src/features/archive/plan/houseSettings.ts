/**
 * Settings of the house rather than of the show, by name: what outlives a production and says nothing about a person. Not
 * among them: dates, addresses of people, and what families get or may open, which is decided anew with every company of
 * children.
 */
export const HOUSE_SETTINGS: readonly string[] = [
  'Company',
  'Venue',
  'Address',
  'Time zone',
  'Folder layout',
  'Call send time',
  'Late after (minutes)',
  'Note after so many late',
  'Names in calls',
  'Uncleared adults',
  'Clearances needed',
  'Audition slot (minutes)',
  'Crew early (minutes)',
  'Attendance in reports',
  'Run time drift (minutes)',
  'House opens (minutes)',
  'Half (minutes)',
  'Places (minutes)',
  'Line note keys',
  'Break after (minutes)',
  'Break (minutes)',
  'Long break after (minutes)',
  'Long break (minutes)',
  'Longest day (minutes)',
  'Rest between days (minutes)',
  'School-night finish for minors',
  'School nights',
  'Hours of children',
  'Names in the archive',
];
