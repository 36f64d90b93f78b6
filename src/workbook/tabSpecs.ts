/**
 * Every tab of both workbooks, in their order: the paper that stage managers know, as data. One line a column, so that
 * a tab reads as a table; that is why this file is long.
 */
import type { AnswerKind, ColumnKind, TabSpec } from './tabSpec.ts';

type Flags = 'required' | 'generated' | 'holdsCalls';

interface Flagged {
  required?: true;
  generated?: true;
  holdsCalls?: true;
}

/** A column whose header and kind the compiler knows, so that records are typed by it. */
interface Typed<H extends string, K extends ColumnKind> extends Flagged {
  readonly header: H;
  readonly kind: K;
  readonly width: number;
  readonly help: string;
}

function flagged(flags: readonly Flags[]): Flagged {
  return Object.fromEntries(flags.map((flag) => [flag, true]));
}

function column<const H extends string, const K extends Exclude<ColumnKind, AnswerKind>>(
  header: H,
  kind: K,
  width: number,
  help: string,
  ...flags: Flags[]
): Typed<H, K> {
  return { header, kind, width, help, ...flagged(flags) };
}

/** @param unclear what a text counts as that is neither: the answer that harms nobody */
function yesNo<const H extends string>(
  header: H,
  unclear: 'Yes' | 'No',
  width: number,
  help: string,
  ...flags: Flags[]
): Typed<H, 'yesNo'> & { readonly unclear: string } {
  return { header, kind: 'yesNo', width, help, unclear, ...flagged(flags) };
}

/** @param unclear what a text counts as that is none of the choices; `''`: as if the cell were empty */
function choice<const H extends string, const C extends readonly string[]>(
  header: H,
  choices: C,
  unclear: C[number] | '',
  width: number,
  help: string,
  ...flags: Flags[]
): Typed<H, 'choice'> & { readonly choices: C; readonly unclear: string } {
  return { header, kind: 'choice', width, help, choices, unclear, ...flagged(flags) };
}

export const GROUPS = ['Cast', 'Crew', 'Creative', 'Staff', 'Volunteer'] as const;
export const EVENT_TYPES = [
  'Rehearsal',
  'Music',
  'Dance',
  'Fitting',
  'Designer run',
  'Tech',
  'Dress',
  'Performance',
  'Meeting',
  'Audition',
  'Photo',
  'Strike',
] as const;
export const ATTENDANCE_STATUSES = ['Expected', 'Present', 'Late', 'Excused', 'Absent', 'Left early'] as const;
export const OUTBOX_STATES = ['Pending', 'Sending', 'Sent', 'Unconfirmed', 'Failed', 'Missed', 'Cancelled'] as const;
export const DEPARTMENTS = [
  'Scenic',
  'Props',
  'Costumes',
  'Hair and Makeup',
  'Lighting',
  'Sound',
  'Music',
  'Choreography',
  'Video',
  'Crew',
  'Front of House',
  'General',
] as const;

export const SHARES = ['Nothing', 'Email', 'Phone', 'Email and phone'] as const;

export const productionTab = {
  name: 'Production',
  sheetId: 1001,
  color: '5B6B7B',
  key: ['Setting'],
  columns: [
    column('Setting', 'text', 220, 'The name of the setting. Callboard looks settings up by these names.', 'required'),
    column('Value', 'text', 420, 'Type the value here.'),
  ],
} as const satisfies TabSpec;

