/** Tabs about what is on and behind the stage. */
import type { TabSpec } from '../tabSpec.ts';
import { choice, column } from './column.ts';

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
