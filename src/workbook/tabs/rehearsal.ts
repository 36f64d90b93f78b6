/** Tabs that are filled in at rehearsals. */
import type { WorkbookTab } from '../tabSpec.ts';
import { choice, column, listed, suggested, yesNo } from './column.ts';

export const ATTENDANCE_STATUSES = ['Expected', 'Present', 'Late', 'Excused', 'Absent', 'Left early'] as const;

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

export const attendanceTab = {
  name: 'Attendance',
  sheetId: 1008,
  color: '8A6D1A',
  retention: 'Sign-in registers',
  from: 'Rehearsals',
  shown: 'start',
  key: ['Event ID', 'Person ID'],
  frozenColumns: 1,
  view: { id: 100801, title: 'Today', day: 'Date', sortBy: ['Date', 'Call', 'Name'] },
  columns: [
    column('Name', 'text', 180, 'Filled in by Callboard.', 'generated'),
    column('Call', 'time', 70, 'When the person is called.', 'generated'),
    column('In', 'time', 70, 'Type the time, or x for now.'),
    column('Out', 'time', 70, 'Type the time, or x for now.'),
    choice('Status', ATTENDANCE_STATUSES, '', 100, 'Set by Callboard from In and Out; change it if it is wrong.'),
    column('Date', 'date', 130, 'Filled in by Callboard.', 'generated'),
    column('Minutes late', 'number', 90, 'Worked out from Call and In.', 'generated'),
    column('Collected by', 'text', 160, 'Who took the child home.'),
    column('Note', 'text', 220, 'For example why somebody was late. The door writes each mark here.'),
    suggested(
      'Released',
      ['End', 'Intermission'],
      130,
      'When the child may go this time: End, Intermission, or After scene 4. Blank: as People says.',
      'optional',
    ),
    column('Pick-up', 'time', 80, 'When the child is fetched early.', 'optional'),
    column('Pick-up by', 'text', 160, 'Who fetches the child early: first and last name.', 'optional'),
    column('Pick-up given by', 'text', 160, 'Who said so: a guardian’s name.', 'optional'),
    column('Marked by', 'text', 100, 'Which device at the door marked it last.', 'generated', 'optional'),
    column('Marked at', 'text', 150, 'When it was marked, to the second.', 'generated', 'optional'),
    column('Event ID', 'text', 80, 'Filled in by Callboard.', 'required', 'generated'),
    column('Person ID', 'text', 80, 'Filled in by Callboard.', 'required', 'generated'),
  ],
} as const satisfies WorkbookTab;

/** A count or a sum that Callboard fills in. */
function sum<const H extends string>(header: H, width: number, help: string) {
  return column(header, 'number', width, help, 'generated');
}

/** No reason, phone or address is ever in it. */
export const attendanceSummaryTab = {
  name: 'Attendance summary',
  sheetId: 1046,
  color: '8A6D1A',
  retention: 'Sign-in registers',
  from: 'Rehearsals',
  shown: 'need',
  optional: true,
  key: ['Person ID'],
  frozenColumns: 1,
  columns: [
    column('Name', 'text', 180, 'Filled in by Callboard.', 'generated'),
    sum('Called', 80, 'How often the person was called.'),
    sum('Came', 80, 'How often they came, called or not.'),
    sum('Late', 80, 'How often they were late.'),
    sum('Minutes late', 90, 'All together, as far as the minutes are known.'),
    sum('Excused', 80, 'How often they were excused.'),
    sum('Absent', 80, 'How often they were absent.'),
    sum('Left early', 80, 'How often they left early.'),
    sum('Not marked', 80, 'How often nobody marked whether they came.'),
    sum('Hours called', 90, 'From each call to its end; two at once count once. What was excused is left out.'),
    sum('Hours there', 90, 'From In to Out; two events at once count once.'),
    sum('Not counted', 90, 'Rows of Attendance whose hours nobody can tell: In or Out is missing or cannot be read.'),
    column('Person ID', 'text', 80, 'Filled in by Callboard.', 'required', 'generated'),
  ],
} as const satisfies WorkbookTab;

