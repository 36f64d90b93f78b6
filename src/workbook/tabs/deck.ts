/** Tabs about what is on and behind the stage. A prop, a person, a side and a page are written alike in all of them. */
import type { WorkbookTab } from '../tabSpec.ts';
import { choice, column, picked, suggested } from './column.ts';

/** Stage positions and what lies around them (docs/theatre.md, Entrances and exits); any other may be typed. */
export const SIDES = ['SL', 'SR', 'USL', 'USC', 'USR', 'DSL', 'DSR', 'CSL', 'C', 'CSR', 'DSC', 'House'] as const;

const PROP_NAMES = ['Props', 'Name'] as const;

export const propsTab = {
  name: 'Props',
  sheetId: 1011,
  color: '7A3B4E',
  retention: null,
  from: 'Rehearsals',
  shown: 'phase',
  key: ['Prop ID'],
  idPrefix: 'PR',
  naturalKey: ['Name', 'Description'],
  frozenColumns: 1,
  columns: [
    column('Name', 'text', 180, 'What it is.', 'required', 'kept'),
    column('Description', 'text', 240, 'What it looks like.', 'kept'),
    choice('Type', ['Hand', 'Set', 'Personal', 'Consumable'], '', 110, 'Kind of prop.', 'kept'),
    choice(
      'Status',
      ['Needed', 'Rehearsal stand-in', 'In production', 'Acquired', 'Cut', 'Missing', 'Damaged'],
      '',
      140,
      'How far it is.',
      'kept',
    ),
    choice('Source', ['Stock', 'Bought', 'Borrowed', 'Rented', 'Built'], '', 100, 'Where it comes from.', 'kept'),
    column('Return to', 'text', 180, 'Who gets it back.', 'kept'),
    column('Due back', 'date', 130, 'When it is due back.', 'kept'),
    column('Returned', 'date', 130, 'When it was given back.', 'kept'),
    column('Notes', 'text', 220, 'Anything worth knowing.'),
    column('Prop ID', 'text', 80, 'Filled in by Callboard.', 'generated', 'kept'),
  ],
  synonyms: { Name: ['prop', 'item', 'prop name'], Description: ['desc'], 'Return to': ['owner', 'lender'] },
} as const satisfies WorkbookTab;

export const propMovesTab = {
  name: 'Prop moves',
  sheetId: 1012,
  color: '7A3B4E',
  retention: null,
  from: 'Rehearsals',
  shown: 'phase',
  key: ['Prop', 'Scene', 'Page', 'Character'],
  columns: [
    picked('Prop', PROP_NAMES, 180, 'By name or Prop ID, as in Props.', 'required', 'kept'),
    column('Scene', 'text', 80, 'Scene.', 'required', 'kept'),
    column('Page', 'page', 70, 'For example 12, 12A or 133/134.', 'kept'),
    column('Character', 'text', 150, 'Who uses it.', 'kept'),
    column('Preset location', 'text', 170, 'Where it waits before the scene.', 'kept'),
    column('Enters by', 'text', 150, 'Who carries it on.', 'kept'),
    suggested('Enters side', SIDES, 90, 'From which side.', 'kept'),
    column('Exits by', 'text', 150, 'Who carries it off; “stays” if it stays on.', 'kept'),
    suggested('Exits side', SIDES, 90, 'To which side.', 'kept'),
    column('Notes', 'text', 220, 'Anything worth knowing.'),
  ],
  synonyms: { Prop: ['prop id', 'item', 'prop name'], 'Enters by': ['enters'], 'Exits by': ['exits'] },
} as const satisfies WorkbookTab;

export const costumesTab = {
  name: 'Costumes',
  sheetId: 1013,
  color: '7A3B4E',
  retention: null,
  from: 'Rehearsals',
  shown: 'phase',
  key: ['Costume ID'],
  idPrefix: 'C',
  naturalKey: ['Character', 'Pieces'],
  frozenColumns: 1,
  columns: [
    column('Character', 'text', 150, 'Whose costume.', 'required', 'kept'),
    column('Person', 'person', 170, 'Who wears it.'),
    column('Scene', 'text', 80, 'From which scene.', 'kept'),
    column('Pieces', 'text', 280, 'What belongs to it.', 'required', 'kept'),
    column('Status', 'text', 130, 'How far it is.', 'kept'),
    choice('Care', ['Launder', 'Press', 'Repair'], '', 100, 'What it needs next.', 'kept'),
    column('Notes', 'text', 220, 'Anything worth knowing.'),
    column('Costume ID', 'text', 90, 'Filled in by Callboard.', 'generated', 'kept'),
  ],
  synonyms: { Pieces: ['costume', 'items'], Person: ['actor', 'worn by'] },
} as const satisfies WorkbookTab;

export const quickChangesTab = {
  name: 'Quick changes',
  sheetId: 1014,
  color: '7A3B4E',
  retention: null,
  from: 'Pre-Tech',
  shown: 'phase',
  key: ['Person', 'From scene', 'To scene'],
  columns: [
    column('Person', 'person', 170, 'Who changes.'),
    column('Character', 'text', 150, 'As whom.', 'kept'),
    column('From scene', 'text', 90, 'Leaves in.', 'kept'),
    column('To scene', 'text', 90, 'Is back in.', 'kept'),
    column('Page out', 'page', 70, 'The page of the exit.', 'kept'),
    column('Page in', 'page', 70, 'The page of the entrance.', 'kept'),
    column('From costume', 'text', 120, 'Costume off.', 'kept'),
    column('To costume', 'text', 120, 'Costume on.', 'kept'),
    column('Time available', 'number', 110, 'In seconds.', 'kept'),
    column('Location', 'text', 150, 'Where the change happens.', 'kept'),
    column('Dresser', 'person', 150, 'Who helps.'),
    column('Notes', 'text', 220, 'Fastenings, hair, mic.'),
  ],
} as const satisfies WorkbookTab;

