/** Tabs about people. */
import type { TabSpec } from '../tabSpec.ts';
import { choice, column, yesNo } from './column.ts';

export const GROUPS = ['Cast', 'Crew', 'Creative', 'Staff', 'Volunteer'] as const;

export const SHARES = ['Nothing', 'Email', 'Phone', 'Email and phone'] as const;

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
