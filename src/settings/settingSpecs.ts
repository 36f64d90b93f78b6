/** What settings there are, a line each, in the order of the Production tab. */
import { FOLDER_LAYOUTS } from './folderLayouts.ts';

/** `line` ends in a subject, a sender’s name or a file’s name; `text` does not. */
type SettingKind = 'line' | 'text' | 'zone' | 'date' | 'time' | 'number' | 'email' | 'emails';

interface AnySetting {
  name: string;
  required?: boolean;
  /** What a new workbook starts with. */
  start?: string;
  /** What is wrong with it may let a call reach somebody it must not: the automatic call waits. */
  holdsCalls?: boolean;
  /** The most characters of a text, the largest value of a number. */
  most?: number;
}

interface ChoiceSetting extends AnySetting {
  kind: 'choice';
  choices: readonly string[];
  /** What a text counts as that is none of the choices: the one that harms nobody, whatever was meant. */
  unclear: string;
}

export type SettingSpec = (AnySetting & { kind: SettingKind }) | ChoiceSetting;

const MINUTES_A_DAY = 1_440;

/** In the order of the tab. */
export const SETTINGS: readonly SettingSpec[] = [
  { name: 'Title', kind: 'line', required: true },
  { name: 'Company', kind: 'line' },
  { name: 'Venue', kind: 'line' },
  { name: 'Address', kind: 'text' },
  { name: 'Time zone', kind: 'zone', required: true },
  { name: 'Year', kind: 'line', most: 20, required: true },
  {
    name: 'Folder layout',
    kind: 'choice',
    start: 'Phases',
    choices: FOLDER_LAYOUTS.map((layout) => layout.name),
    unclear: 'Phases',
  },
  // Empty: it follows the dates (phaseOn.ts).
  { name: 'Phase', kind: 'line', most: 60 },
  { name: 'First rehearsal', kind: 'date' },
  { name: 'Tech starts', kind: 'date' },
  { name: 'Opening', kind: 'date' },
  { name: 'Closing', kind: 'date' },
  { name: 'Strike', kind: 'date' },
  { name: 'Stage manager', kind: 'line' },
  { name: 'Stage manager email', kind: 'email', required: true },
  { name: 'Reply to', kind: 'email' },
  { name: 'Call send time', kind: 'time', start: '18:00' },
  { name: 'Late after (minutes)', kind: 'number', start: '5', most: 240 },
  {
    name: 'Minor email policy',
    kind: 'choice',
    start: 'Guardians only',
    choices: ['Guardians only', 'Guardians and minor'],
    unclear: 'Guardians only',
    holdsCalls: true,
  },
  {
    name: 'Names in calls',
    kind: 'choice',
    start: 'First name and initial',
    choices: ['Full', 'First name and initial'],
    unclear: 'First name and initial',
    holdsCalls: true,
  },
  { name: 'Report list', kind: 'emails' },
  { name: 'Call list address', kind: 'email' },
  {
    name: 'Uncleared adults',
    kind: 'choice',
    start: 'Warn',
    choices: ['Warn', 'Leave out', 'Do not check'],
    unclear: 'Leave out',
    holdsCalls: true,
  },
  { name: 'Clearances needed', kind: 'text', start: 'Background check; Child safety training' },
  { name: 'Audition slot (minutes)', kind: 'number', start: '10', most: 480 },
  {
    name: 'Call messages',
    kind: 'choice',
    start: 'One each',
    choices: ['One each', 'Company list address'],
    unclear: 'One each',
    holdsCalls: true,
  },
  {
    // What cannot be read sends nothing to a part of the company; the stage manager is told then, as always.
    name: 'When mail runs out',
    kind: 'choice',
    start: 'Hold the call',
    choices: ['Hold the call', 'Earliest called first'],
    unclear: 'Hold the call',
  },
  { name: 'Crew early (minutes)', kind: 'number', start: '60', most: 480 },
  // Limits that are warned of, never enforced (docs/theatre.md, Breaks and hours); 0 or an empty time switches a rule off.
  { name: 'Break after (minutes)', kind: 'number', start: '55', most: MINUTES_A_DAY },
  { name: 'Break (minutes)', kind: 'number', start: '5', most: MINUTES_A_DAY },
  { name: 'Long break after (minutes)', kind: 'number', start: '80', most: MINUTES_A_DAY },
  { name: 'Long break (minutes)', kind: 'number', start: '10', most: MINUTES_A_DAY },
  { name: 'Longest day (minutes)', kind: 'number', start: '600', most: MINUTES_A_DAY },
  { name: 'Rest between days (minutes)', kind: 'number', start: '720', most: 2 * MINUTES_A_DAY },
  { name: 'School-night finish for minors', kind: 'time', start: '21:00' },
  { name: 'Confidential readers', kind: 'emails' },
  {
    name: 'Families and folders',
    kind: 'choice',
    start: 'No access',
    choices: ['No access', 'Guardians', 'Guardians and minors'],
    unclear: 'No access',
  },
  { name: 'Archive folder', kind: 'text' },
  { name: 'Archive keepers', kind: 'emails' },
  {
    name: 'Names in the archive',
    kind: 'choice',
    start: 'First name and initial',
    choices: ['Full', 'First name and initial', 'None'],
    unclear: 'None',
  },
  { name: 'School nights', kind: 'text', start: 'Sunday; Monday; Tuesday; Wednesday; Thursday' },
];