/** What the chart of lateness shows. */
export const lateWeeksTab = {
  name: 'Lateness by week',
  sheetId: 1047,
  color: '8A6D1A',
  retention: 'Sign-in registers',
  from: 'Rehearsals',
  shown: 'need',
  optional: true,
  key: ['Week'],
  columns: [
    column('Week', 'date', 130, 'The Monday of the week.', 'required', 'generated'),
    sum('Called', 80, 'How many calls there were, each person counted.'),
    sum('Late', 80, 'How many of them were late.'),
    sum('Minutes late', 90, 'All together, as far as the minutes are known.'),
  ],
} as const satisfies WorkbookTab;

/** How soon a note has to be acted on; the triage of a tech week. The most urgent first. */
export const URGENCIES = ['Now', 'Tonight', 'Before next', 'Later'] as const;

export const notesTab = {
  name: 'Notes',
  sheetId: 1009,
  color: '8A6D1A',
  retention: 'Notes and messages',
  from: 'Rehearsals',
  shown: 'start',
  key: ['Note ID'],
  idPrefix: 'N',
  naturalKey: ['Date', 'Note'],
  columns: [
    column('Note', 'text', 380, 'One note in each row.', 'required'),
    listed(
      'Departments',
      ['Departments', 'Department'],
      160,
      'Scenic, Props, Costumes …, ; between several: the note appears in each.',
      'required',
    ),
    column('Date', 'date', 130, 'The day of the rehearsal or performance.', 'required'),
    column('For', 'text', 140, 'Who should act on it.'),
    choice('Status', ['Open', 'Done'], '', 80, 'Blank counts as Open.'),
    choice('Urgency', URGENCIES, '', 110, 'By when. Blank counts as Later.', 'optional'),
    column('Tag', 'text', 110, 'A word that ties notes together.'),
    yesNo(
      'Restricted',
      'Yes',
      90,
      'Yes keeps the note out of every report. Injuries belong in Incidents: what sounds like one stays out until you choose No.',
    ),
    column('Event ID', 'text', 80, 'Which event of the day, if there are several.'),
    column('Note ID', 'text', 80, 'Filled in by Callboard.', 'generated'),
  ],
} as const satisfies WorkbookTab;

/** What happened when: one row a moment of an event, each stamped once. */
export const timingsTab = {
  name: 'Timings',
  sheetId: 1028,
  color: '8A6D1A',
  retention: 'Calls and reports',
  from: 'Rehearsals',
  shown: 'need',
  optional: true,
  key: ['Event ID', 'Moment'],
  columns: [
    column('Moment', 'text', 150, 'Start, Break, Back, End; House open, Places, Act I up, Act I down …', 'required'),
    column('Planned', 'time', 90, 'When it should be.'),
    column('Actual', 'time', 90, 'When it was. After midnight 25:10, or just 1:10.'),
    column('Reason', 'text', 320, 'Why it was late. The report shows it.'),
    column('Event ID', 'text', 80, 'Which event of Schedule.', 'required'),
  ],
  synonyms: { Moment: ['what'], Actual: ['time', 'at'], Reason: ['why', 'note'] },
} as const satisfies WorkbookTab;

export const PERFORMANCE_TYPES = ['Preview', 'Opening', 'Regular', 'Closing', 'Special'] as const;