export const presetsTab = {
  name: 'Presets',
  sheetId: 1015,
  color: '3D5A80',
  retention: null,
  from: 'Pre-Tech',
  shown: 'phase',
  key: ['Location', 'Item'],
  columns: [
    column('Location', 'text', 180, 'Where it is set: prop table SL, USC bench …', 'required', 'kept'),
    column('Place', 'text', 150, 'Where on it: left back corner, hook, second shelf.', 'kept'),
    column('Item', 'text', 220, 'What is set there.', 'required', 'kept'),
    picked('Prop', PROP_NAMES, 150, 'Which prop, by name or Prop ID, if it is in Props.', 'kept'),
    suggested(
      'When',
      ['Preshow', 'Intermission'],
      110,
      'Preshow, Intermission, or before which scene. Blank: Preshow.',
      'kept',
    ),
    column('How', 'text', 180, 'Exactly how it lies: open, handle to the left.', 'kept'),
    column('Checked by', 'text', 150, 'Who checks it.'),
    column('Notes', 'text', 220, 'Anything worth knowing.'),
  ],
  synonyms: { Place: ['position'] },
} as const satisfies WorkbookTab;

export const runSheetTab = {
  name: 'Run sheet',
  sheetId: 1016,
  color: '3D5A80',
  retention: null,
  from: 'Pre-Tech',
  shown: 'phase',
  key: ['Scene', 'Page', 'Cue or moment', 'Item'],
  columns: [
    column('Seq', 'number', 60, 'The order within the scene.', 'kept'),
    column('Scene', 'text', 80, 'Scene.', 'required', 'kept'),
    column('Page', 'page', 70, 'For example 12, 12A or 133/134.', 'kept'),
    choice('Cue kind', ['Verbal', 'Visual', 'Cue light', 'Follow'], '', 90, 'How the cue is given.', 'kept'),
    column('Cue or moment', 'text', 200, 'When it happens.', 'kept'),
    choice('Action', ['Set', 'Strike', 'Move', 'Fly', 'Hand off', 'Change'], '', 100, 'What is done.', 'kept'),
    column('Item', 'text', 200, 'With what.', 'kept'),
    column('From', 'text', 120, 'From where.', 'kept'),
    column('To', 'text', 120, 'To where.', 'kept'),
    column('Who', 'people', 180, 'Who does it, ; between several.'),
    suggested('Side', SIDES, 80, 'On which side.', 'kept'),
    column('Notes', 'text', 220, 'Anything worth knowing.'),
  ],
} as const satisfies WorkbookTab;

export const entrancesTab = {
  name: 'Entrances',
  sheetId: 1017,
  color: '3D5A80',
  retention: null,
  from: 'Rehearsals',
  shown: 'phase',
  key: ['Scene', 'Page', 'Character', 'Kind'],
  columns: [
    column('Scene', 'text', 80, 'Scene.', 'required', 'kept'),
    column('Page', 'page', 70, 'For example 12, 12A or 133/134.', 'kept'),
    column('Character', 'text', 150, 'Who.', 'required', 'kept'),
    choice('Kind', ['Enters', 'Exits'], '', 90, 'Enters or Exits.', 'kept'),
    suggested('Side', SIDES, 90, 'SL, SR, USL, USR, USC, House …', 'kept'),
    column('Carrying', 'text', 180, 'What is carried.', 'kept'),
    column('Notes', 'text', 220, 'Anything worth knowing.'),
  ],
} as const satisfies WorkbookTab;

export const cuesTab = {
  name: 'Cues',
  sheetId: 1018,
  color: '3D5A80',
  retention: null,
  from: 'Pre-Tech',
  shown: 'phase',
  key: ['Cue'],
  columns: [
    column('Cue', 'text', 80, 'LX 12, SD 4, M 2, P 3, SC 2, FLY 1.', 'required', 'kept'),
    column('Scene', 'text', 80, 'Scene.', 'kept'),
    column('Sequence', 'text', 140, 'The sequence it belongs to.', 'kept'),
    column('Page', 'page', 70, 'For example 12, 12A or 133/134.', 'kept'),
    column('Line or moment', 'text', 260, 'The line or moment to call the cue on.', 'kept'),
    suggested(
      'Called by',
      ['SM', 'ASM', 'Visual', 'Follow-on'],
      90,
      'Who calls it, or how it comes. Blank: SM.',
      'kept',
    ),
    column('Operator', 'person', 150, 'Who runs it.'),
    column('Standby', 'text', 180, 'When to give the standby.', 'kept'),
    column('Description', 'text', 240, 'What happens.', 'kept'),
    column('Department', 'text', 120, 'Whose cue.', 'kept'),
    column('Time', 'text', 80, 'How long it takes, for example 5s.', 'kept'),
    choice('Status', ['Active', 'Cut'], '', 80, 'Blank counts as Active.', 'kept'),
  ],
  synonyms: { Cue: ['cue no', 'cue number', 'no'], 'Line or moment': ['line', 'moment'], Description: ['desc'] },
} as const satisfies WorkbookTab;
