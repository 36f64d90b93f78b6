/** Tabs about what is rehearsed and when. */
import { BEHAVIOURS, STANDARD_TYPE_NAMES } from '../standardEventTypes.ts';
import type { WorkbookTab } from '../tabSpec.ts';
import { choice, column, openChoice, yesNo } from './column.ts';

export const scenesTab = {
  name: 'Scenes',
  sheetId: 1004,
  color: '6A4C93',
  retention: null,
  from: 'Pre-Production',
  shown: 'start',
  key: ['Scene'],
  columns: [
    column('Scene', 'text', 80, 'For example 1.1. The name used in Schedule and Breakdown.', 'required', 'kept'),
    column('Title', 'text', 220, 'A short name for the scene.', 'kept'),
    column('Act', 'text', 60, 'Act.', 'kept'),
    column('Pages from', 'page', 80, 'First page in the script: 12, 12A, iv.', 'kept'),
    column('Pages to', 'page', 80, 'Last page in the script.', 'kept'),
    column('Location', 'text', 180, 'Where the scene plays.', 'kept'),
    column('Minutes', 'number', 80, 'How long it runs.', 'kept'),
    column('Notes', 'text', 240, 'Anything worth knowing.'),
  ],
  synonyms: {
    Scene: ['scene no', 'scene number', 'sc', 'scene name'],
    Title: ['scene title', 'name'],
    'Pages from': ['first page', 'page from'],
    'Pages to': ['last page', 'page to'],
  },
} as const satisfies WorkbookTab;

export const breakdownTab = {
  name: 'Breakdown',
  sheetId: 1005,
  color: '6A4C93',
  retention: null,
  from: 'Pre-Production',
  shown: 'first scene',
  key: ['Character'],
  frozenColumns: 1,
  sceneColumns: true,
  columns: [
    column(
      'Character',
      'text',
      180,
      'One row for each character, then one column for each scene: x on, v voice only, s silent.',
      'required',
      'kept',
    ),
  ],
  synonyms: { Character: ['characters', 'character name', 'character s', 'role', 'roles', 'part', 'parts'] },
} as const satisfies WorkbookTab;

export const scheduleTab = {
  name: 'Schedule',
  sheetId: 1006,
  color: 'B3541E',
  retention: null,
  from: 'Pre-Production',
  shown: 'start',
  key: ['Event ID'],
  idPrefix: 'E',
  naturalKey: ['Date', 'Start', 'Type', 'Location', 'Work'],
  columns: [
    column('Date', 'date', 130, 'The day the event begins.', 'required', 'kept'),
    column('Start', 'time', 70, 'Start, 24-hour. After midnight of the same evening: 25:10.', 'required', 'kept'),
    column('End', 'time', 70, 'End, 24-hour.', 'required', 'kept'),
    openChoice(
      'Type',
      STANDARD_TYPE_NAMES,
      ['Event types', 'Type'],
      110,
      'What kind of event. Add a missing type in Event types.',
      'required',
      'kept',
    ),
    column('Location', 'text', 180, 'Room and address, as people need it to get there.', 'kept'),
    column(
      'Work',
      'text',
      260,
      'What you work on. You can type timed lines: 4:00-4:45 Scene 2; 4:45-5:30 Scene 4.',
      'kept',
    ),
    column('Scenes', 'scenes', 110, 'Scenes as in Scenes, ; between. Everybody in them is called.', 'kept'),
    column('Also called', 'people', 200, 'Names, characters or groups also called: Full company, Full cast, Crew.'),
    column('Not called', 'people', 180, 'Names, characters or groups not called after all. This wins.'),
    column('Notes', 'text', 240, 'Shown in the call.'),
    choice(
      'Status',
      ['Draft', 'Published', 'Cancelled'],
      '',
      100,
      'Only Published events are called. Blank counts as Draft.',
      'kept',
    ),
    column('Event ID', 'text', 80, 'Filled in by Callboard.', 'generated', 'kept'),
  ],
  synonyms: {
    'Event ID': ['id', 'eventid'],
    Date: ['day', 'event date'],
    Start: ['start time', 'from', 'begins'],
    End: ['end time', 'to', 'until', 'finish', 'ends'],
    Type: ['event', 'event type', 'kind'],
    Location: ['venue', 'place', 'room', 'where'],
    Work: ['what', 'description', 'activity'],
    Scenes: ['scene'],
    'Also called': ['who', 'called'],
  },
} as const satisfies WorkbookTab;

export const conflictsTab = {
  name: 'Conflicts',
  sheetId: 1007,
  color: 'B3541E',
  retention: 'Conflicts',
  from: 'Pre-Production',
  shown: 'start',
  key: ['Person', 'From date', 'From time'],
  frozenColumns: 1,
  days: ['From date', 'To date'],
  columns: [
    column('Person', 'person', 180, 'Person ID or name.', 'required', 'holdsCalls'),
    column('From date', 'date', 130, 'First day.', 'required', 'holdsCalls'),
    column('To date', 'date', 130, 'Last day. Blank: the same day.', 'holdsCalls'),
    column('From time', 'time', 90, 'Blank: from the start of the day.', 'holdsCalls'),
    column('To time', 'time', 90, 'Blank: to the end of the day.', 'holdsCalls'),
    column('Reason', 'text', 220, 'In a few words. Only stage management sees it.'),
    choice(
      'Status',
      ['Declared', 'Approved', 'Refused'],
      '',
      100,
      'Refused conflicts do not count. Blank counts as Declared.',
      'holdsCalls',
    ),
  ],
  synonyms: {
    Person: ['name', 'full name', 'who'],
    'From date': ['date', 'from', 'start date', 'first day'],
    'To date': ['to', 'until', 'end date', 'last day'],
    'From time': ['start', 'start time'],
    'To time': ['end', 'end time'],
  },
} as const satisfies WorkbookTab;

/** The types of events that the company goes by; it starts with the usual ones. */
export const eventTypesTab = {
  name: 'Event types',
  sheetId: 1024,
  color: 'B3541E',
  retention: null,
  from: 'Pre-Production',
  shown: 'need',
  optional: true,
  key: ['Type'],
  columns: [
    column('Type', 'text', 160, 'As you choose it in Schedule.', 'required', 'kept'),
    choice(
      'Behaves as',
      BEHAVIOURS,
      '',
      120,
      'Rehearsal: with a rehearsal report. Show: with a performance report. Meeting. Other: called, without a report.',
      'required',
      'kept',
    ),
    yesNo(
      'Crew early',
      '',
      90,
      'Yes: crew comes earlier than the cast, as Crew early (minutes) says. Blank: as usual.',
      'kept',
    ),
  ],
  countsWithout: ['Behaves as'],
  synonyms: { Type: ['event type', 'event'], 'Behaves as': ['behaves like', 'kind'] },
} as const satisfies WorkbookTab;
