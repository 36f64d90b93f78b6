import * as fc from 'fast-check';
import { type Moment, momentKey, momentsOf, roman } from '../../../src/features/reports/timings/momentsOf.ts';
import { showPlan } from '../../../src/features/reports/timings/showPlan.ts';
import { type TimingRow, timesOf } from '../../../src/features/reports/timings/timesOf.ts';

const LEADS = { houseOpens: 30, half: 35, places: 5 };
const START = 19 * 60;
const PLAN = { house: null, curtain: START };
const show = { startMinute: START, endMinute: START + 150, eventType: { behavesAs: 'Show' } } as never;
const rehearsal = { startMinute: 960, endMinute: 1080, eventType: { behavesAs: 'Rehearsal' } } as never;

const row = (moment: string, actual: number | null, more: Partial<TimingRow> = {}): TimingRow => ({
  ...{ moment, planned: null, actual, reason: '', unread: [] },
  ...more,
});
const times = (rows: TimingRow[], event = show, acts = 2) =>
  timesOf({ startMinute: (event as { startMinute: number }).startMinute }, momentsOf(event, acts, LEADS, PLAN), rows);

test('a show has its moments in the order of the clock', () => {
  expect(momentsOf(show, 3, LEADS, PLAN).map(({ name, planned }) => [name, planned])).toEqual([
    ['Half', START - 35],
    ['House open', START - 30],
    ['Places', START - 5],
    ['Act I up', START],
    ['Act I down', null],
    ['Act II up', null],
    ['Act II down', null],
    ['Act III up', null],
    ['Act III down', null],
    ['Curtain call', null],
    ['House clear', null],
  ]);
  expect(momentsOf(rehearsal, 3, LEADS).map(({ name }) => name)).toEqual(['Start', 'Break', 'Back', 'End']);
});

test('without a curtain nothing of a show is planned, and nothing is late', () => {
  expect(momentsOf(show, 2, LEADS).map(({ planned }) => planned)).toEqual(Array.from({ length: 9 }, () => null));
});

test.each([
  ['House 18:30, curtain 19:00', { house: 1110, curtain: 1140 }],
  ['Opening! House opens at 6:30 pm, Curtain up at 7 pm', { house: 1110, curtain: 1140 }],
  ['curtain 7:00', { house: null, curtain: 1140 }],
  ['curtain 23:50', { house: null, curtain: null }],
  ['house lights, curtain material, a curtain 3 m high', { house: null, curtain: null }],
])('of “%s” the plan is %j', (work, plan) => {
  expect(showPlan({ work, startMinute: 1050, endMinute: 1305 }, [])).toEqual(plan);
});

test('what is planned in Timings goes before Work', () => {
  const rows = [row('act 1 up', null, { planned: 1150 }), row('House open', null, { planned: 1100 })];
  expect(showPlan({ work: 'House 18:30, curtain 19:00', startMinute: 1050, endMinute: 1305 }, rows)).toEqual({
    house: 1100,
    curtain: 1150,
  });
});

test('acts make the run time, with intervals the show time, and a hold is what is later than planned', () => {
  const { runMinutes, showMinutes, acts, intervals, moments, unclear } = times([
    row('act 1 UP', START + 4, { reason: 'late house' }),
    row('Act I down', START + 64),
    row('Act II up', START + 80),
    row('Act 2 down', START + 130),
    row('Curtain call', START + 133),
  ]);
  expect({ runMinutes, showMinutes, intervals, unclear }).toEqual({
    ...{ runMinutes: 110, showMinutes: 129, intervals: [16], unclear: [] },
  });
  expect(acts).toEqual([
    { name: 'Act I', minutes: 60 },
    { name: 'Act II', minutes: 50 },
  ]);
  expect(moments.find(({ name }) => name === 'Act I up')).toMatchObject({ hold: 4, reason: 'late house' });
});