export const peopleTab = {
  name: 'People',
  sheetId: 1002,
  color: '2F6F6B',
  key: ['Person ID'],
  idPrefix: 'P',
  naturalKey: ['Name', 'Email'],
  countsWithout: ['Group'],
  columns: [
    column('Person ID', 'text', 80, 'Filled in by Callboard. It stays with the person.', 'generated'),
    column('Name', 'text', 180, 'First and last name, as on the programme.', 'required', 'holdsCalls'),
    column('Called', 'text', 110, 'What the person is called in the room, if it is not the first name.'),
    column('Pronouns', 'text', 90, 'For example she/her.'),
    choice('Group', GROUPS, '', 100, 'Cast, Crew, Creative, Staff or Volunteer.', 'required', 'holdsCalls'),
    column('Role', 'text', 160, 'Job or part, for example Stage Manager, or Swing.'),
    column('Characters', 'list', 180, 'The characters played, as in Breakdown; put ; between several.'),
    column('Email', 'text', 220, 'A minor is never mailed alone, whatever is typed here.'),
    column('Phone', 'text', 130, 'With area code.'),
    yesNo('Minor', 'Yes', 70, 'Yes or No. Left blank, Callboard treats the person as a minor.', 'holdsCalls'),
    yesNo('Active', 'No', 70, 'No for somebody who has left. Blank counts as Yes.', 'holdsCalls'),
    column(
      'Notes',
      'text',
      240,
      'For the stage management. Nothing medical: that belongs in the Confidential workbook.',
    ),
    choice(
      'Share',
      SHARES,
      'Nothing',
      120,
      'What this adult agreed to have on the contact sheets for cast and crew. Blank: nothing. Never used for a minor.',
    ),
  ],
} as const satisfies TabSpec;

export const guardiansTab = {
  name: 'Guardians',
  sheetId: 1003,
  color: '2F6F6B',
  key: ['Guardian ID'],
  idPrefix: 'G',
  naturalKey: ['Name', 'Of', 'Email'],
  countsWithout: ['Name', 'Of'],
  columns: [
    column('Guardian ID', 'text', 90, 'Filled in by Callboard.', 'generated'),
    column('Name', 'text', 180, 'The guardian’s name.', 'required', 'holdsCalls'),
    column('Of', 'people', 220, 'Whose guardian: Person IDs or names, ; between several.', 'required', 'holdsCalls'),
    column('Email', 'text', 220, 'Calls go here.'),
    column('Phone', 'text', 130, 'With area code.'),
    yesNo('Gets calls', 'No', 80, 'No if this guardian should not get the calls. Blank counts as Yes.', 'holdsCalls'),
    yesNo('May collect', 'No', 90, 'Yes only if the child may be released to this adult. Blank counts as No.'),
    yesNo(
      'No contact',
      'Yes',
      90,
      'Yes: this adult is never mailed, never listed, and may never collect.',
      'holdsCalls',
    ),
  ],
} as const satisfies TabSpec;

export const scenesTab = {
  name: 'Scenes',
  sheetId: 1004,
  color: '6A4C93',
  key: ['Scene'],
  columns: [
    column('Scene', 'text', 80, 'For example 1.1. The name used in Schedule and Breakdown.', 'required'),
    column('Title', 'text', 220, 'A short name for the scene.'),
    column('Act', 'text', 60, 'Act.'),
    column('Pages from', 'number', 80, 'First page in the script.'),
    column('Pages to', 'number', 80, 'Last page in the script.'),
    column('Location', 'text', 180, 'Where the scene plays.'),
    column('Minutes', 'number', 80, 'How long it runs.'),
    column('Notes', 'text', 240, 'Anything worth knowing.'),
  ],
} as const satisfies TabSpec;

export const breakdownTab = {
  name: 'Breakdown',
  sheetId: 1005,
  color: '6A4C93',
  key: ['Character'],
  sceneColumns: true,
  columns: [
    column(
      'Character',
      'text',
      180,
      'One row a character; then one column a scene: x on, v voice only, s silent.',
      'required',
    ),
  ],
} as const satisfies TabSpec;

