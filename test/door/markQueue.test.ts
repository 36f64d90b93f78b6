/** The queue of marks, the pace of calls and the clock: the rules alone. */
import fc from 'fast-check';
import { callNow, FRESH_PACE, LEAST_PAUSE_MS, pauseMs } from '../../src/door/callPace.ts';
import { boundsAfter, type ClockBounds, offsetMs, steadyClock } from '../../src/door/doorClock.ts';
import {
  EMPTY_QUEUE,
  MOST_MARKS,
  markTimeMs,
  nextMarks,
  type QueuedMark,
  queueAfter,
  queueWith,
  withoutRefusal,
} from '../../src/door/markQueue.ts';
import type { MarkAnswer } from '../../src/features/attendance/door/doorTypes.ts';

const ID = fc.constantFrom('a-1', 'a-2', 'a-3', 'b-1', 'constructor', '__proto__', '');
const QUEUED: fc.Arbitrary<QueuedMark> = fc.record({
  mark: fc.record({
    id: ID,
    person: fc.constantFrom('P01', 'P02', '__proto__'),
    what: fc.constantFrom('in', 'out', 'notIn', 'notOut'),
    atMs: fc.nat(5000),
  }),
  name: fc.string(),
});
const ANSWER: fc.Arbitrary<MarkAnswer> = fc.record({
  id: ID,
  result: fc.constantFrom('done', 'old', 'refused'),
  message: fc.string(),
});

const anyTime = (id: string, release = false): QueuedMark => ({
  mark: { id, person: 'P01', what: 'out', atMs: 1, ...(release ? { release: { by: 'alone' as const } } : {}) },
  name: 'Mia R',
});

it('is never without a mark that no answer has named, and never has one twice', () => {
  fc.assert(
    fc.property(fc.array(QUEUED), fc.array(ANSWER), fc.array(QUEUED), (first, answers, second) => {
      const queue = queueWith(queueAfter(queueWith(EMPTY_QUEUE, first), answers), second);
      const ids = queue.waiting.map(({ mark }) => mark.id);
      const named = new Set(answers.map(({ id }) => id));
      const wanted = [
        ...first.map(({ mark }) => mark.id).filter((id) => !named.has(id)),
        ...second.map((q) => q.mark.id),
      ];
      expect(new Set(ids)).toEqual(new Set(wanted));
      expect(ids).toHaveLength(new Set(ids).size);
      const times = queue.waiting.map(({ mark }) => mark.atMs);
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }),
  );
});

it('keeps the message of what was refused, with the name, until it is dismissed', () => {
  const queue = queueAfter(queueWith(EMPTY_QUEUE, [anyTime('a'), anyTime('b')]), [
    { id: 'a', result: 'refused', message: 'Choose again.' },
  ]);
  expect(queue.refused).toEqual([{ id: 'a', name: 'Mia R', message: 'Choose again.' }]);
  expect(queue.waiting.map(({ mark }) => mark.id)).toEqual(['b']);
  expect(withoutRefusal(queue, 'a').refused).toEqual([]);
});

it('sends at most so many at once, and a release only where it may', () => {
  const many = Array.from({ length: MOST_MARKS + 5 }, (_one, index) => anyTime(`m${index}`));
  expect(nextMarks(queueWith(EMPTY_QUEUE, many), () => false)).toHaveLength(MOST_MARKS);
  const release = queueWith(EMPTY_QUEUE, [anyTime('r', true), anyTime('m')]);
  expect(nextMarks(release, () => false).map(({ id }) => id)).toEqual(['m']);
  expect(nextMarks(release, (id) => id === 'r').map(({ id }) => id)).toEqual(['r', 'm']);
});

it('stamps what takes a mark back in a later second than that mark, whatever the clock says', () => {
  fc.assert(
    fc.property(fc.integer(), fc.option(fc.integer(), { nil: undefined }), (now, earlier) => {
      const at = markTimeMs(now, earlier);
      expect(at).toBeGreaterThanOrEqual(now);
      if (earlier !== undefined) expect(Math.floor(at / 1000)).toBeGreaterThan(Math.floor(earlier / 1000));
    }),
  );
});

it('pauses longer and longer, up to a minute', () => {
  expect([0, 1, 2, 3, 4, 50].map(pauseMs)).toEqual([4000, 8000, 16_000, 32_000, 60_000, 60_000]);
});

it('calls one at a time, not sooner than the pause, for marks first and for the roster after 20 seconds', () => {
  expect(callNow(FRESH_PACE, 0, false, true)).toBe('roster');
  const pace = { underWay: false, beganMs: 0, failures: 0 };
  expect(callNow({ ...pace, underWay: true }, 1e9, true, true)).toBeNull();
  expect(callNow(pace, LEAST_PAUSE_MS - 1, true, true)).toBeNull();
  expect(callNow(pace, LEAST_PAUSE_MS, true, false)).toBe('marks');
  expect(callNow(pace, 19_999, false, true)).toBeNull();
  expect(callNow(pace, 20_000, false, true)).toBe('roster');
  expect(callNow(pace, 20_000, false, false)).toBeNull();
  expect(callNow({ ...pace, failures: 3 }, 31_999, true, true)).toBeNull();
});

it('knows the server’s clock to half of the quickest answer, however wrong the phone’s is', () => {
  const way = fc.record({ there: fc.nat(3000), back: fc.nat(3000), pause: fc.nat(60_000) });
  fc.assert(
    fc.property(fc.integer({ min: -1e11, max: 1e11 }), fc.array(way, { minLength: 1 }), (wrongMs, ways) => {
      let serverMs = 1_800_000_000_000;
      let bounds: ClockBounds | null = null;
      for (const { there, back, pause } of ways) {
        const askedMs = serverMs - wrongMs;
        serverMs += there;
        bounds = boundsAfter(bounds, { askedMs, gotMs: askedMs + there + back, serverMs });
        serverMs += back + pause;
      }
      const quickest = Math.min(...ways.map(({ there, back }) => there + back));
      expect(Math.abs(offsetMs(bounds) - wrongMs)).toBeLessThanOrEqual(quickest / 2 + 1);
    }),
  );
});

it('begins anew with the first answer after the phone’s clock was moved', () => {
  const before = boundsAfter(null, { askedMs: 0, gotMs: 200, serverMs: 1100 });
  const after = boundsAfter(before, { askedMs: 3_600_000, gotMs: 3_600_200, serverMs: 10_100 });
  expect(offsetMs(after)).toBe(10_100 - 3_600_100);
});

it('does not run backwards when somebody sets the phone’s clock back', () => {
  let [date, ticks] = [1_000_000, 0];
  const now = steadyClock(
    () => date,
    () => ticks,
  );
  date += 5000;
  ticks += 5000;
  expect(now()).toBe(1_005_000);
  date -= 3_600_000;
  ticks += 2000;
  expect(now()).toBe(1_007_000);
  // Asleep: only the clock went on.
  date += 60_000;
  expect(now()).toBe(1_067_000);
});
