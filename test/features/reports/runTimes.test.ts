import { driftWords, runTimes } from '../../../src/features/reports/runTimes.ts';
import { typedProduction } from '../../builders/production.ts';

const SCHEDULE = [
  'Event ID | Date | Start | End | Type | Status | Work',
  'E1 | 2027-03-19 | 19:00 | 21:30 | Performance | Published | Curtain 19:00',
  'E2 | 2027-03-20 | 14:00 | 16:30 | Performance | Published',
  'E3 | 2027-03-20 | 19:00 | 21:30 | Performance | Published',
  'E4 | 2027-03-21 | 14:00 | 16:30 | Performance | Cancelled',
];

/** A performance that begins on the hour and runs for so many minutes, with fifteen between its acts. */
function stamped(id: string, hour: number, first: number, second: number): string[] {
  const at = (minutes: number) => `${hour + Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  return [
    `${id} | Act I up | ${at(2)} | phones`,
    `${id} | Act I down | ${at(2 + first)} |`,
    `${id} | Act II up | ${at(17 + first)} |`,
    `${id} | Act II down | ${at(17 + first + second)} |`,
  ];
}

function read(...rows: string[]) {
  return typedProduction({ Schedule: SCHEDULE, Timings: ['Event ID | Moment | Actual | Reason', ...rows] });
}

test('each performance has its run time, its show time and its longest hold', () => {
  const known = runTimes(read(...stamped('E1', 19, 50, 40), ...stamped('E4', 14, 50, 40), 'E2 | Act I up | 14:00 |'));
  expect(
    known.map(({ event, runMinutes, showMinutes, hold, why }) => [event.id, runMinutes, showMinutes, hold, why]),
  ).toEqual([['E1', 90, 105, 2, 'phones']]);
});

test('what differs from those before by more than the limit is said', () => {
  const all = runTimes(read(...stamped('E3', 19, 58, 40), ...stamped('E1', 19, 50, 40), ...stamped('E2', 14, 50, 42)));
  const words = (id: string, limit: number) => {
    const own = all.find(({ event }) => event.id === id);
    if (own === undefined) throw new Error('Its times are known');
    return driftWords(all, own.event, limit);
  };
  expect(words('E3', 5)).toBe('7 min longer than the average of 2 performances (1 h 31 min)');
  expect([words('E3', 7), words('E3', 0), words('E1', 1), words('E2', 1)]).toEqual([
    ...['', '', '', '2 min longer than the one before (1 h 30 min)'],
  ]);
});
