/** Cue lists as lighting and sound programs export them, imported into Cues. */
import { importPlan } from '../../../src/features/imports/importPlan.ts';
import { DATA_TABS } from '../../../src/production/productionData.ts';
import type { Table } from '../../../src/workbook/table.ts';
import type { TabSpec } from '../../../src/workbook/tabSpec.ts';
import { cuesTab } from '../../../src/workbook/tabs/deck.ts';
import { filesIn, planFor } from '../../builders/fixture.ts';
import { placesOf, typedTable } from '../../builders/production.ts';

const tables = (...cues: string[]) =>
  new Map(
    [...DATA_TABS, cuesTab].map((spec: TabSpec): [string, Table] => [
      spec.name,
      typedTable(spec, spec === cuesTab && cues.length > 0 ? ['Cue | Description', ...cues] : []),
    ]),
  );

const imported = (lines: readonly string[], known = tables(), isFile = true) =>
  importPlan(cuesTab, lines.join('\r\n'), known, { isFile });

const EOS_HEADERS =
  'TARGET_TYPE,TARGET_TYPE_AS_TEXT,TARGET_LIST_NUMBER,TARGET_ID,TARGET_DCID,PART_NUMBER,LABEL,TIME_DATA,UP_DELAY,DOWN_TIME,DOWN_DELAY,DURATION,FOLLOW,CUE_NOTES,SCENE_TEXT';
const EOS = [
  '\uFEFFSTART_CHANNELS,,',
  'CHANNEL,LABEL',
  ...Array.from({ length: 30 }, (_, at) => `${at + 1},Front wash`),
  'END_CHANNELS',
  'START_TARGETS',
  EOS_HEADERS,
  '15,Cue_List,,1,,,Main list,,,,,,,,',
  '1,Cue,1,1,,,"House, preset",0,0,0,0,,,House open,Act 1',
  '1,Cue,1,12.50,,,Storm,4.5,2,6,0,,F3,"On ""Blow, winds""",',
  '1,Cue,1,13,,,Storm goes on,,,,,,,,',
  '1,Cue,1,13,,1,,8,0,8,0,,,,',
  '1,Cue,2,5,,,Haze,1:30,0,,,,,,',
  '1,Cue,1,,,,Nothing,3,0,,,,,,',
  '13,Group,,7,,,Specials,,,,,,,,',
  'END_TARGETS',
  'START_PATCH',
  '1,Cue,1,99,,,Not in the list,,,,,,,,',
];
const rowOf = (start: string) => EOS.findIndex((line) => line.startsWith(start)) + 1;

test('the export of a lighting desk comes in with its department, times and follow-ons, and nothing of its other sections', () => {
  const plan = imported(EOS);
  expect(plan.problems).toEqual([]);
  expect(plan.changes.map(({ values }) => values)).toMatchObject([
    { Cue: 'LX 1', Description: 'House, preset', Department: 'Lighting', Time: '0s', Sequence: 'Act 1' },
    { Cue: 'LX 12.50', Description: 'Storm', Time: '4.5s', 'Pre-wait': '2s', 'Line or moment': 'On "Blow, winds"' },
    { Cue: 'LX 13', 'Called by': 'Follow-on' },
    { Cue: 'LX 2-5', Description: 'Haze', Time: '90s' },
  ]);
});

test('of the export of a lighting desk pre-waits, parts and blank numbers are named by row and column', () => {
  expect(placesOf(imported(EOS).notices)).toEqual([
    `Cues ${rowOf('1,Cue,1,12.50')} UP_DELAY`,
    `Cues ${rowOf('1,Cue,1,13,,1')} PART_NUMBER`,
    `Cues ${rowOf('1,Cue,1,,')} TARGET_ID`,
  ]);
});

const QLAB = [
  'Show control',
  'Number,Type,Name,Pre Wait,Duration,Post Wait,Continue,Notes',
  '1,Audio,Preshow music,00:00.00,12:30.00,00:00.00,Do Not Continue,House open',
  '2,Audio,Thunder,00:02.50,00:06.00,,Auto-Continue,',
  ',Fade,Fade thunder,,00:03.00,,Auto-Follow,',
  '3A,Audio,Rain,,1:00,,,',
  '10,Video,Moon,soon,5,,,',
  'LX 40,Light,Desk go,,,,,',
  '#REF!,Audio,Broken,,,,,',
];

test('a list of a sound program comes in with the department of each type, and is named by row where something is left out', () => {
  const plan = imported(QLAB);
  expect(plan.problems).toEqual([]);
  expect(plan.changes.map(({ values }) => values)).toMatchObject([
    { Cue: 'SD 1', Description: 'Preshow music', Time: '750s', Department: 'Sound', 'Line or moment': 'House open' },
    { Cue: 'SD 2', 'Pre-wait': '2.5s', Time: '6s' },
    // The fade without a number goes on by itself.
    { Cue: 'SD 3A', 'Called by': 'Follow-on', Time: '60s' },
    { Cue: 'V 10', Department: 'Video', 'Pre-wait': 'soon', Time: '5s' },
    { Cue: 'LX 40', Department: 'Lighting' },
  ]);
  expect(placesOf(plan.notices)).toEqual(['Cues 4 Pre Wait', 'Cues 5 Number', 'Cues 7 Pre Wait', 'Cues 9 Number']);
});

test('the same list as copied from the screen is read the same', () => {
  const copied = QLAB.slice(1).map((line) => line.replaceAll(',', '\t'));
  const cues = (lines: readonly string[], isFile: boolean) =>
    imported(lines, tables(), isFile).changes.map(({ values }) => values.Cue);
  expect(cues(copied, false)).toEqual(cues(QLAB, true));
});

test('a cue that the tab writes otherwise is the same cue, and keeps the number as it stands', () => {
  const plan = imported(EOS, tables('lx 12.5 | Old words', 'LX 1 | House, preset'));
  expect(plan.changes.map(({ mode, values }) => [mode, values.Cue])).toEqual([
    ['update', 'LX 1'],
    ['update', 'lx 12.5'],
    ['add', 'LX 13'],
    ['add', 'LX 2-5'],
  ]);
});

test('a table that somebody typed stays as it is, under the usual names of its columns', () => {
  const plan = imported(['Q,Page,Placement,Label,Fade time', 'LX 1,3,House open,Preset,4s', ',4,,,']);
  expect(plan.changes[0]?.values).toMatchObject({ Cue: 'LX 1', Page: '3', 'Line or moment': 'House open', Time: '4s' });
  // Nobody knows of a row without a number what it is.
  expect(placesOf(plan.problems)).toEqual(['Cues 3 Q']);
});

test('a production that is set up from files takes such a list, too', () => {
  const files = filesIn('test/fixtures/small').filter(({ name }) => name !== 'cues.csv');
  const plan = planFor([...files, { name: 'cues.csv', text: QLAB.join('\n') }]);
  expect(plan.refusals).toEqual([]);
  expect(plan.changes.filter(({ tab }) => tab === cuesTab).map(({ values }) => values.Cue)).toEqual([
    'SD 1',
    'SD 2',
    'SD 3A',
    'V 10',
    'LX 40',
  ]);
});