export const scheduleTab = {
  name: 'Schedule',
  sheetId: 1006,
  color: 'B3541E',
  key: ['Event ID'],
  idPrefix: 'E',
  naturalKey: ['Date', 'Start', 'Type', 'Location', 'Work'],
  columns: [
    column('Event ID', 'text', 80, 'Filled in by Callboard.', 'generated'),
    column('Date', 'date', 130, 'The day the event begins.', 'required'),
    column('Start', 'time', 70, 'Start, 24-hour. After midnight of the same evening: 25:10.', 'required'),
    column('End', 'time', 70, 'End, 24-hour.', 'required'),
    choice('Type', EVENT_TYPES, '', 110, 'What kind of event.', 'required'),
    column('Location', 'text', 180, 'Room and address, as people need it to get there.'),
    column('Work', 'text', 260, 'What is worked. Timed lines may be given: 4:00-4:45 Scene 2; 4:45-5:30 Scene 4.'),
    column('Scenes', 'scenes', 110, 'Scenes as in Scenes, ; between. Everybody in them is called.'),
    column('Also called', 'people', 200, 'Names, characters or groups called besides: Full company, Full cast, Crew.'),
    column('Not called', 'people', 180, 'Names, characters or groups not called after all. This wins.'),
    column('Notes', 'text', 240, 'Shown in the call.'),
    choice(
      'Status',
      ['Draft', 'Published', 'Cancelled'],
      '',
      100,
      'Only Published events are called. Blank counts as Draft.',
    ),
  ],
} as const satisfies TabSpec;

export const conflictsTab = {
  name: 'Conflicts',
  sheetId: 1007,
  color: 'B3541E',
  key: ['Person', 'From date', 'From time'],
  days: ['From date', 'To date'],
  columns: [
    column('Person', 'person', 180, 'Person ID or name.', 'required', 'holdsCalls'),
    column('From date', 'date', 130, 'First day.', 'required', 'holdsCalls'),
    column('To date', 'date', 130, 'Last day. Blank: the same day.', 'holdsCalls'),
    column('From time', 'time', 90, 'Blank: from the start of the day.', 'holdsCalls'),
    column('To time', 'time', 90, 'Blank: to the end of the day.', 'holdsCalls'),
    column('Reason', 'text', 220, 'In a few words; it is seen by the stage management only.'),
    choice(
      'Status',
      ['Declared', 'Approved', 'Refused'],
      '',
      100,
      'Refused conflicts do not count. Blank counts as Declared.',
      'holdsCalls',
    ),
  ],
} as const satisfies TabSpec;

export const attendanceTab = {
  name: 'Attendance',
  sheetId: 1008,
  color: '8A6D1A',
  key: ['Event ID', 'Person ID'],
  columns: [
    column('Event ID', 'text', 80, 'Filled in by Callboard.', 'required', 'generated'),
    column('Date', 'date', 130, 'Filled in by Callboard.', 'generated'),
    column('Person ID', 'text', 80, 'Filled in by Callboard.', 'required', 'generated'),
    column('Name', 'text', 180, 'Filled in by Callboard.', 'generated'),
    column('Call', 'time', 70, 'When the person is called.', 'generated'),
    column('In', 'time', 70, 'Type the time, or x for now.'),
    column('Out', 'time', 70, 'Type the time, or x for now.'),
    choice('Status', ATTENDANCE_STATUSES, '', 100, 'Set by Callboard from In and Out; change it if it is wrong.'),
    column('Minutes late', 'number', 90, 'Worked out from Call and In.', 'generated'),
    column('Collected by', 'text', 160, 'Who took the child home.'),
    column('Note', 'text', 220, 'For example why somebody was late.'),
  ],
} as const satisfies TabSpec;

export const notesTab = {
  name: 'Notes',
  sheetId: 1009,
  color: '8A6D1A',
  key: ['Note ID'],
  idPrefix: 'N',
  naturalKey: ['Date', 'Note'],
  columns: [
    column('Note ID', 'text', 80, 'Filled in by Callboard.', 'generated'),
    column('Date', 'date', 130, 'The day of the rehearsal or performance.', 'required'),
    column('Event ID', 'text', 80, 'Which event of the day, if there are several.'),
    column(
      'Departments',
      'list',
      160,
      'Scenic, Props, Costumes …, ; between several: the note appears in each.',
      'required',
    ),
    column('Note', 'text', 380, 'One note a row.', 'required'),
    column('For', 'text', 140, 'Who should act on it.'),
    choice('Status', ['Open', 'Done'], '', 80, 'Blank counts as Open.'),
    column('Tag', 'text', 110, 'A word that ties notes together.'),
    yesNo('Restricted', 'Yes', 90, 'Yes keeps the note out of every report. Injuries belong in Incidents.'),
  ],
} as const satisfies TabSpec;

