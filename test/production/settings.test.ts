import { SETTINGS, settingsFrom } from '../../src/production/settings.ts';
import { readRecords } from '../../src/workbook/readRecords.ts';
import { productionTab } from '../../src/workbook/tabSpecs.ts';
import { placesOf, typedTable } from '../builders/production.ts';

const NEEDED = [
  'Title | Tiny Play',
  'Time zone | Europe/London',
  'Year | 2027',
  'Stage manager email | ana@example.org',
];

function read(...rows: string[]) {
  const place = { tab: 'Production' };
  return settingsFrom(readRecords(typedTable(productionTab, ['Setting | Value', ...rows]), place).records, place);
}

test('what is not typed has its starting value, and replies go to the stage manager', () => {
  const { settings, problems } = read(...NEEDED);
  expect(problems).toEqual([]);
  expect(settings).toMatchObject({
    title: 'Tiny Play',
    layout: 'Phases',
    callSendTime: '18:00',
    lateAfterMinutes: 5,
    minorsToo: false,
    fullNames: false,
    replyTo: 'ana@example.org',
    reportList: [],
    opening: '',
  });
});

test('settings are found in any case, and their values read by kind', () => {
  const { settings, problems } = read(
    ...NEEDED,
    'REPLY TO | stage@example.org',
    'folder layout | departments',
    'Opening | 2027-03-19',
    'Closing | 46466',
    'Call send time | 5:30 pm',
    'Late after (minutes) | 0',
    'Minor email policy | guardians and minor',
    'Names in calls | FULL',
    'Report list | a@example.org, b@example.org; c@example.org',
  );
  expect(problems).toEqual([]);
  expect(settings).toMatchObject({
    replyTo: 'stage@example.org',
    layout: 'Departments',
    opening: '2027-03-19',
    closing: '2027-03-20',
    callSendTime: '17:30',
    lateAfterMinutes: 0,
    minorsToo: true,
    fullNames: true,
    reportList: ['a@example.org', 'b@example.org', 'c@example.org'],
  });
});

test('everything that is wrong is named by row, and counts as not typed', () => {
  const { settings, problems } = read(
    'Title | ',
    'Year | 2027',
    'Stage manager email | ana',
    'Opening | soon',
    'Call send time | 25:10',
    'Late after (minutes) | a few',
    'Folder layout | Alphabet',
    'Report list | a@example.org; nobody',
  );
  expect(placesOf(problems).sort()).toEqual([
    'Production  Value',
    'Production 2 Value',
    'Production 4 Value',
    'Production 5 Value',
    'Production 6 Value',
    'Production 7 Value',
    'Production 8 Value',
    'Production 9 Value',
  ]);
  expect(problems.find(({ row }) => row === undefined)?.message).toContain('no setting “Time zone”');
  expect(settings).toMatchObject({ layout: 'Phases', callSendTime: '18:00', lateAfterMinutes: 5, reportList: [] });
});

test('what a child is mailed is never loosened by a slip', () => {
  const { settings, problems } = read(...NEEDED, 'Minor email policy | Everybody', 'Names in calls | All');
  expect(problems).toHaveLength(2);
  expect(settings).toMatchObject({ minorsToo: false, fullNames: false });
});

test('a setting’s place is its row, or the tab when it has none', () => {
  const { placeOf } = read(...NEEDED);
  expect(placeOf('time zone')).toMatchObject({ tab: 'Production', row: 3, column: 'Value' });
  expect(placeOf('Opening')).toEqual({ tab: 'Production', column: 'Value' });
});

test('no two settings have one name', () => {
  expect(new Set(SETTINGS.map(({ name }) => name.toLowerCase())).size).toBe(SETTINGS.length);
});
