/** When no new paper goes out: between the half and the curtain, and wherever that cannot be told. */
import { quietTime } from '../../../src/features/deckPapers/quietTime.ts';
import { type Typed, typedProduction } from '../../builders/production.ts';

const SCHEDULE = 'Event ID | Date | Start | End | Type | Work | Status';
const TIMINGS = 'Moment | Planned | Actual | Reason | Event ID';
const EVENING = 'E001 | 2027-03-05 | 17:30 | 22:00 | Performance | Curtain 19:00 | Published';

const quietAt = (time: string, typed: Typed = { Schedule: [SCHEDULE, EVENING] }, date = '2027-03-05') =>
  quietTime(typedProduction(typed), { date, time });

it.each([
  ['18:29', false],
  ['18:30', true],
  ['19:00', true],
  // Held, perhaps; by then it is up.
  ['19:29', true],
  ['19:30', false],
  ['17:31', false],
])('by the plan alone, at %s new paper waits: %s', (time, waits) => {
  expect(quietAt(time) !== '').toBe(waits);
});

it('says until when, and what to do', () => {
  expect(quietAt('18:45')).toBe(
    'Performance: no new paper between the half (6:30 pm) and the curtain (7:30 pm). Wait until the curtain is up, or tick Emergency.',
  );
});

it('goes by what was stamped: an early half, and a curtain that was held', () => {
  const stamped = (...rows: string[]) => ({ Schedule: [SCHEDULE, EVENING], Timings: [TIMINGS, ...rows] });
  expect(quietAt('18:26', stamped('Half | | 18:25 | | E001'))).not.toBe('');
  expect(quietAt('19:40', stamped('Half | | 18:25 | | E001'))).not.toBe('');
  expect(quietAt('19:13', stamped('Half | | 18:25 | | E001', 'Act I up | | 19:12 | | E001'))).toBe('');
  expect(quietAt('19:11', stamped('Act I up | | 19:12 | | E001'))).not.toBe('');
  expect(quietAt('18:01', stamped('Half | 18:00 | | | E001'))).not.toBe('');
});

it('goes by the setting for the half', () => {
  const british = { Production: ['Half (minutes) | 35'], Schedule: [SCHEDULE, EVENING] };
  expect(quietAt('18:25', british)).not.toBe('');
  expect(quietAt('18:24', british)).toBe('');
});

it('takes all of a performance for that time where its curtain or its half cannot be read, and says so', () => {
  const untimed = { Schedule: [SCHEDULE, EVENING.replace('Curtain 19:00', 'Come early')] };
  expect(quietAt('17:29', untimed)).toBe('');
  expect(quietAt('17:31', untimed)).toContain('nobody can tell when the curtain goes up');
  expect(quietAt('21:59', untimed)).toContain('Type the time into Timings');
  expect(quietAt('22:00', untimed)).toBe('');
  const twice = {
    Schedule: [SCHEDULE, EVENING],
    Timings: [TIMINGS, 'Act I up | | 19:00 | | E001', 'Act I up | | 19:20 | | E001'],
  };
  expect(quietAt('20:00', twice)).toContain('nobody can tell when the curtain goes up');
  const half = { Production: ['Half (minutes) | soon'], Schedule: [SCHEDULE, EVENING] };
  expect(quietAt('17:45', half)).toContain('when the half is cannot be read');
  const noTime = { Schedule: [SCHEDULE, EVENING], Timings: [TIMINGS, 'Half | | at once | | E001'] };
  expect(quietAt('17:45', noTime)).toContain('when the half is cannot be read');
});

it('takes a row of Schedule that may be a performance today for one, but no rehearsal, and nothing on another day', () => {
  const broken = (row: string) => ({ Schedule: [SCHEDULE, row] });
  const late = 'E001 | 2027-03-05 | late | 22:00 | Performance | | Published';
  expect(quietAt('10:00', broken(late))).toContain('Row 2 of Schedule cannot be read and may be a performance today');
  expect(quietAt('10:00', broken(late), '2027-03-06')).toBe('');
  expect(quietAt('10:00', broken(late.replace('2027-03-05', 'someday')), '2027-03-06')).not.toBe('');
  expect(quietAt('10:00', broken(late.replace('Performance', 'Rehearsal')))).toBe('');
  expect(quietAt('10:00', broken(late.replace('Published', 'Cancelled')))).toBe('');
});

it('is never so for what is no performance, for one that was cancelled, or on a day without any', () => {
  for (const row of [EVENING.replace('Performance', 'Tech'), EVENING.replace('Published', 'Cancelled')])
    expect(quietAt('18:45', { Schedule: [SCHEDULE, row] })).toBe('');
  expect(quietAt('18:45', {})).toBe('');
});

it('counts a type that nobody knows once something names its curtain, and a night that goes on after midnight', () => {
  expect(quietAt('18:45', { Schedule: [SCHEDULE, EVENING.replace('Performance', 'Gala')] })).not.toBe('');
  const late = 'E002 | 2027-03-05 | 22:00 | 26:30 | Performance | Curtain 24:15 | Published';
  expect(quietAt('00:10', { Schedule: [SCHEDULE, late] }, '2027-03-06')).not.toBe('');
  expect(quietAt('00:46', { Schedule: [SCHEDULE, late] }, '2027-03-06')).toBe('');
});
