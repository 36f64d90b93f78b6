/** What a filled schedule would run into: people who cannot come, and places that are taken, before anything is written. */
import { type FillRequest, fillPlan } from '../../../src/features/fillSchedule/fillSchedule.ts';
import { fillWarnings } from '../../../src/features/fillSchedule/fillWarnings.ts';
import { scheduleTab } from '../../../src/workbook/tabs/schedule.ts';
import { production, typedTable } from '../../builders/production.ts';

const EVENT = 'E001 | 2027-03-05 | 16:00 | 18:00 | Rehearsal | Hall | Full cast | Published';
const PEOPLE = ['Person ID | Name | Group | Minor', 'P001 | Cleo Park | Cast | Yes', 'P002 | Ben Okafor | Cast | No'];

function warnings(
  request: FillRequest,
  conflicts: string[] = [],
  others: string[] = [],
  settings: string[] = [],
): string[] {
  const schedule = ['Event ID | Date | Start | End | Type | Location | Also called | Status', EVENT, ...others];
  const data = production({
    Production: settings,
    People: PEOPLE,
    Schedule: schedule,
    Conflicts: ['Person | From date | To date | From time | To time | Status', ...conflicts],
  });
  const plan = fillPlan(typedTable(scheduleTab, schedule), request);
  expect(plan.problems).toEqual([]);
  return fillWarnings(data, request, plan);
}

const repeat = (until: string): FillRequest => ({
  action: 'repeat',
  eventId: 'e001',
  until,
  skip: [],
  status: 'Draft',
});
const move = (change: Partial<Extract<FillRequest, { action: 'move' }>>): FillRequest => ({
  action: 'move',
  eventId: 'E001',
  date: '',
  start: '',
  end: '',
  location: null,
  ...change,
});

test('every new day says who cannot come, or not for all of it', () => {
  const away = ['Cleo Park | 2027-03-12 | | | | Approved', 'Ben Okafor | 2027-03-12 | | 17:30 | | Approved'];
  expect(warnings(repeat('2027-03-19'), away)).toEqual([
    'Fri 12 Mar: 2 cannot come, or not for all of it: Cleo Park, Ben Okafor.',
  ]);
});

test('a place that is taken on a new day is said, with when', () => {
  const other = 'E002 | 2027-03-19 | 17:00 | 19:00 | Music | hall | Nobody | Published';
  expect(warnings(repeat('2027-03-19'), [], [other])).toEqual([
    expect.stringMatching(/^Fri 19 Mar: .*[Hh]all is taken twice from 5:00 pm to 6:00 pm: /),
  ]);
});

test.each<[string, FillRequest, string[]]>([
  ['to another day', move({ date: '2027-03-06' }), ['Sat 6 Mar: 1 cannot come, or not for all of it: Cleo Park.']],
  ['by an hour in its own place', move({ start: '17:00', end: '19:00' }), []],
  ['to another time', move({ start: '19:00', end: '21:00' }), []],
  [
    'into the night',
    move({ start: '22:00', end: '25:00' }),
    ['Fri 5 Mar: 2 cannot come, or not for all of it: Cleo Park, Ben Okafor.'],
  ],
  [
    'to another place',
    move({ location: 'Roof' }),
    ['Fri 5 Mar: Roof is taken twice from 4:00 pm to 5:00 pm: Rehearsal at 4:00 pm, and Music at 4:00 pm.'],
  ],
  ['to where it is', move({ date: '2027-03-05' }), []],
])('an event that moves %s is looked at there, and not where it was', (_, request, expected) => {
  const away = [
    'Cleo Park | 2027-03-06 | | | | Approved',

    'Ben Okafor | 2027-03-05 | | 23:30 | | Approved',
  ];
  const other = 'E002 | 2027-03-05 | 16:00 | 17:00 | Music | Roof | | Published';
  expect(warnings(request, away, [other])).toEqual(expected);
});

test('an event that is cancelled, or that is not there, runs into nothing', () => {
  const away = ['Cleo Park | 2027-03-05 | | | | Approved'];
  expect(warnings({ action: 'cancel', eventId: 'E001' }, away)).toEqual([]);
  const data = production({ People: PEOPLE });
  const plan = fillPlan(
    typedTable(scheduleTab, ['Event ID | Date | Start | End | Type | Location | Also called | Status', EVENT]),
    repeat('2027-03-12'),
  );
  expect(fillWarnings(data, repeat('2027-03-12'), plan)).toEqual([]);
});

test('a day outside the production, and an hour that is hardly meant, are said', () => {
  expect(warnings(repeat('2027-03-19'), [], [], ['Closing | 2027-03-12'])).toEqual([
    expect.stringMatching(/^Fri 19 Mar: Rehearsal on Friday 19 March 2027 is 7 days after Closing/),
  ]);
  expect(warnings(move({ start: '4:00', end: '6:00' }))).toEqual([expect.stringContaining('If you mean 16:00')]);
});