export const LINE_NOTE_CODES = [
  'Called for line',
  'Dropped',
  'Added',
  'Paraphrased',
  'Transposed',
  'Jumped cue',
  'Late pickup',
  'Stumbled',
] as const;

export const lineNotesTab = {
  name: 'Line notes',
  sheetId: 1010,
  color: '8A6D1A',
  key: ['Date', 'Person', 'Scene', 'Page', 'Line'],
  columns: [
    column('Date', 'date', 130, 'The day.', 'required'),
    column('Person', 'person', 180, 'Who said it: Person ID or name.', 'required'),
    column('Scene', 'text', 80, 'Scene.'),
    column('Page', 'number', 70, 'Page in the script.'),
    column('Line', 'text', 300, 'The line as written.'),
    column('As said', 'text', 300, 'The line as it was said.'),
    choice('Code', LINE_NOTE_CODES, '', 130, 'What went wrong.', 'required'),
  ],
} as const satisfies TabSpec;

export const propsTab = {
  name: 'Props',
  sheetId: 1011,
  color: '7A3B4E',
  key: ['Prop ID'],
  idPrefix: 'P',
  naturalKey: ['Name', 'Description'],
  columns: [
    column('Prop ID', 'text', 80, 'Filled in by Callboard.', 'generated'),
    column('Name', 'text', 180, 'What it is.', 'required'),
    column('Description', 'text', 240, 'What it looks like.'),
    choice('Type', ['Hand', 'Set', 'Personal', 'Consumable'], '', 110, 'Kind of prop.'),
    choice(
      'Status',
      ['Needed', 'Rehearsal stand-in', 'In production', 'Acquired', 'Cut', 'Missing', 'Damaged'],
      '',
      140,
      'How far it is.',
    ),
    choice('Source', ['Stock', 'Bought', 'Borrowed', 'Rented', 'Built'], '', 100, 'Where it comes from.'),
    column('Return to', 'text', 180, 'Who gets it back.'),
    column('Due back', 'date', 130, 'When it is due back.'),
    column('Returned', 'date', 130, 'When it was given back.'),
    column('Notes', 'text', 220, 'Anything worth knowing.'),
  ],
} as const satisfies TabSpec;

export const propMovesTab = {
  name: 'Prop moves',
  sheetId: 1012,
  color: '7A3B4E',
  key: ['Prop ID', 'Scene', 'Page', 'Character'],
  columns: [
    column('Prop ID', 'text', 80, 'As in Props.', 'required'),
    column('Scene', 'text', 80, 'Scene.', 'required'),
    column('Page', 'number', 70, 'Page.'),
    column('Character', 'text', 150, 'Who uses it.'),
    column('Preset location', 'text', 170, 'Where it waits before the scene.'),
    column('Enters', 'text', 170, 'With whom, which side.'),
    column('Exits', 'text', 170, 'With whom, which side, or stays.'),
    column('Notes', 'text', 220, 'Anything worth knowing.'),
  ],
} as const satisfies TabSpec;

export const costumesTab = {
  name: 'Costumes',
  sheetId: 1013,
  color: '7A3B4E',
  key: ['Costume ID'],
  idPrefix: 'C',
  naturalKey: ['Character', 'Pieces'],
  columns: [
    column('Costume ID', 'text', 90, 'Filled in by Callboard.', 'generated'),
    column('Character', 'text', 150, 'Whose costume.', 'required'),
    column('Person', 'person', 170, 'Who wears it.'),
    column('Scene', 'text', 80, 'From which scene.'),
    column('Pieces', 'text', 280, 'What belongs to it.', 'required'),
    column('Status', 'text', 130, 'How far it is.'),
    choice('Care', ['Launder', 'Press', 'Repair'], '', 100, 'What it needs next.'),
    column('Notes', 'text', 220, 'Anything worth knowing.'),
  ],
} as const satisfies TabSpec;