/** What no other tab knows of a performance or a tech; one row an event. */
export const performancesTab = {
  name: 'Performances',
  sheetId: 1029,
  color: '8A6D1A',
  retention: 'Calls and reports',
  from: 'Performance',
  shown: 'need',
  optional: true,
  key: ['Event ID'],
  columns: [
    column('Event ID', 'text', 80, 'Which event of Schedule.', 'required'),
    choice('Type', PERFORMANCE_TYPES, '', 110, 'Left empty, it follows from the dates of opening and closing.'),
    column('House count', 'number', 100, 'How many sat in the house.'),
    column('Latecomers', 'number', 100, 'How many came late.'),
    column('Response', 'text', 320, 'How the house took it. Name nobody under 18.'),
    column('Reached', 'text', 220, 'Of a tech: how far you got, for example LX 84, page 45.'),
  ],
  synonyms: { 'House count': ['house', 'audience', 'attendance'], Reached: ['cues reached'] },
} as const satisfies WorkbookTab;

/** What the chart of run times shows: a row a performance. */
export const runTimesTab = {
  name: 'Run times',
  sheetId: 1048,
  color: '8A6D1A',
  retention: 'Calls and reports',
  from: 'Performance',
  shown: 'need',
  optional: true,
  key: ['Event ID'],
  columns: [
    column('Performance', 'text', 180, 'Filled in by Callboard.', 'generated'),
    sum('Run time', 90, 'Minutes of the acts alone.'),
    sum('Show time', 90, 'Minutes with intermissions.'),
    sum('Longest hold', 100, 'Minutes that something began late.'),
    column('Why', 'text', 300, 'The reason of the longest hold.', 'generated'),
    column('Event ID', 'text', 80, 'Filled in by Callboard.', 'required', 'generated'),
  ],
} as const satisfies WorkbookTab;

export const REPORT_WORDS = ['Rehearsal report', 'Tech report', 'Performance report'] as const;

/** Who gets which report by mail. */
export const readersTab = {
  name: 'Report readers',
  sheetId: 1030,
  color: '8A6D1A',
  retention: 'Contacts and guardians',
  from: 'Rehearsals',
  shown: 'need',
  optional: true,
  key: ['Who'],
  columns: [
    column('Who', 'text', 260, 'A person, a role, Creative, Staff, Crew or Volunteer, or an address.', 'required'),
    column('Reports', 'list', 260, `${REPORT_WORDS.join('; ')}. Left empty: all of them.`),
    listed('Part', ['Departments', 'Department'], 220, 'Only the notes of these departments. Left empty: all of it.'),
  ],
  synonyms: { Who: ['reader', 'readers', 'name'], Reports: ['report', 'kind'], Part: ['departments', 'department'] },
} as const satisfies WorkbookTab;

/** The departments that the company goes by; it starts with the usual ones. */
export const departmentsTab = {
  name: 'Departments',
  sheetId: 1025,
  color: '8A6D1A',
  retention: null,
  from: 'Rehearsals',
  shown: 'need',
  optional: true,
  key: ['Department'],
  columns: [
    column('Department', 'text', 180, 'As reports show it, in this order.', 'required', 'kept'),
    column('Also known as', 'list', 320, 'Other words for it, ; between several. The usual ones are known.', 'kept'),
  ],
  synonyms: { 'Also known as': ['also called', 'synonyms', 'other names'] },
} as const satisfies WorkbookTab;

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
  retention: 'Line notes',
  from: 'Rehearsals',
  shown: 'phase',
  key: ['Date', 'Person', 'Scene', 'Page', 'Line'],
  // A note that lacks one of them is somebody's all the same: without it that evening would pass for perfect.
  countsWithout: ['Person', 'Code'],
  columns: [
    column('Date', 'date', 130, 'The day.', 'required'),
    column('Person', 'person', 180, 'Who said it: Person ID or name.', 'required'),
    column('Scene', 'text', 80, 'Scene.'),
    column('Page', 'page', 70, 'Page in the script: 12, 12A, iv.'),
    column('Line', 'text', 300, 'The line as written.'),
    column('As said', 'text', 300, 'The line as it was said.'),
    choice('Code', LINE_NOTE_CODES, '', 130, 'What went wrong.', 'required'),
    column('Entry ID', 'text', 90, 'Filled in by Callboard.', 'generated', 'optional'),
  ],
} as const satisfies WorkbookTab;