test.each([
  ['an act without an end', [row('Act I up', START), row('Act II up', START + 80), row('Act II down', START + 90)], []],
  [
    'an end before its beginning',
    [row('Act I up', START + 20), row('Act I down', START + 10)],
    ['Act I goes down before it goes up'],
  ],
  [
    'an act that begins in the one before',
    [
      row('Act I up', START),
      row('Act I down', START + 60),
      row('Act II up', START + 50),
      row('Act II down', START + 90),
    ],
    ['Act II goes up before the act before it is down'],
  ],
  ['two rows of one moment', [row('Act I up', START), row('Act 1 up', START + 1)], ['Act I up has two rows']],
  ['a time that cannot be read', [row('Act I up', null, { unread: ['Actual'] })], ['Act I up: Actual is no time']],
])('says no run time for %s', (_, rows, unclear) => {
  const { runMinutes, showMinutes, ...rest } = times(rows);
  expect({ runMinutes, showMinutes, unclear: rest.unclear }).toEqual({ runMinutes: null, showMinutes: null, unclear });
});

test('takes a time of the small hours for the night after', () => {
  const late = { startMinute: 22 * 60, endMinute: 25 * 60, eventType: { behavesAs: 'Show' } } as never;
  const rows = [
    row('Act I up', 22 * 60),
    row('Act I down', 10),
    row('Act II up', 25),
    row('Act II down', 24 * 60 + 70),
  ];
  expect(times(rows, late)).toMatchObject({ runMinutes: 130 + 45, intervals: [15], unclear: [] });
});

test('of a rehearsal the breaks are no work, and one that nobody came back from is not known', () => {
  const worked = (rows: TimingRow[]) => times(rows, rehearsal).workedMinutes;
  const rows = [
    row('Start', 965),
    row('End', 1085),
    row('Break', 1000),
    row('Back', 1010),
    row('Break 2', 1040),
    row('Back 2', 1045),
  ];
  expect(worked(rows)).toBe(105);
  expect(worked(rows.slice(0, 3))).toBeNull();
  expect(times([row('Start', 1000), row('End', 970)], rehearsal).unclear).toEqual(['It ends before it starts']);
});

test('what somebody has typed besides stands behind', () => {
  const { moments } = times([row('Fire alarm', START + 20, { reason: 'toast' })]);
  expect(moments.at(-1)).toEqual({ name: 'Fire alarm', planned: null, actual: START + 20, reason: 'toast', hold: 0 });
});

test('no number is ever negative, and a run time is never longer than the show', () => {
  const names = fc.constantFrom('Act I up', 'Act I down', 'act 2 up', 'Act II down', 'Curtain call', 'Places', 'odd');
  const any: fc.Arbitrary<TimingRow> = fc.record({
    ...{ moment: names, planned: fc.option(fc.integer({ min: 0, max: 2159 })) },
    actual: fc.option(fc.integer({ min: 0, max: 2159 })),
    ...{ reason: fc.constant(''), unread: fc.constant([]) },
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 10 }), (rows) => {
      const { acts, intervals, runMinutes, showMinutes, moments } = times(rows);
      for (const minutes of [...acts.map((act) => act.minutes), ...intervals, ...moments.map(({ hold }) => hold)])
        expect(minutes).toBeGreaterThanOrEqual(0);
      expect(runMinutes === null).toBe(showMinutes === null);
      expect(runMinutes ?? 0).toBeLessThanOrEqual(showMinutes ?? 0);
    }),
  );
});

test('acts are named alike in roman and other numbers', () => {
  expect([1, 4, 9, 14].map(roman)).toEqual(['I', 'IV', 'IX', 'XIV']);
  expect(momentKey('act 14 up')).toBe(momentKey('act xiv up'));
  const all: Moment[] = momentsOf(show, 12, LEADS);
  expect(new Set(all.map(({ name }) => momentKey(name.toLowerCase()))).size).toBe(all.length);
});