export const quickChangesTab = {
  name: 'Quick changes',
  sheetId: 1014,
  color: '7A3B4E',
  key: ['Person', 'From scene', 'To scene'],
  columns: [
    column('Person', 'person', 170, 'Who changes.'),
    column('Character', 'text', 150, 'As whom.'),
    column('From scene', 'text', 90, 'Leaves in.'),
    column('To scene', 'text', 90, 'Is back in.'),
    column('From costume', 'text', 120, 'Costume off.'),
    column('To costume', 'text', 120, 'Costume on.'),
    column('Time available', 'number', 110, 'In seconds.'),
    column('Location', 'text', 150, 'Where the change happens.'),
    column('Dresser', 'person', 150, 'Who helps.'),
    column('Notes', 'text', 220, 'Fastenings, hair, mic.'),
  ],
} as const satisfies TabSpec;

export const presetsTab = {
  name: 'Presets',
  sheetId: 1015,
  color: '3D5A80',
  key: ['Location', 'Item'],
  columns: [
    column('Location', 'text', 180, 'Where it is set: prop table SL, USC bench …', 'required'),
    column('Item', 'text', 220, 'What is set there.', 'required'),
    column('Position', 'text', 180, 'Exactly how it lies.'),
    column('Checked by', 'text', 150, 'Who checks it.'),
    column('Notes', 'text', 220, 'Anything worth knowing.'),
  ],
} as const satisfies TabSpec;

export const runSheetTab = {
  name: 'Run sheet',
  sheetId: 1016,
  color: '3D5A80',
  key: ['Scene', 'Page', 'Cue or moment', 'Item'],
  columns: [
    column('Scene', 'text', 80, 'Scene.', 'required'),
    column('Page', 'number', 70, 'Page.'),
    column('Cue or moment', 'text', 200, 'When it happens.'),
    choice('Action', ['Set', 'Strike', 'Move', 'Fly', 'Hand off', 'Change'], '', 100, 'What is done.'),
    column('Item', 'text', 200, 'With what.'),
    column('From', 'text', 120, 'From where.'),
    column('To', 'text', 120, 'To where.'),
    column('Who', 'people', 180, 'Who does it, ; between several.'),
    column('Notes', 'text', 220, 'Anything worth knowing.'),
  ],
} as const satisfies TabSpec;

export const entrancesTab = {
  name: 'Entrances',
  sheetId: 1017,
  color: '3D5A80',
  key: ['Scene', 'Page', 'Character', 'Kind'],
  columns: [
    column('Scene', 'text', 80, 'Scene.', 'required'),
    column('Page', 'number', 70, 'Page.'),
    column('Character', 'text', 150, 'Who.', 'required'),
    choice('Kind', ['Enters', 'Exits'], '', 90, 'Enters or Exits.'),
    column('Side', 'text', 90, 'SL, SR, USL, USR, USC, House …'),
    column('Carrying', 'text', 180, 'What is carried.'),
    column('Notes', 'text', 220, 'Anything worth knowing.'),
  ],
} as const satisfies TabSpec;

export const cuesTab = {
  name: 'Cues',
  sheetId: 1018,
  color: '3D5A80',
  key: ['Cue'],
  columns: [
    column('Cue', 'text', 80, 'LX 12, SD 4, M 2, P 3, SC 2, FLY 1.', 'required'),
    column('Page', 'number', 70, 'Page.'),
    column('Line or moment', 'text', 260, 'On what the cue is called.'),
    column('Standby', 'text', 180, 'When to give the standby.'),
    column('Description', 'text', 240, 'What happens.'),
    column('Department', 'text', 120, 'Whose cue.'),
    column('Time', 'text', 80, 'How long it takes, for example 5s.'),
    choice('Status', ['Active', 'Cut'], '', 80, 'Blank counts as Active.'),
  ],
} as const satisfies TabSpec;

