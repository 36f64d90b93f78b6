import { datesThatStop, scheduleDoubts, settingDoubts } from '../../src/schedule/dateDoubts.ts';
import { placesOf, production } from '../builders/production.ts';

const SEASON = ['First rehearsal | 2027-02-01', 'Opening | 2027-04-09', 'Closing | 2027-04-11', 'Strike | 2027-04-12'];
const PEOPLE = ['Person ID | Name | Group | Minor', 'P1 | Ana Silva | Cast | Yes'];

/** @param rows `Date | Start | End | Type` with a status where it is not Published */
const withEvents = (rows: string[], settings = SEASON) =>
  production({
    Production: settings,
    People: PEOPLE,
    Schedule: [
      'Event ID | Date | Start | End | Type | Status',
      ...rows.map((row, at) => `E${at} | ${row.split('|').length > 4 ? row : `${row} | Published`}`),
    ],
  });

const settingsSaid = (...settings: string[]) => settingDoubts(production({ Production: settings }));

describe('milestones', () => {
  it.each([
    [['Opening | 2027-01-09', 'First rehearsal | 2027-02-01'], 'Opening', 'before First rehearsal'],
    [['Closing | 2027-04-08', 'Opening | 2027-04-09'], 'Closing', 'before Opening'],
    [['Tech starts | 2027-04-10', 'Opening | 2027-04-09'], 'Opening', 'before Tech starts'],
    [['Strike | 2027-04-10', 'Closing | 2027-04-11'], 'Strike', 'before Closing'],
    [['Strike | 2027-01-10', 'First rehearsal | 2027-02-01'], 'Strike', 'before First rehearsal'],
  ])('out of order are said in the later one’s row: %j', (settings, name, words) => {
    const row = 9 + settings.findIndex((one) => one.startsWith(name));
    expect(settingsSaid(...settings)).toEqual([
      expect.objectContaining({ tab: 'Production', row, column: 'Value', message: expect.stringContaining(words) }),
    ]);
  });

  it('in order, on one day, or not typed are not', () => {
    expect(settingsSaid(...SEASON)).toEqual([]);
    expect(settingsSaid('Closing | 2027-04-09', 'Strike | 2027-04-09')).toEqual([]);
    expect(settingsSaid()).toEqual([]);
  });
});

describe('the year', () => {
  it.each([
    ['2027', '2026-04-09', 1],
    ['2027', '2027-04-09', 0],
    ['2026-27', '2027-04-09', 0],
    ['2026/27', '2026-12-09', 0],
    ['Season 12', '2026-04-09', 0],
    ['1926', '2027-04-09', 1],
  ])('%s with an opening on %s is said %i times', (year, opening, times) => {
    expect(settingsSaid(`Year | ${year}`, `Opening | ${opening}`)).toHaveLength(times);
  });
});

it.each([
  ['Call send time | 6:00', '18:00'],
  ['School-night finish for minors | 9:00', '21:00'],
])('%s is asked about', (setting, meant) => {
  expect(settingsSaid(setting).map(({ message }) => message)).toEqual([expect.stringContaining(meant)]);
});

describe('an event', () => {
  it.each([
    ['2027-02-01 | 16:00 | 18:00 | Rehearsal', ''],
    ['2027-01-23 | 16:00 | 18:00 | Rehearsal', '9 days before First rehearsal'],
    ['2026-01-23 | 16:00 | 18:00 | Rehearsal', '374 days before First rehearsal'],
    ['2027-01-23 | 16:00 | 18:00 | Audition', ''],
    ['2027-01-23 | 16:00 | 18:00 | Meeting', ''],
    ['2027-04-13 | 16:00 | 18:00 | Performance', 'a day after Strike'],
    ['2027-04-13 | 16:00 | 18:00 | Meeting', ''],
    ['2027-03-05 | 4:00 | 6:30 | Rehearsal', '16:00'],
    ['2027-03-05 | 7:00 | 9:00 | Rehearsal', ''],
    ['2027-03-05 | 25:00 | 26:00 | Strike', ''],
    ['2026-01-23 | 4:00 | 6:30 | Rehearsal | Cancelled', ''],
    ['2026-01-23 | 16:00 | 18:00 | Rehearsal | Draft', '374 days'],
  ])('%s: %j', (row, words) => {
    const said = scheduleDoubts(withEvents([row]), '2027-01-01');
    expect(placesOf(said)).toEqual(words === '' ? [] : [`Schedule 2 ${words === '16:00' ? 'Start' : 'Date'}`]);
    if (words !== '') expect(said[0]?.message).toContain(words);
  });

  it('of the past is not asked about for its hour', () => {
    expect(scheduleDoubts(withEvents(['2027-03-05 | 4:00 | 6:30 | Rehearsal']), '2027-03-06')).toEqual([]);
  });

  it('is said once for many', () => {
    const said = scheduleDoubts(withEvents(Array(9).fill('2026-03-05 | 16:00 | 18:00 | Rehearsal')), '');
    expect(said).toHaveLength(1);
    expect(said[0]?.message).toContain('9 events are outside the production: rows 2, 3, 4, 5, 6 and 4 more');
  });

  it('is not said where the settings contradict each other, which is said itself', () => {
    const data = withEvents(
      ['2027-03-05 | 16:00 | 18:00 | Rehearsal'],
      ['First rehearsal | 2027-05-01', 'Closing | 2027-04-11'],
    );
    expect(scheduleDoubts(data, '')).toEqual([]);
    expect(settingDoubts(data)).toHaveLength(1);
  });
});

it('a conflict at four in the morning is asked about, one at six in the evening is not', () => {
  const said = (times: string) =>
    scheduleDoubts(
      production({
        People: PEOPLE,
        Conflicts: ['Person | From date | From time | To time', `P1 | 2027-03-08 | ${times}`],
      }),
      '2027-03-01',
    ).map(({ message }) => message);
  expect(said('4:00 | 6:00')).toEqual([expect.stringContaining('Ana Silva’s conflict on Monday 8 March 2027')]);
  for (const times of ['16:00 | 18:00', ' | ', ' | 6:00', '4:00 | 12:00']) expect(said(times)).toEqual([]);
});

describe('the automatic call stops', () => {
  const stopped = (row: string, told: string[] = []) => datesThatStop(withEvents([row]), new Set(told));

  it('for a published event whose year slipped', () => {
    expect(stopped('2026-01-23 | 16:00 | 18:00 | Rehearsal')).toEqual([
      expect.objectContaining({ tab: 'Schedule', row: 2, column: 'Date', stops: 'call' }),
    ]);
    expect(stopped('2028-03-05 | 16:00 | 18:00 | Rehearsal')).toHaveLength(1);
  });

  it('not for a draft, for what was called, or for what lies a few weeks outside', () => {
    expect(stopped('2026-01-23 | 16:00 | 18:00 | Rehearsal | Draft')).toEqual([]);
    expect(stopped('2026-01-23 | 16:00 | 18:00 | Rehearsal', ['2026-01-23'])).toEqual([]);
    expect(stopped('2027-01-23 | 16:00 | 18:00 | Rehearsal')).toEqual([]);
    expect(stopped('2027-05-23 | 16:00 | 18:00 | Performance')).toEqual([]);
  });
});
