import { SETTINGS } from '../../src/settings/settingSpecs.ts';
import { settingsFrom } from '../../src/settings/settings.ts';
import { readRecords } from '../../src/workbook/readRecords.ts';
import { tableFrom } from '../../src/workbook/table.ts';
import { productionTab } from '../../src/workbook/tabs/office.ts';
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

test('signs that nobody sees are no part of an address, a zone, a date or a number', () => {
  const { settings, problems } = read(
    ...NEEDED.slice(0, 1),
    'Time zone | Europe/London\u200B',
    'Year | 2027',
    'Stage manager email | \u202Aana@example.org\u200B',
    'Report list | a@example.org\u200B; \u2060b@example.org',
    'Opening | Fri 19 Mar 2027\u200B',
  );
  expect(problems).toEqual([]);
  expect(settings).toMatchObject({
    timeZone: 'Europe/London',
    stageManagerEmail: 'ana@example.org',
    reportList: ['a@example.org', 'b@example.org'],
    opening: '2027-03-19',
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

/** As a cell of the workbook holds it; a line of a typed table could not hold a line break. */
function readCell(setting: string, value: string) {
  const place = { tab: 'Production' };
  const rows = [['Setting', 'Value'], ...NEEDED.map((row) => row.split(' | ')), [setting, value]];
  const table = tableFrom(productionTab, { title: 'Production', rows });
  return settingsFrom(readRecords(table, place).records, place);
}

test.each([
  ['Stage manager', 'Ana Reyes\r\nBcc: all@example.org', { stageManager: 'Ana Reyes Bcc: all@example.org' }],
  ['Company', 'Corner\u2028Players', { company: 'Corner Players' }],
  ['Venue', 'Hall\u0000 B', { venue: 'Hall B' }],
])('%s ends in mails, so it is read on one line and said', (setting, value, settings) => {
  const read = readCell(setting, value);
  expect(read.settings).toMatchObject(settings);
  expect(placesOf(read.problems)).toEqual(['Production 6 Value']);
  expect(read.problems[0]?.message).toContain('one line');
});

test('an address may have lines', () => {
  expect(readCell('Address', '4 Pine Street\nMillbrook').problems).toEqual([]);
});

test.each([
  ['Company', 'C'.repeat(121), 'at most 120'],
  ['Year', '2'.repeat(21), 'at most 20'],
  ['Address', 'A'.repeat(50_001), 'at most 1000'],
  ['Crew early (minutes)', '100000', 'more than 480'],
  ['Late after (minutes)', '-5', 'whole number'],
  ['Longest day (minutes)', '99999999999999999999999', 'more than 1440'],
  ['Opening', 'x'.repeat(50_000), 'not a date'],
  ['Report list', 'a@example.org;'.repeat(2_000), 'at most 10000'],
])('%s of a size that fits nowhere is said in few words', (setting, value, words) => {
  const { problems } = readCell(setting, value);
  const said = problems.filter(({ message }) => message.startsWith(`${setting}:`));
  expect(said).toHaveLength(1);
  expect(said[0]?.message).toContain(words);
  expect(said[0]?.message.length).toBeLessThan(400);
});

test('a title that is too long for a subject is shown shortened', () => {
  const title = '🌟'.repeat(120);
  const { settings } = read(...NEEDED.slice(1), `Title | ${title}`);
  expect(settings.title).toMatch(/^(🌟)+…$/u);
  expect(settings.title.length).toBeLessThanOrEqual(120);
});

test('a zone without summer time is said in its row, and stops the automatic call where the place is not known', () => {
  const rows = NEEDED.filter((row) => !row.startsWith('Time zone'));
  const eastern = read(...rows, 'Time zone | EST');
  expect(eastern.settings.timeZone).toBe('America/New_York');
  expect(eastern.problems).toEqual([expect.objectContaining({ row: 5, message: expect.stringContaining('EST') })]);
  expect(read(...rows, 'Time zone | GMT+1').problems).toEqual([expect.objectContaining({ row: 5, stops: 'call' })]);
});

test('a setting in two rows with two values is said', () => {
  const { problems } = read(...NEEDED, 'Names in calls | Full', 'names in calls | First name and initial');
  expect(problems).toEqual([expect.objectContaining({ row: 7, stops: 'call' })]);
  expect(read(...NEEDED, 'Venue | Hall', 'Venue | Hall').problems).toEqual([]);
});