export const scriptChangesTab = {
  name: 'Script changes',
  sheetId: 1019,
  color: '6A4C93',
  key: ['Date', 'Page', 'Old'],
  columns: [
    column('Date', 'date', 130, 'When it was decided.', 'required'),
    column('Page', 'text', 70, 'Page, for example 12 or 12A.', 'required'),
    column('Scene', 'text', 80, 'Scene.'),
    column('Old', 'text', 280, 'As it was.'),
    column('New', 'text', 280, 'As it is now.'),
    column('Reason', 'text', 180, 'Why.'),
    column('Version', 'text', 90, 'Which version of the script it belongs to.'),
    column('Issued to', 'text', 180, 'Who has the new page.'),
  ],
} as const satisfies TabSpec;

/** Each copy has a number on its cover; a rental house wants every one back, clean, and charges for the others. */
export const scriptsTab = {
  name: 'Scripts',
  sheetId: 1032,
  color: '6A4C93',
  key: ['Copy'],
  idPrefix: 'S',
  naturalKey: ['Kind', 'Person', 'Out'],
  columns: [
    column('Copy', 'text', 80, 'The number on the cover, for example S014. Left blank, Callboard gives the next one.'),
    choice('Kind', ['Script', 'Libretto', 'Vocal book', 'Score', 'Orchestra part'], '', 120, 'What it is a copy of.'),
    column('Person', 'person', 180, 'Who has it: Person ID or name. Blank: nobody has it.'),
    column('Out', 'date', 130, 'When it was handed out.'),
    column('Due back', 'date', 130, 'By when it has to be back.'),
    column('Returned', 'date', 130, 'When it came back.'),
    choice(
      'Condition',
      ['Clean', 'Marked', 'Damaged', 'Missing'],
      '',
      110,
      'How it came back. Marked: to be rubbed out before a rented copy goes back.',
    ),
    column('Return to', 'text', 180, 'For a rented copy: the rental house, which charges for copies lost or marked.'),
    column('Notes', 'text', 220, 'Anything worth knowing.'),
  ],
} as const satisfies TabSpec;

export const checklistsTab = {
  name: 'Checklists',
  sheetId: 1020,
  color: '5B6B7B',
  key: ['Phase', 'Role', 'Task'],
  columns: [
    column('Phase', 'text', 160, 'Inception, Pre-Production, Casting, Rehearsals …', 'required'),
    column('Role', 'text', 100, 'SM, ASM, PA …', 'required'),
    column('Task', 'text', 380, 'What is to be done.', 'required'),
    column('Owner', 'text', 160, 'Who does it.'),
    column('Due', 'date', 130, 'By when.'),
    column('Done', 'date', 130, 'When it was done.'),
  ],
} as const satisfies TabSpec;

export const auditionsTab = {
  name: 'Auditions',
  sheetId: 1031,
  color: '6A4C93',
  key: ['Audition ID'],
  idPrefix: 'A',
  naturalKey: ['Name', 'Email', 'Event ID'],
  columns: [
    column('Audition ID', 'text', 90, 'Filled in by Callboard.', 'generated'),
    column('Event ID', 'text', 80, 'Which audition, as in Schedule. Blank: it is on every audition’s sheet.'),
    column('Slot', 'time', 70, 'When the person is seen. Blank: walks in.'),
    column('Name', 'text', 180, 'Who auditions.', 'required'),
    yesNo('Minor', 'Yes', 70, 'Yes or No. Left blank, Callboard treats the person as a minor.'),
    column('Email', 'text', 220, 'An adult’s own address.'),
    column('Phone', 'text', 130, 'With area code.'),
    column('Guardian', 'text', 180, 'For a minor: who is responsible.'),
    column('Guardian email', 'text', 220, 'Where to write about a minor.'),
    column('Guardian phone', 'text', 130, 'With area code.'),
    column('Reading for', 'text', 160, 'The part or parts.'),
    column('Experience', 'text', 260, 'As the form says.'),
    column('Conflicts', 'text', 220, 'As the form says; typed into Conflicts once the person is cast.'),
    yesNo('Callback', 'No', 80, 'Yes puts the name on the callback list.'),
    column('Notes', 'text', 260, 'For the panel; in no document.'),
  ],
} as const satisfies TabSpec;

