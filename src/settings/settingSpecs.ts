/** What settings there are, a line each, in the order of the Production tab. */
import { PHASES } from '../values/phases.ts';
import { USUAL_ADULTS_ONLY } from './adultsOnlyWords.ts';
import { FOLDER_LAYOUTS, OWN_LAYOUT } from './folderLayouts.ts';
import { USUAL_NOTE_KEYS } from './lineNoteKeys.ts';

/** `line` ends in a subject, a sender’s name or a file’s name; `text` does not. `noteKeys`: lineNoteKeys.ts. */
type SettingKind =
  | 'line'
  | 'text'
  | 'noteKeys'
  | 'zone'
  | 'date'
  | 'time'
  | 'number'
  /** With a part of one, as 1.5. */
  | 'decimal'
  | 'email'
  | 'emails';

/** What settings are about, in the order of the tab. */
export const SETTING_GROUPS = ['Show', 'Calls', 'Rules', 'Deck', 'Privacy', 'Strike'] as const;

interface AnySetting {
  name: string;
  group: (typeof SETTING_GROUPS)[number];
  /** One sentence: what it does. */
  about: string;
  required?: boolean;
  /** Words that its drop-down shows; anything else may be typed. */
  suggests?: readonly string[];
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
  { name: 'Title', group: 'Show', about: 'The show’s name, as on the poster.', kind: 'line', required: true },
  { name: 'Company', group: 'Show', about: 'Who puts it on. It is at the top of every document.', kind: 'line' },
  {
    name: 'Venue',
    group: 'Show',
    about: 'Where you rehearse and play, if an event names no other place.',
    kind: 'line',
  },
  { name: 'Address', group: 'Show', about: 'The venue’s address, so that a parent can find it.', kind: 'text' },
  {
    name: 'Time zone',
    group: 'Show',
    about: 'Where the show is. All times are in this zone.',
    kind: 'zone',
    required: true,
  },
  {
    name: 'Year',
    group: 'Show',
    about: 'The year or season. It is part of the folder’s name.',
    kind: 'line',
    most: 20,
    required: true,
  },
  {
    name: 'Folder layout',
    group: 'Show',
    about: 'How the folders are sorted: by phase, by department, or as the Folders tab says.',
    kind: 'choice',
    start: 'Phases',
    choices: [...FOLDER_LAYOUTS.map((layout) => layout.name), OWN_LAYOUT],
    unclear: 'Phases',
  },
  // Empty: it follows the dates (phaseOn.ts).
  {
    name: 'Phase',
    group: 'Show',
    about: 'Where you are. Left empty, it follows the dates below.',
    kind: 'line',
    most: 60,
    suggests: PHASES,
  },
  { name: 'First rehearsal', group: 'Show', about: 'The first day in the room.', kind: 'date' },
  { name: 'Tech starts', group: 'Show', about: 'The first day of tech.', kind: 'date' },
  { name: 'Opening', group: 'Show', about: 'The first performance.', kind: 'date' },
  { name: 'Closing', group: 'Show', about: 'The last performance.', kind: 'date' },
  { name: 'Strike', group: 'Show', about: 'The day of strike.', kind: 'date' },
  { name: 'Stage manager', group: 'Show', about: 'Your name: calls come from it.', kind: 'line' },
  {
    name: 'Stage manager email',
    group: 'Show',
    about: 'Your address. Callboard writes to it when something needs you.',
    kind: 'email',
    required: true,
  },
  {
    name: 'Reply to',
    group: 'Calls',
    about: 'Where answers to a call go. Left empty: to the stage manager.',
    kind: 'email',
  },
  {
    name: 'Phone when late',
    group: 'Calls',
    about: 'The number that families phone when late, with a name if you like. Left empty: they write.',
    kind: 'line',
    most: 60,
  },
  {
    name: 'Call send time',
    group: 'Calls',
    about: 'When tomorrow’s call goes out by itself.',
    kind: 'time',
    start: '18:00',
  },
  {
    name: 'Call messages',
    group: 'Calls',
    about: 'One message for each family, or one to the company’s list address.',
    kind: 'choice',
    start: 'One each',
    choices: ['One each', 'Company list address'],
    unclear: 'One each',
    holdsCalls: true,
  },
  {
    name: 'Call list address',
    group: 'Calls',
    about: 'The company’s list, if one message goes to all.',
    kind: 'email',
  },
  {
    // What cannot be read sends nothing to a part of the company; the stage manager is told then, as always.
    name: 'When mail runs out',
    group: 'Calls',
    about: 'What to do when Google lets you mail fewer people than are called.',
    kind: 'choice',
    start: 'Hold the call',
    choices: ['Hold the call', 'Earliest called first'],
    unclear: 'Hold the call',
  },
  {
    name: 'Crew early (minutes)',
    group: 'Calls',
    about: 'How much earlier than the cast the crew comes for tech, dress and performances.',
    kind: 'number',
    start: '60',
    most: 480,
  },
  { name: 'Report list', group: 'Calls', about: 'Who gets the reports; put ; between addresses.', kind: 'emails' },
  {
    name: 'Attendance in reports',
    group: 'Calls',
    about: 'Only who was late or away, or everybody who was there as well.',
    kind: 'choice',
    start: 'Late and away',
    choices: ['Late and away', 'Everybody'],
    unclear: 'Late and away',
  },
  {
    name: 'Late after (minutes)',
    group: 'Rules',
    about: 'Somebody who signs in more than this after their call is late.',
    kind: 'number',
    start: '5',
    most: 240,
  },
  {
    name: 'Note after so many late',
    group: 'Rules',
    about: 'You are mailed, and nobody else, when somebody has been late so often. 0: never.',
    kind: 'number',
    start: '3',
  },
  {
    name: 'Audition slot (minutes)',
    group: 'Rules',
    about: 'How long one audition takes.',
    kind: 'number',
    start: '10',
    most: 480,
  },
  {
    name: 'House opens (minutes)',
    group: 'Rules',
    about: 'How long before the curtain the house opens.',
    kind: 'number',
    start: '30',
    most: 240,
  },
  {
    name: 'Half (minutes)',
    group: 'Rules',
    about: 'How long before the curtain the half is called. In Britain 35.',
    kind: 'number',
    start: '30',
    most: 240,
  },
  {
    name: 'Places (minutes)',
    group: 'Rules',
    about: 'How long before the curtain places are called.',
    kind: 'number',
    start: '5',
    most: 240,
  },
  {
    name: 'Line note keys',
    group: 'Rules',
    about: 'The key, one letter or two, for each code of a line note; put ; between.',
    kind: 'noteKeys',
    start: USUAL_NOTE_KEYS,
  },
  {
    name: 'Run time drift (minutes)',
    group: 'Rules',
    about: 'A performance report says when the run time differs from the average by more than this. 0: never.',
    kind: 'number',
    start: '5',
    most: 240,
  },
  // Limits that are warned of, never enforced (docs/theatre.md, Breaks and hours); 0 or an empty time switches a rule off.
  {
    name: 'Break after (minutes)',
    group: 'Rules',
    about: 'A short break is due after this long. 0: no warning.',
    kind: 'number',
    start: '55',
    most: MINUTES_A_DAY,
  },
  {
    name: 'Break (minutes)',
    group: 'Rules',
    about: 'How long a short break is.',
    kind: 'number',
    start: '5',
    most: MINUTES_A_DAY,
  },
  {
    name: 'Long break after (minutes)',
    group: 'Rules',
    about: 'A long break is due after this long. 0: no warning.',
    kind: 'number',
    start: '80',
    most: MINUTES_A_DAY,
  },
  {
    name: 'Long break (minutes)',
    group: 'Rules',
    about: 'How long a long break is.',
    kind: 'number',
    start: '10',
    most: MINUTES_A_DAY,
  },
  {
    name: 'Longest day (minutes)',
    group: 'Rules',
    about: 'From the first call to the last release. 0: no warning.',
    kind: 'number',
    start: '600',
    most: MINUTES_A_DAY,
  },
  {
    name: 'Rest between days (minutes)',
    group: 'Rules',
    about: 'From the release to the next day’s call. 0: no warning.',
    kind: 'number',
    start: '720',
    most: 2 * MINUTES_A_DAY,
  },
  {
    name: 'School-night finish for minors',
    group: 'Rules',
    about: 'When to release under-18s before a school day.',
    kind: 'time',
    start: '21:00',
  },
  {
    name: 'School nights',
    group: 'Rules',
    about: 'The evenings before a school day; put ; between.',
    kind: 'text',
    start: 'Sunday; Monday; Tuesday; Wednesday; Thursday',
  },
  // No start: which law holds for the children is for an adult to say, and until then nothing is pretended.
  {
    name: 'Hours of children',
    group: 'Rules',
    about: 'Whose rules for under-18s the calls are held against: you are warned, nobody is left out.',
    kind: 'choice',
    choices: ['None', 'England', 'New York', 'Scotland'],
    unclear: '',
  },
  {
    name: 'Hours of children confirmed by',
    group: 'Rules',
    about: 'The adult who confirmed these rules, the day, and which: Ana Reyes, 5 January 2027, England.',
    kind: 'line',
  },
  {
    name: 'Papers of the deck are for',
    group: 'Deck',
    about: 'Whether places and stand-ins are named as in the rehearsal room. By the phase: until tech starts.',
    kind: 'choice',
    start: 'By the phase',
    choices: ['By the phase', 'Rehearsal room', 'Stage'],
    unclear: 'Stage',
  },
  {
    name: 'Minutes a page',
    group: 'Deck',
    about: 'How long a page of the script plays, where Scenes gives no minutes.',
    kind: 'decimal',
    start: '1',
    most: 60,
  },
  {
    name: 'Quick change (seconds)',
    group: 'Deck',
    about: 'A change in less than this is quick.',
    kind: 'number',
    start: '120',
    most: 3_600,
  },
  {
    name: 'Tight change (seconds)',
    group: 'Deck',
    about: 'A change in less than this is tight.',
    kind: 'number',
    start: '45',
    most: 3_600,
  },
  {
    name: 'Shortest change (seconds)',
    group: 'Deck',
    about: 'A change in less than this is named as one that cannot be done.',
    kind: 'number',
    start: '20',
    most: 3_600,
  },
  {
    name: 'Standby (seconds)',
    group: 'Deck',
    about: 'How long before a cue the standby is given.',
    kind: 'number',
    start: '10',
    most: 600,
  },
  {
    name: 'Standby (pages)',
    group: 'Deck',
    about: 'How much of a page before a cue the standby is written.',
    kind: 'decimal',
    start: '0.5',
    most: 20,
  },
  {
    name: 'Rail warning (seconds)',
    group: 'Deck',
    about: 'How long before a fly cue the rail is warned.',
    kind: 'number',
    start: '120',
    most: 3_600,
  },
  {
    name: 'Rail standby (seconds)',
    group: 'Deck',
    about: 'How long before a fly cue the rail is to stand by.',
    kind: 'number',
    start: '30',
    most: 600,
  },
  {
    name: 'Not for under-18s',
    group: 'Deck',
    about: 'Words for what under-18s are kept from: fly, flame, weapons, power tools. Put ; between.',
    kind: 'text',
    start: USUAL_ADULTS_ONLY,
  },
  {
    name: 'Minor email policy',
    group: 'Privacy',
    about: 'Whether an under-18 gets a copy of what the guardians get. Never alone.',
    kind: 'choice',
    start: 'Guardians only',
    choices: ['Guardians only', 'Guardians and minor'],
    unclear: 'Guardians only',
    holdsCalls: true,
  },
  {
    name: 'Names in calls',
    group: 'Privacy',
    about: 'How people see each other’s names.',
    kind: 'choice',
    start: 'First name and initial',
    choices: ['Full', 'First name and initial'],
    unclear: 'First name and initial',
    holdsCalls: true,
  },
  {
    name: 'Uncleared adults',
    group: 'Privacy',
    about: 'What happens when an adult without a current check is called with under-18s.',
    kind: 'choice',
    start: 'Warn',
    choices: ['Warn', 'Leave out', 'Do not check'],
    unclear: 'Leave out',
    holdsCalls: true,
  },
  {
    name: 'Clearances needed',
    group: 'Privacy',
    about: 'The checks an adult needs to be called with under-18s; put ; between.',
    kind: 'text',
    start: 'Background check; Child safety training',
  },
  {
    name: 'Families and folders',
    group: 'Privacy',
    about: 'Whether guardians, or guardians and under-18s, may open folders.',
    kind: 'choice',
    start: 'No access',
    choices: ['No access', 'Guardians', 'Guardians and minors'],
    unclear: 'No access',
  },
  {
    name: 'Confidential readers',
    group: 'Privacy',
    about: 'Who may open the Confidential folder besides you; put ; between.',
    kind: 'emails',
  },
  {
    name: 'Incident readers',
    group: 'Privacy',
    about: 'Who may open the incident reports, and is told when one is filed; put ; between.',
    kind: 'emails',
  },
  {
    name: 'Archive folder',
    group: 'Strike',
    about: 'The link of the folder that archives go into. Left empty: beside this one.',
    kind: 'text',
  },
  { name: 'Archive keepers', group: 'Strike', about: 'Who can open the archive; put ; between.', kind: 'emails' },
  {
    name: 'Names in the archive',
    group: 'Strike',
    about: 'How people are named in what is kept.',
    kind: 'choice',
    start: 'First name and initial',
    choices: ['Full', 'First name and initial', 'None'],
    unclear: 'None',
  },
];