export const NEXT_TIME = ['Do again', 'Do differently', 'Do not'] as const;

export const lessonsTab = {
  name: 'Lessons',
  sheetId: 1041,
  color: '5B6B7B',
  key: ['Lesson', 'Department'],
  columns: [
    column(
      'Lesson',
      'text',
      420,
      'One thing learnt a row. It is shown when the next production starts, so name no young artist.',
      'required',
    ),
    column('Department', 'text', 140, 'Whom it concerns.'),
    choice('Next time', NEXT_TIME, '', 130, 'What to do about it next time.'),
    column(
      'From',
      'text',
      160,
      'Where it comes from: team, young artists, an earlier production … No names of minors.',
    ),
  ],
} as const satisfies TabSpec;

export const SHARING_MAY = ['See', 'Edit', 'No'] as const;

export const sharingTab = {
  name: 'Sharing',
  sheetId: 1042,
  color: '5B6B7B',
  key: ['Folder', 'Group'],
  columns: [
    column(
      'Folder',
      'text',
      300,
      'A folder as in the folder layout, for example 4 - Rehearsals/Daily Calls, or Workbook.',
      'required',
    ),
    column(
      'Group',
      'text',
      200,
      'Cast, Crew, Creative, Staff or Volunteer; a role; one person; or an address.',
      'required',
    ),
    choice('May', SHARING_MAY, 'No', 80, 'See or Edit. No, or no row at all, gives no access.', 'required'),
  ],
} as const satisfies TabSpec;

export const sharingChangesTab = {
  name: 'Sharing changes',
  sheetId: 1043,
  color: '5B6B7B',
  key: ['Batch', 'File ID', 'Who'],
  columns: [
    column(
      'Batch',
      'text',
      150,
      'When it was asked for; changes of one click belong together.',
      'required',
      'generated',
    ),
    column('File ID', 'text', 120, 'Which file or folder.', 'required', 'generated'),
    column('File', 'text', 240, 'What it was called.', 'generated'),
    column('Who', 'text', 240, 'Whose access was changed.', 'required', 'generated'),
    column('Was', 'text', 90, 'What they might do before.', 'generated'),
    column('Now', 'text', 90, 'What they may do since.', 'generated'),
    choice('State', ['Planned', 'Done', 'Refused', 'Undone'], '', 100, 'How far it is.', 'generated'),
  ],
} as const satisfies TabSpec;

export const RETENTION_ACTIONS = ['Keep', 'Keep until', 'Hand over', 'Delete'] as const;

export const retentionTab = {
  name: 'Retention',
  sheetId: 1044,
  color: '5B6B7B',
  key: ['Class'],
  columns: [
    column('Class', 'text', 220, 'A kind of record; see what belongs to it under Holds.', 'required'),
    column('Holds', 'text', 380, 'What belongs to it.'),
    choice('Action', RETENTION_ACTIONS, '', 110, 'What becomes of it when the production is archived.', 'required'),
    column('Years', 'number', 80, 'For Keep until: for how many years from the day of the archive.'),
    column('Hand over to', 'text', 220, 'For Hand over: the address of the adult who takes it.'),
    column(
      'Approved by',
      'text',
      180,
      'The adult who decided this: name or Person ID. Without it nothing is archived.',
    ),
  ],
} as const satisfies TabSpec;

export const reportsTab = {
  name: 'Reports',
  sheetId: 1021,
  color: '5B6B7B',
  key: ['Report', 'Event ID', 'Date'],
  columns: [
    column('Report', 'text', 160, 'Which kind of document.', 'generated'),
    column('No', 'number', 60, 'Its number; reports are numbered from 1 without gaps.', 'generated'),
    column('Date', 'date', 130, 'The day it is about.', 'generated'),
    column('Event ID', 'text', 80, 'The event it is about.', 'generated'),
    column('Doc', 'link', 320, 'Where to find it.', 'generated'),
    column('Sent', 'text', 150, 'When it was sent.', 'generated'),
    column('Revision', 'number', 80, 'How often it was issued.', 'generated'),
  ],
} as const satisfies TabSpec;

export const outboxTab = {
  name: 'Outbox',
  sheetId: 1022,
  color: '5B6B7B',
  key: ['Key'],
  columns: [
    column('Key', 'text', 260, 'One message each. Filled in by Callboard.', 'required', 'generated'),
    column('Kind', 'text', 110, 'What was sent.', 'generated'),
    column('Date', 'date', 130, 'The day it is about.', 'generated'),
    column('Revision', 'number', 80, 'Which issue of it.', 'generated'),
    column('To', 'text', 260, 'To whom; hidden copies are counted, not named.', 'generated'),
    choice(
      'State',
      OUTBOX_STATES,
      'Unconfirmed',
      110,
      'How far it is. Unconfirmed: look, then choose Resend or Mark as sent.',
      'generated',
    ),
    column('Attempted', 'text', 150, 'When it was tried last.', 'generated'),
    column('Detail', 'text', 300, 'Why it was not sent, if it was not.', 'generated'),
    column('Told', 'text', 120, 'What the message told, to find out later what has changed. Leave it.', 'generated'),
  ],
} as const satisfies TabSpec;

export const emergencyTab = {
  name: 'Emergency',
  sheetId: 2001,
  color: '9B2226',
  key: ['Person ID', 'Contact'],
  columns: [
    column('Person ID', 'text', 90, 'As in People.', 'required'),
    column('Contact', 'text', 180, 'Whom to call first.'),
    column('Phone', 'text', 130, 'With area code.'),
    column('Relation', 'text', 110, 'Mother, uncle, neighbour …'),
    column('Medical', 'text', 280, 'What a first-aider must know.'),
    column('Allergies', 'text', 220, 'And what to do.'),
    column('Medication', 'text', 220, 'What, when, who keeps it.'),
  ],
} as const satisfies TabSpec;

export const clearancesTab = {
  name: 'Clearances',
  sheetId: 2002,
  color: '9B2226',
  key: ['Person ID', 'Kind'],
  columns: [
    column('Person ID', 'text', 90, 'As in People.', 'required'),
    column('Kind', 'text', 180, 'Background check, child safety training …', 'required'),
    column('Status', 'text', 110, 'For example Cleared, or Waiting.'),
    column('Completed', 'date', 130, 'When.'),
    column('Expires', 'date', 130, 'Until when it counts.'),
  ],
} as const satisfies TabSpec;

export const incidentsTab = {
  name: 'Incidents',
  sheetId: 2003,
  color: '9B2226',
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
} as const satisfies TabSpec;

/** The production workbook's tabs, in order. */
export const PRODUCTION_TABS: readonly TabSpec[] = [
  productionTab,
  peopleTab,
  guardiansTab,
  scenesTab,
  breakdownTab,
  scheduleTab,
  conflictsTab,
  attendanceTab,
  notesTab,
  lineNotesTab,
  propsTab,
  propMovesTab,
  costumesTab,
  quickChangesTab,
  presetsTab,
  runSheetTab,
  entrancesTab,
  cuesTab,
  scriptChangesTab,
  scriptsTab,
  checklistsTab,
  auditionsTab,
  reportsTab,
  outboxTab,
  lessonsTab,
  sharingTab,
  sharingChangesTab,
  retentionTab,
];

/** The Confidential workbook's tabs, in order. */
export const CONFIDENTIAL_TABS: readonly TabSpec[] = [emergencyTab, clearancesTab, incidentsTab];
